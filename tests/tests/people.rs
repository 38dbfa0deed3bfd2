//! Several people on one computer, each with their own store (F09).

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    DeskStage, Empty, OpenNotice, ProfileChooseRequest, TaskNoteRequest, TaskRequest, UnlockRequest, UnlockView,
};
use desk_domain::ProfileId;
use desk_journeys::{Hands, Home, Start};

const PIN: &str = "258046";

async fn choose(me: &Hands<'_>, id: &ProfileId) -> DeskStage {
    let request = ProfileChooseRequest { id: id.clone() };
    call::profile_choose(&me.desk, request).await.expect("another person's desk").stage
}

async fn names(me: &Hands<'_>) -> bool {
    me.status().await.profile.is_some_and(|profile| profile.name.is_some())
}

#[tokio::test(flavor = "multi_thread")]
async fn f09_two_people_never_see_each_other_and_one_who_leaves_takes_only_their_own() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some(PIN)).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    let mine = me.own_task().await;
    let note = TaskNoteRequest { id: mine.clone(), note: "mine alone".to_owned() };
    call::tasks_note(&me.desk, note).await.expect("noted");
    let first = me.status().await.profile.expect("a profile").tile.id;

    let status = call::profile_add(&me.desk, Empty {}).await.expect("first run");
    assert_eq!(status.stage, DeskStage::FirstRun);
    assert_eq!(status.profiles.len(), 1, "the way back");
    // Back without adding anybody, and again.
    assert_eq!(choose(&me, &first).await, DeskStage::Locked, "it asks for the PIN");
    call::profile_add(&me.desk, Empty {}).await.expect("first run");
    me.first_run(None).await;
    me.sign_in("leung-kwok-wai").await;
    me.tasks_arrive().await;
    let second = me.status().await.profile.expect("a profile").tile.id;
    assert_ne!(first, second);
    assert!(names(&me).await);
    assert!(me.search("mine alone").await.rows.is_empty(), "notes are found by their words, of this person only");
    assert!(call::tasks_get(&me.desk, TaskRequest { id: mine.clone() }).await.is_err());

    assert_eq!(choose(&me, &first).await, DeskStage::Locked);
    assert!(!names(&me).await, "a locked desk names nobody");
    let unlock = UnlockRequest { pin: Some(PIN.to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await, Ok(UnlockView::Opened));
    assert!(call::tasks_get(&me.desk, TaskRequest { id: mine.clone() }).await.is_ok());

    assert_eq!(choose(&me, &second).await, DeskStage::Open, "without a PIN it opens");
    me.erase("leung-kwok-wai").await;
    let status = me.status().await;
    assert_eq!((status.stage, status.profiles.len()), (DeskStage::Locked, 1));
    let unlock = UnlockRequest { pin: Some(PIN.to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await, Ok(UnlockView::Opened));
    assert!(call::tasks_get(&me.desk, TaskRequest { id: mine }).await.is_ok(), "nothing of theirs is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn f09_what_was_damaged_is_told_to_whose_it_is() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let first = me.status().await.profile.expect("a profile").tile.id;
    call::profile_add(&me.desk, Empty {}).await.expect("first run");
    me.first_run(None).await;
    let second = me.status().await.profile.expect("a profile").tile.id;
    me.desk.close().await;
    drop(me);
    let damaged = home.data_folder().join(second.as_str()).join("cache.db");
    std::fs::write(&damaged, b"no database").expect("damaged");
    // Whoever was here last is opened at the start; another person comes before anybody has asked how it stands.
    let me = Hands::at(&home).await;
    let request = ProfileChooseRequest { id: first };
    let other = call::profile_choose(&me.desk, request).await.expect("another person's desk");
    assert_eq!((other.stage, other.notices), (DeskStage::SignedOut, vec![]));
    let theirs = call::profile_choose(&me.desk, ProfileChooseRequest { id: second }).await.expect("their desk");
    assert_eq!(theirs.notices, [OpenNotice::CacheRebuilt]);
    assert!(me.status().await.notices.is_empty(), "once");
}
