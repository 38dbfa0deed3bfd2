#!/usr/bin/env bash
# Runs a command with loopback as its only network, and fails when anything in it tried to reach another computer (P38,
# P39): `alone.sh <command>`. Where the system allows no network of one's own, says so and ends with 77; with
# `--anyway` in front it runs the command all the same.
set -euo pipefail

say() { printf 'alone: %s\n' "$*"; }

# Attempts are counted by the kernel: packets for which there was no way (RFC 4293, ipSystemStatsOutNoRoutes).
no_way() {
  awk '$1 == "Ip:" && !at { for (i = 2; i <= NF; i++) if ($i == "OutNoRoutes") at = i; next }
       $1 == "Ip:" { sum += $at }
       $1 == "Ip6OutNoRoutes" { sum += $2 }
       END { print sum + 0 }' /proc/net/snmp /proc/net/snmp6 2>/dev/null
}

if [ "${1:-}" = --inside ]; then
  shift
  ip link set lo up
  # One attempt of our own: a count that does not move would prove nothing.
  (exec 3<>/dev/tcp/192.0.2.1/9) 2>/dev/null || true
  before=$(no_way)
  [ "$before" -ge 1 ] || { say "attempts to leave this computer are not counted here"; exit 1; }
  drop=()
  [ "$(id -u)" -eq 0 ] || drop=(setpriv --ambient-caps=-all --inh-caps=-all)
  code=0
  "${drop[@]}" "$@" || code=$?
  [ "$code" -eq 0 ] || exit "$code"
  after=$(no_way)
  [ "$after" -eq "$before" ] || { say "P38: $((after - before)) attempts to reach another computer"; exit 1; }
  say "P38, P39: loopback was the only network, and no attempt was made to reach anything else"
  exit
fi

anyway=no
if [ "${1:-}" = --anyway ]; then anyway=yes; shift; fi
[ $# -gt 0 ] || { echo "usage: $0 [--anyway] <command> [arguments]" >&2; exit 2; }
way=()
if [ "$(id -u)" -eq 0 ]; then way=(unshare --net); else way=(unshare --map-current-user --keep-caps --net); fi
if "${way[@]}" true 2>/dev/null && command -v ip >/dev/null; then exec "${way[@]}" "$0" --inside "$@"; fi
say "skipped: this system allows no network of one's own, so nothing is held to loopback (P38)"
[ "$anyway" = no ] || exec "$@"
exit 77
