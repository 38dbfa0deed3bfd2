#!/usr/bin/env bash
# A release build holds neither gateway nor sandbox (P34, M-builds): `check-release.sh <release program> <sandbox program>`.
# What is looked for must be found in the sandbox build, so a search that finds nothing at all does not pass.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: $0 <release program> <sandbox program>" >&2; exit 2; }
release=$1 sandbox=$2

# The sandbox build's own name; of the seeded world, of the sandbox's board, of its pages, of the platform's paths, of the
# gateway's database.
marks=(citizen-desk-sandbox wong-ka-yan x-admin-token sandbox_admin /api/v1/auth/getQR platform_client)
failed=0
for mark in "${marks[@]}"; do
  grep -qaF -- "$mark" "$sandbox" || { echo "check-release: “$mark” is not in the sandbox build: choose another mark" >&2; failed=1; }
  ! grep -qaF -- "$mark" "$release" || { echo "check-release: “$mark” is in the release build" >&2; failed=1; }
done
# Points at which the fault storm ends a desk and a gateway.
for mark in intent-before-first-byte after-ledger-before-answer; do
  for program in "$release" "$sandbox"; do
    ! grep -qaF -- "$mark" "$program" || { echo "check-release: “$mark” of the fault storm is in $program" >&2; failed=1; }
  done
done
[ "$failed" -eq 0 ] || exit 1
echo "check-release: ${#marks[@]} marks of gateway and sandbox are in the sandbox build and not in the release build; nothing of the fault storm in either"
