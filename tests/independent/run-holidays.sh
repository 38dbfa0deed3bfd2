#!/bin/sh
# Compares the table of general holidays and the rule of working days with strangers. Exit status 0: all agree.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

venv=target/venv-holidays
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import hongkong_holiday, holidays' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet 'hongkong-holiday==1.0.1' 'holidays==0.109'
fi
# Of this one only the recorded days are read, so what it would need to run is left out.
"$venv/bin/pip" show --quiet hk-public-holiday-api-xethhung12 2>/dev/null ||
    "$venv/bin/pip" install --quiet --no-deps 'hk-public-holiday-api-xethhung12==0.0.4'

cargo build --quiet -p desk-domain --example days
"${CARGO_TARGET_DIR:-target}/debug/examples/days" > "$work/days"
"$venv/bin/python" "$here/holidays_check.py" < "$work/days"

# A check that cannot fail proves nothing: one holiday called a working day must be found.
sed 's/^2026-04-07 1 0 .*/2026-04-07 0 1 2026-04-07/' "$work/days" > "$work/changed"
if "$venv/bin/python" "$here/holidays_check.py" < "$work/changed" > "$work/said" || ! grep -q '^FAIL 2026-04-07' "$work/said"; then
    echo "FAIL a wrong day was not found"
    exit 1
fi
