//! Reads `locales/<language>/*.ftl` into messages with their variables and the texts that they may show.

use std::collections::{BTreeMap, BTreeSet};

use desk_domain::Language;
use fluent_syntax::ast::{Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::report::{Finding, TaskError};
use crate::tree::{TextFile, Tree};

/// A message or a term (its id then begins with `-`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) place: String,
    pub(crate) line: usize,
    pub(crate) variables: BTreeSet<String>,
    /// Those of them that stand in the text, and do not only choose between forms of it.
    pub(crate) shown: BTreeSet<String>,
    /// Messages and terms that its text contains.
    pub(crate) references: BTreeSet<String>,
    pub(crate) has_value: bool,
    pub(crate) has_attributes: bool,
    /// Literal text of all branches, joined.
    pub(crate) text: String,
}

/// All messages of one language by id.
pub(crate) type Messages = BTreeMap<String, Message>;

/// What one language has, and what could not be read.
#[derive(Debug, Default)]
pub(crate) struct Locale {
    pub(crate) messages: Messages,
    pub(crate) files: BTreeSet<String>,
    pub(crate) findings: Vec<Finding>,
}

/// The messages of `language`.
pub(crate) fn read(tree: &Tree, language: Language) -> Result<Locale, TaskError> {
    let files = tree.folder(&format!("locales/{}", language.tag()), "ftl")?;
    Ok(parse(&files))
}

/// Parses `files`, which are those of one language.
pub(crate) fn parse(files: &[TextFile]) -> Locale {
    let mut locale = Locale::default();
    for file in files {
        locale.files.insert(file.path.rsplit('/').next().unwrap_or_default().to_owned());
        let (resource, errors) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in errors {
            locale.findings.push(Finding::new(
                &file.path,
                line_at(&file.text, error.pos.start),
                error.kind.to_string(),
            ));
        }
        for entry in &resource.body {
            if let Some((id, message)) = entry_message(entry, file) {
                let (place, line) = (message.place.clone(), message.line);
                if locale.messages.insert(id.clone(), message).is_some() {
                    locale.findings.push(Finding::new(place, line, format!("{id} is there twice")));
                }
            }
        }
    }
    locale
}

fn entry_message(entry: &Entry<&str>, file: &TextFile) -> Option<(String, Message)> {
    let mut message = Message { place: file.path.clone(), ..Message::default() };
    let id = match entry {
        Entry::Message(found) => {
            if let Some(value) = &found.value {
                message.has_value = true;
                walk_pattern(value, &mut message);
            }
            walk_attributes(&found.attributes, &mut message);
            found.id.name.to_owned()
        }
        Entry::Term(found) => {
            message.has_value = true;
            walk_pattern(&found.value, &mut message);
            walk_attributes(&found.attributes, &mut message);
            format!("-{}", found.id.name)
        }
        _ => return None,
    };
    message.line = file.text.lines().position(|line| starts(line, &id)).map_or(0, |at| at + 1);
    Some((id, message))
}

fn starts(line: &str, id: &str) -> bool {
    line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn walk_attributes(attributes: &[Attribute<&str>], message: &mut Message) {
    for attribute in attributes {
        message.has_attributes = true;
        walk_pattern(&attribute.value, message);
    }
}

fn walk_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.text.push_str(value),
            PatternElement::Placeable { expression } => walk_expression(expression, message),
        }
    }
    message.text.push('\n');
}

fn walk_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => drop(message.variables.insert(id.name.to_owned())),
                other => walk_inline(other, message),
            }
            for variant in variants {
                walk_pattern(&variant.value, message);
            }
        }
        Expression::Inline(inline) => walk_inline(inline, message),
    }
}

fn walk_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::StringLiteral { value } => message.text.push_str(value),
        InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
            message.shown.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            message.references.insert(format!("-{}", id.name));
            walk_call(arguments.as_ref(), message);
        }
        InlineExpression::FunctionReference { id, arguments } => {
            message.references.insert(format!("{}()", id.name));
            walk_call(Some(arguments), message);
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, message),
    }
}

fn walk_call(arguments: Option<&CallArguments<&str>>, message: &mut Message) {
    let Some(arguments) = arguments else { return };
    for positional in &arguments.positional {
        walk_inline(positional, message);
    }
    for named in &arguments.named {
        walk_inline(&named.value, message);
    }
}

#[cfg(test)]
pub(crate) fn parse_one(text: &str) -> Locale {
    parse(&[TextFile { path: "locales/en/a.ftl".to_owned(), text: text.to_owned() }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_found_in_every_branch_and_references_beside_them() {
        let locale = parse_one(
            "a =\n    { $n ->\n        [one] One of { $who }\n       *[other] { b } and { -c }\n    }\n\nb = x\n-c = y\n",
        );
        let message = &locale.messages["a"];
        assert_eq!(message.line, 1);
        assert_eq!(message.variables.iter().map(String::as_str).collect::<Vec<_>>(), ["n", "who"]);
        assert_eq!(message.references.iter().map(String::as_str).collect::<Vec<_>>(), ["-c", "b"]);
        assert!(message.text.contains("One of "));
        assert!(locale.findings.is_empty());
    }

    #[test]
    fn broken_and_doubled_messages_are_told_with_their_line() {
        let locale = parse_one("a = x\nb = {\n\nc = x\na = y\n");
        assert!(locale.findings.iter().any(|finding| finding.text.contains("twice")), "{:?}", locale.findings);
        assert!(locale.findings.iter().any(|finding| !finding.text.contains("twice")), "{:?}", locale.findings);
    }
}
