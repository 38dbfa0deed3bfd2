#!/usr/bin/env bash
# The fast checks: format, lints, rules of the house, made files, texts. `--unit` adds the unit tests of the Rust side.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'check: %s\n' "$*"; }

# The window's crate embeds ui/dist; its lints need the folder, not the pages.
if [ ! -f ui/dist/index.html ]; then
  mkdir -p ui/dist
  printf '<!doctype html><title>Citizen Desk</title>\n' >ui/dist/index.html
fi

say "format"
cargo fmt --all --check
say "lints"
cargo clippy --workspace --all-targets --quiet -- -D warnings
# The window without the sandbox inside, and without the sandbox.
cargo clippy -p citizen-desk --no-default-features --features sandbox --quiet -- -D warnings
cargo clippy -p citizen-desk --no-default-features --quiet -- -D warnings
say "rules of the house"
cargo xtask tidy
say "made files"
cargo xtask gen --check
say "texts"
cargo xtask l10n
if command -v python3 >/dev/null; then
  say "the seeded world"
  python3 crates/sandbox/data/scripts/check.py
else
  say "python3 is not installed: the seeded world is not checked here"
fi
if [ -f ui/src/styles/fonts/noto-serif-hk-titles-700.txt ]; then
  say "title fonts"
  cargo xtask fonts --check
fi
if command -v cargo-deny >/dev/null; then
  say "bans, licences, sources"
  cargo deny --all-features check bans licenses sources
else
  say "cargo-deny is not installed: bans, licences and sources are not checked here"
fi
if [ "${1:-}" = --unit ]; then
  say "unit tests"
  if command -v cargo-nextest >/dev/null; then
    cargo nextest run --workspace --lib --bins
  else
    cargo test --workspace --lib --bins --quiet
  fi
fi
