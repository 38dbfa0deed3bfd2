//! `/admin` for people: the same acts as forms. In English, for engineers.

use std::collections::HashMap;

use axum::extract::{Form, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use desk_domain::Language;
use desk_domain::bill::PayChannelKind;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use maud::{Markup, html};

use super::api::{self, Force};
use super::{COOKIE, allowed, exceptions, is_token};
use crate::departments::Happened;
use crate::faults::{Fault, FaultRule};
use crate::fps;
use crate::guide::codes;
use crate::pages::Page;
use crate::shared::SharedRef;
use crate::world::PersonState;

pub(super) async fn show(State(shared): State<SharedRef>, headers: HeaderMap) -> Response {
    let content = if allowed(&shared, &headers) { board(&shared) } else { login_form() };
    Page { language: Language::En, title: "Admin", class: "wide", here: "".into(), follow: None, content }
        .into_response()
}

pub(super) async fn login(State(shared): State<SharedRef>, Form(form): Form<HashMap<String, String>>) -> Response {
    let given = form.get("token").map(|token| token.trim()).unwrap_or_default();
    if !is_token(&shared, given) {
        return (StatusCode::UNAUTHORIZED, "that is not the token").into_response();
    }
    let cookie = format!("{COOKIE}={given}; Path=/admin; HttpOnly; SameSite=Strict");
    ([(SET_COOKIE, cookie)], Redirect::to("/admin")).into_response()
}

/// One act of the page.
pub(super) async fn act(State(shared): State<SharedRef>, Form(form): Form<HashMap<String, String>>) -> Response {
    let field = |name: &str| form.get(name).map(|text| text.trim()).unwrap_or_default();
    let worked = match field("do") {
        "clock" => field("days").parse::<i64>().is_ok_and(|days| {
            shared.clock.advance_millis(days.clamp(-3650, 3650) * 86_400_000);
            true
        }),
        "force" => {
            let wanted = Force {
                call: field("call").to_owned(),
                code: field("code").to_owned(),
                times: field("times").parse().ok(),
            };
            api::add_forced(&shared, wanted)
        }
        "person" => match field("state") {
            "active" => api::set_person_state(&shared, field("person"), PersonState::Active),
            "suspended" => api::set_person_state(&shared, field("person"), PersonState::Suspended),
            "ended" => api::set_person_state(&shared, field("person"), PersonState::Ended),
            _ => false,
        },
        "fault" => serde_json::from_str::<Fault>(field("fault")).is_ok_and(|fault| {
            let times = field("times").parse().ok();
            shared.faults.add(FaultRule { route: field("route").to_owned(), fault, times });
            true
        }),
        "notices" => {
            shared.fps.set_by_hand(field("way") == "by-hand");
            if field("way") == "once" {
                fps::one_pass(&shared).await;
            }
            true
        }
        "case" => happen(&shared, field("case"), field("channel"), field("cents")),
        "take-back" => crate::bank::reverse(&shared, field("transaction")),
        "clear" => {
            shared.faults.clear();
            shared.state().forced.clear();
            true
        }
        _ => false,
    };
    let back = if field("do") == "take-back" { exceptions::PATH } else { "/admin" };
    if worked { Redirect::to(back).into_response() } else { StatusCode::UNPROCESSABLE_ENTITY.into_response() }
}

/// A bill was paid elsewhere, or without an amount taken back by its department.
fn happen(shared: &SharedRef, case: &str, channel: &str, cents: &str) -> bool {
    let what = match cents.parse::<i64>() {
        Ok(cents) if cents > 0 => Happened::PaidElsewhere { channel: PayChannelKind::from(channel), cents },
        Err(_) if cents.is_empty() => Happened::Withdrawn,
        _ => return false,
    };
    let now = shared.now();
    let known = shared.feeding.desk().happen(&shared.world, case, what, now);
    shared.feeding.wake();
    known
}

fn login_form() -> Markup {
    html! {
        h1 { "Admin" }
        form class="sheet" method="post" action="/admin/login" {
            label for="token" { "Token" span class="hint" { "The sandbox printed it at its start." } }
            input id="token" type="text" name="token" required autocomplete="off";
            p { button class="main" type="submit" { "Open" } }
        }
    }
}

fn board(shared: &SharedRef) -> Markup {
    let overview = serde_json::to_string_pretty(&api::overview(shared)).unwrap_or_default();
    html! {
        h1 { "Admin" }
        section class="sheet" {
            h2 { "Clock: " (shared.now()) }
            form class="row" method="post" action="/admin/form" {
                input type="hidden" name="do" value="clock";
                @for days in [1, 7, 30] { button type="submit" name="days" value=(days) { "+" (days) " days" } }
            }
        }
        section class="sheet" {
            h2 { "Force an answer" }
            form class="stack" method="post" action="/admin/form" {
                input type="hidden" name="do" value="force";
                label for="call" { "Call" } input id="call" type="text" name="call" value="getToken" required;
                label for="code" { "Code" }
                select id="code" name="code" {
                    @for row in codes::ROWS {
                        @let code = desk_eid::Platform::IamSmart.code(row.outcome).to_string();
                        option value=(code) { (code) " " (row.meaning) }
                    }
                }
                label for="times" { "Times" } input id="times" type="text" name="times" value="1" inputmode="numeric";
                p { button type="submit" { "Force" } }
            }
        }
        section class="sheet" {
            h2 { "Account of a person" }
            form class="stack" method="post" action="/admin/form" {
                input type="hidden" name="do" value="person";
                label for="person" { "Person" }
                select id="person" name="person" {
                    @for person in shared.world.people.iter().take(60) { option value=(person.id) { (person.name.en) } }
                }
                div class="row" {
                    @for state in ["active", "suspended", "ended"] {
                        button type="submit" name="state" value=(state) { (state) }
                    }
                }
            }
        }
        (money(shared))
        section class="sheet" {
            h2 { "Trouble" }
            form class="stack" method="post" action="/admin/form" {
                input type="hidden" name="do" value="fault";
                label for="route" { "Route" } input id="route" type="text" name="route" value="/api/v1/" required;
                label for="fault" { "Fault" }
                input id="fault" type="text" name="fault" value="{\"kind\": \"status\", \"status\": 503}" required;
                label for="often" { "Times" } input id="often" type="text" name="times" value="1" inputmode="numeric";
                p { button type="submit" { "Add" } }
            }
            form method="post" action="/admin/form" {
                button class="no" type="submit" name="do" value="clear" { "Clear faults and forced answers" }
            }
        }
        section class="sheet" { h2 { "State" } pre { (overview) } }
    }
}

/// Notices and bills.
fn money(shared: &SharedRef) -> Markup {
    let waiting = shared.fps.money().switch.counts();
    html! {
        section class="sheet" {
            h2 { "Payments" }
            p { "Notices waiting: " (waiting["notices"]) ". Books: GET /admin/banks/books. Bills of a person:
                GET /admin/cases?person=…" }
            p { a href=(exceptions::PATH) { "Money that fits no bill" } }
            form class="row" method="post" action="/admin/form" {
                input type="hidden" name="do" value="notices";
                @for (way, text) in [("by-hand", "Hold notices"), ("once", "Send what is due"), ("go", "Let notices go")] {
                    button type="submit" name="way" value=(way) { (text) }
                }
            }
            form class="stack" method="post" action="/admin/form" {
                input type="hidden" name="do" value="case";
                label for="case" { "Bill" span class="hint" { "externalId of the case" } }
                input id="case" type="text" name="case" required;
                label for="channel" { "Paid elsewhere by" }
                select id="channel" name="channel" {
                    @for channel in ["pps", "convenience-store", "e-cheque", "atm", "counter"] { option { (channel) } }
                }
                label for="cents" { "Cents" span class="hint" { "Empty: the department takes the bill back." } }
                input id="cents" type="text" name="cents" inputmode="numeric";
                p { button type="submit" { "Let it happen" } }
            }
        }
    }
}
