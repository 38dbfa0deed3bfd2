//! What a person does with a bill: finds it, reviews it, confirms on the phone, shows the code to a bank.

use desk_app::call;
use desk_contract::{
    BillDetailView, BillFilter, BillRequest, BillRowView, BillSort, BillsListRequest, BillsListView, DeskError, Empty,
    PaymentRequest, PaymentReviewRequest, PaymentReviewView, PaymentStartRequest, PaymentView, StepUpOutcome,
    StepUpView, StepUpWaitRequest,
};
use desk_domain::payment::PaymentState;
use desk_domain::{BillId, ChallengeId, PaymentId};

use crate::{Hands, until};

impl Hands<'_> {
    /// The list of bills with these words.
    pub async fn bills(&self, query: &str) -> BillsListView {
        let request = BillsListRequest {
            query: query.to_owned(),
            filter: BillFilter::All,
            sort: BillSort::Due,
            offset: 0,
            limit: 100,
        };
        call::bills_list(&self.desk, request).await.expect("the list opens")
    }

    /// Waits for the bill that these words find.
    pub async fn bill_arrives(&self, query: &str) -> BillRowView {
        until("the bill", async || self.bills(query).await.rows.into_iter().next()).await
    }

    /// Everything about a bill.
    pub async fn bill(&self, id: &BillId) -> BillDetailView {
        call::bills_get(&self.desk, BillRequest { id: id.clone() }).await.expect("the bill opens")
    }

    /// Reviews a payment of the whole.
    pub async fn review(&self, bill: &BillId) -> Result<PaymentReviewView, DeskError> {
        call::payments_review(&self.desk, PaymentReviewRequest { bill: bill.clone(), amount: None }).await
    }

    /// Starts what was reviewed.
    pub async fn start(
        &self,
        review: &PaymentReviewView,
        step_up: Option<ChallengeId>,
    ) -> Result<PaymentView, DeskError> {
        let (bill, version, amount) = (review.bill.clone(), review.version, review.amount);
        call::payments_start(&self.desk, PaymentStartRequest { bill, version, amount, step_up }).await
    }

    /// Confirms on the phone of `person` what the desk asks, after comparing the digits.
    pub async fn confirm(&self, person: &str, challenge: &StepUpView) -> ChallengeId {
        let phone = self.home.world.sandbox().phone();
        phone.choose(person).expect("a seeded person");
        let seen = until("the request on the phone", async || phone.see()).await;
        assert_eq!(seen.code, challenge.code, "both screens show the same four digits (P08)");
        phone.approve().await.expect("the phone confirms");
        let request = StepUpWaitRequest { challenge: challenge.challenge.clone() };
        let outcome = call::step_up_wait(&self.desk, request).await.expect("an outcome").outcome;
        assert_eq!(outcome, StepUpOutcome::Passed);
        challenge.challenge.clone()
    }

    /// Reviews, is asked for the phone, and confirms there: what remains is to start.
    pub async fn reviewed_and_confirmed(&self, person: &str, bill: &BillId) -> (PaymentReviewView, ChallengeId) {
        let review = self.review(bill).await.expect("a review");
        let challenge = match self.start(&review, None).await {
            Err(DeskError::StepUpRequired { challenge }) => challenge,
            other => panic!("the phone is asked first: {other:?}"),
        };
        let passed = self.confirm(person, &challenge).await;
        (review, passed)
    }

    /// Reviews, confirms and starts.
    pub async fn pay(&self, person: &str, bill: &BillId) -> PaymentView {
        let (review, passed) = self.reviewed_and_confirmed(person, bill).await;
        self.start(&review, Some(passed)).await.expect("the payment starts")
    }

    /// The payment as the desk shows it.
    pub async fn payment(&self, id: &PaymentId) -> Result<PaymentView, DeskError> {
        call::payments_get(&self.desk, PaymentRequest { id: id.clone() }).await
    }

    /// Waits for the code and gives its text.
    pub async fn code(&self, id: &PaymentId) -> String {
        until("the code", async || {
            let _ = call::sync_now(&self.desk, Empty {}).await;
            let view = self.payment(id).await.ok()?;
            assert!(!view.code_refused, "the code agrees with what was reviewed");
            view.code.map(|code| code.text)
        })
        .await
    }

    /// Waits until money came.
    pub async fn settled(&self, id: &PaymentId) -> PaymentView {
        until("the settlement", async || {
            let _ = call::sync_now(&self.desk, Empty {}).await;
            let view = self.payment(id).await.ok()?;
            matches!(view.payment.state, PaymentState::Settled { .. }).then_some(view)
        })
        .await
    }
}
