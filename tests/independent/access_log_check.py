"""Checks an exported access log, or the list of one computer, by its documented format (docs/access-log.md), with nothing of
ours.

`access_log_check.py <file>` or `access_log_check.py --local <file>` ends with 0 and the number of entries when the chain is
whole, with 1 and the line otherwise.
"""

import hashlib
import json
import sys


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def of_government(entry: dict, before: str | None) -> bool:
    digest = entry.pop("hash")
    # RFC 8785: the keys are ASCII and there are no numbers, so sorting and no spaces are all of it.
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    # The first may follow one that this computer never had.
    follows = before is None or entry["previous"] == before
    return follows and sha256(entry["previous"] + canonical) == digest


def of_this_computer(entry: dict, before: str | None) -> bool:
    parts = [before or "0" * 64, entry["number"], entry["at"], entry["kind"], entry["json"]]
    return sha256("".join(f"{part}\n" for part in parts)) == entry["hash"]


def main() -> int:
    is_right = of_this_computer if sys.argv[1] == "--local" else of_government
    before, number = None, 0
    with open(sys.argv[-1], encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            entry = json.loads(line)
            digest = entry["hash"]
            if not is_right(entry, before):
                print(f"line {number} is not what was written, or one before it is missing")
                return 1
            before = digest
    print(number)
    return 0


sys.exit(main())
