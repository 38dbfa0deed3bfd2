//! Trouble at the start and on the way: each ends in a clear message, and nothing is lost (issue 2, P32, M-keys).

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use desk_app::{Desk, DeskConfig, Keyring, KeyringAnswer, call};
use desk_contract::{
    BillsExportRequest, BillsYearRequest, DeskError, DeskStage, Empty, ExportForm, FirstRunFinishRequest, KeyringState,
    LocalAct, OpenNotice, PinForgottenRequest, Protection, SignInStartRequest, SignInWay, SignedOutReason,
    StepUpWaitRequest, TaskNoteRequest, TaskRequest, UnlockRequest, UnlockView,
};
use desk_domain::{Clock, Language};
use desk_journeys::{Hands, Home, until};
use desk_secrets::SecretStore;
use desk_world::{Fault, FaultRule, SandboxClock};
use futures_util::future::BoxFuture;

/// Sits down at a desk that was started differently.
async fn at(home: &Home, change: impl FnOnce(&mut DeskConfig)) -> Hands<'_> {
    let mut config = home.config(home.world.gateway_url());
    change(&mut config);
    Hands { home, desk: Desk::start(config).await.expect("the desk starts") }
}

fn first_run(passphrase: Option<&str>) -> FirstRunFinishRequest {
    FirstRunFinishRequest {
        language: Language::En,
        theme: desk_contract::Theme::Light,
        text_size: 100,
        pin: None,
        passphrase: passphrase.map(str::to_owned),
    }
}

/// The one file of this name below the data folder.
fn file(home: &Home, name: &str) -> PathBuf {
    let mut folders = vec![home.data_folder()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            if entry.file_type().expect("a kind").is_dir() {
                folders.push(entry.path());
            } else if entry.file_name() == name {
                return entry.path();
            }
        }
    }
    PathBuf::new()
}

/// Overwrites the head of a database and takes its log away, as a broken disk might.
fn damage(home: &Home, name: &str) {
    let path = file(home, name);
    let mut bytes = std::fs::read(&path).expect("the database");
    bytes.iter_mut().take(4096).for_each(|byte| *byte = !*byte);
    std::fs::write(&path, bytes).expect("damaged");
    for log in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{log}", path.display()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p32_a_gateway_that_is_down_at_the_start_is_said_and_the_rest_works() {
    let home = Home::proxied().await;
    let cable = home.world.cable().expect("a cable");
    cable.pull();
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let refused = call::sign_in_start(&me.desk, SignInStartRequest { way: SignInWay::Phone }).await;
    assert_eq!(refused.err(), Some(DeskError::Offline));
    let around = call::look_around(&me.desk, Empty {}).await.expect("looking around needs no gateway");
    assert_eq!(around.stage, DeskStage::LookAround);
    let invented = me.bills("").await;
    assert!(invented.total > 0 && invented.rows.iter().all(|row| row.example), "each is marked as an example");
    let bill = me.bill(&invented.rows[0].id).await;
    assert!(bill.example && bill.comparison.is_some() && !bill.history.is_empty());
    let year = call::bills_year(&me.desk, BillsYearRequest { year: None }).await.expect("a year");
    assert!(year.total.cents > 0);
    assert!(me.review(&bill.bill.id).await.is_err(), "none can be paid");
    cable.plug();
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    cable.pull();
    // A department may have sent one more; from here on nothing comes.
    until("the desk knows that it is offline", async || {
        let sync = call::sync_now(&me.desk, Empty {}).await.ok()?;
        (!sync.online && !sync.syncing).then_some(())
    })
    .await;
    let total = me.tasks().await.total;
    call::lock_now(&me.desk, Empty {}).await.expect("closes");
    drop(me);
    let me = Hands::at(&home).await;
    assert_eq!(me.status().await.stage, DeskStage::Open, "what was fetched opens without a gateway");
    assert_eq!(me.tasks().await.total, total);
}

