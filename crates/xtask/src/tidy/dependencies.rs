//! Who may depend on whom (ARCHITECTURE.md), read from `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand};

use crate::report::{Finding, TaskError};
use crate::tree::Tree;

const PREFIX: &str = "desk-";

/// What each member may use of ours in its product code. `app` side: no gateway, no sandbox.
const INSIDE: &[(&str, &[&str])] = &[
    ("desk-domain", &[]),
    ("desk-l10n", &["domain"]),
    ("desk-contract", &["domain"]),
    ("desk-secrets", &["domain"]),
    ("desk-eid", &["domain"]),
    ("desk-hkqr", &["domain"]),
    ("desk-receipt", &["domain"]),
    ("desk-launch", &[]),
    ("desk-store", &["domain", "l10n", "contract", "secrets", "eid"]),
    ("desk-gov", &["domain", "l10n", "contract", "secrets", "eid"]),
    ("desk-sync", &["domain", "l10n", "contract", "secrets", "eid", "store", "gov"]),
    ("desk-app", &["domain", "l10n", "contract", "secrets", "eid", "hkqr", "receipt", "store", "gov", "sync"]),
    ("desk-gateway", &["domain", "l10n", "eid", "hkqr"]),
    ("desk-sandbox", &["domain", "l10n", "eid", "hkqr"]),
    ("desk-world", &["domain", "l10n", "eid", "gateway", "sandbox"]),
    (
        "desk-devhost",
        &["domain", "l10n", "contract", "secrets", "eid", "store", "gov", "sync", "app", "gateway", "sandbox", "world"],
    ),
    (
        "citizen-desk",
        &[
            "domain", "l10n", "contract", "secrets", "eid", "store", "gov", "sync", "app", "gateway", "sandbox",
            "world", "launch",
        ],
    ),
    ("desk-testkit", &[]),
    ("desk-desktop", &["domain", "l10n", "world"]),
    ("desk-storm", &["domain", "contract", "secrets", "store", "gov", "app", "gateway", "sandbox"]),
    ("desk-bench", &["domain", "secrets", "store", "gov", "hkqr", "sync", "devhost", "world", "desktop"]),
    ("desk-xtask", &["domain", "contract"]),
    (
        "desk-journeys",
        &[
            "domain", "l10n", "contract", "secrets", "eid", "hkqr", "receipt", "store", "gov", "sync", "app",
            "gateway", "sandbox", "world", "devhost", "testkit",
        ],
    ),
];

/// Members that the window may reach only by an optional dependency, so that the release build has none of them.
const ONLY_OPTIONAL_IN_WINDOW: &[&str] = &["desk-gateway", "desk-sandbox", "desk-world"];

/// Outside crates (by name or by beginning, with `*`) and the only members that may name them in product code.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("tauri*", &["citizen-desk"]),
    ("wry", &["citizen-desk"]),
    ("sqlx*", &["desk-store", "desk-gateway", "desk-sandbox", "desk-storm", "desk-bench"]),
    ("libsqlite3-sys", &["desk-store", "desk-gateway", "desk-sandbox"]),
    (
        "reqwest",
        &[
            "desk-gov",
            "desk-opendata",
            "desk-wallet",
            "desk-assistant",
            "desk-gateway",
            "desk-sandbox",
            "desk-desktop",
            "desk-bench",
            "desk-storm",
        ],
    ),
    ("keyring*", &["desk-secrets"]),
    ("zbus-secret-service-keyring-store", &["desk-secrets"]),
];

/// Members that must stay free of an asynchronous runtime, also by way of others.
const WITHOUT_RUNTIME: &[&str] =
    &["desk-domain", "desk-contract", "desk-l10n", "desk-eid", "desk-hkqr", "desk-receipt", "desk-launch"];

/// Members whose product code has no dependency at all.
const ALONE: &[&str] = &["desk-launch"];

/// One dependency as a member's manifest states it.
#[derive(Clone, Debug)]
struct Edge {
    from: String,
    to: String,
    in_product: bool,
    optional: bool,
}

