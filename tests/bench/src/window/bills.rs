//! The way to the screen of very many bills of one person: the page with what is to be paid, the list of all, the chart
//! of a year, in the web view of the real window.

use clap::Args;
use desk_desktop::{Trouble, Window, first_steps, sign_in};

use super::open;
use crate::beside::Beside;
use crate::line::{Line, Target, percentile};
use crate::world::{self, Wish};

const MENU: &str = "[data-testid='menu-bills']";
const ALL: &str = "[data-testid='to-all']";

/// How much.
#[derive(Args)]
pub(crate) struct Flags {
    #[command(flatten)]
    desk: open::Desk,
    /// Bills of the person.
    #[arg(long, default_value_t = 5_000)]
    bills: usize,
    /// How often each is opened.
    #[arg(long, default_value_t = 30)]
    rounds: usize,
}

pub(crate) async fn measure(flags: Flags) -> Result<(), Trouble> {
    let world = Beside::start(&world::Flags::default()).await?;
    let person = world.at.person.clone();
    world.wish(&Wish::History { person: person.clone(), count: flags.bills }).await?;
    let window = flags.desk.window(&world).await?;
    let done = steps(&window, &flags, &person).await;
    window.close().await;
    done
}

async fn steps(window: &Window, flags: &Flags, person: &str) -> Result<(), Trouble> {
    first_steps(window).await?;
    sign_in(window, person).await?;
    window.click(MENU).await?;
    window.click(ALL).await?;
    window.find("[data-testid='row']").await?;
    open::all_there(window, flags.bills).await?;
    let bills = flags.bills;
    let (mut page, mut list, mut year) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..flags.rounds {
        open::today(window).await?;
        page.push(open::time(window, MENU, "[data-testid='bill-row']").await?);
        window.find(ALL).await?;
        window.settled().await?;
        list.push(open::time(window, ALL, "[data-testid='row']").await?);
        open::today(window).await?;
        year.push(open::time(window, MENU, "[data-testid='month']").await?);
    }
    print(&format!("what is to be paid opens, click to painted, {bills} bills"), &mut page, 100.0)?;
    print(&format!("the list of all bills opens, click to painted, {bills} bills"), &mut list, 100.0)?;
    print(&format!("the year's chart opens, click to painted, {bills} bills"), &mut year, 150.0)
}

fn print(name: &str, times: &mut [f64], at_most: f64) -> Result<(), Trouble> {
    for time in times.iter() {
        Line::ours(name, "ms", *time).target(Target::AtMost(at_most)).print()?;
    }
    Line::ours(format!("{name}, p95"), "ms", percentile(times, 95)).print()
}
