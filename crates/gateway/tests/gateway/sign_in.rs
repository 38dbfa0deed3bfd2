//! Both ways of signing in, and every way in which they end otherwise (M-signin, M-tokens).

use desk_sandbox::{Decision, PersonState};
use reqwest::StatusCode;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::desk::{Desk, b64};
use crate::world::World;

mod run {
    crate::both! {
        /// M-signin
        with_the_phone;
        /// M-signin
        on_this_computer;
        /// M-signin: an end without a session has its reason.
        ends_without_a_session;
        /// M-signin: 2 minutes, a new start ends the old one, five starts an hour.
        codes_end;
        /// M-signin: the callback is bound to the browser.
        another_browser_is_refused;
        /// M-eid: what a retry can mend is tried once more, and not again.
        codes_of_the_platform_are_answered_by_one_more_try;
        /// M-signin, P08
        the_page_of_the_phone;
    }
}

async fn codes_of_the_platform_are_answered_by_one_more_try(world: World) {
    use desk_eid::{Category, Outcome};
    let mended = |outcome: &&Outcome| matches!(outcome.category(), Category::Restamp | Category::GetKeyAgain);
    let codes: Vec<Outcome> = Outcome::ALL.iter().filter(mended).copied().collect();
    assert!(codes.len() >= 4, "{codes:?}");
    for code in codes {
        world.sandbox.force("getToken", code, 1);
        Desk::signed_in(&world, "wong-ka-yan").await;
        world.sandbox.force("getToken", code, 2);
        let desk = Desk::new(&world.base);
        let started = desk.start_phone().await.1;
        let phone = world.sandbox.phone();
        phone.scan(started["verification_uri_complete"].as_str().unwrap()).await.unwrap();
        phone.approve().await.unwrap();
        let (status, told) = desk.poll(started["device_code"].as_str().unwrap()).await;
        assert_eq!(status, 400, "{code:?}: {told}");
    }
    world.end().await;
}

async fn with_the_phone(world: World) {
    let desk = Desk::new(&world.base);
    let (status, started) = desk.start_phone().await;
    assert_eq!(status, 200);
    let code = started["user_code"].as_str().unwrap();
    assert!(code.len() == 7 && code.as_bytes()[3] == b' ', "{code}");
    let (device, address) =
        (started["device_code"].as_str().unwrap(), started["verification_uri_complete"].as_str().unwrap());
    assert!(!address.contains(&code.replace(' ', "")));
    let (status, waiting) = desk.poll(device).await;
    assert_eq!(
        (status, &waiting["error"], &waiting["stage"]),
        (StatusCode::BAD_REQUEST, &"authorization_pending".into(), &"waiting".into())
    );
    assert_eq!(desk.poll(device).await.1["error"], "slow_down");
    let phone = world.sandbox.phone();
    phone.scan(address).await.unwrap();
    world.pass_seconds(8);
    let opened = desk.poll(device).await.1;
    assert_eq!(opened["stage"], "opened", "{opened}");
    phone.approve().await.unwrap();
    let (status, tokens) = desk.poll(device).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(tokens["person"]["name"]["english"], "Wong Ka Yan");
    assert_eq!(tokens["person"]["name"]["chinese"], "黃嘉欣");
    assert_eq!(tokens["person"]["authLevel"], "plus");
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&"DPoP".into(), &600.into()));
    assert_eq!(desk.poll(device).await.1["error"], "invalid_grant", "a device code is good once");
    let mut desk = desk;
    desk.take(&tokens);
    let (status, me) = desk.get("/v1/me").await;
    assert_eq!(status, 200);
    assert_eq!(me["contact"]["mobile"], "+852 5555 0101");
    world.end().await;
}

