//! The walk itself, and the summary that it leaves.

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use desk_domain::Language;
use serde::Serialize;

use crate::measure::pss_mib;
use crate::phone::Phone;
use crate::window::Window;

/// What went wrong, in words for whoever runs this.
pub(crate) type Trouble = Box<dyn Error + Send + Sync>;

/// The invented person who signs in.
const PERSON: &str = "wong-ka-yan";
const PAGES: [&str; 5] = ["today", "todo", "applications", "privacy", "settings"];

/// `summary.json`.
#[derive(Debug, Default, Serialize)]
struct Summary {
    tasks: u64,
    applications: u64,
    languages: usize,
    sign_in_ms: u128,
    first_sync_ms: u128,
    first_content_ms: u128,
    pss_mib: f64,
    screens: Vec<String>,
}

pub(crate) fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [program, folder] = arguments.as_slice() else {
        say("usage: drive <program> <folder>");
        return ExitCode::from(2);
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            say(&format!("run: {error}"));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(walk(program, folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("run: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

async fn walk(program: &Path, folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder)?;
    let begun = Instant::now();
    let window = Window::open(program).await?;
    let done = steps(&window, folder, begun).await;
    if done.is_err() {
        let picture = folder.join("trouble.png");
        if window.picture(&picture).await.is_ok() {
            say(&format!("run: the last state is in {}", picture.display()));
        }
    }
    window.close().await;
    let summary = done?;
    let text = serde_json::to_string_pretty(&summary)?;
    std::fs::write(folder.join("summary.json"), format!("{text}\n"))?;
    say(&text);
    Ok(())
}

async fn steps(window: &Window, folder: &Path, begun: Instant) -> Result<Summary, Trouble> {
    let mut summary = Summary::default();
    window.find("h1").await?;
    summary.first_content_ms = begun.elapsed().as_millis();
    first_steps(window).await?;
    let started = Instant::now();
    sign_in(window).await?;
    summary.sign_in_ms = started.elapsed().as_millis();
    summary.tasks = first_rows(window, "todo").await?;
    summary.first_sync_ms = started.elapsed().as_millis() - summary.sign_in_ms;
    summary.applications = first_rows(window, "applications").await?;
    for language in Language::ALL {
        window.click(&format!("[data-testid='language-{language}']")).await?;
        for page in PAGES {
            show(window, page, language).await?;
            let name = format!("{page}-{language}.png");
            window.picture(&folder.join(&name)).await?;
            summary.screens.push(name);
        }
        summary.languages += 1;
    }
    summary.pss_mib = pss_mib(window.driver_process())?;
    if summary.tasks == 0 || summary.applications == 0 {
        return Err(format!("{} tasks and {} applications came", summary.tasks, summary.applications).into());
    }
    Ok(summary)
}

/// Language, what this is, look, lock: opened by the keyring, without a PIN.
async fn first_steps(window: &Window) -> Result<(), Trouble> {
    window.click("[data-testid='first-language-en'] label").await?;
    for _ in 0..3 {
        window.click("[data-testid='first-next']").await?;
    }
    window.click("label:has(input[value='open'])").await?;
    if window.is_there("#passphrase").await? {
        window.write("#passphrase", "four plain words together").await?;
    }
    window.click("[data-testid='first-next']").await
}

async fn sign_in(window: &Window) -> Result<(), Trouble> {
    let address = window.text("[data-testid='phone-address']").await?;
    Phone::of(PERSON).sign_in(&address).await?;
    window.find("[data-testid='menu-today']").await
}

/// Opens a page with a list and waits for its first rows; tells how many there are in all.
async fn first_rows(window: &Window, page: &str) -> Result<u64, Trouble> {
    window.click(&format!("[data-testid='menu-{page}']")).await?;
    window.find("[data-testid='row']").await?;
    window.attribute("[data-testid='row']", "aria-setsize").await?.parse().map_err(Into::into)
}

async fn show(window: &Window, page: &str, language: Language) -> Result<(), Trouble> {
    window.click(&format!("[data-testid='menu-{page}']")).await?;
    let path = format!("[data-testid='menu-{page}'][aria-current='page']");
    window.find(&path).await?;
    window.settled().await?;
    let tongue = window.attribute("html", "lang").await?;
    if tongue != language.tag() {
        return Err(format!("{page}: the page is in {tongue} instead of {language}").into());
    }
    let title = window.text("h1").await?;
    // A message that is missing shows its id.
    let is_id = title.contains('-') && title.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    if title.is_empty() || is_id {
        return Err(format!("{page}: “{title}” is no title").into());
    }
    if window.is_there("[data-testid='failure']").await? {
        return Err(format!("{page}: the page shows a failure").into());
    }
    Ok(())
}
