//! A bill from its row to its receipt, as a person walks it: review, phone, code, bank, "Paid", PDF. Then what must hold when
//! the network is cut and when the program is killed while a code is open: nothing is paid twice, nothing shown that is not
//! so (P33).

pub(crate) mod keys;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use desk_desktop::{Phone, Trouble, Window, back_online, kill, lock_with_pin, up_to_the_lock};
use desk_world::{EntryKind, World, WorldConfig};
use serde_json::json;

use crate::desktop::{home, program_of};
use crate::drive::say;
use crate::walk::{PERSON, bills};

const PIN: &str = "258046";
/// What a receipt may weigh at most.
const RECEIPT_MAX: usize = 120 * 1024;

/// A bill of the seeded person.
pub(crate) struct Bill {
    pub(crate) number: &'static str,
    /// In the language of the person's phone.
    pub(crate) payee: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) cents: i64,
}

pub(crate) const WATER: Bill = Bill { number: "00982512146", payee: "水務署", amount: "HK$412.60", cents: 41_260 };
pub(crate) const TAX: Bill =
    Bill { number: "01964963799", payee: "稅務局", amount: "HK$18,640.00", cents: 1_864_000 };

struct Pay<'a> {
    program: &'a Path,
    arguments: Vec<String>,
    log: PathBuf,
    folder: &'a Path,
    world: World,
    window: Window,
}

/// Walks it; pictures go to `folder`.
pub(crate) async fn pay(program: &Path, folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder)?;
    let world = World::start(WorldConfig { proxied: true, ..WorldConfig::default() }).await?;
    let connect = home()?.join("connect.json");
    let named = json!({ "gateway": world.gateway_url().as_str(), "phone": world.phone_url().as_str() });
    fs::write(&connect, named.to_string())?;
    let arguments = vec!["--connect".to_owned(), connect.display().to_string()];
    let log = folder.join("pay.log");
    let window = Window::start(program, &arguments, Some(&log)).await?;
    let mut pay = Pay { program, arguments, log, folder, world, window };
    let mut done = pay.steps().await;
    if let Err(trouble) = done {
        done = Err(pay.window.explain(trouble, folder).await);
    }
    pay.window.close().await;
    done
}

