#!/usr/bin/env bash
# The fault storm in full: 10,000 payments in one thread on SQLite, then two gateways that are killed on a PostgreSQL of
# their own. Prints the table and writes target/storm/summary.json. STORM_PAYMENTS, STORM_REAL and STORM_SEED change how
# much and which; a deliberately broken gateway (`scripts/storm.sh --break drop-refund`) must make it fail.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

cargo build --quiet -p desk-storm --bin storm
storm=$(realpath "${CARGO_TARGET_DIR:-target}")/debug/storm
mkdir -p target/storm
# No colour, no log: what stands on standard output is the table.
RUST_LOG=${RUST_LOG:-off} scripts/with-postgres.sh "$storm" \
  --seed "${STORM_SEED:-20261127}" \
  --payments "${STORM_PAYMENTS:-10000}" \
  --real "${STORM_REAL:-600}" \
  --summary target/storm/summary.json "$@"
echo "written: target/storm/summary.json"
