//! The two builds, both directions of P34 (M-builds): the release build refuses this computer and whatever the person
//! hands it, the sandbox build refuses everything else. `/etc/citizen-desk/gateway.json` must be this run's own
//! (`scripts/run.sh` gives it a folder of its own).

use std::fs;
use std::path::Path;
use std::time::Duration;

use desk_desktop::{Trouble, Window, first_steps};
use desk_world::{World, WorldConfig};
use serde_json::{Value, json};

use crate::desktop::home;
use crate::drive::say;
use crate::wire::Wire;

const FILE: &str = "/etc/citizen-desk/gateway.json";

pub(crate) async fn builds(sandbox: &Path, release: &Path, folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder)?;
    let world = World::start(WorldConfig { proxied: true, ..WorldConfig::default() }).await?;
    let wire = Wire::listen(world.cable().ok_or("a world without a cable")?);
    let own = json!({ "gateway": world.gateway_url().as_str(), "phone": world.phone_url().as_str() });

    fs::write(FILE, "")?;
    let seen = look(release, &handed(&own)?, folder, "release-without-gateway").await?;
    expect(&seen, "release build without a gateway", |seen| !seen.sandbox && !seen.code && seen.note)?;
    for address in [world.gateway_url().to_string(), world.gateway_url().as_str().replace("http:", "https:")] {
        let file = json!({ "address": address, "anchorPem": "", "iamSmart": "https://iam.example/" });
        fs::write(FILE, file.to_string())?;
        let seen = look(release, &handed(&own)?, folder, "release-at-sandbox").await?;
        expect(&seen, "release build told to use the sandbox", |seen| !seen.sandbox && !seen.code)?;
    }
    if wire.desks() > 0 {
        return Err("P34: the release build spoke with the sandbox".into());
    }
    say("builds: the release build has no sandbox strip, shows no code and asks the sandbox for nothing");

    for address in ["https://gateway.example/", "http://gateway.example/"] {
        let other = json!({ "gateway": address, "phone": world.phone_url().as_str() });
        let seen = look(sandbox, &handed(&other)?, folder, "sandbox-elsewhere").await?;
        expect(&seen, "sandbox build told to go elsewhere", |seen| !seen.code)?;
    }
    let seen = look(sandbox, &handed(&own)?, folder, "sandbox-at-home").await?;
    expect(&seen, "sandbox build at its own sandbox", |seen| seen.sandbox && seen.code)?;
    if wire.desks() == 0 {
        return Err("the sandbox build was not heard on the line: hearing nothing proves nothing".into());
    }
    say("builds: the sandbox build shows its strip, and a code only from this computer");
    Ok(())
}

/// What a person sees after the first steps.
#[derive(Debug)]
struct Seen {
    sandbox: bool,
    code: bool,
    note: bool,
}

/// Arguments that hand the program another place to go.
fn handed(named: &Value) -> Result<Vec<String>, Trouble> {
    let file = home()?.join("handed.json");
    fs::write(&file, named.to_string())?;
    Ok(vec!["--connect".to_owned(), file.display().to_string()])
}

async fn look(program: &Path, arguments: &[String], folder: &Path, name: &str) -> Result<Seen, Trouble> {
    // Every look is a first one; the keyring stays, its daemon holds it open.
    for entry in fs::read_dir(home()?.join(".local/share"))?.flatten().filter(|entry| entry.file_name() != "keyrings") {
        fs::remove_dir_all(entry.path())?;
    }
    let window = Window::start(program, arguments, Some(&folder.join("builds.log"))).await?;
    let seen = first_look(&window).await;
    let _ = window.picture(&folder.join(format!("{name}.png"))).await;
    window.close().await;
    seen
}

async fn first_look(window: &Window) -> Result<Seen, Trouble> {
    window.find("h1").await?;
    window
        .until(
            "a first page or a failure",
            "return document.querySelector(\"[data-testid='first-next'], [data-testid='failure']\") !== null",
        )
        .await?;
    if window.is_there("[data-testid='first-next']").await? {
        first_steps(window).await?;
        let ended = "return document.querySelector(\"[data-testid='look-around'], [data-testid='failure']\") !== null";
        window.until("the sign-in page or a failure", ended).await?;
    }
    let code = tokio::time::timeout(Duration::from_secs(3), window.find("[data-testid='phone-address']")).await;
    Ok(Seen {
        sandbox: window.is_there("[data-testid='sandbox-strip']").await?,
        code: matches!(code, Ok(Ok(()))),
        note: window.is_there("[data-testid='look-around']").await?,
    })
}

fn expect(seen: &Seen, what: &str, holds: impl Fn(&Seen) -> bool) -> Result<(), Trouble> {
    if holds(seen) { Ok(()) } else { Err(format!("P34: {what}: {seen:?}").into()) }
}
