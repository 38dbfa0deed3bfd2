//! The accessibility bus of this session, joined as a screen reader joins it, and the program on it.

use atspi_common::ObjectRefOwned;
use atspi_proxies::accessible::AccessibleProxy;
use atspi_proxies::bus::{BusProxy, StatusProxy};
use atspi_proxies::registry::RegistryProxy;
use desk_desktop::{PATIENCE, STEP, Trouble};
use zbus::Connection;
use zbus::fdo::DBusProxy;
use zbus::names::BusName;
use zbus::proxy::CacheProperties;

/// What programs are asked to tell.
const EVENTS: [&str; 4] =
    ["object:children-changed", "object:text-changed", "object:announcement", "object:state-changed"];
const REGISTRY: &str = "org.a11y.atspi.Registry";
/// Where every program, and the registry itself, begins.
const ROOT: &str = "/org/a11y/atspi/accessible/root";

/// The bus, joined: from now on programs of this session show what they hold.
#[derive(Clone)]
pub(super) struct Bus(Connection);

impl Bus {
    /// Says on the session that a screen reader is there, and goes on its bus.
    pub(super) async fn join() -> Result<Self, Trouble> {
        let session = Connection::session().await?;
        let status = StatusProxy::new(&session).await.map_err(|error| missing(&error))?;
        status.set_is_enabled(true).await.map_err(|error| missing(&error))?;
        status.set_screen_reader_enabled(true).await.map_err(|error| missing(&error))?;
        let address = BusProxy::new(&session).await?.get_address().await.map_err(|error| missing(&error))?;
        let bus = zbus::connection::Builder::address(address.as_str())?.build().await?;
        let registry = RegistryProxy::new(&bus).await?;
        for event in EVENTS {
            registry.register_event(event).await?;
        }
        Ok(Self(bus))
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.0
    }

    /// Waits until the program with this process id is on the bus; the root of what it shows.
    pub(super) async fn program(&self, process: u32) -> Result<ObjectRefOwned, Trouble> {
        let waiting = async {
            loop {
                if let Some(root) = self.of_process(process).await? {
                    return Ok(root);
                }
                tokio::time::sleep(STEP).await;
            }
        };
        tokio::time::timeout(PATIENCE, waiting)
            .await
            .map_err(|_| "the program shows nothing on the accessibility bus")?
    }

    async fn of_process(&self, process: u32) -> Result<Option<ObjectRefOwned>, Trouble> {
        let desktop = AccessibleProxy::builder(&self.0)
            .destination(REGISTRY)?
            .path(ROOT)?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        let names = DBusProxy::new(&self.0).await?;
        for program in desktop.get_children().await? {
            let Some(name) = program.name().cloned() else { continue };
            // A program may end while it is asked for.
            if names.get_connection_unix_process_id(BusName::from(name)).await.is_ok_and(|id| id == process) {
                return Ok(Some(program));
            }
        }
        Ok(None)
    }
}

fn missing(error: &zbus::Error) -> Trouble {
    format!("this session has no accessibility bus (Debian package at-spi2-core): {error}").into()
}
