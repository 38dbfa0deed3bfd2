//! Use cases of the desk, one file per verb.
