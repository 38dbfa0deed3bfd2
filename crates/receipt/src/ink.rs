//! Colours and kinds of text: those of the desk's slips, on white paper.

use krilla::color::rgb::Color;

use crate::faces::Role;

/// One kind of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) role: Role,
    /// Points.
    pub(crate) size: f32,
    /// From baseline to baseline.
    pub(crate) leading: f32,
    pub(crate) color: Color,
}

pub(crate) const INK: (u8, u8, u8) = (0x18, 0x21, 0x1e);
pub(crate) const SOFT: (u8, u8, u8) = (0x46, 0x52, 0x4c);
pub(crate) const BRAND: (u8, u8, u8) = (0x0f, 0x5c, 0x4a);
pub(crate) const BRAND_SOFT: (u8, u8, u8) = (0xdb, 0xea, 0xe1);
pub(crate) const BRAND_INK: (u8, u8, u8) = (0x0b, 0x4a, 0x3b);
pub(crate) const DUE: (u8, u8, u8) = (0x8a, 0x4b, 0x00);
pub(crate) const DUE_SOFT: (u8, u8, u8) = (0xfb, 0xe9, 0xc7);
pub(crate) const SHEET: (u8, u8, u8) = (0xff, 0xfd, 0xf8);
pub(crate) const RULE: (u8, u8, u8) = (0xdc, 0xd5, 0xc6);
pub(crate) const EDGE: (u8, u8, u8) = (0x7b, 0x81, 0x78);
pub(crate) const TILE: (u8, u8, u8) = (0xbf, 0xd8, 0xca);
pub(crate) const CORNER: (u8, u8, u8) = (0xe8, 0xb8, 0x4f);

pub(crate) fn color((red, green, blue): (u8, u8, u8)) -> Color {
    Color::new(red, green, blue)
}

fn style(role: Role, size: f32, leading: f32, ink: (u8, u8, u8)) -> Style {
    Style { role, size, leading, color: color(ink) }
}

/// The name of the desk, above everything.
pub(crate) fn name() -> Style {
    style(Role::Strong, 10.5, 14.0, BRAND_INK)
}

/// The title of the document.
pub(crate) fn title() -> Style {
    style(Role::Title, 23.0, 29.0, INK)
}

/// Under the title.
pub(crate) fn lead() -> Style {
    style(Role::Text, 11.5, 16.0, SOFT)
}

/// What was paid for.
pub(crate) fn subject() -> Style {
    style(Role::Strong, 13.0, 18.0, INK)
}

/// The amount.
pub(crate) fn amount() -> Style {
    style(Role::Title, 30.0, 36.0, INK)
}

/// What a value is.
pub(crate) fn label() -> Style {
    style(Role::Text, 10.0, 15.0, SOFT)
}

/// A value.
pub(crate) fn value() -> Style {
    style(Role::Text, 10.5, 15.0, INK)
}

/// A value that is compared letter by letter.
pub(crate) fn mono() -> Style {
    style(Role::Mono, 10.5, 15.0, INK)
}

/// A state, on its tint.
pub(crate) fn tag() -> Style {
    style(Role::Strong, 9.5, 13.0, BRAND_INK)
}

/// That all of this is a rehearsal.
pub(crate) fn banner() -> Style {
    style(Role::Strong, 9.5, 13.0, DUE)
}

/// The small print.
pub(crate) fn note() -> Style {
    style(Role::Text, 9.0, 13.5, SOFT)
}

/// The head of a column.
pub(crate) fn head() -> Style {
    style(Role::Strong, 9.0, 12.5, SOFT)
}

/// A cell.
pub(crate) fn cell() -> Style {
    style(Role::Text, 9.0, 12.5, INK)
}

/// The last row.
pub(crate) fn total() -> Style {
    style(Role::Strong, 9.5, 13.0, INK)
}
