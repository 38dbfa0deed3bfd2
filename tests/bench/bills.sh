#!/usr/bin/env bash
# Opening the bills and the chart of their year, with very many, in the web view of the window.
set -euo pipefail
. tests/bench/lib/in-window.sh
in_window "$chosen" bills ${BENCH_SMALL:+--bills 400 --rounds 3} >"$LINES_FOLDER/bills.jsonl"
