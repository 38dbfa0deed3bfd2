//! Opening something in the web view of the real window, timed by the page's own clock from the click to the frame in
//! which it is drawn. Driven by scripts, so a click is the page's click.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use desk_desktop::{Trouble, Window};
use serde_json::{Value, json};

use crate::beside::Beside;

/// From a click to the frame in which what was looked for is drawn.
const OPEN: &str = "
    const [press, wanted, done] = arguments;
    const begun = performance.now();
    const finish = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    const look = () => document.querySelector(wanted) !== null;
    const watcher = new MutationObserver(() => { if (look()) { watcher.disconnect(); finish(); } });
    watcher.observe(document.body, { childList: true, subtree: true });
    document.querySelector(press).click();
    if (look()) { watcher.disconnect(); finish(); }
";

const GO_TO_TODAY: &str = "
    const done = arguments[arguments.length - 1];
    const look = () => document.querySelector('[data-testid=\"menu-today\"][aria-current=\"page\"]') !== null
        && document.querySelector('[data-testid=\"todo-search\"], [data-testid=\"year\"]') === null;
    document.querySelector('[data-testid=\"menu-today\"]').click();
    const turn = () => (look() ? done(true) : requestAnimationFrame(turn));
    turn();
";

const PATIENCE: Duration = Duration::from_mins(2);

/// Which desk, and where.
#[derive(Args)]
pub(crate) struct Desk {
    /// The desk, sandbox build.
    #[arg(long)]
    desk: PathBuf,
    /// Folder for its home and the file that names the gateway.
    #[arg(long)]
    folder: PathBuf,
}

impl Desk {
    /// Its window, in this world.
    pub(super) async fn window(&self, world: &Beside) -> Result<Window, Trouble> {
        let file = world.write_connect_file(&self.folder)?;
        Window::open(&self.desk, &["--connect".to_owned(), file.display().to_string()]).await
    }
}

/// Presses one thing and waits until the other stands there: milliseconds.
pub(crate) async fn time(window: &Window, press: &str, wanted: &str) -> Result<f64, Trouble> {
    milliseconds(&window.run(OPEN, vec![json!(press), json!(wanted)]).await?)
}

/// Goes to Today and waits until it stands there and all is quiet.
pub(crate) async fn today(window: &Window) -> Result<(), Trouble> {
    window.run(GO_TO_TODAY, vec![]).await?;
    window.settled().await
}

/// Waits until the list that is shown has so many rows.
pub(crate) async fn all_there(window: &Window, rows: usize) -> Result<(), Trouble> {
    let begun = Instant::now();
    loop {
        let shown: usize = window.attribute("[data-testid='row']", "aria-setsize").await?.parse()?;
        if shown >= rows {
            return Ok(());
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("only {shown} of {rows} rows came").into());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// What a script of the page measured.
pub(crate) fn milliseconds(value: &Value) -> Result<f64, Trouble> {
    value.as_f64().ok_or_else(|| "the page gave no time".into())
}
