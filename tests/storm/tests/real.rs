//! A short real storm: gateways and desks as processes that are killed, on PostgreSQL. Needs `DATABASE_URL`
//! (scripts/with-postgres.sh).

use std::path::PathBuf;

use desk_storm::real::{Order, storm};

#[test]
fn gateways_and_desks_that_are_killed_lose_nothing() {
    let Ok(server) = std::env::var("DATABASE_URL") else {
        // As in the other tests of databases: named, not passed over in silence.
        std::io::Write::write_all(&mut std::io::stdout(), b"skipped: DATABASE_URL names no PostgreSQL\n").unwrap();
        return;
    };
    let program = PathBuf::from(env!("CARGO_BIN_EXE_storm"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let order = Order { seed: 20_261_127, payments: 40, broken: None, speed: 40, server, program };
    let report = runtime.block_on(storm(order)).unwrap();
    let summary = &report.summary;
    let figures = [summary.double_charges, summary.lost_payments, summary.unbalanced_entries, summary.in_doubt_left];
    assert_eq!(figures, [0; 4], "{}\n{:#?}", summary.table(), report.verdict);
    assert!(report.verdict.is_clean(), "{:#?}", report.verdict);
    // Each kind of death happened; which faults of the network met so few payments is left to `make storm`.
    let died = summary.faults.iter().filter(|(name, _)| name.starts_with("crash ") || name.starts_with("kill "));
    assert!(died.clone().filter(|(_, fired)| **fired > 0).count() * 2 > died.count(), "{}", summary.table());
}
