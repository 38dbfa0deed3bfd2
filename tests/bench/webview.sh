#!/usr/bin/env bash
# Opening To-do, searching, scrolling, with very many tasks in the web view of the window. A driven window keeps the
# renderer that it is given: once as the program chooses it by itself where there is no graphics card, once the other.
set -euo pipefail
measure() {
  bash tests/bench/lib/with-display.sh bash -c '
    WEBKIT_DISABLE_DMABUF_RENDERER=$2 "$0" webview --desk "$1" --folder "$DESK_BENCH_FOLDER" "${@:3}" \
      '"${BENCH_SMALL:+--tasks 600 --applications 20 --rounds 3 --frames 60}"'
  ' "$(realpath "$BENCH_PROGRAMS/desk-bench")" "$(realpath "$BENCH_PROGRAMS/citizen-desk")" "$@"
}
chosen=1
for device in /dev/dri/renderD* /dev/nvidia* /dev/mali*; do [ ! -e "$device" ] || chosen=0; done
{
  measure "$chosen"
  measure "$((1 - chosen))" --other "$([ "$chosen" = 1 ] && echo 'DMABUF renderer on' || echo 'DMABUF renderer off')"
} >"$LINES_FOLDER/webview.jsonl"
