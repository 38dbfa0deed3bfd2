//! A world in a second process, as seen from the program that started it. It ends with this value.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use desk_desktop::Trouble;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;

use crate::world::{Done, Flags, Where, Wish};

/// A world in a second process.
pub(crate) struct Beside {
    /// Where it is.
    pub(crate) at: Where,
    /// Its process.
    pub(crate) process: u32,
    talk: Mutex<(ChildStdin, Lines<BufReader<ChildStdout>>)>,
    _child: Child,
}

impl Beside {
    /// Starts it and waits until its departments have sent everything.
    pub(crate) async fn start(flags: &Flags) -> Result<Self, Trouble> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(flags.arguments())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let input = child.stdin.take().ok_or("no way into the world")?;
        let output = child.stdout.take().ok_or("no way out of the world")?;
        let mut lines = BufReader::new(output).lines();
        let at = read(&mut lines).await?;
        Ok(Self { at, process: child.id().unwrap_or_default(), talk: Mutex::new((input, lines)), _child: child })
    }

    /// Lets `person` confirm on their phone what `address` asks for.
    pub(crate) async fn confirm(&self, person: &str, address: &str) -> Result<(), Trouble> {
        self.wish(&Wish::Confirm { person: person.to_owned(), address: address.to_owned() }).await
    }

    /// Lets somebody in it do something; returns when it is done.
    pub(crate) async fn wish(&self, wish: &Wish) -> Result<(), Trouble> {
        let mut talk = self.talk.lock().await;
        talk.0.write_all(format!("{}\n", serde_json::to_string(wish)?).as_bytes()).await?;
        let done: Done = read(&mut talk.1).await?;
        done.error.map_or(Ok(()), |error| Err(error.into()))
    }

    /// Writes the file that a desk of the sandbox build is started with.
    pub(crate) fn write_connect_file(&self, folder: &Path) -> Result<PathBuf, Trouble> {
        let file = folder.join("connect.json");
        let text = serde_json::json!({ "gateway": self.at.gateway, "phone": self.at.phone });
        std::fs::write(&file, text.to_string())?;
        Ok(file)
    }
}

async fn read<T: DeserializeOwned>(lines: &mut Lines<BufReader<ChildStdout>>) -> Result<T, Trouble> {
    let line = lines.next_line().await?.ok_or("the world has ended")?;
    Ok(serde_json::from_str(&line)?)
}
