#!/usr/bin/env bash
# Known vulnerabilities of what we depend on. Needs the advisory databases, so a network; a step of RELEASING.md.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
if command -v cargo-deny >/dev/null; then
  cargo deny --all-features check advisories || failed=1
elif command -v cargo-audit >/dev/null; then
  cargo audit || failed=1
else
  echo "audit: neither cargo-deny nor cargo-audit is installed (cargo install cargo-deny)" >&2
  failed=1
fi
for lock in ui/package-lock.json tests/*/package-lock.json; do
  [ -f "$lock" ] || continue
  echo "audit: $(dirname "$lock")"
  (cd "$(dirname "$lock")" && npm audit --omit=optional) || failed=1
done
exit "$failed"
