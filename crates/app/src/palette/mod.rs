//! What the palette finds among the person's own things. Pages, settings and acts are found by the UI itself.

mod search;
