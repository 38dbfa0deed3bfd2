//! Who answers on the simulated phones: the driver, step by step, in the seeded storm; hands that move by themselves in
//! the real one.

use std::time::{Duration, Instant};

use desk_sandbox::Decision;

use crate::world::Cast;
use crate::{StormError, read};

const LOOK: Duration = Duration::from_millis(5);
/// What the phone said must be known at the gateway within this.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who answers.
#[derive(Clone, Debug)]
pub(crate) enum Phones {
    /// Whoever tells a story, when it waits; the gateway's tables say when the answer has arrived.
    ByHand {
        /// The gateway's database.
        database: String,
    },
    /// Somebody else.
    ByThemselves,
}

impl Phones {
    /// Agrees to everything that waits for `person`, and waits until the gateway knows.
    pub(crate) async fn answer(&self, cast: &Cast, person: usize) -> Result<(), StormError> {
        let Self::ByHand { database } = self else { return Ok(()) };
        let phone = cast.sandbox.phone();
        phone.choose(&cast.people[person]).map_err(StormError::setup)?;
        for seen in phone.waiting() {
            phone.answer_to(&seen.ticket, Decision::Approve).await.map_err(StormError::setup)?;
        }
        let mut connection = read::connect(database).await?;
        let (whose, now) = (&cast.open_ids[person], cast.clock.now().as_millis());
        let begun = Instant::now();
        while read::on_the_phone(&mut connection, whose, now).await? > 0 {
            if begun.elapsed() > PATIENCE {
                return Err(StormError::setup("what the phone said never arrived"));
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }
}
