#!/usr/bin/env bash
# Settlement notices under load.
exec bash tests/bench/lib/on-both.sh settle ${BENCH_SMALL:+--payers 10 --rates 20,40 --climb 1 --seconds 3}
