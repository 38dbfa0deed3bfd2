//! What the switch says, as far as it is read: answers, notices, settlements.

use desk_domain::payment::PaymentReason;
use desk_domain::{LocalizedText, Money, Timestamp};
use serde::Deserialize;

/// Bytes of the longest name of a bank.
const NAME: usize = 200;

/// Money that the switch settled.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Settled {
    /// The switch's own id of it: what is booked once.
    pub(crate) transaction_id: String,
    /// Known to the switch from the reference.
    #[serde(default)]
    pub(crate) payment_id: Option<String>,
    #[serde(default)]
    pub(crate) reference: Option<String>,
    /// FPS identifier.
    pub(crate) payee: String,
    pub(crate) bill_number: String,
    pub(crate) amount: Money,
    /// The word of the bank.
    #[serde(default)]
    pub(crate) bank: Option<String>,
    #[serde(default)]
    pub(crate) bank_name: Option<LocalizedText>,
    #[serde(default)]
    pub(crate) bank_reference: Option<String>,
    pub(crate) booked_at: Timestamp,
}

/// How a payment stands at the switch.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Status {
    pub(crate) status: String,
    /// What came, over all banks.
    #[serde(default)]
    pub(crate) paid: Vec<Settled>,
}

/// What the switch tells by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum Event {
    /// Money came.
    Settled(Settled),
    /// The bank refused it.
    Failed { payment_id: String, reason: PaymentReason },
    /// The bank took money back.
    Reversed { transaction_id: String, amount: Money },
    /// Money was sent back.
    Refunded { refund_id: String, transaction_id: String, amount: Money },
    /// What became of a mandate.
    Mandate {
        mandate_id: String,
        state: String,
        #[serde(default)]
        bank: Option<String>,
        #[serde(default)]
        bank_name: Option<LocalizedText>,
    },
}

/// A notice as it is signed.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Notice {
    pub(crate) iss: String,
    pub(crate) aud: String,
    /// Seconds; some libraries write a fraction.
    pub(crate) iat: f64,
    pub(crate) jti: String,
    pub(crate) event: Event,
}

/// A name that can be shown: there in each language, and no longer than names are.
pub(crate) fn shown(name: Option<&LocalizedText>) -> Option<LocalizedText> {
    name.filter(|name| name.missing().is_empty() && name.longest() <= NAME).cloned()
}

impl Settled {
    /// Nothing in it is longer than anything that banks send.
    pub(crate) fn is_bounded(&self) -> bool {
        let texts = [
            Some(&self.transaction_id),
            self.payment_id.as_ref(),
            self.reference.as_ref(),
            Some(&self.payee),
            Some(&self.bill_number),
            self.bank.as_ref(),
            self.bank_reference.as_ref(),
        ];
        let short = |text: &&String| text.len() <= 200 && !text.chars().any(char::is_control);
        texts.into_iter().flatten().all(|text| short(&text)) && !self.transaction_id.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_when_it_is_whole_and_of_a_length_of_names() {
        let name = LocalizedText::same("Harbour Bank");
        assert_eq!(shown(Some(&name)), Some(name.clone()));
        assert_eq!(shown(None), None);
        assert_eq!(shown(Some(&LocalizedText { zh_hans: " ".into(), ..name.clone() })), None);
        assert_eq!(shown(Some(&LocalizedText { en: "B".repeat(NAME + 1), ..name })), None);
    }
}
