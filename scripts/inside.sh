#!/usr/bin/env bash
# The part of `run.sh --headless` that has a home, a display, a bus and a keyring of its own:
# `inside.sh <folder of programs> <folder of results> <walk>…`. Not to be started by hand.
set -euo pipefail

programs=$1 results=$2
shift 2
say() { printf 'run: %s\n' "$*"; }

if [ "${1:-}" = --on-the-bus ]; then
  shift
  openbox >/dev/null 2>&1 &
  printf 'a keyring for this run' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  for walk in "$@"; do
    # Each begins on a computer that nobody has used; the keyring stays, its daemon holds it open.
    find "$HOME/.local" -mindepth 2 -maxdepth 2 ! -name keyrings -exec rm -rf {} + 2>/dev/null || true
    case $walk in
      walk | pay | keys | prove) timeout --kill-after=10 240 "$programs/drive" "$walk" "$programs/citizen-desk" "$results" ;;
      hear)
        # By ear: here alone the program shows what it holds on the bus of screen readers.
        timeout --kill-after=10 240 env -u NO_AT_BRIDGE "$programs/drive" hear "$programs/citizen-desk" "$results"
        ;;
      builds)
        # The release build reads /etc/citizen-desk/gateway.json and nothing else, so it gets an /etc of its own.
        if ! unshare --map-root-user --mount true 2>/dev/null; then
          say "skipped: this system allows no folders of one's own, so the two builds are not started (P34)"
          continue
        fi
        mkdir -p "$HOME/etc"
        cp -a --no-preserve=ownership /etc/. "$HOME/etc/" 2>/dev/null || true
        mkdir -p "$HOME/etc/citizen-desk"
        timeout --kill-after=10 240 unshare --map-root-user --mount bash -c 'mount --bind "$HOME/etc" /etc && exec "$@"' builds \
          "$programs/drive" builds "$programs/citizen-desk" "$programs/citizen-desk-release-flavour" "$results"
        rm -rf "$HOME/etc"
        ;;
      *) say "no such walk: $walk"; exit 2 ;;
    esac
  done
  exit
fi

Xvfb -displayfd 3 -screen 0 1360x900x24 -nolisten tcp 3>"$HOME/display" >"$HOME/xvfb.log" 2>&1 &
display=$!
session=
stop() {
  local code=$?
  kill $session "$display" 2>/dev/null || true
  exit "$code"
}
trap stop EXIT
trap 'exit 143' TERM INT
for _ in $(seq 200); do
  [ ! -s "$HOME/display" ] || break
  kill -0 "$display" 2>/dev/null || { cat "$HOME/xvfb.log" >&2; exit 1; }
  sleep 0.05
done
[ -s "$HOME/display" ] || { say "no display came up" >&2; exit 1; }
export DISPLAY=":$(cat "$HOME/display")"

dbus-run-session -- "$0" "$programs" "$results" --on-the-bus "$@" &
session=$!
wait "$session"
session=
