//! Text to lines that fit into a width (Unicode line breaking, UAX 14).

use unicode_linebreak::linebreaks;

use crate::error::ReceiptError;
use crate::faces::Faces;
use crate::ink::Style;
use crate::runs::{Run, runs};

/// More is not printed: a receipt's texts are short, and everything from outside has a limit.
const MAX_CHARACTERS: usize = 2_000;

/// One line.
pub(crate) struct Line {
    pub(crate) runs: Vec<Run>,
    /// In points, without the blank at its end.
    pub(crate) width: f32,
}

/// A text broken into lines.
pub(crate) struct Block {
    pub(crate) style: Style,
    pub(crate) lines: Vec<Line>,
}

impl Block {
    /// `text` in lines of at most `width` points.
    pub(crate) fn new(faces: &Faces<'_>, style: Style, text: &str, width: f32) -> Result<Self, ReceiptError> {
        if text.chars().count() > MAX_CHARACTERS {
            return Err(ReceiptError::TooLong);
        }
        let whole = line(faces, style, text)?;
        if whole.width <= width {
            return Ok(Self { style, lines: vec![whole] });
        }
        let mut lines = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (head, tail) = rest.split_at(fitting(faces, style, rest, width)?);
            lines.push(line(faces, style, head)?);
            rest = tail;
        }
        Ok(Self { style, lines })
    }

    /// In points.
    pub(crate) fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.style.leading).sum()
    }

    /// The width of its longest line.
    pub(crate) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

fn line(faces: &Faces<'_>, style: Style, text: &str) -> Result<Line, ReceiptError> {
    // The blank at the end stays, as the end of a word, but takes no room.
    let mut runs = runs(faces, style.role, text)?;
    let width: f32 = runs.iter().map(|run| run.width).sum();
    let blank = runs.last_mut().filter(|run| run.text.ends_with(' '));
    let blank = blank.and_then(|run| run.glyphs.last()).map_or(0.0, |glyph| glyph.x_advance);
    Ok(Line { runs, width: (width - blank) * style.size })
}

/// How many bytes of `text` fit into a line; at least one character.
fn fitting(faces: &Faces<'_>, style: Style, text: &str, width: f32) -> Result<usize, ReceiptError> {
    let mut fits = 0;
    for (end, _) in linebreaks(text) {
        let Some(head) = text.get(..end) else { continue };
        if line(faces, style, head)?.width > width {
            break;
        }
        fits = end;
    }
    if fits > 0 {
        return Ok(fits);
    }
    // One word wider than the line: broken where it must be.
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if at > 0 && line(faces, style, text.get(..end).unwrap_or(text))?.width > width {
            return Ok(at);
        }
    }
    Ok(text.len())
}

#[cfg(test)]
mod tests {
    use desk_domain::Language;

    use super::*;
    use crate::faces::HanBytes;
    use crate::fonts::Fonts;
    use crate::ink;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let style = ink::value();
        let bytes = HanBytes::read(&Fonts::system(), [(style.role, text)]).unwrap();
        let faces = Faces::new(Language::ZhHantHk, &bytes).unwrap();
        let block = Block::new(&faces, style, text, width).unwrap();
        assert!(block.width() <= width);
        block.lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_at_words_and_between_han_characters() {
        assert_eq!(lines("Water Supplies Department", 80.0), ["Water Supplies ", "Department"]);
        assert_eq!(lines("香港特別行政區政府水務署。", 64.0), ["香港特別行政", "區政府水務", "署。"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        let found = lines("CD261124003170000000000000000000000000", 60.0);
        assert!(found.len() > 2);
        assert_eq!(found.concat(), "CD261124003170000000000000000000000000");
    }
}
