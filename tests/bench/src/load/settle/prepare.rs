//! Open payments: bills that a department sends by the Department API, and payments that signed-in persons begin by the
//! Citizen API, until each has its code. Nothing is written behind the gateway's back.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use desk_desktop::Trouble;
use desk_domain::PaymentId;
use desk_domain::bill::Bill;
use desk_domain::payment::Payment;
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::beside::Beside;
use crate::cli::note;
use crate::load::client::{self, Client, Door};
use crate::world::Wish;

/// Payments for one sign-in of their payers: an access token lives ten minutes.
const PART: usize = 8_000;
/// Persons who act at once.
const AT_ONCE: usize = 24;
/// Between two looks whether the codes are there.
const LOOK: Duration = Duration::from_secs(1);
/// Longest wait for the codes.
const PATIENCE: Duration = Duration::from_mins(10);

#[derive(Deserialize)]
struct Page<T> {
    items: Vec<T>,
    next: Option<String>,
}

/// `count` payments that wait for their payer, the persons in turns; `from` is the number of the first bill.
pub(super) async fn payments(
    world: &Beside,
    door: &Door,
    payers: usize,
    from: usize,
    count: usize,
) -> Result<Vec<Payment>, Trouble> {
    let since = Instant::now();
    let mut open = Vec::with_capacity(count);
    while open.len() < count {
        let part = PART.min(count - open.len());
        open.extend(some(world, door, payers.clamp(1, part), from + open.len(), part).await?);
    }
    note(&format!("bench: {count} payments were begun in {:.0} s", since.elapsed().as_secs_f64()));
    Ok(open)
}

/// A part of them, by people who sign in anew.
async fn some(world: &Beside, door: &Door, payers: usize, from: usize, count: usize) -> Result<Vec<Payment>, Trouble> {
    world.wish(&Wish::Issue { from, count, people: payers }).await?;
    let clients = client::sign_in(world, door, &(0..payers).collect::<Vec<_>>()).await?;
    let begun: Vec<(Client, BTreeSet<PaymentId>)> = futures_util::stream::iter(clients)
        .map(|client| async move {
            let begun = pay_everything(door, &client).await?;
            Ok::<_, Trouble>((client, begun))
        })
        .buffer_unordered(AT_ONCE)
        .try_collect()
        .await?;
    let mut all = Vec::new();
    // One person after the other, so that looking does not keep the gateway from working.
    for (client, begun) in begun {
        all.push(with_codes(door, &client, &begun).await?);
    }
    let open = in_turns(all);
    if open.len() == count { Ok(open) } else { Err(format!("{} payments instead of {count}", open.len()).into()) }
}

/// Begins a payment of each unpaid bill of a person.
async fn pay_everything(door: &Door, client: &Client) -> Result<BTreeSet<PaymentId>, Trouble> {
    let bills: Vec<Bill> = list(door, client, "v1/bills").await?;
    let mut begun = BTreeSet::new();
    for bill in bills.iter().filter(|bill| bill.owed().is_positive() && bill.payment.is_none()) {
        let body = json!({ "amount": bill.owed(), "baseVersion": bill.version, "method": "fps" });
        let payment: Payment = door.post(client, &format!("v1/bills/{}/payments", bill.id), &body).await?;
        begun.insert(payment.id);
    }
    Ok(begun)
}

/// These payments of a person, once each of them has its code.
async fn with_codes(door: &Door, client: &Client, begun: &BTreeSet<PaymentId>) -> Result<Vec<Payment>, Trouble> {
    let since = Instant::now();
    loop {
        let all: Vec<Payment> = list(door, client, "v1/payments").await?;
        let own = all.into_iter().filter(|payment| begun.contains(&payment.id) && payment.code.is_some());
        let open: Vec<Payment> = own.collect();
        if open.len() == begun.len() {
            return Ok(open);
        }
        if since.elapsed() > PATIENCE {
            return Err(format!("{} of {} payments have a code", open.len(), begun.len()).into());
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// All of a list, page by page.
async fn list<T: DeserializeOwned>(door: &Door, client: &Client, path: &str) -> Result<Vec<T>, Trouble> {
    let (mut all, mut after) = (Vec::new(), None::<String>);
    loop {
        let query = after.map_or_else(String::new, |after| format!("?after={after}"));
        let page: Page<T> = door.get(client, &format!("{path}{query}")).await?;
        all.extend(page.items);
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(all),
        }
    }
}

/// The first of each, then the second of each, and so on: no person's turn comes again before all others had theirs.
fn in_turns<T>(all: Vec<Vec<T>>) -> Vec<T> {
    let mut all: Vec<_> = all.into_iter().map(Vec::into_iter).collect();
    let mut mixed = Vec::new();
    loop {
        let before = mixed.len();
        mixed.extend(all.iter_mut().filter_map(Iterator::next));
        if mixed.len() == before {
            return mixed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_take_turns() {
        assert_eq!(in_turns(vec![vec![1, 4, 6], vec![2], vec![3, 5]]), [1, 2, 3, 4, 5, 6]);
    }
}
