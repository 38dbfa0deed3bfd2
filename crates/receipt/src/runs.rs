//! Text to glyphs: split into runs of one face and one language, then shaped.

use desk_domain::Language;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::UnicodeBuffer;

use crate::error::ReceiptError;
use crate::faces::{Face, Faces, Role, is_blank};

/// Glyphs of one face.
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) font: Font,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// In units of the size.
    pub(crate) width: f32,
    /// Where it is not that of the document.
    pub(crate) language: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Han,
}

/// The runs of `text` in `role`.
pub(crate) fn runs(faces: &Faces<'_>, role: Role, text: &str) -> Result<Vec<Run>, ReceiptError> {
    let mut runs: Vec<Run> = Vec::new();
    for (script, part) in split(faces, role, text)? {
        let face = match script {
            Script::Latin => Some(faces.latin(role)),
            Script::Han => faces.han(role),
        };
        if let Some(face) = face {
            let language = language(faces.language, script, &part);
            runs.push(shape(face, part, language));
        }
    }
    Ok(runs)
}

/// The characters as they are printed: blanks are one kind of blank, marks without a shape are left out.
fn printed(text: &str) -> impl Iterator<Item = char> {
    let invisible = |c: &char| matches!(*c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    text.chars().filter(move |c| !invisible(c)).map(|c| if is_blank(c) { ' ' } else { c })
}

fn split(faces: &Faces<'_>, role: Role, text: &str) -> Result<Vec<(Script, String)>, ReceiptError> {
    let characters: Vec<char> = printed(text).collect();
    let mut parts: Vec<(Script, String)> = Vec::new();
    for (at, &character) in characters.iter().enumerate() {
        let script = script(faces, role, &characters, at)?;
        match parts.last_mut() {
            // A blank goes with what is before it.
            Some((last, part)) if *last == script || character == ' ' => part.push(character),
            _ => parts.push((script, character.to_string())),
        }
    }
    Ok(parts)
}

fn script(faces: &Faces<'_>, role: Role, characters: &[char], at: usize) -> Result<Script, ReceiptError> {
    let latin = |at: usize| characters.get(at).is_none_or(|character| faces.latin(role).has(*character));
    let character = characters.get(at).copied().unwrap_or(' ');
    let beside_han = || at.checked_sub(1).is_some_and(|before| !latin(before)) || !latin(at + 1);
    if latin(at) && !(is_shared(character) && beside_han()) {
        return Ok(Script::Latin);
    }
    if faces.han(role).is_some_and(|face| face.has(character)) {
        return Ok(Script::Han);
    }
    if latin(at) { Ok(Script::Latin) } else { Err(ReceiptError::NoShape { code_point: u32::from(character) }) }
}

/// Marks that both scripts use, in other widths: beside Han characters they are as wide as those.
fn is_shared(character: char) -> bool {
    matches!(character, '‘' | '’' | '“' | '”' | '…' | '—' | '·')
}

/// Han text in an English document is Chinese of Hong Kong; words in small letters in a Chinese document are English.
/// Codes and amounts (`FPS`, `HK$412.60`) are read in the language around them.
fn language(document: Language, script: Script, text: &str) -> Option<&'static str> {
    match (document, script) {
        (Language::En, Script::Han) => Some(Language::ZhHantHk.tag()),
        (Language::ZhHantHk | Language::ZhHans, Script::Latin) => {
            text.chars().any(char::is_lowercase).then(|| Language::En.tag())
        }
        _ => None,
    }
}

fn shape(face: &Face<'_>, text: String, language: Option<&'static str>) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    buffer.guess_segment_properties();
    let shaped = rustybuzz::shape(&face.shaper, &[], buffer);
    let per_em = face.font.units_per_em();
    let em = |units: i32| f32::from(i16::try_from(units).unwrap_or(i16::MAX)) / per_em;
    let infos = shaped.glyph_infos();
    let start = |at: usize| infos.get(at).map_or(text.len(), |info| usize::try_from(info.cluster).unwrap_or(0));
    let mut glyphs = Vec::with_capacity(infos.len());
    let mut width = 0.0;
    for (at, (info, place)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
        // A cluster ends where the next one begins; its glyphs all stand for the whole of it.
        let end = (at + 1..infos.len()).map(start).find(|next| *next != start(at)).unwrap_or(text.len());
        width += em(place.x_advance);
        let [x, y, up] = [place.x_offset, place.y_offset, place.y_advance].map(em);
        glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), em(place.x_advance), x, y, up, start(at)..end, None));
    }
    Run { font: face.font.clone(), glyphs, width, language, text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faces::HanBytes;
    use crate::fonts::Fonts;

    fn of(language: Language, text: &str) -> Vec<(String, Option<&'static str>)> {
        let bytes = HanBytes::read(&Fonts::system(), [(Role::Text, text)]).unwrap();
        let faces = Faces::new(language, &bytes).unwrap();
        runs(&faces, Role::Text, text).unwrap().into_iter().map(|run| (run.text, run.language)).collect()
    }

    #[test]
    fn an_english_line_is_one_run() {
        assert_eq!(
            of(Language::En, "Water Supplies\u{a0}Department, HK$412.60"),
            [("Water Supplies Department, HK$412.60".to_owned(), None)]
        );
    }

    #[test]
    fn a_name_in_another_script_has_its_language() {
        let expected = [("Wong Ka Yan ".to_owned(), None), ("黃嘉欣".to_owned(), Some("zh-Hant-HK"))];
        assert_eq!(of(Language::En, "Wong Ka Yan 黃嘉欣"), expected);
        let expected = [("水務署 ".to_owned(), None), ("Water ".to_owned(), Some("en")), ("署".to_owned(), None)];
        assert_eq!(of(Language::ZhHantHk, "水務署 Water 署"), expected);
        let expected = [
            ("經".to_owned(), None),
            ("FPS ".to_owned(), None),
            ("付 ".to_owned(), None),
            ("HK$1.00".to_owned(), None),
        ];
        assert_eq!(of(Language::ZhHantHk, "經FPS 付 HK$1.00"), expected);
    }

    #[test]
    fn quotation_marks_are_as_wide_as_what_they_hold() {
        assert_eq!(of(Language::ZhHans, "“转数快”"), [("“转数快”".to_owned(), None)]);
        assert_eq!(of(Language::En, "“FPS”"), [("“FPS”".to_owned(), None)]);
    }

    #[test]
    fn a_character_without_a_shape_is_refused() {
        let text = "水\u{1f4a7}";
        let bytes = HanBytes::read(&Fonts::system(), [(Role::Text, text)]).unwrap();
        let faces = Faces::new(Language::En, &bytes).unwrap();
        assert_eq!(runs(&faces, Role::Text, text).err(), Some(ReceiptError::NoShape { code_point: 0x1f4a7 }));
    }
}