pub(super) fn check(tree: &Tree) -> Result<Vec<Finding>, TaskError> {
    let metadata = MetadataCommand::new()
        .manifest_path(tree.path("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(vec!["--filter-platform".to_owned(), "x86_64-unknown-linux-gnu".to_owned()])
        .exec()?;
    let edges = edges(&metadata);
    let members: BTreeSet<_> = metadata.workspace_packages().iter().map(|package| package.name.to_string()).collect();
    let mut findings = inside(&edges, &members);
    findings.extend(window(&edges));
    findings.extend(outside(&edges));
    findings.extend(alone(&edges));
    findings.extend(runtime(&reached(&metadata)));
    Ok(findings)
}

fn edges(metadata: &Metadata) -> Vec<Edge> {
    let mut edges = Vec::new();
    for package in metadata.workspace_packages() {
        for dependency in &package.dependencies {
            edges.push(Edge {
                from: package.name.to_string(),
                to: dependency.name.clone(),
                in_product: dependency.kind != DependencyKind::Development,
                optional: dependency.optional,
            });
        }
    }
    edges
}

fn inside(edges: &[Edge], members: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in members {
        if !INSIDE.iter().any(|(name, _)| name == member) {
            findings.push(Finding::new(member, 0, "a new member: state in tidy what it may depend on"));
        }
    }
    for edge in edges.iter().filter(|edge| edge.in_product && members.contains(&edge.to)) {
        let Some((_, allowed)) = INSIDE.iter().find(|(name, _)| *name == edge.from) else { continue };
        let short = edge.to.strip_prefix(PREFIX).unwrap_or(&edge.to);
        if !allowed.contains(&short) {
            findings.push(Finding::new(&edge.from, 0, format!("must not depend on {}", edge.to)));
        }
    }
    findings
}

fn window(edges: &[Edge]) -> Vec<Finding> {
    let of_window = edges.iter().filter(|edge| edge.from == "citizen-desk");
    of_window
        .filter_map(|edge| {
            if edge.to == "desk-devhost" {
                Some(Finding::new(&edge.from, 0, "the window must never reach desk-devhost, not even in tests"))
            } else if edge.in_product && !edge.optional && ONLY_OPTIONAL_IN_WINDOW.contains(&edge.to.as_str()) {
                Some(Finding::new(&edge.from, 0, format!("{} must be optional: the release has none of it", edge.to)))
            } else {
                None
            }
        })
        .collect()
}

fn outside(edges: &[Edge]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for edge in edges.iter().filter(|edge| edge.in_product) {
        for (pattern, allowed) in OUTSIDE {
            let hit = pattern.strip_suffix('*').map_or(edge.to == *pattern, |start| edge.to.starts_with(start));
            if hit && !allowed.contains(&edge.from.as_str()) {
                findings.push(Finding::new(&edge.from, 0, format!("{} is only for {}", edge.to, allowed.join(", "))));
            }
        }
    }
    findings
}

fn alone(edges: &[Edge]) -> impl Iterator<Item = Finding> {
    let theirs = edges.iter().filter(|edge| edge.in_product && ALONE.contains(&edge.from.as_str()));
    theirs.map(|edge| Finding::new(&edge.from, 0, format!("must not depend on {}, nor on anything", edge.to)))
}

fn runtime(reached: &BTreeMap<String, BTreeSet<String>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in WITHOUT_RUNTIME {
        if reached.get(*member).is_some_and(|all| all.contains("tokio")) {
            findings.push(Finding::new(*member, 0, "must be free of tokio, also by way of others"));
        }
    }
    findings
}

/// Every package that a member's product code reaches.
fn reached(metadata: &Metadata) -> BTreeMap<String, BTreeSet<String>> {
    let Some(resolve) = &metadata.resolve else { return BTreeMap::new() };
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let names: BTreeMap<_, _> =
        metadata.packages.iter().map(|package| (&package.id, package.name.to_string())).collect();
    let mut all = BTreeMap::new();
    for member in metadata.workspace_packages() {
        let mut seen = BTreeSet::new();
        let mut queue = VecDeque::from([&member.id]);
        while let Some(id) = queue.pop_front() {
            let Some(node) = nodes.get(id) else { continue };
            for next in &node.deps {
                let in_product = next.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal);
                if in_product && seen.insert(&next.pkg) {
                    queue.push_back(&next.pkg);
                }
            }
        }
        let found = seen.into_iter().filter_map(|id| names.get(id).cloned()).collect();
        all.insert(member.name.to_string(), found);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str) -> Edge {
        Edge { from: from.to_owned(), to: to.to_owned(), in_product: true, optional: false }
    }

    fn members() -> BTreeSet<String> {
        INSIDE.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    #[test]
    fn a_dependency_against_the_direction_is_found_unless_it_is_for_tests() {
        let wrong = edge("desk-domain", "desk-app");
        assert_eq!(inside(&[wrong.clone(), edge("desk-app", "desk-domain")], &members()).len(), 1);
        assert!(inside(&[Edge { in_product: false, ..wrong }], &members()).is_empty());
        assert_eq!(
            inside(&[edge("desk-app", "desk-gateway"), edge("desk-gateway", "desk-contract")], &members()).len(),
            2
        );
    }

    #[test]
    fn a_member_that_no_rule_knows_is_found() {
        assert_eq!(inside(&[], &BTreeSet::from(["desk-new".to_owned()])).len(), 1);
    }

    #[test]
    fn the_window_has_the_sandbox_only_as_an_option_and_devhost_never() {
        let sandbox = edge("citizen-desk", "desk-sandbox");
        assert_eq!(window(std::slice::from_ref(&sandbox)).len(), 1);
        assert!(window(&[Edge { optional: true, ..sandbox }]).is_empty());
        let devhost = Edge { in_product: false, ..edge("citizen-desk", "desk-devhost") };
        assert_eq!(window(&[devhost]).len(), 1);
    }

    #[test]
    fn outside_crates_stay_in_their_places() {
        let wrong = [
            edge("desk-app", "sqlx"),
            edge("desk-app", "reqwest"),
            edge("desk-gov", "keyring-core"),
            edge("desk-devhost", "tauri"),
            edge("desk-app", "tauri-plugin-dialog"),
        ];
        assert_eq!(outside(&wrong).len(), wrong.len());
        assert!(outside(&[edge("desk-store", "sqlx"), edge("citizen-desk", "tauri-build")]).is_empty());
    }

    #[test]
    fn what_stands_alone_has_no_dependency_but_for_its_tests() {
        let of_tests = Edge { in_product: false, ..edge("desk-launch", "tempfile") };
        assert_eq!(alone(&[edge("desk-launch", "libc"), of_tests, edge("desk-app", "libc")]).count(), 1);
    }

    #[test]
    fn a_runtime_that_arrives_by_way_of_others_is_found() {
        let reached = BTreeMap::from([("desk-domain".to_owned(), BTreeSet::from(["tokio".to_owned()]))]);
        assert_eq!(runtime(&reached).len(), 1);
    }
}
