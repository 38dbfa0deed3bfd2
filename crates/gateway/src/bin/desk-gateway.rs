//! The gateway as a process of its own; everything is in the library.

fn main() -> Result<(), desk_gateway::GatewayError> {
    desk_gateway::run()
}
