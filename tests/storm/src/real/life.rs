//! One life of a desk's process: from its start to SIGKILL. Many commands may be asked at once; when it ends, those that
//! were not answered never are.

use std::collections::HashMap;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use desk_contract::DeskError;
use serde::Serialize;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{oneshot, watch};
use tokio_util::sync::CancellationToken;

use super::desk::{Ask, DeskFile, Line};
use crate::StormError;

/// A desk that was started must be there within this.
const PATIENCE: Duration = Duration::from_mins(1);

type Answer = Result<Value, DeskError>;

/// Who waits for which answer; `None` once the process has ended.
type Waiting = Arc<Mutex<Option<HashMap<u64, oneshot::Sender<Answer>>>>>;

/// A running process.
pub(super) struct Life {
    stdin: tokio::sync::Mutex<ChildStdin>,
    waiting: Waiting,
    number: AtomicU64,
    kill: CancellationToken,
    gone: watch::Receiver<bool>,
}

impl Life {
    /// Starts the process and waits until it may be asked. `met` hears of the point at which it stands, or that it ended
    /// by itself.
    pub(super) async fn begin(
        program: &Path,
        file: &Path,
        told: &DeskFile,
        met: impl Fn(Option<&str>) + Send + Sync + 'static,
    ) -> Result<Self, StormError> {
        std::fs::write(file, serde_json::to_string(told)?)?;
        let mut command = Command::new(program);
        command.arg("--desk").arg(file).stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(StormError::setup("a desk without pipes"));
        };
        let waiting: Waiting = Arc::new(Mutex::new(Some(HashMap::new())));
        let (kill, (over, gone), (ready, is_ready)) =
            (CancellationToken::new(), watch::channel(false), oneshot::channel());
        let lines = BufReader::new(stdout).lines();
        let keeper = Keeper { waiting: Arc::clone(&waiting), kill: kill.clone(), over, met: Box::new(met) };
        tokio::spawn(keeper.keep(child, lines, ready));
        let began = tokio::time::timeout(PATIENCE, is_ready).await;
        let number = AtomicU64::new(0);
        let life = Self { stdin: tokio::sync::Mutex::new(stdin), waiting, number, kill, gone };
        if let Ok(Ok(())) = began {
            return Ok(life);
        }
        life.kill().await;
        Err(StormError::setup("a desk does not get ready"))
    }

    /// Asks; nothing when the process ends before it answers.
    pub(super) async fn ask<Q: Serialize + Sync>(&self, command: &str, request: &Q) -> Option<Answer> {
        let id = self.number.fetch_add(1, Ordering::SeqCst);
        let (answer, answered) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).as_mut()?.insert(id, answer);
        let ask = Ask { id, command: command.to_owned(), request: serde_json::to_value(request).ok()? };
        let line = format!("{}\n", serde_json::to_string(&ask).ok()?);
        {
            let mut stdin = self.stdin.lock().await;
            // A process that has just ended takes nothing; who waits hears of that below.
            let _ = stdin.write_all(line.as_bytes()).await;
            let _ = stdin.flush().await;
        }
        answered.await.ok()
    }

    /// Whether it has ended.
    pub(super) fn has_ended(&self) -> bool {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// kill -9; ends when the process is gone.
    pub(super) async fn kill(&self) {
        self.kill.cancel();
        self.gone().await;
    }

    /// Waits until the process is gone.
    pub(super) async fn gone(&self) {
        // The keeper says so before it ends.
        let _ = self.gone.clone().wait_for(|gone| *gone).await;
    }
}

/// Hears of a point at which the process ended.
type Met = Box<dyn Fn(Option<&str>) + Send + Sync>;

/// Reads what the process writes, and ends it.
struct Keeper {
    waiting: Waiting,
    kill: CancellationToken,
    over: watch::Sender<bool>,
    met: Met,
}

impl Keeper {
    async fn keep(self, mut child: Child, mut lines: Lines<BufReader<ChildStdout>>, ready: oneshot::Sender<()>) {
        let mut ready = Some(ready);
        loop {
            let line = tokio::select! {
                line = lines.next_line() => line,
                () = self.kill.cancelled() => break,
            };
            let Ok(Some(text)) = line else {
                (self.met)(None);
                break;
            };
            match serde_json::from_str(&text) {
                Ok(Line::Ready) => drop(ready.take().map(|ready| ready.send(()))),
                Ok(Line::Answer(id, answer)) => self.answer(id, answer),
                Ok(Line::Point(point)) => {
                    // It stands there and waits for its end.
                    let _ = child.start_kill();
                    (self.met)(Some(&point));
                    break;
                }
                Err(error) => tracing::warn!(%error, "a line of a desk's cannot be read"),
            }
        }
        let _ = child.kill().await;
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.over.send_replace(true);
    }

    fn answer(&self, id: u64, answer: Answer) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(asked) = waiting.as_mut().and_then(|waiting| waiting.remove(&id)) {
            // Who asked may have gone.
            let _ = asked.send(answer);
        }
    }
}
