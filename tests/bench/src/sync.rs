//! Sync of one desk: everything for the first time, then ten changes among many and among few. Client, encrypted store
//! and change feed as in the desk; the gateway is in a second process.

use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Args;
use desk_desktop::Trouble;
use desk_domain::task::{Task, TaskAct, TaskState};
use desk_domain::{AttemptId, Clock, IdempotencyKey, Language, SystemClock};
use desk_gov::signin::SignInProfile;
use desk_gov::{CitizenApi, Gov, GovConfig, GovError, SecretVault, Session, Trust};
use desk_secrets::{DatabaseKeys, MemoryStore};
use desk_store::{Store, TaskOrder, TaskQuery};
use desk_sync::SyncError;
use desk_sync::pull::pull;
use tokio_util::sync::CancellationToken;

use crate::beside::Beside;
use crate::line::{Line, Target};
use crate::world;

/// Changes of one round.
const CHANGES: usize = 10;
/// Before what was refused for its frequency is tried again, when the gateway does not say.
const PAUSE: Duration = Duration::from_secs(1);
/// So often at most.
const TRIES: u32 = 10;

/// How much.
#[derive(Args)]
pub(crate) struct Flags {
    /// Tasks of the person who has many.
    #[arg(long, default_value_t = 10_000)]
    tasks: usize,
    /// Applications of the person who has many.
    #[arg(long, default_value_t = 2_000)]
    applications: usize,
    /// Tasks of the person who has few.
    #[arg(long, default_value_t = 100)]
    few: usize,
    /// Full syncs, each into a new store.
    #[arg(long, default_value_t = 3)]
    full_rounds: usize,
    /// Rounds of ten changes.
    #[arg(long, default_value_t = 40)]
    rounds: usize,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let world = |tasks, applications| world::Flags { tasks: Some(tasks), applications, ..world::Flags::default() };
    let many = Beside::start(&world(flags.tasks, flags.applications)).await?;
    let few = Beside::start(&world(flags.few, flags.few / 5)).await?;
    let api = sign_in(&many).await?;
    let first = format!("first sync, {} tasks and {} applications", flags.tasks, flags.applications);
    let mut among_many = Desk::new(api.clone()).await?;
    for round in 0..flags.full_rounds.max(1) {
        if round > 0 {
            among_many = Desk::new(api.clone()).await?;
        }
        let took = among_many.pull().await?;
        among_many.holds(flags.tasks).await?;
        Line::ours(&first, "ms", took).target(Target::AtMost(5000.0)).print()?;
    }
    let mut among_few = Desk::new(sign_in(&few).await?).await?;
    among_few.pull().await?;
    let name = format!("sync of {CHANGES} changes, {} beside {} tasks", flags.tasks, flags.few);
    for round in 0..flags.rounds {
        let ours = among_many.round(round).await?;
        Line::ours(&name, "ms", ours).target(Target::RatioAtMost(1.3)).print()?;
        Line::peer(&name, "ms", among_few.round(round).await?).print()?;
    }
    Ok(())
}

/// Does it, and again after the gateway's limit for one person has let it wait; what was waited is in no figure.
async fn patiently<T, E: Into<SyncError>>(act: impl AsyncFn() -> Result<T, E>) -> Result<T, Trouble> {
    for _ in 0..TRIES {
        match act().await.map_err(Into::into) {
            Err(SyncError::Gov(GovError::RateLimited(wait))) => tokio::time::sleep(wait.unwrap_or(PAUSE)).await,
            other => return Ok(other?),
        }
    }
    Err("the gateway's limit is met again and again".into())
}

async fn sign_in(world: &Beside) -> Result<CitizenApi, Trouble> {
    let config = GovConfig {
        base: world.at.gateway.parse()?,
        trust: Trust::SandboxLoopback,
        clock: Arc::new(SystemClock),
        device_name: "Bench".to_owned(),
    };
    let gov = Gov::new(&config)?;
    let started = gov.start_phone(Language::En, SignInProfile::fresh()?).await?;
    world.confirm(&world.at.person, started.verification_uri_complete().as_str()).await?;
    let signed_in = started.wait(&CancellationToken::new(), |_| {}).await?;
    let vault = SecretVault::new(Arc::new(MemoryStore::default()), "tokens");
    let session = Session::begin(gov, Arc::new(vault), signed_in).await?;
    Ok(CitizenApi::new(Arc::new(session)))
}

/// A signed-in desk with a store of its own, and ten tasks that are changed from elsewhere.
struct Desk {
    api: CitizenApi,
    store: Store,
    changed: Vec<Task>,
    _folder: tempfile::TempDir,
}

impl Desk {
    async fn new(api: CitizenApi) -> Result<Self, Trouble> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join("store"), &DatabaseKeys::random()?, Arc::new(SystemClock)).await?;
        let tasks = api.tasks(None, 200).await?.items.into_iter().map(|item| item.value);
        let changed: Vec<Task> = tasks.filter(|task| task.state == TaskState::Open).take(CHANGES).collect();
        if changed.len() < CHANGES {
            return Err("too few open tasks to change".into());
        }
        Ok(Self { api, store, changed, _folder: folder })
    }

    /// Milliseconds of one pull.
    async fn pull(&self) -> Result<f64, SyncError> {
        let begun = Instant::now();
        pull(&self.store, &self.api).await?;
        Ok(begun.elapsed().as_secs_f64() * 1000.0)
    }

    /// Changes ten tasks at the gateway, then pulls.
    async fn round(&mut self, round: usize) -> Result<f64, Trouble> {
        for task in &mut self.changed {
            let now = SystemClock.now();
            let act = if round.is_multiple_of(2) {
                TaskAct::Snooze { until: now.plus_seconds(86_400) }
            } else {
                TaskAct::Wake
            };
            let key = IdempotencyKey::from(AttemptId::random().as_str());
            let (id, version) = (task.id.clone(), task.version);
            *task = patiently(async || self.api.act(&id, &act, now, version, &key).await).await?.value;
        }
        let took = patiently(async || self.pull().await).await?;
        for task in &self.changed {
            let kept = self.store.task_at_gateway(&task.id).await?;
            if kept.is_none_or(|kept| kept.version != task.version) {
                return Err("a change did not arrive".into());
            }
        }
        Ok(took)
    }

    /// Fails unless all tasks are in the store.
    async fn holds(&self, tasks: usize) -> Result<(), Trouble> {
        let query = TaskQuery {
            text: String::new(),
            groups: Vec::new(),
            department: None,
            order: TaskOrder::Due,
            language: Language::En,
            offset: 0,
            limit: 1,
            now: SystemClock.now(),
        };
        let page = self.store.tasks(&query).await?;
        let count: u32 = page.groups.iter().map(|group| group.count).sum();
        if usize::try_from(count)? == tasks { Ok(()) } else { Err(format!("{count} of {tasks} tasks came").into()) }
    }
}
