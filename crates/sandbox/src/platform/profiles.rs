//! Personal data in the wire's shapes (hk-identity §2.5), and the synchronous call for them (I5).

use desk_eid::Outcome;
use serde_json::{Map, Value, json};

use super::envelope::Caller;
use super::{Fields, token};
use crate::shared::SharedRef;
use crate::world::{Citizen, Mobile};

/// Fields of the verified profile.
pub(crate) const PROFILE_FIELDS: [&str; 6] = ["idNo", "enName", "chName", "chNameVerified", "birthDate", "gender"];
/// Fields of e-ME.
pub(crate) const EME_FIELDS: [&str; 10] = [
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
];

pub(super) fn profiles(shared: &SharedRef, caller: &Caller, fields: &Fields) -> Result<Value, Outcome> {
    let (profile, eme) = requested(fields)?;
    if profile.is_empty() && eme.is_empty() {
        return Err(Outcome::ParameterEmpty);
    }
    let scopes: &[&str] = if eme.is_empty() { &["eidapi_profiles"] } else { &["eidapi_formFilling"] };
    let (_, person) = token::check(shared, caller, fields, scopes)?;
    Ok(Value::Object(values(person, profile.iter().chain(&eme))))
}

/// The two lists of a request; a name that the list does not know is 20003.
pub(super) fn requested(fields: &Fields) -> Result<(Vec<String>, Vec<String>), Outcome> {
    let profile = fields.names("profileFields")?;
    let mut eme = fields.names("eMEFields")?;
    // Some gateways of others call the second list formFields (§2.4).
    eme.extend(fields.names("formFields")?);
    let known = profile.iter().all(|name| PROFILE_FIELDS.contains(&name.as_str()))
        && eme.iter().all(|name| EME_FIELDS.contains(&name.as_str()) || PROFILE_FIELDS.contains(&name.as_str()));
    if known { Ok((profile, eme)) } else { Err(Outcome::ParameterInvalid) }
}

/// The named fields of a person; what the person does not have is left out.
pub(super) fn values<'n>(person: &Citizen, names: impl Iterator<Item = &'n String>) -> Map<String, Value> {
    names.filter_map(|name| value(person, name).map(|value| (name.clone(), value))).collect()
}

fn value(person: &Citizen, name: &str) -> Option<Value> {
    let e_me = &person.e_me;
    Some(match name {
        "idNo" => json!({
            "Identification": person.identification.number,
            "CheckDigit": person.identification.check_digit.as_deref().unwrap_or_default(),
        }),
        "enName" => json!({"UnstructuredName": person.unstructured_name()}),
        "chName" => json!({"ChineseName": person.chinese_name.as_ref()?}),
        "chNameVerified" => json!(person.chinese_name.as_ref()?),
        "birthDate" => json!(person.birth_date.to_string().replace('-', "")),
        "gender" => json!(person.sex),
        "prefix" => json!(e_me.prefix.as_ref()?),
        "maritalStatus" => json!(e_me.marital_status.as_ref()?),
        "educationLevel" => json!(e_me.education_level.as_ref()?),
        "homeTelNumber" => telephone(e_me.home_tel_number.as_ref()?),
        "officeTelNumber" => telephone(e_me.office_tel_number.as_ref()?),
        "mobileNumber" => telephone(&person.mobile),
        "emailAddress" => json!(person.email.as_ref()?),
        "residentialAddress" | "postalAddress" => address(person),
        "addressDocInfo" => document(person),
        _ => return None,
    })
}

fn telephone(number: &Mobile) -> Value {
    json!({"CountryCode": number.country_code, "SubscriberNumber": number.number})
}

/// The seeded addresses are lines, so the free format is the honest one of the three.
fn address(person: &Citizen) -> Value {
    let (code, line) = if person.language == "en" { ("EN", &person.address.en) } else { ("TC", &person.address.zh) };
    let mut format = Map::from_iter([("LanguageCode".to_owned(), json!(code))]);
    let parts: Vec<&str> = if code == "EN" { line.splitn(3, ", ").collect() } else { vec![line.as_str()] };
    for (index, part) in parts.into_iter().enumerate() {
        format.insert(format!("AddressLine{}", index + 1), json!(part));
    }
    json!({"FreeFormatAddress": format})
}

fn document(person: &Citizen) -> Value {
    json!({
        "enProviderName": "Water Supplies Department",
        "tcProviderName": "水務署",
        "scProviderName": "水务署",
        "enUserName": person.unstructured_name(),
        "tcUserName": person.chinese_name.as_deref().unwrap_or(person.unstructured_name()),
        "enServiceAddress": {"addressLine1": person.address.en},
        "tcServiceAddress": {"addressLine1": person.address.zh},
        "enPostalAddress": {"addressLine1": person.address.en},
        "tcPostalAddress": {"addressLine1": person.address.zh},
    })
}
