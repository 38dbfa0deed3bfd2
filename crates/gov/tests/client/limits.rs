//! Answers that no gateway gives: broken off, too large, too deep, sent elsewhere, packed too well (M-limits, P30).

use std::io::Write as _;

use desk_domain::{Language, ManualClock, Timestamp};
use desk_gov::GovError;
use desk_gov::signin::SignInError;
use desk_gov::signin::SignInProfile;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

/// Answers every connection with these bytes and closes it.
async fn canned(bytes: Vec<u8>) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
            let _ = stream.read(&mut request).await;
        }
    });
    base
}

async fn error(bytes: Vec<u8>) -> GovError {
    let clock = ManualClock::new(Timestamp::from_millis(0));
    let gov = crate::stub::gov(&canned(bytes).await, &clock);
    match gov.start_phone(Language::En, SignInProfile::fresh().unwrap()).await {
        Err(SignInError::Transport(error)) => error,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("believed"),
    }
}

fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[tokio::test]
async fn a_body_that_breaks_off_counts_as_no_connection() {
    let mut whole = answer("200 OK", &[b'x'; 500]);
    whole.truncate(300);
    assert!(matches!(error(whole).await, GovError::Offline));
    assert!(matches!(error(b"HTTP/1.1 200".to_vec()).await, GovError::Offline));
    assert!(matches!(error(vec![]).await, GovError::Offline));
}

#[tokio::test]
async fn p30_a_body_above_one_mebibyte_is_not_read() {
    let one = 1024 * 1024;
    let fits = error(answer("200 OK", &vec![b' '; one])).await;
    assert!(matches!(fits, GovError::BadReply("not the JSON that the protocol says")), "{fits}");
    let above = error(answer("200 OK", &vec![b' '; one + 1])).await;
    assert!(matches!(above, GovError::BadReply("larger than 1 MiB")), "{above}");
}

#[tokio::test]
async fn p30_a_small_packet_that_unpacks_to_much_is_not_unpacked() {
    // A gzip stream of 64 MiB of zeros in stored form would be large; deflate of zeros is about 64 KiB.
    let mut child = std::process::Command::new("gzip")
        .arg("-9c")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("gzip is part of every Debian");
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for _ in 0..64 {
            input.write_all(&vec![0; 1024 * 1024]).unwrap();
        }
    });
    let packed = child.wait_with_output().unwrap().stdout;
    writer.join().unwrap();
    assert!(packed.len() < 200_000);
    let said = error(answer("200 OK\r\ncontent-encoding: gzip", &packed)).await;
    assert!(matches!(said, GovError::BadReply("larger than 1 MiB")), "{said}");
}

#[tokio::test]
async fn json_that_is_none_or_too_deep_is_refused() {
    let deep = "[".repeat(40_000) + &"]".repeat(40_000);
    for body in ["", "null", "{", "<html>", deep.as_str()] {
        let said = error(answer("200 OK", body.as_bytes())).await;
        assert!(matches!(said, GovError::BadReply(_)), "{said}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = canned(answer("200 OK", b"{}")).await;
    let said = error(answer(&format!("302 Found\r\nlocation: {elsewhere}/"), b"")).await;
    assert!(matches!(said, GovError::Unexpected(302)), "{said}");
}

#[tokio::test]
async fn a_discovery_document_of_another_server_is_refused() {
    let body = br#"{"issuer":"https://evil.example","authorization_endpoint":"https://evil.example/a",
        "token_endpoint":"https://evil.example/t","device_authorization_endpoint":"https://evil.example/d",
        "revocation_endpoint":"https://evil.example/r"}"#;
    let said = error(answer("200 OK", body)).await;
    assert!(matches!(said, GovError::BadReply(_)), "{said}");
}
