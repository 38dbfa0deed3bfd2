//! The names of messages as TypeScript and as Rust.

use std::fmt::Write as _;

use crate::locales::{Message, Messages};

fn shown(messages: &Messages) -> impl Iterator<Item = (&String, &Message)> {
    messages.iter().filter(|(id, message)| !id.starts_with('-') && message.has_value)
}

/// `ui/src/l10n/keys.ts`: a union type of all ids.
pub(super) fn typescript(messages: &Messages) -> String {
    let mut text = String::from(
        "// Made by `cargo xtask gen` from locales/en. Do not edit.\n\n/** The name of a message. */\nexport type MessageId =",
    );
    for (id, _) in shown(messages) {
        let _ = write!(text, "\n  | \"{id}\"");
    }
    text.push_str(";\n");
    text
}

/// `crates/l10n/src/generated.rs`: one constant for each id, and all of them in order.
pub(super) fn rust(messages: &Messages) -> String {
    let mut text = String::from(
        "//! Made by `cargo xtask gen` from locales/en: one constant for each message. Do not edit.\n\nuse crate::MessageId;\n",
    );
    for (id, message) in shown(messages) {
        let variables: Vec<_> = message.variables.iter().map(|name| format!("`${name}`")).collect();
        let taken = if variables.is_empty() { String::new() } else { format!(", with {}", variables.join(", ")) };
        let _ =
            writeln!(text, "\n/// `{id}`{taken}.\npub const {}: MessageId = MessageId::new(\"{id}\");", constant(id));
    }
    text.push_str("\n/// Every message, in the order of their ids.\npub const ALL: &[MessageId] = &[\n");
    for (id, _) in shown(messages) {
        let _ = writeln!(text, "    {},", constant(id));
    }
    text.push_str("];\n");
    text
}

fn constant(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::parse_one;

    #[test]
    fn messages_are_named_and_terms_are_not() {
        let locale = parse_one("today-title = { $n } things\n-brand = Citizen Desk\nback = Back\n");
        let rust = rust(&locale.messages);
        assert!(rust.contains(
            "/// `today-title`, with `$n`.\npub const TODAY_TITLE: MessageId = MessageId::new(\"today-title\");"
        ));
        assert!(rust.ends_with("&[\n    BACK,\n    TODAY_TITLE,\n];\n"));
        assert!(!rust.contains("brand"));
        assert!(typescript(&locale.messages).ends_with("MessageId =\n  | \"back\"\n  | \"today-title\";\n"));
    }
}
