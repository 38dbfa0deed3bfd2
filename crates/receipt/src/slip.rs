//! A receipt: one page, one slip with a tear line. Above it what was paid, below it by what it can be found again.

use desk_domain::{Language, Timestamp};
use krilla::page::PageSettings;
use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup};

use crate::canvas::{Canvas, PAGE, Side, card, rectangle, stroke};
use crate::document::{About, begin, end};
use crate::error::ReceiptError;
use crate::faces::{Faces, HanBytes, Role};
use crate::fonts::Fonts;
use crate::ink::{self, Style, color};
use crate::lines::Block;

const LEFT: f32 = 64.0;
const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const INSET: f32 = 28.0;
/// The column of labels, and the gap after it.
const LABELS: f32 = 142.0;
const BOTTOM: f32 = PAGE.1 - 56.0;
const MAX_ROWS: usize = 40;

/// What a receipt says. Ready texts in one language; nothing is formatted here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The language of all texts that do not say otherwise by their script.
    pub language: Language,
    /// Over the page where nothing is real ("Sandbox: …").
    pub banner: Option<String>,
    /// The name of the desk.
    pub desk: String,
    /// "Payment receipt".
    pub title: String,
    /// Under the title: who received the money.
    pub payee: String,
    /// What was paid for; the first line stands out.
    pub subject: Vec<String>,
    /// "Amount paid" and the amount.
    pub amount: Row,
    /// "Paid".
    pub state: String,
    /// "Reference" and the reference, below the tear line.
    pub reference: Row,
    /// "Paid on" and the time.
    pub paid_at: Row,
    /// What else there is to say, in order.
    pub rows: Vec<Row>,
    /// Small print under the slip.
    pub notes: Vec<String>,
    /// When the payment was settled: the date of the file.
    pub settled: Timestamp,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// To be compared letter by letter: numbers and codes.
    pub exact: bool,
}

impl Row {
    /// A row of words.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), exact: false }
    }

    /// A row whose value is a number or a code.
    pub fn exact(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { exact: true, ..Self::new(label, value) }
    }
}

/// The bytes of the PDF of `receipt`.
pub fn receipt(receipt: &Receipt, fonts: &Fonts) -> Result<Vec<u8>, ReceiptError> {
    if receipt.rows.len() > MAX_ROWS {
        return Err(ReceiptError::TooLong);
    }
    let bytes = HanBytes::read(fonts, texts(receipt))?;
    let faces = Faces::new(receipt.language, &bytes)?;
    let parts = Parts::new(&faces, receipt)?;
    let mut document = begin()?;
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(ReceiptError::Writing)?;
    let mut page = document.start_page_with(size);
    let nodes = Pen { canvas: Canvas::new(page.surface()), nodes: Vec::new(), top: 44.0 }.page(&parts)?;
    page.finish();
    let about = About {
        language: receipt.language,
        title: &format!("{} {}", receipt.title, receipt.reference.value),
        id: &receipt.reference.value,
        at: receipt.settled,
    };
    end(document, &about, nodes)
}

/// Every text with its role: what fonts are needed.
fn texts(receipt: &Receipt) -> impl Iterator<Item = (Role, &str)> {
    let titles = [&receipt.title, &receipt.amount.value].map(|text| (Role::Title, text.as_str()));
    let strong = [&receipt.desk, &receipt.state].into_iter().chain(&receipt.banner).chain(receipt.subject.first());
    let rows = [&receipt.reference, &receipt.paid_at].into_iter().chain(&receipt.rows);
    let rows = rows.flat_map(|row| {
        let role = if row.exact { Role::Mono } else { Role::Text };
        [(Role::Text, row.label.as_str()), (role, row.value.as_str())]
    });
    let plain = [&receipt.payee, &receipt.amount.label].into_iter().chain(receipt.subject.iter().skip(1));
    let plain = plain.chain(&receipt.notes).map(|text| (Role::Text, text.as_str()));
    titles.into_iter().chain(strong.map(|text| (Role::Strong, text.as_str()))).chain(rows).chain(plain)
}

