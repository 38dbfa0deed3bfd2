//! Folding: what is the same to a person who searches becomes the same text.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    include_str!("../../data/traditional_simplified.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut pair = line.chars();
            Some((pair.next()?, pair.next()?))
        })
        .collect()
});

/// NFKC (so that full-width digits become ASCII), lower case, marks of Latin letters removed, and Traditional
/// characters replaced by their Simplified forms, so that either script finds the other.
pub fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !is_mark(*c))
        .map(|c| SIMPLIFIED.get(&c).copied().unwrap_or(c))
        .collect()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn either_script_and_any_width_fold_to_the_same() {
        assert_eq!(fold("換領護照"), fold("换领护照"));
        assert_eq!(fold("ＡＢＣ１２３"), "abc123");
        assert_eq!(fold("Café"), "cafe");
        assert_eq!(fold("𨋢嘅").chars().count(), 2, "characters of the HKSCS stay whole");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }
    }
}
