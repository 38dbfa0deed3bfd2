//! Everything about a bill.

use desk_contract::{BillComparisonView, BillDetailView, BillHistoryView, BillRequest, DeskError, NumberCheck};
use desk_domain::bill::comparison::comparison;
use desk_domain::bill::reference::{NumberForm, read_number};
use desk_domain::bill::{Bill, BillState};
use desk_domain::payment::{Payment, PaymentState};
use desk_domain::{Day, Money};
use desk_store::{BillRow, account_key};

use crate::profile::OpenProfile;
use crate::{Desk, incident, payments};

/// Earlier bills that are shown.
const HISTORY: usize = 12;
/// Bills of the account that are looked at: the same period a year earlier is among them, also with monthly bills.
const LOOKED_AT: u32 = 40;

impl Desk {
    /// The bill with what waits for it, its payment, receipts, history and comparison; kept after payment.
    pub async fn bills_get(&self, request: BillRequest) -> Result<BillDetailView, DeskError> {
        let profile = self.open()?;
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
        let bill = found.bill;
        let account = account_key(&bill.department.id, &bill.account);
        let others = store.bills_of_account(&account, LOOKED_AT).await.map_err(|error| incident::store(&error))?;
        let receipts = store.receipts_of(&bill.id).await.map_err(|error| incident::store(&error))?;
        let payment = match newest_that_matters(profile, &bill).await? {
            Some(payment) => Some(payments::view(self, profile, payment).await?),
            None => None,
        };
        Ok(BillDetailView {
            group: found.group,
            owed: bill.owed(),
            days_left: bill.due.map(|due| due.days_since(today)),
            label: found.label,
            waiting: found.waiting,
            payment,
            receipts,
            history: others.iter().filter(|other| is_earlier(other, &bill)).take(HISTORY).map(history).collect(),
            comparison: comparison(&bill, &others).map(|found| BillComparisonView {
                then: found.then,
                percent: found.percent,
                notable: found.notable,
            }),
            mandate: store.mandate_of(&account).await.map_err(|error| incident::store(&error))?,
            number_check: number_check(&bill),
            freshness: profile.freshness().await,
            bill,
        })
    }
}

fn is_earlier(other: &Bill, bill: &Bill) -> bool {
    other.id != bill.id && other.kind == bill.kind && !other.expected && other.issued_at <= bill.issued_at
}

fn history(bill: &Bill) -> BillHistoryView {
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
        Ok(NumberForm::Checked | NumberForm::Form) => NumberCheck::Form,
        Ok(NumberForm::NotChecked) | Err(_) => NumberCheck::NotChecked,
    }
}

/// The payment that holds the bill; else the newest one, unless it ended without money before the bill was paid.
async fn newest_that_matters(profile: &OpenProfile, bill: &Bill) -> Result<Option<Payment>, DeskError> {
    let payments = profile.store().payments_of(&bill.id).await.map_err(|error| incident::store(&error))?;
    if let Some(holder) = payments.iter().find(|payment| Some(&payment.id) == bill.payment.as_ref()) {
        return Ok(Some(holder.clone()));
    }
    let settled = matches!(bill.state, BillState::Paid { .. });
    Ok(payments.into_iter().find(|payment| match payment.state {
        PaymentState::Settled { .. }
        | PaymentState::Reversed
        | PaymentState::InDoubt { .. }
        | PaymentState::Created
        | PaymentState::AwaitingPayer => true,
        PaymentState::Failed => !settled || payment.refund != Money::zero(payment.refund.currency),
        PaymentState::Expired | PaymentState::Cancelled => false,
    }))
}
