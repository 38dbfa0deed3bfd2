//! Server-rendered pages: plain HTML, one style sheet, one script that only follows state. Every page says that it is a
//! simulation.

mod bank;
mod done;
mod exceptions;
mod home;
mod layout;
mod pay;
mod phone;
mod qr;
mod register;

pub(crate) use bank::{Account, account, banks, encoded, trouble as bank_trouble};
pub(crate) use done::{done, not_found};
pub(crate) use exceptions::{Exception, exceptions};
pub(crate) use home::home;
pub(crate) use layout::{Page, cookie, ui_language};
pub(crate) use pay::{paid, refused, review};
pub(crate) use phone::{ask, choose, inbox};
pub(crate) use qr::{qr_page, refusal, version as qr_version};
pub(crate) use register::{form as register_form, registered};

use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

/// The style sheet.
pub(crate) async fn css() -> impl IntoResponse {
    (
        [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "max-age=600")],
        include_str!("../../pages/sandbox.css"),
    )
}

/// The script.
pub(crate) async fn js() -> impl IntoResponse {
    let kind = "text/javascript; charset=utf-8";
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "max-age=600")], include_str!("../../pages/sandbox.js"))
}
