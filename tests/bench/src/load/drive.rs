//! Sends planned requests over kept connections, with as little work as possible: the requests are bytes already, and of
//! an answer only its status and its length are read.

use std::time::{Duration, Instant};

use desk_desktop::Trouble;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use url::Url;

/// Longest wait for one answer; then the client gives up.
const PATIENCE: Duration = Duration::from_secs(20);
const HEADERS: usize = 64;

/// For each connection, when to send (from the beginning) and what: the whole request as bytes.
pub(crate) type Plan = Vec<Vec<(Duration, Vec<u8>)>>;

/// Plans requests evenly at `rate` a second, the connections in turns.
pub(crate) fn evenly(connections: usize, rate: u32, requests: impl IntoIterator<Item = Vec<u8>>) -> Plan {
    let mut plan: Plan = (0..connections.max(1)).map(|_| Vec::new()).collect();
    for (number, (request, turn)) in (0_u32..).zip(requests.into_iter().zip((0..connections.max(1)).cycle())) {
        plan[turn].push((Duration::from_secs(1) * number / rate.max(1), request));
    }
    plan
}

/// What came back.
#[derive(Default)]
pub(crate) struct Outcome {
    /// From the planned sending to the end of the answer.
    pub(crate) times_ms: Vec<f64>,
    pub(crate) failed: u32,
    /// From the beginning to the last answer.
    pub(crate) lasted: Duration,
}

impl Outcome {
    pub(crate) fn answered_per_second(&self) -> f64 {
        f64::from(u32::try_from(self.times_ms.len()).unwrap_or(u32::MAX)) / self.lasted.as_secs_f64().max(0.001)
    }

    fn add(&mut self, other: Self) {
        self.times_ms.extend(other.times_ms);
        self.failed += other.failed;
        self.lasted = self.lasted.max(other.lasted);
    }
}

/// Sends the plan from `begin` on.
pub(crate) async fn run(base: &str, plan: Plan, begin: Instant) -> Result<Outcome, Trouble> {
    let base: Url = base.parse()?;
    let address = base.socket_addrs(|| None)?.into_iter().next().ok_or("the gateway has no address")?;
    let mut clients = tokio::task::JoinSet::new();
    for requests in plan {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        clients.spawn(client(stream, requests, begin));
    }
    let mut all = Outcome::default();
    while let Some(outcome) = clients.join_next().await {
        all.add(outcome?);
    }
    Ok(all)
}

async fn client(mut stream: TcpStream, requests: Vec<(Duration, Vec<u8>)>, begin: Instant) -> Outcome {
    let mut outcome = Outcome::default();
    let mut left = u32::try_from(requests.len()).unwrap_or(u32::MAX);
    let mut buffer = Vec::with_capacity(64 * 1024);
    for (at, bytes) in requests {
        let planned = begin + at;
        tokio::time::sleep_until(planned.into()).await;
        let answer = tokio::time::timeout(PATIENCE, exchange(&mut stream, &bytes, &mut buffer)).await;
        outcome.lasted = begin.elapsed();
        match answer {
            Ok(Ok(200)) => outcome.times_ms.push(planned.elapsed().as_secs_f64() * 1000.0),
            Ok(Ok(_)) => outcome.failed += 1,
            // A connection that broke answers nothing more.
            _ => {
                outcome.failed += left;
                return outcome;
            }
        }
        left -= 1;
    }
    outcome
}

/// Sends one request and reads its answer to the end; gives the status.
async fn exchange(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> Result<u16, Trouble> {
    stream.write_all(request).await?;
    buffer.clear();
    loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err("the connection ended".into());
        }
        if let Some((status, length)) = head(buffer)? {
            while buffer.len() < length {
                if stream.read_buf(buffer).await? == 0 {
                    return Err("the connection ended".into());
                }
            }
            return Ok(status);
        }
    }
}

/// Status and length of the whole answer, when its head is there.
fn head(bytes: &[u8]) -> Result<Option<(u16, usize)>, Trouble> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(start) = response.parse(bytes)? else { return Ok(None) };
    let length = response.headers.iter().find(|header| header.name.eq_ignore_ascii_case("content-length"));
    let length = length.ok_or("an answer without a length")?;
    let length: usize = std::str::from_utf8(length.value)?.parse()?;
    Ok(Some((response.code.unwrap_or_default(), start + length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_an_answer_is_its_head_and_its_body() {
        let text = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody";
        assert_eq!(head(text).unwrap(), Some((200, text.len())));
        assert_eq!(head(&text[..20]).unwrap(), None);
        assert!(head(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }

    #[tokio::test]
    async fn time_counts_from_the_planned_sending() {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = [0; 64];
            for _ in 0..2 {
                stream.read_exact(&mut buffer[..4]).await.unwrap();
                tokio::time::sleep(Duration::from_millis(60)).await;
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await.unwrap();
            }
        });
        // Both are due at once: the second has waited for the first.
        let plan = vec![vec![(Duration::ZERO, b"ask1".to_vec()), (Duration::ZERO, b"ask2".to_vec())]];
        let outcome = run(&base, plan, Instant::now()).await.unwrap();
        server.await.unwrap();
        assert_eq!((outcome.times_ms.len(), outcome.failed), (2, 0));
        assert!(outcome.times_ms[0] >= 60.0 && outcome.times_ms[1] >= 120.0, "{:?}", outcome.times_ms);
    }
}
