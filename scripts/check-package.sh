#!/usr/bin/env bash
# What a package may hold (P40): the program, its icons and its entry in the menu, owned by root, without special rights;
# no policy, no service, no script that runs as root. `check-package.sh <package.deb>…`.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 <package.deb>…" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for package in "$@"; do
  fault() { echo "check-package: $(basename "$package"): $*" >&2; exit 1; }
  rm -rf "$work"/*
  dpkg-deb --raw-extract "$package" "$work/all"
  name=$(dpkg-deb --field "$package" Package)
  for field in Version Architecture Maintainer Description Depends; do
    [ -n "$(dpkg-deb --field "$package" "$field")" ] || fault "no field $field"
  done
  scripts=$(cd "$work/all/DEBIAN" && find . -type f ! -name control ! -name md5sums)
  [ -z "$scripts" ] || fault "scripts that run as root: $scripts"
  special=$(cd "$work/all" && find . -perm /7000)
  [ -z "$special" ] || fault "special rights: $special"
  listing=$(dpkg-deb --contents "$package")
  ! grep -qv ' root/root ' <<<"$listing" || fault "files of others than root: $(grep -v ' root/root ' <<<"$listing")"
  while read -r path; do
    case $path in
      "usr/bin/$name" | usr/share/applications/*.desktop | usr/share/icons/hicolor/*/apps/*.png | usr/share/doc/*) ;;
      *) fault "$path does not belong there" ;;
    esac
  done < <(cd "$work/all" && find usr -type f; cd "$work/all" && find . -mindepth 1 -maxdepth 1 ! -name usr ! -name DEBIAN -printf '%P\n')
  [ -x "$work/all/usr/bin/$name" ] || fault "no program"
  for entry in "$work"/all/usr/share/applications/*.desktop; do desktop-file-validate "$entry" || fault "$entry"; done
  echo "check-package: $name $(dpkg-deb --field "$package" Version): $(stat -c %s "$package") bytes, $(find "$work/all/usr" -type f | wc -l) files, no special rights"
done
