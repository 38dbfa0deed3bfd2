//! What is on the display, read from the frame buffer that Xvfb keeps in a file (`-fbdir`): the same eye for every
//! program, and no work for the display's server.

use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

use desk_desktop::Trouble;

/// Every so many pixels, across and down, one is looked at.
const GRID: usize = 4;
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(4);
/// A picture that stands for so long is the last one.
const QUIET: Duration = Duration::from_secs(3);
/// Something moves for ever: enough of it.
const LONGEST: Duration = Duration::from_secs(40);

/// A display.
pub(crate) struct Screen {
    file: File,
    start: usize,
    line: usize,
    width: usize,
    height: usize,
}

/// The points of one look.
pub(crate) type Frame = Vec<u32>;

/// What was seen from the start of a program on.
pub(crate) struct Film {
    before: Frame,
    /// When each new picture was first seen.
    frames: Vec<(Duration, Frame)>,
}

impl Screen {
    /// Opens the frame buffer: a header of X window dump, its colours, then the pixels.
    pub(crate) fn open(path: &Path) -> Result<Self, Trouble> {
        let file = File::open(path)?;
        let mut header = [0_u8; 100];
        file.read_exact_at(&mut header, 0)?;
        let field = |at: usize| -> Result<usize, Trouble> {
            let bytes = header.get(at * 4..at * 4 + 4).ok_or("a short header")?;
            Ok(usize::try_from(u32::from_be_bytes(bytes.try_into()?))?)
        };
        if field(11)? != 32 {
            return Err("the display must have 32 bits for a pixel".into());
        }
        Ok(Self { start: field(0)? + field(19)? * 12, line: field(12)?, width: field(4)?, height: field(5)?, file })
    }

    /// Looks once.
    pub(crate) fn look(&self) -> Result<Frame, Trouble> {
        let mut frame = Vec::with_capacity(self.width * self.height / (GRID * GRID));
        let mut row = vec![0_u8; self.width * 4];
        for y in (0..self.height).step_by(GRID) {
            self.file.read_exact_at(&mut row, u64::try_from(self.start + y * self.line)?)?;
            let pixels = row.chunks_exact(4).step_by(GRID);
            frame.extend(pixels.map(|pixel| pixel.iter().fold(0, |all, byte| (all << 8) | u32::from(*byte))));
        }
        Ok(frame)
    }

    /// Waits until nothing has moved for a second, and looks.
    pub(crate) fn still(&self) -> Result<Frame, Trouble> {
        let (mut frame, mut since) = (self.look()?, Instant::now());
        while since.elapsed() < Duration::from_secs(1) {
            std::thread::sleep(PAUSE * 10);
            let now = self.look()?;
            if now != frame {
                (frame, since) = (now, Instant::now());
            }
        }
        Ok(frame)
    }

    /// Watches from `begun` for `length`, and on until there is content and nothing changes any more; not for ever.
    pub(crate) fn film(&self, before: Frame, begun: Instant, length: Duration) -> Result<Film, Trouble> {
        let mut film = Film { before, frames: Vec::new() };
        loop {
            let frame = self.look()?;
            let (now, last) = (begun.elapsed(), film.frames.last());
            if frame == *last.map_or(&film.before, |(_, last)| last) {
                let still = last.is_some_and(|(at, _)| now.saturating_sub(*at) >= QUIET);
                if now > LONGEST || (now >= length && still && film.content_ms().is_some()) {
                    return Ok(film);
                }
            } else {
                film.frames.push((now, frame));
            }
            std::thread::sleep(PAUSE);
        }
    }
}

impl Film {
    /// When anything of a window was first seen.
    pub(crate) fn window_ms(&self) -> Option<f64> {
        let first = self.frames.iter().find(|(_, frame)| differing(frame, &self.before) * 20 > frame.len());
        first.map(|(at, _)| milliseconds(*at))
    }

    /// When the content was there: the first picture that has 95 of 100 points of what is drawn in the last one. Drawn
    /// is what changed and is not of the ground's colour. With less than five such points in a hundred there is only an
    /// empty window in its frame.
    pub(crate) fn content_ms(&self) -> Option<f64> {
        let (_, last) = self.frames.last()?;
        let changed: Vec<usize> = (0..last.len()).filter(|at| last.get(*at) != self.before.get(*at)).collect();
        let ground = most_common(changed.iter().filter_map(|at| last.get(*at)).copied());
        let drawn: Vec<usize> = changed.into_iter().filter(|at| last.get(*at).copied() != ground).collect();
        if drawn.len() * 20 < last.len() {
            return None;
        }
        let there = |frame: &Frame| drawn.iter().filter(|at| frame.get(**at) == last.get(**at)).count();
        let first = self.frames.iter().find(|(_, frame)| there(frame) * 100 >= drawn.len() * 95);
        first.map(|(at, _)| milliseconds(*at))
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How many points differ.
pub(crate) fn differing(one: &Frame, other: &Frame) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

fn most_common(colours: impl Iterator<Item = u32>) -> Option<u32> {
    let mut counts = std::collections::HashMap::new();
    for colour in colours {
        *counts.entry(colour).or_insert(0_u32) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(colour, _)| colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film(frames: &[(u64, &[u32])]) -> Film {
        let frames = frames.iter().map(|(at, frame)| (Duration::from_millis(*at), frame.to_vec())).collect();
        Film { before: vec![0; 8], frames }
    }

    #[test]
    fn an_empty_window_is_a_window_without_content() {
        let film = film(&[(10, &[9; 8]), (20, &[9, 9, 9, 9, 9, 9, 1, 9]), (30, &[9, 9, 9, 9, 9, 9, 1, 2])]);
        assert_eq!(film.window_ms(), Some(10.0));
        assert_eq!(film.content_ms(), Some(30.0));
    }

    #[test]
    fn nothing_seen_is_nothing() {
        assert_eq!(film(&[]).content_ms(), None);
        assert_eq!(film(&[(10, &[9; 8])]).content_ms(), None);
    }
}
