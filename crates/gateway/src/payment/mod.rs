//! Beginning a payment: the same whether a person asks for a code or a mandate is used.

mod begin;

pub(crate) use self::begin::{Wish, begin, held};
