//! A bill as its department keeps it: issued when its day comes, surcharged when nothing is paid, paid by whatever way.

use desk_domain::bill::due::{due_day, surcharges};
use desk_domain::bill::{BillPeriod, Instalment, PayChannelKind};
use desk_domain::{Day, LocalizedText, Money, Timestamp};
use serde_json::{Value, json};

use super::case::{Case, Matter, external_id};
use crate::world::{BillSeed, BillTemplate, DepartmentBills, World};

/// Money that the department got, or gave back (less than nothing).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Receipt {
    /// What makes it unique: the switch's transaction, or the place among the bill's receipts.
    pub(super) id: String,
    pub(super) cents: i64,
    /// How; nothing when it came through the switch, which tells the gateway itself.
    pub(super) channel: Option<PayChannelKind>,
    pub(super) on: Day,
}

/// A bill of a person.
#[derive(Clone, Debug)]
pub(super) struct BillCase {
    pub(super) template: String,
    pub(super) number: String,
    /// FPS identifier of who gets the money, if anybody does.
    pub(super) payee: Option<String>,
    account: String,
    parts: Vec<i64>,
    due: Option<Day>,
    instalments: Vec<Instalment>,
    period: Option<BillPeriod>,
    for_whom: Option<LocalizedText>,
    issued: Timestamp,
    /// Its day has not come.
    pub(super) expected: bool,
    /// It is not even expected yet.
    hidden: bool,
    surcharges: Vec<i64>,
    pub(super) receipts: Vec<Receipt>,
    pub(super) withdrawn: bool,
    /// External id of the task that it belongs to.
    pub(super) task: Option<String>,
}

/// The case of a seed, as it is at `start`.
pub(super) fn case(world: &World, person: &str, seed: &BillSeed, start: Timestamp) -> Option<Case> {
    let (bills, template) = world.bill_template(&seed.template)?;
    let today = Day::of(start);
    let day = |when: crate::world::When| when.resolve(today);
    let issued = day(seed.issued);
    let future = issued > today;
    let mut bill = BillCase {
        template: template.id.clone(),
        number: seed.number.clone(),
        payee: payee(bills, template),
        account: seed.account.clone(),
        parts: seed.parts.clone(),
        due: seed.due.map(day),
        instalments: seed
            .instalments
            .iter()
            .map(|i| Instalment { due: day(i.due), amount: Money::hkd(i.cents) })
            .collect(),
        period: seed.period.map(|period| BillPeriod { from: day(period.from), to: day(period.to) }),
        for_whom: seed.for_whom.clone(),
        issued: issued.at(9, 0).min(if future { issued.at(9, 0) } else { start }),
        expected: future,
        hidden: future && !seed.expected,
        surcharges: Vec::new(),
        receipts: Vec::new(),
        withdrawn: seed.withdrawn.is_some(),
        task: None,
    };
    for paid in &seed.paid {
        let cents = paid.cents.unwrap_or_else(|| bill.total().cents);
        bill.receive(None, cents, Some(paid.channel.clone()), day(paid.on));
    }
    let id = external_id("b", &[person, &seed.template, &seed.number]);
    let matter = Matter::Bill(Box::new(bill));
    Some(Case { external_id: id, department: bills.department.clone(), person: person.to_owned(), dirty: true, matter })
}

fn payee(bills: &DepartmentBills, template: &BillTemplate) -> Option<String> {
    bills.payees.iter().find(|payee| payee.kinds.contains(&template.kind)).map(|payee| payee.fps_id.clone())
}

impl BillCase {
    /// What is asked for, surcharges included.
    pub(super) fn total(&self) -> Money {
        Money::hkd(self.parts.iter().chain(&self.surcharges).sum())
    }

    /// What has come and stayed.
    pub(super) fn received(&self) -> Money {
        Money::hkd(self.receipts.iter().map(|receipt| receipt.cents).sum())
    }

    /// What is still to come.
    pub(super) fn unpaid(&self) -> Money {
        if self.withdrawn { Money::hkd(0) } else { Money::hkd((self.total().cents - self.received().cents).max(0)) }
    }

