//! One permission for each command of the contract, so that a window may call only what its capability names.

fn main() {
    keep_small();
    let commands: Vec<&'static str> = desk_contract::Access::names().collect();
    let manifest = tauri_build::AppManifest::new().commands(Vec::leak(commands));
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}

/// Fewer pages of the program lie in memory (docs/adr/0019): relocations in their short form, functions that are equal once
/// only. Both are asked of lld, which rustc brings along on this target.
fn keep_small() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    let linux = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if linux && is("CARGO_CFG_TARGET_ARCH", "x86_64") && is("PROFILE", "release") {
        for argument in ["-Wl,-z,pack-relative-relocs", "-Wl,--icf=all"] {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
}
