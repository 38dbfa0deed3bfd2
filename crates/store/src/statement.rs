//! Declares the SQL of a file, so that one test can prepare every statement on the migrated schema.

/// `NAME = "select …";` becomes a private constant, and one entry of the file's `STATEMENTS` in tests.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* const $name: &str = $sql;)+
        #[cfg(test)]
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use statements;

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use desk_domain::{ManualClock, Timestamp};
    use desk_secrets::DatabaseKeys;
    use sqlx::{Executor as _, SqlSafeStr as _};

    use crate::{Store, cache, vault};

    /// A statement that does not fit the migrated schema fails here, not in front of a person.
    #[tokio::test]
    async fn every_statement_fits_the_migrated_schema() {
        let cache = [
            cache::access::STATEMENTS,
            cache::application::STATEMENTS,
            cache::application_list::STATEMENTS,
            cache::bill::STATEMENTS,
            cache::bill_read::STATEMENTS,
            cache::bill_window::STATEMENTS,
            cache::department::STATEMENTS,
            cache::mandate::STATEMENTS,
            cache::mark::STATEMENTS,
            cache::paid::STATEMENTS,
            cache::payment::STATEMENTS,
            cache::receipt::STATEMENTS,
            cache::task::STATEMENTS,
            cache::task_list::STATEMENTS,
            cache::task_order::STATEMENTS,
            cache::task_read::STATEMENTS,
            cache::unread::STATEMENTS,
        ];
        let vault = [
            vault::draft::STATEMENTS,
            vault::history::STATEMENTS,
            vault::intent::STATEMENTS,
            vault::label::STATEMENTS,
            vault::local_log::STATEMENTS,
            vault::note::STATEMENTS,
            vault::outbox::STATEMENTS,
            vault::outbox_step::STATEMENTS,
            vault::reminder::STATEMENTS,
            vault::seen::STATEMENTS,
            vault::setting::STATEMENTS,
            vault::told::STATEMENTS,
        ];
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(Timestamp::from_millis(0)));
        let store = Store::open(folder.path(), &DatabaseKeys::random().unwrap(), clock).await.unwrap();
        let mut prepared = 0;
        for (database, files) in [(&store.cache, &cache[..]), (&store.vault, &vault[..])] {
            for (name, sql) in files.iter().copied().flatten() {
                let mut tx = database.read().await.unwrap();
                let outcome = (&mut *tx).prepare(sql.into_sql_str()).await;
                assert!(outcome.is_ok(), "{name}: {:?}", outcome.err());
                assert_eq!(sql.to_lowercase(), **sql, "{name}: SQL is written in lower case");
                prepared += 1;
            }
        }
        assert!(prepared > 60, "{prepared}");
    }
}
