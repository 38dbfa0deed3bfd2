//! What a person does: first run, signing in with the phone.

use std::sync::Arc;

use desk_app::{Desk, call};
use desk_contract::{
    DeskError, DeskStage, DeskStatusView, Empty, EraseRequest, FirstRunFinishRequest, SignInAttemptRequest,
    SignInStartRequest, SignInWay, TaskSort, TasksListRequest, TasksListView, Theme,
};
use desk_domain::{Language, TaskId};

use desk_testkit::until;

use crate::Home;

/// A person in front of a desk.
#[derive(Debug)]
pub struct Hands<'a> {
    /// The computer.
    pub home: &'a Home,
    /// The desk on it.
    pub desk: Arc<Desk>,
}

impl<'a> Hands<'a> {
    /// Sits down at a new desk on `home`.
    pub async fn at(home: &'a Home) -> Self {
        Self { home, desk: home.desk().await }
    }

    /// Goes through first run; `pin`: six digits, or none.
    pub async fn first_run(&self, pin: Option<&str>) -> DeskStatusView {
        let request = FirstRunFinishRequest {
            language: Language::En,
            theme: Theme::Light,
            text_size: 100,
            pin: pin.map(str::to_owned),
            passphrase: None,
        };
        call::first_run_finish(&self.desk, request).await.expect("first run ends")
    }

    /// A desk that opens without a PIN, with `person` signed in.
    pub async fn signed_in(home: &'a Home, person: &str) -> Self {
        let me = Self::at(home).await;
        me.first_run(None).await;
        me.sign_in(person).await;
        me
    }

    /// Signs in with the phone of `person` (an id of the seeded world).
    pub async fn sign_in(&self, person: &str) -> DeskStatusView {
        let started = call::sign_in_start(&self.desk, SignInStartRequest { way: SignInWay::Phone })
            .await
            .expect("the sign-in starts");
        let phone = self.home.world.sandbox().phone();
        let waiting = {
            let desk = Arc::clone(&self.desk);
            let attempt = started.attempt.clone();
            tokio::spawn(async move { call::sign_in_wait(&desk, SignInAttemptRequest { attempt }).await })
        };
        phone.choose(person).expect("a seeded person");
        phone.scan(&started.address).await.expect("the phone reads the code");
        phone.approve().await.expect("the phone confirms");
        let status = waiting.await.expect("the wait does not panic").expect("the sign-in works");
        assert_eq!(status.stage, DeskStage::Open);
        status
    }

    /// Erases what lies here, confirmed on the phone of `person`.
    pub async fn erase(&self, person: &str) -> DeskStatusView {
        let challenge = match call::erase(&self.desk, EraseRequest::default()).await {
            Err(DeskError::StepUpRequired { challenge }) => challenge,
            other => panic!("the phone is asked first: {other:?}"),
        };
        let passed = self.confirm(person, &challenge).await;
        let request = EraseRequest { step_up: Some(passed), pin: None };
        call::erase(&self.desk, request).await.expect("erased")
    }

    /// The whole list, but what is done.
    pub async fn tasks(&self) -> TasksListView {
        self.search("").await
    }

    /// The list with these words.
    pub async fn search(&self, query: &str) -> TasksListView {
        let request = TasksListRequest {
            query: query.to_owned(),
            groups: vec![],
            department: None,
            sort: TaskSort::Due,
            offset: 0,
            limit: 100,
        };
        call::tasks_list(&self.desk, request).await.expect("the list opens")
    }

    /// Waits until the list has rows.
    pub async fn tasks_arrive(&self) -> TasksListView {
        until("tasks", async || Some(self.tasks().await).filter(|list| list.total > 0)).await
    }

    /// Waits for a task that the person may close, and names it.
    pub async fn own_task(&self) -> TaskId {
        until("a task of one's own", async || {
            self.tasks().await.rows.into_iter().find(|row| row.may_close).map(|row| row.id)
        })
        .await
    }

    /// The desk as a whole.
    pub async fn status(&self) -> DeskStatusView {
        call::desk_status(&self.desk, Empty {}).await.expect("a status is always there")
    }
}
