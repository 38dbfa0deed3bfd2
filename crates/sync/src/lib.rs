//! Freshness policy, change pull, live push, outbox worker, connectivity.
