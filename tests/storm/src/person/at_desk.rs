//! A person in front of a desk that is a process of its own: they press what the window shows, and after a crash they
//! start the program again and go on from what it knows. Everything goes by the commands of the contract.

use std::sync::Arc;

use desk_contract::{
    BillDetailView, BillFilter, BillRequest, BillSort, BillsListRequest, BillsListView, DeskError, Empty,
    MandateAddRequest, MandateChangeRequest, MandateRequest, MandateView, MandatesListView, PaymentRequest,
    PaymentReviewRequest, PaymentReviewView, PaymentStartRequest, PaymentView, StepUpOutcome, StepUpResultView,
    StepUpWaitRequest, SyncStatusView,
};
use desk_domain::bill::Bill;
use desk_domain::payment::{MandateLimits, MandateState, Payment, PaymentState};
use desk_domain::{BillId, ChallengeId, IdempotencyKey, MandateId, PaymentId};

use super::{Begun, Confirmation, Mandated, Unheard};
use crate::StormError;
use crate::real::{Seat, Unanswered};

/// "Refresh" is pressed so often before the person gives up for now.
const REFRESHES: u32 = 4;
/// Rows of a list.
const ROWS: u32 = 100;

/// The person and the desk. Clones sit at the same desk.
#[derive(Clone, Debug)]
pub(crate) struct AtDesk(pub(crate) Arc<Seat>);

impl From<Unanswered> for Unheard {
    fn from(unanswered: Unanswered) -> Self {
        match unanswered {
            Unanswered::Coded(DeskError::UpstreamRejected { .. }) => Self::NotAllowed,
            Unanswered::Coded(_) | Unanswered::Died => Self::NoAnswer,
        }
    }
}

/// The payment as a story sees it: with its code, when the desk shows one.
fn seen(view: PaymentView) -> Payment {
    Payment { code: view.code.map(|code| code.text), ..view.payment }
}

fn is_open(payment: &Payment) -> bool {
    matches!(payment.state, PaymentState::Created | PaymentState::AwaitingPayer | PaymentState::InDoubt { .. })
}

impl AtDesk {
    async fn detail(&self, id: &BillId) -> Result<BillDetailView, Unanswered> {
        let look = async || self.0.ask::<_, BillDetailView>("bills_get", &BillRequest { id: id.clone() }).await;
        for _ in 0..REFRESHES {
            match look().await {
                Err(Unanswered::Coded(DeskError::NotFound)) => self.refresh().await,
                other => return other,
            }
        }
        look().await
    }

    async fn refresh(&self) {
        // What came of it is seen by looking.
        drop(self.0.ask::<_, SyncStatusView>("sync_now", &Empty {}).await);
    }

    /// What the desk says of a payment goes into its book first; the judge compares the two.
    async fn shown(&self, command: &'static str, id: &PaymentId) -> Result<Payment, Unanswered> {
        let view = self.0.ask::<_, PaymentView>(command, &PaymentRequest { id: id.clone() }).await?;
        Ok(self.take(view))
    }

    fn take(&self, view: PaymentView) -> Payment {
        self.0.saw(&view);
        seen(view)
    }

    pub(super) async fn bill(&self, id: &BillId) -> Result<Bill, Unheard> {
        Ok(self.detail(id).await?.bill)
    }

    pub(super) async fn payment(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        let payment = self.shown("payments_get", id).await?;
        if payment.code.is_some() || !is_open(&payment) {
            return Ok(payment);
        }
        self.refresh().await;
        Ok(self.shown("payments_get", id).await?)
    }

    pub(super) async fn begin_and_die(&self, bill: &Bill, key: &IdempotencyKey) {
        self.0.kill_at_next("payments_start");
        drop(self.begin(bill, key, None).await);
    }

    /// As a person does: looks at the bill; where a payment is under way shows that; else reviews and starts, and
    /// confirms on the phone when the desk says so.
    pub(super) async fn begin(&self, bill: &Bill, _: &IdempotencyKey, _: Option<&ChallengeId>) -> Begun {
        match self.try_begin(&bill.id).await {
            Ok(begun) => begun,
            Err(Unanswered::Died) => Begun::NoAnswer,
            Err(Unanswered::Coded(error)) => refused(&error),
        }
    }

    async fn try_begin(&self, id: &BillId) -> Result<Begun, Unanswered> {
        let detail = self.detail(id).await?;
        if !detail.bill.is_open() {
            return Ok(Begun::Settled);
        }
        if let Some(view) = detail.payment.filter(|view| is_open(&view.payment)) {
            let here = view.begun.is_some();
            let payment = self.take(view);
            return Ok(if here { Begun::Payment(Box::new(payment)) } else { Begun::Held });
        }
        if detail.checking {
            // The desk says "Checking": it asks by itself, and the person waits.
            self.refresh().await;
            return Ok(Begun::NoAnswer);
        }
        let review = PaymentReviewRequest { bill: id.clone(), amount: None };
        let review: PaymentReviewView = self.0.ask("payments_review", &review).await?;
        match self.start(&review, None).await {
            Err(Unanswered::Coded(DeskError::StepUpRequired { challenge })) => {
                if self.confirmed(&challenge.challenge).await? != Confirmation::Passed {
                    return Ok(Begun::Refused("phone-said-no"));
                }
                let payment = self.start(&review, Some(challenge.challenge)).await?;
                Ok(Begun::Payment(Box::new(payment)))
            }
            other => Ok(Begun::Payment(Box::new(other?))),
        }
    }

