//! Our own payment reference `CDyymmdd#####c`: the Hong Kong day, a running number of the day, a check digit.

use super::check_digit::mod_11_10;
use crate::Day;

const PREFIX: &str = "CD";
const LARGEST: u32 = 99_999;

/// The reference of the payment `serial` of `day`; `None` when the day has had 100,000 already.
pub fn payment_reference(day: Day, serial: u32) -> Option<String> {
    let (year, month, of_month, _) = day.parts();
    let digits = format!("{:02}{month:02}{of_month:02}{serial:05}", year % 100);
    let check = mod_11_10(&digits)?;
    (serial <= LARGEST).then(|| format!("{PREFIX}{digits}{check}"))
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
            assert_eq!(payment_reference(day.parse().unwrap(), serial).as_deref(), Some(reference));
        }
        assert_eq!(payment_reference("2026-11-24".parse().unwrap(), 100_000), None);
    }

    proptest! {
        #[test]
        fn a_reference_names_its_day_and_number_and_its_check_digit_fits(
            offset in 0_i32..26_000,
            serial in 0_u32..100_000,
        ) {
            let day = "2026-01-01".parse::<Day>().unwrap().plus_days(offset);
            let text = payment_reference(day, serial).unwrap();
            let (body, check) = text.split_at(13);
            prop_assert_eq!(mod_11_10(&body[2..]).map(|digit| digit.to_string()), Some(check.to_owned()));
            let named = (format!("20{}-{}-{}", &body[2..4], &body[4..6], &body[6..8]), body[8..].parse());
            prop_assert_eq!(named, (day.to_string(), Ok(serial)));
        }
    }
}
