//! What the requests that wait for the person have in common (I3, I4, I6, I7, I8, I10 to I12): the fields,
//! the answer, and fetching the result of an anonymous flow.

use serde::{Deserialize, Serialize};

use super::request::Request;
use super::source::Source;
use super::{lenient, limits};
use crate::EidError;
use crate::text::{AccessToken, BusinessId, OpenId, State, TicketId};

/// Fields of every request after sign-in (hk-identity §2.4).
#[derive(Clone, Serialize, Deserialize)]
pub struct Common {
    /// Ours, unique for ever (20011).
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of getToken.
    #[serde(rename = "accessToken")]
    pub access_token: AccessToken,
    /// Of getToken.
    #[serde(rename = "openID")]
    pub open_id: OpenId,
    /// Browser or app of the person.
    pub source: Source,
    /// Registered callback address.
    #[serde(rename = "redirectURI")]
    pub redirect_uri: String,
    /// Comes back in the callback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

impl Common {
    pub(super) fn validate(&self) -> Result<(), EidError> {
        limits::address("redirectURI", &self.redirect_uri)
    }
}

/// Fields of a request without sign-in.
#[derive(Clone, Serialize, Deserialize)]
pub struct AnonymousCommon {
    /// Ours, unique for ever (20011).
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Browser or app of the person.
    pub source: Source,
    /// Registered callback address.
    #[serde(rename = "redirectURI")]
    pub redirect_uri: String,
    /// Comes back in the callback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

impl AnonymousCommon {
    pub(super) fn validate(&self) -> Result<(), EidError> {
        limits::address("redirectURI", &self.redirect_uri)
    }
}

/// Answer of every initiateRequest.
#[derive(Clone, Serialize, Deserialize)]
pub struct Initiated {
    /// True: a push went to the phone, the page says “continue on your phone”. False: open the app with
    /// the ticket.
    #[serde(rename = "authByQR", deserialize_with = "lenient::bool", default)]
    pub auth_by_qr: bool,
    /// For the deep link; absent with a push.
    #[serde(rename = "ticketID", default, skip_serializing_if = "Option::is_none")]
    pub ticket_id: Option<TicketId>,
}

/// What every callback carries, and all that a callback with an error carries (our reading).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Of the request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

/// Request of getResult in an anonymous flow; answers what the callback would carry.
#[derive(Clone, Serialize, Deserialize)]
pub struct GetResult {
    /// Of initiateRequest.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of getToken; single use.
    #[serde(rename = "accessToken")]
    pub access_token: AccessToken,
    /// Of getToken.
    #[serde(rename = "openID")]
    pub open_id: OpenId,
}

impl Request for GetResult {
    const REQUIRED: &'static [&'static str] = &["businessID", "accessToken", "openID"];
}
