//! The web view of the real window with very many things in it: how long they take to the screen.

pub(crate) mod bills;
mod open;
pub(crate) mod todo;
