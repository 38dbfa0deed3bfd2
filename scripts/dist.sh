#!/usr/bin/env bash
# Builds the packages: deb and rpm of the release build, and of the sandbox build under its own name and identifier.
# `scripts/dist.sh release` or `scripts/dist.sh sandbox` builds one of the two. Results in target/dist/.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh
(cd ui && npm run build)
[ -d scripts/package/node_modules ] || (cd scripts/package && npm ci --no-audit --no-fund --loglevel=error)
rm -rf target/dist
mkdir -p target/dist

# The manual page of a build; the sandbox build reads no gateway's file.
manual() {
  local leave=()
  [ "$1" = citizen-desk ] || leave=(-e '/^\.TP$/{N;/gateway\.json/{N;d}}')
  sed "${leave[@]}" -e "s/citizen-desk/$1/g; s/CITIZEN-DESK/${1^^}/" scripts/package/citizen-desk.1
}

package() {
  local name=$1 identifier=$2 files entry config
  shift 2
  files="\"files\":{\"/usr/share/doc/$name/copyright\":\"../scripts/package/copyright\",
    \"/usr/share/man/man1/$name.1.gz\":\"../target/release/$name.1.gz\",
    \"/usr/lib/$name/$name\":\"../target/release/$name-window\"}"
  entry="\"desktopTemplate\":\"../scripts/package/$name.desktop\""
  config="{\"productName\":\"$name\",\"mainBinaryName\":\"$name\",\"identifier\":\"$identifier\",
    \"bundle\":{\"linux\":{\"deb\":{$files,$entry,\"changelog\":\"../CHANGELOG.md\"},\"rpm\":{$files,$entry}}}}"
  cargo build --release -p citizen-desk "$@"
  cargo build --release -p desk-launch
  # Each kept under a name of its own: the second build takes the first one's place.
  case $name in
    citizen-desk) cp target/release/citizen-desk-window target/release/citizen-desk-release-window ;;
    *)
      cp target/release/citizen-desk "target/release/$name"
      cp target/release/citizen-desk-window "target/release/$name-window"
      ;;
  esac
  manual "$name" | gzip -9n >"target/release/$name.1.gz"
  rm -rf target/release/bundle
  # It says that it cannot mark the program with the package's kind: that is for an updater, and there is none.
  (cd src-tauri && ../scripts/package/node_modules/.bin/tauri bundle --bundles deb,rpm --config "$config")
  find target/release/bundle -maxdepth 2 \( -name '*.deb' -o -name '*.rpm' \) -exec cp -t target/dist {} +
}

what=${1:-all}
case $what in all | release | sandbox) ;; *) echo "usage: $0 [release|sandbox]" >&2; exit 2 ;; esac
if [ "$what" != sandbox ]; then
  package citizen-desk hk.citizen-desk --no-default-features
fi
if [ "$what" != release ]; then
  package citizen-desk-sandbox hk.citizen-desk.sandbox --features embedded
fi
if [ "$what" = all ]; then scripts/check-release.sh target/release/citizen-desk-release-window target/release/citizen-desk-sandbox-window; fi
scripts/check-package.sh target/dist/*.deb target/dist/*.rpm
(cd target/dist && sha256sum -- *.deb *.rpm >SHA256SUMS && cat SHA256SUMS)
