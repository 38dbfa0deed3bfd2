//! A computer with a desk on it, as the driver sees it: asks the process, kills it as its fate says, starts it again on
//! the same folder, and remembers what it showed.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use desk_contract::{
    DeskError, DeskStage, DeskStatusView, Empty, FirstRunFinishRequest, PaymentView, SignInAttemptRequest,
    SignInStartRequest, SignInStartView, SignInWay, SyncStatusView, Theme, UnlockRequest, UnlockView,
};
use desk_domain::Language;
use desk_domain::payment::Receipt;
use desk_sandbox::Sandbox;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::desk::{DeskFile, OwnBook};
use super::fate::{End, Fate};
use super::life::Life;
use super::seen::Seen;
use crate::StormError;
use crate::books::DeskBook;
use crate::story::Counts;

/// "Refresh" is pressed so often at the end, until everything was heard.
const LAST_REFRESHES: u32 = 60;

/// Why a command has no answer.
#[derive(Clone, Debug)]
pub(crate) enum Unanswered {
    /// The process was killed.
    Died,
    /// The answer is an error of the contract.
    Coded(DeskError),
}

/// The computer.
pub(crate) struct Seat {
    program: PathBuf,
    file: PathBuf,
    told: DeskFile,
    counts: Arc<Counts>,
    fate: Arc<Mutex<Fate>>,
    life: tokio::sync::Mutex<Option<Arc<Life>>>,
    next: Mutex<Option<&'static str>>,
    memory: Arc<Mutex<Seen>>,
}

impl std::fmt::Debug for Seat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seat")
    }
}

