//! Notices of the switch: which are believed, and that each counts once, in whatever order they come.

use desk_gateway::Secret;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::desk::{Desk, key, random};
use crate::pay::{Payer, balanced, hkd};
use crate::world::{OPERATOR, World};
use desk_testkit::until;

mod run {
    crate::both! {
        forged_and_stale_notices_are_refused;
        a_notice_counts_once;
        money_for_an_unknown_number_is_an_exception;
        what_is_told_in_another_order_ends_the_same;
        the_sandbox_shows_the_list_to_who_plays_the_operator;
    }
}

async fn exceptions(world: &World) -> Vec<Value> {
    let url = world.base.join("/admin/exceptions").unwrap();
    let answer = Desk::new(&world.base).http.get(url).bearer_auth(OPERATOR).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json::<Value>().await.unwrap()["items"].as_array().unwrap().clone()
}

pub(crate) async fn exception_kinds(world: &World) -> Vec<String> {
    exceptions(world).await.iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

async fn forged_and_stale_notices_are_refused(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let mut event = json!({ "kind": "settled" });
    event.as_object_mut().unwrap().extend(world.switch.bank_pays(&payment, 41_260).as_object().unwrap().clone());
    let send = async |notice: String| world.switch.send(&notice).await;
    let now = world.now().as_millis() / 1000;
    // Another key, and what another key signed under the switch's name.
    let claims = json!({ "iss": "fps", "aud": "citizen-desk", "iat": now, "jti": random(), "event": event });
    let header = json!({ "alg": "ES256", "typ": "fps-notice+jwt" });
    assert_eq!(send(key().jws(&header, &claims)).await, 401);
    let other = json!({ "alg": "ES256", "typ": "fps-request+jwt" });
    assert_eq!(send(world.switch.key.jws(&other, &claims)).await, 401, "a signature for something else");
    for (name, value) in
        [("iss", json!("bank")), ("aud", json!("another")), ("iat", json!(now - 301)), ("iat", json!(now + 301))]
    {
        assert_eq!(send(world.switch.sign(&event, |claims| claims[name] = value.clone())).await, 401, "{name} {value}");
    }
    let good = world.switch.sign(&event, |_| {});
    let (signed, signature) = good.rsplit_once('.').unwrap();
    let flipped = if signature.starts_with('A') { 'B' } else { 'A' };
    assert_eq!(send(format!("{signed}.{flipped}{}", &signature[1..])).await, 401);
    for bad in ["", "a.b.c", "{}", &good.replace('.', "")] {
        assert_eq!(send(bad.to_owned()).await, 400, "{bad}");
    }
    assert_eq!(send(world.switch.sign(&json!({ "kind": "gift" }), |_| {})).await, 400);
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "awaiting-payer", "nothing was booked");
    assert_eq!(send(good).await, 200);
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "settled");
    // The list of exceptions is the operator's.
    let url = world.base.join("/admin/exceptions").unwrap();
    let http = Desk::new(&world.base).http;
    assert_eq!(http.get(url.clone()).send().await.unwrap().status(), StatusCode::FORBIDDEN);
    assert_eq!(http.get(url).bearer_auth("guess").send().await.unwrap().status(), StatusCode::FORBIDDEN);
    world.end().await;
}

