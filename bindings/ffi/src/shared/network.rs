//! What asks Instagram: the app's own network stack, or Keepsake's.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(feature = "faults")]
use keepsake_core::download::TestServer;
use keepsake_core::download::{HttpTransport, Limits, StackTransport, Transport};
use keepsake_core::outcome::SystemWords;

use crate::error::KeepError;
use crate::transport::Stack;
use crate::troubles::Trouble;

pub(crate) struct Network(Mutex<Option<Arc<dyn Transport>>>);

impl Network {
    pub(crate) fn new(stack: Option<Stack>) -> Self {
        let given = stack.map(|stack| Arc::new(StackTransport::new(stack)) as _);
        Self(Mutex::new(given))
    }

    /// Keepsake's own is made when it is first wanted, as most apps' starts need none.
    pub(crate) fn transport(&self) -> Result<Arc<dyn Transport>, KeepError> {
        let mut transport = self.now();
        if let Some(transport) = &*transport {
            return Ok(transport.clone());
        }
        let made = HttpTransport::new(Limits::default(), None);
        let made: Arc<dyn Transport> = Arc::new(made.map_err(no_network)?);
        *transport = Some(made.clone());
        Ok(made)
    }

    /// Asks a server that stands in for Instagram from now on.
    #[cfg(feature = "faults")]
    pub(crate) fn ask_instead(&self, server: &TestServer) -> Result<(), KeepError> {
        let made = HttpTransport::new(Limits::default(), Some(server)).map_err(no_network)?;
        *self.now() = Some(Arc::new(made));
        Ok(())
    }

    fn now(&self) -> MutexGuard<'_, Option<Arc<dyn Transport>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What TLS or HTTP say of themselves.
fn no_network(cause: io::Error) -> KeepError {
    let library = cause.get_ref().map(ToString::to_string);
    let system = library.unwrap_or_else(|| cause.in_system_words());
    KeepError::misused(Trouble::NoNetwork { system })
}
