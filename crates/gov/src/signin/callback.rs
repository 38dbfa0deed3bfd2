//! The loopback port that the browser comes back to: one request to `/cb`, then closed (M-tokens, M-loopback, P31).

use std::net::Ipv4Addr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::{SignInError, page};

/// Longest request head that is read, in bytes.
const HEAD_LIMIT: usize = 16 * 1024;
/// Time for a connection to say what it wants; browsers open some that say nothing.
const HEAD_TIME: Duration = Duration::from_secs(5);

/// What the browser brought back. Nothing of it is believed yet.
#[derive(Default)]
pub(super) struct Answer {
    pub(super) code: Option<String>,
    pub(super) state: String,
    pub(super) iss: String,
    pub(super) error: String,
    pub(super) error_description: String,
}

/// An open port on 127.0.0.1.
pub(super) struct Listener {
    socket: TcpListener,
    authority: String,
    redirect_uri: String,
}

impl Listener {
    pub(super) async fn open() -> Result<Self, SignInError> {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(|_| SignInError::NoListener)?;
        let port = socket.local_addr().map_err(|_| SignInError::NoListener)?.port();
        let authority = format!("127.0.0.1:{port}");
        let redirect_uri = format!("http://{authority}/cb");
        Ok(Self { socket, authority, redirect_uri })
    }

    pub(super) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// The first request to `/cb` that is addressed to us. Others (an icon, a port scan) get 404 and change nothing;
    /// one that stays silent does not hold up the next.
    pub(super) async fn answer(&self) -> Result<Answer, SignInError> {
        let mut waiting = tokio::task::JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.socket.accept() => {
                    let (stream, _) = accepted.map_err(|_| SignInError::NoListener)?;
                    if waiting.len() < 16 {
                        waiting.spawn(serve(stream, self.authority.clone()));
                    }
                }
                Some(served) = waiting.join_next() => {
                    if let Ok(Some(answer)) = served {
                        return Ok(answer);
                    }
                }
            }
        }
    }
}

/// Serves one connection; gives the answer when it was the one that we wait for.
async fn serve(mut stream: TcpStream, authority: String) -> Option<Answer> {
    let head = timeout(HEAD_TIME, read_head(&mut stream)).await.ok()??;
    let answer = parse(&head, &authority);
    let (status, body) = if answer.is_some() { ("200 OK", page::html()) } else { ("404 Not Found", String::new()) };
    let reply = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\n\
         content-security-policy: default-src 'none'; style-src 'sha256-{}'\r\ncache-control: no-store\r\n\
         referrer-policy: no-referrer\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n{body}",
        body.len(),
        page::style_hash(),
    );
    // The person has signed in whether or not the browser still wants the page.
    let _ = timeout(HEAD_TIME, async {
        stream.write_all(reply.as_bytes()).await?;
        stream.shutdown().await
    })
    .await;
    answer
}

async fn read_head(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut head = Vec::with_capacity(2048);
    let mut chunk = [0_u8; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut chunk).await.ok()?;
        if read == 0 || head.len() + read > HEAD_LIMIT {
            return None;
        }
        head.extend_from_slice(chunk.get(..read)?);
    }
    Some(head)
}

/// The answer in a request head, if it is `GET /cb?…` for exactly our address.
fn parse(head: &[u8], authority: &str) -> Option<Answer> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    if !request.parse(head).ok()?.is_complete() || request.method != Some("GET") {
        return None;
    }
    let mut hosts = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
    if hosts.next().map(|host| host.value) != Some(authority.as_bytes()) || hosts.next().is_some() {
        return None;
    }
    let query = request.path?.strip_prefix("/cb?")?;
    let mut answer = Answer::default();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "code" => answer.code = Some(value.into_owned()),
            "state" => answer.state = value.into_owned(),
            "iss" => answer.iss = value.into_owned(),
            "error" => answer.error = value.into_owned(),
            "error_description" => answer.error_description = value.into_owned(),
            _ => {}
        }
    }
    Some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn head(first: &str, host: &str) -> Vec<u8> {
        format!("{first} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\n\r\n").into_bytes()
    }

    #[test]
    fn p31_only_the_exact_address_and_path_count() {
        let ours = "127.0.0.1:4711";
        let good = parse(&head("GET /cb?code=c&state=s&iss=http%3A%2F%2Fg", ours), ours).unwrap();
        assert_eq!((good.code.as_deref(), good.state.as_str(), good.iss.as_str()), (Some("c"), "s", "http://g"));
        for (first, host) in [
            ("GET /cb?code=c", "localhost:4711"),
            ("GET /cb?code=c", "127.0.0.1:4712"),
            ("GET /cb?code=c", "evil.example"),
            ("POST /cb?code=c", ours),
            ("GET /cb/?code=c", ours),
            ("GET /cb", ours),
            ("GET /favicon.ico", ours),
            ("GET http://127.0.0.1:4711/cb?code=c", ours),
        ] {
            assert!(parse(&head(first, host), ours).is_none(), "{first} {host}");
        }
        assert!(parse(b"GET /cb?code=c HTTP/1.1\r\nHost: 127.0.0.1:4711\r\nHost: x\r\n\r\n", ours).is_none());
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = parse(&bytes, "127.0.0.1:1");
        }
    }

    #[tokio::test]
    async fn a_silent_connection_does_not_hold_up_the_browser() {
        let listener = Listener::open().await.unwrap();
        let port: u16 = listener.authority.split(':').nth(1).unwrap().parse().unwrap();
        let _silent = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let browser = tokio::spawn(async move {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            stream.write_all(&head("GET /cb?state=s", &format!("127.0.0.1:{port}"))).await.unwrap();
            let mut page = String::new();
            stream.read_to_string(&mut page).await.unwrap();
            page
        });
        assert_eq!(listener.answer().await.unwrap().state, "s");
        let page = browser.await.unwrap();
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("lang=\"zh-Hant-HK\""));
    }
}
