#!/usr/bin/env bash
# First sync of very much, and sync of ten changes among many and among few.
set -euo pipefail
"$BENCH_PROGRAMS/desk-bench" sync ${BENCH_SMALL:+--tasks 300 --applications 40 --full-rounds 1 --rounds 4} \
  >"$LINES_FOLDER/sync.jsonl"
