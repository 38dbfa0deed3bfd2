//! Loopback HTTP and WebSocket host of the same commands, for browser tests and UI work.
