//! Short seeded storms: nothing is lost, charged twice, unbalanced or left in doubt; the same seed gives the same trace;
//! and a gateway that is broken on purpose is caught.

use desk_storm::Broken;
use desk_storm::seeded::{Order, Report, storm};

const SEED: u64 = 20_261_127;

#[expect(clippy::unwrap_used, reason = "a part of tests fails as a test does")]
fn hold(payments: usize, broken: Option<Broken>) -> Report {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(storm(Order { seed: SEED, payments, broken, keep_trace: true })).unwrap()
}

#[test]
fn the_storm_leaves_four_zeros_and_every_fault_happened() {
    let report = hold(320, None);
    let failures = report.summary.failures();
    assert!(report.verdict.is_clean() && failures.is_empty(), "{failures:?}\n{:#?}", report.verdict);
    assert!(report.summary.payments >= 320, "{}", report.summary.table());
    assert!(report.summary.refunds > 20, "{}", report.summary.table());
}

#[test]
fn the_same_seed_gives_the_same_trace_twice() {
    let (one, two) = (hold(60, None), hold(60, None));
    let differs = one.trace.iter().zip(&two.trace).position(|(one, two)| one != two);
    let around = |report: &Report| differs.map(|at| report.trace[at.saturating_sub(3)..=at].to_vec());
    assert_eq!(one.summary.trace_hash, two.summary.trace_hash, "{:#?}\n{:#?}", around(&one), around(&two));
    assert_eq!(one.summary, two.summary);
}

#[test]
fn a_gateway_that_skips_idempotency_is_caught() {
    let report = hold(60, Some(Broken::SkipIdempotency));
    assert!(report.summary.lost_payments > 0, "{}", report.summary.table());
}

#[test]
fn a_gateway_that_books_the_amount_it_asked_for_is_caught() {
    let report = hold(60, Some(Broken::TrustCallbackAmount));
    assert!(report.summary.lost_payments > 0 && report.summary.double_charges > 0, "{}", report.summary.table());
}

#[test]
fn a_gateway_that_keeps_what_should_go_back_is_caught() {
    let report = hold(60, Some(Broken::DropRefund));
    assert!(report.summary.double_charges > 0, "{}", report.summary.table());
}
