//! The operator's page: money that came to the gateway and fits no bill, and what else somebody has to look at.

use desk_domain::{Day, Language, Money, Timestamp};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value;

use super::Page;
use super::bank::{amount, bank_name, clock};
use crate::shared::Shared;
use crate::text::{tr, tr_with};

/// One entry of the gateway's list.
#[derive(Deserialize)]
pub(crate) struct Exception {
    kind: String,
    source: String,
    detail: Value,
    at: Timestamp,
}

impl Exception {
    fn text(&self, name: &str) -> Option<&str> {
        self.detail.get(name)?.as_str().filter(|text| !text.is_empty())
    }

    /// The first of these that is an amount.
    fn money(&self, names: &[&str]) -> Option<Money> {
        names.iter().find_map(|name| serde_json::from_value(self.detail.get(*name)?.clone()).ok())
    }

    /// The switch's number of the money; of most kinds it is what the entry is about.
    fn transaction(&self) -> &str {
        self.text("transactionId").unwrap_or(&self.source)
    }
}

/// The list, or why there is none.
pub(crate) fn exceptions(shared: &Shared, language: Language, list: &Result<Vec<Exception>, &str>) -> Page<'static> {
    let content = html! {
        h1 { (tr(language, "sandbox-exceptions-title")) }
        p class="lead" { (tr(language, "sandbox-exceptions-lead")) }
        @match list {
            Err(why) => { p class="bad" role="alert" { (tr(language, why)) } }
            Ok(all) if all.is_empty() => { p class="soft" { (tr(language, "sandbox-exceptions-none")) } }
            Ok(all) => { @for one in all { (entry(shared, language, one)) } }
        }
        p { a href="/admin" { (tr(language, "sandbox-exceptions-back")) } }
    };
    Page { language, title: "Admin", class: "wide", here: "/admin/exceptions".into(), follow: None, content }
}

fn entry(shared: &Shared, language: Language, one: &Exception) -> Markup {
    let payee = one.text("payee").map(|id| {
        shared.world.payee(id).map_or_else(|| id.to_owned(), |(_, payee)| payee.name.get(language).to_owned())
    });
    let facts = [
        ("sandbox-exceptions-amount", one.money(&["amount", "file", "sent"]).map(amount)),
        ("sandbox-exceptions-booked", one.money(&["booked", "asked"]).map(amount)),
        ("sandbox-exceptions-number", one.text("billNumber").map(str::to_owned)),
        ("sandbox-exceptions-payee", payee),
        ("sandbox-exceptions-bank", one.text("bank").map(|bank| bank_name(language, bank))),
        ("sandbox-exceptions-reference", one.text("bankReference").map(str::to_owned)),
        ("sandbox-exceptions-transaction", Some(one.transaction().to_owned())),
        ("sandbox-exceptions-when", Some(format!("{} {}", Day::of(one.at), clock(one.at)))),
    ];
    html! {
        section class="sheet" {
            h2 { (why(language, &one.kind)) }
            dl class="facts" {
                @for (name, value) in facts {
                    @if let Some(value) = value { dt { (tr(language, name)) } dd class="number" { (value) } }
                }
            }
            @if one.kind == "unplaced" { (take_back(shared, language, one.transaction())) }
        }
    }
}

/// Money that nobody can place goes back to who sent it, while it is still here.
fn take_back(shared: &Shared, language: Language, transaction: &str) -> Markup {
    let stays = shared.fps.money().switch.stays(transaction);
    html! {
        @match stays {
            None => {}
            Some(false) => { p class="note" { (tr(language, "sandbox-exceptions-taken-back")) } }
            Some(true) => {
                form method="post" action="/admin/form" {
                    input type="hidden" name="do" value="take-back";
                    input type="hidden" name="transaction" value=(transaction);
                    button type="submit" { (tr(language, "sandbox-exceptions-take-back")) }
                }
            }
        }
    }
}

fn why(language: Language, kind: &str) -> String {
    let id = match kind {
        "unplaced" => "sandbox-exceptions-unplaced",
        "amount-differs" => "sandbox-exceptions-amount-differs",
        "not-in-file" => "sandbox-exceptions-not-in-file",
        "doubled" => "sandbox-exceptions-doubled",
        "unknown-entry" => "sandbox-exceptions-unknown-entry",
        "unknown-reversal" => "sandbox-exceptions-unknown-reversal",
        "unknown-refund" => "sandbox-exceptions-unknown-refund",
        "refund-refused" => "sandbox-exceptions-refund-refused",
        "counter-refund" => "sandbox-exceptions-counter-refund",
        "bad-file" => "sandbox-exceptions-bad-file",
        other => return tr_with(language, "sandbox-exceptions-other", &[("kind", other)]),
    };
    tr(language, id)
}
