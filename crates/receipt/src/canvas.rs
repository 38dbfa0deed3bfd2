//! Drawing on one page: text with its tags, shapes as artifacts that no reader is told of.

use krilla::color::rgb::Color;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag};

use crate::lines::{Block, Line};

/// A4, in points.
pub(crate) const PAGE: (f32, f32) = (595.28, 841.89);
/// How far a cubic's handles reach to draw a quarter of a circle.
const QUARTER: f32 = 0.552_284_8;

/// Where the lines of a block stand in their width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    Middle,
}

/// One page.
pub(crate) struct Canvas<'a> {
    surface: Surface<'a>,
}

impl<'a> Canvas<'a> {
    pub(crate) fn new(surface: Surface<'a>) -> Self {
        Self { surface }
    }

    pub(crate) fn end(self) {
        self.surface.finish();
    }

    /// Draws text that belongs to the document; what comes back must be put into its tree.
    pub(crate) fn block(&mut self, block: &Block, left: f32, top: f32, width: f32, side: Side) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (line, point) in places(block, left, top, width, side) {
            self.ink(block.style.color);
            self.line(line, block.style.size, point, |surface, language| {
                let span = SpanTag::empty().with_lang(language);
                nodes.push(Node::from(surface.start_tagged(ContentTag::Span(span))));
            });
        }
        nodes
    }

    /// Draws text that only repeats or numbers.
    pub(crate) fn repeat(&mut self, block: &Block, left: f32, top: f32, width: f32, side: Side, kind: ArtifactType) {
        for (line, point) in places(block, left, top, width, side) {
            self.ink(block.style.color);
            self.line(line, block.style.size, point, |surface, _| {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
            });
        }
    }

    fn line(
        &mut self,
        line: &Line,
        size: f32,
        (left, y): (f32, f32),
        mut open: impl FnMut(&mut Surface<'a>, Option<&str>),
    ) {
        let mut x = left;
        for run in &line.runs {
            open(&mut self.surface, run.language);
            let start = Point::from_xy(x, y);
            self.surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.text, size, false);
            self.surface.end_tagged();
            x += run.width * size;
        }
    }

    fn ink(&mut self, color: Color) {
        self.surface.set_fill(Some(fill(color)));
        self.surface.set_stroke(None);
    }

    /// Fills a shape.
    pub(crate) fn shape(&mut self, path: Option<Path>, color: Color) {
        self.draw(path, Some(fill(color)), None);
    }

    /// Draws the outline of a shape; `dash` is the length of a dash and of a gap.
    pub(crate) fn outline(&mut self, path: Option<Path>, color: Color, width: f32, dash: Option<f32>) {
        let dash = dash.map(|length| StrokeDash { array: vec![length, length], offset: 0.0 });
        self.draw(path, None, Some(Stroke { paint: color.into(), width, dash, ..Stroke::default() }));
    }

    fn draw(&mut self, path: Option<Path>, fill: Option<Fill>, stroke: Option<Stroke>) {
        let Some(path) = path else { return };
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }
}

fn fill(color: Color) -> Fill {
    Fill { paint: color.into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// Each line with the start of its baseline.
fn places(block: &Block, left: f32, top: f32, width: f32, side: Side) -> impl Iterator<Item = (&Line, (f32, f32))> {
    let style = block.style;
    // Letters of middle height stand in the middle of the line.
    let first = top + style.leading / 2.0 + style.size * 0.35;
    let baselines = std::iter::successors(Some(first), move |y| Some(y + style.leading));
    block.lines.iter().zip(baselines).map(move |(line, y)| {
        let room = width - line.width;
        let x = match side {
            Side::Left => left,
            Side::Right => left + room,
            Side::Middle => left + room / 2.0,
        };
        (line, (x, y))
    })
}

/// A straight line.
pub(crate) fn stroke(from: (f32, f32), to: (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    path.finish()
}

/// A rectangle.
pub(crate) fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(left, top, width, height)?);
    path.finish()
}

/// A rectangle with round corners; `tear` is the height at which a notch of that radius is cut into both sides.
pub(crate) fn card(
    left: f32,
    top: f32,
    width: f32,
    height: f32,
    radius: f32,
    tear: Option<(f32, f32)>,
) -> Option<Path> {
    let (right, bottom) = (left + width, top + height);
    let reach = radius * (1.0 - QUARTER);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - reach, top, right, top + reach, right, top + radius);
    notch(&mut path, right, tear, -1.0);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - reach, right - reach, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + reach, bottom, left, bottom - reach, left, bottom - radius);
    notch(&mut path, left, tear, 1.0);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + reach, left + reach, top, left + radius, top);
    path.close();
    path.finish()
}

/// Half a circle into the card: downwards on the right side (`inward` -1), upwards on the left.
fn notch(path: &mut PathBuilder, x: f32, tear: Option<(f32, f32)>, inward: f32) {
    let Some((y, radius)) = tear else { return };
    let (deep, reach) = (x + inward * radius, radius * QUARTER);
    let (near, far) = (y + inward * radius, y - inward * radius);
    path.line_to(x, near);
    path.cubic_to(x + inward * reach, near, deep, y + inward * reach, deep, y);
    path.cubic_to(deep, y - inward * reach, x + inward * reach, far, x, far);
}
