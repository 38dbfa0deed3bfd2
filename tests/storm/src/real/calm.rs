//! Time that goes by fast: the night before the morning, and the days after the storm, in which the gateways die at the
//! points of the daily work. At the end nothing may be open.

use std::time::Duration;

use desk_domain::{Clock as _, Day, Timestamp};

use super::die::{crash, of_days};
use super::scene::Scene;
use crate::StormError;

/// Once everything is paid, so much passes at once.
const STRIDE_MS: i64 = 6 * 60_000;
const STRIDE_TICK: Duration = Duration::from_millis(60);

impl Scene {
    /// The night, until shortly before nine. A storm whose evening lasted past that has no night.
    pub(super) async fn night(&mut self) -> Result<(), StormError> {
        let end = Day::of(self.clock.now()).at(8, 57);
        self.pass(end, end).await
    }

    /// Three days go by; the last one passes without deaths and without faults at its end.
    pub(super) async fn calm(&mut self) -> Result<(), StormError> {
        let end = Day::of(self.clock.now()).plus_days(3).at(2, 0);
        self.pass(end, Day::of(end).plus_days(-1).at(1, 0)).await?;
        self.clear().await
    }

    /// Until `end`; the gateways die at points of the daily work until `dying`.
    async fn pass(&mut self, end: Timestamp, dying: Timestamp) -> Result<(), StormError> {
        let mut points: Vec<&str> = of_days().to_vec();
        let mut turn = 0;
        while self.clock.now() < end {
            tokio::time::sleep(STRIDE_TICK).await;
            self.clock.advance(STRIDE_MS.min(end.millis_since(self.clock.now()).max(1)))?;
            turn += 1;
            let dying = self.clock.now() < dying;
            for at in 0..self.replicas.len() {
                if let Some(point) = self.replicas[at].ended()? {
                    self.counts.one(&crash(&point));
                    points.retain(|other| *other != point);
                    self.arm(at, points.first().filter(|_| dying))?;
                } else if turn == 1 && dying {
                    self.replicas[at].kill().await?;
                    self.arm(at, points.first())?;
                } else if !dying && self.replicas[at].is_armed() {
                    self.replicas[at].kill().await?;
                    self.replicas[at].start(None)?;
                }
            }
        }
        Ok(())
    }

    /// Starts a gateway that dies at `point`. At first both wait for the same one: whichever does the daily work meets it;
    /// the other may meet it once more.
    fn arm(&mut self, at: usize, point: Option<&&str>) -> Result<(), StormError> {
        self.replicas[at].start(point.map(|point| ((*point).to_owned(), 0)))
    }
}
