#!/usr/bin/env bash
# `on-both.sh <program of desk-bench> [flags]`: on SQLite, then on PostgreSQL with its default durability.
set -euo pipefail
what=$1
shift
export program=$BENCH_PROGRAMS/desk-bench what
"$program" "$what" "$@" >"$LINES_FOLDER/$what-sqlite.jsonl"
POSTGRES_DURABLE=1 scripts/with-postgres.sh bash -c '
  set -euo pipefail
  ask() { psql "$DATABASE_URL" -Atqc "show $1"; }
  "$program" "$what" "$@" --database-url "$DATABASE_URL" \
    --label "PostgreSQL, fsync $(ask fsync), synchronous_commit $(ask synchronous_commit)"
' bash "$@" >"$LINES_FOLDER/$what-postgres.jsonl"
