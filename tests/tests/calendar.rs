//! The deadline of a task as a calendar file, read by a program that is not ours: Python's icalendar, Debian package
//! python3-icalendar. And the reminder that the desktop is asked to show.

use std::process::Command;

use desk_app::call;
use desk_contract::{
    AgendaItemView, BillClaimRequest, BillGroup, BillRemindRequest, Empty, SettingsChangeRequest, TaskRequest,
    TodayView, UnlockRequest, UnlockView,
};
use desk_domain::bill::{BillPaidClaim, PayChannelKind};
use desk_domain::{Clock as _, Day, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start, until};
use desk_world::{Fault, FaultRule, SandboxClock, WorldConfig};

/// The water bill of the seeded person, for which the department has sent a task as well.
const WATER: &str = "00982512146";

/// Prints summary, start, end and unique id, and fails at anything that RFC 5545 does not allow.
const READ: &str = "
import sys, datetime
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert calendar['VERSION'] == '2.0' and calendar['PRODID'], 'a calendar says its version and who made it'
[event] = calendar.walk('VEVENT')
assert event['DTSTAMP'].dt.tzinfo is not None and event['UID']
assert not calendar.errors and not event.errors, event.errors
raw = open(sys.argv[1], 'rb').read()
assert all(len(line) <= 75 for line in raw.split(b'\\r\\n')), 'lines are folded at 75 bytes'
start, end = event['DTSTART'].dt, event['DTEND'].dt
assert end > start
print(event['SUMMARY'], start.isoformat(), end.isoformat(), sep='|')
";

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_file_of_a_deadline_is_read_by_another_program() {
    let python = "/usr/bin/python3";
    let there = Command::new(python).args(["-c", "import icalendar"]).status();
    if !there.is_ok_and(|status| status.success()) {
        println!("skipped: python3-icalendar is not installed");
        return;
    }
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let rows = until("tasks with a day", async || {
        let rows = me.tasks().await.rows;
        (rows.iter().filter(|row| row.due.is_some()).count() >= 3).then_some(rows)
    })
    .await;
    let mut read = 0;
    for row in rows {
        let task = call::tasks_get(&me.desk, TaskRequest { id: row.id.clone() }).await.expect("a task").task;
        let Some(due) = task.due else { continue };
        let saved = call::tasks_export_deadline(&me.desk, TaskRequest { id: row.id }).await.expect("saved");
        let file = home.downloads().join(saved.file_name);
        let output = Command::new(python).args(["-c", READ]).arg(&file).output().expect("Python runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let parts: Vec<&str> = text.trim().split('|').collect();
        assert_eq!(parts[0], task.title.en);
        match task.due_time {
            None => assert_eq!(parts[1..], [due.to_string(), due.plus_days(1).to_string()]),
            Some(_) => assert!(parts[1].ends_with("+00:00"), "an appointment is in UTC: {text}"),
        }
        read += 1;
    }
    assert!(read >= 3, "{read} files were read");
}

#[tokio::test(flavor = "multi_thread")]
async fn p27_a_reminder_tells_how_many_and_never_what() {
    // Nine in the evening in Hong Kong, so that the reminder of the day is due.
    let clock = ManualClock::new(Day::of(SystemClock.now()).at(21, 0));
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let titles: Vec<String> = me.tasks_arrive().await.rows.into_iter().map(|row| row.title.en).collect();
    let shown = until("a reminder", async || {
        clock.advance_millis(86_400_000);
        let _ = call::activity_seen(&me.desk, desk_contract::Empty {}).await;
        me.desk.check_reminders().await;
        home.host.notified().into_iter().next()
    })
    .await;
    assert!(shown.body.chars().any(|letter| letter.is_ascii_digit()) || shown.body.contains("thing"), "{shown:?}");
    for word in titles.iter().map(String::as_str).chain(["Wong", "黃嘉欣"]) {
        assert!(!shown.body.contains(word) && !shown.title.contains(word), "{shown:?}");
    }
}

/// What the program was asked to show about expected bills.
fn told_of_expected(home: &Home) -> Vec<String> {
    home.host.notified().into_iter().map(|shown| shown.body).filter(|body| body.contains("expect")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expected_bill_is_reminded_of_once_when_it_should_be_there() {
    let clock = ManualClock::new(Day::of(SystemClock.now()).at(8, 0));
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), proxied: true, ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let expected =
        async |me: &Hands<'_>| me.bills("").await.rows.into_iter().find(|row| row.group == BillGroup::Expected);
    let bill = until("the expected bill", async || expected(&me).await).await;
    let day = bill.remind_on.expect("a day on which it should be there");
    assert!(!bill.reminded && day > Day::of(clock.now()));
    let ask = |wanted| BillRemindRequest { id: bill.id.clone(), wanted };
    let asked = call::bills_remind(&me.desk, ask(true)).await.expect("it is kept");
    assert_eq!((asked.day, asked.notifies), (Some(day), true));
    let back = call::bills_remind(&me.desk, ask(false)).await.expect("it is taken back");
    assert_eq!(back.day, None);
    call::bills_remind(&me.desk, ask(true)).await.expect("it is kept again");
    let issued = me.bills("").await.rows.into_iter().find(|row| row.group == BillGroup::Due).expect("a bill to pay");
    let refused = call::bills_remind(&me.desk, BillRemindRequest { id: issued.id, wanted: true }).await;
    assert!(refused.is_err(), "a bill that is there is reminded of before its due day: {refused:?}");
    drop(me);

    // Started again, and without a network: the department's word does not come any more.
    let me = Hands::at(&home).await;
    assert!(expected(&me).await.is_some_and(|row| row.reminded && row.remind_on == Some(day)), "it is written down");
    home.world.faults().expect("a proxied world").add(FaultRule::always("*", Fault::DropAfter { bytes: 0 }));
    let go_to = async |day: Day| {
        clock.set(day.at(9, 1));
        let _ = call::activity_seen(&me.desk, Empty {}).await;
        me.desk.check_reminders().await;
    };
    go_to(day.plus_days(-1)).await;
    assert_eq!(told_of_expected(&home), Vec::<String>::new(), "not before its day");
    go_to(day).await;
    let told = told_of_expected(&home);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].lines().any(|line| line == "1 bill that you expect should be here now"), "{told:?}");
    assert!(!told[0].contains("Rates"), "how many and never what (P27): {told:?}");
    go_to(day.plus_days(1)).await;
    assert_eq!(told_of_expected(&home), told, "once");
    assert!(expected(&me).await.is_some_and(|row| row.remind_on == Some(day)), "it still says since when it is missed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reminder_of_a_day_comes_once_also_after_a_restart_and_a_lock() {
    let clock = ManualClock::new(Day::of(SystemClock.now()).at(21, 0));
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(Some("258046")).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    let change = SettingsChangeRequest { remind_when_closed: Some(true), ..SettingsChangeRequest::default() };
    call::settings_change(&me.desk, change).await.expect("it is kept");
    let told = until("a reminder", async || {
        clock.advance_millis(86_400_000);
        let _ = call::activity_seen(&me.desk, Empty {}).await;
        me.desk.check_reminders().await;
        Some(home.host.notified().len()).filter(|told| *told > 0)
    })
    .await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    assert!(me.desk.reminds_when_closed().await, "a locked desk goes on reminding with its window closed");
    me.desk.check_reminders().await;
    me.desk.close().await;
    drop(me);
    let me = Hands::at(&home).await;
    assert!(!me.desk.reminds_when_closed().await, "nothing is known of a desk that was never opened");
    let unlock = UnlockRequest { pin: Some("258046".to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await, Ok(UnlockView::Opened));
    me.desk.check_reminders().await;
    assert_eq!(home.host.notified().len(), told, "the day's reminder came before");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_that_was_paid_another_way_is_reminded_of_no_more_nor_is_the_task_that_asks_for_it() {
    let clock = ManualClock::new(Day::of(SystemClock.now()).at(8, 0));
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), proxied: true, ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::signed_in(&home, "wong-ka-yan").await;
    me.tasks_arrive().await;
    let bill = me.bill_arrives(WATER).await;
    let due = bill.due.expect("a due day");
    let today = async || call::today_get(&me.desk, Empty {}).await.expect("today");
    let asks = |view: &TodayView| {
        let both =
            |item: &AgendaItemView| item.bill.as_ref().is_some_and(|row| row.id == bill.id) && item.task.is_some();
        view.next.iter().chain(&view.coming).filter(|item| both(item)).count()
    };
    let before = today().await;
    assert_eq!(asks(&before), 1, "the department's task and its bill are one thing: {before:?}");
    let claim = BillPaidClaim { channel: PayChannelKind::Pps, day: Day::of(clock.now()) };
    call::bills_claim(&me.desk, BillClaimRequest { id: bill.id.clone(), claim: Some(claim) })
        .await
        .expect("it is said");
    let after = today().await;
    assert_eq!((asks(&after), after.this_week), (0, before.this_week - 1), "it waits for the department: {after:?}");
    assert_eq!(after.badge_bills, before.badge_bills - 1);
    let strip = |view: &TodayView| view.strip.iter().find(|tile| tile.day == due).map_or(0, |tile| tile.count);
    assert_eq!(strip(&after), strip(&before) - 1);

    // Without a network the department's word does not come; on the due day the rest is reminded of, and it is not.
    home.world.faults().expect("a proxied world").add(FaultRule::always("*", Fault::DropAfter { bytes: 0 }));
    clock.set(due.at(9, 1));
    let _ = call::activity_seen(&me.desk, Empty {}).await;
    me.desk.check_reminders().await;
    let told: Vec<String> = home.host.notified().into_iter().map(|shown| shown.body).collect();
    let due_today = |count: u32| match count {
        1 => "1 thing is due today".to_owned(),
        more => format!("{more} things are due today"),
    };
    assert!(!told.iter().any(|body| body.contains(&due_today(strip(&before)))), "{told:?}");
    assert_eq!(told.iter().any(|body| body.contains(&due_today(strip(&after)))), strip(&after) > 0, "{told:?}");
}
