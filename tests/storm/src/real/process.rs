//! One gateway as a process that dies and is started again on the same address and database.

use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::process::{Child, Command};
use url::Url;

use crate::StormError;

/// A started gateway must answer within this.
const PATIENCE: Duration = Duration::from_mins(1);
const LOOK: Duration = Duration::from_millis(50);

/// A gateway that can be killed.
#[derive(Debug)]
pub(crate) struct Replica {
    program: PathBuf,
    file: PathBuf,
    told: Value,
    armed: Option<String>,
    child: Option<Child>,
}

impl Replica {
    /// Not started yet. `told` is what the process reads; its crash point is filled in at each start.
    pub(crate) fn new(program: PathBuf, file: PathBuf, told: Value) -> Self {
        Self { program, file, told, armed: None, child: None }
    }

    /// Starts it, armed with a point and how many passes that lets through.
    pub(crate) fn start(&mut self, crash: Option<(String, u64)>) -> Result<(), StormError> {
        self.armed = crash.as_ref().map(|(point, _)| point.clone());
        self.told["crash"] = serde_json::to_value(crash)?;
        std::fs::write(&self.file, self.told.to_string())?;
        let mut command = Command::new(&self.program);
        command.arg("--gateway").arg(&self.file).stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
        self.child = Some(command.spawn()?);
        Ok(())
    }

    /// Whether it waits for a crash point.
    pub(crate) fn is_armed(&self) -> bool {
        self.armed.is_some()
    }

    /// The point at which it ended by itself, if it has. An end of any other kind fails the storm.
    pub(crate) fn ended(&mut self) -> Result<Option<String>, StormError> {
        const ABORT: i32 = 6;
        let Some(child) = &mut self.child else { return Ok(None) };
        let Some(status) = child.try_wait()? else { return Ok(None) };
        self.child = None;
        match self.armed.take() {
            Some(point) if status.signal() == Some(ABORT) => Ok(Some(point)),
            _ => Err(StormError::setup(format!("a gateway ended by itself: {status}"))),
        }
    }

    /// kill -9. Gives the point that it did not reach.
    pub(crate) async fn kill(&mut self) -> Result<Option<String>, StormError> {
        if let Some(mut child) = self.child.take() {
            child.kill().await?;
        }
        Ok(self.armed.take())
    }
}

/// Waits until a gateway answers.
pub(crate) async fn answers(base: &Url) -> Result<(), StormError> {
    let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(5)).build()?;
    let url = base.join("health")?;
    let looking = async {
        while !http.get(url.clone()).send().await.is_ok_and(|answer| answer.status() == 200) {
            tokio::time::sleep(LOOK).await;
        }
    };
    tokio::time::timeout(PATIENCE, looking).await.map_err(|_| StormError::setup("a gateway does not answer"))
}
