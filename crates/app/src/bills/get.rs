//! Everything about a bill.

use desk_contract::{
    BillComparisonView, BillDetailView, BillHistoryView, BillRequest, DeskError, NumberCheck, SurchargeView,
};
use desk_domain::bill::comparison::comparison;
use desk_domain::bill::due::{Surcharge, surcharges_ahead};
use desk_domain::bill::reference::{NumberForm, read_number};
use desk_domain::bill::{Bill, BillState};
use desk_domain::payment::{Payment, PaymentState, Receipt};
use desk_domain::{Day, Money, PaymentId, ReceiptId};
use desk_store::{BillRow, account_key};

use super::examples;
use super::view::remind_on;
use crate::payments::view as payment_view;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// Earlier bills that are shown.
const HISTORY: usize = 12;
/// Bills of the account that are looked at: the same period a year earlier is among them, also with monthly bills.
const LOOKED_AT: u32 = 40;

impl Desk {
    /// The bill with what waits for it, its payment, receipts, history and comparison; kept after payment.
    pub async fn bills_get(&self, request: BillRequest) -> Result<BillDetailView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            return examples::detail(&request.id, self.now());
        }
        let today = Day::of(self.now());
        let found = profile.bill(&request.id, today).await?;
        self.bill_detail(&profile, found, today).await
    }

    async fn bill_detail(
        &self,
        profile: &OpenProfile,
        found: BillRow,
        today: Day,
    ) -> Result<BillDetailView, DeskError> {
        let store = profile.store();
        let (remind_on, reminded) = (remind_on(&found, today), found.reminder.is_some() && found.bill.expected);
        let bill = found.bill;
        let account = account_key(&bill.department.id, &bill.account);
        let others = store.bills_of_account(&account, LOOKED_AT).await.map_err(|error| incident::store(&error))?;
        let receipts = store.receipts_of(&bill.id).await.map_err(|error| incident::store(&error))?;
        let payments = store.payments_of(&bill.id).await.map_err(|error| incident::store(&error))?;
        let taken_back = taken_back(&receipts, &payments);
        let payment = match newest_that_matters(payments, &bill) {
            Some(payment) => Some(payment_view(self, profile, payment).await?),
            None => None,
        };
        Ok(BillDetailView {
            group: found.group,
            owed: bill.owed(),
            next: bill.next_instalment(),
            days_left: bill.due.map(|due| due.days_since(today)),
            surcharges: to_come(&bill, today),
            label: found.label,
            waiting: found.waiting,
            checking: found.checking,
            payment,
            receipts,
            taken_back,
            history: history(&bill, &others),
            comparison: compared(&bill, &others),
            mandate: store.mandate_of(&account).await.map_err(|error| incident::store(&error))?,
            remind_on,
            reminded,
            number_check: number_check(&bill),
            example: false,
            freshness: profile.freshness().await,
            bill,
        })
    }
}

fn is_earlier(other: &Bill, bill: &Bill) -> bool {
    other.id != bill.id
        && other.account == bill.account
        && other.kind == bill.kind
        && !other.expected
        && other.issued_at <= bill.issued_at
}

/// What may still be added when it is paid late. Nothing that cannot be reckoned is foretold.
pub(super) fn to_come(bill: &Bill, today: Day) -> Vec<SurchargeView> {
    let ahead = surcharges_ahead(bill, today).unwrap_or_default();
    ahead.into_iter().map(|Surcharge { from, percent, amount }| SurchargeView { from, percent, amount }).collect()
}

/// Earlier bills among those of the account.
pub(super) fn history(bill: &Bill, others: &[Bill]) -> Vec<BillHistoryView> {
    others.iter().filter(|other| is_earlier(other, bill)).take(HISTORY).map(earlier).collect()
}

/// How it compares with the same period a year earlier.
pub(super) fn compared(bill: &Bill, others: &[Bill]) -> Option<BillComparisonView> {
    let found = comparison(bill, others)?;
    Some(BillComparisonView { then: found.then, percent: found.percent, notable: found.notable, rhythm: found.rhythm })
}

fn earlier(bill: &Bill) -> BillHistoryView {
    let issued = Day::of(bill.issued_at);
    BillHistoryView {
        id: bill.id.clone(),
        from: bill.period.map_or(issued, |period| period.from),
        to: bill.period.map_or(issued, |period| period.to),
        total: bill.total,
        state: bill.state,
    }
}

fn number_check(bill: &Bill) -> NumberCheck {
    match read_number(&bill.kind, &bill.number).map(|number| number.form) {
        Ok(NumberForm::Form) => NumberCheck::Form,
        Ok(NumberForm::NotChecked) | Err(_) => NumberCheck::NotChecked,
    }
}

/// The payment that holds the bill; else the newest one, unless it ended without money before the bill was paid.
fn newest_that_matters(payments: Vec<Payment>, bill: &Bill) -> Option<Payment> {
    if let Some(holder) = payments.iter().find(|payment| Some(&payment.id) == bill.payment.as_ref()) {
        return Some(holder.clone());
    }
    let settled = matches!(bill.state, BillState::Paid { .. });
    payments.into_iter().find(|payment| match payment.state {
        PaymentState::Settled { .. }
        | PaymentState::Reversed
        | PaymentState::InDoubt { .. }
        | PaymentState::Created
        | PaymentState::AwaitingPayer => true,
        PaymentState::Failed => !settled || payment.refund != Money::zero(payment.refund.currency),
        PaymentState::Expired | PaymentState::Cancelled => false,
    })
}

/// Receipts of payments that the bank took back.
fn taken_back(receipts: &[Receipt], payments: &[Payment]) -> Vec<ReceiptId> {
    let reversed = |id: &PaymentId| payments.iter().any(|one| one.id == *id && one.is_taken_back());
    receipts.iter().filter(|receipt| reversed(&receipt.payment)).map(|receipt| receipt.id.clone()).collect()
}
