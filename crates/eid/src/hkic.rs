//! Hong Kong identity card numbers: the check digit (hk-identity §5.4) and the `HKICHash` of a signing
//! request (§2.6). Nothing here prints a number.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::sha::sha256;
use zeroize::Zeroizing;

use crate::EidError;

/// An identity card number whose check digit holds. Zeroised, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct HkicNumber {
    body: Zeroizing<String>,
    check: char,
}

impl HkicNumber {
    /// Reads `A123456(3)` or `A1234563`, in either case, with spaces around.
    pub fn parse(text: &str) -> Result<Self, EidError> {
        const BAD: EidError = EidError::Invalid("HKIC");
        if text.len() > 32 {
            return Err(BAD);
        }
        let upper = Zeroizing::new(text.trim().to_ascii_uppercase());
        let plain = match upper.strip_suffix(')') {
            Some(open) => Zeroizing::new(open.replacen('(', "", 1)),
            None => upper.clone(),
        };
        let check = plain.chars().next_back().ok_or(BAD)?;
        let body = plain.strip_suffix(check).ok_or(BAD)?;
        if upper.ends_with(')') && !upper.ends_with(&format!("({check})")) {
            return Err(BAD);
        }
        if check_digit(body) == Some(check) {
            Ok(Self { body: Zeroizing::new(body.to_owned()), check })
        } else {
            Err(BAD)
        }
    }

    /// Letters and six digits, without the check digit: `Identification` of `idNo`.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The check digit, `0` to `9` or `A`: `CheckDigit` of `idNo`.
    pub fn check(&self) -> char {
        self.check
    }

    /// SHA-256 of the body, as the anonymous identification code takes it.
    pub fn digest(&self) -> [u8; 32] {
        sha256(self.body.as_bytes())
    }

    /// `HKICHash`: base64 of [`HkicNumber::digest`].
    pub fn hash(&self) -> String {
        STANDARD.encode(self.digest())
    }
}

/// The check digit of one or two capital letters and six digits, or `None` for another form.
pub fn check_digit(body: &str) -> Option<char> {
    let letters = body.len().checked_sub(6).filter(|n| (1..=2).contains(n))?;
    let (head, digits) = body.as_bytes().split_at_checked(letters)?;
    if !head.iter().all(u8::is_ascii_uppercase) || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = |b: u8| if b.is_ascii_digit() { u32::from(b - b'0') } else { u32::from(b - b'A') + 10 };
    // A single letter stands on the second place; the first then counts as a space, value 36.
    let pad = if letters == 1 { Some(36) } else { None };
    let values = pad.into_iter().chain(body.bytes().map(value));
    let sum: u32 = values.zip((2..=9).rev()).map(|(value, weight)| value * weight).sum();
    match (11 - sum % 11) % 11 {
        10 => Some('A'),
        digit => char::from_digit(digit, 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_that_five_programs_agree_on() {
        for (body, check) in [
            ("A123456", '3'),
            ("C123456", '9'),
            ("L555555", '0'),
            ("AY987654", '6'),
            ("AB987654", '3'),
            ("G123456", 'A'),
            ("Z683365", 'A'),
            ("WX123456", '9'),
        ] {
            assert_eq!(check_digit(body), Some(check), "{body}");
            for text in
                [format!("{body}({check})"), format!(" {body}{check} "), body.to_lowercase() + &format!("({check})")]
            {
                let number = HkicNumber::parse(&text).unwrap();
                assert_eq!((number.body(), number.check()), (body, check));
            }
        }
    }

    #[test]
    fn wrong_digits_and_forms_are_refused() {
        // The official samples print A123456 with check digit A, which does not hold.
        for text in [
            "A123456(A)",
            "A123456(4)",
            "A123456",
            "A12345(3)",
            "ABC123456(3)",
            "1123456(3)",
            "A123456)3(",
            "A123456(3",
            "A(123456)3",
            "",
            "(",
            ")",
            "()",
            "智",
        ] {
            assert!(HkicNumber::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_hash_vector() {
        assert_eq!(HkicNumber::parse("A123456(3)").unwrap().hash(), "rDcExehSzsiEp2laLaJqrtaX2ua9sdaugwaY5ONmYwk=");
    }
}
