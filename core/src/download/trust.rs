//! TLS and names: which roots are trusted, and which addresses a name may lead to.

use std::error::Error as StdError;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::ClientBuilder;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::hosts;

/// A server that stands in for Instagram and its CDN, for tests alone.
#[derive(Debug, Clone)]
pub struct TestServer {
    /// Every name leads here.
    pub address: SocketAddr,
    /// The only root that is trusted, as PEM.
    pub root_pem: String,
}

/// Trusts the compiled-in roots, or that of a test's server alone.
///
/// The roots of the system would need a Java part on Android (`facts/style.md`, 12).
///
/// # Errors
/// The test's root is none, or TLS cannot be set up.
pub(super) fn trusting(
    builder: ClientBuilder,
    test: Option<&TestServer>,
) -> io::Result<ClientBuilder> {
    let builder = builder.https_only(true);
    let Some(test) = test else {
        let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        return Ok(builder
            .tls_backend_preconfigured(tls(roots)?)
            .dns_resolver(Arc::new(PublicOnly)));
    };
    let mut roots = RootCertStore::empty();
    let root = CertificateDer::from_pem_slice(test.root_pem.as_bytes());
    roots
        .add(root.map_err(io::Error::other)?)
        .map_err(io::Error::other)?;
    Ok(builder
        .tls_backend_preconfigured(tls(roots)?)
        .no_proxy()
        .dns_resolver(Arc::new(Always(test.address))))
}

fn tls(roots: RootCertStore) -> io::Result<ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

/// A name leads to no address on the internet.
#[derive(Debug, thiserror::Error)]
#[error("no public address")]
pub(super) struct NoAddress;

/// Whether this is why nobody was asked: a certificate that does not prove what it should, or one
/// that the other side would not take.
pub(super) fn is_not_trusted(cause: &(dyn StdError + 'static)) -> bool {
    let tls = cause.downcast_ref::<rustls::Error>();
    matches!(
        tls,
        Some(
            rustls::Error::InvalidCertificate(_)
                | rustls::Error::NoCertificatesPresented
                | rustls::Error::UnsupportedNameType
        )
    )
}

/// The system's answers without private networks.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            let found = found.map_err(|_| NoAddress)?;
            let public: Vec<_> = found
                .filter(|address| hosts::is_public(address.ip()))
                .collect();
            if public.is_empty() {
                return Err(NoAddress.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// One address for all names.
struct Always(SocketAddr);

impl Resolve for Always {
    fn resolve(&self, _: Name) -> Resolving {
        let address = self.0;
        Box::pin(async move { Ok(Box::new(std::iter::once(address)) as Addrs) })
    }
}

#[cfg(test)]
mod tests;
