//! Letters about an entry of the access log (P16): to erase what is no longer needed, or to complain. The person sends
//! them; nothing leaves this computer. Rules: Personal Data (Privacy) Ordinance (Cap. 486), section 26 and Data Protection
//! Principle 2(2) for erasing, section 37 for complaints (pcpd.org.hk, “Filing a Complaint”).

use desk_contract::{
    AccessEntryView, AccessKind, AccessResult, DeskError, LetterKind, LetterRequest, LetterView, LocalAct,
    SavedFileView,
};
use desk_domain::{Day, Language, LocalizedText};
use desk_l10n::{day_long, id, moment, texts};

use super::access_view::view;
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
        saved::save(self, act(request.letter), (name, "txt"), letter.text.as_bytes()).await
    }

    async fn letter(&self, request: &LetterRequest) -> Result<LetterView, DeskError> {
        let profile = self.open()?;
        let found = profile.store().access_entry(&request.id).await.map_err(|error| incident::store(&error))?;
        let entry = found.as_deref().and_then(view).ok_or(DeskError::NotFound)?;
        if !entry.letters.contains(&request.letter) {
            return Err(DeskError::Forbidden);
        }
        let (language, today) = (self.language(), Day::of(self.now()));
        let page = match request.letter {
            LetterKind::Erase => None,
            LetterKind::Report => Some(complaints_page(language).to_owned()),
        };
        Ok(LetterView { text: text(&entry, request.letter, today, language), page })
    }
}

fn act(letter: LetterKind) -> LocalAct {
    match letter {
        LetterKind::Erase => LocalAct::ErasureAsked,
        LetterKind::Report => LocalAct::ReportWritten,
    }
}

/// Which letters an entry gives reason for: to somebody who asked for data; never about the person's own sign-ins.
pub(super) fn letters(kind: AccessKind, result: AccessResult, is_sign_in: bool) -> Vec<LetterKind> {
    match (kind, result) {
        _ if is_sign_in => Vec::new(),
        (AccessKind::Read, AccessResult::Given) => vec![LetterKind::Erase, LetterKind::Report],
        (AccessKind::Read | AccessKind::Refused, _) => vec![LetterKind::Report],
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

fn text(entry: &AccessEntryView, letter: LetterKind, today: Day, language: Language) -> String {
    let own = |text: &LocalizedText| text.get(language).to_owned();
    let message = match (letter, entry.result) {
        (LetterKind::Erase, _) => id::LETTER_ERASE,
        (LetterKind::Report, AccessResult::Given) => id::LETTER_REPORT_GIVEN,
        (LetterKind::Report, _) => id::LETTER_REPORT_REFUSED,
    };
    let none = || texts().plain(language, id::PRIVACY_LOG_NONE);
    let comma = if language == Language::En { ", " } else { "、" };
    let fields = entry.fields.iter().map(own).collect::<Vec<_>>().join(comma);
    let fields = if fields.is_empty() { none() } else { fields };
    let purpose = entry.purpose.as_ref().map_or_else(none, own);
    let party = own(&entry.party);
    let (day, when) = (day_long(language, today), moment(language, entry.at, today));
    let text = texts().format(
        language,
        message,
        &[
            ("party", party.as_str().into()),
            ("day", day.as_str().into()),
            ("when", when.as_str().into()),
            ("fields", fields.as_str().into()),
            ("purpose", purpose.as_str().into()),
            ("entry", entry.id.as_str().into()),
        ],
    );
    text + "\n"
}

#[cfg(test)]
mod tests {
    use desk_domain::AccessEntryId;

    use super::*;

    fn entry(result: AccessResult) -> AccessEntryView {
        let kind = if result == AccessResult::Given { AccessKind::Read } else { AccessKind::Refused };
        AccessEntryView {
            id: AccessEntryId::new("e-42"),
            at: "2026-11-20T03:05:00Z".parse().unwrap(),
            kind,
            party: LocalizedText::same("Water Supplies Department"),
            fields: vec![LocalizedText::same("Address"), LocalizedText::same("Name")],
            purpose: None,
            result,
            may_disown: false,
            letters: letters(kind, result, false),
        }
    }

    #[test]
    fn a_letter_names_who_what_when_and_the_entry_in_each_language() {
        let today = Day::new(2026, 11, 24).unwrap();
        for language in Language::ALL {
            for (result, letter) in [
                (AccessResult::Given, LetterKind::Erase),
                (AccessResult::Given, LetterKind::Report),
                (AccessResult::Refused, LetterKind::Report),
            ] {
                let entry = entry(result);
                assert!(entry.letters.contains(&letter));
                let text = text(&entry, letter, today, language);
                for part in ["Water Supplies Department", "Address", "Name", "e-42", "2026"] {
                    assert!(text.contains(part), "{part} in {text}");
                }
                assert!(!text.contains("{$"), "{text}");
            }
        }
    }

    #[test]
    fn nobody_is_asked_to_erase_what_they_did_not_get() {
        assert_eq!(entry(AccessResult::Refused).letters, [LetterKind::Report]);
        assert_eq!(letters(AccessKind::SignIn, AccessResult::Given, true), []);
        assert_eq!(letters(AccessKind::Refused, AccessResult::Refused, true), [], "a copied sign-in is no department");
        assert_eq!(letters(AccessKind::Payment, AccessResult::Given, false), []);
    }
}
