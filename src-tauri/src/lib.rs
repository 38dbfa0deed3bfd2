//! The desktop window of Citizen Desk.
