//! Amounts of money. Whole cents and a currency; never a floating number, never an amount without its currency.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A currency that FPS settles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Hong Kong dollar.
    #[default]
    Hkd,
    /// Renminbi.
    Cny,
}

/// An amount in cents of a currency. On a wire: `{"cents": 41260, "currency": "HKD"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Money {
    /// Cents; negative only where a difference is meant.
    #[ts(type = "number")]
    pub cents: i64,
    /// Of this currency.
    pub currency: Currency,
}

/// Why two amounts cannot be put together.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum MoneyError {
    /// One is in another currency.
    #[error("the amounts are in different currencies")]
    Currency,
    /// The result is larger than can be counted.
    #[error("the amount is too large")]
    TooLarge,
}

impl Currency {
    /// The code of ISO 4217.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hkd => "HKD",
            Self::Cny => "CNY",
        }
    }
}

impl Money {
    /// `cents` of a Hong Kong dollar.
    pub const fn hkd(cents: i64) -> Self {
        Self { cents, currency: Currency::Hkd }
    }

    /// Nothing, in `currency`.
    pub const fn zero(currency: Currency) -> Self {
        Self { cents: 0, currency }
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.with(other, i64::checked_add)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.with(other, i64::checked_sub)
    }

    /// More than nothing.
    pub fn is_positive(self) -> bool {
        self.cents > 0
    }

    /// The sum of all, in `currency`.
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// `percent` of it, cents rounded half up: surcharges are whole cents.
    pub fn percent(self, percent: u32) -> Result<Self, MoneyError> {
        let cents = (i128::from(self.cents) * i128::from(percent) + 50).div_euclid(100);
        i64::try_from(cents).map(|cents| Self { cents, ..self }).map_err(|_| MoneyError::TooLarge)
    }

    fn with(self, other: Self, act: impl Fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currency);
        }
        act(self.cents, other.cents).map(|cents| Self { cents, ..self }).ok_or(MoneyError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_one_currency_add_and_others_do_not() {
        let (a, b) = (Money::hkd(41_260), Money::hkd(1_864_000));
        assert_eq!(a.plus(b), Ok(Money::hkd(1_905_260)));
        assert_eq!(a.minus(b), Ok(Money::hkd(-1_822_740)));
        assert_eq!(a.plus(Money::zero(Currency::Cny)), Err(MoneyError::Currency));
        assert_eq!(Money::hkd(i64::MAX).plus(Money::hkd(1)), Err(MoneyError::TooLarge));
    }

    #[test]
    fn a_surcharge_is_whole_cents() {
        assert_eq!(Money::hkd(125_050).percent(5), Ok(Money::hkd(6_253)));
        assert_eq!(Money::hkd(10).percent(5), Ok(Money::hkd(1)));
        assert_eq!(Money::hkd(9).percent(5), Ok(Money::hkd(0)));
        assert_eq!(Money::hkd(i64::MAX).percent(500), Err(MoneyError::TooLarge));
    }

    #[test]
    fn an_amount_names_its_currency_on_the_wire() {
        assert_eq!(serde_json::to_string(&Money::hkd(5)).unwrap(), r#"{"cents":5,"currency":"HKD"}"#);
        assert!(serde_json::from_str::<Money>(r#"{"cents":5.5,"currency":"HKD"}"#).is_err());
    }
}
