//! Invented citizens as the platform knows them.

use desk_domain::{Day, LocalizedText};
use serde::{Deserialize, Serialize};

/// How strongly the account was opened (`userType` of hk-identity §2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UserType {
    /// iAM Smart.
    Default,
    /// iAM Smart+: may sign digitally.
    Sign,
}

impl UserType {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Sign => "sign",
        }
    }
}

/// State of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PersonState {
    /// In use.
    Active,
    /// Suspended by the platform: 20012 (our reading).
    Suspended,
    /// Closed: its openIDs exist no more, 20010 (our reading).
    Ended,
}

/// What the person proved who they are with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IdentificationKind {
    /// Hong Kong identity card.
    Hkid,
    /// Passport of another place.
    Passport,
}

/// Number of an identity card or passport. Plainly a test number.
#[derive(Clone, Debug, Deserialize)]
pub struct Identification {
    /// Which document.
    pub kind: IdentificationKind,
    /// Without the check digit.
    pub number: String,
    /// Of an identity card.
    #[serde(default)]
    pub check_digit: Option<String>,
    /// ISO 3166 alpha-3, of a passport.
    #[serde(default)]
    pub country: Option<String>,
}

/// A telephone number.
#[derive(Clone, Debug, Deserialize)]
pub struct Mobile {
    /// `852`.
    pub country_code: String,
    /// Subscriber number.
    pub number: String,
}

/// Where the person lives, as one line in each script.
#[derive(Clone, Debug, Deserialize)]
pub struct Address {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// `HK`, `KLN` or `NT`.
    #[serde(default)]
    pub region: Option<String>,
    /// One of the 18 districts, in English.
    #[serde(default)]
    pub district: Option<String>,
}

/// What e-ME holds beside the fields above.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EMe {
    /// `Mr`, `Ms` …
    pub prefix: Option<String>,
    /// One letter.
    pub marital_status: Option<String>,
    /// One letter.
    pub education_level: Option<String>,
    /// Telephone at home.
    pub home_tel_number: Option<Mobile>,
    /// Telephone at work.
    pub office_tel_number: Option<Mobile>,
}

/// An invented citizen.
#[derive(Clone, Debug, Deserialize)]
pub struct Citizen {
    /// Such as `wong-ka-yan`.
    pub id: String,
    /// Name as the person is called.
    pub name: LocalizedText,
    /// `WONG, Ka Yan`.
    #[serde(default)]
    pub english_name: Option<String>,
    /// Chinese name, when there is one.
    #[serde(default)]
    pub chinese_name: Option<String>,
    /// Identity card or passport.
    pub identification: Identification,
    /// Date of birth.
    pub birth_date: Day,
    /// `F` or `M`.
    pub sex: String,
    /// iAM Smart or iAM Smart+.
    pub user_type: UserType,
    /// State of the account at the start.
    pub state: PersonState,
    /// Preferred language, a tag.
    pub language: String,
    /// Mobile number.
    pub mobile: Mobile,
    /// E-mail address, at example.com or example.hk.
    #[serde(default)]
    pub email: Option<String>,
    /// Home address.
    pub address: Address,
    /// More e-ME fields.
    #[serde(default)]
    pub e_me: EMe,
    /// `busy`: many generated tasks and applications on top of the seeded ones.
    #[serde(default)]
    pub volume: Option<String>,
    /// Who this is, in one sentence, for whoever chooses a person on the test phone.
    pub story: LocalizedText,
}

impl Citizen {
    /// `SURNAME, Given`, as `enName` carries it.
    pub fn unstructured_name(&self) -> &str {
        self.english_name.as_deref().unwrap_or(&self.name.en)
    }
}
