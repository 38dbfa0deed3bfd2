//! The controlled testing environment: mock-up platforms, seeded people, faults, movable clock.
