//! The faces of one document, and which of them draws a character.

use std::sync::Arc;

use desk_domain::Language;
use krilla::text::Font;
use rustybuzz::ttf_parser::{self, name_id};

use crate::error::ReceiptError;
use crate::fonts::{self, Collection, Fonts};

/// What a text is for; each role has a Latin and a Han face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Strong,
    Title,
    Mono,
}

/// A face that can be measured and drawn.
pub(crate) struct Face<'a> {
    pub(crate) font: Font,
    pub(crate) shaper: rustybuzz::Face<'a>,
}

/// The bytes of the Han collections that a document needs.
#[derive(Default)]
pub(crate) struct HanBytes {
    sans: Option<Arc<Vec<u8>>>,
    serif: Option<Arc<Vec<u8>>>,
}

/// All faces of one document.
pub(crate) struct Faces<'a> {
    pub(crate) language: Language,
    text: Face<'a>,
    strong: Face<'a>,
    title: Face<'a>,
    mono: Face<'a>,
    sans: Option<Face<'a>>,
    serif: Option<Face<'a>>,
}

impl HanBytes {
    /// Reads what `texts` need: nothing, when all is Latin.
    pub(crate) fn read<'t>(
        fonts: &Fonts,
        texts: impl IntoIterator<Item = (Role, &'t str)>,
    ) -> Result<Self, ReceiptError> {
        let latin = Faces::new(Language::En, &Self { sans: None, serif: None })?;
        let mut bytes = Self::default();
        for (role, text) in texts {
            let is_latin = |character| is_blank(character) || latin.latin(role).has(character);
            let slot = if role == Role::Title { &mut bytes.serif } else { &mut bytes.sans };
            if slot.is_none() && !text.chars().all(is_latin) {
                *slot = Some(fonts.read(collection(role))?);
            }
        }
        Ok(bytes)
    }
}

impl<'a> Faces<'a> {
    pub(crate) fn new(language: Language, han: &'a HanBytes) -> Result<Self, ReceiptError> {
        Ok(Self {
            language,
            text: bundled(fonts::TEXT)?,
            strong: bundled(fonts::STRONG)?,
            title: bundled(fonts::TITLE)?,
            mono: bundled(fonts::MONO)?,
            sans: han.sans.as_ref().map(|bytes| of_language(bytes, Collection::Sans, language)).transpose()?,
            serif: han.serif.as_ref().map(|bytes| of_language(bytes, Collection::Serif, language)).transpose()?,
        })
    }

    /// The Latin face of `role`.
    pub(crate) fn latin(&self, role: Role) -> &Face<'a> {
        match role {
            Role::Text => &self.text,
            Role::Strong => &self.strong,
            Role::Title => &self.title,
            Role::Mono => &self.mono,
        }
    }

    /// The Han face of `role`, if the document has one.
    pub(crate) fn han(&self, role: Role) -> Option<&Face<'a>> {
        if role == Role::Title { self.serif.as_ref() } else { self.sans.as_ref() }
    }
}

impl Face<'_> {
    pub(crate) fn has(&self, character: char) -> bool {
        self.shaper.glyph_index(character).is_some_and(|glyph| glyph.0 != 0)
    }
}

/// Characters that are drawn as an ordinary blank.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

fn collection(role: Role) -> Collection {
    if role == Role::Title { Collection::Serif } else { Collection::Sans }
}

fn bundled(bytes: &'static [u8]) -> Result<Face<'static>, ReceiptError> {
    let font = Font::new(bytes.into(), 0).ok_or(ReceiptError::Writing)?;
    let shaper = rustybuzz::Face::from_slice(bytes, 0).ok_or(ReceiptError::Writing)?;
    Ok(Face { font, shaper })
}

/// The face of the region whose shapes `language` is written with. Found by its name, for the order of faces is not
/// promised.
fn of_language(bytes: &Arc<Vec<u8>>, collection: Collection, language: Language) -> Result<Face<'_>, ReceiptError> {
    let region = if language == Language::ZhHans { "SC" } else { "HK" };
    let family = format!("{} {region}", collection.family());
    let damaged = ReceiptError::FontDamaged { file: collection.file() };
    let count = ttf_parser::fonts_in_collection(bytes).unwrap_or(1);
    let index = (0..count).find(|index| is_family(bytes, *index, &family)).ok_or(damaged)?;
    let shaper = rustybuzz::Face::from_slice(bytes, index).ok_or(damaged)?;
    let font = Font::new(Arc::clone(bytes).into(), index).ok_or(damaged)?;
    Ok(Face { font, shaper })
}

fn is_family(bytes: &[u8], index: u32, family: &str) -> bool {
    let Ok(face) = ttf_parser::Face::parse(bytes, index) else { return false };
    let families = [name_id::TYPOGRAPHIC_FAMILY, name_id::FAMILY];
    face.names()
        .into_iter()
        .any(|name| families.contains(&name.name_id) && name.to_string().is_some_and(|text| text == family))
}
