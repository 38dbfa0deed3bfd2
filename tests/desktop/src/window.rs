//! The real window, by `WebKitWebDriver`: finds, clicks, reads, takes pictures. Every wait has an end.

use std::io::{ErrorKind, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::process::{Child, Command};

use crate::walk::Trouble;

const PATIENCE: Duration = Duration::from_mins(1);
const STEP: Duration = Duration::from_millis(50);

/// The program's window, and the driver that holds it.
pub(crate) struct Window {
    client: Client,
    driver: Child,
}

impl Window {
    /// Starts the driver, which starts `program`.
    pub(crate) async fn open(program: &Path) -> Result<Self, Trouble> {
        let program = program.canonicalize()?;
        let port = free_port()?;
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            // Without it the session never begins: the window asks for it before it may be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => "WebKitWebDriver is missing (Debian package webkit2gtk-driver)".into(),
                _ => Trouble::from(error),
            })?;
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({"binary": program, "args": []}));
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

    /// Process id of the driver, whose children are the program's.
    pub(crate) fn driver_process(&self) -> u32 {
        self.driver.id().unwrap_or_default()
    }

    /// Waits until `css` is on the page.
    pub(crate) async fn find(&self, css: &str) -> Result<(), Trouble> {
        let waiting = self.client.wait().at_most(PATIENCE).every(STEP).for_element(Locator::Css(css));
        waiting.await.map(drop).map_err(|error| format!("{css} did not come: {error}").into())
    }

    /// Whether `css` is on the page now.
    pub(crate) async fn is_there(&self, css: &str) -> Result<bool, Trouble> {
        Ok(!self.client.find_all(Locator::Css(css)).await?.is_empty())
    }

    pub(crate) async fn click(&self, css: &str) -> Result<(), Trouble> {
        self.find(css).await?;
        let element = self.client.find(Locator::Css(css)).await?;
        element.click().await.map_err(|error| format!("{css} cannot be clicked: {error}").into())
    }

    pub(crate) async fn write(&self, css: &str, text: &str) -> Result<(), Trouble> {
        self.find(css).await?;
        self.client.find(Locator::Css(css)).await?.send_keys(text).await.map_err(Into::into)
    }

    pub(crate) async fn text(&self, css: &str) -> Result<String, Trouble> {
        self.find(css).await?;
        Ok(self.client.find(Locator::Css(css)).await?.text().await?.trim().to_owned())
    }

    pub(crate) async fn attribute(&self, css: &str, name: &str) -> Result<String, Trouble> {
        self.find(css).await?;
        let value = self.client.find(Locator::Css(css)).await?.attr(name).await?;
        value.ok_or_else(|| format!("{css} has no {name}").into())
    }

    /// Waits until nothing is loading, the faces are there, and what was asked for is painted.
    pub(crate) async fn settled(&self) -> Result<(), Trouble> {
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

    /// The window as it is, as a PNG file.
    pub(crate) async fn picture(&self, file: &Path) -> Result<(), Trouble> {
        let bytes = self.client.screenshot().await?;
        std::fs::File::create(file)?.write_all(&bytes)?;
        Ok(())
    }

    /// Ends the program and the driver.
    pub(crate) async fn close(mut self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.client.close()).await;
        let _ = self.driver.kill().await;
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
