//! Objects one after the other: two digits number, two digits count of characters, value. One level only; who knows
//! an object as a template reads its value again.

use crate::code::Objects;
use crate::decode::DecodeError;
use crate::place::Place;

/// The objects of a text or of a template, each number at most once.
pub(crate) struct Read<'a> {
    template: Option<u8>,
    /// In the order of the text, without those that were taken.
    objects: Vec<(u8, &'a str)>,
    ends: Option<(u8, u8)>,
}

impl<'a> Read<'a> {
    /// The objects of `text`; `template` is the object that they stand in.
    pub(crate) fn new(text: &'a str, template: Option<u8>) -> Result<Self, DecodeError> {
        let capacity = if template.is_some() { 4 } else { 12 };
        let mut read = Self { template, objects: Vec::with_capacity(capacity), ends: None };
        let mut rest = text;
        let mut seen = 0_u128;
        while !rest.is_empty() {
            let (number, value, after) = split(rest).ok_or(DecodeError::NotObjects { template })?;
            let bit = 1_u128 << number;
            if seen & bit != 0 {
                return Err(DecodeError::Duplicate(read.place(number)));
            }
            seen |= bit;
            read.objects.push((number, value));
            rest = after;
        }
        read.ends = read.objects.first().zip(read.objects.last()).map(|(first, last)| (first.0, last.0));
        Ok(read)
    }

    /// The numbers of the first and the last object of the text.
    pub(crate) fn ends(&self) -> Option<(u8, u8)> {
        self.ends
    }

    /// Takes the object away.
    pub(crate) fn take(&mut self, number: u8) -> Option<&'a str> {
        let at = self.objects.iter().position(|object| object.0 == number)?;
        Some(self.objects.swap_remove(at).1)
    }

    /// Takes away an object that must be there.
    pub(crate) fn must(&mut self, number: u8) -> Result<&'a str, DecodeError> {
        self.take(number).ok_or(DecodeError::Missing(self.place(number)))
    }

    /// Takes away the text of an object, if it is there.
    pub(crate) fn text(&mut self, number: u8) -> Option<String> {
        self.take(number).map(str::to_owned)
    }

    /// What nobody took.
    pub(crate) fn others(self) -> Objects {
        if self.objects.is_empty() {
            return Objects::new();
        }
        self.objects.into_iter().map(|(number, value)| (number, value.to_owned())).collect()
    }

    fn place(&self, number: u8) -> Place {
        self.template.map_or(Place::top(number), |object| Place::of(object, number))
    }
}

/// Number, value and what follows of the first object.
fn split(text: &str) -> Option<(u8, &str, &str)> {
    let number = two_digits(text.get(..2)?)?;
    let count = usize::from(two_digits(text.get(2..4)?)?);
    let rest = text.get(4..)?;
    // An object without a value is none (EMVCo: lengths are 01–99).
    let last = count.checked_sub(1)?;
    let end = if rest.as_bytes().get(..count).is_some_and(<[u8]>::is_ascii) {
        count
    } else {
        let (start, character) = rest.char_indices().nth(last)?;
        start + character.len_utf8()
    };
    let (value, after) = rest.split_at_checked(end)?;
    Some((number, value, after))
}

fn two_digits(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some((tens - b'0') * 10 + (ones - b'0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_not_bytes() {
        let mut read = Read::new("0102水務0302ab", None).unwrap();
        assert_eq!((read.take(1), read.take(3)), (Some("水務"), Some("ab")));
    }

    #[test]
    fn what_is_not_objects_is_refused() {
        for text in ["0", "01", "010", "0102", "0102a", "0100", "a102ab", "01a2ab", "0103水務", "+102ab", "01 2ab"] {
            assert!(Read::new(text, None).is_err(), "{text}");
        }
    }

    #[test]
    fn the_same_number_twice_is_refused() {
        assert_eq!(Read::new("0101a0101a", Some(26)).err(), Some(DecodeError::Duplicate(Place::of(26, 1))));
    }
}
