#!/usr/bin/env bash
# Runs a command on a display of its own, with a window manager, a bus and a keyring: nothing of the person's is touched.
# DESK_BENCH_FOLDER (gone at the end) and DESK_BENCH_SCREEN (the frame buffer as a file) are set for it.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 <command> [arguments]" >&2; exit 2; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/citizen-desk-bench.XXXXXX")
display_process=
stop() {
  local code=$?
  trap - EXIT INT TERM
  [ -z "$display_process" ] || kill "$display_process" 2>/dev/null || true
  # A service of the bus may write a last file.
  rm -rf "$folder" 2>/dev/null || { sleep 1 && rm -rf "$folder"; } || true
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -p "$folder/screen" "$folder/run" "$folder/tmp"
chmod 700 "$folder/run"
Xvfb -displayfd 3 -screen 0 1360x900x24 -fbdir "$folder/screen" -nolisten tcp 3>"$folder/display" >"$folder/xvfb.log" 2>&1 &
display_process=$!
for _ in $(seq 200); do
  [ ! -s "$folder/display" ] || break
  kill -0 "$display_process" 2>/dev/null || { cat "$folder/xvfb.log" >&2; exit 1; }
  sleep 0.05
done
[ -s "$folder/display" ] || { echo "bench: no display came up" >&2; exit 1; }

# The bus and what it starts have words of their own: only the command writes to the standard output.
exec 4>&1
env -i PATH="$PATH" HOME="$folder" LANG=C.UTF-8 DISPLAY=":$(cat "$folder/display")" XDG_RUNTIME_DIR="$folder/run" \
  TMPDIR="$folder/tmp" NO_AT_BRIDGE=1 DESK_BENCH_FOLDER="$folder" DESK_BENCH_SCREEN="$folder/screen/Xvfb_screen0" \
  dbus-run-session -- bash -c '
    set -euo pipefail
    # Without a ground of its own the display goes on showing what is gone.
    xsetroot -solid "#202428"
    openbox >/dev/null 2>&1 &
    window_manager=$!
    printf "a keyring for this run" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    set +e
    "$@" >&4
    code=$?
    kill "$window_manager" 2>/dev/null
    exit "$code"
  ' bash "$@" >&2
