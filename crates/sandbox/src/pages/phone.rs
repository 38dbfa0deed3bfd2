//! The test phone: whose it is, what waits for an answer, scanning a code, and the request itself.

use desk_domain::Language;
use maud::{Markup, html};

use super::Page;
use crate::ask::AskKind;
use crate::phone::Seen;
use crate::shared::Shared;
use crate::text::{tr, tr_with};
use crate::world::{Citizen, PersonState, UserType};

/// Choose a person. `next` is where the phone goes then, a path of ours.
pub(crate) fn choose(shared: &Shared, language: Language, next: &str) -> Page<'static> {
    // Generated people are too many for a list.
    let people = shared.world.people.iter().take(60);
    let content = html! {
        h1 { (tr(language, "sandbox-phone-choose")) }
        p class="soft" { (tr(language, "sandbox-phone-choose-hint")) }
        form method="post" action="/phone/person" {
            input type="hidden" name="next" value=(next);
            ul class="people" {
                @for person in people {
                    li {
                        button class="person" type="submit" name="person" value=(person.id) {
                            (tile(person, language))
                            span { (person.name.get(language)) (tag(shared, person, language)) }
                            span class="story" { (person.story.get(language)) }
                        }
                    }
                }
            }
        }
    };
    Page { language, title: "iAM Smart", class: "phone", here: "/phone".into(), follow: None, content }
}

/// The start screen of a person's phone.
pub(crate) fn inbox(
    shared: &Shared,
    language: Language,
    person: &Citizen,
    waiting: &[Seen],
    trouble: Option<&'static str>,
) -> Page<'static> {
    let version = waiting.iter().map(|seen| seen.ticket.as_str()).collect::<Vec<_>>().join("-");
    let content = html! {
        (owner(shared, language, person))
        @if let Some(trouble) = trouble { p class="bad" role="alert" { (tr(language, trouble)) } }
        section class="stack" {
            h2 { (tr(language, "sandbox-phone-waiting")) }
            @if waiting.is_empty() { p class="soft" { (tr(language, "sandbox-phone-nothing")) } }
            ul class="waiting" {
                @for seen in waiting {
                    li { a href={ "/phone/ask/" (seen.ticket) } { (headline(language, seen)) } }
                }
            }
        }
        (scan(language))
        p { a class="button" href="/bank" { (tr(language, "sandbox-bank-open")) } }
    };
    let follow = Some(("/phone/state".to_owned(), version));
    Page { language, title: "iAM Smart", class: "phone", here: "/phone".into(), follow, content }
}

fn owner(shared: &Shared, language: Language, person: &Citizen) -> Markup {
    html! {
        section class="sheet" {
            div class="who" {
                (tile(person, language))
                div {
                    h1 { (tr_with(language, "sandbox-phone-of", &[("name", person.name.get(language))])) }
                    (tag(shared, person, language))
                }
            }
            p { a href="/phone/choose" { (tr(language, "sandbox-phone-switch")) } }
        }
    }
}

fn scan(language: Language) -> Markup {
    html! {
        section class="sheet" {
            h2 { (tr(language, "sandbox-phone-scan")) }
            form class="stack" method="post" action="/phone/scan" enctype="multipart/form-data" {
                label for="picture" { (tr(language, "sandbox-phone-picture"))
                    span class="hint" { (tr(language, "sandbox-phone-picture-hint")) } }
                input id="picture" type="file" name="picture" accept="image/png,image/jpeg" required;
                button type="submit" { (tr(language, "sandbox-phone-read")) }
            }
            form class="stack" method="get" action="/phone/open" {
                label for="address" { (tr(language, "sandbox-phone-address")) }
                input id="address" type="url" name="url" required maxlength="2048" autocomplete="off"
                    placeholder="http://127.0.0.1:…";
                button type="submit" { (tr(language, "sandbox-phone-open")) }
            }
        }
    }
}

