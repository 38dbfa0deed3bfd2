//! The copy of one's data (docs/copy.md): confirmed on the phone, locked with a password, opened by a program that is not
//! ours; and letters about who has read it (P07, P16).

#![expect(clippy::expect_used, clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use desk_app::call;
use desk_contract::{
    AccessEntryView, AccessKind, AccessLogListRequest, CopyPart, DataExportRequest, DeskError, DeskEvent, Empty,
    FieldReason, LetterKind, LetterRequest, LocalAct, SavedFileView, TaskNoteRequest,
};
use desk_domain::ChallengeId;
use desk_journeys::{Hands, Home, Start, until};
use serde_json::Value;

const ME: &str = "wong-ka-yan";
/// The water bill of the seeded person.
const WATER: &str = "00982512146";
const PASSWORD: &str = "water is ~ not power";
const ALL: [CopyPart; 7] = [
    CopyPart::Person,
    CopyPart::Tasks,
    CopyPart::Applications,
    CopyPart::Bills,
    CopyPart::Receipts,
    CopyPart::Access,
    CopyPart::ThisComputer,
];

fn copy(parts: &[CopyPart], step_up: Option<ChallengeId>) -> DataExportRequest {
    DataExportRequest { parts: parts.to_vec(), password: PASSWORD.to_owned(), step_up }
}

/// Asks, confirms on the phone, and has the file.
async fn taken(me: &Hands<'_>, parts: &[CopyPart]) -> SavedFileView {
    let challenge = match call::data_export(&me.desk, copy(parts, None)).await {
        Err(DeskError::StepUpRequired { challenge }) => challenge,
        other => panic!("the phone is asked first (P07): {other:?}"),
    };
    let passed = me.confirm(ME, &challenge).await;
    call::data_export(&me.desk, copy(parts, Some(passed))).await.expect("saved")
}

/// Opens the file with a program that is not ours; the folder of what was in it, or what that program says.
fn opened(home: &Home, saved: &SavedFileView, password: &str) -> Result<PathBuf, String> {
    let folder = home.folder().join(format!("opened-{}", saved.file_name));
    unlocked(&home.downloads().join(&saved.file_name), password, &folder).map(|()| folder)
}

fn unlocked(file: &Path, password: &str, into: &Path) -> Result<(), String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/independent/copy_check.py");
    let mut python = std::process::Command::new("/usr/bin/python3");
    let done = python.arg(script).arg(file).arg(password).arg(into).output().expect("python runs");
    if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stdout).trim().to_owned()) }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

fn json(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&text(folder, name)).expect("JSON")
}

fn text(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("the file")
}

async fn pays_the_water_bill(me: &Hands<'_>) {
    let bill = me.bill_arrives(WATER).await;
    let payment = me.pay(ME, &bill.id).await;
    let code = me.code(&payment.payment.id).await;
    me.home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    me.settled(&payment.payment.id).await;
    until("the receipt", async || me.payment(&payment.payment.id).await.ok()?.receipt).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn p07_a_copy_of_everything_wants_the_phone_and_a_password_and_opens_elsewhere() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    me.tasks_arrive().await;
    pays_the_water_bill(&me).await;
    let id = me.own_task().await;
    call::tasks_note(&me.desk, TaskNoteRequest { id, note: "ask my sister".to_owned() }).await.expect("noted");
    let weak = DataExportRequest { password: "1234567".to_owned(), ..copy(&ALL, None) };
    let refused = call::data_export(&me.desk, weak).await;
    assert_eq!(refused, Err(DeskError::field("password", FieldReason::TooShort)), "before anybody is asked");

    let mut events = me.desk.events();
    let saved = taken(&me, &ALL).await;
    let mut told = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let DeskEvent::CopyProgress { done, of } = event {
            told.push((done, of));
        }
    }
    assert!(told.is_sorted() && told.last().is_some_and(|(done, of)| done == of), "{told:?}");

    let folder = opened(&home, &saved, PASSWORD).expect("it opens");
    let expected = [
        "about.txt",
        "person.json",
        "computers.json",
        "tasks.json",
        "applications.json",
        "bills.json",
        "payments.json",
        "receipts.json",
        "access-log.jsonl",
        "this-computer.json",
        "this-computer.jsonl",
        "receipts",
    ];
    let found = names(&folder);
    assert!(expected.iter().all(|name| found.contains(*name)), "{found:?}");
    assert!(text(&folder, "person.json").contains("Wong Ka Yan"));
    assert_eq!(json(&folder, "this-computer.json")["notes"][0]["text"], "ask my sister");
    let places = json(&folder.join("receipts"), "list.json");
    let places = places.as_array().expect("a list");
    assert_eq!(places.len(), json(&folder, "receipts.json").as_array().expect("a list").len());
    for place in places {
        let file = folder.join("receipts").join(place["file"].as_str().expect("a file"));
        assert!(std::fs::read(file).expect("a receipt").starts_with(b"%PDF-"));
    }
    assert_eq!(opened(&home, &saved, "water is ~ not Power").unwrap_err(), "the password is wrong");
    let acts = call::local_log_list(&me.desk, Empty {}).await.expect("the list of this computer").rows;
    assert_eq!(acts.iter().filter(|row| row.act == LocalAct::CopySaved).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_holds_only_the_parts_that_were_chosen() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    me.tasks_arrive().await;
    let saved = taken(&me, &[CopyPart::Tasks, CopyPart::Access]).await;
    let folder = opened(&home, &saved, PASSWORD).expect("it opens");
    let found: Vec<String> = names(&folder).into_iter().collect();
    assert_eq!(found, ["about.txt", "access-log.jsonl", "tasks.json"]);
    assert!(json(&folder, "tasks.json").as_array().is_some_and(|tasks| tasks.len() >= 8));
    let log: Vec<Value> =
        text(&folder, "access-log.jsonl").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let at: Vec<&str> = log.iter().filter_map(|entry| entry["at"].as_str()).collect();
    assert!(at.is_sorted() && at.len() == log.len(), "oldest first: {at:?}");
    assert!(log.iter().any(|entry| entry["kind"] == "export"), "the copy itself is in the log");
    assert_eq!(whole(&folder.join("access-log.jsonl")), Ok(log.len()), "and its chain holds");
    // Another copy of the same day is another file.
    let again = taken(&me, &[CopyPart::Tasks]).await;
    assert_ne!(again.file_name, saved.file_name);
    let left: Vec<String> = names(&home.downloads()).into_iter().collect();
    assert_eq!(left.len(), 2, "no half-written file is left: {left:?}");
}

