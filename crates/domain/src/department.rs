//! A government department as a person meets it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{DepartmentId, LocalizedText};

/// A department, with the names it uses itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Department {
    /// Such as `immd`.
    pub id: DepartmentId,
    /// Official name.
    pub name: LocalizedText,
    /// Enquiry telephone number, as printed.
    pub phone: Option<String>,
    /// Enquiry e-mail address.
    pub email: Option<String>,
    /// Web site, https.
    pub url: Option<String>,
}
