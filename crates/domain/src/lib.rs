//! Nouns and rules of Citizen Desk, without any I/O.
