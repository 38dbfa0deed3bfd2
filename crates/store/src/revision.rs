//! A number per entity that grows with each change, so that the app can say "changed" without saying what.

use std::sync::Arc;

use desk_contract::Entity;
use tokio::sync::watch;

/// The numbers of all entities. They begin anew with each opening of the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revisions([u32; 11]);

impl Revisions {
    /// The number of `entity`.
    pub fn of(&self, entity: Entity) -> u32 {
        self.0[slot(entity)]
    }

    /// The entities whose number differs from `earlier`.
    pub fn moved_since<'a>(&'a self, earlier: &'a Self) -> impl Iterator<Item = Entity> + 'a {
        ALL.into_iter().filter(|entity| self.of(*entity) != earlier.of(*entity))
    }
}

const ALL: [Entity; 11] = [
    Entity::Task,
    Entity::Application,
    Entity::Bill,
    Entity::Payment,
    Entity::Mandate,
    Entity::Me,
    Entity::Access,
    Entity::Outbox,
    Entity::History,
    Entity::Settings,
    Entity::LocalLog,
];

fn slot(entity: Entity) -> usize {
    match entity {
        Entity::Task => 0,
        Entity::Application => 1,
        Entity::Me => 2,
        Entity::Access => 3,
        Entity::Outbox => 4,
        Entity::History => 5,
        Entity::Settings => 6,
        Entity::Bill => 7,
        Entity::Payment => 8,
        Entity::Mandate => 9,
        Entity::LocalLog => 10,
    }
}

/// Where the numbers are counted.
#[derive(Clone, Debug)]
pub(crate) struct Counter(Arc<watch::Sender<Revisions>>);

impl Counter {
    pub(crate) fn new() -> Self {
        Self(Arc::new(watch::Sender::new(Revisions([1; 11]))))
    }

    /// After a commit: these changed.
    pub(crate) fn bump(&self, entities: &[Entity]) {
        if entities.is_empty() {
            return;
        }
        self.0.send_modify(|revisions| {
            for entity in entities {
                let number = &mut revisions.0[slot(*entity)];
                *number = number.wrapping_add(1);
            }
        });
    }

    pub(crate) fn now(&self) -> Revisions {
        *self.0.borrow()
    }

    pub(crate) fn watch(&self) -> watch::Receiver<Revisions> {
        self.0.subscribe()
    }
}
