//! The desk's pages for a browser, with a person signed in: what a peer of the window shows. Desk, gateway and sandbox
//! are in this process, so that none of their work is counted against the browser.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use desk_desktop::Trouble;
use desk_devhost::{Devhost, DevhostConfig};
use desk_world::WorldConfig;
use reqwest::Client;
use serde_json::{Value, json};

/// What is shown.
#[derive(Args)]
pub(crate) struct Flags {
    /// Folder of the built pages.
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
}

/// Prints the address of the page as `{"page": …}`, then serves until its input ends.
pub(crate) async fn run(flags: Flags) -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let world = WorldConfig::default();
    let config = DevhostConfig { ui: flags.ui, data_folder: folder.path().join("data"), port: 0, world };
    let devhost = Devhost::start(config).await?;
    sign_in(&devhost).await?;
    let line = json!({ "page": devhost.page() });
    writeln!(std::io::stdout(), "{line}")?;
    let ended = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    tokio::select! {
        () = devhost.run() => {}
        ended = ended => drop(ended??),
    }
    Ok(())
}

/// First steps and sign-in, over the same calls as the page's own.
async fn sign_in(devhost: &Devhost) -> Result<(), Trouble> {
    let http = Client::builder().no_proxy().build()?;
    let look = json!({"language": "en", "theme": "light", "textSize": 100, "pin": null, "passphrase": null});
    call(&http, devhost, "first_run_finish", &look).await?;
    let started = call(&http, devhost, "sign_in_start", &json!({"way": "phone"})).await?;
    let phone = devhost.world().sandbox().phone();
    phone.scan(started["address"].as_str().unwrap_or_default()).await?;
    phone.approve().await?;
    call(&http, devhost, "sign_in_wait", &json!({"attempt": started["attempt"]})).await?;
    Ok(())
}

async fn call(http: &Client, devhost: &Devhost, name: &str, request: &Value) -> Result<Value, Trouble> {
    let page = devhost.page();
    let base = page.split('#').next().unwrap_or_default();
    let answer = http.post(format!("{base}ipc/{name}")).header("x-desk-token", devhost.token()).json(request);
    let answer = answer.send().await?;
    let status = answer.status();
    if !status.is_success() {
        return Err(format!("{name} answered {status}: {}", answer.text().await?).into());
    }
    Ok(answer.json().await?)
}
