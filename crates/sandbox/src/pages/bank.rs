//! Pages of the simulated banks: which bank, and the account. A payment is in `pay.rs`.

use std::borrow::Cow;

use desk_domain::{Language, Money, Timestamp};
use maud::{Markup, html};

use super::Page;
use crate::bank::{BANKS, BankEntry, EntryKind, name_of};
use crate::fps::{MandateRecord, MandateWord};
use crate::shared::Shared;
use crate::text::{tr, tr_with};
use crate::world::Citizen;

/// An account as its page shows it.
pub(crate) struct Account<'a> {
    pub(crate) bank: &'a str,
    pub(crate) person: &'a Citizen,
    pub(crate) balance: Money,
    /// Newest first.
    pub(crate) entries: &'a [BankEntry],
    pub(crate) mandates: &'a [MandateRecord],
}

/// Text for an address.
pub(crate) fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The message for a word in an address.
pub(crate) fn trouble(word: &str) -> Option<&'static str> {
    Some(match word {
        "no-code" => "sandbox-bank-no-code",
        "no-payee" => "sandbox-bank-no-payee",
        "ended" => "sandbox-bank-over",
        "no-amount" => "sandbox-bank-no-amount",
        "no-funds" => "sandbox-bank-no-funds",
        "out-of-order" => "sandbox-bank-out-of-order",
        "answer-lost" => "sandbox-bank-answer-lost",
        _ => return None,
    })
}

pub(super) fn bank_name(language: Language, bank: &str) -> String {
    name_of(bank).map(|name| name.get(language).to_owned()).unwrap_or_default()
}

/// `HK$1,234.50`.
pub(super) fn amount(money: Money) -> String {
    let whole = (money.cents / 100).to_string();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("HK${grouped}.{:02}", money.cents % 100)
}

/// `14:05` in Hong Kong.
pub(super) fn clock(at: Timestamp) -> String {
    let minutes = (at.as_millis().div_euclid(60_000) + 8 * 60).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `here` is a path of ours, written as a part of an address.
pub(super) fn page(language: Language, here: impl Into<Cow<'static, str>>, content: Markup) -> Page<'static> {
    Page { language, title: "Test bank", class: "phone bank", here: here.into(), follow: None, content }
}

/// Which bank; with a code it goes on to the payment.
pub(crate) fn banks(shared: &Shared, language: Language, person: &Citizen, code: Option<&str>) -> Page<'static> {
    let money = shared.fps.money();
    let content = html! {
        h1 { (tr(language, "sandbox-bank-choose")) }
        p class="soft" { (tr(language, "sandbox-bank-choose-hint")) }
        ul class="waiting" {
            @for bank in BANKS {
                @let target = match code {
                    Some(code) => format!("/bank/{bank}/pay?code={}", encoded(code)),
                    None => format!("/bank/{bank}"),
                };
                li { a href=(target) {
                    (bank_name(language, bank))
                    span class="hint" { (tr_with(language, "sandbox-bank-balance", &[("amount", &amount(money.banks.balance(bank, &person.id)))])) }
                } }
            }
        }
        p { (tr_with(language, "sandbox-ask-as", &[("name", person.name.get(language))])) br;
            a href="/phone/choose?next=/bank" { (tr(language, "sandbox-phone-switch")) } }
    };
    page(language, "/bank", content)
}

/// The account: balance, direct debits, a code to pay, the latest lines.
pub(crate) fn account(
    shared: &Shared,
    language: Language,
    of: &Account<'_>,
    trouble: Option<&'static str>,
) -> Page<'static> {
    let bank = of.bank;
    let content = html! {
        section class="sheet" {
            p class="eyebrow" { (bank_name(language, bank)) }
            h1 { (tr_with(language, "sandbox-bank-of", &[("name", of.person.name.get(language))])) }
            p class="amount" { (amount(of.balance)) }
            p { a href="/bank" { (tr(language, "sandbox-bank-other")) } }
        }
        @if let Some(trouble) = trouble { p class="bad" role="alert" { (tr(language, trouble)) } }
        (mandates(shared, language, bank, of.mandates))
        (scan(language, bank))
        (entries(language, of.entries))
    };
    page(language, "/bank", content)
}

