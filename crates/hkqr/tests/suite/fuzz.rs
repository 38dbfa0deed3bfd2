//! The decoder is total. Run as a test, bolero gives random bytes for a second; `cargo bolero test decode_is_total`
//! lets a fuzzing engine look for days.

#[test]
fn decode_is_total() {
    bolero::check!().for_each(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        round(&text);
        // With a right checksum, the bytes get past the first gate.
        let open = format!("000201{text}6304");
        let sum = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740).checksum(open.as_bytes());
        round(&format!("{open}{sum:04X}"));
    });
}

fn round(text: &str) {
    if let Ok(code) = desk_hkqr::decode(text) {
        let written = desk_hkqr::encode(&code);
        assert_eq!(written.as_deref().map(desk_hkqr::decode), Ok(Ok(code)));
    }
}