/// All blocks, measured before anything is drawn: the slip must know its height.
struct Parts {
    banner: Option<Block>,
    desk: Block,
    title: Block,
    title_text: String,
    payee: Block,
    subject: Vec<Block>,
    amount_label: Block,
    amount: Block,
    state: Block,
    rows: Vec<(Block, Block)>,
    notes: Vec<Block>,
}

impl Parts {
    fn new(faces: &Faces<'_>, receipt: &Receipt) -> Result<Self, ReceiptError> {
        let block = |style: Style, text: &str, width: f32| Block::new(faces, style, text, width);
        let inner = WIDTH - 2.0 * INSET;
        let row = |row: &Row| {
            let style = if row.exact { ink::mono() } else { ink::value() };
            let label = block(ink::label(), &row.label, LABELS - 12.0)?;
            Ok((label, block(style, &row.value, inner - LABELS)?))
        };
        let subject = receipt.subject.iter().enumerate().map(|(at, text)| {
            let style = if at == 0 { ink::subject() } else { ink::label() };
            block(style, text, inner)
        });
        let rows = [&receipt.reference, &receipt.paid_at].into_iter().chain(&receipt.rows);
        Ok(Self {
            banner: receipt.banner.as_deref().map(|text| block(ink::banner(), text, WIDTH)).transpose()?,
            desk: block(ink::name(), &receipt.desk, WIDTH - 28.0)?,
            title: block(ink::title(), &receipt.title, WIDTH)?,
            title_text: receipt.title.clone(),
            payee: block(ink::lead(), &receipt.payee, WIDTH)?,
            subject: subject.collect::<Result<_, _>>()?,
            amount_label: block(ink::label(), &receipt.amount.label, inner)?,
            amount: block(ink::amount(), &receipt.amount.value, inner - 110.0)?,
            state: block(ink::tag(), &receipt.state, 100.0)?,
            rows: rows.map(row).collect::<Result<_, ReceiptError>>()?,
            notes: receipt.notes.iter().map(|text| block(ink::note(), text, WIDTH)).collect::<Result<_, _>>()?,
        })
    }

    fn above(&self) -> f32 {
        let subject: f32 = self.subject.iter().map(Block::height).sum();
        INSET + subject + 14.0 + self.amount_label.height() + self.amount.height() + 20.0
    }

    fn below(&self) -> f32 {
        18.0 + self.rows.iter().map(row_height).sum::<f32>() + INSET - 14.0
    }
}

fn row_height((label, value): &(Block, Block)) -> f32 {
    label.height().max(value.height()) + 9.0
}

/// Draws from top to bottom and collects the tree.
struct Pen<'a> {
    canvas: Canvas<'a>,
    nodes: Vec<Node>,
    top: f32,
}

