#!/usr/bin/env bash
# Opens the window and stays. Without a display (or with --headless): starts one, walks through the product as a person
# would, and ends; pictures and summary.json are then in target/run/.
# `run.sh --headless walk pay keys prove hear builds` says which of the walks of tests/desktop; `walk` alone is the usual one.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'run: %s\n' "$*"; }

headless=no
if [ "${1:-}" = --headless ]; then
  headless=yes
  shift
elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  headless=yes
fi
walks=("${@:-walk}")

say "building the pages"
(cd ui && npm run build --silent)

if [ "$headless" = no ]; then
  say "building and opening the window"
  cargo build -p citizen-desk -p desk-launch --bins
  exec "${CARGO_TARGET_DIR:-target}/debug/citizen-desk"
fi

target=$(realpath "${CARGO_TARGET_DIR:-target}")
release=$target/debug/citizen-desk-release-flavour
case " ${walks[*]} " in *" builds "*)
  # First, so that the sandbox build has its name back at the end; the workspace at once, as below.
  say "building the window as a release has it, without optimising"
  cargo build --workspace --bins --no-default-features
  cp "$target/debug/citizen-desk" "$release"
  cp "$target/debug/citizen-desk-window" "$release-window"
  ;;
esac
say "building the window and the walk"
# The whole workspace at once: with fewer packages the dependencies would have other features and be built again.
cargo build --workspace --bins

rm -rf "$target/run"
mkdir -p "$target/run"
home=$(mktemp -d "${TMPDIR:-/tmp}/citizen-desk-run.XXXXXX")
inside=
stop() {
  local code=$?
  trap - EXIT INT TERM
  [ -z "$inside" ] || kill "$inside" 2>/dev/null || true
  rm -rf "$home"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# As an ordinary user even where this runs as root (P40), and where the system allows it, with loopback as the only
# network (P38). What it needs is copied: the user may not be able to look in here.
mkdir -p "$home/run" "$home/tmp" "$home/programs" "$home/results"
chmod 700 "$home/run"
cp scripts/inside.sh "$target/debug/drive" "$target/debug"/citizen-desk{,-window} "$home/programs/"
[ ! -f "$release-window" ] || cp "$release" "$release-window" "$home/programs/"
user=()
if [ "$(id -u)" -eq 0 ]; then
  chown -R 65534:65534 "$home"
  user=(setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all --bounding-set=-all)
fi
# A home of its own, with its own display, bus and keyring: nothing of the person's is touched.
scripts/alone.sh --anyway "${user[@]}" env -i PATH="$PATH" HOME="$home" LANG=C.UTF-8 XDG_RUNTIME_DIR="$home/run" \
  TMPDIR="$home/tmp" RUST_LOG="${RUST_LOG:-warn}" NO_AT_BRIDGE=1 \
  "$home/programs/inside.sh" "$home/programs" "$home/results" "${walks[@]}" &
inside=$!
code=0
wait "$inside" || code=$?
inside=
cp -r "$home/results/." "$target/run/"
[ "$code" -eq 0 ] || exit "$code"
say "pictures and summary.json are in $target/run"
