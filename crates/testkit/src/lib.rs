//! Builders, manual clock and helpers of the test suites.
