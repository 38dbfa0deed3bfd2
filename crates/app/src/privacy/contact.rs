//! Contact data at the gateway; a change is confirmed on the phone (P07).

use desk_contract::{ContactChangeRequest, ContactView, DeskError, Empty, FieldReason};
use desk_domain::IdempotencyKey;
use desk_gov::api::{Contact, ContactPatch};

use crate::Desk;

/// The longest address (RFC 5321 §4.5.3.1.3).
const MAX_EMAIL: usize = 254;

impl Desk {
    /// Contact data as the gateway has it now.
    pub async fn contact_get(&self, _: Empty) -> Result<ContactView, DeskError> {
        let profile = self.open()?;
        let me = profile.api().await?.me().await.map_err(|error| profile.gov_error(&error))?;
        Ok(view(me.value.contact))
    }

    /// Changes it; the first call answers `step-up-required`, the repeated one names the challenge that has passed.
    pub async fn contact_change(&self, request: ContactChangeRequest) -> Result<ContactView, DeskError> {
        let profile = self.open()?;
        let patch = ContactPatch {
            mobile: request.mobile.as_deref().map(mobile).transpose()?,
            email: request.email.as_deref().map(email).transpose()?,
            base_version: request.version,
        };
        let api = profile.api().await?;
        let changed = api.change_contact(&patch, &IdempotencyKey::random(), request.step_up.as_ref()).await;
        match changed {
            Ok(contact) => Ok(view(contact)),
            Err(error) => Err(self.with_code(&profile, &error).await),
        }
    }
}

fn view(contact: Contact) -> ContactView {
    ContactView { mobile: contact.mobile, email: contact.email, version: contact.version }
}

/// Eight digits, as Hong Kong's numbers are; spaces and the country code are taken away.
fn mobile(typed: &str) -> Result<String, DeskError> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let digits = digits.strip_prefix("+852").unwrap_or(&digits);
    if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(format!("+852 {} {}", &digits[..4], &digits[4..]))
    } else {
        Err(DeskError::field("mobile", FieldReason::Form))
    }
}

fn email(typed: &str) -> Result<String, DeskError> {
    let typed = typed.trim();
    let plausible = typed.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    });
    if typed.len() <= MAX_EMAIL && plausible && !typed.contains(char::is_whitespace) {
        Ok(typed.to_owned())
    } else {
        Err(DeskError::field("email", FieldReason::Form))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_eight_digits() {
        assert_eq!(mobile("5555 0101").unwrap(), "+852 5555 0101");
        assert_eq!(mobile("+852 5555-0101").unwrap(), "+852 5555 0101");
        for typed in ["6123 45", "", "abcdefgh", "５５５５０１０１"] {
            assert!(mobile(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn an_address_has_a_name_and_a_host() {
        assert!(email(" a@example.hk ").is_ok());
        for typed in ["a", "@example.hk", "a@b", "a b@example.hk", "a@.hk"] {
            assert!(email(typed).is_err(), "{typed}");
        }
    }
}
