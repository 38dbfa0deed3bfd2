//! What the journeys share: a desk in a world of its own, and the hands of a person. The journeys are in `tests/`.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what journeys share fails as a test does"
)]

mod desk;
mod hands;
mod host;
mod paying;
mod server;

pub use desk::{Home, Start};
pub use desk_testkit::until;
pub use hands::Hands;
pub use host::TestHost;
pub use server::database;
