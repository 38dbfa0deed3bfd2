//! Standing mandates: the list, asking for one, its limits, its end. One file per verb.

mod add;
mod cancel;
mod change;
mod list;
mod view;
