//! What somebody on the line would hear: the tokens that pass, and how often an act is sent.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use desk_world::Cable;
use regex::bytes::Regex;
use tokio::sync::broadcast::error::RecvError;

/// A token is 43 letters of base64url: 256 bits.
static TOKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?i-u)(?:authorization: dpop |"(?:access|refresh)_token":\s*"|refresh_token=|(?:^|[^a-z_])token=)([A-Za-z0-9_-]{32,128})"#,
    )
    .ok()
});
static ACT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u)POST /v1/tasks/[^/ ]+/act ").ok());

/// How every desk begins; departments, which share the line, never ask for this.
static DESK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u)GET /\.well-known/").ok());

#[derive(Default)]
struct Heard {
    tokens: BTreeSet<String>,
    acts: usize,
    desks: usize,
}

/// The ear on the line.
#[derive(Clone)]
pub(crate) struct Wire(Arc<Mutex<Heard>>);

impl Wire {
    pub(crate) fn listen(cable: &Cable) -> Self {
        let wire = Self(Arc::default());
        let (mut pieces, ear) = (cable.listen(), wire.clone());
        tokio::spawn(async move {
            loop {
                match pieces.recv().await {
                    Ok(piece) => ear.hear(&piece),
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                }
            }
        });
        wire
    }

    fn hear(&self, piece: &[u8]) {
        let (Some(token), Some(act), Some(desk)) = (TOKEN.as_ref(), ACT.as_ref(), DESK.as_ref()) else { return };
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for found in token.captures_iter(piece) {
            heard.tokens.insert(String::from_utf8_lossy(&found[1]).into_owned());
        }
        heard.acts += act.find_iter(piece).count();
        heard.desks += desk.find_iter(piece).count();
    }

    /// Access and refresh tokens heard so far.
    pub(crate) fn tokens(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).tokens.iter().cloned().collect()
    }

    /// How often an act on a task was sent.
    pub(crate) fn acts(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).acts
    }

    /// How often a desk began to speak.
    pub(crate) fn desks(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).desks
    }
}
