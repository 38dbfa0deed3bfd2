//! The acts: all stories at once, each at its times, while the clock runs fast, phones are answered and gateways die.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use desk_domain::{Clock as _, Day, Timestamp};
use futures_util::StreamExt as _;

use super::clock::FileClock;
use super::hands::Hand;
use super::scene::Scene;
use super::{Order, die};
use crate::plan::Step;
use crate::story::{Counts, Outcome, Story};
use crate::world::Cast;
use crate::{Numbers, StormError};

const TICK: Duration = Duration::from_millis(50);

/// Which steps of the stories are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Evening,
    Morning,
}

impl Scene {
    /// From the evening past midnight. Gives the stories back.
    pub(super) async fn evening(
        &mut self,
        order: &Order,
        stories: Vec<Story>,
        numbers: &mut Numbers,
    ) -> Result<Vec<Story>, StormError> {
        let origin = self.clock.now();
        self.act(order, stories, (Part::Evening, origin), numbers).await
    }

    /// Around nine in the morning, when mandates are collected.
    pub(super) async fn morning(
        &mut self,
        order: &Order,
        stories: Vec<Story>,
        numbers: &mut Numbers,
    ) -> Result<Vec<Story>, StormError> {
        let nine = Day::of(self.clock.now()).at(9, 0);
        self.act(order, stories, (Part::Morning, nine), numbers).await
    }

    async fn act(
        &mut self,
        order: &Order,
        stories: Vec<Story>,
        (part, origin): (Part, Timestamp),
        numbers: &mut Numbers,
    ) -> Result<Vec<Story>, StormError> {
        let over = AtomicBool::new(false);
        let mut hands: Vec<Hand> = Vec::new();
        for person in &self.cast.people {
            hands.push(Hand::of(&self.cast.sandbox, person, numbers.draw())?);
        }
        let points = match part {
            Part::Evening => die::evening(numbers),
            Part::Morning => die::morning(numbers),
        };
        let Self { cast, clock, counts, replicas, publics, service, .. } = self;
        let (cast, clock, counts): (&Cast, &FileClock, &Counts) = (cast, clock, counts);
        let acting = async {
            let told: Vec<Result<Story, StormError>> = futures_util::stream::iter(stories)
                .map(|story| tell(story, part, cast, counts, Pace { clock, origin, speed: order.speed }))
                .buffer_unordered(10_000)
                .collect()
                .await;
            over.store(true, Ordering::SeqCst);
            told.into_iter().collect::<Result<Vec<Story>, StormError>>()
        };
        let running = async {
            while !over.load(Ordering::SeqCst) {
                tokio::time::sleep(TICK).await;
                let passed = i64::try_from(TICK.as_millis()).unwrap_or(0) * (order.speed - 1);
                clock.advance(passed)?;
            }
            Ok::<(), StormError>(())
        };
        let answering = async {
            while !over.load(Ordering::SeqCst) {
                tokio::time::sleep(TICK).await;
                for hand in &mut hands {
                    hand.look(counts).await;
                }
            }
        };
        let dying = die::gateways(replicas, publics, service, cast, counts, points, numbers, &over);
        let (stories, ran, died, ()) = tokio::join!(acting, running, dying, answering);
        ran?;
        died?;
        stories
    }
}

/// The part of one story from its first step to its last.
async fn tell(mut story: Story, part: Part, cast: &Cast, counts: &Counts, pace: Pace<'_>) -> Result<Story, StormError> {
    let steps = match part {
        Part::Evening => story.plan.steps.clone(),
        Part::Morning => story.plan.morning.clone(),
    };
    let mut skip = false;
    for (index, (at, step)) in steps.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        pace.until(pace.origin.plus_millis(*at)).await;
        let twin = steps.get(index + 1).is_some_and(|(next, other)| {
            next - at < 5_000 && matches!((step, other), (Step::Begin { .. }, Step::Begin { .. }))
        });
        if twin && story.begin_twice(cast, counts).await {
            skip = true;
            continue;
        }
        let mut tries = 0;
        while let Outcome::Again(_, pause) = story.step(cast, counts, *step, tries).await? {
            tries += 1;
            pace.until(pace.clock.now().plus_millis(pause)).await;
        }
    }
    Ok(story)
}

/// How simulated time goes by.
#[derive(Clone, Copy)]
struct Pace<'a> {
    clock: &'a FileClock,
    origin: Timestamp,
    speed: i64,
}

impl Pace<'_> {
    /// Waits until simulated time has come.
    async fn until(&self, at: Timestamp) {
        loop {
            let left = at.millis_since(self.clock.now());
            if left <= 0 {
                return;
            }
            let real = u64::try_from(left / self.speed).unwrap_or(0).clamp(5, 500);
            tokio::time::sleep(Duration::from_millis(real)).await;
        }
    }
}
