//! Personal fields of profile and e-ME (hk-identity §2.5). No type here prints itself: they hold what no
//! log may see.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::address::Address;
use super::lenient;

macro_rules! wire_object {
    ($($(#[$doc:meta])* $type:ident { $($(#[$field_doc:meta])* $field:ident = $name:literal,)* })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
        pub struct $type {
            $(
                $(#[$field_doc])*
                #[serde(rename = $name, default, deserialize_with = "lenient::text", skip_serializing_if = "Option::is_none")]
                pub $field: Option<String>,
            )*
            /// Fields that this program does not know, as they came.
            #[serde(flatten)]
            pub extra: Map<String, Value>,
        }
    )* };
}
pub(super) use wire_object;

wire_object! {
    /// `idNo`.
    IdNumber {
        /// Letters and digits without the check digit.
        identification = "Identification",
        /// The check digit; official samples show wrong ones.
        check_digit = "CheckDigit",
    }
    /// `enName`.
    EnglishName {
        /// `SURNAME, Given`.
        unstructured = "UnstructuredName",
    }
    /// `chName`.
    ChineseName {
        /// The name in Chinese.
        name = "ChineseName",
    }
    /// A telephone number.
    Telephone {
        /// `852` for Hong Kong.
        country_code = "CountryCode",
        /// The rest.
        subscriber_number = "SubscriberNumber",
    }
    /// Four lines of an address as printed on a bill.
    AddressLines {
        /// First line.
        line1 = "addressLine1",
        /// Second line.
        line2 = "addressLine2",
        /// Third line.
        line3 = "addressLine3",
        /// Fourth line.
        line4 = "addressLine4",
    }
}

/// `addressDocInfo`: the bill that proves an address.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AddressProof {
    /// Who issued it, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en_provider_name: Option<String>,
    /// Who issued it, in Traditional Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tc_provider_name: Option<String>,
    /// Who issued it, in Simplified Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sc_provider_name: Option<String>,
    /// The customer, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en_user_name: Option<String>,
    /// The customer, in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tc_user_name: Option<String>,
    /// Where the service is used, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en_service_address: Option<AddressLines>,
    /// Where the service is used, in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tc_service_address: Option<AddressLines>,
    /// Where the bill is sent, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en_postal_address: Option<AddressLines>,
    /// Where the bill is sent, in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tc_postal_address: Option<AddressLines>,
    /// When iAM Smart last fetched it, milliseconds since the epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_retrieval_date: Option<i64>,
    /// Fields that this program does not know, as they came.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `addressDocFile`: the bill itself.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AddressProofFile {
    /// Base64 of a PDF.
    pub doc_file: String,
    /// SHA-256 of the PDF, hexadecimal.
    pub doc_hash: String,
    /// Date of the bill, milliseconds since the epoch.
    #[serde(deserialize_with = "lenient::integer")]
    pub bill_date: i64,
}

/// The fields that the person agreed to; what was not asked for is absent.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PersonFields {
    /// Identity card number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_no: Option<IdNumber>,
    /// Name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en_name: Option<EnglishName>,
    /// Name in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ch_name: Option<ChineseName>,
    /// Code points of the Immigration Department, only if the Chinese name is verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ch_name_verified: Option<String>,
    /// `YYYYMMDD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<String>,
    /// `M` or `F`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// `Mr`, `Ms`, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// One letter; the list is not public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marital_status: Option<String>,
    /// Telephone at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_tel_number: Option<Telephone>,
    /// Telephone at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office_tel_number: Option<Telephone>,
    /// Mobile telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_number: Option<Telephone>,
    /// Electronic mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// Where the person lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residential_address: Option<Address>,
    /// Where the person gets post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_address: Option<Address>,
    /// One letter; the list is not public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub education_level: Option<String>,
    /// Proof of address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_doc_info: Option<AddressProof>,
    /// Proof of address as a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_doc_file: Option<AddressProofFile>,
    /// Fields that this program does not know, as they came.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Names of the profile group, as a request lists them.
pub const PROFILE_FIELDS: &[&str] = &["idNo", "enName", "chName", "birthDate", "gender"];

/// Names of the e-ME group, as a request lists them.
pub const EME_FIELDS: &[&str] = &[
    "prefix",
    "maritalStatus",
    "homeTelNumber",
    "officeTelNumber",
    "mobileNumber",
    "emailAddress",
    "residentialAddress",
    "postalAddress",
    "educationLevel",
    "addressDocInfo",
    "addressDocFile",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Every field of the schema, with invented data.
    const WHOLE: &str = r#"{
      "idNo":{"Identification":"A123456","CheckDigit":"3"},"enName":{"UnstructuredName":"CHAN, Siu Ming"},
      "chName":{"ChineseName":"陳小明"},"chNameVerified":"9673 5C0F 660E","birthDate":"19900102","gender":"M",
      "prefix":"Mr","maritalStatus":"S","homeTelNumber":{"CountryCode":"852","SubscriberNumber":"21234567"},
      "officeTelNumber":{"CountryCode":"852","SubscriberNumber":"21234568"},
      "mobileNumber":{"CountryCode":"852","SubscriberNumber":"61234567"},"emailAddress":"siu.ming@example.hk",
      "residentialAddress":{"FreeFormatAddress":{"LanguageCode":"E","AddressLine1":"1 Example Road"}},
      "postalAddress":{"PostBoxAddress":{"EngPostBox":{"PoBoxNo":123,"PostOffice":"General Post Office","PostOfficeRegion":"HK"}}},
      "educationLevel":"T",
      "addressDocInfo":{"enProviderName":"CLP Power","enUserName":"CHAN SIU MING","enServiceAddress":{"addressLine1":"Flat A"},"lastRetrievalDate":1767225600000},
      "addressDocFile":{"docFile":"JVBERi0=","docHash":"00","billDate":1767225600000},"newField":{"a":1}}"#;

    #[test]
    fn every_field_reads_and_writes_back_alike() {
        let fields: PersonFields = serde_json::from_str(WHOLE).unwrap();
        assert_eq!(serde_json::to_value(&fields).unwrap(), serde_json::from_str::<Value>(WHOLE).unwrap());
        assert_eq!(fields.extra.keys().collect::<Vec<_>>(), ["newField"]);
        let value: Value = serde_json::from_str(WHOLE).unwrap();
        for name in PROFILE_FIELDS.iter().chain(EME_FIELDS) {
            assert!(value.get(*name).is_some(), "{name}");
        }
    }

    #[test]
    fn nothing_asked_is_nothing_written() {
        assert_eq!(serde_json::to_string(&PersonFields::default()).unwrap(), "{}");
    }
}
