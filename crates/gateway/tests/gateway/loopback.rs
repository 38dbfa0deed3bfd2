//! Host, Origin and headers of a loopback listener (M-loopback); what a build refuses (M-builds, P34).

use desk_domain::SystemClock;
use desk_gateway::{ConfigError, GatewayError};
use reqwest::Method;

use crate::desk::Desk;
use crate::world::World;

mod run {
    crate::both! {
        /// M-loopback
        host_and_origin_are_judged;
        discovery_and_health;
    }
}

async fn host_and_origin_are_judged(world: World) {
    let desk = Desk::new(&world.base);
    let get = async |path: &str, headers: &[(&str, &str)]| {
        let mut request = desk.http.get(desk.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap().status().as_u16()
    };
    let own = world.base.as_str().trim_end_matches('/');
    assert_eq!(get("/health", &[]).await, 200);
    for host in ["evil.example", "localhost:80", "127.0.0.1"] {
        assert_eq!(get("/health", &[("host", host)]).await, 403, "{host}");
    }
    assert_eq!(get("/signin/x", &[("origin", "https://evil.example")]).await, 403);
    assert_eq!(get("/signin/x", &[("origin", "null")]).await, 403);
    assert_eq!(get("/signin/x", &[("origin", own)]).await, 410);
    let token = desk.http.post(desk.url("/oauth/token")).header("origin", own).send().await.unwrap();
    assert_eq!(token.status(), 403, "no Origin at all on the back channel");
    assert!(!token.headers().contains_key("access-control-allow-origin"));
    let preflight = desk.http.request(Method::OPTIONS, desk.url("/v1/me")).header("origin", "https://evil.example");
    assert_eq!(preflight.send().await.unwrap().status(), 403);
    world.end().await;
}

async fn discovery_and_health(world: World) {
    let desk = Desk::new(&world.base);
    let url = desk.url("/.well-known/oauth-authorization-server");
    let document: serde_json::Value = desk.http.get(url).send().await.unwrap().json().await.unwrap();
    assert_eq!(document["issuer"], world.base.as_str().trim_end_matches('/'));
    assert!(document["iam_smart_environment"].as_str().unwrap().starts_with("http://127.0.0.1:"), "the sandbox's own");
    assert_eq!(document["code_challenge_methods_supported"], serde_json::json!(["S256"]));
    assert_eq!(desk.http.get(desk.url("/nowhere")).send().await.unwrap().status(), 404);
    assert_eq!(desk.http.delete(desk.url("/v1/me")).send().await.unwrap().status(), 404);
    let openapi: serde_json::Value =
        desk.http.get(desk.url("/openapi.json")).send().await.unwrap().json().await.unwrap();
    assert!(openapi["openapi"].as_str().unwrap().starts_with("3.1"));
    for path in ["/v1/changes", "/v1/tasks/{id}/act", "/department/v1/batches", "/oauth/token"] {
        assert!(openapi["paths"][path].is_object(), "{path}");
    }
    world.end().await;
}

/// P34, M-builds: a release configuration refuses http and loopback, the sandbox's everything else.
#[tokio::test]
async fn a_build_refuses_the_addresses_of_the_other() {
    let world = World::start(crate::world::Backend::sqlite()).await;
    for (sandbox, public, platform) in [
        (false, "http://127.0.0.1:1/", "http://127.0.0.1:2/"),
        (false, "https://gateway.example/", "http://iam.example/"),
        (false, "https://127.0.0.1/", "https://iam.example/"),
        (true, "https://gateway.example/", "http://127.0.0.1:2/"),
        (true, "http://localhost:1/", "http://127.0.0.1:2/"),
        (true, "http://127.0.0.1:1/", "https://iam.example/"),
        (true, "http://127.0.0.1:1/below", "http://127.0.0.1:2/"),
    ] {
        let mut config = world.config();
        config.sandbox = sandbox;
        config.public_url = public.parse().unwrap();
        config.iam.base_url = platform.parse().unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let result = desk_gateway::start(config, listener, std::sync::Arc::new(SystemClock)).await;
        assert!(matches!(result, Err(GatewayError::Config(ConfigError::Address(_)))), "{public} {platform}");
    }
    world.end().await;
}
