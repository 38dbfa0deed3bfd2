#!/usr/bin/env bash
# What a package may hold (P40): the two programs, icons and the entry in the menu, owned by root, without special rights;
# no policy, no service, no script that runs as root. Of an rpm only that it holds the programs and no script.
# `check-package.sh <package.deb or .rpm>…`.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 <package.deb or .rpm>…" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for package in "$@"; do
  fault() { echo "check-package: $(basename "$package"): $*" >&2; exit 1; }
  if [[ $package == *.rpm ]]; then
    command -v rpm >/dev/null || { echo "check-package: skipped: no rpm here to look into $(basename "$package")"; continue; }
    name=$(rpm -qp --queryformat '%{NAME}' "$package")
    listing=$(rpm -qp --queryformat '[%{FILEMODES:perms} %{FILENAMES}\n]' "$package")
    for program in "/usr/bin/$name" "/usr/lib/$name/$name"; do
      grep -qx -- "-rwxr-xr-x $program" <<<"$listing" || fault "no program at $program"
    done
    [ -z "$(rpm -qp --scripts "$package")" ] || fault "scripts that run as root"
    echo "check-package: $name $(rpm -qp --queryformat '%{VERSION}' "$package") (rpm): $(wc -l <<<"$listing") files"
    continue
  fi
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
  others=$(grep -vE ' (root/root|0/0) ' <<<"$listing" || true)
  [ -z "$others" ] || fault "files of others than root: $others"
  # Receipts in Chinese are written with them.
  grep -qw -- fonts-noto-cjk <<<"$(dpkg-deb --field "$package" Depends)" || fault "the Chinese faces are not asked for"
  # What the program is linked with must come with the package.
  depends=$(dpkg-deb --field "$package" Depends)
  while read -r library; do
    owner=$(dpkg-query --search "*/$library" 2>/dev/null | head -n 1 | cut -d : -f 1)
    # WebKitGTK and GTK bring the libraries of their families.
    case $owner in
      libgtk-3-0 | libwebkit2gtk-4.1-0 | libjavascriptcoregtk-4.1-0 | libsoup-3.0-0 | libglib2.0-0 | libcairo2 | libcairo-gobject2 | \
        libgdk-pixbuf-2.0-0 | libpango-1.0-0 | libpangocairo-1.0-0 | libatk1.0-0 | libharfbuzz0b | zlib1g | libgcc-s1 | libdbus-1-3 | libx11-6) ;;
      '') echo "check-package: nobody here knows $library" ;;
      *) grep -qw -- "$owner" <<<"$depends" || fault "$library is needed and $owner is not among the packages it asks for" ;;
    esac
  done < <(objdump -p "$work/all/usr/lib/$name/$name" | awk '$1 == "NEEDED" { print $2 }')
  while read -r path; do
    case $path in
      "usr/bin/$name" | "usr/lib/$name/$name" | usr/share/applications/*.desktop | usr/share/icons/hicolor/*/apps/*.png | usr/share/doc/* | "usr/share/man/man1/$name.1.gz") ;;
      *) fault "$path does not belong there" ;;
    esac
  done < <(cd "$work/all" && find usr -type f; cd "$work/all" && find . -mindepth 1 -maxdepth 1 ! -name usr ! -name DEBIAN -printf '%P\n')
  for program in "usr/bin/$name" "usr/lib/$name/$name"; do [ -x "$work/all/$program" ] || fault "no program at $program"; done
  [ -s "$work/all/usr/share/man/man1/$name.1.gz" ] || fault "no manual page"
  [ -s "$work/all/usr/share/doc/$name/copyright" ] || fault "no copyright file"
  [ -s "$work/all/usr/share/doc/$name/changelog.gz" ] || fault "nothing says what changed"
  for entry in "$work"/all/usr/share/applications/*.desktop; do
    desktop-file-validate "$entry" || fault "$entry"
    [ -s "$(dirname "$0")/package/$name.desktop" ] || fault "nobody knows what the menu should say"
    lost=$(grep -E '^(Name|Comment|Keywords)' "$(dirname "$0")/package/$name.desktop" | grep -vxFf "$entry" || true)
    [ -z "$lost" ] || fault "the entry in the menu does not say: $lost"
  done
  echo "check-package: $name $(dpkg-deb --field "$package" Version): $(stat -c %s "$package") bytes, $(find "$work/all/usr" -type f | wc -l) files, no special rights"
done
