//! The real window, by `WebKitWebDriver`: finds, clicks, reads, takes pictures. Every wait has an end.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::process::{Child, Command};

use crate::Trouble;
use crate::process::{below, ended, kill};

/// How long a window is given for anything.
pub const PATIENCE: Duration = Duration::from_mins(1);
/// How long a program is given to end by itself.
const ENDING: Duration = Duration::from_secs(10);
/// How often is looked.
pub const STEP: Duration = Duration::from_millis(50);
/// So often what moves is pressed again.
const PRESSES: usize = 20;

/// The program's window, and the driver that holds it.
#[derive(Debug)]
pub struct Window {
    client: Client,
    driver: Child,
}

impl Window {
    /// Starts the driver, which starts `program` with these arguments.
    pub async fn open(program: &Path, arguments: &[String]) -> Result<Self, Trouble> {
        Self::start(program, arguments, None).await
    }

    /// The same; with `log`, everything that the program says, down to its debug lines, goes there.
    pub async fn start(program: &Path, arguments: &[String], log: Option<&Path>) -> Result<Self, Trouble> {
        let program = program.canonicalize()?;
        let port = free_port()?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            // Without it the session never begins: the window asks for it before it may be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .kill_on_drop(true);
        if let Some(log) = log {
            let file = File::options().create(true).append(true).open(log)?;
            command.env("RUST_LOG", "debug").stdout(Stdio::from(file.try_clone()?)).stderr(Stdio::from(file));
        }
        let driver = command.spawn().map_err(|error| match error.kind() {
            ErrorKind::NotFound => "WebKitWebDriver is missing (Debian package webkit2gtk-driver)".into(),
            _ => Trouble::from(error),
        })?;
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({"binary": program, "args": arguments}));
        let address = format!("http://127.0.0.1:{port}");
        let listening = async {
            while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                tokio::time::sleep(STEP).await;
            }
            ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await
        };
        let client = tokio::time::timeout(PATIENCE, listening).await.map_err(|_| "the window did not open")??;
        Ok(Self { client, driver })
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Process id of the driver, whose children are the program's.
    pub fn driver_process(&self) -> u32 {
        self.driver.id().unwrap_or_default()
    }

    /// Waits until `css` is on the page.
    pub async fn find(&self, css: &str) -> Result<(), Trouble> {
        self.with(Locator::Css(css), async |_| Ok(()))
            .await
            .map_err(|error| format!("{css} did not come: {error}").into())
    }

    /// Whether `css` is on the page now; what goes in this very moment is there.
    pub async fn is_there(&self, css: &str) -> Result<bool, Trouble> {
        match self.client.find_all(Locator::Css(css)).await {
            Err(error) if is_stale(&error) => Ok(true),
            found => Ok(!found?.is_empty()),
        }
    }

    /// Waits until `css` is no longer on the page.
    pub async fn gone(&self, css: &str) -> Result<(), Trouble> {
        let waiting = async {
            while self.is_there(css).await? {
                tokio::time::sleep(STEP).await;
            }
            Ok(())
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| format!("{css} stays"))?
    }

    /// What `script` returns in the page.
    pub async fn ask(&self, script: &str) -> Result<Value, Trouble> {
        self.client.execute(script, vec![]).await.map_err(Into::into)
    }

    /// Waits until `script` returns `true`.
    pub async fn until(&self, what: &str, script: &str) -> Result<(), Trouble> {
        let waiting = async {
            while self.ask(script).await? != Value::Bool(true) {
                tokio::time::sleep(STEP).await;
            }
            Ok(())
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| format!("never came: {what}"))?
    }

    /// Waits for an element with this test id that says `text`, and presses it.
    pub async fn click_what_says(&self, test_id: &str, text: &str) -> Result<(), Trouble> {
        self.click_at(&format!("//*[@data-testid='{test_id}'][contains(., \"{text}\")]")).await
    }

    /// Waits for what a path of `XPath` names, and presses it.
    pub async fn click_at(&self, path: &str) -> Result<(), Trouble> {
        self.press(Locator::XPath(path)).await.map_err(|error| format!("{path} cannot be clicked: {error}").into())
    }

    /// Waits for `css` and presses it.
    pub async fn click(&self, css: &str) -> Result<(), Trouble> {
        self.press(Locator::Css(css)).await.map_err(|error| format!("{css} cannot be clicked: {error}").into())
    }

    /// Presses until the press has reached it: what moves between finding and pressing is missed, by a person too.
    async fn press(&self, place: Locator<'_>) -> Result<(), CmdError> {
        let listen = "window.reached = false; \
            arguments[0].addEventListener('click', () => (window.reached = true), { capture: true, once: true });";
        for _ in 0..PRESSES {
            let reached = self
                .with(place, async |found| {
                    self.client.execute(listen, vec![serde_json::to_value(&found)?]).await?;
                    found.click().await?;
                    self.client.execute("return window.reached", vec![]).await
                })
                .await?;
            if reached == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(STEP).await;
        }
        Err(CmdError::WaitTimeout)
    }

    /// Does something with what stands at `place`, once it is there; again when it was drawn anew meanwhile, until patience
    /// ends.
    async fn with<T>(
        &self,
        place: Locator<'_>,
        act: impl AsyncFn(Element) -> Result<T, CmdError>,
    ) -> Result<T, CmdError> {
        let trying = async {
            loop {
                let found = self.client.wait().at_most(PATIENCE).every(STEP).for_element(place).await;
                let done = match found {
                    Ok(found) => act(found).await,
                    Err(error) => Err(error),
                };
                match done {
                    Err(error) if is_stale(&error) => tokio::time::sleep(STEP).await,
                    done => return done,
                }
            }
        };
        tokio::time::timeout(2 * PATIENCE, trying).await.unwrap_or(Err(CmdError::WaitTimeout))
    }

    /// Types into `css`.
    pub async fn write(&self, css: &str, text: &str) -> Result<(), Trouble> {
        let written = self.with(Locator::Css(css), async |found| found.send_keys(text).await).await;
        written.map_err(|error| format!("{css} cannot be written into: {error}").into())
    }

    /// What stands in `css`.
    pub async fn text(&self, css: &str) -> Result<String, Trouble> {
        let text = self.with(Locator::Css(css), async |found| found.text().await).await;
        text.map(|text| text.trim().to_owned()).map_err(|error| format!("{css} cannot be read: {error}").into())
    }

    /// An attribute of `css`.
    pub async fn attribute(&self, css: &str, name: &str) -> Result<String, Trouble> {
        let value = self.with(Locator::Css(css), async |found| found.attr(name).await).await;
        value
            .map_err(|error| format!("{css} cannot be read: {error}"))?
            .ok_or_else(|| format!("{css} has no {name}").into())
    }

    /// Waits until nothing is loading, the faces are there, and what was asked for is painted.
    pub async fn settled(&self) -> Result<(), Trouble> {
        let script =
            "return document.querySelector('[aria-busy=\"true\"]') === null && document.fonts.status === 'loaded'";
        let waiting = async {
            while self.client.execute(script, vec![]).await?.as_bool() != Some(true) {
                tokio::time::sleep(STEP).await;
            }
            let painted =
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
            self.client.execute_async(painted, vec![]).await.map(drop)
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| "the page goes on loading")?.map_err(Into::into)
    }

    /// Runs a script in the page and waits for the answer that it hands to its last argument.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        self.client.execute_async(script, arguments).await.map_err(Into::into)
    }

    /// The window as it is, as a PNG file.
    pub async fn picture(&self, file: &Path) -> Result<(), Trouble> {
        let bytes = self.client.screenshot().await?;
        File::create(file)?.write_all(&bytes)?;
        Ok(())
    }

    /// The trouble, and where the window stood: its place, its heading, the first of its text. `trouble.png` goes to
    /// `folder`.
    pub async fn explain(&self, trouble: Trouble, folder: &Path) -> Trouble {
        let script = "return [location.hash, document.querySelector('main')?.innerText.slice(0, 500)].join(' ') \
            .replaceAll(/\\s+/g, ' ')";
        let place = self.ask(script).await.ok();
        let place = place.as_ref().and_then(Value::as_str).unwrap_or("nowhere, it does not answer");
        let _ = self.picture(&folder.join("trouble.png")).await;
        format!("{trouble}; the window is at {place}").into()
    }

    /// Ends the program and the driver. The driver ends the program a moment after it has said so; one that were ended
    /// before that would leave it behind, and the next start would only bring that one forward.
    pub async fn close(mut self) {
        let processes = below(self.driver_process()).unwrap_or_default();
        let _ = tokio::time::timeout(ENDING, self.client.close()).await;
        if tokio::time::timeout(ENDING, ended(&processes)).await.is_err() {
            for process in processes {
                let _ = kill(process).await;
            }
        }
        let _ = self.driver.kill().await;
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Something was found and drawn anew before it could be named. `WebKit` has a word for it that is not the protocol's.
fn is_stale(error: &CmdError) -> bool {
    error.is_stale_element_reference() || error.to_string().contains("Stale element")
}