impl Pen<'_> {
    /// Draws everything and gives the tree.
    fn page(mut self, parts: &Parts) -> Result<Vec<Node>, ReceiptError> {
        self.head(parts);
        self.slip(parts)?;
        self.notes(parts)?;
        self.canvas.end();
        Ok(self.nodes)
    }

    fn head(&mut self, parts: &Parts) {
        if let Some(banner) = &parts.banner {
            let height = banner.height() + 10.0;
            self.canvas.shape(rectangle(0.0, 0.0, PAGE.0, height), color(ink::DUE_SOFT));
            let words = self.canvas.block(banner, LEFT, 5.0, WIDTH, Side::Middle);
            self.push(TagGroup::with_children(Tag::P, words));
            self.top += height;
        }
        self.mark();
        let words = self.canvas.block(&parts.desk, LEFT + 26.0, self.top + 2.0, WIDTH - 28.0, Side::Left);
        self.push(TagGroup::with_children(Tag::P, words));
        self.top += parts.desk.height() + 30.0;
        let words = self.canvas.block(&parts.title, LEFT, self.top, WIDTH, Side::Left);
        self.push(TagGroup::with_children(Tag::Hn(std::num::NonZeroU16::MIN, Some(parts.title_text.clone())), words));
        self.top += parts.title.height() + 3.0;
        let words = self.canvas.block(&parts.payee, LEFT, self.top, WIDTH, Side::Left);
        self.push(TagGroup::with_children(Tag::P, words));
        self.top += parts.payee.height() + 18.0;
    }

    /// The mark of the desk: a window of four tiles.
    fn mark(&mut self) {
        let (left, top) = (LEFT, self.top);
        self.canvas.shape(card(left, top, 18.0, 18.0, 4.0, None), color(ink::BRAND));
        for (x, y, tile) in
            [(4.0, 4.0, ink::TILE), (9.6, 4.0, ink::SHEET), (4.0, 9.6, ink::TILE), (9.6, 9.6, ink::CORNER)]
        {
            self.canvas.shape(rectangle(left + x, top + y, 4.6, 4.6), color(tile));
        }
    }

    fn slip(&mut self, parts: &Parts) -> Result<(), ReceiptError> {
        let (above, below) = (parts.above(), parts.below());
        let tear = self.top + above;
        if tear + below > BOTTOM {
            return Err(ReceiptError::TooLong);
        }
        let outline = || card(LEFT, self.top, WIDTH, above + below, 10.0, Some((tear, 7.0)));
        let (sheet, edge) = (outline(), outline());
        self.canvas.shape(sheet, color(ink::SHEET));
        self.canvas.outline(edge, color(ink::RULE), 1.0, None);
        self.canvas.outline(stroke((LEFT + 16.0, tear), (LEFT + WIDTH - 16.0, tear)), color(ink::EDGE), 0.8, Some(3.5));
        self.above(parts);
        self.below(parts, tear + 18.0);
        self.top = tear + below + 18.0;
        Ok(())
    }

    fn above(&mut self, parts: &Parts) {
        let (left, width) = (LEFT + INSET, WIDTH - 2.0 * INSET);
        let mut top = self.top + INSET;
        for line in &parts.subject {
            let words = self.canvas.block(line, left, top, width, Side::Left);
            self.push(TagGroup::with_children(Tag::P, words));
            top += line.height();
        }
        top += 14.0;
        let label = self.canvas.block(&parts.amount_label, left, top, width, Side::Left);
        self.push(TagGroup::with_children(Tag::P, label));
        top += parts.amount_label.height();
        let amount = self.canvas.block(&parts.amount, left, top, width, Side::Left);
        self.push(TagGroup::with_children(Tag::P, amount));
        // The state stands at the right end of the amount's line, on a tint.
        let (wide, high) = (parts.state.width() + 20.0, parts.state.height() + 8.0);
        let (from, at) = (left + width - wide, top + (parts.amount.height() - high) / 2.0);
        self.canvas.shape(card(from, at, wide, high, 5.0, None), color(ink::BRAND_SOFT));
        let state = self.canvas.block(&parts.state, from, at + 4.0, wide, Side::Middle);
        self.push(TagGroup::with_children(Tag::P, state));
    }

    fn below(&mut self, parts: &Parts, mut top: f32) {
        let (left, width) = (LEFT + INSET, WIDTH - 2.0 * INSET);
        let mut table = TagGroup::new(Tag::Table.with_summary(Some(parts.title_text.clone())));
        for (at, row) in parts.rows.iter().enumerate() {
            if at > 0 {
                self.canvas.outline(stroke((left, top), (left + width, top)), color(ink::RULE), 0.5, None);
            }
            let (label, value) = row;
            let label = self.canvas.block(label, left, top + 4.5, LABELS, Side::Left);
            let value = self.canvas.block(value, left + LABELS, top + 4.5, width - LABELS, Side::Left);
            table.push(TagGroup::with_children(
                Tag::TR,
                vec![
                    TagGroup::with_children(Tag::TH(TableHeaderScope::Row), label).into(),
                    TagGroup::with_children(Tag::TD, value).into(),
                ],
            ));
            top += row_height(row);
        }
        self.push(table);
    }

    fn notes(&mut self, parts: &Parts) -> Result<(), ReceiptError> {
        for note in &parts.notes {
            if self.top + note.height() > BOTTOM {
                return Err(ReceiptError::TooLong);
            }
            let words = self.canvas.block(note, LEFT, self.top, WIDTH, Side::Left);
            self.push(TagGroup::with_children(Tag::P, words));
            self.top += note.height() + 5.0;
        }
        Ok(())
    }

    fn push(&mut self, group: TagGroup) {
        self.nodes.push(group.into());
    }
}
