//! The last object of every code: CRC-16 with polynomial 1021, start FFFF, nothing reflected ("CCITT-FALSE"), over
//! everything before its own four characters.

use crc::{CRC_16_IBM_3740, Crc, Table};

// Static, for a constant of this size would be copied with each use.
static CRC: Crc<u16, Table<16>> = Crc::<u16, Table<16>>::new(&CRC_16_IBM_3740);
const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// The four characters for `text`, which ends in `6304`: upper case, with leading zeros.
pub(crate) fn checksum(text: &[u8]) -> [u8; 4] {
    let sum = CRC.checksum(text);
    [12, 8, 4, 0].map(|shift| HEX[usize::from((sum >> shift) & 0xF)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_catalogue() {
        assert_eq!(&checksum(b"123456789"), b"29B1");
    }

    #[test]
    fn leading_zeros_stay() {
        let text =
            "00020101021226270012hk.com.hkicl02071234567520400005303344540588.005802HK5902NA6002HK621001061000086304";
        assert_eq!(&checksum(text.as_bytes()), b"0E6A");
    }
}
