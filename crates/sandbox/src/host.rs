//! What the host may ask of switch, banks and bills. The rest of what it may ask is `start`.

use std::sync::Arc;

use desk_domain::{Clock as _, Timestamp};

use crate::SandboxError;
use crate::bank::{BankEntry, BankError, Payer, payer_of};
use crate::departments::Happened;
use crate::fps::{self, FpsParticipant, Settled};
use crate::shared::SharedRef;
use crate::start::Sandbox;
use crate::world::BillSeed;

/// A bill that was issued by the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedBill {
    /// The department's own id of it: `externalId` in its batches.
    pub external_id: String,
    /// What the payer enters.
    pub number: String,
    /// FPS identifier of who gets the money, if anybody does.
    pub payee: Option<String>,
}

impl Sandbox {
    /// The gateway's place at the FPS switch: address, name, keys, payees.
    pub fn fps(&self) -> Result<FpsParticipant, SandboxError> {
        FpsParticipant::of(self.shared())
    }

    /// With `true` notices leave only by [`Sandbox::deliver_notices`]: for runs that must be the same twice.
    pub fn notices_by_hand(&self, by_hand: bool) {
        self.shared().fps.set_by_hand(by_hand);
    }

    /// Looks once at each notice that is due now, in order. Gives how many messages went out.
    pub async fn deliver_notices(&self) -> usize {
        fps::one_pass(self.shared()).await
    }

    /// When the next notice is due, on the base clock; nothing when none waits.
    pub fn next_notice(&self) -> Option<Timestamp> {
        self.shared().fps.money().switch.next_notice()
    }

    /// The payer `person` with the app of `bank` (`harbour` or `lion-rock`).
    pub fn payer(&self, person: &str, bank: &str) -> Result<Payer, BankError> {
        payer_of(Arc::clone(self.shared()), person, bank)
    }

    /// Every line of the banks' books, oldest first: the judge of what payers lost and got back.
    pub fn bank_books(&self) -> Vec<BankEntry> {
        self.shared().fps.money().banks.entries().to_vec()
    }

    /// What the switch settled so far: its own records, apart from the banks' books.
    pub fn settlements(&self) -> Vec<Settled> {
        self.shared().fps.money().switch.settlements()
    }

    /// A department issues a bill to a person; days count from now. Nothing when person, template or number are not right
    /// or the number is there already.
    pub fn issue_bill(&self, person: &str, bill: BillSeed) -> Option<IssuedBill> {
        issue_bill(self.shared(), person, bill)
    }

    /// Lets something happen at the department to the person's application or bill with this number: `what` as at
    /// `POST /admin/cases/{externalId}`. Whether there is such a case and such an act; the gateway hears of it soon.
    pub fn happen(&self, person: &str, number: &str, what: serde_json::Value) -> bool {
        let Ok(what) = serde_json::from_value(what) else { return false };
        let shared = self.shared();
        let now = shared.clock.now();
        let mut desk = shared.feeding.desk();
        let Some(id) = desk.numbered(person, number) else { return false };
        let happened = desk.happen(&shared.world, &id, what, now);
        drop(desk);
        shared.feeding.wake();
        happened
    }
}

pub(crate) fn issue_bill(shared: &SharedRef, person: &str, bill: BillSeed) -> Option<IssuedBill> {
    shared.world.person(person)?;
    shared.world.bill_template(&bill.template).filter(|(_, template)| template.parts.len() == bill.parts.len())?;
    let number = bill.number.clone();
    let now = shared.clock.now();
    let issued = {
        let mut desk = shared.feeding.desk();
        let what = Happened::Issued { person: person.to_owned(), bill: Box::new(bill) };
        let id = desk.issue(&shared.world, what, now)?;
        IssuedBill { payee: desk.payee_of(&id), external_id: id, number }
    };
    shared.feeding.wake();
    shared.changed.notify_one();
    Some(issued)
}
