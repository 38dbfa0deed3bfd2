//! Tokens and proofs (M-tokens): what is refused, and a rotation that survives a crash.

use desk_sandbox::PersonState;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::desk::{Desk, b64, key, random};
use crate::world::World;

mod run {
    crate::both! {
        /// M-tokens: every way in which a proof is wrong.
        wrong_proofs_are_refused;
        /// M-tokens: typ and alg.
        the_head_of_a_proof_is_checked;
        /// M-tokens: nonce, and each jti once.
        the_token_endpoint_takes_a_proof_once;
        /// M-tokens, P10: replay after a crash, reuse ends the session.
        rotation_survives_a_crash;
        /// M-tokens: lives of tokens and sessions.
        tokens_end;
        /// P05
        revoking_ends_everything_at_once;
        /// P06
        a_suspended_account_ends_its_sessions;
        /// M-tokens: any clock works, because freshness is judged by the nonce.
        a_wrong_clock_works;
    }
}

async fn wrong_proofs_are_refused(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let url = desk.url("/v1/me");
    let nonce = desk.nonce().await;
    let send = async |proof: String, token: &str| {
        let request = desk.http.get(url.clone()).header("DPoP", proof).header("Authorization", format!("DPoP {token}"));
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        (status, response.json::<Value>().await.unwrap()["code"].as_str().unwrap_or_default().to_owned())
    };
    let proof = |method: &str, url: &str, nonce: &str, token: &str| {
        desk.key.proof(method, &url.parse().unwrap(), nonce, Some(token))
    };
    let own = url.as_str();
    let good = send(proof("GET", own, &nonce, &desk.access), &desk.access).await;
    assert_eq!(good.0, 200);
    let invalid = (401, "invalid-token".to_owned());
    assert_eq!(send(proof("POST", own, &nonce, &desk.access), &desk.access).await, invalid, "htm");
    assert_eq!(
        send(proof("GET", "http://127.0.0.1:1/v1/me", &nonce, &desk.access), &desk.access).await,
        invalid,
        "htu"
    );
    assert_eq!(send(proof("GET", own, &nonce, "other"), &desk.access).await, invalid, "ath");
    let thief = key().proof("GET", &url, &nonce, Some(&desk.access));
    assert_eq!(send(thief, &desk.access).await, invalid, "a token stolen without its key");
    let unknown = "A".repeat(43);
    assert_eq!(send(proof("GET", own, &nonce, &unknown), &unknown).await, invalid, "an unknown token");
    let stale = send(proof("GET", own, "old", &desk.access), &desk.access).await;
    assert_eq!(stale, (401, "use-dpop-nonce".to_owned()));
    let bare = desk.http.get(url.clone()).bearer_auth(&desk.access).send().await.unwrap();
    assert_eq!(bare.status(), 401);
    assert!(bare.headers()["www-authenticate"].to_str().unwrap().starts_with("DPoP "));
    // A proof of a write is good once; one of a read may come twice (its jti is not kept).
    let twice = proof("GET", own, &nonce, &desk.access);
    assert_eq!(send(twice.clone(), &desk.access).await.0, 200);
    assert_eq!(send(twice, &desk.access).await.0, 200);
    let url = desk.url("/v1/tasks/none/act");
    let proof = desk.key.proof("POST", &url, &nonce, Some(&desk.access));
    let body = json!({ "act": { "kind": "done" }, "at": world.now(), "baseVersion": 1 });
    let mut statuses = Vec::new();
    for _ in 0..2 {
        let request = desk.http.post(url.clone()).header("DPoP", &proof).header("Idempotency-Key", random());
        let request = request.header("Authorization", format!("DPoP {}", desk.access)).json(&body);
        statuses.push(request.send().await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [404, 401]);
    world.end().await;
}

async fn the_head_of_a_proof_is_checked(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let (url, nonce) = (desk.url("/v1/me"), desk.nonce().await);
    let ath = b64(&Sha256::digest(desk.access.as_bytes()));
    let claims = json!({ "jti": random(), "htm": "GET", "htu": url.as_str(), "iat": 1, "nonce": nonce, "ath": ath });
    let send = async |typ: &str, alg: &str| {
        let proof = desk.key.jws(&json!({ "typ": typ, "alg": alg, "jwk": desk.key.jwk() }), &claims);
        let request = desk.http.get(url.clone()).header("DPoP", proof);
        let request = request.header("Authorization", format!("DPoP {}", desk.access));
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(send("dpop+jwt", "ES256").await, 200);
    assert_eq!(send("jwt", "ES256").await, 401);
    for alg in ["ES384", "none", "HS256"] {
        assert_eq!(send("dpop+jwt", alg).await, 401, "{alg}");
    }
    world.end().await;
}

/// The token endpoint asks for a nonce with 400 (RFC 9449 §8).
async fn the_token_endpoint_takes_a_proof_once(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let url = desk.url("/oauth/token");
    let proof = desk.key.proof("POST", &url, "old", None);
    let form = [("client_id", "citizen-desk"), ("grant_type", "refresh_token"), ("refresh_token", "x")];
    let response = desk.http.post(url).header("DPoP", proof).form(&form).send().await.unwrap();
    assert_eq!(response.status(), 400);
    assert!(response.headers().contains_key("dpop-nonce"));
    assert_eq!(response.json::<Value>().await.unwrap()["error"], "use_dpop_nonce");
    // And keeps the jti of each proof.
    let proof = desk.key.proof("POST", &desk.url("/oauth/token"), &desk.nonce().await, None);
    let mut errors = Vec::new();
    for _ in 0..2 {
        let request =
            desk.http.post(desk.url("/oauth/token")).header("DPoP", &proof).header("Idempotency-Key", random());
        errors.push(request.form(&form).send().await.unwrap().json::<Value>().await.unwrap()["error"].clone());
    }
    assert_eq!(errors, ["invalid_grant", "invalid_dpop_proof"]);
    world.end().await;
}

async fn rotation_survives_a_crash(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let (first, saved) = (desk.refresh.clone(), random());
    let (status, one) = desk.refresh_with(&first, &saved).await;
    assert_eq!(status, 200, "{one}");
    let (status, again) = desk.refresh_with(&first, &saved).await;
    assert_eq!(status, 200, "{again}");
    assert_eq!(one["refresh_token"], again["refresh_token"], "the same successor until it is used");
    let mut thief = desk.clone();
    thief.key = key();
    let mut alive = desk.clone();
    alive.take(&again);
    let next = alive.refresh.clone();
    for _ in 0..2 {
        assert_eq!(thief.refresh_with(&next, &random()).await.0, 400, "only with the key of the sign-in");
    }
    let mut copied = alive.clone();
    copied.key = key();
    assert_eq!(copied.get("/v1/me").await.0, 401);
    // The person reads of it, once.
    let told = alive.get("/v1/access-log").await.1;
    let refused = told["items"].as_array().unwrap().iter().filter(|entry| entry["kind"] == "refused").count();
    assert_eq!(refused, 1, "{told}");
    // The successor is used: from now on the old one is reuse, even under the same key.
    assert_eq!(alive.get("/v1/me").await.0, 200);
    let (status, reuse) = desk.refresh_with(&first, &saved).await;
    assert_eq!((status.as_u16(), reuse["error_description"].as_str()), (400, Some("token-reuse")));
    assert_eq!(alive.get("/v1/me").await.0, 401, "the session has ended");
    assert_eq!(alive.refresh().await.0, 400);
    // The person is told: it stands in the log that their other computer reads.
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    let log = other.get("/v1/access-log").await.1;
    assert!(log["items"].as_array().unwrap().iter().any(|entry| entry["kind"] == "token-reuse"));
    // Another idempotency key for a used token is reuse at once.
    let (token, mut other) = (other.refresh.clone(), other);
    assert_eq!(other.refresh().await.0, 200);
    assert_eq!(other.refresh_with(&token, &random()).await.1["error_description"], "token-reuse");
    assert_eq!(other.get("/v1/me").await.0, 401);
    // And so is another key for a used token.
    let mut third = Desk::signed_in(&world, "wong-ka-yan").await;
    let mut thief = third.clone();
    thief.key = key();
    let used = third.refresh.clone();
    assert_eq!(third.refresh().await.0, 200);
    assert_eq!(thief.refresh_with(&used, &random()).await.1["error_description"], "token-reuse");
    assert_eq!(third.get("/v1/me").await.0, 401);
    world.end().await;
}

async fn tokens_end(world: World) {
    let mut desk = Desk::signed_in(&world, "wong-ka-yan").await;
    world.pass_seconds(599);
    assert_eq!(desk.get("/v1/me").await.0, 200);
    world.pass_seconds(2);
    assert_eq!(desk.get("/v1/me").await.0, 401);
    assert_eq!(desk.refresh().await.0, 200);
    assert_eq!(desk.get("/v1/me").await.0, 200);
    let days = 86_400;
    for _ in 0..3 {
        world.pass_seconds(29 * days);
        assert_eq!(desk.refresh().await.0, 200);
    }
    world.pass_seconds(4 * days);
    assert_eq!(desk.refresh().await.0, 400, "90 days in all");
    let mut desk = Desk::signed_in(&world, "wong-ka-yan").await;
    world.pass_seconds(30 * days + 1);
    assert_eq!(desk.refresh().await.0, 400, "30 days unused");
    world.end().await;
}

async fn revoking_ends_everything_at_once(world: World) {
    let mut desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let url = desk.url("/oauth/revoke");
    let revoke = async |desk: &Desk, token: &str| {
        let proof = desk.key.proof("POST", &url, &desk.nonce().await, None);
        let request = desk.http.post(url.clone()).header("DPoP", proof).form(&[("token", token)]);
        request.send().await.unwrap().status().as_u16()
    };
    let mut stranger = desk.clone();
    stranger.key = key();
    assert_eq!(revoke(&stranger, &desk.refresh).await, 200);
    assert_eq!(desk.get("/v1/me").await.0, 200, "a stranger’s revocation does nothing and says nothing");
    assert_eq!(revoke(&desk, &desk.refresh).await, 200);
    assert_eq!(desk.get("/v1/me").await.0, 401);
    assert_eq!(desk.refresh().await.0, 400);
    assert_eq!(revoke(&desk, "unknown").await, 200);
    world.end().await;
}

async fn a_suspended_account_ends_its_sessions(world: World) {
    let mut desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    world.sandbox.set_person_state("wong-ka-yan", PersonState::Suspended).unwrap();
    world.pass_seconds(120);
    let (status, told) = desk.refresh().await;
    assert_eq!((status.as_u16(), told["error_description"].as_str()), (400, Some("suspended")), "{told}");
    assert_eq!(other.call(Method::GET, "/v1/me", &[], None).await.status(), 401, "on every computer");
    let (status, told) = desk.refresh().await;
    assert_eq!((status.as_u16(), told["error_description"].as_str()), (400, Some("suspended")), "and again");
    world.end().await;
}

async fn a_wrong_clock_works(world: World) {
    // The proofs of these tests all say `iat: 1`, 1970: only the nonce counts. A nonce of two minutes ago does not.
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let (url, nonce) = (desk.url("/v1/me"), desk.nonce().await);
    for (later, expected) in [(59, 200), (120, 401)] {
        world.pass_seconds(later);
        let proof = desk.key.proof("GET", &url, &nonce, Some(&desk.access));
        let request = desk.http.get(url.clone()).header("DPoP", proof);
        let response = request.header("Authorization", format!("DPoP {}", desk.access)).send().await.unwrap();
        assert_eq!(response.status(), expected, "{later}");
    }
    world.end().await;
}
