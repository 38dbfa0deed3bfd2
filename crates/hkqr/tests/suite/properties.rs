//! What must hold for every code and for every text.

use crate::codes::{any_code, vectors};
use desk_hkqr::{decode, encode};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_is_written_is_read_again(code in any_code()) {
        let text = encode(&code).unwrap();
        prop_assert_eq!(decode(&text), Ok(code));
    }

    #[test]
    fn another_character_anywhere_is_never_the_same_payment(
        code in any_code(),
        at in any::<prop::sample::Index>(),
        to in prop::char::range(' ', '~'),
    ) {
        changed(&encode(&code).unwrap(), at, to)?;
    }

    #[test]
    fn a_character_less_or_more_is_never_the_same_payment(
        code in any_code(),
        at in any::<prop::sample::Index>(),
        extra in prop::char::range(' ', '~'),
    ) {
        let text: Vec<char> = encode(&code).unwrap().chars().collect();
        let (mut less, mut more) = (text.clone(), text.clone());
        less.remove(at.index(text.len()));
        more.insert(at.index(text.len() + 1), extra);
        prop_assert!(decode(&String::from_iter(less)) != Ok(code.clone()));
        prop_assert!(decode(&String::from_iter(more)) != Ok(code.clone()));
    }

    #[test]
    fn what_is_read_can_be_written_and_means_the_same(text in mutated()) {
        if let Ok(code) = decode(&text) {
            prop_assert_eq!(decode(&encode(&code).unwrap()), Ok(code));
        }
    }
}

/// Every single change in every vector, all printable characters at every place.
#[test]
fn no_single_change_of_a_vector_goes_unseen() {
    for (text, code) in vectors() {
        for (at, old) in text.char_indices() {
            for to in (' '..='~').filter(|to| *to != old) {
                let changed = format!("{}{to}{}", &text[..at], &text[at + 1..]);
                assert_ne!(decode(&changed).as_ref(), Ok(&code), "{changed}");
            }
        }
    }
}

fn changed(text: &str, at: prop::sample::Index, to: char) -> Result<(), TestCaseError> {
    let mut characters: Vec<char> = text.chars().collect();
    let at = at.index(characters.len());
    prop_assume!(characters[at] != to);
    characters[at] = to;
    prop_assert_ne!(decode(&String::from_iter(characters)), decode(text));
    Ok(())
}

/// A vector with some characters changed and the checksum made right again.
fn mutated() -> impl Strategy<Value = String> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), prop::char::range(' ', '~')), 1..4);
    (prop::sample::select(vectors()), changes).prop_map(|((text, _), changes)| {
        let mut characters: Vec<char> = text[..text.len() - 4].chars().collect();
        for (at, to) in changes {
            let at = at.index(characters.len() - 4);
            characters[at] = to;
        }
        let text = String::from_iter(characters);
        let sum = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740).checksum(text.as_bytes());
        format!("{text}{sum:04X}")
    })
}
