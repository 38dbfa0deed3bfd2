//! Result codes of both systems (hk-identity §1.6): a letter for the system and a number that runs in
//! parallel. Unknown codes are kept as they came.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

mod outcome;

use crate::EidError;
pub use outcome::{Category, Outcome};

/// Which system an answer comes from; gives the letter of its codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Platform {
    /// iAM Smart, letter `D`.
    IamSmart,
    /// CorpID, letter `M`.
    CorpId,
}

impl Platform {
    fn letter(self) -> char {
        match self {
            Self::IamSmart => 'D',
            Self::CorpId => 'M',
        }
    }

    /// The result code of this system for an outcome.
    pub fn code(self, outcome: Outcome) -> ResultCode {
        ResultCode::Known(self, outcome)
    }
}

/// The `code` of an answer, a callback or a redirect.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum ResultCode {
    /// A code of the table.
    Known(Platform, Outcome),
    /// A code that this program does not know, as it came (at most 32 characters).
    Other(String),
}

impl ResultCode {
    /// Whether the call succeeded.
    pub fn is_success(&self) -> bool {
        self.outcome() == Some(Outcome::Success)
    }

    /// The outcome, unless the code is unknown.
    pub fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Known(_, outcome) => Some(*outcome),
            Self::Other(_) => None,
        }
    }

    /// What to do about it; an unknown code counts as a fault of the platform.
    pub fn category(&self) -> Category {
        self.outcome().map_or(Category::PlatformFault, Outcome::category)
    }

    /// Reads any text; never fails.
    pub fn parse(text: &str) -> Self {
        if let Some(outcome) = Outcome::from_number(text).filter(|o| o.has_own_letter()) {
            // Both systems write these two alike; the letter of the system is not in them.
            return Self::Known(Platform::IamSmart, outcome);
        }
        let platform = match text.as_bytes().first() {
            Some(b'D') => Some(Platform::IamSmart),
            Some(b'M') => Some(Platform::CorpId),
            _ => None,
        };
        let known = platform.and_then(|platform| {
            let outcome = Outcome::from_number(text.get(1..)?).filter(|o| !o.has_own_letter())?;
            Some(Self::Known(platform, outcome))
        });
        known.unwrap_or_else(|| Self::Other(text.chars().filter(|c| !c.is_control()).take(32).collect()))
    }
}

impl fmt::Display for ResultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(_, outcome) if outcome.has_own_letter() => f.write_str(outcome.number()),
            Self::Known(platform, outcome) => write!(f, "{}{}", platform.letter(), outcome.number()),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl FromStr for ResultCode {
    type Err = EidError;
    fn from_str(text: &str) -> Result<Self, EidError> {
        Ok(Self::parse(text))
    }
}

impl From<String> for ResultCode {
    fn from(text: String) -> Self {
        Self::parse(&text)
    }
}

impl From<ResultCode> for String {
    fn from(code: ResultCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_code_prints_and_reads_back() {
        for platform in [Platform::IamSmart, Platform::CorpId] {
            for outcome in Outcome::ALL {
                let read = ResultCode::parse(&platform.code(*outcome).to_string());
                assert_eq!(read.outcome(), Some(*outcome));
                if !outcome.has_own_letter() {
                    assert_eq!(read, platform.code(*outcome));
                }
            }
        }
        let numbers: HashSet<_> = Outcome::ALL.iter().map(|o| o.number()).collect();
        assert_eq!(numbers.len(), Outcome::ALL.len());
    }

    #[test]
    fn the_table_of_the_sources_is_whole() {
        let mut expected: Vec<String> =
            ["00000", "10001", "20013", "20015", "88001", "S00001", "C00001"].map(str::to_owned).to_vec();
        for (from, to) in [
            (20000, 20012),
            (30001, 30004),
            (40000, 40004),
            (50001, 50003),
            (60000, 60003),
            (70000, 70006),
            (71000, 71009),
            (77000, 77004),
            (80000, 80003),
            (99990, 99992),
        ] {
            expected.extend((from..=to).map(|n: u32| n.to_string()));
        }
        let known: HashSet<_> = Outcome::ALL.iter().map(|o| o.number().to_owned()).collect();
        assert_eq!(known, expected.into_iter().collect());
    }

    #[test]
    fn unknown_codes_are_kept() {
        for text in ["D12345", "X00000", "", "M", "40001", "DS00001", "智"] {
            assert_eq!(ResultCode::parse(text), ResultCode::Other(text.to_owned()));
            assert_eq!(ResultCode::parse(text).to_string(), text);
        }
        assert_eq!(ResultCode::parse(&"D".repeat(100)).to_string().len(), 32);
        assert_eq!(ResultCode::parse("D12345").category(), Category::PlatformFault);
    }

    #[test]
    fn what_the_gateway_does() {
        let category = |text: &str| ResultCode::parse(text).category();
        assert_eq!(category("D00000"), Category::Success);
        assert_eq!(category("D40000"), Category::Cancelled);
        assert_eq!(category("M70001"), Category::Rejected);
        assert_eq!(category("D80002"), Category::Failed);
        assert_eq!(category("D40003"), Category::TimedOut);
        for code in ["D30001", "D30002", "D30003", "M30004"] {
            assert_eq!(category(code), Category::GetKeyAgain);
        }
        for code in ["D20003", "D20004"] {
            assert_eq!(category(code), Category::Restamp);
        }
    }
}