impl Pay<'_> {
    async fn steps(&mut self) -> Result<(), Trouble> {
        let begun = Instant::now();
        let mut last = begun;
        let mut tell = |what: &str| {
            say(&format!("pay: {what} ({:.1} s)", last.elapsed().as_secs_f32()));
            last = Instant::now();
        };
        self.sign_in().await?;
        tell("signed in; Bills shows what is to be paid");
        let code = self.code_of(&WATER, "pay").await?;
        tell("reviewed, confirmed with the same digits on both screens, the code is shown as a picture and as text");
        let receipt = self.paid_and_saved(&code).await?;
        tell(&format!("paid at the bank, the window says so; the receipt is a PDF of {} bytes", receipt.len()));
        self.offline(&receipt).await?;
        tell("without a network the receipt is saved again, byte by byte the same, and nothing can be paid");
        let code = self.killed_with_an_open_code().await?;
        tell("killed with a code open and started again: the same payment waits, with the same code, and no other");
        self.killed_while_the_bank_pays(&code).await?;
        tell("killed again, paid at the bank meanwhile, started again: it is paid and cannot be paid again");
        self.one_debit_each()?;
        say(&format!(
            "pay: the banks' books hold one debit for each bill; all of it in {} s",
            begun.elapsed().as_secs()
        ));
        Ok(())
    }

    async fn sign_in(&self) -> Result<(), Trouble> {
        let window = &self.window;
        window.find("h1").await?;
        up_to_the_lock(window).await?;
        lock_with_pin(window, PIN).await?;
        desk_desktop::sign_in(window, PERSON).await?;
        bills(window).await?;
        self.look("pay-1-bills").await
    }

    /// From Bills to the text of the code: the bill, its review, the phone, the code.
    async fn code_of(&self, bill: &Bill, name: &str) -> Result<String, Trouble> {
        let window = &self.window;
        bills(window).await?;
        window.click_at(&inside_row(bill, "a[@data-bill]")).await?;
        window.find("[data-testid='review']").await?;
        self.look(&format!("{name}-2-bill")).await?;
        window.click("[data-testid='review']").await?;
        window.find("[data-testid='pay-amount']").await?;
        self.look(&format!("{name}-3-review")).await?;
        let amount = window.text("[data-testid='pay-amount']").await?;
        if amount != bill.amount {
            return Err(format!("{amount} is reviewed instead of {}", bill.amount).into());
        }
        window.click("[data-testid='pay']").await?;
        let digits: String = window.text("[data-testid='step-up'] [role='img']").await?.split_whitespace().collect();
        self.look(&format!("{name}-4-phone")).await?;
        Phone::of(PERSON).confirm(&self.world.phone_url(), &digits).await?;
        let code = self.shown_code().await?;
        self.look(&format!("{name}-5-code")).await?;
        Ok(code)
    }

    /// The text of the code that is on the screen.
    async fn shown_code(&self) -> Result<String, Trouble> {
        self.window.click("[data-testid='code-text']").await?;
        self.window.text("[data-testid='code-as-text'] .mono").await
    }

    async fn paid_and_saved(&self, code: &str) -> Result<Vec<u8>, Trouble> {
        let window = &self.window;
        self.at_the_bank(&WATER, code).await?;
        window.find("[data-testid='paid-slip'] [data-testid='receipt-save']").await?;
        let said = window.ask("return document.querySelector(\"[data-testid='said']\").textContent").await?;
        if !said.as_str().is_some_and(|said| said.starts_with("Paid.")) {
            return Err(format!("it is not said that it is paid: {said}").into());
        }
        self.look("pay-6-paid").await?;
        window.click("[data-testid='receipt-save']").await?;
        window.find("[data-testid='saved-file']").await?;
        self.look("pay-7-saved").await?;
        self.receipt().await
    }

    async fn at_the_bank(&self, bill: &Bill, code: &str) -> Result<(), Trouble> {
        at_the_bank(&self.world, bill, code).await
    }

    /// The saved receipt that the window names.
    async fn receipt(&self) -> Result<Vec<u8>, Trouble> {
        receipt(&self.window, &self.folder.join("pay-receipt.pdf")).await
    }

    async fn offline(&self, before: &[u8]) -> Result<(), Trouble> {
        let window = &self.window;
        let cable = self.world.cable().ok_or("a world without a cable")?;
        cable.pull();
        window.find("[data-testid='offline-bar']").await?;
        window.click("[data-testid='see-bill']").await?;
        window.find("[data-testid='state-paid']").await?;
        window.click("[data-testid='receipt'] [data-testid='receipt-save']").await?;
        window.find("[data-testid='saved-file']").await?;
        self.look("pay-8-offline").await?;
        if self.receipt().await? != before {
            return Err("the receipt saved without a network is another one".into());
        }
        bills(window).await?;
        window.click_at(&inside_row(&TAX, "a[@data-testid='bill-act']")).await?;
        window.find("[data-testid='pay-why']").await?;
        window.find("[data-testid='pay']:is([aria-disabled='true'], [disabled])").await?;
        self.look("pay-9-nothing-offline").await?;
        cable.plug();
        back_online(window).await
    }

    async fn killed_with_an_open_code(&mut self) -> Result<String, Trouble> {
        let code = self.code_of(&TAX, "pay-tax").await?;
        self.killed_and_started().await?;
        let window = &self.window;
        bills(window).await?;
        // The row leads to the payment, and to no second one.
        window.click_at(&inside_row(&TAX, "a[@data-testid='bill-act'][contains(@href, '~payment')]")).await?;
        let again = self.shown_code().await?;
        self.look("pay-tax-6-started-again").await?;
        if again != code {
            return Err("after the restart another code is shown".into());
        }
        window.click("[data-testid='menu-bills']").await?;
        window.click_at(&inside_row(&TAX, "a[@data-bill]")).await?;
        window.find("[data-testid='state-open']").await?;
        if window.is_there("[data-testid='review']").await? {
            return Err("P33: a bill whose code is open can be paid a second time".into());
        }
        Ok(code)
    }

    async fn killed_while_the_bank_pays(&mut self, code: &str) -> Result<(), Trouble> {
        kill(program_of(&self.window, self.program)?).await?;
        self.at_the_bank(&TAX, code).await?;
        self.started().await?;
        let window = &self.window;
        window.click("[data-testid='menu-bills']").await?;
        window.click("[data-testid='to-paid']").await?;
        window.click_what_says("row", TAX.amount).await?;
        window.find("[data-testid='state-paid']").await?;
        window.find("[data-testid='receipt']").await?;
        self.look("pay-tax-7-paid-meanwhile").await?;
        if window.is_there("[data-testid='review']").await? {
            return Err("P33: a paid bill can be paid a second time".into());
        }
        Ok(())
    }

    async fn killed_and_started(&mut self) -> Result<(), Trouble> {
        kill(program_of(&self.window, self.program)?).await?;
        self.started().await
    }

    async fn started(&mut self) -> Result<(), Trouble> {
        let fresh = Window::start(self.program, &self.arguments, Some(&self.log)).await?;
        std::mem::replace(&mut self.window, fresh).close().await;
        self.window.write("#pin", PIN).await?;
        self.window.click("[data-testid='unlock']").await?;
        self.window.find("[data-testid='menu-bills']").await
    }

    fn one_debit_each(&self) -> Result<(), Trouble> {
        exactly_these(&self.world, &[(WATER.number, WATER.cents), (TAX.number, TAX.cents)])
    }

    async fn look(&self, name: &str) -> Result<(), Trouble> {
        self.window.settled().await?;
        self.window.picture(&self.folder.join(format!("{name}.png"))).await
    }
}

