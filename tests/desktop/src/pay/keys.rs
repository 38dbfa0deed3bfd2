//! By keyboard alone, in three languages: first steps, then each time a bill to its receipt; at the end an application is
//! withdrawn. No pointer anywhere: the focus goes from stop to stop with Tab, and whatever cannot be reached so fails
//! (issue 3, "done when").

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use desk_desktop::{Key, Phone, Trouble, Window};
use desk_domain::Language;
use desk_l10n::{MessageId, id, texts};
use desk_world::{BillSeed, World, WorldConfig};
use serde_json::json;

use super::{Bill, TAX, WATER, at_the_bank, exactly_these, receipt};
use crate::desktop::home;
use crate::drive::say;
use crate::walk::PERSON;

const PIN: &str = "258046";

/// One payment: in which language, of which bill.
struct Way {
    language: Language,
    bill: Bill,
}

/// Issued for this walk; the seeded person has two that can be paid.
const SECOND_WATER: Bill = Bill { number: "00982512199", payee: WATER.payee, amount: "HK$251.00", cents: 25_100 };

const WAYS: [Way; 3] = [
    Way { language: Language::En, bill: WATER },
    Way { language: Language::ZhHantHk, bill: TAX },
    Way { language: Language::ZhHans, bill: SECOND_WATER },
];

struct Keys<'a> {
    folder: &'a Path,
    world: World,
    window: Window,
}

/// Walks it; pictures and receipts go to `folder`.
pub(crate) async fn keys(program: &Path, folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder)?;
    let world = World::start(WorldConfig::default()).await?;
    let connect = home()?.join("connect.json");
    let named = json!({ "gateway": world.gateway_url().as_str(), "phone": world.phone_url().as_str() });
    fs::write(&connect, named.to_string())?;
    let second = BillSeed::plain("wsd.water", SECOND_WATER.number, "1104-1260-02", vec![20_000, 5_100], 21);
    world.sandbox().issue_bill(PERSON, second).ok_or("the second water bill cannot be issued")?;
    let window = Window::open(program, &["--connect".to_owned(), connect.display().to_string()]).await?;
    let keys = Keys { folder, world, window };
    let mut done = keys.steps().await;
    if let Err(trouble) = done {
        done = Err(keys.window.explain(trouble, folder).await);
    }
    keys.window.close().await;
    done
}