fn scan(language: Language, bank: &str) -> Markup {
    html! {
        section class="sheet" {
            h2 { (tr(language, "sandbox-bank-scan")) }
            form class="stack" method="post" action={ "/bank/" (bank) "/text" } {
                label for="code" { (tr(language, "sandbox-bank-text"))
                    span class="hint" { (tr(language, "sandbox-bank-text-hint")) } }
                textarea id="code" name="code" rows="3" required maxlength="2048" spellcheck="false" autocomplete="off" {}
                button class="main" type="submit" { (tr(language, "sandbox-bank-read")) }
            }
            form class="stack" method="post" action={ "/bank/" (bank) "/picture" } enctype="multipart/form-data" {
                label for="picture" { (tr(language, "sandbox-phone-picture"))
                    span class="hint" { (tr(language, "sandbox-phone-picture-hint")) } }
                input id="picture" type="file" name="picture" accept="image/png,image/jpeg" required;
                button type="submit" { (tr(language, "sandbox-phone-read")) }
            }
        }
    }
}

fn mandates(shared: &Shared, language: Language, bank: &str, mandates: &[MandateRecord]) -> Markup {
    let payee =
        |id: &str| shared.world.payee(id).map(|(_, payee)| payee.name.get(language).to_owned()).unwrap_or_default();
    html! {
        @if !mandates.is_empty() {
            section class="stack" {
                h2 { (tr(language, "sandbox-bank-mandates")) }
                @for mandate in mandates {
                    form class="sheet" method="post" action={ "/bank/" (bank) "/mandates/" (mandate.id) } {
                        p { strong { (payee(&mandate.payee)) } br;
                            (tr_with(language, "sandbox-bank-mandate-account", &[("account", &mandate.account)])) }
                        p class="soft" { (tr_with(language, "sandbox-bank-mandate-limits", &[
                            ("bill", &amount(mandate.limits.one_bill)), ("month", &amount(mandate.limits.one_month))])) }
                        (mandate_acts(language, mandate))
                    }
                }
            }
        }
    }
}

fn mandate_acts(language: Language, mandate: &MandateRecord) -> Markup {
    let (state, off) = match mandate.word {
        MandateWord::Pending => ("sandbox-bank-mandate-pending", false),
        MandateWord::Active => ("sandbox-bank-mandate-active", false),
        MandateWord::Refused => ("sandbox-bank-mandate-refused", true),
        MandateWord::Cancelled => ("sandbox-bank-mandate-cancelled", true),
    };
    let bank = mandate.bank.as_deref().map(|bank| bank_name(language, bank)).unwrap_or_default();
    html! {
        p { span class={ "tag" @if off { " off" } } { (tr(language, state)) } " " (bank) }
        @if mandate.word == MandateWord::Pending {
            div class="row" {
                button class="main" type="submit" name="act" value="agree" { (tr(language, "sandbox-bank-mandate-agree")) }
                button class="no" type="submit" name="act" value="refuse" { (tr(language, "sandbox-bank-mandate-refuse")) }
            }
        }
        @if mandate.word == MandateWord::Active {
            button class="small" type="submit" name="act" value="end" { (tr(language, "sandbox-bank-mandate-end")) }
        }
    }
}

fn entries(language: Language, entries: &[BankEntry]) -> Markup {
    html! {
        section class="sheet" {
            h2 { (tr(language, "sandbox-bank-entries")) }
            @if entries.is_empty() { p class="soft" { (tr(language, "sandbox-bank-no-entries")) } }
            ul class="entries" {
                @for entry in entries {
                    @let (word, sign) = match entry.kind {
                        EntryKind::Opening => ("sandbox-bank-entry-opening", "+"),
                        EntryKind::Deposit => ("sandbox-bank-entry-deposit", "+"),
                        EntryKind::Debit => ("sandbox-bank-entry-debit", "−"),
                        EntryKind::Refund => ("sandbox-bank-entry-refund", "+"),
                        EntryKind::Reversal => ("sandbox-bank-entry-reversal", "+"),
                    };
                    li {
                        span { (tr(language, word)) @if let Some(number) = &entry.bill_number { span class="hint" { (number) } } }
                        span class="number" { (sign) (amount(entry.amount)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_times_as_people_read_them() {
        assert_eq!(amount(Money::hkd(41_260)), "HK$412.60");
        assert_eq!(amount(Money::hkd(123_456_705)), "HK$1,234,567.05");
        assert_eq!(clock("2026-11-24T15:59:00Z".parse().unwrap()), "23:59");
        assert_eq!(clock("2026-11-24T16:00:00Z".parse().unwrap()), "00:00");
    }
}
