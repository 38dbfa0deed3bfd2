//! The lists in windows (mechanisms.md, M-ipc): groups, order, search and windows, with acts that wait in the outbox.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeMap;

use desk_domain::task::{PendingAct, Task, TaskAct, TaskGroup, TaskState, WaitsFor, WhoCloses, overlay};
use desk_domain::{Clock as _, Day, Language, OutboxId, Timestamp};
use desk_store::{ApplicationOrder, ApplicationQuery, Change, ChangeEntity, Store, TaskOrder, TaskQuery, Waiting};
use proptest::prelude::*;
use support::{DONE, Desk, REOPEN, act, application, changed_application, changed_task, query, start, task, text};

async fn fill(store: &Store, tasks: &[Task]) {
    let changes: Vec<Change> = tasks.iter().map(changed_task).collect();
    store.apply_changes(&changes, "c1").await.unwrap();
}

async fn ids(store: &Store, query: &TaskQuery) -> Vec<String> {
    store.tasks(query).await.unwrap().rows.iter().map(|row| row.task.id.as_str().to_owned()).collect()
}

#[tokio::test]
async fn a_list_is_grouped_counted_and_cut_into_windows() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut tasks: Vec<Task> = (0..25).map(|n| task(&format!("near-{n:02}"))).collect();
    let mut far = task("far");
    far.due = Some(Day::of(start()).plus_days(15));
    let mut waiting = task("waiting");
    waiting.waits_for = WaitsFor::Department;
    let mut over = task("over");
    over.state = TaskState::Closed;
    tasks.extend([far, waiting, over]);
    fill(&store, &tasks).await;
    let page = store.tasks(&TaskQuery { offset: 24, limit: 2, ..query() }).await.unwrap();
    assert_eq!(page.rows.iter().map(|row| row.task.id.as_str()).collect::<Vec<_>>(), ["near-24", "far"]);
    assert_eq!(page.total, 27);
    let counts: Vec<_> = page.groups.iter().map(|group| (group.count, group.first_offset)).collect();
    assert_eq!(counts, [(25, Some(0)), (1, Some(25)), (1, Some(26)), (0, Some(27)), (1, None)]);
    let done = TaskQuery { groups: vec![TaskGroup::Done], ..query() };
    assert_eq!(ids(&store, &done).await, ["over"]);
    assert!(store.tasks(&TaskQuery { limit: 1000, ..query() }).await.unwrap().rows.len() <= 100);
}