/// How many entries a program that is not ours finds whole in a log (docs/access-log.md).
fn whole(log: &Path) -> Result<usize, String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/independent/access_log_check.py");
    let done = std::process::Command::new("/usr/bin/python3").arg(script).arg(log).output().expect("python runs");
    let said = String::from_utf8_lossy(&done.stdout).trim().to_owned();
    if done.status.success() { said.parse().map_err(|_| said) } else { Err(said) }
}

#[test]
fn the_program_that_opens_copies_takes_none_that_is_not_locked() {
    let folder = tempfile::tempdir().expect("a folder");
    let pack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'w').writestr('tasks.json', '[]')";
    let (zip, out) = (folder.path().join("open.zip"), folder.path().join("out"));
    let packed = std::process::Command::new("/usr/bin/python3").args(["-c", pack]).arg(&zip).status();
    assert!(packed.expect("python runs").success());
    assert_eq!(unlocked(&zip, "any password", &out).unwrap_err(), "tasks.json is not locked");
}

async fn read_by_somebody(me: &Hands<'_>) -> AccessEntryView {
    until("somebody has read", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let request = AccessLogListRequest { kinds: vec![AccessKind::Read], offset: 0, limit: 100 };
        let rows = call::access_log_list(&me.desk, request).await.ok()?.rows;
        rows.into_iter().find(|row| row.letters.contains(&LetterKind::Erase))
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn p16_from_an_entry_of_the_log_a_letter_is_written_and_that_it_was_is_noted() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let entry = read_by_somebody(&me).await;
    let of = |letter| LetterRequest { id: entry.id.clone(), letter };
    let erase = call::letter_write(&me.desk, of(LetterKind::Erase)).await.expect("a letter");
    assert!(erase.text.contains(&entry.party.en) && erase.text.contains("section 26"), "{}", erase.text);
    assert_eq!(erase.page, None, "whom it goes to is known to the person");
    let report = call::letter_write(&me.desk, of(LetterKind::Report)).await.expect("a letter");
    assert!(report.page.is_some_and(|page| page.starts_with("https://www.pcpd.org.hk/")));
    let saved = call::letter_save(&me.desk, of(LetterKind::Report)).await.expect("saved");
    assert_eq!(text(&home.downloads(), &saved.file_name), report.text);
    let acts = call::local_log_list(&me.desk, Empty {}).await.expect("the list of this computer").rows;
    let noted: Vec<LocalAct> = acts.iter().rev().map(|row| row.act).collect();
    assert_eq!(noted, [LocalAct::ErasureAsked, LocalAct::ReportWritten, LocalAct::LetterSaved]);
    let own = AccessLogListRequest { kinds: vec![AccessKind::SignIn], offset: 0, limit: 1 };
    let own = call::access_log_list(&me.desk, own).await.expect("the log").rows.remove(0);
    let wrong = LetterRequest { id: own.id, letter: LetterKind::Erase };
    assert_eq!(call::letter_write(&me.desk, wrong).await, Err(DeskError::Forbidden), "one's own sign-in is no reading");
}
