//! Bad input: every one ends in a coded answer, nothing panics, nothing is stored (issue 2, "Bad input and trouble").

use reqwest::Method;
use serde_json::json;

use crate::desk::{Desk, Feeder, open_id, random, task};
use crate::world::World;

mod run {
    crate::both! {
        bodies_are_bounded_and_shaped;
        oauth_parameters_are_judged;
    }
}

async fn bodies_are_bounded_and_shaped(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let sent = feeder.send(&random(), &[task("t-1", &open_id, "A")]).await.1;
    let path = format!("/v1/tasks/{}/act", sent["results"][0]["id"].as_str().unwrap());
    let raw = async |kind: &str, body: Vec<u8>| {
        let url = desk.url(&path);
        let proof = desk.key.proof("POST", &url, &desk.nonce().await, Some(&desk.access));
        let request =
            desk.http.post(url).header("DPoP", proof).header("Authorization", format!("DPoP {}", desk.access));
        let request = request.header("Idempotency-Key", random()).header("content-type", kind).body(body);
        let response = request.send().await.unwrap();
        let (status, kind) =
            (response.status().as_u16(), response.headers()["content-type"].to_str().unwrap().to_owned());
        assert!(kind.starts_with("application/problem+json"), "{kind}");
        status
    };
    let json = "application/json";
    assert_eq!(raw("text/plain", b"{}".to_vec()).await, 400);
    for body in [
        "",
        "{",
        "null",
        "[]",
        "{\"act\":{\"kind\":\"explode\"},\"at\":\"2026-11-23T00:00:00Z\",\"baseVersion\":1}",
        "\u{feff}{}",
    ] {
        assert_eq!(raw(json, body.as_bytes().to_vec()).await, 400, "{body}");
    }
    assert_eq!(raw(json, b"\xff\xfe\x00".to_vec()).await, 400);
    assert_eq!(raw(json, "[".repeat(40).into_bytes()).await, 400, "nesting");
    assert_eq!(raw(json, format!("\"{}\"", "a".repeat(10_000)).into_bytes()).await, 400, "string");
    assert_eq!(raw(json, vec![b' '; 300 * 1024]).await, 413);
    let extra =
        json!({ "act": { "kind": "done" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 1, "newer": { "field": [1] } });
    assert_eq!(desk.write(Method::POST, &path, &random(), &extra).await.0, 200, "what is not known is ignored");
    for path in [
        "/v1/tasks/%00",
        "/v1/tasks/..%2f..%2fetc",
        &format!("/v1/tasks/{}", "a".repeat(500)),
        "/v1/step-ups/%F0%9F%92%A3",
    ] {
        assert!(desk.get(path).await.0.is_client_error(), "{path}");
    }
    // A byte that PostgreSQL cannot keep is refused where it comes in, not where it would be stored.
    let told = feeder.send(&random(), &[task("a\u{0}b", &open_id, "A"), task("t-9", &open_id, "A\u{0}B")]).await;
    assert_eq!(told.0, 200, "{}", told.1);
    assert_eq!(told.1["results"][0]["errors"][0]["pointer"], "/externalId");
    assert_eq!(told.1["results"][1]["status"], "created", "inside JSON it is an escape");
    assert_eq!(desk.get("/v1/tasks?after=%00").await.0, 400);
    assert_eq!(desk.get("/v1/access-log?before=%00").await.0, 404);
    world.end().await;
}

async fn oauth_parameters_are_judged(world: World) {
    let desk = Desk::new(&world.base);
    let post = async |path: &str, body: &str| {
        let request = desk.http.post(desk.url(path)).header("content-type", "application/x-www-form-urlencoded");
        let response = request.body(body.to_owned()).send().await.unwrap();
        (
            response.status().as_u16(),
            response.json::<serde_json::Value>().await.unwrap()["error"].as_str().unwrap().to_owned(),
        )
    };
    let invalid = (400, "invalid_request".to_owned());
    assert_eq!(post("/oauth/token", "").await, invalid);
    assert_eq!(post("/oauth/token", "grant_type=password&grant_type=x").await, invalid);
    assert_eq!(post("/oauth/token", "grant_type=password&client_id=other").await.1, "invalid_client");
    assert_eq!(post("/oauth/token", "grant_type=refresh_token&client_id=citizen-desk").await.1, "invalid_dpop_proof");
    assert_eq!(post("/oauth/device_authorization", "client_id=citizen-desk").await, invalid);
    assert_eq!(post("/oauth/device_authorization", "client_id=citizen-desk&dpop_jkt=short").await, invalid);
    assert_eq!(post("/oauth/device_authorization", "client_id=citizen-desk&scope=admin").await.1, "invalid_scope");
    let unsupported = desk.token(&[("grant_type", "password")], None).await;
    assert_eq!(unsupported.1["error"], "unsupported_grant_type");
    let no_key = desk.token(&[("grant_type", "refresh_token"), ("refresh_token", "x")], None).await;
    assert_eq!(no_key.1["error_description"], "Idempotency-Key");
    // The browser's way: a wrong client or address is told to the person, everything else goes back to the program.
    let verifier = "v".repeat(64);
    let open = async |change: &[(&str, &str)]| {
        let response = desk.http.get(crate::sign_in::authorize(&desk, &verifier, change)).send().await.unwrap();
        let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
        (response.status().as_u16(), location)
    };
    assert_eq!(open(&[("client_id", "other")]).await, (400, None));
    assert_eq!(open(&[("redirect_uri", "https://evil.example/cb")]).await, (400, None));
    for change in [
        ("response_type", "token"),
        ("code_challenge_method", "plain"),
        ("code_challenge", "x"),
        ("dpop_jkt", "x"),
        ("scope", "all"),
    ] {
        let (status, location) = open(&[change]).await;
        let location = location.unwrap();
        assert_eq!(status, 303);
        assert!(
            location.starts_with("http://127.0.0.1:49152/cb?error=") && location.contains("state=xyz"),
            "{location}"
        );
    }
    world.end().await;
}
