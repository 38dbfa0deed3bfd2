//! Companies of the seeded world and who may act for them.

use desk_domain::LocalizedText;
use serde::Deserialize;

/// An invented company.
#[derive(Clone, Debug, Deserialize)]
pub struct Company {
    /// Such as `harbour-wheels`.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// Business registration number, 8 digits.
    pub brn: String,
    /// `company` or `sole-proprietorship`.
    pub kind: String,
    /// Who acts for it.
    #[serde(default)]
    pub people: Vec<CompanyPerson>,
}

/// A person of a company.
#[derive(Clone, Debug, Deserialize)]
pub struct CompanyPerson {
    /// Id in `people.json`.
    pub person: String,
    /// Such as `responsible-person`.
    pub roles: Vec<String>,
}
