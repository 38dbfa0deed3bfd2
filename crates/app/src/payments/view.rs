//! A payment as it is shown. Whoever shows a payment goes through here: what the person is told about money is written
//! into the desk's own book first.

use desk_contract::{BillFilter, BillGroup, BillSort, DeskError, HistoryKind, PaymentView};
use desk_domain::payment::{Payment, PaymentState};
use desk_domain::{BillId, Day, Timestamp};
use desk_store::BillQuery;

use super::code::{Shown, shown};
use super::reviewed::Reviewed;
use crate::history::{self, Told};
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// The view of `payment`.
pub(crate) async fn view(desk: &Desk, profile: &OpenProfile, payment: Payment) -> Result<PaymentView, DeskError> {
    let store = profile.store();
    let bill = store.bill_at_gateway(&payment.bill).await.map_err(|error| incident::store(&error))?;
    let receipt = store.receipt_of(&payment.id).await.map_err(|error| incident::store(&error))?;
    let reviewed = Reviewed::before(store, &payment.id).await?;
    let now = profile.gateway_now();
    let (code, code_refused) = match shown(&payment, reviewed.as_ref(), now) {
        Shown::No => (None, false),
        Shown::Code(code) => (Some(code), false),
        Shown::Refused => (None, true),
    };
    let (title, department) = match (bill, &receipt) {
        (Some(bill), _) => (bill.title, bill.department.name),
        (None, Some(receipt)) => (receipt.title.clone(), receipt.department.name.clone()),
        (None, None) => (payment.payee.clone(), payment.payee.clone()),
    };
    if store.tell_paid(&payment).await.map_err(|error| incident::store(&error))?
        && matches!(payment.state, PaymentState::Settled { .. })
    {
        desk_store::storm::point("desk paid-written-before-shown");
        let told = Told { kind: HistoryKind::BillPaid, title: Some(title.clone()), undo: None };
        history::add(profile, told, payment.bill.as_str()).await?;
    }
    Ok(PaymentView {
        title,
        department,
        code,
        ends_in_seconds: payment.expires_at.map(|end| seconds_until(end, now)),
        code_refused,
        begun: reviewed.as_ref().map(Reviewed::begun),
        can_check: !matches!(payment.state, PaymentState::Settled { .. } | PaymentState::Reversed),
        can_cancel: matches!(payment.state, PaymentState::Created | PaymentState::AwaitingPayer),
        receipt: receipt.map(|receipt| receipt.id),
        next_bill: next_bill(desk, profile, &payment.bill).await?,
        // The text of a code is in `code`, and only when it agrees; the key is the desk's own.
        payment: Payment { code: None, idempotency_key: None, ..payment },
    })
}

fn seconds_until(end: Timestamp, now: Timestamp) -> u32 {
    u32::try_from(end.millis_since(now).max(0) / 1000).unwrap_or(u32::MAX)
}

/// The most urgent bill that can be paid, other than this one.
async fn next_bill(desk: &Desk, profile: &OpenProfile, this: &BillId) -> Result<Option<BillId>, DeskError> {
    let query = BillQuery {
        text: String::new(),
        filter: BillFilter::Open,
        order: BillSort::Due,
        language: desk.language(),
        offset: 0,
        limit: 2,
        today: Day::of(desk.now()),
    };
    let page = profile.store().bills(&query).await.map_err(|error| incident::store(&error))?;
    let can_be_paid = |group: BillGroup| matches!(group, BillGroup::Overdue | BillGroup::Due);
    Ok(page.rows.into_iter().find(|row| row.bill.id != *this && can_be_paid(row.group)).map(|row| row.bill.id))
}
