//! The transport over HTTP: reqwest on rustls. HTTP/2 where the server has it.

use tokio::runtime::{Builder, Runtime};

use super::client::{Clients, Limits};
use super::transport::{Arriving, Download, Downloaded, PageReply, Transport, TransportError};
use super::trust::TestServer;
use super::{hosts, resume};
use crate::CancellationToken;

/// Asks over the network. Speaks TLS alone, whatever it is given.
pub struct HttpTransport {
    /// None only while it is dropped.
    runtime: Option<Runtime>,
    clients: Clients,
}

impl HttpTransport {
    /// The transport to Instagram; to a test's server where one is given.
    ///
    /// # Errors
    /// No thread or no TLS can be had.
    pub fn new(limits: Limits, test: Option<&TestServer>) -> std::io::Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("download")
            .enable_all()
            .build()?;
        Ok(Self {
            clients: Clients::new(limits, test)?,
            runtime: Some(runtime),
        })
    }

    fn run<T>(
        &self,
        stop: &CancellationToken,
        work: impl Future<Output = Result<T, TransportError>>,
    ) -> Result<T, TransportError> {
        let runtime = self.runtime.as_ref().ok_or(TransportError::Stopped)?;
        runtime
            .block_on(stop.run_until_cancelled(work))
            .unwrap_or(Err(TransportError::Stopped))
    }
}

impl Drop for HttpTransport {
    /// Waits for nobody: whoever drops it may be on a thread that must not be blocked.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Transport for HttpTransport {
    fn page(&self, address: &str, stop: &CancellationToken) -> Result<PageReply, TransportError> {
        let url = hosts::page(address).ok_or(TransportError::Foreign)?;
        self.run(stop, self.clients.fetch_page(url))
    }

    fn download(
        &self,
        download: &Download,
        arriving: &(dyn Fn(Arriving) + Sync),
        stop: &CancellationToken,
    ) -> Result<Downloaded, TransportError> {
        let url = hosts::media(&download.address).ok_or(TransportError::Foreign)?;
        self.run(
            stop,
            resume::download(&self.clients, url, &download.part, arriving),
        )?;
        Ok(Downloaded {
            file: download.part.clone(),
        })
    }
}
