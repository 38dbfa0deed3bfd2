#!/usr/bin/env bash
# Start, memory and idle work of the window, beside Chromium and AusweisApp2, in turns on one display.
set -euo pipefail
bash tests/bench/lib/with-display.sh bash -c '
  "$0" programs --desk "$1" --embedded "$2" --screen "$DESK_BENCH_SCREEN" --folder "$DESK_BENCH_FOLDER" '"${BENCH_SMALL:+--rounds 1 --idle 4}"'
' "$(realpath "$BENCH_PROGRAMS/desk-bench")" "$(realpath "$BENCH_PROGRAMS/citizen-desk-apart")" \
  "$(realpath "$BENCH_PROGRAMS/citizen-desk")" >"$LINES_FOLDER/programs.jsonl"
