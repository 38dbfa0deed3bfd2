#!/usr/bin/env bash
# One receipt as PDF in each language: how long it takes with its fonts read from the files, and how large it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

cargo build --quiet --release -p desk-receipt --example receipt_throughput
"${CARGO_TARGET_DIR:-target}/release/examples/receipt_throughput" "${BENCH_ROUNDS:-40}" | node -e '
  const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  for (const { language, ms, bytes } of lines) {
    const line = { side: "ours" };
    console.log(JSON.stringify({ ...line, name: `receipt as PDF, ${language}`, unit: "ms", value: ms, target: { "at-most": 60 } }));
    console.log(JSON.stringify({ ...line, name: `size of the receipt, ${language}`, unit: "KB", value: bytes / 1000, target: { "at-most": 120 } }));
  }' >"${LINES_FOLDER:?}/receipt.jsonl"