/// The person scans `code` at a bank, compares what it says with the bill, and pays.
pub(crate) async fn at_the_bank(world: &World, bill: &Bill, code: &str) -> Result<(), Trouble> {
    let figures = bill.amount.trim_start_matches("HK$").replace(',', "");
    let compared = [bill.payee, bill.number, figures.as_str()];
    Phone::of(PERSON).pay(&world.phone_url(), code, &compared).await
}

/// The saved receipt that the window names; the file is moved to `kept`, so that the next one is written anew.
pub(crate) async fn receipt(window: &Window, kept: &Path) -> Result<Vec<u8>, Trouble> {
    let said = window.text("[data-testid='saved-file']").await?;
    let folder = home()?.join("Downloads");
    let files: Vec<PathBuf> = fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
    let [file] = files.as_slice() else { return Err(format!("{} files were saved", files.len()).into()) };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if !said.contains(&*name) || !name.ends_with(".pdf") {
        return Err(format!("the window says “{said}”, the file is {name}").into());
    }
    let bytes = fs::read(file)?;
    if !bytes.starts_with(b"%PDF-") || bytes.len() > RECEIPT_MAX {
        return Err(format!("the receipt of {} bytes is no small PDF", bytes.len()).into());
    }
    fs::copy(file, kept)?;
    fs::remove_file(file)?;
    Ok(bytes)
}

/// The judge: what the banks took from the person, which nothing of ours can write: exactly these debits, in cents, each
/// for the bill with this number.
pub(crate) fn exactly_these(world: &World, due: &[(&str, i64)]) -> Result<(), Trouble> {
    let books = world.sandbox().bank_books();
    let mut held: Vec<(&str, i64)> = Vec::new();
    for line in books.iter().filter(|line| line.kind != EntryKind::Opening) {
        if line.kind != EntryKind::Debit {
            return Err(format!("P33: the books hold {line:?}").into());
        }
        held.push((line.bill_number.as_deref().unwrap_or_default(), line.amount.cents));
    }
    if held == due { Ok(()) } else { Err(format!("P33: the books hold {held:?} instead of {due:?}").into()) }
}

/// The `XPath` of what stands in the row of a bill.
fn inside_row(bill: &Bill, what: &str) -> String {
    format!("//*[@data-testid='bill-row'][contains(., '{}')]//{what}", bill.amount)
}
