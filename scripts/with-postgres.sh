#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: `scripts/with-postgres.sh cargo nextest run`.
# A temporary folder, a free loopback port, a random password; DATABASE_URL names it. All of it is gone at the end.
# POSTGRES_DURABLE=1 keeps the default durability (for measuring); otherwise fsync is off.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 <command> [arguments]" >&2; exit 2; }

binaries=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -type d -name bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$binaries" ] || { echo "postgres: not installed (Debian package postgresql); run scripts/install.sh" >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/citizen-desk-postgres.XXXXXX")
as_owner=()
if [ "$(id -u)" -eq 0 ]; then as_owner=(runuser -u postgres --); fi

stop() {
  local code=$?
  trap - EXIT INT TERM
  if [ -f "$folder/data/postmaster.pid" ]; then
    (cd / && "${as_owner[@]}" "$binaries/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1) || true
  fi
  rm -rf "$folder"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$password" >"$folder/password"
if [ "$(id -u)" -eq 0 ]; then chown -R postgres: "$folder"; fi
chmod 700 "$folder"

options=(-c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=200 -c log_min_messages=warning)
if [ "${POSTGRES_DURABLE:-0}" != 1 ]; then
  options+=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)
fi

cd_back=$PWD
cd /
"${as_owner[@]}" "$binaries/initdb" -D "$folder/data" -U desk -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C \
  --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }

started=no
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 20000))
  if "${as_owner[@]}" "$binaries/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -t 60 \
    -o "-p $port $(printf '%q ' "${options[@]}")" start >/dev/null 2>&1; then
    started=yes
    break
  fi
done
[ "$started" = yes ] || { echo "postgres: does not start" >&2; "${as_owner[@]}" cat "$folder/data/server.log" >&2 || true; exit 1; }

PGPASSWORD=$password "$binaries/createdb" -h 127.0.0.1 -p "$port" -U desk desk
cd "$cd_back"
export DATABASE_URL="postgres://desk:$password@127.0.0.1:$port/desk"
"$@"
