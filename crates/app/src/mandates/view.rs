//! A mandate as it is shown, and how an answer of the gateway gets there.

use desk_contract::{DeskError, FieldReason, MandateView};
use desk_domain::payment::{Mandate, MandateLimits};
use desk_gov::api::Item;
use desk_store::{Change, ChangeEntity, account_key};

use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// With what it collected this month.
pub(super) async fn view(desk: &Desk, profile: &OpenProfile, mandate: Mandate) -> Result<MandateView, DeskError> {
    let account = account_key(&mandate.department.id, &mandate.account);
    let collected = profile.store().collected(&account, mandate.limits.one_month.currency, desk.now()).await;
    Ok(MandateView { collected: collected.map_err(|error| incident::store(&error))?, mandate })
}

/// Keeps what the gateway answered, and shows it.
pub(super) async fn answered(
    desk: &Desk,
    profile: &OpenProfile,
    item: Item<Mandate>,
) -> Result<MandateView, DeskError> {
    let (id, json) = (item.value.id.as_str().to_owned(), item.raw.get().to_owned());
    let change = Change { entity: ChangeEntity::Mandate, id, json: Some(json) };
    profile.store().put_answer(&change).await.map_err(|error| incident::store(&error))?;
    view(desk, profile, item.value).await
}

/// Both above nothing, in one currency, and a month holds at least one bill.
pub(super) fn check(limits: &MandateLimits) -> Result<(), DeskError> {
    if !limits.one_bill.is_positive() {
        return Err(DeskError::field("oneBill", FieldReason::Form));
    }
    let (bill, month) = (limits.one_bill, limits.one_month);
    if month.currency != bill.currency || month.cents < bill.cents {
        return Err(DeskError::field("oneMonth", FieldReason::Form));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use desk_domain::Money;

    use super::*;

    #[test]
    fn a_month_holds_at_least_one_bill() {
        let limits = |bill, month| MandateLimits { one_bill: Money::hkd(bill), one_month: Money::hkd(month) };
        assert!(check(&limits(50_000, 50_000)).is_ok());
        assert!(check(&limits(50_000, 49_999)).is_err());
        assert!(check(&limits(0, 10)).is_err());
    }
}
