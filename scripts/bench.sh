#!/usr/bin/env bash
# Measures, beside peers, in one run on one machine; prints a table and writes target/bench/summary.json. Never a test.
# A measuring program leaves JSON lines in target/bench/lines/: crates/xtask/src/bench/line.rs says their shape.
set -euo pipefail
cd "$(dirname "$0")/.."
export LINES_FOLDER=target/bench/lines
rm -rf "$LINES_FOLDER"
mkdir -p "$LINES_FOLDER"

say() { printf 'bench: %s\n' "$*"; }

say "eid: open and verify an envelope, beside Node"
cargo build --release -p desk-eid --example throughput
for _ in 1 2 3; do
  "${CARGO_TARGET_DIR:-target}/release/examples/throughput"
  node tests/independent/eid_bench.mjs
done | node -e '
  const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  for (const { name, runtime, bytes, ops_per_s } of lines) {
    const ours = runtime === "rust";
    const line = { name: `${name}, ${bytes} bytes`, unit: "1/s", side: ours ? "ours" : "peer", value: ops_per_s };
    console.log(JSON.stringify(ours ? { ...line, target: { "ratio-at-least": 1.0 } } : line));
  }' >"$LINES_FOLDER/eid.jsonl"

# Further programs: one script each, run with LINES_FOLDER set.
for program in tests/bench/*.sh; do
  [ -f "$program" ] || continue
  say "$program"
  bash "$program"
done

cargo xtask bench
