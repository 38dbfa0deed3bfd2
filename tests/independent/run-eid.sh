#!/bin/sh
# Exchanges eid messages with two independent programs, both ways. Exit status 0: everything agrees.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Python: the machine's own module, or one in target/venv.
python=python3
if ! "$python" -c 'import cryptography' 2>/dev/null; then
    echo "installing the Python package cryptography into target/venv"
    [ -x target/venv/bin/python ] || python3 -m venv target/venv
    target/venv/bin/pip install --quiet 'cryptography>=42'
    python=target/venv/bin/python
fi

cargo build --quiet -p desk-eid --example exchange
exchange=${CARGO_TARGET_DIR:-target}/debug/examples/exchange

echo "Rust -> Python"
"$exchange" make > "$work/rust.json"
"$python" "$here/eid_check.py" verify < "$work/rust.json"
echo "Python -> Rust"
"$python" "$here/eid_check.py" make > "$work/python.json"
"$exchange" verify < "$work/python.json"

if command -v node > /dev/null; then
    echo "Rust -> Node"
    node "$here/eid_check.mjs" verify < "$work/rust.json"
    echo "Node -> Rust"
    node "$here/eid_check.mjs" make < "$work/rust.json" > "$work/node.json"
    "$exchange" verify < "$work/node.json"
else
    echo "node is not here: its half is skipped"
fi

# A check that cannot fail proves nothing: one changed character must be refused by each program.
sed 's/"nonce":"./"nonce":"~/' "$work/rust.json" > "$work/changed.json"
for check in "$exchange" "$python $here/eid_check.py" "node $here/eid_check.mjs"; do
    [ "${check%% *}" = node ] && ! command -v node > /dev/null && continue
    if $check verify < "$work/changed.json" > "$work/said" 2>&1 || ! grep -q '^FAIL signature' "$work/said"; then
        echo "FAIL a changed nonce was not refused by: $check"
        exit 1
    fi
done
echo "eid: every side agrees"
