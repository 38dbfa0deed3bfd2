//! The language switches at once, without a new start: also in what the system shows and in the files that are saved.

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{BillsExportRequest, Empty, ExportForm, LookChangeRequest, TaskRequest};
use desk_domain::{Clock as _, Day, Language, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start, until};
use desk_l10n::{id, texts};
use desk_world::{SandboxClock, WorldConfig};

const REMINDERS: [desk_l10n::MessageId; 4] =
    [id::NOTICE_DUE_TODAY, id::NOTICE_DUE_TOMORROW, id::NOTICE_DUE_WEEK, id::NOTICE_DUE_SOON];

async fn speak(me: &Hands<'_>, language: Language) {
    let look =
        call::look_change(&me.desk, LookChangeRequest { language: Some(language), theme: None, text_size: None });
    assert_eq!(look.await.expect("it is kept").language, Some(language));
}

/// A text file as its lines were before they were folded.
fn saved(home: &Home, file_name: &str) -> String {
    std::fs::read_to_string(home.downloads().join(file_name)).expect("the file").replace("\r\n ", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn saved_files_speak_the_language_of_the_moment() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.bill_arrives("").await;
    let rows = me.tasks_arrive().await.rows;
    let row = rows.into_iter().find(|row| row.due.is_some()).expect("a task with a due day");
    // There and back again: nothing of the language before is kept.
    for language in [Language::ZhHans, Language::En, Language::ZhHantHk, Language::ZhHans] {
        speak(&me, language).await;
        let file = call::tasks_export_deadline(&me.desk, TaskRequest { id: row.id.clone() }).await.expect("saved");
        let calendar = saved(&home, &file.file_name);
        assert!(calendar.contains(row.title.get(language)), "{language}: {calendar}");
        let request = BillsExportRequest { year: None, form: ExportForm::Csv };
        let file = call::bills_export(&me.desk, request).await.expect("saved");
        let table = saved(&home, &file.file_name);
        let head = table.lines().next().unwrap_or_default();
        assert!(head.contains(&texts().plain(language, id::EXPORT_NUMBER)), "{language}: {head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_speak_the_language_of_the_moment() {
    let clock = ManualClock::new(Day::of(SystemClock.now()).at(21, 0));
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    for language in Language::ALL {
        speak(&me, language).await;
        let before = home.host.notified().len();
        let shown = until("another reminder", async || {
            clock.advance_millis(86_400_000);
            let _ = call::activity_seen(&me.desk, Empty {}).await;
            me.desk.check_reminders().await;
            home.host.notified().get(before).cloned()
        })
        .await;
        let said = REMINDERS
            .iter()
            .flat_map(|reminder| (1..40_i64).map(|n| texts().format(language, *reminder, &[("n", n.into())])));
        assert!(said.into_iter().any(|text| shown.body.contains(&text)), "{language}: {shown:?}");
        assert_eq!(shown.title, texts().plain(language, id::NOTICE_TITLE));
    }
}