#[tokio::test(flavor = "multi_thread")]
async fn p32_a_network_lost_in_the_middle_of_a_sync_goes_on_where_it_can() {
    let home = Home::proxied().await;
    let (cable, faults) = (home.world.cable().expect("a cable"), home.world.faults().expect("a proxy"));
    // The first page breaks off after 300 bytes, the second try never arrives, the third does.
    faults.add(FaultRule::once("/v1/tasks", Fault::DropAfter { bytes: 300 }));
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    until("the broken page was asked for", async || faults.list().is_empty().then_some(())).await;
    cable.pull();
    until("offline is noticed", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        call::sync_status(&me.desk, Empty {}).await.ok().filter(|status| !status.online)
    })
    .await;
    cable.plug();
    until("everything is there", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.tasks().await).filter(|list| list.total >= 8)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_cache_is_rebuilt_and_told() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let id = me.own_task().await;
    call::tasks_note(&me.desk, TaskNoteRequest { id: id.clone(), note: "keep me".to_owned() }).await.expect("noted");
    me.desk.close().await;
    drop(me);
    damage(&home, "cache.db");
    let me = Hands::at(&home).await;
    let status = me.status().await;
    assert_eq!((status.stage, status.notices), (DeskStage::Open, vec![OpenNotice::CacheRebuilt]));
    me.tasks_arrive().await;
    let task = until("the task again", async || call::tasks_get(&me.desk, TaskRequest { id: id.clone() }).await.ok());
    assert_eq!(task.await.note, "keep me", "what exists only here survives");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_vault_is_set_aside_and_told() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    me.desk.close().await;
    drop(me);
    damage(&home, "vault.db");
    let me = Hands::at(&home).await;
    let status = me.status().await;
    assert_eq!((status.stage, status.notices), (DeskStage::SignedOut, vec![OpenNotice::VaultSetAside]));
    let folder = file(&home, "vault.db").parent().expect("a folder").to_owned();
    let aside = std::fs::read_dir(folder).expect("a folder").flatten();
    let aside = aside.filter(|entry| entry.file_name().to_string_lossy().starts_with("vault")).count();
    assert!(aside >= 2, "the old vault is kept beside the new one");
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn m_keys_without_a_keyring_a_passphrase_protects_and_a_locked_keyring_is_said() {
    let home = Home::proxied().await;
    let none = |config: &mut DeskConfig| config.keyring = Keyring::closed(KeyringState::Missing);
    let me = at(&home, none).await;
    assert_eq!(me.status().await.keyring, KeyringState::Missing);
    assert_eq!(call::first_run_finish(&me.desk, first_run(None)).await.err(), Some(DeskError::NoKeychain));
    let phrase = "four plain words together";
    let status = call::first_run_finish(&me.desk, first_run(Some(phrase))).await.expect("first run ends");
    assert_eq!(status.protection, Protection::Passphrase);
    me.desk.close().await;
    drop(me);
    let unlock = async |me: &Hands, text: &str| {
        call::unlock(&me.desk, UnlockRequest { pin: None, passphrase: Some(text.to_owned()) }).await
    };
    for _ in 0..2 {
        let me = at(&home, none).await;
        assert!(call::lock_status(&me.desk, Empty {}).await.expect("a status").needs_passphrase);
        assert!(matches!(unlock(&me, "five other words than those").await, Err(DeskError::Validation { .. })));
        me.desk.close().await;
    }
    let me = at(&home, none).await;
    assert_eq!(unlock(&me, phrase).await, Ok(UnlockView::Opened));
    // P14: the wrong ones are in the list of this computer, over restarts, once.
    for _ in 0..2 {
        let list = call::local_log_list(&me.desk, Empty {}).await.expect("the list");
        let told: Vec<(LocalAct, u32)> = list.rows.iter().map(|row| (row.act, row.times)).collect();
        assert_eq!(told, [(LocalAct::UnlockFailed, 2)]);
        call::lock_now(&me.desk, Empty {}).await.expect("locks");
        assert_eq!(unlock(&me, phrase).await, Ok(UnlockView::Opened));
    }

    // Forgotten: everything is set aside, and first run asks for a new one.
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let gone = call::pin_forgotten(&me.desk, PinForgottenRequest { warnings_confirmed: 3 }).await.expect("set aside");
    assert!(std::path::Path::new(&gone.set_aside).join("vault.db").exists(), "kept, encrypted: {}", gone.set_aside);
    let status = me.status().await;
    assert_eq!((status.stage, status.profiles.len()), (DeskStage::FirstRun, 0));
    let anew = call::first_run_finish(&me.desk, first_run(Some("other words, four of them"))).await;
    assert_eq!(anew.expect("first run ends").stage, DeskStage::SignedOut);

    let other = home.beside();
    let me = Hands::at(&other).await;
    me.first_run(None).await;
    me.desk.close().await;
    drop(me);
    // The system's keyring is locked, until the person unlocks it there.
    let unlocked = Arc::new(AtomicBool::new(false));
    let store: Arc<dyn SecretStore> = other.keyring();
    let ask = {
        let unlocked = Arc::clone(&unlocked);
        move || -> BoxFuture<'static, KeyringAnswer> {
            let store = unlocked.load(Ordering::SeqCst).then(|| Arc::clone(&store));
            Box::pin(async move { store.ok_or(KeyringState::Locked) })
        }
    };
    let keyring = Keyring::asked(ask).await;
    let me = at(&other, |config| config.keyring = keyring).await;
    let status = me.status().await;
    assert_eq!((status.stage, status.keyring), (DeskStage::Locked, KeyringState::Locked));
    let unlock = async || call::unlock(&me.desk, UnlockRequest { pin: None, passphrase: None }).await;
    assert_eq!(unlock().await.err(), Some(DeskError::NoKeychain));
    unlocked.store(true, Ordering::SeqCst);
    assert_eq!(unlock().await, Ok(UnlockView::Opened), "without a new start");
    assert_eq!(me.status().await.keyring, KeyringState::Available);
}

