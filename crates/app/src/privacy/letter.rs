//! Letters about an entry of the access log (P16): to erase what is no longer needed, or to complain. The person sends
//! them; nothing leaves this computer. Rules: Personal Data (Privacy) Ordinance (Cap. 486), section 26 and Data Protection
//! Principle 2(2) for erasing, section 37 for complaints (pcpd.org.hk, “Filing a Complaint”, “Introduction”: within two years,
//! with an identity document).

use desk_contract::{DeskError, LetterKind, LetterRequest, LetterView, LocalAct, SavedFileView};
use desk_domain::{Day, Language, LocalizedText};
use desk_gov::api::{AccessEntry, AccessKind, AccessResult};
use desk_l10n::{clock, day_long, id, texts};

use super::local_log;
use crate::{Desk, incident, saved};

impl Desk {
    /// Writes a letter in the language of the desk, and notes that it was begun.
    pub async fn letter_write(&self, request: LetterRequest) -> Result<LetterView, DeskError> {
        let profile = self.open()?;
        let letter = self.letter(&request).await?;
        local_log::note(&profile, act(request.letter), 1).await;
        Ok(letter)
    }

    /// Saves the same letter as a text file.
    pub async fn letter_save(&self, request: LetterRequest) -> Result<SavedFileView, DeskError> {
        let letter = self.letter(&request).await?;
        let name = match request.letter {
            LetterKind::Erase => "erasure-request",
            LetterKind::Report => "complaint",
        };
        saved::save(self, LocalAct::LetterSaved, (name, "txt"), letter.text.as_bytes()).await
    }

    async fn letter(&self, request: &LetterRequest) -> Result<LetterView, DeskError> {
        let profile = self.open()?;
        let found = profile.store().access_entry(&request.id).await.map_err(|error| incident::store(&error))?;
        // The whole entry: a row holds the beginning of long texts only.
        let entry = found.as_deref().and_then(|json| serde_json::from_str::<AccessEntry>(json).ok());
        let entry = entry.ok_or(DeskError::NotFound)?;
        if !letters(&entry).contains(&request.letter) {
            return Err(DeskError::Forbidden);
        }
        let language = self.language();
        let page = match request.letter {
            LetterKind::Erase => None,
            LetterKind::Report => Some(complaints_page(language).to_owned()),
        };
        Ok(LetterView { text: text(&entry, request.letter, Day::of(self.now()), language), page })
    }
}

fn act(letter: LetterKind) -> LocalAct {
    match letter {
        LetterKind::Erase => LocalAct::ErasureAsked,
        LetterKind::Report => LocalAct::ReportWritten,
    }
}

/// Which letters an entry gives reason for: to somebody who got data or asked for them, as it is told in clear words. Never
/// about a computer of the person's own, or one that copied its sign-in.
pub(super) fn letters(entry: &AccessEntry) -> Vec<LetterKind> {
    match (&entry.kind, &entry.result) {
        _ if entry.session.is_some() => Vec::new(),
        (AccessKind::Read, AccessResult::Given) => vec![LetterKind::Erase, LetterKind::Report],
        (AccessKind::Refused, AccessResult::Refused) => vec![LetterKind::Report],
        _ => Vec::new(),
    }
}

/// “Filing a Complaint” at the Office of the Privacy Commissioner for Personal Data.
fn complaints_page(language: Language) -> &'static str {
    match language {
        Language::En => "https://www.pcpd.org.hk/english/complaints/how_complaint/complaint/complaint.html",
        Language::ZhHantHk => "https://www.pcpd.org.hk/tc_chi/complaints/how_complaint/complaint/complaint.html",
        Language::ZhHans => "https://www.pcpd.org.hk/sc_chi/complaints/how_complaint/complaint/complaint.html",
    }
}

fn text(entry: &AccessEntry, letter: LetterKind, today: Day, language: Language) -> String {
    let own = |text: &LocalizedText| text.get(language).to_owned();
    let message = match (letter, &entry.result) {
        (LetterKind::Erase, _) => id::LETTER_ERASE,
        (LetterKind::Report, AccessResult::Given) => id::LETTER_REPORT_GIVEN,
        (LetterKind::Report, _) => id::LETTER_REPORT_REFUSED,
    };
    let none = || texts().plain(language, id::LETTER_NOT_SAID);
    let comma = if language == Language::En { ", " } else { "、" };
    let fields = entry.fields.iter().map(own).collect::<Vec<_>>().join(comma);
    let fields = if fields.is_empty() { none() } else { fields };
    let purpose = entry.purpose.as_ref().map_or_else(none, own);
    let at = entry.happened_at.unwrap_or(entry.at);
    let (party, day, on, time) =
        (own(&entry.party), day_long(language, today), day_long(language, Day::of(at)), clock(at));
    let text = texts().format(
        language,
        message,
        &[
            ("party", party.as_str().into()),
            ("day", day.as_str().into()),
            ("on", on.as_str().into()),
            ("time", time.as_str().into()),
            ("fields", fields.as_str().into()),
            ("purpose", purpose.as_str().into()),
            ("entry", entry.id.as_str().into()),
        ],
    );
    text + "\n"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn words(text: &str) -> serde_json::Value {
        json!({ "en": text, "zh-Hant-HK": text, "zh-Hans": text })
    }

    fn entry(kind: &str, result: &str, more: &serde_json::Value) -> AccessEntry {
        let fields: Vec<_> = (1..=9).map(|number| words(&format!("field {number}"))).collect();
        let mut entry = json!({
            "id": "e-42", "at": "2025-12-31T17:05:00Z", "kind": kind, "result": result, "hash": "", "previous": "",
            "party": words("Water Supplies Department"), "fields": fields, "purpose": words(&"why ".repeat(200)),
        });
        entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(entry).unwrap()
    }

    #[test]
    fn a_letter_names_all_of_it_in_each_language() {
        let today = Day::new(2026, 11, 24).unwrap();
        let letters = [("read", "given", LetterKind::Erase), ("read", "given", LetterKind::Report)];
        for (kind, result, letter) in letters.into_iter().chain([("refused", "refused", LetterKind::Report)]) {
            let entry = entry(kind, result, &json!({}));
            assert!(super::letters(&entry).contains(&letter));
            for language in Language::ALL {
                let text = text(&entry, letter, today, language);
                let on = day_long(language, Day::new(2026, 1, 1).unwrap());
                for part in ["Water Supplies Department", "field 9", "e-42", "01:05", &on, "why ".repeat(200).trim()] {
                    assert!(text.contains(part), "{part} in {text}");
                }
                assert!(!text.contains("{$"), "{text}");
            }
        }
    }

    #[test]
    fn nothing_is_said_that_is_not_known_and_nobody_is_asked_to_erase_what_they_did_not_get() {
        let of = |kind, result, more| letters(&entry(kind, result, &more));
        assert_eq!(of("refused", "refused", json!({})), [LetterKind::Report]);
        assert_eq!(of("read", "something new", json!({})), []);
        assert_eq!(of("refused", "refused", json!({ "session": "s" })), [], "a copied sign-in is no department");
        assert_eq!(of("sign-in", "given", json!({ "session": "s" })), []);
        assert_eq!(of("payment", "given", json!({})), []);
        let today = Day::new(2026, 11, 24).unwrap();
        let bare = entry("read", "given", &json!({ "fields": [], "purpose": null }));
        assert!(text(&bare, LetterKind::Erase, today, Language::En).contains("(the log does not say)"));
    }
}
