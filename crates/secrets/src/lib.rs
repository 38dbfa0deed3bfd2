//! Secrets in memory and at rest: Secret, key wrapping, and the stores that keep them.
