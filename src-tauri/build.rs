//! One permission for each command of the contract, so that a window may call only what its capability names.

fn main() {
    // Fewer pages of the program lie in memory (docs/adr/0019): relocations in their short form, functions that are equal
    // once only.
    for argument in ["-Wl,-z,pack-relative-relocs", "-Wl,--icf=all"] {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
    let commands: Vec<&'static str> = desk_contract::Access::names().collect();
    let manifest = tauri_build::AppManifest::new().commands(Vec::leak(commands));
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
