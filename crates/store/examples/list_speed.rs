//! Measures the lists of one person with 10,000 tasks and 2,000 applications: one JSON line per figure.
//! `cargo run --release -p desk-store --example list_speed [tasks]`
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measuring program")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use desk_domain::task::{TaskGroup, WaitsFor};
use desk_domain::{Day, Language};
use desk_store::{ApplicationOrder, ApplicationQuery, Change, Store, TaskOrder, TaskQuery};
use support::{DONE, Desk, act, application, changed_application, changed_task, query, start, task, text};

const TASKS: u32 = 10_000;
/// One application for so many tasks.
const TASKS_PER_APPLICATION: u32 = 5;
const TITLES: [(&str, &str); 8] = [
    ("Replace your passport photo", "更換護照相片"),
    ("Pay rates and government rent", "繳交差餉及地租"),
    ("Renew your driving licence", "續領駕駛執照"),
    ("Answer the letter about your tax return", "回覆有關報稅表的信件"),
    ("Book a vaccination for your child", "為子女預約疫苗接種"),
    ("Collect your identity card", "領取身份證"),
    ("Fill in the housing application", "填寫公屋申請表"),
    ("Bring proof of address", "提交住址證明"),
];

fn tasks(count: u32) -> Vec<Change> {
    let one = |n: u32| {
        let (en, zh) = TITLES[n as usize % TITLES.len()];
        let mut one = task(&format!("{n:032x}"));
        one.title = text(&format!("{en} {n}"), &format!("{zh} {n}"));
        one.summary = text(
            "The department needs this before it can go on with your application; the letter says how.",
            "部門須收到此項資料方可繼續處理你的申請；詳情請參閱信件。",
        );
        one.department.id = format!("d{:02}", n % 14).as_str().into();
        one.reference = Some(format!("REF-{n:06}"));
        one.due = (!n.is_multiple_of(3)).then(|| Day::of(start()).plus_days(i32::try_from(n % 90).unwrap() - 5));
        one.waits_for = if n.is_multiple_of(4) { WaitsFor::Department } else { WaitsFor::Person };
        if n.is_multiple_of(5) {
            one.state = "done".into();
        }
        changed_task(&one)
    };
    (0..count).map(one).collect()
}

fn applications(count: u32) -> Vec<Change> {
    let one = |n: u32| {
        let (en, zh) = TITLES[n as usize % TITLES.len()];
        let mut one = application(&format!("{n:032x}"));
        one.name = text(&format!("{en} {n}"), &format!("{zh} {n}"));
        changed_application(&one)
    };
    (0..count).map(one).collect()
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        r#"{{"name":"{name}","unit":"ms","n":{},"p50":{:.2},"p95":{:.2},"max":{:.2}}}"#,
        times.len(),
        at(50),
        at(95),
        at(100)
    );
}

async fn time_lists(store: &Store, name: &str, queries: &[TaskQuery]) {
    let mut times = Vec::new();
    for query in queries.iter().cycle().take(queries.len().max(60)) {
        let begun = Instant::now();
        std::hint::black_box(store.tasks(query).await.unwrap());
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    report(name, times);
}

async fn full_sync(store: &Store, count: u32) -> f64 {
    let (tasks, applications) = (tasks(count), applications(count / TASKS_PER_APPLICATION));
    let begun = Instant::now();
    let sync = store.begin_full_sync().await.unwrap();
    for page in tasks.chunks(200).chain(applications.chunks(200)) {
        store.stage(&sync, page).await.unwrap();
    }
    store.finish_full_sync(sync, "0").await.unwrap();
    begun.elapsed().as_secs_f64() * 1000.0
}

async fn time_changes(store: &Store, name: &str) {
    let mut times = Vec::new();
    for round in 0..30_u32 {
        let page: Vec<Change> = (0..10)
            .map(|n| {
                let mut one = task(&format!("{:032x}", n * 7));
                one.version = round + 2;
                changed_task(&one)
            })
            .collect();
        let begun = Instant::now();
        store.apply_changes(&page, "c").await.unwrap();
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    report(name, times);
}

#[tokio::main]
async fn main() {
    let count = std::env::args().nth(1).map_or(TASKS, |count| count.parse().unwrap());
    let desk = Desk::new();
    let store = desk.open().await;
    store.apply_changes(&tasks(100), "c").await.unwrap();
    time_changes(&store, "apply_10_changes_of_100").await;
    report("first_full_sync", vec![full_sync(&store, count).await]);
    report("second_full_sync", vec![full_sync(&store, count).await]);
    time_changes(&store, "apply_10_changes_of_10000").await;
    store.close().await;
    let begun = Instant::now();
    let store = desk.open().await;
    report("open", vec![begun.elapsed().as_secs_f64() * 1000.0]);
    let begun = Instant::now();
    store.tasks(&query()).await.unwrap();
    report("first_list_after_open", vec![begun.elapsed().as_secs_f64() * 1000.0]);

    let windows: Vec<TaskQuery> = (0..60).map(|n| TaskQuery { offset: n * 100, ..query() }).collect();
    time_lists(&store, "list_by_due", &windows[..1]).await;
    time_lists(&store, "list_by_due_every_window", &windows).await;
    time_lists(&store, "list_by_department", &[TaskQuery { order: TaskOrder::Department, ..query() }]).await;
    let done = TaskQuery { groups: vec![TaskGroup::Done], order: TaskOrder::Newest, ..query() };
    time_lists(&store, "list_done_newest", &[done]).await;
    let words = ["p", "護", "护照", "passport", "REF-0042", "tax return", "申請", "領取身份證", "9", "department"];
    let searches: Vec<TaskQuery> = words.iter().map(|word| TaskQuery { text: (*word).to_owned(), ..query() }).collect();
    for search in &searches {
        time_lists(&store, &format!("search {}", search.text), std::slice::from_ref(search)).await;
    }
    time_lists(&store, "search_all_words", &searches).await;
    for n in 0..50 {
        store.enqueue(&act("task", &format!("{n:032x}"), DONE)).await.unwrap();
    }
    time_lists(&store, "list_by_due_with_50_waiting_acts", &windows[..1]).await;
    let query = ApplicationQuery {
        text: String::new(),
        with_ended: true,
        order: ApplicationOrder::News,
        language: Language::En,
        offset: 0,
        limit: 100,
    };
    let mut times = Vec::new();
    for _ in 0..60 {
        let begun = Instant::now();
        std::hint::black_box(store.applications(&query).await.unwrap());
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    report("applications", times);
    println!(r#"{{"name":"cache_bytes","unit":"bytes","value":{}}}"#, store.sizes().cache_bytes);
}
