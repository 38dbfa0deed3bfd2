//! Whether the entries are of the day and add up to what the file says of itself.

use std::collections::HashMap;

use desk_domain::{Day, Timestamp};

use super::entry::cents;
use super::{CamtError, Entry, Move};

/// `frame`: texts of the notification, by their path below it.
pub(super) fn check(frame: &HashMap<String, String>, entries: &[Entry], day: Day) -> Result<(), CamtError> {
    let from = frame.get("FrToDt/FrDtTm").map(|text| text.parse::<Timestamp>());
    if let Some(from) = from
        && from.map_err(|_| CamtError::Element("FrToDt"))? != day.at(0, 0)
    {
        return Err(CamtError::Day);
    }
    if entries.iter().any(|entry| Day::of(entry.booked) != day) {
        return Err(CamtError::Day);
    }
    let sums = Sums { frame, entries };
    sums.add_up("TtlNtries", &|_| true, true)?;
    sums.add_up("TtlCdtNtries", &|kind| kind == Move::Settlement, false)?;
    sums.add_up("TtlDbtNtries", &|kind| kind != Move::Settlement, false)
}

struct Sums<'a> {
    frame: &'a HashMap<String, String>,
    entries: &'a [Entry],
}

impl Sums<'_> {
    fn add_up(&self, name: &str, wanted: &dyn Fn(Move) -> bool, required: bool) -> Result<(), CamtError> {
        let said = |what| self.frame.get(&format!("TxsSummry/{name}/{what}"));
        let (count, sum) = (said("NbOfNtries"), said("Sum"));
        if count.is_none() && sum.is_none() && !required {
            return Ok(());
        }
        let (mut counted, mut summed) = (0_usize, 0_i64);
        for entry in self.entries.iter().filter(|entry| wanted(entry.kind)) {
            counted += 1;
            summed = summed.checked_add(entry.amount.cents).ok_or(CamtError::Summary)?;
        }
        let fits = count.and_then(|text| text.parse().ok()) == Some(counted)
            && sum.and_then(|text| cents(text)) == Some(summed);
        if fits { Ok(()) } else { Err(CamtError::Summary) }
    }
}
