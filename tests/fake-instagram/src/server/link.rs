//! A slow line: every connection as far away and as narrow as wanted.
//!
//! What the server writes waits in a queue until it would have arrived. The way there and
//! the way back are one delay, on the way to the client; opening a connection costs one
//! more, which stands for TCP's own handshake. Loss and TCP's slow start are not played.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, sleep_until};

/// How far away and how narrow every connection is. As it comes: neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Link {
    /// From a request to the first byte of its answer, at least.
    pub latency: Duration,
    /// Bytes a second on each connection; as many as can be if none.
    pub bytes_per_second: Option<u64>,
}

/// How much may wait anywhere before a slow line. Little, so that what counts as sent is
/// under way.
pub(crate) const BUFFER: usize = 16 << 10;

impl Link {
    pub(crate) fn is_slow(self) -> bool {
        self != Self::default()
    }

    /// Bytes that are under way when the line is full, and enough to keep it so between
    /// two ticks of a timer.
    fn holds(self) -> usize {
        const TICKS: Duration = Duration::from_millis(4);
        const UNLIMITED: usize = 16 << 20;
        let Some(rate) = self.bytes_per_second else {
            return UNLIMITED;
        };
        let under_way = u128::from(rate) * (self.latency + TICKS).as_micros() / 1_000_000;
        usize::try_from(under_way).unwrap_or(UNLIMITED).max(BUFFER)
    }

    fn takes(self, bytes: usize) -> Duration {
        let Some(rate) = self.bytes_per_second else {
            return Duration::ZERO;
        };
        let nanoseconds = bytes as u128 * 1_000_000_000 / u128::from(rate.max(1));
        Duration::from_nanos(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
    }
}

/// What is under way on a slow line.
#[derive(Debug)]
pub(crate) struct Queue {
    holds: usize,
    bytes: AtomicUsize,
    is_closed: AtomicBool,
    writer: AtomicWaker,
    moved: Notify,
}

impl Queue {
    fn is_full(&self) -> bool {
        self.bytes.load(Ordering::Acquire) >= self.holds && !self.is_closed()
    }

    fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Acquire)
    }

    fn wake(&self) {
        self.writer.wake();
        self.moved.notify_waiters();
    }

    /// Waits until more fits on the line. Bodies wait here before they hand out the next
    /// piece, so that what counts as sent is on the line and not in a buffer before it.
    pub(crate) async fn room(&self) {
        loop {
            let mut moved = std::pin::pin!(self.moved.notified());
            moved.as_mut().enable();
            if !self.is_full() {
                return;
            }
            moved.await;
        }
    }
}

/// The server's end of a connection.
#[derive(Debug)]
pub(crate) enum Wire {
    Fast(TcpStream),
    Slow(Slow),
}

impl Wire {
    pub(crate) fn new(stream: TcpStream, link: Link) -> Self {
        if link.is_slow() {
            Self::Slow(Slow::new(stream, link))
        } else {
            Self::Fast(stream)
        }
    }

    pub(crate) fn queue(&self) -> Option<Arc<Queue>> {
        match self {
            Self::Fast(_) => None,
            Self::Slow(slow) => Some(Arc::clone(&slow.queue)),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Slow {
    link: Link,
    reader: OwnedReadHalf,
    queue: Arc<Queue>,
    /// None once it is shut down.
    sender: Option<mpsc::UnboundedSender<(Instant, Vec<u8>)>>,
    /// When the line has sent what it was given.
    free_at: Instant,
}

impl Slow {
    fn new(stream: TcpStream, link: Link) -> Self {
        let (reader, writer) = stream.into_split();
        let (sender, receiver) = mpsc::unbounded_channel();
        let queue = Arc::new(Queue {
            holds: link.holds(),
            bytes: AtomicUsize::new(0),
            is_closed: AtomicBool::new(false),
            writer: AtomicWaker::new(),
            moved: Notify::new(),
        });
        tokio::spawn(deliver(receiver, writer, Arc::clone(&queue)));
        Self {
            link,
            reader,
            queue,
            sender: Some(sender),
            free_at: Instant::now(),
        }
    }

    fn accept(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let now = Instant::now();
        self.free_at = self.free_at.max(now) + self.link.takes(bytes.len());
        self.queue.bytes.fetch_add(bytes.len(), Ordering::AcqRel);
        let arrives = self.free_at + self.link.latency;
        let sender = self.sender.as_ref().ok_or(io::ErrorKind::BrokenPipe)?;
        sender
            .send((arrives, bytes.to_vec()))
            .map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }
}

/// Hands every piece to the socket when its time has come.
async fn deliver(
    mut pieces: mpsc::UnboundedReceiver<(Instant, Vec<u8>)>,
    mut socket: OwnedWriteHalf,
    queue: Arc<Queue>,
) {
    while let Some((arrives, bytes)) = pieces.recv().await {
        sleep_until(arrives).await;
        if socket.write_all(&bytes).await.is_err() {
            break;
        }
        queue.bytes.fetch_sub(bytes.len(), Ordering::AcqRel);
        queue.wake();
    }
    queue.is_closed.store(true, Ordering::Release);
    queue.wake();
}

impl AsyncRead for Wire {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Fast(stream) => Pin::new(stream).poll_read(context, into),
            Self::Slow(slow) => Pin::new(&mut slow.reader).poll_read(context, into),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let slow = match self.get_mut() {
            Self::Fast(stream) => return Pin::new(stream).poll_write(context, bytes),
            Self::Slow(slow) => slow,
        };
        slow.queue.writer.register(context.waker());
        if slow.queue.is_closed() {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        if slow.queue.is_full() {
            return Poll::Pending;
        }
        Poll::Ready(slow.accept(bytes))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Fast(stream) => Pin::new(stream).poll_flush(context),
            Self::Slow(_) => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Fast(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Slow(slow) => {
                slow.sender = None;
                Poll::Ready(Ok(()))
            }
        }
    }
}
