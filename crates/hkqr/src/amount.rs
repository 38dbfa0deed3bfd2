//! The amount of a code, to the cent: digits, at most one point, at most two digits after it. No floating numbers.

use crate::place::Fault;

/// The characters that an amount may have (EMVCo: 13).
const MAX_CHARACTERS: usize = 13;
/// The largest amount that can be written with its two digits of cents.
pub(crate) const MAX_CENTS: i64 = 999_999_999_999;

/// Reads `1250.50`, `1989`, `98.` or `98.5` as cents.
pub(crate) fn read(text: &str) -> Result<i64, Fault> {
    if text.len() > MAX_CHARACTERS {
        return Err(Fault::TooLong);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return Err(Fault::Form);
    }
    let part = match part.as_bytes() {
        [] => 0,
        [tens] => i64::from(tens - b'0') * 10,
        [tens, ones] => i64::from(tens - b'0') * 10 + i64::from(ones - b'0'),
        // A tenth of a cent cannot be paid, not even as ".000".
        _ => return Err(Fault::Form),
    };
    // 13 digits and two more fit into 63 bits.
    let cents = whole.bytes().fold(0_i64, |sum, digit| sum * 10 + i64::from(digit - b'0')) * 100 + part;
    check(cents).map(|()| cents)
}

/// Writes cents with both digits after the point. By hand, for the formatter takes longer than all the rest of a code.
pub(crate) fn write(cents: i64) -> String {
    let mut digits = [b'0'; MAX_CHARACTERS];
    let mut rest = cents.clamp(0, MAX_CENTS);
    let mut used = 0;
    for (place, digit) in digits.iter_mut().rev().enumerate() {
        if place == 2 {
            *digit = b'.';
        } else {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        used = place + 1;
        if rest == 0 && place > 2 {
            break;
        }
    }
    digits.iter().skip(MAX_CHARACTERS - used).map(|digit| char::from(*digit)).collect()
}

/// From one cent to what can be written. Zero is no amount (EMVCo): a code whose payer types it leaves it out.
pub(crate) fn check(cents: i64) -> Result<(), Fault> {
    if (1..=MAX_CENTS).contains(&cents) { Ok(()) } else { Err(Fault::Range) }
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_to_the_cent() {
        let good = [
            ("1250.50", 125_050),
            ("1989", 198_900),
            ("98.", 9_800),
            ("98.5", 9_850),
            ("0.01", 1),
            ("0088.00", 8_800),
            ("9999999999.99", MAX_CENTS),
            ("4503599627.37", 450_359_962_737),
        ];
        for (text, cents) in good {
            assert_eq!(read(text), Ok(cents), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        let bad = [
            ("", Fault::Form),
            (".50", Fault::Form),
            ("-1", Fault::Form),
            ("+1", Fault::Form),
            ("1,250.50", Fault::Form),
            ("1.2.3", Fault::Form),
            ("1e5", Fault::Form),
            ("1.005", Fault::Form),
            ("1.000", Fault::Form),
            ("１", Fault::Form),
            ("0", Fault::Range),
            ("0.00", Fault::Range),
            ("9999999999999", Fault::Range),
            ("10000000000.00", Fault::TooLong),
        ];
        for (text, fault) in bad {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn written_amounts_always_show_cents() {
        assert_eq!([1, 100, 125_050, MAX_CENTS].map(write), ["0.01", "1.00", "1250.50", "9999999999.99"]);
    }
}