/// The authorization request of a desk, as a browser opens it.
pub(crate) fn authorize(desk: &Desk, verifier: &str, change: &[(&str, &str)]) -> Url {
    let (challenge, jkt) = (b64(&Sha256::digest(verifier.as_bytes())), desk.key.jkt());
    let mut query = vec![
        ("response_type", "code"),
        ("client_id", "citizen-desk"),
        ("redirect_uri", "http://127.0.0.1:49152/cb"),
        ("scope", "desk"),
        ("state", "xyz"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("dpop_jkt", &jkt),
        ("ui_locales", "zh-HK en"),
        ("device_name", "Test laptop"),
    ];
    for (name, value) in change {
        query.retain(|(known, _)| known != name);
        query.push((name, value));
    }
    let mut url = desk.url("/oauth/authorize");
    url.query_pairs_mut().extend_pairs(query);
    url
}

/// Follows redirects by hand, with the cookies of one browser, up to the loopback address of the desk.
pub(crate) async fn browse(desk: &Desk, world: &World, start: Url) -> Url {
    let opened = desk.http.get(start).send().await.unwrap();
    assert_eq!(opened.status(), 303);
    let cookie = opened.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let qr: Url = opened.headers()["location"].to_str().unwrap().parse().unwrap();
    assert!(qr.query().unwrap().contains("source=PC_Browser"));
    let tab = world.sandbox.browser().open(qr).await.unwrap();
    let phone = world.sandbox.phone();
    phone.scan(&tab.code_address().unwrap()).await.unwrap();
    phone.approve().await.unwrap();
    // The sandbox's browser has not the cookie: it ends on our refusal, whose address a browser with it can open.
    let back = tab.follow().await.unwrap();
    assert_eq!((back.url.path(), back.status.as_u16()), ("/oauth/iam/callback", 403));
    let returned = desk.http.get(back.url).header("cookie", cookie).send().await.unwrap();
    returned.headers()["location"].to_str().unwrap().parse().unwrap()
}

fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

async fn on_this_computer(world: World) {
    let mut desk = Desk::new(&world.base);
    let verifier = "v".repeat(64);
    let back = browse(&desk, &world, authorize(&desk, &verifier, &[])).await;
    assert!(back.as_str().starts_with("http://127.0.0.1:49152/cb?"));
    assert_eq!(parameter(&back, "state").as_deref(), Some("xyz"));
    assert_eq!(parameter(&back, "iss").as_deref(), Some(world.base.as_str().trim_end_matches('/')));
    let code = parameter(&back, "code").unwrap();
    let form = |verifier: &str| {
        [
            ("grant_type".to_owned(), "authorization_code".to_owned()),
            ("code".to_owned(), code.clone()),
            ("code_verifier".to_owned(), verifier.to_owned()),
            ("redirect_uri".to_owned(), "http://127.0.0.1:49152/cb".to_owned()),
        ]
    };
    let redeem = async |desk: &Desk, verifier: &str| {
        let form = form(verifier);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        desk.token(&form, None).await
    };
    assert_eq!(redeem(&desk, &"w".repeat(64)).await.1["error"], "invalid_grant", "PKCE");
    assert_eq!(redeem(&Desk::new(&world.base), &verifier).await.1["error"], "invalid_grant", "another key");
    let (status, tokens) = redeem(&desk, &verifier).await;
    assert_eq!(status, 200, "{tokens}");
    desk.take(&tokens);
    assert_eq!(desk.get("/v1/me").await.0, 200);
    assert_eq!(redeem(&desk, &verifier).await.1["error"], "invalid_grant", "a code is good once");
    assert_eq!(desk.get("/v1/me").await.0, 401, "and its second use ends the session");
    world.end().await;
}

async fn denied(world: &World, person: &str, decision: Decision) -> Value {
    let desk = Desk::new(&world.base);
    let started = desk.start_phone().await.1;
    let phone = world.sandbox.phone();
    phone.choose(person).unwrap();
    phone.scan(started["verification_uri_complete"].as_str().unwrap()).await.unwrap();
    phone.answer(decision).await.unwrap();
    desk.poll(started["device_code"].as_str().unwrap()).await.1
}

async fn ends_without_a_session(world: World) {
    let told = denied(&world, "wong-ka-yan", Decision::Reject).await;
    assert_eq!((&told["error"], &told["error_description"]), (&"access_denied".into(), &"refused".into()));
    let told = denied(&world, "wong-ka-yan", Decision::Cancel).await;
    assert_eq!(told["error_description"], "cancelled");
    world.sandbox.set_person_state("wong-ka-yan", PersonState::Suspended).unwrap();
    assert_eq!(denied(&world, "wong-ka-yan", Decision::Approve).await["error_description"], "suspended");
    world.sandbox.set_person_state("wong-ka-yan", PersonState::Ended).unwrap();
    assert_eq!(denied(&world, "wong-ka-yan", Decision::Approve).await["error_description"], "account-ended");
    world.end().await;
}

async fn codes_end(world: World) {
    let desk = Desk::new(&world.base);
    let first = desk.start_phone().await.1;
    let second = desk.start_phone().await.1;
    let code = |started: &Value| started["device_code"].as_str().unwrap().to_owned();
    assert_eq!(desk.poll(&code(&first)).await.1["error"], "expired_token", "a new start ends the old one");
    assert_eq!(desk.poll(&code(&second)).await.1["error"], "authorization_pending");
    world.pass_seconds(121);
    assert_eq!(desk.poll(&code(&second)).await.1["error"], "expired_token");
    let page = desk.http.get(second["verification_uri_complete"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(page.status(), 410);
    for _ in 0..3 {
        assert_eq!(desk.start_phone().await.0, 200);
    }
    assert_eq!(desk.start_phone().await.0, 429);
    assert_eq!(Desk::new(&world.base).start_phone().await.0, 200, "another key has its own count");
    let other = Desk::new(&world.base);
    assert_eq!(other.poll(&code(&second)).await.1["error"], "invalid_grant", "a device code is bound to its key");
    world.end().await;
}

async fn another_browser_is_refused(world: World) {
    let desk = Desk::new(&world.base);
    let verifier = "v".repeat(64);
    // `browse` goes through the refusal once without the cookie; the sign-in is none the worse for it.
    let back = browse(&desk, &world, authorize(&desk, &verifier, &[])).await;
    assert!(parameter(&back, "code").is_some());
    for query in ["", "state=unknown&code=x", "code=x", "state=a%20b&code=x", "error_code=D40001&state=unknown"] {
        let url = desk.url(&format!("/oauth/iam/callback?{query}"));
        assert_eq!(desk.http.get(url).send().await.unwrap().status(), 403, "{query}");
    }
    world.end().await;
}

async fn the_page_of_the_phone(world: World) {
    let desk = Desk::new(&world.base);
    let started = desk.start_phone().await.1;
    let address = started["verification_uri_complete"].as_str().unwrap();
    let page = desk.http.get(address).header("accept-language", "zh-HK,zh;q=0.9").send().await.unwrap();
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let cookie = page.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let text = page.text().await.unwrap();
    assert!(text.contains("lang=\"zh-Hant-HK\"") && text.contains("Test laptop"));
    assert!(text.contains(started["user_code"].as_str().unwrap()));
    assert!(!text.contains("<script") && !text.contains("style="));
    let english = desk.http.get(format!("{address}?lang=en")).send().await.unwrap().text().await.unwrap();
    assert!(english.contains("Only go on if this code is on a screen in front of you."));
    let stop = desk.http.post(format!("{address}/stop"));
    assert_eq!(stop.send().await.unwrap().status(), 403, "without the cookie of the page");
    let pair = cookie.split(';').next().unwrap();
    let stopped = desk.http.post(format!("{address}/stop")).header("cookie", pair).send().await.unwrap();
    assert_eq!(stopped.status(), 200);
    let told = desk.poll(started["device_code"].as_str().unwrap()).await.1;
    assert_eq!(told["error_description"], "refused");
    world.end().await;
}
