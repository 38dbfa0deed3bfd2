#!/usr/bin/env bash
# The fault storm in full: 10,000 payments in one thread on SQLite, then two gateways that are killed on a PostgreSQL of
# their own. Prints the table and writes target/storm/summary.json. STORM_PAYMENTS, STORM_REAL and STORM_SEED change how
# much and which; a deliberately broken gateway (`scripts/storm.sh --break drop-refund`) must make it fail.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

# With optimisation, else 10,000 payments take half an hour; STORM_PROFILE=dev spares the build.
profile=${STORM_PROFILE:-release}
cargo build --quiet --profile "$profile" -p desk-storm --bin storm
folder=$profile
[ "$profile" != dev ] || folder=debug
storm=$(realpath "${CARGO_TARGET_DIR:-target}")/$folder/storm
mkdir -p target/storm
# No colour, no log: what stands on standard output is the table.
RUST_LOG=${RUST_LOG:-off} scripts/with-postgres.sh "$storm" \
  --seed "${STORM_SEED:-20261127}" \
  --payments "${STORM_PAYMENTS:-10000}" \
  --real "${STORM_REAL:-600}" \
  --summary target/storm/summary.json "$@"
echo "written: target/storm/summary.json"
