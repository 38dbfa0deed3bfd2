//! What every table of rows with a body has in common: the SQL by table name, and an item as it came.

/// An item and its text, as it came.
pub(crate) struct Item<T> {
    pub(crate) value: T,
    pub(crate) json: String,
}

/// ?1 `[[id, version, json], …]`, ?2 generation.
macro_rules! put_body {
    ($table:literal) => {
        concat!(
            "insert into ",
            $table,
            "_body (row, json)
                select ",
            $table,
            ".row, value ->> 2 from json_each(?1)
                cross join ",
            $table,
            " on ",
            $table,
            ".generation = ?2 and ",
            $table,
            ".id = value ->> 0
                    and ",
            $table,
            ".version = value ->> 1
                where true
                on conflict (row) do update set json = excluded.json"
        )
    };
}

/// ?1 generation, ?2 ids.
macro_rules! find_bodies {
    ($table:literal) => {
        concat!(
            "select ",
            $table,
            ".row, ",
            $table,
            "_body.json from ",
            $table,
            "
                join ",
            $table,
            "_body on ",
            $table,
            "_body.row = ",
            $table,
            ".row
                where ",
            $table,
            ".generation = ?1 and ",
            $table,
            ".id in (select value from json_each(?2))"
        )
    };
}

/// ?1 generation, ?2 id.
macro_rules! remove {
    ($table:literal) => {
        concat!("delete from ", $table, " where generation = ?1 and id = ?2")
    };
}

/// ?1, ?2 generations that stay, ?3 rows at most.
macro_rules! purge {
    ($table:literal) => {
        concat!(
            "delete from ",
            $table,
            " where row in
                (select row from ",
            $table,
            " where generation not in (?1, ?2) order by row limit ?3)"
        )
    };
}

/// The table of the bodies.
macro_rules! create_body {
    ($table:literal) => {
        concat!(
            "create table ",
            $table,
            "_body (
                row integer primary key references ",
            $table,
            " (row) on delete cascade,
                json text not null
            ) strict"
        )
    };
}

pub(crate) use {create_body, find_bodies, purge, put_body, remove};

/// Reads the bodies that a query gave.
pub(crate) fn read<T: serde::de::DeserializeOwned>(bodies: &[String]) -> Result<Vec<T>, crate::StoreError> {
    bodies.iter().map(|json| Ok(serde_json::from_str(json)?)).collect()
}