#[tokio::test(flavor = "multi_thread")]
async fn m_tokens_a_computer_whose_clock_is_wrong_signs_in_pays_and_is_told_so_once() {
    for minutes in [-24 * 60, -10, 20] {
        let home = Home::proxied().await;
        let clock = SandboxClock::system();
        clock.advance_millis(minutes * 60_000);
        let me = at(&home, |config| {
            config.clock = Arc::new(clock.clone());
            if let Some(gateway) = &mut config.gateway {
                gateway.clock = Arc::new(clock.clone()) as Arc<dyn Clock>;
            }
        })
        .await;
        me.first_run(None).await;
        let signed_in = me.sign_in("wong-ka-yan").await;
        // It may come with the answer to the sign-in, or soon after.
        if !signed_in.notices.contains(&OpenNotice::ClockWrong) {
            until("the notice", async || me.status().await.notices.contains(&OpenNotice::ClockWrong).then_some(()))
                .await;
        }
        me.tasks_arrive().await;
        pays_the_water_bill(&me).await;
        let _ = call::sync_now(&me.desk, Empty {}).await;
        assert!(me.status().await.notices.is_empty(), "{minutes}: said once");
    }
}

/// From the list to "paid": the code is there for as long as the gateway says, whatever the clocks say.
async fn pays_the_water_bill(me: &Hands<'_>) {
    let bill = me.bill_arrives("00982512146").await;
    let payment = me.pay("wong-ka-yan", &bill.id).await.payment.id;
    let code = me.code(&payment).await;
    let seconds = me.payment(&payment).await.expect("the payment").ends_in_seconds.expect("an end");
    assert!((800..=900).contains(&seconds), "fifteen minutes by the gateway's clock: {seconds}");
    let bank = me.home.world.sandbox().payer("wong-ka-yan", "harbour").expect("a bank");
    bank.pay(&code).expect("the bank pays");
    me.settled(&payment).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_the_sandbox_lets_pass_keeps_nobody_from_paying() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let bill = me.bill_arrives("00982512146").await;
    home.world.sandbox_clock().advance_millis(86_400_000);
    // For iAM Smart the sign-in is too old to confirm anything: the person is told so, and signs in again.
    let review = me.review(&bill.id).await.expect("a review");
    let Err(DeskError::StepUpRequired { challenge }) = me.start(&review, None).await else { panic!("the phone first") };
    until("the end of the sign-in", async || {
        let request = StepUpWaitRequest { challenge: challenge.challenge.clone() };
        match call::step_up_wait(&me.desk, request).await {
            Err(DeskError::SignedOut { reason: SignedOutReason::TooOld }) => Some(()),
            _ => None,
        }
    })
    .await;
    me.sign_in("wong-ka-yan").await;
    pays_the_water_bill(&me).await;
    assert!(me.status().await.notices.is_empty(), "nobody's clock is wrong");
}

#[tokio::test(flavor = "multi_thread")]
async fn p34_a_gateway_that_this_build_must_not_use_is_none() {
    let home = Home::proxied().await;
    for address in ["https://gateway.example/", "http://10.0.0.1/", "http://localhost:1/"] {
        let me =
            Hands { home: &home, desk: home.try_desk(&address.parse().expect("an address")).await.expect("starts") };
        assert_eq!(me.status().await.gateway, None, "{address}");
        me.desk.close().await;
    }
    let me = at(&home, |config| config.gateway = None).await;
    me.first_run(None).await;
    let refused = call::sign_in_start(&me.desk, SignInStartRequest { way: SignInWay::Phone }).await;
    assert_eq!(refused.err(), Some(DeskError::Unsupported));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_ours_is_told_with_a_number_and_can_be_tried_again() {
    let home = Home::proxied().await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    // Where the folder for files of the person should be, there is a file: nothing that the desk has words for.
    let in_the_way = home.downloads();
    std::fs::create_dir_all(in_the_way.parent().expect("a folder")).expect("a folder");
    let _ = std::fs::remove_dir(&in_the_way);
    std::fs::write(&in_the_way, "").expect("a file");
    let request = BillsExportRequest { year: None, form: ExportForm::Csv };
    let incident = match call::bills_export(&me.desk, request).await {
        Err(DeskError::Internal { incident }) => incident,
        other => panic!("{other:?}"),
    };
    let parts: Vec<&str> = incident.as_str().split('-').collect();
    let [letter, digits, letters] = parts.as_slice() else { panic!("{incident:?} is no number to quote") };
    assert!(*letter == "E" && digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    assert!(letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase()));
    let sees = serde_json::to_string(&DeskError::Internal { incident }).expect("an error");
    assert!(!sees.contains(&*home.folder().to_string_lossy()), "no path crosses: {sees}");
    std::fs::remove_file(&in_the_way).expect("taken away");
    let saved = call::bills_export(&me.desk, request).await.expect("tried again");
    assert!(in_the_way.join(saved.file_name).is_file());
}
