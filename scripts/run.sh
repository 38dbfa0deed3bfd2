#!/usr/bin/env bash
# Opens the window and stays. Without a display (or with --headless): starts one, walks through the product as a person
# would, and ends; pictures and summary.json are then in target/run/.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'run: %s\n' "$*"; }

headless=no
if [ "${1:-}" = --headless ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then headless=yes; fi

say "building the pages"
(cd ui && npm run build --silent)

if [ "$headless" = no ]; then
  say "building and opening the window"
  exec cargo run -p citizen-desk
fi

say "building the window and the walk"
# The whole workspace at once: with fewer packages the dependencies would have other features and be built again.
cargo build --workspace --bins

target=$(realpath "${CARGO_TARGET_DIR:-target}")
rm -rf "$target/run"
mkdir -p "$target/run"
home=$(mktemp -d "${TMPDIR:-/tmp}/citizen-desk-run.XXXXXX")
display_process=
stop() {
  local code=$?
  trap - EXIT INT TERM
  [ -z "$display_process" ] || kill "$display_process" 2>/dev/null || true
  rm -rf "$home"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say "starting a display"
Xvfb -displayfd 3 -screen 0 1360x900x24 -nolisten tcp 3>"$home/display" >"$home/xvfb.log" 2>&1 &
display_process=$!
for _ in $(seq 200); do
  [ ! -s "$home/display" ] || break
  kill -0 "$display_process" 2>/dev/null || { cat "$home/xvfb.log" >&2; exit 1; }
  sleep 0.05
done
[ -s "$home/display" ] || { say "no display came up" >&2; exit 1; }

# A home of its own, with its own bus and keyring: nothing of the person's is touched.
mkdir -p "$home/run" "$home/tmp"
chmod 700 "$home/run"
env -i PATH="$PATH" HOME="$home" LANG=C.UTF-8 DISPLAY=":$(cat "$home/display")" XDG_RUNTIME_DIR="$home/run" \
  TMPDIR="$home/tmp" RUST_LOG="${RUST_LOG:-warn}" NO_AT_BRIDGE=1 \
  dbus-run-session -- bash -c '
    set -euo pipefail
    openbox >/dev/null 2>&1 &
    window_manager=$!
    printf "a keyring for this run" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    set +e
    timeout --kill-after=10 240 "$0" "$1" "$2"
    code=$?
    kill "$window_manager" 2>/dev/null
    exit "$code"
  ' "$target/debug/drive" "$target/debug/citizen-desk" "$target/run"
say "pictures and summary.json are in $target/run"
