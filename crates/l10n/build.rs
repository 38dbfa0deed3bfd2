//! Lists the Fluent files of `locales/` so that they are compiled in. A new file needs no edit anywhere.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    tell_cargo(&locales);
    let mut list = String::from("&[\n");
    for language in ["en", "zh-Hant-HK", "zh-Hans"] {
        for file in fluent_files(&locales.join(language))? {
            let _ = writeln!(list, "    ({language:?}, include_str!({:?})),", file.canonicalize()?.to_string_lossy());
        }
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gives OUT_DIR"))?;
    fs::write(PathBuf::from(out).join("sources.rs"), list)
}

fn fluent_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn tell_cargo(locales: &Path) {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", locales.display());
}
