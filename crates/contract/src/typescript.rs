//! The contract as TypeScript: what `cargo xtask gen` writes to `ui/src/ipc/generated.ts`.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the list of commands names types of every area"))]
use crate::*;

/// Collects the declaration of every type that a root reaches.
struct Declarations<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let mut text = String::new();
            if let Some(docs) = T::docs() {
                let _ = writeln!(text, "{}", docs.trim_end());
            }
            let _ = writeln!(text, "export {}", T::decl(self.config));
            self.found.insert(T::ident(self.config), text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! emit {
    ($($access:ident $name:ident($request:ident) -> $answer:ident;)+) => {
        fn visit_commands(declarations: &mut Declarations<'_>) {
            $(declarations.visit::<$request>(); declarations.visit::<$answer>();)+
        }

        /// Name, request type and answer type of each command.
        const COMMANDS: &[(&str, &str, &str)] =
            &[$((stringify!($name), stringify!($request), stringify!($answer)),)+];

        /// Name and access of each command, in the order of the list.
        pub(crate) const ACCESS: &[(&str, Access)] = &[$((stringify!($name), Access::$access),)+];
    };
}
with_commands!(emit);

impl Access {
    /// When the command called `name` may be called; `None` for a name that is no command.
    pub fn of(name: &str) -> Option<Self> {
        ACCESS.iter().find(|(known, _)| *known == name).map(|(_, access)| *access)
    }

    /// The names of all commands, in the order of the list.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ACCESS.iter().map(|(name, _)| *name)
    }
}

/// The whole contract as one TypeScript module; the same input gives the same bytes.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations { config: &config, seen: HashSet::new(), found: BTreeMap::new() };
    visit_commands(&mut declarations);
    declarations.visit::<DeskEvent>();
    declarations.visit::<DeskError>();
    let mut text = String::from("// Made by `cargo xtask gen` from crates/contract. Do not edit.\n\n");
    for declaration in declarations.found.values() {
        let _ = writeln!(text, "{declaration}");
    }
    text.push_str("/** Every command: what it takes and what it gives. */\nexport interface Commands {\n");
    for (name, request, answer) in COMMANDS {
        let _ = writeln!(text, "  {name}: {{ request: {request}; answer: {answer} }};");
    }
    text.push_str("}\n\nexport type CommandName = keyof Commands;\n\n");
    let _ = writeln!(text, "export const MAX_ROWS = {MAX_ROWS};");
    let _ = writeln!(text, "export const ACCESS_ROWS = {ACCESS_ROWS};");
    let samples = serde_json::to_string_pretty(&DeskError::samples()).unwrap_or_default();
    let _ = write!(
        text,
        "\n/** One of each code and reason: the error table must know them all. */\nexport const ERROR_SAMPLES: DeskError[] = {samples};\n"
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_its_types_are_there_once() {
        let text = typescript();
        for (name, request, answer) in COMMANDS {
            assert!(text.contains(&format!("  {name}: {{ request: {request}; answer: {answer} }};")), "{name}");
            for kind in [request, answer] {
                assert_eq!(text.matches(&format!("export type {kind} = ")).count(), 1, "{kind}");
            }
        }
        assert!(!text.contains("bigint"));
    }

    #[test]
    fn only_what_shows_nothing_is_open_to_a_locked_desk() {
        let open: Vec<_> =
            ACCESS.iter().filter(|(_, access)| *access == Access::Always).map(|(name, _)| *name).collect();
        insta::assert_json_snapshot!(open);
    }
}