    /// Where it stands, for `/admin`.
    pub(super) fn word(&self) -> &'static str {
        match (self.withdrawn, self.expected) {
            (true, _) => "withdrawn",
            (false, true) => "expected",
            _ if !self.unpaid().is_positive() => "paid",
            _ if self.received().is_positive() => "part-paid",
            _ => "unpaid",
        }
    }

    /// Books money once. Says whether it was new.
    pub(super) fn receive(&mut self, id: Option<&str>, cents: i64, channel: Option<PayChannelKind>, on: Day) -> bool {
        let id = id.map_or_else(|| format!("r{}", self.receipts.len() + 1), str::to_owned);
        if self.receipts.iter().any(|receipt| receipt.id == id) {
            return false;
        }
        self.receipts.push(Receipt { id, cents, channel, on });
        true
    }

    /// The next part of the amount that is not covered, or the last.
    fn next_due(&self) -> Option<Day> {
        let mut covered = self.received().cents;
        for instalment in &self.instalments {
            covered -= instalment.amount.cents;
            if covered < 0 {
                return Some(instalment.due);
            }
        }
        self.instalments.last().map(|instalment| instalment.due).or(self.due)
    }

    /// Lets time pass until `now`. Says whether something changed that the gateway must know.
    pub(super) fn advance(&mut self, world: &World, now: Timestamp) -> bool {
        if self.expected {
            if self.issued > now {
                return false;
            }
            self.expected = false;
            self.hidden = false;
            return true;
        }
        let Some((_, template)) = world.bill_template(&self.template) else { return false };
        let mut changed = false;
        while let Some(cents) = self.next_surcharge(template, now) {
            self.surcharges.push(cents);
            changed = true;
        }
        changed
    }

    fn next_surcharge(&self, template: &BillTemplate, now: Timestamp) -> Option<i64> {
        let unpaid = self.unpaid();
        let due = due_day(&template.kind, self.next_due()?).day;
        let next = surcharges(&template.kind, unpaid, due).ok()?.into_iter().nth(self.surcharges.len())?;
        // The rule's second surcharge counts on the first one, which is part of what is unpaid already.
        (next.from.at(0, 0) <= now).then(|| unpaid.percent(next.percent).map_or(0, |amount| amount.cents))
    }
}

/// Bill and payments as the Department API takes them.
pub(super) fn items(world: &World, external_id: &str, bill: &BillCase) -> Vec<(&'static str, String, Option<Value>)> {
    let Some((_, template)) = world.bill_template(&bill.template) else { return Vec::new() };
    if bill.hidden {
        return Vec::new();
    }
    let mut items = vec![("bill", external_id.to_owned(), Some(body(bill, template)))];
    for receipt in &bill.receipts {
        let Some(channel) = receipt.channel.as_ref().filter(|_| receipt.cents > 0) else { continue };
        let body = json!({
            "bill": external_id, "channel": channel, "amount": Money::hkd(receipt.cents), "paidOn": receipt.on,
        });
        items.push(("bill-payment", format!("{external_id}-{}", receipt.id), Some(body)));
    }
    if bill.withdrawn {
        items.push(("bill", external_id.to_owned(), None));
    }
    items
}

fn body(bill: &BillCase, template: &BillTemplate) -> Value {
    let due = bill.next_due();
    let mut parts: Vec<Value> = template
        .parts
        .iter()
        .zip(&bill.parts)
        .map(|(label, cents)| json!({"label": label, "amount": Money::hkd(*cents)}))
        .collect();
    parts.extend(bill.surcharges.iter().map(|cents| json!({"label": surcharge_label(), "amount": Money::hkd(*cents)})));
    json!({
        "kind": template.kind,
        "title": template.title_of(due, bill.period.map(|period| (period.from, period.to))),
        "forWhom": bill.for_whom,
        "account": bill.account,
        "number": bill.number,
        "period": bill.period,
        "parts": parts,
        "total": bill.total(),
        "surcharge": Money::hkd(bill.surcharges.iter().sum()),
        "due": due,
        "instalments": bill.instalments,
        "expected": bill.expected,
        "partPayment": template.part_payment,
        "channels": template.channels,
        "note": template.note,
        "issuedAt": bill.issued,
    })
}

fn surcharge_label() -> LocalizedText {
    LocalizedText { en: "Surcharge".into(), zh_hant_hk: "附加費".into(), zh_hans: "附加费".into() }
}
