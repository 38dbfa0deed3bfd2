//! Who may ask the devhost, over real HTTP and WebSocket: only the page that it served, with the token that it printed.
//! Whoever else asks is refused, is told nothing of the desk, and ends nothing.

#![expect(clippy::unwrap_used, reason = "steps of tests outside test functions")]

use std::time::Duration;

use desk_devhost::{Devhost, DevhostConfig};
use desk_world::{Scenario, WorldConfig};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// The largest request that is read.
const LARGEST: usize = 256 * 1024;
/// The largest message of the stream that is read.
const LARGEST_MESSAGE: usize = 1024;
/// Far more than an answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// What only the page says.
const PAGE: &str = "the page of the test";

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// A devhost over an empty world.
struct Place {
    devhost: Devhost,
    /// `127.0.0.1:40000`
    authority: String,
    _folder: tempfile::TempDir,
}

/// Status and body.
type Answer = (u16, String);

impl Place {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ui = folder.path().join("ui");
        std::fs::create_dir(&ui).unwrap();
        std::fs::write(ui.join("index.html"), PAGE).unwrap();
        let world = WorldConfig { scenario: Scenario::Empty, ..WorldConfig::default() };
        let config = DevhostConfig { ui, data_folder: folder.path().join("data"), port: 0, world };
        let devhost = Devhost::start(config).await.unwrap();
        let authority = devhost.page().trim_start_matches("http://").split('/').next().unwrap().to_owned();
        Self { devhost, authority, _folder: folder }
    }

    fn origin(&self) -> String {
        format!("http://{}", self.authority)
    }

    /// One request on a connection of its own, with exactly these headers.
    async fn send(&self, first: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut head = format!("{first} HTTP/1.1\r\ncontent-length: {}\r\nconnection: close\r\n", body.len());
        for (name, value) in headers {
            head.extend([*name, ": ", *value, "\r\n"]);
        }
        head.push_str("\r\n");
        timeout(PATIENCE, exchange(&self.authority, head + body)).await.unwrap()
    }

    /// `desk_status` with these headers besides its kind.
    async fn ask(&self, headers: &[(&str, &str)]) -> Answer {
        let kind = [("content-type", "application/json")];
        self.send("POST /ipc/desk_status", &[&kind, headers].concat(), "{}").await
    }

    /// `desk_status` as the page asks for it, with this body.
    async fn ask_as_page(&self, body: &str) -> Answer {
        let origin = self.origin();
        let headers = [
            ("content-type", "application/json"),
            ("host", &self.authority),
            ("origin", &origin),
            ("x-desk-token", self.devhost.token()),
        ];
        self.send("POST /ipc/desk_status", &headers, body).await
    }

    async fn answers(&self) {
        let (status, body) = self.ask_as_page("{}").await;
        assert_eq!(status, 200);
        assert!(body.contains("\"stage\":\"first-run\""), "{body}");
    }

    /// The stream of events, with these headers in place of the client's own.
    async fn connect(&self, headers: &[(&'static str, &str)]) -> Result<Socket, Error> {
        let mut request = format!("ws://{}/events", self.authority).into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, HeaderValue::from_str(value).unwrap());
        }
        timeout(PATIENCE, connect_async(request)).await.unwrap().map(|(socket, _)| socket)
    }

    /// What the stream says first to this first message; `None`: it ended without a word.
    async fn first_word(&self, message: Message) -> Option<String> {
        let mut socket = self.connect(&[]).await.unwrap();
        socket.send(message).await.unwrap();
        word(&mut socket).await
    }
}

