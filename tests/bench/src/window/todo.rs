//! Opening To-do, searching while typing, scrolling: timed by the page's own clock in the web view of the real window,
//! with very many tasks. Driven by scripts, so a click is the page's click and a key is an input event.

use std::time::Duration;

use clap::Args;
use desk_desktop::{Trouble, Window, first_steps, sign_in};
use serde::Deserialize;
use serde_json::{Value, json};

use super::open;
use crate::beside::Beside;
use crate::cli::note;
use crate::line::{Line, Target, percentile};
use crate::world;

/// From a key to the frame in which the answer is drawn; null when what is shown did not change.
const TYPE: &str = "
    const [text, done] = arguments;
    const field = document.querySelector('[data-testid=\"todo-search\"]');
    const rows = document.querySelector('.rows');
    const begun = performance.now();
    const none = setTimeout(() => { watcher.disconnect(); done(null); }, 500);
    const watcher = new MutationObserver(() => {
        clearTimeout(none);
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    });
    watcher.observe(rows, { childList: true, characterData: true, subtree: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
";

/// Scrolls down by so many pixels a frame for so many frames, and counts frames with a row that is not there yet.
const SCROLL: &str = "
    const [step, frames, done] = arguments;
    const pane = document.querySelector('.rows');
    const first = pane.scrollTop;
    let left = frames, blank = 0, most = 0;
    const turn = () => {
        const box = pane.getBoundingClientRect();
        const seen = [...pane.querySelectorAll('.row.blank')].filter((row) => {
            const at = row.getBoundingClientRect();
            return at.bottom > box.top && at.top < box.bottom;
        }).length;
        if (seen > 0) blank += 1;
        most = Math.max(most, seen);
        left -= 1;
        if (left <= 0) { done({ blank, most, moved: pane.scrollTop - first }); return; }
        pane.scrollTop += step;
        requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
";

/// Between two keys, about as a quick typist: from a tenth of a second on, each time another part of a frame later.
const BETWEEN_KEYS: Duration = Duration::from_millis(100);
const PART_OF_A_FRAME: Duration = Duration::from_millis(3);
const PARTS: u32 = 6;

/// What a person types, a character at a time.
const WORDS: [&str; 8] = ["passport", "water", "licence", "tax return", "letter", "護照", "申请", "rates"];
/// Pixels a frame: two rows, as a quick turn of the wheel moves.
const STEP_PX: u32 = 152;

/// How much.
#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    desk: open::Desk,
    /// Tasks of the person.
    #[arg(long, default_value_t = 10_000)]
    tasks: usize,
    /// Applications of the person.
    #[arg(long, default_value_t = 2_000)]
    applications: usize,
    /// How often To-do is opened.
    #[arg(long, default_value_t = 30)]
    rounds: usize,
    /// Frames of scrolling.
    #[arg(long, default_value_t = 600)]
    frames: u32,
    /// Not as a person has it on this computer: named so, and without a target.
    #[arg(long)]
    other: Option<String>,
}

impl Flags {
    /// A row of our own.
    fn print(&self, name: &str, unit: &'static str, value: f64, target: Option<Target>) -> Result<(), Trouble> {
        match (&self.other, target) {
            (Some(other), _) => Line::ours(format!("{name}, {other}"), unit, value).print(),
            (None, Some(target)) => Line::ours(name, unit, value).target(target).print(),
            (None, None) => Line::ours(name, unit, value).print(),
        }
    }
}

#[derive(Deserialize)]
struct Scrolled {
    blank: u32,
    most: u32,
    moved: f64,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let volume = world::Flags { tasks: Some(flags.tasks), applications: flags.applications, ..world::Flags::default() };
    let world = Beside::start(&volume).await?;
    let window = flags.desk.window(&world).await?;
    let done = steps(&window, &flags, &world.at.person).await;
    window.close().await;
    done
}

async fn steps(window: &Window, flags: &Flags, person: &str) -> Result<(), Trouble> {
    first_steps(window).await?;
    sign_in(window, person).await?;
    window.click("[data-testid='menu-todo']").await?;
    window.find("[data-testid='row']").await?;
    // Most tasks are open.
    open::all_there(window, flags.tasks / 2 + 1).await?;
    open_todo(window, flags).await?;
    search(window, flags).await?;
    scroll(window, flags).await
}

async fn open_todo(window: &Window, flags: &Flags) -> Result<(), Trouble> {
    let name = format!("To-do opens, click to painted, {} tasks", flags.tasks);
    let mut times = Vec::new();
    for _ in 0..flags.rounds {
        open::today(window).await?;
        times.push(open::time(window, "[data-testid='menu-todo']", "[data-testid='row']").await?);
    }
    for time in &times {
        flags.print(&name, "ms", *time, Some(Target::AtMost(100.0)))?;
    }
    flags.print(&format!("{name}, p95"), "ms", percentile(&mut times, 95), None)
}

async fn search(window: &Window, flags: &Flags) -> Result<(), Trouble> {
    let (mut times, mut same, mut keys) = (Vec::new(), 0, 0_u32);
    for word in WORDS {
        let letters: Vec<char> = word.chars().collect();
        for end in (0..=letters.len()).rev().chain(1..=letters.len()) {
            let text: String = letters.iter().take(end).collect();
            tokio::time::sleep(BETWEEN_KEYS + PART_OF_A_FRAME * (keys % PARTS)).await;
            keys += 1;
            match window.run(TYPE, vec![json!(text)]).await? {
                Value::Null => same += 1,
                time => times.push(open::milliseconds(&time)?),
            }
        }
    }
    window.run(TYPE, vec![json!("")]).await?;
    note(&format!("bench: {} keys changed what is shown, {same} did not", times.len()));
    if times.is_empty() {
        return Err("no key changed the list".into());
    }
    let name = format!("search as you type, key to painted, {} tasks", flags.tasks);
    flags.print(&format!("{name}, p95"), "ms", percentile(&mut times, 95), Some(Target::AtMost(30.0)))?;
    flags.print(&format!("{name}, median"), "ms", percentile(&mut times, 50), None)
}

async fn scroll(window: &Window, flags: &Flags) -> Result<(), Trouble> {
    window.settled().await?;
    let answer = window.run(SCROLL, vec![json!(STEP_PX), json!(flags.frames)]).await?;
    let scrolled: Scrolled = serde_json::from_value(answer)?;
    note(&format!("bench: scrolled {} px; at most {} rows of a frame were blank", scrolled.moved, scrolled.most));
    if scrolled.moved < f64::from(STEP_PX) {
        return Err("the list does not scroll".into());
    }
    let name = format!("frames with a blank row, {STEP_PX} px a frame, of {}", flags.frames);
    flags.print(&name, "frames", f64::from(scrolled.blank), Some(Target::AtMost(0.0)))
}
