//! One connection to `GET /v1/events`, from its start to its end.

use std::collections::VecDeque;

use http::header;

use super::{Lines, Said};
use crate::net::{Call, Reply, transport};
use crate::{CitizenApi, GovError};

/// What the stream says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Still there.
    Heartbeat,
    /// Something changed up to this place of the feed; only to be compared, never counted on.
    Changed(Option<u64>),
}

/// An open stream. Ends with `None` when the server closes it (token expiry, or 15 min with jitter), with an error
/// when it breaks or stays silent for 60 s.
#[derive(Debug)]
pub struct LiveStream {
    response: reqwest::Response,
    lines: Lines,
    ready: VecDeque<Signal>,
}

impl CitizenApi {
    /// Opens the stream. `last` is sent as `Last-Event-ID`: the server says at once when there is more.
    pub async fn events(&self, last: Option<u64>) -> Result<LiveStream, GovError> {
        let gov = &self.session().gov;
        let call = Call::get(self.url(&["events"])?);
        let mut refused = None;
        // At most: a stale nonce, then a refused token, then a stale nonce again.
        for _ in 0..4 {
            let pass = self.session().pass(refused.take().as_ref()).await?;
            let mut request = gov.request(&gov.streams, &call, Some(pass.proven()));
            request = request.header(header::ACCEPT, "text/event-stream");
            if let Some(last) = last {
                request = request.header("last-event-id", last);
            }
            let response = request.send().await.map_err(|error| transport(&error))?;
            gov.keep_nonce(&response);
            if response.status().is_success() {
                return Self::opened(response);
            }
            let reply = Reply::read(response).await?;
            if reply.wants_nonce() {
                continue;
            }
            if !self.session().is_refused(&reply).await? {
                return Err(reply.problem());
            }
            refused = Some(pass.token);
        }
        Err(GovError::BadReply("a fresh nonce is refused"))
    }

    fn opened(response: reqwest::Response) -> Result<LiveStream, GovError> {
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("text/event-stream")) {
            return Err(GovError::BadReply("not an event stream"));
        }
        Ok(LiveStream { response, lines: Lines::default(), ready: VecDeque::new() })
    }
}

impl LiveStream {
    /// The next signal; `None` when the server has closed the stream. May be dropped and called again.
    pub async fn next(&mut self) -> Result<Option<Signal>, GovError> {
        loop {
            if let Some(signal) = self.ready.pop_front() {
                return Ok(Some(signal));
            }
            let Some(chunk) = self.response.chunk().await.map_err(|error| transport(&error))? else { return Ok(None) };
            let said = self.lines.push(&chunk).map_err(|_| GovError::BadReply("a line of the stream is too long"))?;
            self.ready.extend(said.into_iter().map(|said| match said {
                Said::Heartbeat => Signal::Heartbeat,
                Said::Event { id, .. } => Signal::Changed(id.and_then(|id| id.parse().ok())),
            }));
        }
    }
}
