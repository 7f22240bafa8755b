//! TLS and names: which roots are trusted, and which addresses a name may lead to.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Certificate, ClientBuilder};

use super::hosts;
use super::http::TestServer;

/// Trusts the compiled-in roots, or that of a test's server alone.
///
/// The roots of the system would need a Java part on Android (`facts/style.md`, 12).
pub(super) fn trusting(
    builder: ClientBuilder,
    test: Option<&TestServer>,
) -> reqwest::Result<ClientBuilder> {
    // An error only means that another caller was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = builder.https_only(true);
    if let Some(test) = test {
        let root = Certificate::from_pem(test.root_pem.as_bytes())?;
        let resolver = Arc::new(Always(test.address));
        return Ok(builder
            .tls_certs_only([root])
            .no_proxy()
            .dns_resolver(resolver));
    }
    let roots = webpki_root_certs::TLS_SERVER_ROOT_CERTS
        .iter()
        .map(|der| Certificate::from_der(der))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(builder
        .tls_certs_only(roots)
        .dns_resolver(Arc::new(PublicOnly)))
}

/// The system's answers without private networks.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<_> = found
                .filter(|address| hosts::is_public(address.ip()))
                .collect();
            if public.is_empty() {
                let cause = io::Error::new(io::ErrorKind::NotFound, "no public address");
                return Err(cause.into());
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
