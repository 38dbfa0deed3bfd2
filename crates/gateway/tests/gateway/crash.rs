//! The process ends as if it had been killed, at each named point of a payment's life; a new one goes on from the
//! database, and everything is booked once.

use std::process::{Child, Command, Stdio};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk_domain::{Clock as _, Day, SystemClock};
use desk_gateway::Storm;
use serde_json::{Value, json};

use crate::desk::{Desk, Feeder, open_id};
use crate::pay::{Payer, balanced, bill, hkd, send};
use crate::world::{Backend, OPERATOR, World};

/// The program with the configuration of a test's gateway, on the same database and address.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    async fn start(world: &World, folder: &std::path::Path, crash: Option<&str>) -> Self {
        let file = folder.join("config.json");
        std::fs::write(&file, config(world, crash).to_string()).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_desk-gateway"));
        command.arg(&file).stdout(Stdio::null());
        let mut process = Self(command.spawn().unwrap());
        let http = Desk::new(&world.base).http;
        // A program starts slowly on a busy machine. One that meets its point at once has ended before it listens.
        for _ in 0..1600 {
            let answer = http.get(world.base.join("/health").unwrap()).send().await;
            if process.has_ended() || answer.is_ok_and(|answer| answer.status() == 200) {
                return process;
            }
            pause().await;
        }
        panic!("never: listening");
    }

    fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }
}

fn config(world: &World, crash: Option<&str>) -> Value {
    let config = world.config();
    let fps = config.fps.unwrap();
    let departments: Vec<Value> = config
        .departments
        .iter()
        .map(|client| {
            let mut value = serde_json::to_value(&client.department).unwrap();
            value["jwks"] = client.jwks.clone();
            value
        })
        .collect();
    let payees: Vec<Value> = fps
        .payees
        .iter()
        .map(|payee| {
            json!({ "department": payee.department, "name": payee.name, "fpsId": payee.fps_id, "kinds": payee.kinds })
        })
        .collect();
    json!({
        "publicUrl": config.public_url.as_str(), "databaseUrl": config.database_url, "sandbox": true,
        "secret": STANDARD.encode([42; 32]), "operatorToken": STANDARD.encode(OPERATOR),
        "iam": {
            "baseUrl": config.iam.base_url.as_str(), "clientId": config.iam.client_id, "lang": config.iam.lang,
            "clientSecret": config.iam.client_secret, "kekPrivateKeyPem": config.iam.kek_private_key_pem,
        },
        "departments": departments,
        "fps": {
            "switch": fps.switch.as_str(), "participant": fps.participant, "key": fps.key, "payees": payees,
            "switchKey": fps.switch_key, "fpsStepUp": "none",
        },
        "storm": { "crash": crash.map(|point| json!([point, 0])) },
    })
}

/// Each named point, one bill each.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_ends_at_any_point_loses_nothing() {
    let mut world = World::start(Backend::sqlite()).await;
    // The program has the computer's clock.
    world.clock.set(SystemClock.now());
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "td").await;
    let mut payer = Payer { desk, open_id, feeder, bill: String::new() };
    world.stop().await;
    for (round, point) in Storm::POINTS.into_iter().enumerate() {
        world.clock.set(SystemClock.now());
        let process = Process::start(&world, folder.path(), None).await;
        let number = format!("8000{round:04}");
        let told = send(&payer.feeder, &[bill(&format!("c-{round}"), &payer.open_id, &number, 1_000)]).await;
        told[0]["id"].as_str().unwrap().clone_into(&mut payer.bill);
        drop(process);
        let process = Process::start(&world, folder.path(), Some(point)).await;
        let mut run = Run { world: &world, payer: &payer, folder: folder.path(), process, crashes: 0 };
        if point.contains("close") {
            run.called_off().await;
        } else if point.contains("reconcile") {
            run.reconciled().await;
        } else {
            run.paid().await;
        }
        assert_eq!(run.crashes, 1, "{point} was met once");
    }
    balanced(&world).await;
    world.end().await;
}

/// One bill through a crash, with everything repeated until it is answered.
struct Run<'a> {
    world: &'a World,
    payer: &'a Payer,
    folder: &'a std::path::Path,
    process: Process,
    crashes: u32,
}

