//! Where in a code something is wrong, and what. Neither carries a value: a code names people and accounts.

use std::fmt;

/// An object of a code, or an object inside one of its templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The object's number, 0–99.
    pub object: u8,
    /// The number inside its template.
    pub sub: Option<u8>,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It has no characters.
    Empty,
    /// It has more characters than its object may have.
    TooLong,
    /// It has a character that may not stand there.
    Characters,
    /// It is not written as it must be.
    Form,
    /// It is well written, but too small or too large.
    Range,
    /// It contradicts another object.
    Conflict,
    /// Its number belongs to an object that has a field of its own.
    Known,
}

impl Place {
    pub(crate) const fn top(object: u8) -> Self {
        Self { object, sub: None }
    }

    pub(crate) const fn of(object: u8, sub: u8) -> Self {
        Self { object, sub: Some(sub) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.object)?;
        self.sub.map_or(Ok(()), |sub| write!(f, ".{sub:02}"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::TooLong => "too long",
            Self::Characters => "not made of permitted characters",
            Self::Form => "not written as it must be",
            Self::Range => "out of range",
            Self::Conflict => "in conflict with another object",
            Self::Known => "among the unknown objects, but known",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_as_in_the_specification() {
        assert_eq!(Place::top(0).to_string(), "00");
        assert_eq!(Place::of(62, 5).to_string(), "62.05");
    }
}
