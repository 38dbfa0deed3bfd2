#!/usr/bin/env bash
# Opening To-do, searching, scrolling, with very many tasks in the web view of the window.
set -euo pipefail
bash tests/bench/lib/with-display.sh bash -c '
  "$0" webview --desk "$1" --folder "$DESK_BENCH_FOLDER" '"${BENCH_SMALL:+--tasks 600 --applications 20 --rounds 3 --frames 60}"'
' "$(realpath "$BENCH_PROGRAMS/desk-bench")" "$(realpath "$BENCH_PROGRAMS/citizen-desk")" >"$LINES_FOLDER/webview.jsonl"
