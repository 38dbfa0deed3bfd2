//! The check digit of ISO 7064 MOD 11,10: finds every wrong digit and nearly every pair of neighbours exchanged.

/// The check digit for `digits`; `None` when they are not all decimal digits.
pub fn mod_11_10(digits: &str) -> Option<u32> {
    let mut product = 10;
    for digit in digits.chars() {
        let sum = (product + digit.to_digit(10)?) % 10;
        product = if sum == 0 { 10 } else { sum } * 2 % 11;
    }
    Some((11 - product) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holds(number: &str) -> bool {
        let (digits, check) = number.split_at(number.len() - 1);
        mod_11_10(digits).map(|check| check.to_string()).as_deref() == Some(check)
    }

    #[test]
    fn numbers_of_others_that_use_the_same_rule() {
        // The example of ISO 7064, a German tax number, a Croatian personal number.
        for number in ["07945", "86095742719", "69435151530"] {
            assert!(holds(number), "{number}");
        }
        assert_eq!(mod_11_10("12a"), None);
    }

    proptest! {
        #[test]
        fn every_wrong_digit_is_found(digits in "[0-9]{11}", at in 0_usize..12, by in 1_u32..10) {
            let number = format!("{digits}{}", mod_11_10(&digits).unwrap());
            prop_assert!(holds(&number));
            let wrong: String = number
                .char_indices()
                .map(|(i, c)| if i == at { char::from_digit((c.to_digit(10).unwrap() + by) % 10, 10).unwrap() } else { c })
                .collect();
            prop_assert!(!holds(&wrong), "{} and {}", number, wrong);
        }
    }

    /// The rule finds "nearly all" exchanges; this is how many it leaves for our references: about 2 %.
    #[test]
    fn exchanged_neighbours_are_found_but_for_a_few() {
        let (mut exchanged, mut unseen) = (0_u32, 0_u32);
        for serial in (0..100_000).step_by(7) {
            let digits = format!("261127{serial:05}");
            let number = format!("{digits}{}", mod_11_10(&digits).unwrap());
            for at in 6..11 {
                let mut letters: Vec<char> = number.chars().collect();
                if letters[at] != letters[at + 1] {
                    letters.swap(at, at + 1);
                    exchanged += 1;
                    unseen += u32::from(holds(&letters.iter().collect::<String>()));
                }
            }
        }
        assert!(unseen * 100 < exchanged * 3, "{unseen} of {exchanged}");
    }
}
