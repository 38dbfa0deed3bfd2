//! The app of a bank as pages for a browser, on the simulated phone of a person: whose it is stands in the phone's cookie,
//! which bank in the address.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Multipart, Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use desk_domain::{Language, Money};
use desk_hkqr::read::MAX_BYTES;
use http::{HeaderMap, StatusCode};
use url::Url;

use super::driver::answer;
use super::pay::{self, BankError, PayWith};
use super::{BankEntry, name_of};
use crate::fps::MandateWord;
use crate::pages::{self, encoded};
use crate::phone;
use crate::shared::SharedRef;
use crate::world::Citizen;

/// The routes of the banks.
pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
        .route("/bank", get(choose))
        .route("/bank/open", get(open))
        .route("/bank/{bank}", get(home))
        .route("/bank/{bank}/text", post(text))
        .route("/bank/{bank}/picture", post(picture).layer(DefaultBodyLimit::max(MAX_BYTES + 64 * 1024)))
        .route("/bank/{bank}/pay", get(review).post(act))
        .route("/bank/{bank}/paid/{reference}", get(paid))
        .route("/bank/{bank}/mandates/{id}", post(mandate))
}

/// The payment code in a scanned text: the text itself, or what a link of ours carries.
pub(crate) fn fps_code(text: &str) -> Option<String> {
    let text = text.trim();
    if desk_hkqr::decode(text).is_ok() {
        return Some(text.to_owned());
    }
    let url: Url = text.parse().ok().filter(crate::shared::is_loopback)?;
    let (_, code) = url.query_pairs().find(|(name, _)| name == "code")?;
    desk_hkqr::decode(&code).is_ok().then(|| code.into_owned())
}

/// Who holds the phone and which language; or the page where that is chosen.
fn holder<'s>(
    shared: &'s SharedRef,
    headers: &HeaderMap,
    next: &str,
) -> Result<(&'s Citizen, Language), Box<Response>> {
    let person = phone::owner(shared, headers);
    let language = phone::language(headers, person);
    person
        .map(|person| (person, language))
        .ok_or_else(|| Box::new(pages::choose(shared, language, next).into_response()))
}

/// The same at a bank that exists.
fn customer<'s>(
    shared: &'s SharedRef,
    headers: &HeaderMap,
    bank: &str,
    next: &str,
) -> Result<(&'s Citizen, Language), Box<Response>> {
    let found = holder(shared, headers, next)?;
    if name_of(bank).is_none() {
        return Err(Box::new((StatusCode::NOT_FOUND, pages::not_found(found.1)).into_response()));
    }
    Ok(found)
}

async fn choose(State(shared): State<SharedRef>, headers: HeaderMap) -> Response {
    match holder(&shared, &headers, "/bank") {
        Ok((person, language)) => pages::banks(&shared, language, person, None).into_response(),
        Err(page) => *page,
    }
}

async fn open(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let code = query.get("code").map(String::as_str).unwrap_or_default();
    match holder(&shared, &headers, &format!("/bank/open?code={}", encoded(code))) {
        Ok((person, language)) => pages::banks(&shared, language, person, Some(code)).into_response(),
        Err(page) => *page,
    }
}

async fn home(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path(bank): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let (person, language) = match customer(&shared, &headers, &bank, &format!("/bank/{bank}")) {
        Ok(found) => found,
        Err(page) => return *page,
    };
    let trouble = query.get("trouble").and_then(|word| pages::bank_trouble(word));
    let (balance, entries, mandates) = {
        let money = shared.fps.money();
        let entries: Vec<BankEntry> = money.banks.of(&bank, &person.id).into_iter().take(8).cloned().collect();
        (money.banks.balance(&bank, &person.id), entries, money.switch.mandates_of(&person.id))
    };
    let account = pages::Account { bank: &bank, person, balance, entries: &entries, mandates: &mandates };
    pages::account(&shared, language, &account, trouble).into_response()
}

async fn text(Path(bank): Path<String>, Form(typed): Form<HashMap<String, String>>) -> Response {
    read(&bank, typed.get("code").and_then(|text| fps_code(text)))
}

async fn picture(Path(bank): Path<String>, form: Multipart) -> Response {
    read(&bank, phone::scanned(form).await.and_then(|text| fps_code(&text)))
}

/// On to the payment, or back with the reason.
fn read(bank: &str, code: Option<String>) -> Response {
    match code {
        Some(code) => Redirect::to(&review_path(bank, &code)).into_response(),
        None => back(bank, "no-code"),
    }
}