fn held<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Seat {
    /// A new computer. Nothing runs yet, and nothing dies before [`Seat::sit`] has ended.
    pub(super) fn new(program: PathBuf, file: PathBuf, told: DeskFile, counts: Arc<Counts>, fate: Fate) -> Self {
        Self {
            program,
            file,
            told,
            counts,
            fate: Arc::new(Mutex::new(fate)),
            life: tokio::sync::Mutex::default(),
            next: Mutex::default(),
            memory: Arc::default(),
        }
    }

    /// First run, and signing in with the phone of `person`.
    pub(crate) async fn sit(&self, sandbox: &Sandbox, person: &str) -> Result<(), StormError> {
        let said = |unanswered: Unanswered| StormError::setup(format!("a desk does not begin: {unanswered:?}"));
        let look = FirstRunFinishRequest {
            language: Language::En,
            theme: Theme::Light,
            text_size: 100,
            pin: None,
            passphrase: None,
        };
        self.plain::<_, DeskStatusView>("first_run_finish", &look).await.map_err(said)?;
        let way = SignInStartRequest { way: SignInWay::Phone };
        let started: SignInStartView = self.plain("sign_in_start", &way).await.map_err(said)?;
        let attempt = SignInAttemptRequest { attempt: started.attempt.clone() };
        let (waited, shown) = tokio::join!(self.plain::<_, DeskStatusView>("sign_in_wait", &attempt), async {
            let phone = sandbox.phone();
            phone.choose(person)?;
            phone.scan(&started.address).await?;
            phone.approve().await.map(drop)
        });
        shown.map_err(StormError::setup)?;
        let status = waited.map_err(said)?;
        if status.stage == DeskStage::Open { Ok(()) } else { Err(StormError::setup("a desk is not signed in")) }
    }

    /// The desk is killed in the next command of this name.
    pub(crate) fn kill_at_next(&self, command: &'static str) {
        *held(&self.next) = Some(command);
    }

    /// It is killed from now on.
    pub(super) fn risk(&self) {
        held(&self.fate).go();
    }

    /// Nothing kills it from now on.
    pub(super) async fn spare(&self) -> Result<(), StormError> {
        held(&self.fate).stop();
        // A point may be armed still.
        let life = self.life.lock().await.take();
        if let Some(life) = life {
            life.kill().await;
        }
        Ok(())
    }

    /// Asks, whatever becomes of the process meanwhile. A desk that has locked itself is unlocked first.
    pub(crate) async fn ask<Q: Serialize + Sync, T: DeserializeOwned>(
        &self,
        command: &'static str,
        request: &Q,
    ) -> Result<T, Unanswered> {
        let strike = held(&self.next).take_if(|next| *next == command);
        let doom = match strike {
            Some(_) => Some(std::time::Duration::from_millis(8)),
            None => held(&self.fate).meets(command),
        };
        let life = self.alive().await?;
        let answered = match doom {
            None => life.ask(command, request).await,
            Some(after) => {
                let asking = life.ask(command, request);
                tokio::pin!(asking);
                tokio::select! {
                    answered = &mut asking => answered,
                    () = tokio::time::sleep(after) => {
                        life.kill().await;
                        let answered = asking.await;
                        if answered.is_none() {
                            self.ended(End::Within(command));
                        }
                        answered
                    }
                }
            }
        };
        let answered = answered.ok_or(Unanswered::Died)?;
        if held(&self.fate).rests() {
            life.kill().await;
            self.ended(End::AtRest);
        }
        match answered {
            Err(DeskError::Locked) => {
                // Whoever comes back to a desk that has locked itself unlocks it, and then does what they came for.
                let unlock = UnlockRequest { pin: None, passphrase: None };
                drop(self.plain::<_, UnlockView>("unlock", &unlock).await);
                Err(Unanswered::Coded(DeskError::Locked))
            }
            other => self.read(command, other),
        }
    }

    /// Asks without any fate.
    async fn plain<Q: Serialize + Sync, T: DeserializeOwned>(
        &self,
        command: &'static str,
        request: &Q,
    ) -> Result<T, Unanswered> {
        let answered = self.alive().await?.ask(command, request).await.ok_or(Unanswered::Died)?;
        self.read(command, answered)
    }

    fn read<T: DeserializeOwned>(
        &self,
        command: &'static str,
        answered: Result<serde_json::Value, DeskError>,
    ) -> Result<T, Unanswered> {
        let value = answered.map_err(|error| {
            let wrong = matches!(
                error,
                DeskError::Internal { .. }
                    | DeskError::StorageDamaged
                    | DeskError::StorageFull
                    | DeskError::NoKeychain
                    | DeskError::Unsupported
            );
            if wrong {
                held(&self.memory).blame(format!("{command}: {error:?}"));
            }
            Unanswered::Coded(error)
        })?;
        serde_json::from_value(value).map_err(|error| {
            held(&self.memory).blame(format!("{command}: {error}"));
            Unanswered::Coded(DeskError::Unsupported)
        })
    }

    fn ended(&self, end: End) {
        self.counts.one(&end.name());
        held(&self.fate).happened(end);
    }

    /// The process, started again when it has ended.
    async fn alive(&self) -> Result<Arc<Life>, Unanswered> {
        let mut life = self.life.lock().await;
        if let Some(life) = life.as_ref().filter(|life| !life.has_ended()) {
            return Ok(Arc::clone(life));
        }
        if let Some(before) = life.take() {
            // Its folder is free once it is gone.
            before.gone().await;
        }
        let told = DeskFile { points: held(&self.fate).begins(), ..self.told.clone() };
        let (counts, fate, memory) = (Arc::clone(&self.counts), Arc::clone(&self.fate), Arc::clone(&self.memory));
        let met = move |point: Option<&str>| {
            let end = End::all().into_iter().find(|end| matches!(end, End::Point(name) if Some(*name) == point));
            if let Some(end) = end {
                counts.one(&end.name());
                held(&fate).happened(end);
            } else {
                held(&memory).blame("it ended by itself");
            }
        };
        match Life::begin(&self.program, &self.file, &told, met).await {
            Ok(new) => {
                let new = Arc::new(new);
                *life = Some(Arc::clone(&new));
                Ok(new)
            }
            Err(error) => {
                held(&self.memory).blame(format!("it does not start: {error}"));
                Err(Unanswered::Died)
            }
        }
    }

    /// The desk shows this payment.
    pub(crate) fn saw(&self, view: &PaymentView) {
        held(&self.memory).payment(view);
    }

    /// The desk shows these receipts.
    pub(crate) fn keeps(&self, receipts: &[Receipt]) {
        held(&self.memory).receipts(receipts);
    }

    /// Waits until the desk has heard everything and nothing of its own is open.
    pub(crate) async fn fresh(&self) -> Result<(), StormError> {
        for _ in 0..LAST_REFRESHES {
            let status = self.ask::<_, SyncStatusView>("sync_now", &Empty {}).await;
            if status.is_ok_and(|status| status.online && status.pending == 0 && status.retry_at.is_none()) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        }
        Err(StormError::setup("a desk never hears everything"))
    }

    /// Ends it, and gives its own book beside what it showed.
    pub(super) async fn close(&self) -> Result<DeskBook, StormError> {
        let said = |unanswered: Unanswered| StormError::setup(format!("a desk's book: {unanswered:?}"));
        let status: DeskStatusView = self.plain("desk_status", &Empty {}).await.map_err(said)?;
        let book: OwnBook = self.plain("book", &Empty {}).await.map_err(said)?;
        let mut seen = held(&self.memory);
        if status.stage != DeskStage::Open {
            seen.blame(format!("it is not signed in any more: {:?}", status.stage));
        }
        Ok(seen.beside(book))
    }
}
