//! What goes into the file, in order.

use desk_contract::DeskError;
use desk_receipt::{Fonts, Receipt};
use serde_json::value::RawValue;

use super::archive::Archive;
use super::fetched::{ACCESS_LOG, Lists};
use super::here::Here;
use super::progress::Progress;
use crate::{receipts, saved};

/// All that was asked for.
pub(super) struct Copy {
    /// What the files are, in the person's language.
    pub(super) about: String,
    pub(super) lists: Lists,
    pub(super) here: Option<Here>,
    pub(super) receipts: Vec<Receipt>,
}

impl Copy {
    /// Writes everything into `fresh`, unless the desk is locked meanwhile.
    pub(super) fn write(
        self,
        mut fresh: saved::Fresh,
        password: &str,
        mut progress: Progress,
        is_locked: impl Fn() -> bool,
    ) -> Result<saved::Fresh, DeskError> {
        let mut archive = Archive::new(fresh.file(), password);
        archive.add(("about", "txt"), self.about.as_bytes())?;
        for (name, items) in &self.lists.0 {
            match name.as_str() {
                ACCESS_LOG => archive.add(("access-log", "jsonl"), lines(items).as_bytes())?,
                name => archive.add_json(&file_name(name), items)?,
            }
        }
        if let Some(here) = &self.here {
            archive.add_json("this-computer", here)?;
            archive.add(("this-computer", "jsonl"), here.log.as_bytes())?;
        }
        let fonts = Fonts::system();
        for receipt in &self.receipts {
            if is_locked() {
                return Err(DeskError::Locked);
            }
            archive.add(
                (&format!("receipts/{}", receipts::file_stem(receipt)), "pdf"),
                &receipts::pdf(receipt, &fonts)?,
            )?;
            progress.step();
        }
        archive.finish()?;
        progress.step();
        Ok(fresh)
    }
}

/// One entry a line, oldest first.
fn lines(newest_first: &[Box<RawValue>]) -> String {
    newest_first.iter().rev().flat_map(|entry| [entry.get(), "\n"]).collect()
}

/// `autopay`, `computers`: the words of the window for the gateway's nouns. The name of a list that is not known has
/// nothing but its letters.
fn file_name(list: &str) -> String {
    match list {
        "mandates" => "autopay".to_owned(),
        "sessions" => "computers".to_owned(),
        other => other.chars().filter(char::is_ascii_alphanumeric).take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lists_are_names_of_files() {
        assert_eq!(file_name("mandates"), "autopay");
        assert_eq!(file_name("../../etc/new List"), "etcnewList");
    }

    #[test]
    fn the_log_stands_oldest_first() {
        let raw = |json: &str| RawValue::from_string(json.to_owned()).unwrap();
        assert_eq!(lines(&[raw(r#"{"id":2}"#), raw(r#"{"id":1}"#)]), "{\"id\":1}\n{\"id\":2}\n");
    }
}
