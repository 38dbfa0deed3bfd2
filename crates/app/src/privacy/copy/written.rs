//! What goes into the file, in order.

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use desk_contract::DeskError;
use desk_domain::Timestamp;
use desk_receipt::{Fonts, Receipt};
use serde::Serialize;
use serde_json::value::RawValue;

use super::archive::Archive;
use super::fetched::{ACCESS_LOG, Lists};
use super::here::Here;
use super::progress::Progress;
use crate::receipts;

/// All that was asked for.
pub(super) struct Copy {
    /// What the files are, in the person's language.
    pub(super) about: String,
    pub(super) lists: Lists,
    pub(super) here: Option<Here>,
    pub(super) receipts: Vec<Receipt>,
}

/// Which receipt is which: names of entries are not locked, so they say nothing.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'r> {
    file: String,
    paid_at: Timestamp,
    reference: &'r str,
}

impl Copy {
    /// Writes everything into `file`, unless the desk is locked meanwhile.
    pub(super) fn write(
        self,
        file: impl Write + Seek,
        password: &str,
        progress: &mut Progress,
        is_locked: &dyn Fn() -> bool,
    ) -> Result<(), DeskError> {
        let open = || if is_locked() { Err(DeskError::Locked) } else { Ok(()) };
        let mut archive = Archive::new(file, password);
        archive.add("about.txt", [self.about.as_bytes()])?;
        let mut more = BTreeMap::new();
        for (list, items) in &self.lists.lists {
            open()?;
            match name(list) {
                Some(name) => archive.add_json(name, items)?,
                None if list == ACCESS_LOG => archive.add("access-log.jsonl", lines(items))?,
                None => drop(more.insert(list, items)),
            }
        }
        if !more.is_empty() {
            archive.add_json("more.json", &more)?;
        }
        if let Some(here) = &self.here {
            archive.add_json("this-computer.json", here)?;
            archive.add("this-computer.jsonl", [here.log.as_bytes()])?;
        }
        let fonts = Fonts::system();
        let mut places = Vec::new();
        for (number, receipt) in (1_u32..).zip(&self.receipts) {
            open()?;
            let file = format!("{number:04}.pdf");
            archive.add(&format!("receipts/{file}"), [&*receipts::pdf(receipt, &fonts)?])?;
            places.push(Place { file, paid_at: receipt.settled, reference: &receipt.reference.value });
            progress.step();
        }
        if !places.is_empty() {
            archive.add_json("receipts/list.json", &places)?;
        }
        archive.finish()?;
        open()
    }
}

/// One entry a line, oldest first.
fn lines(newest_first: &[Box<RawValue>]) -> impl Iterator<Item = &[u8]> {
    newest_first.iter().rev().flat_map(|entry| [entry.get().as_bytes(), b"\n"])
}

/// The file of a list that we know, in the words of the window.
fn name(list: &str) -> Option<&'static str> {
    Some(match list {
        "person" => "person.json",
        "sessions" => "computers.json",
        "tasks" => "tasks.json",
        "applications" => "applications.json",
        "bills" => "bills.json",
        "payments" => "payments.json",
        "receipts" => "receipts.json",
        "mandates" => "autopay.json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::io::Cursor;

    use tokio::sync::broadcast;
    use zip::ZipArchive;

    use super::*;

    fn raw(json: &str) -> Box<RawValue> {
        RawValue::from_string(json.to_owned()).unwrap()
    }

    fn copy() -> Copy {
        let lists = ["tasks", "../a new list", ACCESS_LOG].map(|name| (name.to_owned(), vec![raw("1"), raw("2")]));
        Copy { about: "about".to_owned(), lists: Lists { lists: lists.into() }, here: None, receipts: Vec::new() }
    }

    fn write(copy: Copy, is_locked: &dyn Fn() -> bool) -> Result<Vec<String>, DeskError> {
        let mut bytes = Cursor::new(Vec::new());
        let mut progress = Progress::new(broadcast::Sender::new(8), 0);
        copy.write(&mut bytes, "correct horse", &mut progress, is_locked)?;
        let zip = ZipArchive::new(bytes).unwrap();
        Ok(zip.file_names().map(|name| name.unwrap().into_owned()).collect())
    }

    #[test]
    fn no_name_of_an_entry_comes_from_outside() {
        let names = write(copy(), &|| false).unwrap();
        assert_eq!(names, ["about.txt", "access-log.jsonl", "tasks.json", "more.json"]);
    }

    #[test]
    fn a_desk_that_is_locked_at_any_step_writes_no_copy() {
        for step in 0..4 {
            let looks = Cell::new(0);
            let is_locked = || looks.replace(looks.get() + 1) >= step;
            assert_eq!(write(copy(), &is_locked), Err(DeskError::Locked), "locked at look {step}");
        }
    }

    #[test]
    fn the_log_stands_oldest_first() {
        let text: Vec<u8> = lines(&[raw(r#"{"id":2}"#), raw(r#"{"id":1}"#)]).flatten().copied().collect();
        assert_eq!(text, b"{\"id\":1}\n{\"id\":2}\n");
    }
}
