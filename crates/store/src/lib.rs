//! The only SQL of the app: the encrypted cache.db and vault.db.
