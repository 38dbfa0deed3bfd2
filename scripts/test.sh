#!/usr/bin/env bash
# Everything that must hold, in phases. `scripts/test.sh` runs all, `scripts/test.sh ui peers` only those named.
# A phase that cannot run here says why and counts as skipped; one that fails fails the run. At the end: a table of the
# seconds that each took, beside its budget, and the last words of each that failed.
set -euo pipefail
cd "$(dirname "$0")/.."
# A build from nothing gains nothing from incremental files, and they fill the disk.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

phase_install() { scripts/install.sh; }

phase_interface() {
  [ -f ui/package.json ] || return 77
  (cd ui && npm run build && npm run check && npm test)
}

phase_build() {
  mkdir -p ui/dist
  [ -f ui/dist/index.html ] || printf '<!doctype html><title>Citizen Desk</title>\n' >ui/dist/index.html
  if command -v cargo-nextest >/dev/null; then
    cargo nextest run --workspace --no-run
  else
    cargo test --workspace --no-run
  fi
  cargo build --workspace --bins
}

phase_checks() { scripts/check.sh; }

phase_rust() {
  if command -v cargo-nextest >/dev/null; then
    scripts/with-postgres.sh cargo nextest run --workspace --no-fail-fast
  else
    scripts/with-postgres.sh cargo test --workspace --no-fail-fast
  fi
}

phase_browser() {
  [ -f tests/ui/package.json ] || return 77
  (cd tests/ui && npm test)
}

phase_window() {
  [ -f tests/desktop/Cargo.toml ] || return 77
  scripts/run.sh --headless walk pay keys prove hear builds
}

# The journeys once more, with no way out of this computer; those that want a PostgreSQL say that they are skipped.
phase_alone() {
  export CARGO_NET_OFFLINE=true
  if command -v cargo-nextest >/dev/null; then
    scripts/alone.sh cargo nextest run --workspace --no-fail-fast -E 'package(desk-journeys)'
  else
    scripts/alone.sh cargo test -p desk-journeys --no-fail-fast
  fi
}

phase_peers() {
  local found=77 folder
  # The program that signs in against the strangers; built with the tests.
  DESK_PEER=$(realpath "${CARGO_TARGET_DIR:-target}")/debug/examples/peer_signin
  [ -x "$DESK_PEER" ] || cargo build -p desk-gov --example peer_signin
  export DESK_PEER
  if [ -f tests/independent/run-eid.sh ]; then
    bash tests/independent/run-eid.sh
    found=0
  fi
  if [ -f tests/independent/run-holidays.sh ]; then
    bash tests/independent/run-holidays.sh
    found=0
  fi
  for folder in tests/parity tests/peers; do
    [ -f "$folder/package.json" ] || continue
    (cd "$folder" && npm test)
    found=0
  done
  return "$found"
}

# name of the phase, budget in seconds, what it is
phases=(
  "install 240 Packages"
  "interface 180 UI build and tests"
  "build 1080 Rust build"
  "checks 300 Format, lints, house rules"
  "rust 360 Rust tests"
  "browser 360 Browser"
  "window 300 Real window"
  "alone 60 Journeys without a network"
  "peers 180 Peers"
)

words=$(mktemp -d "${TMPDIR:-/tmp}/citizen-desk-test.XXXXXX")
trap 'rm -rf "$words"' EXIT

# A compiler that finds no room says so in a sentence about something else.
say_room() {
  local free
  free=$(($(df --output=avail -k . | tail -n 1) / 1024 / 1024))
  [ "$free" -ge "$1" ] || printf 'test: %d GiB are free here; a run from nothing takes some 16\n' "$free"
}
[ -d "${CARGO_TARGET_DIR:-target}/debug" ] || say_room 20

declare -A took state
failed=0
blocked=no

run_phase() {
  local name=$1 begun=$SECONDS code out copying
  printf '\n== %s ==\n' "$name"
  exec {out}> >(exec tee "$words/$name")
  copying=$!
  # Not in a condition: there, `set -e` would be ignored inside the phase.
  set +e
  (
    set -euo pipefail
    "phase_$name"
  ) >&"$out" 2>&1
  code=$?
  exec {out}>&-
  # Until all is copied; a process that the phase left behind may hold the pipe open.
  timeout 5 tail --pid="$copying" -f /dev/null
  set -e
  took[$name]=$((SECONDS - begun))
  case $code in
    0) state[$name]=passed ;;
    77) state[$name]="skipped" ;;
    *)
      state[$name]="FAILED ($code)"
      failed=1
      case $name in install | build) blocked=yes ;; esac
      ;;
  esac
}

wanted=("$@")
is_wanted() {
  [ ${#wanted[@]} -eq 0 ] && return 0
  local one
  for one in "${wanted[@]}"; do [ "$one" = "$1" ] && return 0; done
  return 1
}
for one in "${wanted[@]}"; do
  declare -F "phase_$one" >/dev/null || { echo "no such phase: $one" >&2; exit 2; }
done

for phase in "${phases[@]}"; do
  read -r name _ _ <<<"$phase"
  is_wanted "$name" || continue
  if [ "$blocked" = yes ]; then
    state[$name]="not run"
    took[$name]=0
  else
    run_phase "$name"
  fi
done

printf '\n%-28s %9s %9s  %s\n' Phase Seconds Budget Result
total=0
allowed=0
for phase in "${phases[@]}"; do
  read -r name budget title <<<"$phase"
  is_wanted "$name" || continue
  printf '%-28s %9d %9d  %s\n' "$title" "${took[$name]}" "$budget" "${state[$name]}"
  total=$((total + took[$name]))
  allowed=$((allowed + budget))
done
printf '%-28s %9d %9d  %s\n' Together "$total" "$allowed" "$([ "$failed" -eq 0 ] && echo passed || echo FAILED)"
# Whoever sees only the end of this must see why.
say_room 2
for phase in "${phases[@]}"; do
  read -r name _ title <<<"$phase"
  case ${state[$name]:-} in FAILED*) ;; *) continue ;; esac
  printf '\n%s, last words:\n' "$title"
  tail -n 12 "$words/$name" | cut -c 1-400
done
exit "$failed"