    async fn start(&self, review: &PaymentReviewView, step_up: Option<ChallengeId>) -> Result<Payment, Unanswered> {
        let (bill, version, amount) = (review.bill.clone(), review.version, review.amount);
        let request = PaymentStartRequest { bill, version, amount, step_up };
        Ok(self.take(self.0.ask("payments_start", &request).await?))
    }

    async fn confirmed(&self, challenge: &ChallengeId) -> Result<Confirmation, Unanswered> {
        let request = StepUpWaitRequest { challenge: challenge.clone() };
        let result: StepUpResultView = self.0.ask("step_up_wait", &request).await?;
        Ok(match result.outcome {
            StepUpOutcome::Passed => Confirmation::Passed,
            StepUpOutcome::Refused | StepUpOutcome::Expired => Confirmation::Over,
        })
    }

    pub(super) async fn confirmation(&self, challenge: &ChallengeId) -> Result<Confirmation, Unheard> {
        Ok(self.confirmed(challenge).await?)
    }

    pub(super) async fn check(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        Ok(self.shown("payments_check", id).await?)
    }

    pub(super) async fn cancel(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        Ok(self.shown("payments_cancel", id).await?)
    }

    /// Asks for a mandate unless the desk knows one for this account.
    pub(super) async fn set_mandate(
        &self,
        bill: &Bill,
        limits: &MandateLimits,
        _: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        let known = self.0.ask::<_, MandatesListView>("mandates_list", &Empty {}).await;
        let Ok(known) = known else { return Mandated::NoAnswer };
        let live = |state: &MandateState| matches!(state, MandateState::Pending | MandateState::Active);
        let ours = |view: &&MandateView| view.mandate.account == bill.account && live(&view.mandate.state);
        if let Some(view) = known.mandates.iter().find(ours) {
            return Mandated::Mandate(view.mandate.id.clone());
        }
        let request = MandateAddRequest { bill: bill.id.clone(), limits: *limits, step_up: passed.cloned() };
        match self.0.ask::<_, MandateView>("mandates_add", &request).await {
            Ok(view) => Mandated::Mandate(view.mandate.id),
            Err(Unanswered::Coded(DeskError::StepUpRequired { challenge })) => Mandated::Confirm(challenge.challenge),
            Err(Unanswered::Coded(DeskError::Conflict)) => {
                self.refresh().await;
                Mandated::NoAnswer
            }
            Err(_) => Mandated::NoAnswer,
        }
    }

    /// Asks for other limits unless the desk knows that it has them.
    pub(super) async fn change_limits(
        &self,
        id: &MandateId,
        limits: &MandateLimits,
        _: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        self.refresh().await;
        let known = self.0.ask::<_, MandatesListView>("mandates_list", &Empty {}).await;
        let Ok(known) = known else { return Mandated::NoAnswer };
        let found = known.mandates.into_iter().find(|view| view.mandate.id == *id);
        let Some(mandate) = found.map(|view| view.mandate) else { return Mandated::NoAnswer };
        if mandate.limits == *limits {
            return Mandated::Mandate(mandate.id);
        }
        let (id, version) = (mandate.id, mandate.version);
        let request = MandateChangeRequest { id, version, limits: *limits, step_up: passed.cloned() };
        match self.0.ask::<_, MandateView>("mandates_change", &request).await {
            Ok(view) => Mandated::Mandate(view.mandate.id),
            Err(Unanswered::Coded(DeskError::StepUpRequired { challenge })) => Mandated::Confirm(challenge.challenge),
            Err(Unanswered::Coded(DeskError::Conflict)) => Mandated::Refused("conflict"),
            Err(_) => Mandated::NoAnswer,
        }
    }

    pub(super) async fn end_mandate(&self, id: &MandateId) -> Result<(), Unheard> {
        self.0.ask::<_, MandateView>("mandates_cancel", &MandateRequest { id: id.clone() }).await?;
        Ok(())
    }

    /// Everything that the desk shows, once it has heard everything.
    pub(super) async fn pull(&self) -> Result<(Vec<Bill>, Vec<Payment>), StormError> {
        let said = |unanswered: Unanswered| StormError::setup(format!("a desk at the end: {unanswered:?}"));
        self.0.fresh().await?;
        let (mut bills, mut payments) = (Vec::new(), Vec::new());
        loop {
            let request = BillsListRequest {
                query: String::new(),
                filter: BillFilter::All,
                sort: BillSort::Due,
                offset: u32::try_from(bills.len()).unwrap_or(u32::MAX),
                limit: ROWS,
            };
            let page: BillsListView = self.0.ask("bills_list", &request).await.map_err(said)?;
            for row in &page.rows {
                let detail = self.detail(&row.id).await.map_err(said)?;
                self.0.keeps(&detail.receipts);
                payments.extend(detail.payment.map(|view| self.take(view)));
                bills.push(detail.bill);
            }
            if page.rows.is_empty() || bills.len() >= page.total as usize {
                return Ok((bills, payments));
            }
        }
    }
}

fn refused(error: &DeskError) -> Begun {
    match error {
        DeskError::AlreadySettled { .. } => Begun::Settled,
        DeskError::BusyElsewhere { .. } => Begun::Held,
        DeskError::ChangedSinceReview { .. } | DeskError::Conflict => Begun::Refused("conflict"),
        DeskError::UpstreamRejected { .. } => Begun::Refused("not-allowed"),
        _ => Begun::NoAnswer,
    }
}
