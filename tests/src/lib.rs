//! What the journeys share: a desk in a world of its own, and the hands of a person. The journeys are in `tests/`.

mod desk;
mod hands;
mod host;

pub use desk::{Home, Start};
pub use hands::{Hands, until};
pub use host::TestHost;