/// One request: who asks, for what, the code to compare, and the answers.
pub(crate) fn ask(shared: &Shared, language: Language, person: &Citizen, seen: &Seen) -> Page<'static> {
    let content = html! {
        section class="sheet" {
            p class="eyebrow" { (tr_with(language, "sandbox-ask-as", &[("name", person.name.get(language))]))
                (tag(shared, person, language)) }
            h1 { (headline(language, seen)) }
            (subject(language, seen))
        }
        (answers(language, seen))
    };
    Page { language, title: "iAM Smart", class: "phone", here: "/phone".into(), follow: None, content }
}

fn subject(language: Language, seen: &Seen) -> Markup {
    let scopes = [
        ("eidapi_auth", "sandbox-scope-auth"),
        ("eidapi_profiles", "sandbox-scope-profiles"),
        ("eidapi_formFilling", "sandbox-scope-form"),
        ("eidapi_sign", "sandbox-scope-sign"),
        ("eidapi_fr", "sandbox-scope-step-up"),
    ];
    let asked = |scope: &str| seen.scopes.iter().any(|s| s == scope);
    html! {
        @if seen.kind == AskKind::SignIn {
            h2 { (tr(language, "sandbox-ask-gets")) }
            ul class="list" {
                @for (scope, text) in scopes { @if asked(scope) { li { (tr(language, text)) } } }
            }
        }
        @if let Some(form) = &seen.form_name { p { strong { (tr(language, "sandbox-ask-form-name")) } br; (form)
                @for detail in &seen.form_details { br; span class="soft" { (detail) } } } }
        @if !seen.fields.is_empty() {
            h2 { (tr(language, "sandbox-ask-data")) }
            ul class="list" { @for field in &seen.fields { li { (tr(language, &format!("sandbox-field-{field}"))) } } }
        }
        @if let Some(document) = &seen.document {
            h2 { (tr(language, "sandbox-ask-document")) }
            p { (document)
                @for line in seen.service_name.iter().chain(&seen.department) { br; span class="soft" { (line) } } }
        }
        @if let Some(code) = &seen.code {
            h2 { (tr(language, "sandbox-ask-code")) }
            p class="code" { (code) }
            p class="note" { (tr(language, "sandbox-ask-code-hint")) }
        }
    }
}

fn answers(language: Language, seen: &Seen) -> Markup {
    let approve = match seen.kind {
        AskKind::SignIn => "sandbox-login",
        AskKind::StepUp => "sandbox-authentication",
        AskKind::Sign => "sandbox-signing",
        AskKind::Profile | AskKind::Form => "sandbox-anonymous",
    };
    html! {
        form class="acts" method="post" action={ "/phone/ask/" (seen.ticket) } {
            button class="main" type="submit" name="answer" value="approve" { (tr(language, approve)) }
            button class="no" type="submit" name="answer" value="reject" { (tr(language, "sandbox-ask-reject")) }
            details {
                summary { (tr(language, "sandbox-ask-more")) }
                div class="stack" {
                    @for (answer, text) in [("cancel", "sandbox-ask-cancel"), ("fail", "sandbox-ask-fail"),
                        ("time-out", "sandbox-ask-time-out")] {
                        button class="small" type="submit" name="answer" value=(answer) { (tr(language, text)) }
                    }
                }
            }
        }
    }
}

fn headline(language: Language, seen: &Seen) -> String {
    tr_with(language, &format!("sandbox-ask-{}", seen.kind.word()), &[("service", &seen.service)])
}

fn tile(person: &Citizen, language: Language) -> Markup {
    let initial: String = person.name.get(language).chars().take(1).collect();
    html! { span class="tile" aria-hidden="true" { (initial) } }
}

fn tag(shared: &Shared, person: &Citizen, language: Language) -> Markup {
    let (text, off) = match (shared.person_state(person), person.user_type) {
        (PersonState::Suspended, _) => ("sandbox-phone-suspended", true),
        (PersonState::Ended, _) => ("sandbox-phone-ended", true),
        (PersonState::Active, UserType::Sign) => ("sandbox-phone-plus", false),
        (PersonState::Active, UserType::Default) => ("sandbox-phone-basic", false),
    };
    html! { span class={ "tag" @if off { " off" } } { (tr(language, text)) } }
}
