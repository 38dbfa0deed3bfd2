//! The feed's cursor: opaque and authenticated, `{person, epoch, place}` inside (M-feed).

use desk_domain::PersonId;

use crate::core::Core;
use crate::problem::{Code, Outcome, Problem};

/// Sorts after every entity: all rows of its number are behind this place.
const ALL: &str = "~";

/// Where a reader stands: behind this row. A page may end in the middle of one number's rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) seq: i64,
    pub(super) entity: String,
    pub(super) id: String,
}

impl Place {
    /// Behind everything that has this number.
    pub(super) fn end_of(seq: i64) -> Self {
        Self { seq, entity: ALL.to_owned(), id: String::new() }
    }
}

/// The cursor for a place.
pub(super) fn write(core: &Core, person: &PersonId, place: &Place) -> Outcome<String> {
    let body = [person.as_str(), &core.epoch, &place.seq.to_string(), &place.entity, &place.id].join("\n");
    Ok(core.keys.sign_cursor(&body)?)
}

/// The place of a cursor: forged → 400, another person's → 404, another epoch → 410.
pub(super) fn read(core: &Core, person: &PersonId, cursor: &str) -> Outcome<Place> {
    let forged = || Problem::fields(&[("/cursor", "not a cursor")]);
    let body = core.keys.read_cursor(cursor).ok_or_else(forged)?;
    let parts: Vec<&str> = body.split('\n').collect();
    let [whose, epoch, seq, entity, id] = parts.as_slice() else { return Err(forged()) };
    if *whose != person.as_str() {
        return Err(Code::NotFound.into());
    }
    if *epoch != core.epoch {
        return Err(Code::CursorExpired.into());
    }
    let seq = seq.parse().map_err(|_| forged())?;
    Ok(Place { seq, entity: (*entity).to_owned(), id: (*id).to_owned() })
}
