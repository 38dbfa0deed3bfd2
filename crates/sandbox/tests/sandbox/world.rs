//! What is promised of the seeded world: how many of each, who has trouble, examples that say so, three languages. Forms,
//! references and wording of each record are `data/scripts/check.py`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use desk_sandbox::world::{IdentificationKind, World};
use desk_sandbox::{PersonState, Scenario};
use serde_json::{Map, Value};

/// What stands beside every example.
const EXAMPLE: &str = "illustrative";
/// The languages of a text, as the data names them.
const LANGUAGES: [&str; 3] = ["en", "zh-Hant-HK", "zh-Hans"];

fn world() -> World {
    World::load(&Scenario::Default).unwrap()
}

#[test]
fn there_are_as_many_as_promised() {
    let world = world();
    let templates: usize = world.departments.iter().map(|department| department.task_templates.len()).sum();
    let types: usize = world.departments.iter().map(|department| department.application_types.len()).sum();
    for (what, there, promised) in [
        ("citizens", world.people.len(), 16),
        ("companies", world.companies.len(), 6),
        ("departments", world.departments.len(), 14),
        ("task templates", templates, 60),
        ("application types", types, 25),
    ] {
        assert!(there >= promised, "{there} {what} of {promised}");
    }
}

#[test]
fn one_citizen_is_suspended_and_one_has_only_a_passport() {
    let world = world();
    let suspended = world.people.iter().filter(|person| person.state == PersonState::Suspended);
    assert_eq!(suspended.count(), 1);
    let with_passport = world.people.iter().filter(|p| p.identification.kind == IdentificationKind::Passport);
    assert_eq!(with_passport.count(), 1);
}

#[test]
fn stages_and_amounts_say_that_they_are_examples() {
    let world = world();
    for kind in world.departments.iter().flat_map(|department| &department.application_types) {
        assert_eq!(kind.stages_basis, EXAMPLE, "{}", kind.id);
    }
    assert_eq!(world.stages.stages_basis, EXAMPLE);
    assert!(world.bills.iter().all(|bills| bills.basis == EXAMPLE));
}

#[test]
fn no_id_stands_twice() {
    let world = world();
    let departments = || world.departments.iter();
    once("citizens", world.people.iter().map(|person| &person.id));
    once("identity numbers", world.people.iter().map(|person| &person.identification.number));
    once("companies", world.companies.iter().map(|company| &company.id));
    once("business registration numbers", world.companies.iter().map(|company| &company.brn));
    once("departments", departments().map(|department| &department.id));
    once("task templates", departments().flat_map(|d| &d.task_templates).map(|template| &template.id));
    once("application types", departments().flat_map(|d| &d.application_types).map(|kind| &kind.id));
    once("bill templates", world.bills.iter().flat_map(|bills| &bills.templates).map(|template| &template.id));
    once("FPS identifiers", world.payees().map(|(_, payee)| &payee.fps_id));
    once("statuses", world.stages.application_statuses.iter().map(|status| &status.id));
}

fn once<'a>(what: &str, ids: impl Iterator<Item = &'a String>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "{what}: {id} stands twice");
    }
    assert!(!seen.is_empty(), "there are no {what}");
}

/// In the files as they are: also texts that no type of ours names.
#[test]
fn every_text_is_there_in_three_languages() {
    let mut files = Vec::new();
    json_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &mut files);
    let mut texts = 0;
    for file in files {
        let value: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        texts += texts_of(&file.display().to_string(), &value);
    }
    assert!(texts > 1_000, "{texts} texts were looked at");
}

fn json_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            json_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
}

fn is_text(members: &Map<String, Value>) -> bool {
    LANGUAGES.iter().any(|language| members.contains_key(*language)) && !members.contains_key("zh")
}

/// Judges the texts in a value; how many there are.
fn texts_of(place: &str, value: &Value) -> usize {
    match value {
        // A postal address is in English and in the Chinese of the envelope.
        Value::Object(members) if is_text(members) => {
            for language in LANGUAGES {
                let text = members.get(language).and_then(Value::as_str).unwrap_or_default();
                assert!(!text.trim().is_empty(), "{place}: {language} is missing in {value}");
            }
            assert_eq!(members.len(), LANGUAGES.len(), "{place}: another language in {value}");
            1
        }
        Value::Object(members) => members.iter().map(|(name, inner)| texts_of(&format!("{place} {name}"), inner)).sum(),
        Value::Array(items) => items.iter().map(|inner| texts_of(place, inner)).sum(),
        _ => 0,
    }
}
