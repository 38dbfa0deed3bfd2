#!/usr/bin/env bash
# The gateway under load.
exec bash tests/bench/lib/on-both.sh changes ${BENCH_SMALL:+--people 100 --clients 10 --rates 20,40 --seconds 2}
