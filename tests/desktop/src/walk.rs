//! The walk itself, and the summary that it leaves.

mod measure;

use std::path::Path;
use std::time::Instant;

use desk_desktop::{Trouble, Window, first_steps, sign_in};
use desk_domain::Language;
use serde::Serialize;

use self::measure::pss_mib;
use crate::drive::say;

/// The invented person who signs in.
pub(crate) const PERSON: &str = "wong-ka-yan";
const PAGES: [&str; 6] = ["today", "todo", "applications", "bills", "privacy", "settings"];

/// `summary.json`.
#[derive(Debug, Default, Serialize)]
struct Summary {
    tasks: u64,
    applications: u64,
    bills: u64,
    languages: usize,
    sign_in_ms: u128,
    first_sync_ms: u128,
    first_content_ms: u128,
    pss_mib: f64,
    screens: Vec<String>,
}

/// Walks through the product and leaves pictures and the summary in `folder`.
pub(crate) async fn walk(program: &Path, folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder)?;
    let begun = Instant::now();
    let window = Window::open(program, &[]).await?;
    let mut done = steps(&window, folder, begun).await;
    if let Err(trouble) = done {
        done = Err(window.explain(trouble, folder).await);
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
    sign_in(window, PERSON).await?;
    summary.sign_in_ms = started.elapsed().as_millis();
    summary.tasks = first_rows(window, "todo").await?;
    summary.first_sync_ms = started.elapsed().as_millis() - summary.sign_in_ms;
    summary.applications = first_rows(window, "applications").await?;
    summary.bills = bills(window).await?;
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
    let Summary { tasks, applications, bills, .. } = summary;
    if tasks == 0 || applications == 0 || bills == 0 {
        return Err(format!("{tasks} tasks, {applications} applications and {bills} bills came").into());
    }
    Ok(summary)
}

/// Opens a page with a list and waits for its first rows; tells how many there are in all.
pub(crate) async fn first_rows(window: &Window, page: &str) -> Result<u64, Trouble> {
    window.click(&format!("[data-testid='menu-{page}']")).await?;
    window.find("[data-testid='row']").await?;
    window.attribute("[data-testid='row']", "aria-setsize").await?.parse().map_err(Into::into)
}

/// Opens Bills and waits for its first rows; tells how many it shows. The list has no size of its own: it is short.
pub(crate) async fn bills(window: &Window) -> Result<u64, Trouble> {
    window.click("[data-testid='menu-bills']").await?;
    window.find("[data-testid='bill-row']").await?;
    window.settled().await?;
    let rows = window.ask("return document.querySelectorAll(\"[data-testid='bill-row']\").length").await?;
    rows.as_u64().ok_or_else(|| "the rows of Bills cannot be counted".into())
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
