//! The reader of the live stream is total, and how the bytes are cut makes no difference. Run as a test, bolero gives
//! random bytes for a second; `cargo bolero test a_stream_of_any_bytes_is_read_the_same_however_it_is_cut` lets a fuzzing
//! engine look for days.

use desk_gov::live::{Lines, Said, TooLong};

/// What a stream is made of, and what stands in the way of its being read.
const PARTS: [&str; 12] = ["data: changed", "data", "id: 7", "id", ": ", ":", "\n", "\r", "\r\n", "\n\n", "\0", "更"];

#[test]
fn a_stream_of_any_bytes_is_read_the_same_however_it_is_cut() {
    bolero::check!().for_each(|bytes: &[u8]| {
        let length = bytes.first().map_or(1, |first| usize::from(first % 16) + 1);
        let parts: String = bytes.iter().map(|byte| PARTS[usize::from(*byte) % PARTS.len()]).collect();
        // Long enough for lines and events that are too long.
        let parts = parts.repeat(4);
        for stream in [bytes, parts.as_bytes()] {
            assert_eq!(in_pieces(stream, length), Lines::default().push(stream));
        }
    });
}

fn in_pieces(stream: &[u8], length: usize) -> Result<Vec<Said>, TooLong> {
    let mut reader = Lines::default();
    let said: Result<Vec<_>, _> = stream.chunks(length).map(|piece| reader.push(piece)).collect();
    said.map(|said| said.concat())
}