async fn a_notice_counts_once(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let settled = world.switch.bank_pays(&payment, 41_260);
    let mut event = json!({ "kind": "settled" });
    event.as_object_mut().unwrap().extend(settled.as_object().unwrap().clone());
    let notice = world.switch.sign(&event, |_| {});
    let all = futures_util::future::join_all((0..6).map(|n| {
        let (again, switch, settled) = (notice.clone(), &world.switch, &settled);
        async move { if n % 2 == 0 { switch.send(&again).await } else { switch.tell(settled).await } }
    }))
    .await;
    assert!(all.iter().all(|status| *status == 200), "{all:?}");
    // Something else under the same id is not believed.
    let claims: Value = {
        use base64::Engine as _;
        let part = notice.split('.').nth(1).unwrap();
        serde_json::from_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    let mut other = event.clone();
    other["transactionId"] = "FPS-other".into();
    assert_eq!(world.switch.send(&world.switch.sign(&other, |fresh| fresh["jti"] = claims["jti"].clone())).await, 401);
    let paid = payer.payment(&payment).await;
    assert_eq!((&paid["received"], &paid["refund"]), (&hkd(41_260), &hkd(0)));
    assert_eq!((payer.receipts().await.len(), world.switch.books().refunds.len()), (1, 0));
    balanced(&world).await;
    world.end().await;
}

async fn money_for_an_unknown_number_is_an_exception(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let sent = |number: &str, payee: &str| {
        world.switch.bank_sends(&json!({
            "paymentId": payment["id"], "reference": payment["reference"], "payee": payee, "billNumber": number,
            "amount": hkd(41_260) }))
    };
    // Its payment is known, its number is not ours: nobody's bill is paid.
    let stray = sent("99999999", "1234567");
    assert_eq!(world.switch.tell(&stray).await, 200);
    assert_eq!(world.switch.tell(&stray).await, 200);
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "awaiting-payer");
    let list = exceptions(&world).await;
    assert_eq!(list.len(), 1, "{list:?}");
    assert_eq!((list[0]["kind"].as_str(), &list[0]["detail"]["amount"]), (Some("unplaced"), &hkd(41_260)));
    assert_eq!(list[0]["source"], stray["transactionId"]);
    // No reference, but payee and number are ours: the bill is paid, the open code is closed.
    let plain =
        world.switch.bank_sends(&json!({ "payee": "1234567", "billNumber": "12345678", "amount": hkd(41_260) }));
    assert_eq!(world.switch.tell(&plain).await, 200);
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    assert_eq!(payer.payment(&payment).await["reason"], "paid-another-way");
    // The right number at the wrong payee is nobody's either.
    assert_eq!(
        world
            .switch
            .tell(&world.switch.bank_sends(&json!({ "payee": "7654321", "billNumber": "12345678", "amount": hkd(5) })))
            .await,
        200
    );
    assert_eq!(exception_kinds(&world).await, ["unplaced", "unplaced"]);
    balanced(&world).await;
    world.end().await;
}

async fn what_is_told_in_another_order_ends_the_same(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let id = payment["id"].clone();
    let settled = world.switch.bank_pays(&payment, 50_000);
    let transaction = settled["transactionId"].clone();
    // The failure of a first try comes after the money of the second.
    assert_eq!(world.switch.tell(&settled).await, 200);
    let failed = json!({ "kind": "failed", "paymentId": id, "reason": "funds" });
    assert_eq!(world.switch.notice(&failed).await, 200);
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "settled");
    // The refund is told by a notice before or after the answer: booked once.
    let refund = until("refund", async || world.switch.books().refunds.iter().next().map(|(id, _)| id.clone())).await;
    let told = json!({ "kind": "refunded", "refundId": refund, "transactionId": transaction, "amount": hkd(8_740) });
    assert_eq!(world.switch.notice(&told).await, 200);
    assert_eq!(world.switch.notice(&told).await, 200);
    let bill = payer.bill().await;
    assert_eq!(bill["state"], json!({ "kind": "paid", "received": hkd(41_260), "credit": hkd(0) }));
    // The bank takes it back: it is owed again.
    let reversed = json!({ "kind": "reversed", "transactionId": transaction, "amount": hkd(41_260) });
    assert_eq!(world.switch.notice(&reversed).await, 200);
    assert_eq!(world.switch.notice(&reversed).await, 200);
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "reversed");
    assert_eq!(payer.bill().await["state"], json!({ "kind": "unpaid" }));
    let unknown = json!({ "kind": "reversed", "transactionId": "FPS0", "amount": hkd(1) });
    assert_eq!(world.switch.notice(&unknown).await, 200);
    assert_eq!(exception_kinds(&world).await, ["unknown-reversal"]);
    // A first try that failed, and nothing else.
    let payment = payer.shown(41_260).await;
    let failed = json!({ "kind": "failed", "paymentId": payment["id"], "reason": "bank-refused" });
    assert_eq!(world.switch.notice(&failed).await, 200);
    let now = payer.payment(&payment).await;
    assert_eq!((now["state"]["kind"].as_str(), now["reason"].as_str()), (Some("failed"), Some("bank-refused")));
    payer.released().await;
    balanced(&world).await;
    world.end().await;
}

async fn the_sandbox_shows_the_list_to_who_plays_the_operator(mut world: World) {
    let token = world.sandbox.admin_token().to_owned();
    world.restart(|config| config.operator_token = Some(Secret::new(token.as_bytes()))).await;
    world.sandbox.connect_departments(world.base.clone(), &world.service).await.unwrap();
    let sent = world.switch.bank_sends(&json!({ "payee": "1234567", "billNumber": "99999999", "amount": hkd(41_260) }));
    assert_eq!(world.switch.tell(&sent).await, 200);
    let url = world.sandbox.base_url().join("admin/exceptions").unwrap();
    let request = Desk::new(&world.base).http.get(url).header("X-Admin-Token", token);
    let page = request.send().await.unwrap().text().await.unwrap();
    for word in ["Money came for a bill", "99999999", "HK$412.60", sent["bankReference"].as_str().unwrap()] {
        assert!(page.contains(word), "{word}: {page}");
    }
    world.end().await;
}
