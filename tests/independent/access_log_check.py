"""Checks an exported access log by its documented format (docs/access-log.md), with nothing of ours.

`access_log_check.py <file>` ends with 0 and the number of entries when the chain is whole, with 1 and the line otherwise.
"""

import hashlib
import json
import sys


def main() -> int:
    before = None
    number = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            entry = json.loads(line)
            digest = entry.pop("hash")
            # RFC 8785: the keys are ASCII and there are no numbers, so sorting and no spaces are all of it.
            canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            computed = hashlib.sha256((entry["previous"] + canonical).encode()).hexdigest()
            if computed != digest or (before is not None and entry["previous"] != before):
                print(f"line {number} is not what was written, or one before it is missing")
                return 1
            before = digest
    print(number)
    return 0


sys.exit(main())
