//! One day of the switch laid beside the ledger. Each entry is a transaction of its own: a file may be long, and what
//! was booked stays booked when the rest has to be done again.

use std::collections::HashSet;

use desk_domain::payment::PaymentEvent;
use desk_domain::{Day, LocalizedText};
use serde_json::json;

use super::camt::{CamtError, Entry, Move, Statement};
use crate::core::Core;
use crate::db::exception::Kind;
use crate::db::{ledger as rows, payment, refund};
use crate::fps::message::Settled;
use crate::ledger::{self, Books};
use crate::problem::Outcome;

/// A file that nobody can read stands on the list once, however often it is fetched.
pub(super) async fn refused(core: &Core, day: Day, error: &CamtError) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    books.except(Kind::BadFile, &day.to_string(), &json!({ "reason": error.to_string() })).await?;
    books.commit(core).await
}

/// Books what the ledger has not; how many that were.
pub(super) async fn book(core: &Core, statement: &Statement) -> Outcome<i64> {
    let (mut seen, mut booked) = (HashSet::new(), 0);
    for entry in &statement.entries {
        if !seen.insert((entry.kind, &entry.transaction, &entry.instruction)) {
            let detail = json!({ "amount": entry.amount, "billNumber": entry.bill_number });
            note(core, Kind::Doubled, entry, &detail).await?;
            continue;
        }
        let new = match entry.kind {
            Move::Settlement => settlement(core, entry).await?,
            Move::Refund => sent_back(core, entry).await?,
            Move::Reversal => taken_back(core, entry).await?,
        };
        booked += i64::from(new);
        core.storm.point("within-reconcile");
    }
    Ok(booked)
}

async fn note(core: &Core, kind: Kind, entry: &Entry, detail: &serde_json::Value) -> Outcome<()> {
    let mut books = Books::begin(core).await?;
    books.except(kind, &entry.transaction, detail).await?;
    books.commit(core).await
}

async fn known(core: &Core, source: &str) -> Outcome<Option<rows::Booked>> {
    let mut connection = core.db.read().acquire().await?;
    Ok(rows::of_source(&mut connection, source).await?)
}

async fn settlement(core: &Core, entry: &Entry) -> Outcome<bool> {
    if let Some(booked) = known(core, &format!("fps:{}", entry.transaction)).await? {
        if booked.amount != entry.amount {
            let detail = json!({ "booked": booked.amount, "file": entry.amount, "bill": booked.bill });
            note(core, Kind::AmountDiffers, entry, &detail).await?;
        }
        return Ok(false);
    }
    let payment_id = match &entry.reference {
        Some(reference) => {
            let mut connection = core.db.read().acquire().await?;
            payment::id_of_reference(&mut connection, reference).await?
        }
        None => None,
    };
    // The file names the payee by its FPS identifier, or as banks show it.
    let fps = core.fps.iter().flat_map(crate::fps::Fps::payees);
    let named = fps.into_iter().find(|payee| payee.name.en == entry.payee);
    let settled = Settled {
        transaction_id: entry.transaction.clone(),
        payment_id,
        reference: entry.reference.clone(),
        payee: named.map_or_else(|| entry.payee.clone(), |payee| payee.fps_id.clone()),
        bill_number: entry.bill_number.clone(),
        amount: entry.amount,
        bank: entry.bank.clone(),
        bank_name: entry.bank_name.as_deref().map(LocalizedText::same),
        bank_reference: entry.instruction.clone(),
        booked_at: entry.booked,
    };
    if !settled.is_bounded() || !settled.amount.is_positive() {
        let detail = json!({ "amount": entry.amount });
        note(core, Kind::UnknownEntry, entry, &detail).await?;
        return Ok(false);
    }
    ledger::settle_alone(core, &settled).await
}

async fn sent_back(core: &Core, entry: &Entry) -> Outcome<bool> {
    let row = match &entry.instruction {
        Some(id) => refund::get(core.db.read(), id).await?,
        None => None,
    };
    let Some(row) = row.filter(|row| row.transaction == entry.transaction) else {
        let detail = json!({ "amount": entry.amount, "refundId": entry.instruction });
        note(core, Kind::UnknownRefund, entry, &detail).await?;
        return Ok(false);
    };
    if row.state == "sent" {
        if row.amount != entry.amount {
            let detail = json!({ "booked": row.amount, "file": entry.amount, "bill": row.bill });
            note(core, Kind::AmountDiffers, entry, &detail).await?;
        }
        return Ok(false);
    }
    ledger::refund_sent_alone(core, &row.id, Some((&entry.transaction, entry.amount))).await?;
    Ok(true)
}

async fn taken_back(core: &Core, entry: &Entry) -> Outcome<bool> {
    if known(core, &format!("reversal:{}", entry.transaction)).await?.is_some() {
        return Ok(false);
    }
    let mut books = Books::begin(core).await?;
    ledger::reversed(&mut books, &entry.transaction, entry.amount).await?;
    books.commit(core).await?;
    Ok(true)
}

/// What the ledger has of the day and the file has not.
pub(super) async fn compare(core: &Core, day: Day, statement: &Statement) -> Outcome<()> {
    let of_file = |entry: &&Entry| entry.kind == Move::Settlement;
    let file: HashSet<&str> =
        statement.entries.iter().filter(of_file).map(|entry| entry.transaction.as_str()).collect();
    let mut books = Books::begin(core).await?;
    for booked in rows::settled_on(books.tx().await?, day).await? {
        let Some(transaction) = booked.source.strip_prefix("fps:") else { continue };
        if !file.contains(transaction) {
            let detail = json!({ "amount": booked.amount, "bill": booked.bill, "payment": booked.payment });
            books.except(Kind::NotInFile, transaction, &detail).await?;
        }
    }
    books.commit(core).await
}

/// The file of the day is booked: whose time was over on it and got no money was not paid.
pub(super) async fn clear_doubt(core: &Core, day: Day) -> Outcome<()> {
    let mut connection = core.db.read().acquire().await?;
    let doubtful = payment::in_doubt_before(&mut connection, day.end()).await?;
    drop(connection);
    for id in doubtful {
        let mut books = Books::begin(core).await?;
        let Some((mut standing, mut row)) = books.take_payment(&id).await? else { continue };
        let cleared = row.noun.state.apply(PaymentEvent::Cleared).and_then(|state| state.apply(PaymentEvent::Expired));
        if let Ok(next) = cleared
            && next != row.noun.state
        {
            row.noun.state = next;
            row.noun.checked_at = Some(books.now());
            books.put_payment(&mut standing, &mut row).await?;
            books.put(&mut standing).await?;
        }
        books.commit(core).await?;
    }
    Ok(())
}
