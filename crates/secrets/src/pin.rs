//! The PIN that locks the desk: six digits. What a PIN can and cannot protect is said in SECURITY.md.

use crate::Secret;

/// A PIN has exactly this many digits.
pub const PIN_DIGITS: usize = 6;

/// Six digits, zeroised when dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin(Secret<String>);

/// The text is not six digits 0–9.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("a PIN is six digits")]
pub struct PinError;

impl Pin {
    /// Reads what the person typed: exactly six ASCII digits.
    pub fn parse(typed: &str) -> Result<Self, PinError> {
        if typed.len() == PIN_DIGITS && typed.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(Secret::from(typed)))
        } else {
            Err(PinError)
        }
    }

    /// Somebody who guesses tries these first: one digit six times, digits in a row up or down,
    /// and a pattern of two or three digits repeated. The person is warned, not refused.
    pub fn is_easy_to_guess(&self) -> bool {
        let digits = self.digits();
        let step = |by: i16| digits.windows(2).all(|w| i16::from(w[1]) - i16::from(w[0]) == by);
        let repeats = |every: usize| digits.iter().zip(&digits[every..]).all(|(a, b)| a == b);
        let pairs = digits.chunks(2).all(|w| w[0] == w[1]);
        step(0) || step(1) || step(-1) || repeats(2) || repeats(3) || pairs
    }

    pub(crate) fn digits(&self) -> &[u8] {
        self.0.expose().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_digits_are_a_pin() {
        for typed in ["", "12345", "1234567", "12345a", "１２３４５６", " 12345", "-12345"] {
            assert_eq!(Pin::parse(typed), Err(PinError), "{typed}");
        }
        assert!(Pin::parse("048213").is_ok());
    }

    #[test]
    fn easy_pins_are_known() {
        for typed in ["000000", "123456", "654321", "121212", "123123", "112233"] {
            assert!(Pin::parse(typed).unwrap().is_easy_to_guess(), "{typed}");
        }
        for typed in ["048213", "190274", "123457"] {
            assert!(!Pin::parse(typed).unwrap().is_easy_to_guess(), "{typed}");
        }
    }
}
