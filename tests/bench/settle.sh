#!/usr/bin/env bash
# Settlement notices under load, on SQLite and on PostgreSQL with its default durability.
set -euo pipefail
small=(${BENCH_SMALL:+--payers 10 --rates 20,40 --climb 1 --seconds 3})
program=$BENCH_PROGRAMS/desk-bench
"$program" settle "${small[@]}" >"$LINES_FOLDER/settle-sqlite.jsonl"
export program
POSTGRES_DURABLE=1 scripts/with-postgres.sh bash -c '
  set -euo pipefail
  ask() { psql "$DATABASE_URL" -Atqc "show $1"; }
  "$program" settle "$@" --database-url "$DATABASE_URL" \
    --label "PostgreSQL, fsync $(ask fsync), synchronous_commit $(ask synchronous_commit)"
' bash "${small[@]}" >"$LINES_FOLDER/settle-postgres.jsonl"
