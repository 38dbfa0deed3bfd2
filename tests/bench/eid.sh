#!/usr/bin/env bash
# Opening and verifying an envelope, beside Node doing the same.
set -euo pipefail
for _ in 1 2 3; do
  "$BENCH_PROGRAMS/examples/throughput" 1024 ${BENCH_SMALL:+200}
  node tests/independent/eid_bench.mjs 1024 ${BENCH_SMALL:+200}
done | node -e '
  const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const load = require("node:os").loadavg()[0];
  for (const { name, runtime, bytes, ops_per_s } of lines) {
    const ours = runtime === "rust";
    const line = { name: `${name}, ${bytes} bytes`, unit: "1/s", side: ours ? "ours" : "peer", value: ops_per_s, load };
    console.log(JSON.stringify(ours ? { ...line, target: { "ratio-at-least": 1.0 } } : line));
  }' >"$LINES_FOLDER/eid.jsonl"
