#!/usr/bin/env bash
# Measures, beside peers, in one run on one machine; prints a table and writes target/bench/summary.json. Never a test.
# `scripts/bench.sh sync eid` runs only those of tests/bench/*.sh. Each leaves JSON lines in $LINES_FOLDER, of the shape
# in crates/xtask/src/bench/line.rs: a new row is a new script there (docs/benchmarks.md).
# BENCH_SMALL=1: tiny amounts and a debug build, to see that the programs work; its figures mean nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
export LINES_FOLDER=target/bench/lines BENCH_PROGRAMS=$target/release BENCH_SMALL=${BENCH_SMALL:-}
rm -rf "$LINES_FOLDER"
mkdir -p "$LINES_FOLDER"

say() { printf 'bench: %s (load %s)\n' "$*" "$(cut -d ' ' -f 1-3 /proc/loadavg)"; }

# A peer that nothing but this needs.
peer() {
  [ -f /etc/debian_version ] && command -v apt-get >/dev/null || return 0
  dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii' && return
  say "installing $1 to be measured beside us"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$1" ||
    say "$1 cannot be had; its rows stay empty"
}

profile=(--release)
if [ -n "$BENCH_SMALL" ]; then
  profile=()
  BENCH_PROGRAMS=$target/debug
fi
[ -n "${BENCH_NO_BUILD:-}" ] || {
  peer ausweisapp2
  say "building the pages and the programs"
  (cd ui && npm run build --silent)
  # The build that is measured beside other programs: sandbox and gateway are apart from it, as a person's would be.
  cargo build "${profile[@]}" -p citizen-desk --no-default-features --features sandbox -p desk-launch
  cp "$BENCH_PROGRAMS/citizen-desk" "$BENCH_PROGRAMS/citizen-desk-apart"
  cp "$BENCH_PROGRAMS/citizen-desk-window" "$BENCH_PROGRAMS/citizen-desk-apart-window"
  # Together, so that their dependencies have one set of features.
  cargo build "${profile[@]}" -p citizen-desk -p desk-launch -p desk-bench -p desk-eid --bins --examples
}

[ -x "$BENCH_PROGRAMS/citizen-desk-apart-window" ] || { say "$BENCH_PROGRAMS/citizen-desk-apart is not there: build once without BENCH_NO_BUILD"; exit 1; }

failed=()
for program in tests/bench/*.sh; do
  name=$(basename "$program" .sh)
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  say "$name"
  bash "$program" || failed+=("$name")
done

code=0
cargo xtask bench || code=$?
[ ${#failed[@]} -eq 0 ] || { say "these could not be measured: ${failed[*]}"; exit 1; }
exit "$code"
