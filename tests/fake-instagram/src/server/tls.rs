//! Certificates: one root, made anew at every start, and one certificate for each name
//! that a client asks for.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

/// Names that stand in the certificate of a client which names none, as one does that
/// was given an IP address.
const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// The root and what is needed to sign with it.
pub(crate) struct Authority {
    /// The root certificate, which clients are told to trust.
    pub(crate) root_pem: String,
    pub(crate) root_der: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
    /// All certificates share one key.
    key: KeyPair,
    issued: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

impl Authority {
    pub(crate) fn new() -> io::Result<Self> {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let name = "Fake Instagram, for tests only";
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let root = params.self_signed(&key).map_err(io::Error::other)?;
        Ok(Self {
            root_pem: root.pem(),
            root_der: root.der().to_vec(),
            issuer: Issuer::new(params, key),
            key: KeyPair::generate().map_err(io::Error::other)?,
            issued: Mutex::default(),
        })
    }

    /// What a TLS server is made with: HTTP/2 and HTTP/1.1, TLS 1.2 and 1.3.
    pub(crate) fn server_config(self: &Arc<Self>) -> io::Result<ServerConfig> {
        let resolver = Arc::clone(self) as Arc<dyn ResolvesServerCert>;
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_cert_resolver(resolver);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }

    fn issue(&self, names: Vec<String>) -> io::Result<CertifiedKey> {
        let mut params = CertificateParams::new(names).map_err(io::Error::other)?;
        params.use_authority_key_identifier_extension = true;
        let certificate = params
            .signed_by(&self.key, &self.issuer)
            .map_err(io::Error::other)?;
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.serialize_der()));
        let key = ring::sign::any_supported_type(&key).map_err(io::Error::other)?;
        Ok(CertifiedKey::new(vec![certificate.der().clone()], key))
    }
}

impl ResolvesServerCert for Authority {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let name = hello.server_name().unwrap_or_default();
        let mut issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = issued.get(name) {
            return Some(Arc::clone(known));
        }
        let names = if name.is_empty() {
            LOCAL.map(str::to_owned).to_vec()
        } else {
            vec![name.to_owned()]
        };
        let fresh = Arc::new(self.issue(names).ok()?);
        issued.insert(name.to_owned(), Arc::clone(&fresh));
        Some(fresh)
    }
}
