//! The gateway from outside, against the strict sandbox. Each test runs on SQLite and, where `DATABASE_URL` names a
//! PostgreSQL, on that too: [`both`] makes the two from one function.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod accesses;
mod bad_input;
mod citizen_guide;
mod crash;
mod department_guide;
mod departments;
mod desk;
mod feed;
mod fps_notices;
mod idempotency;
mod loopback;
mod pages;
mod pay;
mod pay_storm;
mod platform_certificate;
mod reconcile;
mod replicas;
mod schema;
mod sessions;
mod sign_in;
mod step_up;
mod switch;
mod tasks;
mod tokens;
mod world;

/// One test on both databases.
#[macro_export]
macro_rules! both {
    ($($(#[$doc:meta])* $name:ident;)+) => { $(
        mod $name {
            $(#[$doc])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::super::$name($crate::world::World::start($crate::world::Backend::sqlite()).await).await;
            }

            $(#[$doc])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(backend) = $crate::world::Backend::postgres().await {
                    super::super::$name($crate::world::World::start(backend).await).await;
                }
            }
        }
    )+ };
}