impl Run<'_> {
    /// A process that has ended is followed by a sound one.
    async fn revive(&mut self) {
        if self.process.has_ended() {
            self.crashes += 1;
            self.process = Process::start(self.world, self.folder, None).await;
            lease_over(self.world).await;
        }
        self.world.clock.set(SystemClock.now());
        pause().await;
    }

    async fn until<T>(&mut self, what: &str, look: impl AsyncFn(&World, &Payer) -> Option<T>) -> T {
        for look_number in 1..800 {
            self.revive().await;
            if look_number % 40 == 0 {
                lease_over(self.world).await;
            }
            if let Some(found) = look(self.world, self.payer).await {
                return found;
            }
        }
        panic!("never: {what}");
    }

    /// The desk repeats the start under the same key until it is answered, then waits for the code.
    async fn shown(&mut self) -> Value {
        let key = crate::desk::random();
        let version = self
            .until("the bill", async |_, payer| {
                let (status, bill) = payer.desk.try_get(&format!("/v1/bills/{}", payer.bill)).await?;
                (status == 200).then(|| bill["version"].clone())
            })
            .await;
        let path = format!("/v1/bills/{}/payments", self.payer.bill);
        let body = json!({ "amount": hkd(1_000), "baseVersion": version, "method": "fps" });
        let payment = self
            .until("begun", async |_, payer| {
                payer.desk.try_write(&path, &key, &body).await.filter(|(status, _)| *status == 201)
            })
            .await
            .1;
        let path = format!("/v1/payments/{}", payment["id"].as_str().unwrap());
        self.until("shown", async |_, payer| {
            let (_, now) = payer.desk.try_get(&path).await?;
            (now["state"]["kind"] == "awaiting-payer").then_some(now)
        })
        .await
    }

    async fn stands(&mut self, state: Value) {
        self.until("the bill stands", async |_, payer| {
            let (_, bill) = payer.desk.try_get(&format!("/v1/bills/{}", payer.bill)).await?;
            (bill["state"] == state).then_some(())
        })
        .await;
    }

    /// More comes than is owed; the rest goes back, once.
    async fn paid(&mut self) {
        let shown = self.shown().await;
        let settled = self.world.switch.bank_pays(&shown, 1_300);
        let mut event = json!({ "kind": "settled" });
        event.as_object_mut().unwrap().extend(settled.as_object().unwrap().clone());
        self.until("told", async |world, _| {
            let answer = world.switch.try_send(&world.switch.sign(&event, |_| {})).await;
            (answer == Some(200)).then_some(())
        })
        .await;
        self.stands(json!({ "kind": "paid", "received": hkd(1_000), "credit": hkd(0) })).await;
        let of = |refund: &&Value| refund["transactionId"] == settled["transactionId"];
        assert_eq!(self.world.switch.books().refunds.values().filter(of).count(), 1);
    }

    async fn called_off(&mut self) {
        let shown = self.shown().await;
        let path = format!("/v1/payments/{}/cancel", shown["id"].as_str().unwrap());
        let key = crate::desk::random();
        self.until("called off", async |_, payer| {
            payer.desk.try_write(&path, &key, &json!({})).await.filter(|(status, _)| *status == 200)
        })
        .await;
        self.until("released", async |_, payer| {
            let (status, bill) = payer.desk.try_get(&format!("/v1/bills/{}", payer.bill)).await?;
            (status == 200 && bill["payment"].is_null()).then_some(())
        })
        .await;
        self.shown().await;
    }

    /// Of yesterday's money nobody told; its file is read from the beginning again.
    async fn reconciled(&mut self) {
        let shown = self.shown().await;
        let yesterday = Day::of(SystemClock.now()).plus_days(-1);
        let mut settled = self.world.switch.bank_pays(&shown, 1_000);
        {
            let mut books = self.world.switch.books();
            let last = books.settled.last_mut().unwrap();
            last["bookedAt"] = json!(yesterday.at(12, 0));
            settled.clone_from(last);
        }
        self.world.switch.close_day(yesterday);
        let mut database = self.world.database().await;
        for statement in [
            "delete from settlement_day where day = $1",
            "insert into settlement_day (day, state, entries, booked) values ($1, 'waiting', 0, 0)",
            "insert into outside_call (id, kind, reference, attempts, due_ms, lease_ms, created_ms) \
             values ('again-' || $1, 'fps-settlements', $1, 0, 1, 0, 1)",
        ] {
            sqlx::query(statement).bind(yesterday.to_string()).execute(&mut database).await.unwrap();
        }
        drop(database);
        self.until("reconciled", async |world, _| {
            let mut database = world.database().await;
            let row = sqlx::query("select day from settlement_day where day = $1 and state = 'done'");
            row.bind(yesterday.to_string()).fetch_optional(&mut database).await.unwrap().map(|_| ())
        })
        .await;
        self.stands(json!({ "kind": "paid", "received": hkd(1_000), "credit": hkd(0) })).await;
    }
}

async fn pause() {
    tokio::time::sleep(std::time::Duration::from_millis(25)).await;
}

/// As if the lease of the process that ended had run out: the test does not wait half a minute. What was begun is due
/// again at once.
async fn lease_over(world: &World) {
    let mut database = world.database().await;
    let statement = "update outside_call set lease_ms = 0, due_ms = 0 where attempts > 0";
    sqlx::query(statement).execute(&mut database).await.unwrap();
}
