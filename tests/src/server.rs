//! A PostgreSQL for journeys that want one.

use std::process::Command;

use desk_domain::AttemptId;

/// A new database on the server that `DATABASE_URL` names; `None` when there is none.
pub fn database() -> Option<String> {
    let server = std::env::var("DATABASE_URL").ok()?;
    let name = format!("journey_{}", AttemptId::random());
    let made = Command::new("psql").args([&server, "-qc", &format!("create database {name}")]).status();
    assert!(made.expect("psql is there").success(), "the database is made");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    Some(format!("{base}/{name}"))
}
