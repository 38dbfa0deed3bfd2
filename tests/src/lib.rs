//! Helpers shared by the journeys live in testkit; this crate holds only tests.
