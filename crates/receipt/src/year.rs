//! The year's list: a table over as many pages as it takes, its head on each of them, the sum in the last row.

use desk_domain::{Language, Timestamp};
use krilla::Document;
use krilla::page::PageSettings;
use krilla::tagging::{ArtifactType, Node, TableHeaderScope, Tag, TagGroup};

use crate::canvas::{Canvas, PAGE, Side, stroke};
use crate::document::{About, begin, end};
use crate::error::ReceiptError;
use crate::faces::{Faces, HanBytes, Role};
use crate::fonts::Fonts;
use crate::ink::{self, Style, color};
use crate::lines::Block;

const LEFT: f32 = 48.0;
const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const TOP: f32 = 48.0;
const BOTTOM: f32 = PAGE.1 - 60.0;
const FOOT: f32 = PAGE.1 - 44.0;
const PAD: f32 = 4.0;
const GAP: f32 = 10.0;
const MAX_ROWS: usize = 5_000;
const MAX_COLUMNS: usize = 12;

/// A table of ready texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearList {
    /// The language of all texts that do not say otherwise by their script.
    pub language: Language,
    /// "What you paid in 2026".
    pub title: String,
    /// Under the title.
    pub lead: Vec<String>,
    /// From left to right.
    pub columns: Vec<Column>,
    /// As many cells as there are columns.
    pub rows: Vec<Vec<String>>,
    /// The sums; the first cell names them.
    pub total: Option<Vec<String>>,
    /// The same for the same list, such as an account and a year.
    pub id: String,
    /// Up to when the list is complete: the date of the file.
    pub at: Timestamp,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// Its share of the width.
    pub share: u16,
    /// Amounts stand at the right.
    pub align: Align,
}

/// Where the texts of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Amounts.
    Right,
}

/// The bytes of the PDF of `list`. `page_text` writes "Page 2 of 5".
pub fn year(list: &YearList, fonts: &Fonts, page_text: impl Fn(u32, u32) -> String) -> Result<Vec<u8>, ReceiptError> {
    let cells = list.rows.iter().chain(&list.total);
    if cells.clone().any(|row| row.len() != list.columns.len()) {
        return Err(ReceiptError::Columns);
    }
    if list.rows.len() > MAX_ROWS || list.columns.len() > MAX_COLUMNS {
        return Err(ReceiptError::TooLong);
    }
    let sample = page_text(1, 1);
    let bytes = HanBytes::read(fonts, texts(list).chain([(Role::Text, sample.as_str())]))?;
    let faces = Faces::new(list.language, &bytes)?;
    let table = Table::new(&faces, list)?;
    let pages = table.pages()?;
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let mut document = begin()?;
    let mut tree = Tree::new(&list.title);
    for (number, rows) in (1_u32..).zip(&pages) {
        let foot = Block::new(&faces, ink::note(), &page_text(number, count), WIDTH)?;
        draw(&mut document, &table, &mut tree, &Page { first: number == 1, rows, foot: &foot })?;
    }
    let about = About { language: list.language, title: &list.title, id: &list.id, at: list.at };
    end(document, &about, tree.end(list.total.is_some()))
}

fn texts(list: &YearList) -> impl Iterator<Item = (Role, &str)> {
    let strong = list.columns.iter().map(|column| &column.head).chain(list.total.iter().flatten());
    let plain = list.lead.iter().chain(list.rows.iter().flatten());
    std::iter::once((Role::Title, list.title.as_str()))
        .chain(strong.map(|text| (Role::Strong, text.as_str())))
        .chain(plain.map(|text| (Role::Text, text.as_str())))
}

/// Everything measured.
struct Table {
    title: Block,
    lead: Vec<Block>,
    /// Left edge and width of each column, and where its texts stand.
    columns: Vec<(f32, f32, Side)>,
    head: Vec<Block>,
    /// The total is the last one.
    rows: Vec<Vec<Block>>,
}

impl Table {
    fn new(faces: &Faces<'_>, list: &YearList) -> Result<Self, ReceiptError> {
        let columns = columns(&list.columns);
        let cell = |style: Style, text: &str, column: &(f32, f32, Side)| Block::new(faces, style, text, column.1);
        let row = |style: Style, texts: &[String]| -> Result<Vec<Block>, ReceiptError> {
            texts.iter().zip(&columns).map(|(text, column)| cell(style, text, column)).collect()
        };
        let heads = list.columns.iter().zip(&columns).map(|(column, place)| cell(ink::head(), &column.head, place));
        let head = heads.collect::<Result<_, _>>()?;
        let mut rows = list.rows.iter().map(|texts| row(ink::cell(), texts)).collect::<Result<Vec<_>, _>>()?;
        if let Some(total) = &list.total {
            rows.push(row(ink::total(), total)?);
        }
        let lead = list.lead.iter().map(|text| Block::new(faces, ink::lead(), text, WIDTH));
        Ok(Self {
            title: Block::new(faces, ink::title(), &list.title, WIDTH)?,
            lead: lead.collect::<Result<_, _>>()?,
            columns,
            head,
            rows,
        })
    }

    /// The height of title, lead and their gaps.
    fn opening(&self) -> f32 {
        self.title.height() + 4.0 + self.lead.iter().map(Block::height).sum::<f32>() + 16.0
    }

