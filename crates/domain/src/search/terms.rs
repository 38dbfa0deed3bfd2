//! Terms: single characters and pairs, kept in two columns of the index, so that search works from one character
//! in any script and a longer query finds exactly the texts that contain it.

use super::fold;

/// Longer queries are cut: nobody types more, and the index is asked once per pair.
pub const MAX_QUERY_CHARS: usize = 64;

/// What the index keeps of a text, each a list of words separated by spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Every letter, digit and Han character on its own.
    pub singles: String,
    /// Every two that stand side by side, in order.
    pub pairs: String,
}

fn runs(text: &str) -> Vec<Vec<char>> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|run| !run.is_empty())
        .map(|run| run.chars().collect())
        .collect()
}

fn pairs(run: &[char]) -> Vec<String> {
    run.windows(2).map(|pair| pair.iter().collect()).collect()
}

/// The terms of `text`.
pub fn terms(text: &str) -> Terms {
    let runs = runs(text);
    let singles: Vec<String> = runs.iter().flatten().map(ToString::to_string).collect();
    let pairs: Vec<String> = runs.iter().flat_map(|run| pairs(run)).collect();
    Terms { singles: singles.join(" "), pairs: pairs.join(" ") }
}

/// The FTS5 expression (columns `singles` and `pairs`) that finds texts containing every word of `query`;
/// `None` when the query has nothing to look for.
pub fn match_expression(query: &str) -> Option<String> {
    let cut: String = query.chars().take(MAX_QUERY_CHARS).collect();
    let parts: Vec<String> = runs(&cut)
        .iter()
        .map(|run| match run.as_slice() {
            [single] => format!("singles : \"{single}\""),
            several => format!("pairs : \"{}\"", pairs(several).join(" ")),
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_characters_and_pairs() {
        let terms = terms("換護照, No 7");
        assert_eq!(terms.singles, "换 护 照 n o 7");
        assert_eq!(terms.pairs, "换护 护照 no");
    }

    #[test]
    fn a_query_becomes_phrases_joined_by_and() {
        assert_eq!(match_expression("护"), Some("singles : \"护\"".to_owned()));
        assert_eq!(match_expression("護照 PA"), Some("pairs : \"护照\" AND pairs : \"pa\"".to_owned()));
        assert_eq!(match_expression("換護照"), Some("pairs : \"换护 护照\"".to_owned()));
        assert_eq!(match_expression(" \"'*-"), None);
    }
}