fn review_path(bank: &str, code: &str) -> String {
    format!("/bank/{bank}/pay?code={}", encoded(code))
}

fn back(bank: &str, trouble: &str) -> Response {
    Redirect::to(&format!("/bank/{bank}?trouble={trouble}")).into_response()
}

async fn review(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path(bank): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let code = query.get("code").map(String::as_str).unwrap_or_default();
    let (person, language) = match customer(&shared, &headers, &bank, &review_path(&bank, code)) {
        Ok(found) => found,
        Err(page) => return *page,
    };
    let trouble = query.get("trouble").and_then(|word| pages::bank_trouble(word));
    let balance = shared.fps.money().banks.balance(&bank, &person.id);
    match pay::look(&shared, code) {
        Ok(offer) => pages::review(language, &bank, code, &offer, balance, trouble).into_response(),
        Err(error) => back(&bank, word(error)),
    }
}

fn word(error: BankError) -> &'static str {
    match error {
        BankError::NotACode | BankError::Unknown => "no-code",
        BankError::Payee => "no-payee",
        BankError::Ended => "ended",
        BankError::Amount => "no-amount",
        BankError::Funds => "no-funds",
        BankError::OutOfOrder => "out-of-order",
        BankError::AnswerLost => "answer-lost",
    }
}

async fn act(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path(bank): Path<String>,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let code = field("code");
    let (person, language) = match customer(&shared, &headers, &bank, &review_path(&bank, code)) {
        Ok(found) => found,
        Err(page) => return *page,
    };
    if field("act") == "refuse" {
        return match pay::refuse(&shared, code) {
            Ok(()) => pages::refused(language, &bank).into_response(),
            Err(error) => back(&bank, word(error)),
        };
    }
    let Some(amount) = cents(field("amount")) else {
        return Redirect::to(&format!("{}&trouble=no-amount", review_path(&bank, code))).into_response();
    };
    let with = PayWith { amount: Some(Money::hkd(amount)), late: field("act") == "late", ..PayWith::default() };
    match pay::pay(&shared, &bank, &person.id, code, &with) {
        Ok(paid) => Redirect::to(&format!("/bank/{bank}/paid/{}", paid.bank_reference)).into_response(),
        // Looking at the account tells what happened.
        Err(error @ BankError::AnswerLost) => back(&bank, word(error)),
        Err(error) => Redirect::to(&format!("{}&trouble={}", review_path(&bank, code), word(error))).into_response(),
    }
}

/// `1,234.5` as cents; more than nothing.
fn cents(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', "");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let cents = format!("{whole}{part:0<2}").parse::<i64>().ok()?;
    (cents > 0).then_some(cents)
}

async fn paid(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path((bank, reference)): Path<(String, String)>,
) -> Response {
    let (person, language) = match customer(&shared, &headers, &bank, "/bank") {
        Ok(found) => found,
        Err(page) => return *page,
    };
    let entry = {
        let money = shared.fps.money();
        let own = money.banks.of(&bank, &person.id);
        own.into_iter().find(|entry| entry.bank_reference.as_deref() == Some(&reference)).cloned()
    };
    match entry {
        Some(entry) => pages::paid(&shared, language, &bank, &entry).into_response(),
        None => pages::not_found(language).into_response(),
    }
}

async fn mandate(
    State(shared): State<SharedRef>,
    headers: HeaderMap,
    Path((bank, id)): Path<(String, String)>,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let (person, _) = match customer(&shared, &headers, &bank, &format!("/bank/{bank}")) {
        Ok(found) => found,
        Err(page) => return *page,
    };
    let word = match form.get("act").map(String::as_str) {
        Some("agree") => MandateWord::Active,
        Some("end") => MandateWord::Cancelled,
        _ => MandateWord::Refused,
    };
    answer(&shared, &person.id, &bank, &id, word);
    Redirect::to(&format!("/bank/{bank}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_type_them() {
        for (text, expected) in [("412.60", 41_260), (" 1,234.5 ", 123_450), ("7", 700), ("0.01", 1)] {
            assert_eq!(cents(text), Some(expected), "{text}");
        }
        for text in ["", "0", "-1", "1.234", "1e3", "1 2", "99999999999", ".5"] {
            assert_eq!(cents(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_payment_code_or_a_link_to_one_is_taken() {
        assert_eq!(fps_code("hello"), None);
        assert_eq!(fps_code("http://127.0.0.1:1/bank/open?code=hello"), None);
        assert_eq!(fps_code("https://example.com/?code=000201"), None);
    }
}