#[tokio::test]
async fn orders_are_stable_and_by_name_in_the_language() {
    let desk = Desk::new();
    let store = desk.open().await;
    let of = |id: &str, en: &str, zh: &str, created: i64| {
        let mut one = task(id);
        one.department.id = id.into();
        one.department.name = text(en, zh);
        one.created_at = start().plus_seconds(created);
        one
    };
    fill(&store, &[of("b", "Zoo", "丁", 2), of("a", "Ant", "丙", 1), of("c", "Mid", "一", 3)]).await;
    let order = |order, language| TaskQuery { order, language, ..query() };
    assert_eq!(ids(&store, &order(TaskOrder::Due, Language::En)).await, ["a", "b", "c"]);
    assert_eq!(ids(&store, &order(TaskOrder::Newest, Language::En)).await, ["c", "b", "a"]);
    assert_eq!(ids(&store, &order(TaskOrder::Department, Language::En)).await, ["a", "c", "b"]);
    assert_eq!(ids(&store, &order(TaskOrder::Department, Language::ZhHans)).await, ["c", "b", "a"]);
    assert_eq!(store.task_departments().await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_changed_word_is_found_and_the_old_one_is_not_and_other_changes_lose_nothing() {
    let desk = Desk::new();
    let store = desk.open().await;
    let found = async |words: &str| store.tasks(&TaskQuery { text: words.to_owned(), ..query() }).await.unwrap().total;
    let mut one = task("1");
    one.title = text("Bring the heron", "帶蒼鷺來");
    store.apply_changes(&[changed_task(&one)], "a").await.unwrap();
    one.version += 1;
    one.due = Some(Day::of(start()).plus_days(20));
    store.apply_changes(&[changed_task(&one)], "b").await.unwrap();
    assert_eq!((found("heron").await, found("蒼鷺").await), (1, 1), "its words did not change");
    one.version += 1;
    one.title = text("Bring the egret", "帶白鷺來");
    store.apply_changes(&[changed_task(&one)], "c").await.unwrap();
    assert_eq!((found("heron").await, found("蒼鷺").await, found("egret").await, found("白鷺").await), (0, 0, 1, 1));
    one.version += 1;
    one.department.name = text("Bird Department", "雀鳥署");
    store.apply_changes(&[changed_task(&one)], "d").await.unwrap();
    assert_eq!((found("bird").await, found("雀鳥").await), (1, 1));
    let gone = Change { entity: ChangeEntity::Task, id: "1".to_owned(), json: None };
    store.apply_changes(&[gone], "e").await.unwrap();
    store.apply_changes(&[changed_task(&one)], "f").await.unwrap();
    assert_eq!(found("egret").await, 1, "gone and back");
}

#[tokio::test]
async fn search_finds_one_two_and_three_characters_in_both_scripts() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut other = task("other");
    other.title = text("Pay rates", "繳交差餉");
    other.summary = text("Quarter 4", "第四季");
    other.reference = None;
    fill(&store, &[task("photo"), other]).await;
    let find = |text: &str| TaskQuery { text: text.to_owned(), ..query() };
    for found in ["護", "护", "護照", "护照", "換護照", "passport", "PASSP", "ass", "０077", "護 photo", "更換護照相片"]
    {
        assert_eq!(ids(&store, &find(found)).await, ["photo"], "{found}");
    }
    for none in ["照護", "zzz", "護x", "餉護"] {
        assert!(ids(&store, &find(none)).await.is_empty(), "{none}");
        assert_eq!(store.tasks(&find(none)).await.unwrap().total, 0);
    }
    for all in ["", " ", "\"'*", "入境"] {
        assert_eq!(ids(&store, &find(all)).await.len(), 2, "{all}");
    }
}

#[tokio::test]
async fn m_outbox_an_act_is_seen_at_once_and_never_stored_in_the_cache() {
    let desk = Desk::new();
    let store = desk.open().await;
    fill(&store, &[task("a"), task("b")]).await;
    let item = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    assert_eq!(ids(&store, &query()).await, ["b"]);
    let done = store.tasks(&TaskQuery { groups: vec![TaskGroup::Done], ..query() }).await.unwrap();
    assert_eq!((done.rows[0].task.state.clone(), done.rows[0].waiting), (TaskState::Done, Some(Waiting::Queued)));
    assert_eq!(done.groups[4].count, 1);
    let at_gateway = store.task_at_gateway(&"a".into()).await.unwrap().unwrap();
    assert_eq!(at_gateway.state, TaskState::Open);
    store.wedge(&item.id, r#""not-allowed""#).await.unwrap();
    let page = store.tasks(&query()).await.unwrap();
    assert_eq!(page.rows.len(), 2, "what cannot succeed is not shown as done");
    assert_eq!(page.rows[0].waiting, Some(Waiting::Wedged));
    store.set_task_note(&"b".into(), "bring the form").await.unwrap();
    let noted: Vec<bool> = store.tasks(&query()).await.unwrap().rows.iter().map(|row| row.has_note).collect();
    assert_eq!(noted, [false, true]);
}

#[tokio::test]
async fn applications_are_ordered_counted_and_found() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut list: Vec<_> = ["old", "new", "asks", "over"].into_iter().map(application).collect();
    list[1].changed_at = start().plus_seconds(9);
    list[2].status = "more-information-needed".into();
    list[3].status = "refused".into();
    let changes: Vec<Change> = list.iter().map(changed_application).collect();
    store.apply_changes(&changes, "c").await.unwrap();
    let query = ApplicationQuery {
        text: String::new(),
        with_ended: false,
        order: ApplicationOrder::News,
        language: Language::En,
        offset: 0,
        limit: 100,
    };
    let page = store.applications(&query).await.unwrap();
    assert_eq!(page.rows.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["asks", "new", "old"]);
    assert_eq!((page.total, page.ended, page.waiting), (3, 1, 1));
    let with_ended = store.applications(&ApplicationQuery { with_ended: true, ..query.clone() }).await.unwrap();
    assert_eq!((with_ended.total, with_ended.rows[3].id.as_str()), (4, "over"));
    for (text, found) in [("駕", 3), ("驾驶", 3), ("88213", 3), ("漁農", 0)] {
        let page = store.applications(&ApplicationQuery { text: text.into(), ..query.clone() }).await.unwrap();
        assert_eq!(page.total, found, "{text}");
    }
    assert!(store.application(&"old".into()).await.unwrap().unwrap().has_news());
    let seen = format!(r#"{{"kind":"seen","at":"{}"}}"#, support::start().plus_seconds(3600));
    store.enqueue(&act("application", "old", &seen)).await.unwrap();
    store.enqueue(&act("application", "old", r#"{"kind":"withdraw"}"#)).await.unwrap();
    let waits = store.application(&"old".into()).await.unwrap().unwrap();
    assert!(!waits.has_news() && waits.withdrawal_asked_at == Some(support::start()), "both acts lie on top");
}

fn any_task() -> impl Strategy<Value = Task> {
    let states = prop_oneof![
        4 => Just(TaskState::Open), 1 => Just(TaskState::Done), 1 => Just(TaskState::Withdrawn),
        1 => Just(TaskState::Other("unheard-of".into())),
    ];
    let snooze = proptest::option::of(-3_i64..3);
    (0_u32..40, states, any::<bool>(), any::<bool>(), proptest::option::of(-20_i32..40), snooze, 0_i64..5).prop_map(
        |(id, state, person, closes, due, snooze, created)| {
            let mut one = task(&format!("t{id:02}"));
            one.state = state;
            one.waits_for = if person { WaitsFor::Person } else { WaitsFor::OtherParty };
            one.who_closes = if closes { WhoCloses::Person } else { WhoCloses::Department };
            one.due = due.map(|days| Day::of(start()).plus_days(days));
            one.snoozed_until = snooze.map(|hours| start().plus_seconds(hours * 3600));
            one.created_at = start().plus_seconds(created);
            one
        },
    )
}

fn any_act() -> impl Strategy<Value = (u32, TaskAct)> {
    let act = prop_oneof![
        Just(TaskAct::Done),
        Just(TaskAct::Reopen),
        Just(TaskAct::Wake),
        (-2_i64..4).prop_map(|hours| TaskAct::Snooze { until: start().plus_seconds(hours * 3600) }),
    ];
    (0_u32..40, act)
}

/// What the list must be by the rules of the domain.
fn in_order(
    latest: &BTreeMap<String, Task>,
    pending: &BTreeMap<String, Vec<PendingAct>>,
    now: Timestamp,
) -> Vec<(TaskGroup, Task)> {
    let mut expected: Vec<(TaskGroup, Task)> = latest
        .values()
        .map(|one| {
            let seen = overlay(one, pending.get(one.id.as_str()).map_or(&[], Vec::as_slice));
            (TaskGroup::of(&seen, now), seen)
        })
        .collect();
    expected.sort_by_key(|(group, one)| {
        let ended = -one.done_at.unwrap_or(one.changed_at).as_millis();
        let due = one.due.map_or(i64::MAX, |day| i64::from(day.days_since(Day::of(start()))));
        let key = match group {
            TaskGroup::Done => ended,
            TaskGroup::Snoozed => one.snoozed_until.map_or(0, Timestamp::as_millis),
            _ => due,
        };
        (*group, key, one.id.clone())
    });
    expected
}

/// What moves a list.
#[derive(Clone, Debug)]
enum Step {
    Changed(Box<Task>),
    Answered(Box<Task>),
    Deleted(u32),
    Act(u32, TaskAct),
    Undo,
    Later(i64),
    FullSync,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => any_task().prop_map(|one| Step::Changed(Box::new(one))),
        1 => any_task().prop_map(|one| Step::Answered(Box::new(one))),
        1 => (0_u32..40).prop_map(Step::Deleted),
        3 => any_act().prop_map(|(id, one)| Step::Act(id, one)),
        1 => Just(Step::Undo),
        // Also back: a computer's clock is set right.
        4 => prop_oneof![8 => -1_800_i64..5_400, 1 => Just(86_400)].prop_map(Step::Later),
        1 => Just(Step::FullSync),
    ]
}

/// A store, and beside it what it should show.
struct Beside {
    desk: Desk,
    store: Store,
    latest: BTreeMap<String, Task>,
    acts: Vec<(OutboxId, String, PendingAct)>,
}

impl Beside {
    async fn take(&mut self, step: Step) {
        match step {
            Step::Changed(one) => {
                fill(&self.store, std::slice::from_ref(&one)).await;
                self.latest.insert(one.id.as_str().to_owned(), *one);
            }
            Step::Answered(one) => {
                self.store.put_answer(&changed_task(&one)).await.unwrap();
                self.latest.insert(one.id.as_str().to_owned(), *one);
            }
            Step::Deleted(id) => {
                let id = format!("t{id:02}");
                let gone = Change { entity: ChangeEntity::Task, id: id.clone(), json: None };
                self.store.apply_changes(&[gone], "c2").await.unwrap();
                self.latest.remove(&id);
            }
            Step::Act(id, one) => {
                let id = format!("t{id:02}");
                let item = self.store.enqueue(&act("task", &id, &serde_json::to_string(&one).unwrap())).await.unwrap();
                self.acts.push((item.id, id, PendingAct { act: one, at: self.desk.clock.now() }));
            }
            Step::Undo => {
                if let Some((item, ..)) = self.acts.pop() {
                    self.store.undo(&item).await.unwrap();
                }
            }
            Step::Later(seconds) => self.desk.clock.set(self.desk.clock.now().plus_seconds(seconds)),
            Step::FullSync => {
                let sync = self.store.begin_full_sync().await.unwrap();
                let page: Vec<Change> = self.latest.values().map(changed_task).collect();
                self.store.stage(&sync, &page).await.unwrap();
                self.store.finish_full_sync(sync, "c3").await.unwrap();
            }
        }
    }

    fn expected(&self) -> Vec<(TaskGroup, Task)> {
        let mut pending: BTreeMap<String, Vec<PendingAct>> = BTreeMap::new();
        for (_, id, act) in &self.acts {
            pending.entry(id.clone()).or_default().push(act.clone());
        }
        in_order(&self.latest, &pending, self.desk.clock.now())
    }

    async fn shown(&self) -> Vec<(TaskGroup, Task)> {
        let all = TaskQuery { groups: TaskGroup::ALL.to_vec(), limit: 100, now: self.desk.clock.now(), ..query() };
        let page = self.store.tasks(&all).await.unwrap();
        page.rows.into_iter().map(|row| (row.group, row.task)).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// The order is remembered only as long as nothing moved it: after each step the list is what the rules say.
    #[test]
    fn a_remembered_order_never_outlives_what_it_was_made_from(steps in prop::collection::vec(any_step(), 1..40)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let outcome: Result<(), TestCaseError> = runtime.block_on(async {
            let desk = Desk::new();
            let store = desk.open().await;
            let mut beside = Beside { desk, store, latest: BTreeMap::new(), acts: Vec::new() };
            for step in steps {
                let said = format!("{step:?}");
                beside.take(step).await;
                prop_assert_eq!(beside.shown().await, beside.expected(), "{}", said);
            }
            Ok(())
        });
        outcome?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// SQL and the domain's rules agree on what each task's group is, whatever waits in the outbox.
    #[test]
    fn m_ipc_the_groups_in_sql_are_the_groups_of_the_domain(
        tasks in prop::collection::vec(any_task(), 0..60),
        acts in prop::collection::vec(any_act(), 0..12),
        window in 1_u32..20,
    ) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let outcome: Result<(), TestCaseError> = runtime.block_on(async {
            let desk = Desk::new();
            let store = desk.open().await;
            let mut latest: BTreeMap<String, Task> = BTreeMap::new();
            for one in tasks { latest.insert(one.id.as_str().to_owned(), one); }
            fill(&store, &latest.values().cloned().collect::<Vec<_>>()).await;
            let mut pending: BTreeMap<String, Vec<PendingAct>> = BTreeMap::new();
            for (id, one) in acts {
                let id = format!("t{id:02}");
                store.enqueue(&act("task", &id, &serde_json::to_string(&one).unwrap())).await.unwrap();
                pending.entry(id).or_default().push(PendingAct { act: one, at: start() });
            }
            let expected = in_order(&latest, &pending, start());
            let all = TaskQuery { groups: TaskGroup::ALL.to_vec(), limit: window, ..query() };
            let mut seen = Vec::new();
            loop {
                let offset = u32::try_from(seen.len()).unwrap();
                let page = store.tasks(&TaskQuery { offset, ..all.clone() }).await.unwrap();
                prop_assert_eq!(page.total as usize, expected.len());
                if page.rows.is_empty() { break; }
                seen.extend(page.rows.into_iter().map(|row| (row.group, row.task)));
            }
            prop_assert_eq!(seen, expected);
            Ok(())
        });
        outcome?;
    }
}

#[tokio::test]
async fn undo_brings_the_task_back() {
    let desk = Desk::new();
    let store = desk.open().await;
    fill(&store, &[task("a")]).await;
    let item = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    assert!(ids(&store, &query()).await.is_empty());
    store.undo(&item.id).await.unwrap();
    assert_eq!(ids(&store, &query()).await, ["a"]);
    store.enqueue(&act("task", "a", DONE)).await.unwrap();
    store.enqueue(&act("task", "a", REOPEN)).await.unwrap();
    assert_eq!(ids(&store, &query()).await, ["a"]);
}
