#!/usr/bin/env bash
# Writing and reading payment codes beside the npm peer, three rounds in turn. Our reading proves the checksum; the
# peer's does not, and is measured without.
set -euo pipefail
cd "$(dirname "$0")/../.."

[ -d tests/peers/node_modules/steplix-emv-qrcps ] || { echo "hkqr: run scripts/install.sh first: the npm peer is missing" >&2; exit 1; }
cargo build --quiet --release -p desk-hkqr --example hkqr_throughput
for _ in 1 2 3; do
  "${CARGO_TARGET_DIR:-target}/release/examples/hkqr_throughput" "${BENCH_MILLIS:-2000}"
  node tests/bench/hkqr.mjs "${BENCH_MILLIS:-2000}"
done | node -e '
  const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  for (const { name, runtime, ops_per_s } of lines) {
    const ours = runtime === "rust";
    const line = { name, unit: "1/s", side: ours ? "ours" : "peer", value: ops_per_s };
    console.log(JSON.stringify(ours ? { ...line, target: { "ratio-at-least": 20 } } : line));
  }' >"${LINES_FOLDER:?}/hkqr.jsonl"
