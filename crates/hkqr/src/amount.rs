//! The amount of a code, to the cent: digits, at most one point, at most two digits after it. No floating numbers.

use crate::place::Fault;
use crate::text::pair;

/// The characters that an amount may have (EMVCo: 13).
const MAX_CHARACTERS: usize = 13;
/// Digits before the point.
const WHOLE: usize = 10;
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

/// An amount as it is written.
pub(crate) struct Written {
    digits: [u8; MAX_CHARACTERS],
    from: usize,
}

impl AsRef<[u8]> for Written {
    fn as_ref(&self) -> &[u8] {
        self.digits.get(self.from..).unwrap_or_default()
    }
}

/// Writes cents with both digits after the point. By hand, for the formatter takes as long as the rest of a code.
pub(crate) fn write(cents: i64) -> Written {
    let cents = usize::try_from(cents.clamp(0, MAX_CENTS)).unwrap_or(0);
    let mut digits = *b"0000000000.00";
    let (whole, part) = digits.split_at_mut(WHOLE + 1);
    part.copy_from_slice(&pair(cents % 100));
    let (mut rest, mut from) = (cents / 100, WHOLE);
    for place in whole[..WHOLE].chunks_exact_mut(2).rev() {
        place.copy_from_slice(&pair(rest % 100));
        from -= 2;
        rest /= 100;
        if rest == 0 {
            break;
        }
    }
    // A pair may begin with a zero that nobody writes.
    from += usize::from(digits[from] == b'0');
    Written { digits, from }
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
        for (cents, text) in [(1, "0.01"), (100, "1.00"), (125_050, "1250.50"), (MAX_CENTS, "9999999999.99")] {
            assert_eq!(write(cents).as_ref(), text.as_bytes());
        }
        for whole in (0..12).map(|zeros| 10_i64.pow(zeros)).take_while(|whole| *whole <= MAX_CENTS / 100) {
            for cents in [whole * 100 - 1, whole * 100, whole * 100 + 7] {
                let text = format!("{}.{:02}", cents / 100, cents % 100);
                assert_eq!(write(cents).as_ref(), text.as_bytes());
            }
        }
    }
}