    /// Which rows stand on which page.
    fn pages(&self) -> Result<Vec<std::ops::Range<usize>>, ReceiptError> {
        let mut pages = Vec::new();
        let (mut start, mut top) = (0, TOP + self.opening() + height(&self.head));
        for (at, row) in self.rows.iter().enumerate() {
            if top + height(row) > BOTTOM && at > start {
                pages.push(start..at);
                (start, top) = (at, TOP + height(&self.head));
            }
            top += height(row);
            if top > BOTTOM {
                return Err(ReceiptError::TooLong);
            }
        }
        pages.push(start..self.rows.len());
        Ok(pages)
    }
}

fn columns(columns: &[Column]) -> Vec<(f32, f32, Side)> {
    let shares: f32 = columns.iter().map(|column| f32::from(column.share)).sum::<f32>().max(1.0);
    let mut left = LEFT;
    let mut places = Vec::with_capacity(columns.len());
    for column in columns {
        let width = WIDTH * f32::from(column.share) / shares;
        let side = if column.align == Align::Right { Side::Right } else { Side::Left };
        places.push((left, (width - GAP).max(1.0), side));
        left += width;
    }
    places
}

fn height(row: &[Block]) -> f32 {
    row.iter().map(Block::height).fold(0.0, f32::max) + 2.0 * PAD
}

/// The rows of the table as they are drawn, over all pages.
struct Tree {
    title: String,
    before: Vec<Node>,
    head: Option<Node>,
    rows: Vec<Node>,
}

impl Tree {
    fn new(title: &str) -> Self {
        Self { title: title.to_owned(), before: Vec::new(), head: None, rows: Vec::new() }
    }

    fn end(mut self, with_total: bool) -> Vec<Node> {
        let foot = if with_total { self.rows.pop() } else { None };
        let mut table = TagGroup::new(Tag::Table.with_summary(Some(self.title)));
        let parts = [
            self.head.map(|head| TagGroup::with_children(Tag::THead, vec![head])),
            (!self.rows.is_empty()).then(|| TagGroup::with_children(Tag::TBody, self.rows)),
            foot.map(|foot| TagGroup::with_children(Tag::TFoot, vec![foot])),
        ];
        for part in parts.into_iter().flatten() {
            table.push(part);
        }
        self.before.push(table.into());
        self.before
    }
}

struct Page<'a> {
    first: bool,
    rows: &'a std::ops::Range<usize>,
    foot: &'a Block,
}

fn draw(document: &mut Document, table: &Table, tree: &mut Tree, page: &Page<'_>) -> Result<(), ReceiptError> {
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(ReceiptError::Writing)?;
    let mut sheet = document.start_page_with(size);
    let mut canvas = Canvas::new(sheet.surface());
    let mut top = TOP;
    if page.first {
        top = opening(&mut canvas, table, tree, top);
        let cells = cells(&mut canvas, &table.head, &table.columns, top);
        let heads = cells.into_iter().map(|cell| TagGroup::with_children(Tag::TH(TableHeaderScope::Column), cell));
        tree.head = Some(TagGroup::with_children(Tag::TR, heads.map(Node::from).collect()).into());
    } else {
        // The head again, which a reader that follows the tree already knows.
        for (block, (left, width, side)) in table.head.iter().zip(&table.columns) {
            canvas.repeat(block, *left, top + PAD, *width, *side, ArtifactType::Header);
        }
    }
    top += height(&table.head);
    rule(&mut canvas, top, 1.0);
    for row in table.rows.get(page.rows.clone()).unwrap_or_default() {
        let cells = cells(&mut canvas, row, &table.columns, top);
        let cells = cells.into_iter().enumerate().map(|(at, cell)| {
            let group = if at == 0 {
                TagGroup::with_children(Tag::TH(TableHeaderScope::Row), cell)
            } else {
                TagGroup::with_children(Tag::TD, cell)
            };
            Node::from(group)
        });
        tree.rows.push(TagGroup::with_children(Tag::TR, cells.collect()).into());
        top += height(row);
        rule(&mut canvas, top, 0.4);
    }
    canvas.repeat(page.foot, LEFT, FOOT, WIDTH, Side::Right, ArtifactType::PageNumber);
    canvas.end();
    sheet.finish();
    Ok(())
}

fn opening(canvas: &mut Canvas<'_>, table: &Table, tree: &mut Tree, mut top: f32) -> f32 {
    let words = canvas.block(&table.title, LEFT, top, WIDTH, Side::Left);
    let title = Tag::Hn(std::num::NonZeroU16::MIN, Some(tree.title.clone()));
    tree.before.push(TagGroup::with_children(title, words).into());
    top += table.title.height() + 4.0;
    for line in &table.lead {
        let words = canvas.block(line, LEFT, top, WIDTH, Side::Left);
        tree.before.push(TagGroup::with_children(Tag::P, words).into());
        top += line.height();
    }
    top + 16.0
}

fn cells(canvas: &mut Canvas<'_>, row: &[Block], columns: &[(f32, f32, Side)], top: f32) -> Vec<Vec<Node>> {
    let cells = row.iter().zip(columns);
    cells.map(|(block, (left, width, side))| canvas.block(block, *left, top + PAD, *width, *side)).collect()
}

fn rule(canvas: &mut Canvas<'_>, y: f32, width: f32) {
    canvas.outline(stroke((LEFT, y), (LEFT + WIDTH - GAP, y)), color(ink::RULE), width, None);
}
