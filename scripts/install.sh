#!/usr/bin/env bash
# Installs what building, running and testing need and is missing: Debian packages, npm packages of the lock files.
# Says what it does. Run again, it only looks.
set -euo pipefail
cd "$(dirname "$0")/.."

build_packages=(build-essential pkg-config libssl-dev libwebkit2gtk-4.1-dev libsoup-3.0-dev
  libjavascriptcoregtk-4.1-dev libayatana-appindicator3-dev librsvg2-dev libxdo-dev file)
run_packages=(xvfb xauth x11-utils x11-xserver-utils xdotool wmctrl openbox imagemagick dbus dbus-x11 gnome-keyring
  libsecret-tools fonts-noto-cjk fonts-noto-core at-spi2-core procps util-linux iproute2)
test_packages=(webkit2gtk-driver chromium chromium-headless-shell postgresql librsvg2-bin zbar-tools qpdf poppler-utils
  python3-pikepdf python3 python3-venv python3-icalendar
  python3-cryptography rpm fakeroot xdg-utils
  desktop-file-utils)

say() { printf 'install: %s\n' "$*"; }

debian_packages() {
  local wanted=("${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}") missing=() package
  local there
  there=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p')
  for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$there" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "all ${#wanted[@]} Debian packages are there"
    return
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "install these as root: ${missing[*]}"; exit 1; }
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

other_system() {
  say "this is not Debian or a system with apt, so its packages are not installed for you."
  say "What is needed, by the names of Debian 12:"
  printf '  to build:  %s\n  to run:    %s\n  to test:   %s\n' "${build_packages[*]}" "${run_packages[*]}" "${test_packages[*]}"
  say "WebKitGTK must be the 4.1 series (libsoup 3); going on with what is here."
}

newer_than() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

toolchains() {
  command -v cargo >/dev/null || { say "Rust is missing: install rustup (https://rustup.rs) or Debian's rustup package"; exit 1; }
  local rust node
  rust=$(rustc --version | cut -d ' ' -f 2)
  newer_than "$rust" 1.92.0 || { say "Rust $rust is too old: 1.92 or newer is needed (rustup update)"; exit 1; }
  command -v node >/dev/null || { say "Node.js is missing: version 20.19 or newer, with npm"; exit 1; }
  node=$(node --version | tr -d v)
  newer_than "$node" 20.19.0 || { say "Node.js $node is too old: 20.19 or newer is needed"; exit 1; }
  say "Rust $rust, Node.js $node"
}

# npm packages are those of the lock file, installed once for each state of it.
npm_packages() {
  local lock folder stamp now
  for lock in ui/package-lock.json tests/*/package-lock.json; do
    [ -f "$lock" ] || continue
    folder=$(dirname "$lock")
    stamp="$folder/node_modules/.installed-lock"
    now=$(sha256sum "$lock" | cut -d ' ' -f 1)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
      say "$folder: npm packages are there"
      continue
    fi
    say "$folder: npm ci"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
    printf '%s' "$now" >"$stamp"
  done
}

if [ -f /etc/debian_version ] && command -v apt-get >/dev/null; then debian_packages; else other_system; fi
toolchains
npm_packages
