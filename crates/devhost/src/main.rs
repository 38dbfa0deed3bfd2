//! Starts a devhost; everything is in the library.

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    desk_devhost::run().await
}
