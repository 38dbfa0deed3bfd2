#!/usr/bin/env bash
# Opening To-do, searching, scrolling, with very many tasks in the web view of the window: once with the renderer that a
# person gets on this computer, once with the other.
set -euo pipefail
. tests/bench/lib/in-window.sh
measure() { in_window "$1" webview "${@:2}" ${BENCH_SMALL:+--tasks 600 --applications 20 --rounds 3 --frames 60}; }
{
  measure "$chosen"
  measure "$((1 - chosen))" --other "$([ "$chosen" = 1 ] && echo 'DMABUF renderer on' || echo 'DMABUF renderer off')"
} >"$LINES_FOLDER/webview.jsonl"
