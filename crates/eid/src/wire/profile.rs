//! I3 profile request, I4 e-ME form filling, I5 profiles, I10 anonymous form filling, and their callback.

use serde::{Deserialize, Serialize};

use super::initiate::{AnonymousCommon, Common};
use super::limits;
use super::person::PersonFields;
use super::request::Request;
use crate::EidError;
use crate::text::{AccessToken, BusinessId, OpenId, State};

/// Request of I3: ask the person for profile fields; the result comes by callback.
#[derive(Clone, Serialize, Deserialize)]
pub struct AskProfile {
    /// Fields of every request.
    #[serde(flatten)]
    pub common: Common,
    /// Names out of hk-identity §2.5, group profile.
    #[serde(rename = "profileFields")]
    pub profile_fields: Vec<String>,
}

impl Request for AskProfile {
    const REQUIRED: &'static [&'static str] =
        &["businessID", "accessToken", "openID", "source", "redirectURI", "profileFields"];

    fn validate(&self) -> Result<(), EidError> {
        self.common.validate()?;
        limits::fields("profileFields", &self.profile_fields)
    }
}

/// What a form is called and which fields it wants.
#[derive(Clone, Serialize, Deserialize)]
pub struct Form {
    /// Name of the form, shown on the phone; at most 255 characters.
    #[serde(rename = "formName")]
    pub name: String,
    /// Number of the form, at most 20 characters.
    #[serde(rename = "formNum", default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// What the form is for, at most 255 characters.
    #[serde(rename = "formDesc", default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Names out of hk-identity §2.5, group profile. Sent with form filling by the newer systems.
    #[serde(rename = "profileFields", default, skip_serializing_if = "Vec::is_empty")]
    pub profile_fields: Vec<String>,
    /// Names out of hk-identity §2.5, group e-ME; some gateways write `formFields`.
    #[serde(rename = "eMEFields", alias = "formFields")]
    pub eme_fields: Vec<String>,
}

impl Form {
    fn validate(&self) -> Result<(), EidError> {
        limits::required("formName", &self.name, limits::FORM_TEXT)?;
        limits::optional("formNum", &self.number, limits::FORM_NUMBER)?;
        limits::optional("formDesc", &self.description, limits::FORM_TEXT)?;
        limits::fields("profileFields", &self.profile_fields)?;
        limits::fields("eMEFields", &self.eme_fields)?;
        if self.profile_fields.is_empty() && self.eme_fields.is_empty() {
            return Err(EidError::Empty("eMEFields"));
        }
        Ok(())
    }
}

/// Request of I4: fill a form from e-ME after sign-in; the result comes by callback.
#[derive(Clone, Serialize, Deserialize)]
pub struct FillForm {
    /// Fields of every request.
    #[serde(flatten)]
    pub common: Common,
    /// The form.
    #[serde(flatten)]
    pub form: Form,
}

impl Request for FillForm {
    const REQUIRED: &'static [&'static str] =
        &["businessID", "accessToken", "openID", "source", "redirectURI", "formName"];

    fn validate(&self) -> Result<(), EidError> {
        self.common.validate()?;
        self.form.validate()
    }
}

/// Request of I10: fill a form without sign-in; answers a ticket for the QR page.
#[derive(Clone, Serialize, Deserialize)]
pub struct FillFormAnonymously {
    /// Fields of every anonymous request.
    #[serde(flatten)]
    pub common: AnonymousCommon,
    /// The form.
    #[serde(flatten)]
    pub form: Form,
}

impl Request for FillFormAnonymously {
    const REQUIRED: &'static [&'static str] = &["businessID", "source", "redirectURI", "formName"];

    fn validate(&self) -> Result<(), EidError> {
        self.common.validate()?;
        self.form.validate()
    }
}

/// Request of I5: fetch fields with a token, at once. Answers [`PersonFields`].
#[derive(Clone, Serialize, Deserialize)]
pub struct FetchProfile {
    /// Of getToken.
    #[serde(rename = "accessToken")]
    pub access_token: AccessToken,
    /// Of getToken.
    #[serde(rename = "openID")]
    pub open_id: OpenId,
    /// Names out of hk-identity §2.5, group profile.
    #[serde(rename = "profileFields", default, skip_serializing_if = "Vec::is_empty")]
    pub profile_fields: Vec<String>,
    /// Names out of hk-identity §2.5, group e-ME.
    #[serde(rename = "eMEFields", default, skip_serializing_if = "Vec::is_empty")]
    pub eme_fields: Vec<String>,
}

impl Request for FetchProfile {
    const REQUIRED: &'static [&'static str] = &["accessToken", "openID"];

    fn validate(&self) -> Result<(), EidError> {
        limits::fields("profileFields", &self.profile_fields)?;
        limits::fields("eMEFields", &self.eme_fields)?;
        if self.profile_fields.is_empty() && self.eme_fields.is_empty() {
            return Err(EidError::Empty("profileFields"));
        }
        Ok(())
    }
}

/// Callback of I3 and I4.
#[derive(Clone, Serialize, Deserialize)]
pub struct PersonCallback {
    /// Of the request.
    #[serde(rename = "businessID")]
    pub business_id: BusinessId,
    /// Of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The fields that the person agreed to.
    #[serde(flatten)]
    pub fields: PersonFields,
}
