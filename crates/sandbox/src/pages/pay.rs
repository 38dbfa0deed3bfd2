//! A payment at a simulated bank: to compare and confirm, and what became of it.

use desk_domain::{Language, Money};
use maud::{Markup, html};

use super::Page;
use super::bank::{amount, bank_name, clock, encoded, page};
use crate::bank::{BankEntry, Offer};
use crate::shared::Shared;
use crate::text::{tr, tr_with};

/// The payment before it is made: what to compare, the amount, the ways out.
pub(crate) fn review(
    language: Language,
    bank: &str,
    code: &str,
    offer: &Offer,
    balance: Money,
    trouble: Option<&'static str>,
) -> Page<'static> {
    let until = offer.expires_at.map(clock).unwrap_or_default();
    let content = html! {
        p class="eyebrow" { (bank_name(language, bank)) br; (tr_with(language, "sandbox-bank-balance", &[("amount", &amount(balance))])) }
        h1 { (tr(language, "sandbox-bank-check")) }
        @if let Some(trouble) = trouble { p class="bad" role="alert" { (tr(language, trouble)) } }
        @if offer.ended {
            p class="bad" role="alert" { (tr_with(language, "sandbox-bank-ended", &[("time", &until)])) }
        }
        form class="acts" method="post" action={ "/bank/" (bank) "/pay" } {
            input type="hidden" name="code" value=(code);
            section class="sheet" {
                dl class="facts" {
                    dt { (tr(language, "sandbox-bank-payee")) } dd { (offer.payee_name.get(language)) }
                    dt { (tr(language, "sandbox-bank-number")) } dd class="number" { (offer.bill_number) }
                    @if let Some(reference) = &offer.reference {
                        dt { (tr(language, "sandbox-bank-reference")) } dd class="number" { (reference) }
                    }
                    @if !until.is_empty() && !offer.ended {
                        dt { (tr(language, "sandbox-bank-until")) } dd class="number" { (until) }
                    }
                }
                label for="amount" { (tr(language, "sandbox-bank-amount"))
                    span class="hint" { (tr(language, if offer.editable { "sandbox-bank-amount-open" } else { "sandbox-bank-amount-fixed" })) } }
                input id="amount" class="amount" type="text" name="amount" inputmode="decimal" required
                    autocomplete="off" maxlength="14" value=(offer.amount.map(plain).unwrap_or_default());
            }
            (ways(language, bank, offer.ended))
        }
    };
    let here = encoded(&format!("/bank/{bank}/pay?code={}", encoded(code)));
    page(language, here, content)
}

fn ways(language: Language, bank: &str, ended: bool) -> Markup {
    html! {
        @if ended {
            button class="no" type="submit" name="act" value="late" { (tr(language, "sandbox-bank-late")) }
        } @else {
            button class="main" type="submit" name="act" value="pay" { (tr(language, "sandbox-bank-pay")) }
        }
        a class="button" href={ "/bank/" (bank) } { (tr(language, "sandbox-bank-leave")) }
        details {
            summary { (tr(language, "sandbox-ask-more")) }
            button class="small" type="submit" name="act" value="refuse" { (tr(language, "sandbox-bank-refuse")) }
        }
    }
}

/// `412.60`, as it is typed.
fn plain(money: Money) -> String {
    format!("{}.{:02}", money.cents / 100, money.cents % 100)
}

/// It was paid.
pub(crate) fn paid(shared: &Shared, language: Language, bank: &str, entry: &BankEntry) -> Page<'static> {
    let payee = entry.payee.as_deref().and_then(|id| shared.world.payee(id));
    let payee = payee.map(|(_, payee)| payee.name.get(language).to_owned()).unwrap_or_default();
    let content = html! {
        section class="done" {
            span class="seal" aria-hidden="true" { "✓" }
            h1 { (tr_with(language, "sandbox-bank-paid", &[("amount", &amount(entry.amount))])) }
            p { (tr_with(language, "sandbox-bank-paid-text", &[("payee", &payee)])) }
            p class="soft" { (tr_with(language, "sandbox-bank-paid-number", &[("number", entry.bank_reference.as_deref().unwrap_or_default())])) }
            p { a class="button" href={ "/bank/" (bank) } { (tr(language, "sandbox-bank-back")) } }
        }
    };
    page(language, "/bank", content)
}

/// The bank refused.
pub(crate) fn refused(language: Language, bank: &str) -> Page<'static> {
    let content = html! {
        section class="done" {
            span class="seal off" aria-hidden="true" { "×" }
            h1 { (tr(language, "sandbox-bank-refused")) }
            p { (tr(language, "sandbox-bank-refused-text")) }
            p { a class="button" href={ "/bank/" (bank) } { (tr(language, "sandbox-bank-back")) } }
        }
    };
    page(language, "/bank", content)
}
