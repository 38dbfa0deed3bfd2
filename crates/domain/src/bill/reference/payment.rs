//! Our own payment reference `CDyymmdd#####c`: the Hong Kong day, a running number of the day, a check digit.

use super::check_digit::mod_11_10;
use super::number::{NumberError, normalise};
use crate::Day;

const PREFIX: &str = "CD";
const DIGITS: usize = 12;
const LARGEST: u32 = 99_999;

/// What a reference says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentReference {
    /// The day on which the payment began, in Hong Kong.
    pub day: Day,
    /// Its number on that day.
    pub serial: u32,
}

/// The reference of the payment `serial` of `day`; `None` when the day has had 100,000 already.
pub fn payment_reference(day: Day, serial: u32) -> Option<String> {
    let (year, month, of_month, _) = day.parts();
    let digits = format!("{:02}{month:02}{of_month:02}{serial:05}", year % 100);
    let check = mod_11_10(&digits)?;
    (serial <= LARGEST).then(|| format!("{PREFIX}{digits}{check}"))
}

/// Reads a reference as a person types it: small letters, blanks and hyphens do not matter, the check digit does.
pub fn read_payment_reference(text: &str) -> Result<PaymentReference, NumberError> {
    let text = normalise(text);
    let digits = text.strip_prefix(PREFIX).ok_or(NumberError::Characters)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::Characters);
    }
    if digits.len() != DIGITS {
        return Err(NumberError::Length);
    }
    let (body, check) = digits.split_at(DIGITS - 1);
    if mod_11_10(body).is_none_or(|digit| digit.to_string() != check) {
        return Err(NumberError::CheckDigit);
    }
    let part = |from: usize, to: usize| body[from..to].parse::<i8>().map_err(|_| NumberError::Characters);
    let year = 2000 + i16::from(part(0, 2)?);
    let day = Day::new(year, part(2, 4)?, part(4, 6)?).map_err(|_| NumberError::Characters)?;
    let serial = body[6..].parse().map_err(|_| NumberError::Characters)?;
    Ok(PaymentReference { day, serial })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn vectors() {
        for (day, serial, reference) in [
            ("2026-11-24", 317, "CD261124003171"),
            ("2026-11-27", 0, "CD261127000007"),
            ("2027-01-01", 99_999, "CD270101999995"),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(payment_reference(day, serial).as_deref(), Some(reference));
            assert_eq!(read_payment_reference(reference), Ok(PaymentReference { day, serial }));
        }
        assert_eq!(payment_reference("2026-11-24".parse().unwrap(), 100_000), None);
    }

    #[test]
    fn what_is_no_reference_says_why() {
        assert!(read_payment_reference(" cd 261124-003171 ").is_ok());
        for (text, error) in [
            ("", NumberError::Characters),
            ("261124003171", NumberError::Characters),
            ("CD26112400317", NumberError::Length),
            ("CD261124003172", NumberError::CheckDigit),
            ("CD26112400317é", NumberError::Characters),
        ] {
            assert_eq!(read_payment_reference(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_reference_survives_its_text(offset in 0_i32..26_000, serial in 0_u32..100_000) {
            let day = "2026-01-01".parse::<Day>().unwrap().plus_days(offset);
            let text = payment_reference(day, serial).unwrap();
            prop_assert_eq!(text.len(), 14);
            prop_assert_eq!(read_payment_reference(&text), Ok(PaymentReference { day, serial }));
        }

        #[test]
        fn any_text_gives_an_answer(text in "\\PC{0,24}") {
            let _ = read_payment_reference(&text);
        }
    }
}
