//! One connection: its number, the line it runs over, and how it ends early.

use std::sync::Arc;

use tokio::sync::Notify;

use super::link::Queue;

/// What requests know of the connection they came on.
#[derive(Debug, Clone)]
pub(crate) struct Connection {
    pub(crate) number: u64,
    queue: Option<Arc<Queue>>,
    hung_up: Arc<Notify>,
}

impl Connection {
    pub(crate) fn new(number: u64, queue: Option<Arc<Queue>>) -> Self {
        Self {
            number,
            queue,
            hung_up: Arc::default(),
        }
    }

    /// Ends the connection, without a word to the client.
    pub(crate) fn hang_up(&self) {
        self.hung_up.notify_one();
    }

    /// Waits until [`Connection::hang_up`] is called.
    pub(crate) async fn hung_up(&self) {
        self.hung_up.notified().await;
    }

    /// Waits until more fits on the line.
    pub(crate) async fn room(&self) {
        if let Some(queue) = &self.queue {
            queue.room().await;
        }
    }
}
