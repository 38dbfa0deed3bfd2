//! From the name as the platform writes it (`WONG, Ka Yan`) to the name as it is said.

use desk_domain::PersonName;
use desk_eid::wire::person::PersonFields;

/// Longest name kept, in characters.
const MAX: usize = 160;

/// The person's name. With a Chinese name the surname comes first, as in Hong Kong; otherwise last.
pub(super) fn spoken(fields: &PersonFields) -> PersonName {
    let chinese = fields.ch_name.as_ref().and_then(|name| name.name.clone());
    let chinese = chinese.map(|name| short(&name)).filter(|name| !name.is_empty());
    let written = fields.en_name.as_ref().and_then(|name| name.unstructured.clone()).unwrap_or_default();
    let english = match written.split_once(',') {
        Some((surname, given)) => {
            let (surname, given) = (capitalised(surname.trim()), given.trim());
            if chinese.is_some() { format!("{surname} {given}") } else { format!("{given} {surname}") }
        }
        None => written,
    };
    PersonName { english: short(english.trim()), chinese }
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(MAX).collect()
}

/// `VAN DER BERG` to `Van Der Berg`; a name that is not all capitals is left as it is.
fn capitalised(surname: &str) -> String {
    if surname.chars().any(char::is_lowercase) {
        return surname.to_owned();
    }
    let mut first = true;
    let turn = |c: char| {
        let turned = if first { c.to_uppercase().to_string() } else { c.to_lowercase().to_string() };
        first = !c.is_alphabetic();
        turned
    };
    surname.chars().map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_in_which_they_are_said() {
        let name = |english: &str, chinese: Option<&str>| {
            let mut value = serde_json::json!({ "enName": { "UnstructuredName": english } });
            if let Some(chinese) = chinese {
                value["chName"] = serde_json::json!({ "ChineseName": chinese });
            }
            spoken(&serde_json::from_value(value).unwrap())
        };
        assert_eq!(name("WONG, Ka Yan", Some("黃嘉欣")).english, "Wong Ka Yan");
        assert_eq!(name("WONG, Ka Yan", Some("黃嘉欣")).chinese.as_deref(), Some("黃嘉欣"));
        assert_eq!(name("O'BRIEN-LEE, Mary", None).english, "Mary O'Brien-Lee");
        assert_eq!(name("de Souza, Ana", None).english, "Ana de Souza");
        assert_eq!(name("GURUNG", None).english, "GURUNG");
    }
}
