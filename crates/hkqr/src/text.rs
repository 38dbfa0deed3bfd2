//! The text of a code while it is written: objects one after the other, their characters counted on the way.

use crate::place::Fault;

/// Bytes that most codes need.
const USUAL: usize = 192;
/// The two digits of every number and length.
const PAIRS: [[u8; 2]; 100] = pairs();

/// The objects so far.
pub(crate) struct Text {
    bytes: Vec<u8>,
    /// Bytes that are no character of their own: outside of ASCII a character has several.
    beyond: usize,
}

/// Where a template began.
pub(crate) struct Opened {
    byte: usize,
    character: usize,
}

impl Text {
    pub(crate) fn new() -> Self {
        Self { bytes: Vec::with_capacity(USUAL), beyond: 0 }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many characters there are.
    pub(crate) fn characters(&self) -> usize {
        self.bytes.len() - self.beyond
    }

    /// Appends an object of plain characters, each of them one byte. It has 1 to 99, which [`crate::check`] saw to.
    #[inline]
    pub(crate) fn push(&mut self, number: u8, value: &[u8]) {
        self.begin(number, value.len());
        self.bytes.extend_from_slice(value);
    }

    /// The same in any script.
    pub(crate) fn push_any(&mut self, number: u8, value: &str) {
        let count = value.chars().count();
        self.begin(number, count);
        self.bytes.extend_from_slice(value.as_bytes());
        self.beyond += value.len() - count;
    }

    /// Appends what is no object of its own.
    pub(crate) fn append(&mut self, plain: &[u8]) {
        self.bytes.extend_from_slice(plain);
    }

    /// Begins a template, whose length [`Self::close`] fills in.
    pub(crate) fn open(&mut self, number: u8) -> Opened {
        let byte = self.bytes.len();
        self.begin(number, 0);
        Opened { byte, character: self.characters() }
    }

    /// Ends a template. One without objects is left out.
    pub(crate) fn close(&mut self, opened: &Opened) -> Result<(), Fault> {
        match self.characters() - opened.character {
            0 => self.bytes.truncate(opened.byte),
            count @ 1..=99 => {
                if let Some(length) = self.bytes.get_mut(opened.byte + 2..opened.byte + 4) {
                    length.copy_from_slice(&pair(count));
                }
            }
            _ => return Err(Fault::TooLong),
        }
        Ok(())
    }

    /// The whole. Made of whole texts, so it is one.
    pub(crate) fn finish(self) -> Option<String> {
        String::from_utf8(self.bytes).ok()
    }

    #[inline]
    fn begin(&mut self, number: u8, count: usize) {
        let ([n, u], [t, o]) = (pair(usize::from(number)), pair(count));
        self.bytes.extend_from_slice(&[n, u, t, o]);
    }
}

/// The two digits of a number below 100.
pub(crate) fn pair(number: usize) -> [u8; 2] {
    PAIRS.get(number).copied().unwrap_or(*b"99")
}

const fn pairs() -> [[u8; 2]; 100] {
    let mut pairs = [*b"00"; 100];
    let mut number = 0;
    while number < 100 {
        pairs[number as usize] = [b'0' + number / 10, b'0' + number % 10];
        number += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_not_bytes() {
        let mut text = Text::new();
        text.push_any(1, "水務");
        text.push(3, b"ab");
        assert_eq!((text.characters(), text.as_bytes()), (12, "0102水務0302ab".as_bytes()));
    }

    #[test]
    fn a_template_is_as_long_as_its_objects_and_left_out_without_any() {
        let mut text = Text::new();
        let empty = text.open(62);
        assert_eq!((text.close(&empty), text.as_bytes()), (Ok(()), &b""[..]));
        let opened = text.open(64);
        text.push_any(1, "水務");
        assert_eq!((text.close(&opened), text.as_bytes()), (Ok(()), "64060102水務".as_bytes()));
        let opened = text.open(62);
        text.push(1, &[b'x'; 96]);
        assert_eq!(text.close(&opened), Err(Fault::TooLong));
    }

    #[test]
    fn every_number_has_its_two_digits() {
        for number in 0..100 {
            assert_eq!(pair(number).as_slice(), format!("{number:02}").as_bytes());
        }
    }
}