impl Keys<'_> {
    async fn steps(&self) -> Result<(), Trouble> {
        let mut begun = Instant::now();
        self.first_steps().await?;
        say(&format!("keys: first steps, PIN and sign-in ({:.1} s)", begun.elapsed().as_secs_f32()));
        for way in &WAYS {
            begun = Instant::now();
            self.go(way).await?;
            let (language, amount, took) = (way.language, way.bill.amount, begun.elapsed().as_secs_f32());
            say(&format!("keys: {language}: {amount} paid, its receipt saved and read ({took:.1} s)"));
        }
        begun = Instant::now();
        self.withdraw(&WAYS[2]).await?;
        say(&format!(
            "keys: an application withdrawn, and its department has said so ({:.1} s)",
            begun.elapsed().as_secs_f32()
        ));
        exactly_these(&self.world, &WAYS.map(|way| (way.bill.number, way.bill.cents)))
    }

    async fn first_steps(&self) -> Result<(), Trouble> {
        let window = &self.window;
        window.choose("[data-testid='first-language-en'] input").await?;
        for _ in 0..3 {
            window.enter("[data-testid='first-next']").await?;
        }
        window.choose("input[value='pin']").await?;
        for field in ["#pin", "#pin-again"] {
            window.tab_to(field).await?;
            window.keys(PIN).await?;
        }
        window.enter("[data-testid='first-next']").await?;
        let address = window.text("[data-testid='phone-address']").await?;
        Phone::of(PERSON).sign_in(&address).await?;
        window.find("[data-testid='menu-today']").await
    }

    async fn go(&self, way: &Way) -> Result<(), Trouble> {
        let window = &self.window;
        window.enter(&format!("[data-testid='language-{}']", way.language)).await?;
        window.find(&format!("html[lang='{}']", way.language.tag())).await?;
        window.enter("[data-testid='menu-bills']").await?;
        self.at_bills(way).await?;
        self.review(way).await?;
        let code = self.confirmed(way).await?;
        at_the_bank(&self.world, &way.bill, &code).await?;
        window.enter("[data-testid='paid-slip'] [data-testid='receipt-save']").await?;
        let file = self.folder.join(format!("keys-receipt-{}.pdf", way.language));
        receipt(window, &file).await?;
        self.look(way, "paid").await?;
        reads(way, &file)
    }

    /// Finds the row of the bill, opens it, and asks for its review.
    async fn review(&self, way: &Way) -> Result<(), Trouble> {
        let window = &self.window;
        let place = format!(
            "return Array.from(document.querySelectorAll(\"[data-testid='bill-row']\")).find((row) => \
                row.innerText.includes('{}'))?.querySelector('[data-bill]')?.getAttribute('data-bill') ?? null",
            way.figures()
        );
        window.find("[data-testid='bill-row']").await?;
        window.settled().await?;
        let found = window.ask(&place).await?;
        let bill = found.as_str().ok_or_else(|| format!("no row asks for {}", way.figures()))?;
        window.enter(&format!("a[data-bill='{bill}']")).await?;
        window.enter("[data-testid='review']").await?;
        self.heads(way, id::PAY_REVIEW_TITLE).await?;
        let asked = format!(
            "return document.querySelector(\"[data-testid='pay-amount']\")?.innerText.endsWith('{}') ?? false",
            way.figures()
        );
        window.until(&format!("a review of {}", way.figures()), &asked).await?;
        self.look(way, "review").await
    }

    /// Pays, compares the digits with those of the phone, and reads the code that comes.
    async fn confirmed(&self, way: &Way) -> Result<String, Trouble> {
        let window = &self.window;
        window.enter("[data-testid='pay']:not([aria-disabled='true'], [disabled])").await?;
        let digits: String = window.text("[data-testid='step-up'] [role='img']").await?.split_whitespace().collect();
        Phone::of(PERSON).confirm(&self.world.phone_url(), &digits).await?;
        window.enter("[data-testid='code-text']").await?;
        let code = window.text("[data-testid='code-as-text'] .mono").await?;
        self.heads(way, id::PAY_SCAN_TITLE).await?;
        self.look(way, "code").await?;
        Ok(code)
    }

    /// The application that waits for the person: asked for here, withdrawn when its department says so.
    async fn withdraw(&self, way: &Way) -> Result<(), Trouble> {
        let window = &self.window;
        window.enter("[data-testid='menu-applications']").await?;
        window.tab_to("[data-testid='list']").await?;
        window.key(Key::Home).await?;
        window.key(Key::Right).await?;
        window.enter("[data-testid='withdraw']").await?;
        window.find("dialog[open] [data-testid='withdraw-now']").await?;
        self.look(way, "withdraw").await?;
        window.enter("[data-testid='withdraw-now']").await?;
        window.until("the question is gone", "return document.querySelector('dialog') === null").await?;
        self.look(way, "asked").await?;
        self.world.sandbox().departments_settled().await;
        let over = json!(texts().plain(way.language, id::APPLICATIONS_WITHDRAWN_TITLE));
        window.until("the department’s word", &format!("return document.body.innerText.includes({over})")).await?;
        self.look(way, "withdrawn").await
    }

    /// The menu says in the language of the way that Bills is open. Its heading says so only until the bills are there.
    async fn at_bills(&self, way: &Way) -> Result<(), Trouble> {
        let title = texts().plain(way.language, id::SHELL_PAGE_BILLS);
        let script = format!(
            "return document.querySelector(\"[data-testid='menu-bills'][aria-current='page']\")?.innerText.includes({}) \
                ?? false",
            json!(title)
        );
        self.window.until(&format!("“{title}” open in the menu"), &script).await
    }

    /// The page is headed by this message in the language of the way.
    async fn heads(&self, way: &Way, message: MessageId) -> Result<(), Trouble> {
        let title = texts().plain(way.language, message);
        let script = format!("return document.querySelector('h1')?.innerText.trim() === {}", json!(title));
        self.window.until(&format!("the page “{title}”"), &script).await
    }

    async fn look(&self, way: &Way, name: &str) -> Result<(), Trouble> {
        self.window.settled().await?;
        self.window.picture(&self.folder.join(format!("keys-{}-{name}.png", way.language))).await
    }
}

impl Way {
    /// The amount in figures, as they stand in every language behind its sign of the currency.
    fn figures(&self) -> &'static str {
        self.bill.amount.trim_start_matches("HK$")
    }
}

/// The receipt is in the person's language, by somebody else's reader of PDF.
fn reads(way: &Way, file: &Path) -> Result<(), Trouble> {
    let read = Command::new("pdftotext").arg(file).arg("-").output()?;
    let text = String::from_utf8_lossy(&read.stdout);
    let title = texts().plain(way.language, id::RECEIPT_TITLE);
    match [title.as_str(), way.figures(), way.bill.number].into_iter().find(|due| !text.contains(due)) {
        None => Ok(()),
        Some(missing) => Err(format!("the receipt {} does not say “{missing}”", file.display()).into()),
    }
}
