//! The line between the desk and a gateway, as a cable that can be pulled out and put back: bytes both ways, nothing
//! read, nothing changed. Whoever listens on it hears what a person on the network would.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;

/// So many pieces wait for somebody who listens slowly.
const HEARD: usize = 4096;
const PIECE: usize = 16 * 1024;

/// A line that is whole or pulled out.
#[derive(Debug)]
pub struct Cable {
    whole: watch::Sender<bool>,
    heard: broadcast::Sender<Arc<[u8]>>,
    task: JoinHandle<()>,
}

impl Cable {
    /// Leads everything that comes to `listener` to `to`.
    pub(crate) fn lay(listener: TcpListener, to: SocketAddr) -> Self {
        let (whole, heard) = (watch::Sender::new(true), broadcast::Sender::new(HEARD));
        let task = tokio::spawn(accept(listener, to, whole.clone(), heard.clone()));
        Self { whole, heard, task }
    }

    /// Pulls it out: what is open breaks, nothing new gets through.
    pub fn pull(&self) {
        self.whole.send_replace(false);
    }

    /// Puts it back.
    pub fn plug(&self) {
        self.whole.send_replace(true);
    }

    /// Every piece that passes from now on, in both directions.
    pub fn listen(&self) -> broadcast::Receiver<Arc<[u8]>> {
        self.heard.subscribe()
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(
    listener: TcpListener,
    to: SocketAddr,
    whole: watch::Sender<bool>,
    heard: broadcast::Sender<Arc<[u8]>>,
) {
    while let Ok((near, _)) = listener.accept().await {
        let mut state = whole.subscribe();
        if !*state.borrow_and_update() {
            continue;
        }
        let heard = heard.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = carry(near, to, &heard) => {}
                _ = state.wait_for(|whole| !whole) => {}
            }
        });
    }
}

async fn carry(near: TcpStream, to: SocketAddr, heard: &broadcast::Sender<Arc<[u8]>>) {
    let Ok(far) = TcpStream::connect(to).await else { return };
    if near.set_nodelay(true).and_then(|()| far.set_nodelay(true)).is_err() {
        return;
    }
    let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
    tokio::join!(one_way(near_in, far_out, heard), one_way(far_in, near_out, heard));
}

async fn one_way(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    heard: &broadcast::Sender<Arc<[u8]>>,
) {
    let mut piece = vec![0; PIECE];
    while let Ok(length @ 1..) = from.read(&mut piece).await {
        // Nobody listening is the usual case.
        let _ = heard.send(Arc::from(&piece[..length]));
        if to.write_all(&piece[..length]).await.is_err() {
            return;
        }
    }
    let _ = to.shutdown().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_pulled_cable_breaks_what_is_open_and_a_plugged_one_carries_again() {
        let far = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let near = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = near.local_addr().unwrap();
        let cable = Cable::lay(near, far.local_addr().unwrap());
        let mut heard = cable.listen();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = far.accept().await {
                tokio::spawn(async move {
                    let (mut from, mut to) = stream.split();
                    let _ = tokio::io::copy(&mut from, &mut to).await;
                });
            }
        });
        let echo = async |stream: &mut TcpStream| {
            let mut answer = [0; 4];
            stream.write_all(b"ping").await?;
            stream.read_exact(&mut answer).await.map(|_| answer)
        };
        let mut open = TcpStream::connect(address).await.unwrap();
        assert_eq!(&echo(&mut open).await.unwrap(), b"ping");
        assert_eq!(heard.recv().await.unwrap().as_ref(), b"ping");
        cable.pull();
        assert!(echo(&mut open).await.is_err());
        let mut fresh = TcpStream::connect(address).await.unwrap();
        assert!(echo(&mut fresh).await.is_err());
        cable.plug();
        let mut fresh = TcpStream::connect(address).await.unwrap();
        assert_eq!(&echo(&mut fresh).await.unwrap(), b"ping");
    }
}
