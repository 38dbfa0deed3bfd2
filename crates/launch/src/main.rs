//! What a person starts. It becomes the window, so that there is one process with one name; it stands alone because
//! the window's libraries are many, and how they draw must be said before they are there (docs/adr/0016).
//!
//! Architecture invariant: no dependency, and no library but the system's own.

mod graphics;
mod window;

fn main() -> std::process::ExitCode {
    window::become_it(graphics::variables())
}
