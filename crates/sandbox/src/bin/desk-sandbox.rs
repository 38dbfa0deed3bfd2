//! The sandbox as a program; its flags are in `desk_sandbox::cli`.

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    desk_sandbox::cli::run().await
}
