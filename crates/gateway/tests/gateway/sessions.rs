//! Signed-in computers, the access log and its chain (P14, P15, P45).

use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::desk::Desk;
use crate::world::World;

mod run {
    crate::both! {
        /// P05: "Sign out there", "This was not me".
        computers_are_listed_and_ended;
        /// M-signin: what others did with a key, or what was not the person, makes no computer known.
        a_computer_is_known_to_the_person_alone;
        /// P15: a flipped byte shows.
        the_log_is_a_chain;
    }
}

async fn computers_are_listed_and_ended(world: World) {
    let first = Desk::signed_in(&world, "wong-ka-yan").await;
    world.pass_seconds(5);
    let second = Desk::signed_in(&world, "wong-ka-yan").await;
    let third = Desk::signed_in(&world, "wong-ka-yan").await;
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    let list = first.get("/v1/sessions").await.1;
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    assert_eq!(items.iter().filter(|item| item["current"] == true).count(), 1);
    assert_eq!(items[0]["deviceName"], "Test laptop");
    let end = async |desk: &Desk, id: &str| {
        desk.call(Method::DELETE, &format!("/v1/sessions/{id}"), &[], None).await.status().as_u16()
    };
    assert_eq!(end(&stranger, &second.session).await, 404);
    assert_eq!(end(&first, &second.session).await, 204);
    assert_eq!(second.get("/v1/me").await.0, 401);
    // The sign-in of the third stands in the log of the first.
    let log = first.get("/v1/access-log").await.1;
    let entry =
        log["items"].as_array().unwrap().iter().find(|entry| entry["session"] == third.session.as_str()).unwrap();
    assert_eq!((entry["kind"].as_str(), entry["party"]["zh-Hant-HK"].as_str()), (Some("sign-in"), Some("智方便")));
    assert!(entry["purpose"]["en"].as_str().unwrap().contains("First sign-in on Test laptop"));
    let not_me = format!("/v1/access-log/{}/not-me", entry["id"].as_str().unwrap());
    assert_eq!(stranger.call(Method::POST, &not_me, &[], None).await.status(), 404);
    assert_eq!(first.call(Method::POST, &not_me, &[], None).await.status(), 204);
    assert_eq!(third.get("/v1/me").await.0, 401);
    world.end().await;
}

async fn a_computer_is_known_to_the_person_alone(world: World) {
    let mut shared = Desk::new(&world.base);
    let first = async |desk: &Desk| {
        let log = desk.get("/v1/access-log").await.1;
        let entries = log["items"].as_array().unwrap();
        let entry = entries.iter().find(|entry| entry["session"] == desk.session.as_str()).unwrap().clone();
        (entry["first"].as_bool().unwrap(), entry["id"].as_str().unwrap().to_owned())
    };
    shared.sign_in(&world, "chan-tai-man").await;
    assert!(first(&shared).await.0);
    shared.sign_in(&world, "wong-ka-yan").await;
    assert!(first(&shared).await.0, "somebody else has signed in with this key, she has not");
    shared.sign_in(&world, "wong-ka-yan").await;
    let (known, entry) = first(&shared).await;
    assert!(!known);
    // She says of both that it was not her: nothing of them counts.
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    let earlier = other.get("/v1/access-log").await.1;
    let ids = earlier["items"].as_array().unwrap().iter().filter(|item| item["session"] != other.session.as_str());
    for id in ids.map(|item| item["id"].as_str().unwrap().to_owned()).chain([entry]) {
        assert_eq!(other.call(Method::POST, &format!("/v1/access-log/{id}/not-me"), &[], None).await.status(), 204);
    }
    shared.sign_in(&world, "wong-ka-yan").await;
    assert!(first(&shared).await.0, "after “not me” it is a first sign-in again");
    world.end().await;
}

/// The chain as a stranger would check it, from the document.
pub(crate) fn verify(entries: &[Value]) -> bool {
    let mut previous = "0".repeat(64);
    entries.iter().all(|entry| {
        let mut entry = entry.clone();
        let hash = entry.as_object_mut().unwrap().remove("hash").unwrap();
        let canonical = serde_json_canonicalizer::to_string(&entry).unwrap();
        let computed = Sha256::digest(format!("{previous}{canonical}").as_bytes());
        let computed = computed.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let fits = entry["previous"] == previous.as_str() && hash == computed.as_str();
        previous = computed;
        fits
    })
}

async fn the_log_is_a_chain(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    for _ in 0..5 {
        let other = Desk::signed_in(&world, "wong-ka-yan").await;
        desk.call(Method::DELETE, &format!("/v1/sessions/{}", other.session), &[], None).await;
    }
    let (mut entries, mut before) = (Vec::new(), String::new());
    loop {
        let page = desk.get(&format!("/v1/access-log?limit=4&before={before}")).await.1;
        entries.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut before),
            None => break,
        }
    }
    entries.reverse();
    assert_eq!(entries.len(), 11);
    assert!(verify(&entries));
    let mut changed = entries.clone();
    changed[3]["result"] = json!("given!");
    assert!(!verify(&changed));
    entries.remove(4);
    assert!(!verify(&entries));
    assert_eq!(desk.get("/v1/access-log?before=unknown").await.0, 404);
    world.end().await;
}
