//! What every document of ours has: PDF/A-2a and PDF/UA-1, title, language, an outline, a fixed date and id.

use desk_domain::{Language, Timestamp};
use jiff::tz::{TimeZone, offset};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, PageLayout, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Node, TagTree};
use krilla::{Document, SerializeSettings};

use crate::error::ReceiptError;

/// The name of the program in the file's properties.
const CREATOR: &str = "Citizen Desk";

/// What a document says about itself.
pub(crate) struct About<'a> {
    pub(crate) language: Language,
    pub(crate) title: &'a str,
    /// The same for the same document.
    pub(crate) id: &'a str,
    /// When what it tells of happened, not when it was printed.
    pub(crate) at: Timestamp,
}

pub(crate) fn begin() -> Result<Document, ReceiptError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| ReceiptError::Writing)?;
    Ok(Document::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() }))
}

/// The finished file.
pub(crate) fn end(mut document: Document, about: &About<'_>, nodes: Vec<Node>) -> Result<Vec<u8>, ReceiptError> {
    let language = about.language.tag();
    let metadata = Metadata::new()
        .title(about.title.to_owned())
        .language(language.to_owned())
        .creator(CREATOR.to_owned())
        .authors(vec![CREATOR.to_owned()])
        .document_id(about.id.to_owned())
        .creation_date(date(about.at))
        .text_direction(TextDirection::LeftToRight)
        .page_layout(PageLayout::SinglePage);
    document.set_metadata(metadata);
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(about.title.to_owned(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    document.set_outline(outline);
    let mut tree = TagTree::from(nodes);
    tree.lang = Some(language.to_owned());
    document.set_tag_tree(tree);
    document.finish().map_err(|_| ReceiptError::Writing)
}

/// The time of day in Hong Kong.
fn date(at: Timestamp) -> DateTime {
    let civil = TimeZone::fixed(offset(8)).to_datetime(at.to_jiff());
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    DateTime::new(u16::try_from(civil.year()).unwrap_or(0))
        .month(small(civil.month()))
        .day(small(civil.day()))
        .hour(small(civil.hour()))
        .minute(small(civil.minute()))
        .second(small(civil.second()))
        .utc_offset_hour(8)
        .utc_offset_minute(0)
}
