//! Amounts as text. Money is counted in cents of a Hong Kong dollar.

use desk_domain::Language;

/// `HK$1,412.60` in English, `$1,412.60` in Chinese.
pub fn hkd(language: Language, cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let unit = if language == Language::En { "HK$" } else { "$" };
    let whole = cents.unsigned_abs();
    format!("{sign}{unit}{}.{:02}", grouped(whole / 100), whole % 100)
}

/// Digits with a comma between thousands, as all three languages write them in Hong Kong.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_the_mark_of_the_language() {
        assert_eq!(hkd(Language::En, 41_260), "HK$412.60");
        assert_eq!(hkd(Language::ZhHantHk, 41_260), "$412.60");
        assert_eq!(hkd(Language::ZhHans, 123_456_705), "$1,234,567.05");
        assert_eq!(hkd(Language::En, 5), "HK$0.05");
        assert_eq!(hkd(Language::En, -100_000), "-HK$1,000.00");
        assert_eq!(hkd(Language::En, i64::MIN), "-HK$92,233,720,368,547,758.08");
    }
}
