# The commands of the project. Everything they do stands in scripts/ and crates/xtask.
.PHONY: run test check bench storm dist audit gen
SHELL := /bin/bash

# Opens the window and stays; without a display walks through the product and ends (see scripts/run.sh).
run:
	@scripts/install.sh
	@scripts/run.sh

# Everything that must hold, from a clean clone.
test:
	@scripts/test.sh

# Fast: format, lints, house rules, made files, texts, unit tests.
check:
	@scripts/check.sh --unit

# Measures beside peers; prints a table and writes target/bench/summary.json.
bench:
	@scripts/bench.sh

# The fault storm in full: payments while half of all exchanges go wrong; writes target/storm/summary.json.
storm:
	@scripts/storm.sh

# Packages: deb and rpm, release and sandbox.
dist:
	@scripts/dist.sh

# Known vulnerabilities of dependencies; needs a network.
audit:
	@scripts/audit.sh

# Files that are made from others.
gen:
	@cargo xtask gen