async fn exchange(authority: &str, request: String) -> Answer {
    let mut stream = TcpStream::connect(authority).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

/// The next text; `None` when the stream is over.
async fn word(socket: &mut Socket) -> Option<String> {
    match timeout(PATIENCE, socket.next()).await.unwrap() {
        Some(Ok(Message::Text(text))) => Some(text.to_string()),
        _ => None,
    }
}

/// The status with which an upgrade was refused.
fn refusal(result: Result<Socket, Error>) -> Option<u16> {
    match result {
        Err(Error::Http(response)) => Some(response.status().as_u16()),
        _ => None,
    }
}

/// Refused with this status, and not a word besides.
fn refused(status: u16) -> Answer {
    (status, String::new())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_token_no_command_is_answered() {
    let place = Place::start().await;
    let (host, token) = (("host", place.authority.as_str()), place.devhost.token());
    assert_eq!(place.ask(&[host]).await, refused(401));
    let other = token.chars().rev().collect::<String>();
    for wrong in ["", "x", &token[1..], &format!("{token}0"), &other] {
        assert_eq!(place.ask(&[host, ("x-desk-token", wrong)]).await, refused(401), "{wrong}");
    }
    assert_eq!(place.send("GET /devhost/opened", &[host], "").await, refused(401));
    assert_eq!(place.ask(&[host, ("x-desk-token", token)]).await.0, 200, "a program sends no origin");
    place.answers().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_origin_is_refused_with_the_token_too() {
    let place = Place::start().await;
    let known = [("host", place.authority.as_str()), ("x-desk-token", place.devhost.token())];
    let port = place.authority.split(':').nth(1).unwrap();
    let (secure, named) = (format!("https://{}", place.authority), format!("http://localhost:{port}"));
    for origin in ["https://evil.example", "http://127.0.0.1", "null", "", &secure, &named] {
        let headers = [&known[..], &[("origin", origin)]].concat();
        assert_eq!(place.ask(&headers).await, refused(403), "{origin}");
        assert_eq!(refusal(place.connect(&[("origin", origin)]).await), Some(403), "{origin}");
    }
    place.answers().await;
}

/// A name of somebody else's that leads to 127.0.0.1 must not make their page ours.
#[tokio::test(flavor = "multi_thread")]
async fn another_name_for_this_computer_is_refused() {
    let place = Place::start().await;
    let token = ("x-desk-token", place.devhost.token());
    let port = place.authority.split(':').nth(1).unwrap();
    let named = format!("localhost:{port}");
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:1", &named] {
        assert_eq!(place.ask(&[("host", host), token]).await, refused(421), "{host}");
        assert_eq!(place.send("GET /", &[("host", host)], "").await, refused(421), "{host}");
        assert_eq!(refusal(place.connect(&[("host", host)]).await), Some(421), "{host}");
    }
    assert_eq!(place.ask(&[token]).await, refused(421), "none at all");
    let page = place.send("GET /", &[("host", &place.authority)], "").await;
    assert_eq!(page, (200, PAGE.to_owned()), "the page itself holds nothing of the desk");
    place.answers().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stream_says_nothing_before_the_token() {
    let place = Place::start().await;
    let token = place.devhost.token();
    for wrong in ["", "x", &token[1..], &format!("{token}0")] {
        assert_eq!(place.first_word(Message::text(wrong)).await, None, "{wrong}");
    }
    assert_eq!(place.first_word(Message::binary(token.as_bytes().to_vec())).await, None, "not as bytes");
    let ready = Some("{\"kind\":\"ready\"}".to_owned());
    assert_eq!(place.first_word(Message::text(token)).await, ready);
    let mut of_page = place.connect(&[("origin", &place.origin())]).await.unwrap();
    of_page.send(Message::text(token)).await.unwrap();
    assert_eq!(word(&mut of_page).await, ready);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_refused_and_the_next_one_answered() {
    let place = Place::start().await;
    let padded = |length: usize| format!("{{{}}}", " ".repeat(length - 2));
    assert_eq!(place.ask_as_page(&padded(LARGEST)).await.0, 200);
    assert_eq!(place.ask_as_page(&padded(LARGEST + 1)).await.0, 413);
    place.answers().await;

    let mut open = place.connect(&[]).await.unwrap();
    open.send(Message::text(place.devhost.token())).await.unwrap();
    assert!(word(&mut open).await.is_some());
    let mut large = place.connect(&[]).await.unwrap();
    large.send(Message::text("x".repeat(LARGEST_MESSAGE + 1))).await.unwrap();
    assert_eq!(word(&mut large).await, None, "as the first message");
    open.send(Message::text("x".repeat(LARGEST_MESSAGE + 1))).await.unwrap();
    assert_eq!(word(&mut open).await, None, "and later");
    assert!(place.first_word(Message::text(place.devhost.token())).await.is_some());
    place.answers().await;
}
