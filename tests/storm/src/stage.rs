//! What every kind of storm does before and after: bills and money for the people, one last look of everybody, and the books
//! of all keepers.

use std::collections::BTreeMap;

use desk_domain::{BillId, Day, Money};

use crate::books::{BankLine, BankMove, Books};
use crate::department::Issue;
use crate::person::Device;
use crate::plan::{BANKS, Plan, Schedule};
use crate::story::Story;
use crate::world::{Cast, kind_of};
use crate::{StormError, read};

/// Issues the bills of a schedule, fills the accounts, and puts the stories on the stage.
pub(crate) async fn stage(cast: &Cast, database: &str, schedule: &Schedule) -> Result<Vec<Story>, StormError> {
    let now = cast.clock.now();
    let issue = |plan: &Plan| {
        let begins = plan.steps.first().map_or(0, |(at, _)| *at);
        // A mandate collects what is due within two days; whatever begins later pays a bill whose day is over.
        let due = if plan.mandated { Day::of(now.plus_millis(begins)).plus_days(2) } else { Day::of(now).plus_days(1) };
        let (number, whose) = (plan.number.clone(), cast.open_ids[plan.person].clone());
        Issue { number, cents: plan.cents, whose, kind: kind_of(plan.person), due }
    };
    let bills: Vec<Issue> = schedule.plans.iter().map(issue).collect();
    cast.department.lock().await.issue(&cast.gateway, cast.clock.as_ref(), &bills).await?;
    for person in &cast.people {
        for bank in BANKS {
            let payer = cast.sandbox.payer(person, bank).map_err(StormError::setup)?;
            payer.deposit(Money::hkd(1_000_000_000_000));
        }
    }
    let mut connection = read::connect(database).await?;
    let ids: BTreeMap<String, String> = read::bill_ids(&mut connection).await?.into_iter().collect();
    let story = |plan: &Plan| {
        let id = ids.get(&plan.number).ok_or_else(|| StormError::setup("a bill was not issued"))?;
        Ok(Story::new(plan.clone(), BillId::new(id.clone())))
    };
    schedule.plans.iter().map(story).collect()
}

/// Everybody throws the cache away and pulls everything; what they see goes into their memory.
pub(crate) async fn look_at_everything(cast: &Cast, mut say: impl FnMut(String)) -> Result<(), StormError> {
    for (person, devices) in cast.devices.iter().enumerate() {
        let mut lines = Vec::new();
        if let Device::Desk(_) = &devices[0] {
            let (bills, payments) = devices[0].pull().await?;
            let mut memory = cast.memory(person);
            for payment in &payments {
                memory.payment(payment);
            }
            for bill in &bills {
                memory.bill(bill);
            }
        }
        let (bills, payments) = devices[1].pull().await?;
        for payment in &payments {
            cast.memory(person).payment(payment);
            lines.push(format!(
                "payment {} {} {}",
                payment.bill_number,
                payment.state.as_str(),
                payment.received.cents
            ));
        }
        for bill in &bills {
            cast.memory(person).bill(bill);
            lines.push(format!("bill {} {:?}", bill.number, bill.state));
        }
        lines.sort();
        lines.into_iter().for_each(&mut say);
    }
    Ok(())
}

/// All books, each from its keeper; those of desks that are processes are added by who keeps those.
pub(crate) async fn books(cast: &Cast, database: &str, stories: &[Story]) -> Result<Books, StormError> {
    let allowed = stories.iter().map(|story| (story.plan.number.clone(), story.permits())).collect();
    let bank = cast.sandbox.bank_books().into_iter().filter_map(line).collect();
    let charged = cast.department.lock().await.charged();
    let told = (0..cast.people.len()).flat_map(|person| cast.memory(person).told().collect::<Vec<_>>()).collect();
    Ok(Books { bank, charged, told, allowed, desks: Vec::new(), gateway: read::gateway_books(database).await? })
}

fn line(entry: desk_sandbox::BankEntry) -> Option<BankLine> {
    use desk_sandbox::EntryKind;
    let kind = match entry.kind {
        EntryKind::Debit => BankMove::Debit,
        EntryKind::Refund => BankMove::Refund,
        EntryKind::Reversal => BankMove::Reversal,
        EntryKind::Opening | EntryKind::Deposit => return None,
    };
    Some(BankLine {
        kind,
        bank: entry.bank,
        bank_reference: entry.bank_reference.unwrap_or_default(),
        bill_number: entry.bill_number.unwrap_or_default(),
        reference: entry.reference,
        cents: entry.amount.cents,
        currency: entry.amount.currency.code().to_owned(),
    })
}
