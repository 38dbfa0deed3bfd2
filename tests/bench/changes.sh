#!/usr/bin/env bash
# The gateway under load, on SQLite and on PostgreSQL with its default durability.
set -euo pipefail
small=(${BENCH_SMALL:+--people 100 --clients 10 --rates 20,40 --seconds 2})
program=$BENCH_PROGRAMS/desk-bench
"$program" changes "${small[@]}" >"$LINES_FOLDER/changes-sqlite.jsonl"
export program
POSTGRES_DURABLE=1 scripts/with-postgres.sh bash -c '
  set -euo pipefail
  ask() { psql "$DATABASE_URL" -Atqc "show $1"; }
  "$program" changes "$@" --database-url "$DATABASE_URL" \
    --label "PostgreSQL, fsync $(ask fsync), synchronous_commit $(ask synchronous_commit)"
' bash "${small[@]}" >"$LINES_FOLDER/changes-postgres.jsonl"
