//! The server: one port for every host, on a runtime and threads of its own, so that
//! tests without one can use it too.

mod api;
mod bomb;
mod connection;
mod instagram;
mod link;
mod media;
mod packing;
mod proxy;
mod recorder;
mod state;
mod tls;
mod trouble;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Router};
use futures_util::future::select;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use sample_maker::{Content, Studio};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio_rustls::TlsAcceptor;
use tower_service::Service as _;

use crate::account::Account;
use crate::address::{Rendition, Target};
use crate::fault::Rule;
use crate::page::{Shape, State};
use crate::record::Requests;
use connection::Connection;
use link::Wire;
use state::{Settings, Shared};
use tls::Authority;

pub use link::Link;

/// A server that is not started yet.
#[derive(Debug)]
pub struct FakeInstagram {
    account: Account,
    settings: Settings,
    rules: Vec<Rule>,
    link: Link,
    port: u16,
}

impl FakeInstagram {
    /// A server of that account, without faults, on a fast line and any free port.
    pub fn new(account: Account) -> Self {
        const HOUR: u64 = 3600;
        Self {
            account,
            settings: Settings {
                shape: Shape::default(),
                page_bytes: 700_000,
                // As measured on recorded addresses.
                addresses_live: (
                    Duration::from_secs(96 * HOUR),
                    Duration::from_secs(36 * HOUR),
                ),
                page_budget: None,
            },
            rules: Vec::new(),
            link: Link::default(),
            port: 0,
        }
    }

    /// The shape of pages whose post does not want another.
    #[must_use]
    pub fn shape(mut self, shape: Shape) -> Self {
        self.settings.shape = shape;
        self
    }

    /// How far away and how narrow every connection is.
    #[must_use]
    pub fn link(mut self, link: Link) -> Self {
        self.link = link;
        self
    }

    /// The port; any free one if it is 0.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// About how many bytes a page has beside its post. The real ones have 700 000.
    #[must_use]
    pub fn page_bytes(mut self, bytes: usize) -> Self {
        self.settings.page_bytes = bytes;
        self
    }

    /// After so many pages of posts, all others come without data.
    #[must_use]
    pub fn page_budget(mut self, pages: usize) -> Self {
        self.settings.page_budget = Some(pages);
        self
    }

    /// How long addresses on the CDN are good for, in whole seconds.
    #[must_use]
    pub fn addresses_live(mut self, time: Duration) -> Self {
        self.settings.addresses_live = (time, time);
        self
    }

    /// With one more fault.
    #[must_use]
    pub fn fault(mut self, rule: Rule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Starts to listen on the loopback interface. Needs no runtime, and may be called
    /// within one.
    ///
    /// # Errors
    /// The port is taken, or threads or certificates cannot be made.
    pub fn start(self) -> io::Result<Running> {
        let authority = Arc::new(Authority::new()?);
        let acceptor = TlsAcceptor::from(Arc::new(authority.server_config()?));
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new(self.account, self.settings)?);
        shared.rules().0 = self.rules;
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("fake-instagram")
            .enable_all()
            .build()?;
        let guard = runtime.enter();
        let listener = TcpListener::from_std(listener)?;
        let server = Server {
            acceptor,
            link: self.link,
            router: router(&shared)?,
            shared: Arc::clone(&shared),
        };
        drop(guard);
        runtime.spawn(server.listen(listener));
        Ok(Running {
            address,
            authority,
            shared,
            runtime: Some(runtime),
        })
    }
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    authority: Arc<Authority>,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

impl Running {
    /// Where it listens, whatever the host: a client connects here instead of to the
    /// address of the name, or has it for its proxy.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The root certificate to trust, as PEM.
    pub fn root_pem(&self) -> &str {
        &self.authority.root_pem
    }

    /// The root certificate to trust, as DER.
    pub fn root_der(&self) -> &[u8] {
        &self.authority.root_der
    }

    /// Writes the root certificate into a file, as PEM.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write_root(&self, file: &Path) -> io::Result<()> {
        std::fs::write(file, self.root_pem())
    }

    /// The account as it is served.
    pub fn account(&self) -> Account {
        self.shared.catalog().account.clone()
    }

    /// The page of a post that a browser got and saved; nobody asks for it. None if there is no
    /// such post.
    pub fn page_of(&self, code: &str) -> Option<String> {
        let catalog = self.shared.catalog();
        let (post, _) = catalog.post(code)?;
        let shape = post.shape.unwrap_or(self.shared.settings.shape);
        Some(
            self.shared
                .written(&catalog, |writer| writer.post(post, shape)),
        )
    }

    /// Every request so far.
    pub fn requests(&self) -> Requests {
        self.shared.record.all()
    }

    /// Adds a fault; those added before come first.
    pub fn inject(&self, rule: Rule) {
        self.shared.rules().0.push(rule);
    }

    /// Takes all faults away.
    pub fn heal(&self) {
        self.shared.rules().0.clear();
    }

    /// Whether new connections are accepted but get no answer to the first message of
    /// TLS.
    pub fn stall_handshakes(&self, yes: bool) {
        self.shared.stalls_handshakes.store(yes, Ordering::Release);
    }

    /// Lets the page of a post answer otherwise from now on. No effect if there is no
    /// such post.
    pub fn set_state(&self, code: &str, state: State) {
        if let Some(post) = self.shared.catalog_mut().post_mut(code) {
            post.state = state;
        }
    }

    /// Makes all addresses on the CDN that were given so far run out; pages give new
    /// ones.
    pub fn expire_addresses(&self) {
        self.shared.expire_addresses();
    }

    /// Puts other bytes, with another entity tag, behind the address of an item.
    pub fn replace_file(&self, pk: u64) {
        self.shared.catalog_mut().replace_file(pk);
    }

    /// The bytes of an item as they are served at best; none if there is no such item.
    pub fn bytes_of(&self, pk: u64) -> Option<Bytes> {
        let is_video = self.shared.catalog().item(pk)?.is_video();
        let target = if is_video {
            Target::Video(pk)
        } else {
            Target::Picture(pk)
        };
        let (file, _) = self.shared.file(target, Rendition::Full)?.ok()?;
        Some(file.bytes)
    }

    /// A good address of every item, in the order of posts and slides: what a client
    /// knows after it has read the pages.
    pub fn addresses(&self) -> Vec<String> {
        let signer = self.shared.signer();
        let catalog = self.shared.catalog();
        let items = catalog
            .account
            .posts
            .iter()
            .flat_map(|post| post.items.iter().map(|item| (post.kind, item)));
        items
            .map(|(kind, item)| {
                if item.is_video() {
                    signer.video(item)
                } else {
                    signer.picture(item, kind, Rendition::Full)
                }
            })
            .collect()
    }

    /// Waits for ever, for a command that does nothing else.
    pub fn wait(&self) {
        loop {
            std::thread::park();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Not waited for: that may not be done inside another runtime.
            runtime.shutdown_background();
        }
    }
}

/// Whom a request is addressed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Site {
    Instagram,
    /// `instagram.com` and others that lead to `www.instagram.com`.
    Alias,
    Cdn,
    Foreign,
}

impl Site {
    /// A client that cannot be told to connect elsewhere asks the server by its own name;
    /// then the path decides.
    fn of(host: &str, path: &str) -> Self {
        let is_below = |suffix: &str| {
            host.strip_suffix(suffix)
                .is_some_and(|rest| rest.ends_with('.'))
        };
        match host {
            "www.instagram.com" => Self::Instagram,
            "instagram.com" | "instagr.am" => Self::Alias,
            _ if is_below("cdninstagram.com") || is_below("fbcdn.net") => Self::Cdn,
            "localhost" | "127.0.0.1" | "[::1]" => {
                if Target::of(path).is_some() {
                    Self::Cdn
                } else {
                    Self::Instagram
                }
            }
            _ => Self::Foreign,
        }
    }
}

/// The host of a request without its port, in lower case.
pub(crate) fn host_of(request: &Request) -> String {
    let header = || request.headers().get(HOST)?.to_str().ok()?.parse().ok();
    let authority = request.uri().authority().cloned().or_else(header);
    authority.map_or_else(String::new, |authority: axum::http::uri::Authority| {
        authority.host().to_ascii_lowercase()
    })
}

/// Honest routes for each site; around them trouble, and around that the record.
fn router(shared: &Arc<Shared>) -> io::Result<Router> {
    let instagram = instagram::router(Arc::clone(shared));
    let cdn = Router::new()
        .fallback(media::answer)
        .with_state(Arc::clone(shared));
    // Bait: a client that goes where it should not finds a photo that looks right.
    let bait = Bytes::from(Studio::default().bytes(Content::PHOTO, 0)?);
    let foreign = Router::new()
        .fallback(move || std::future::ready(([(CONTENT_TYPE, "image/jpeg")], bait.clone())));
    let by_host = move |request: Request| {
        let site = Site::of(&host_of(&request), request.uri().path());
        let mut router = match site {
            Site::Instagram | Site::Alias => instagram.clone(),
            Site::Cdn => cdn.clone(),
            Site::Foreign => foreign.clone(),
        };
        async move {
            if site == Site::Alias {
                return to_www(&request);
            }
            router.call(request).await.into_response()
        }
    };
    Ok(Router::new()
        .fallback(by_host)
        .layer(from_fn_with_state(Arc::clone(shared), trouble::strike))
        .layer(from_fn_with_state(Arc::clone(shared), recorder::write_down)))
}

fn to_www(request: &Request) -> Response {
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str());
    let location = format!("https://www.instagram.com{path}");
    (StatusCode::MOVED_PERMANENTLY, [("location", location)]).into_response()
}

#[derive(Clone)]
struct Server {
    acceptor: TlsAcceptor,
    link: Link,
    router: Router,
    shared: Arc<Shared>,
}

impl Server {
    async fn listen(self, listener: TcpListener) {
        let connections = AtomicU64::new(0);
        loop {
            // What fails here is one client's attempt.
            let Ok((stream, _)) = listener.accept().await else {
                continue;
            };
            let number = connections.fetch_add(1, Ordering::Relaxed);
            let server = self.clone();
            tokio::spawn(async move { server.serve(stream, number).await });
        }
    }

    /// Serves one connection to its end. How it ends is seen in the record.
    async fn serve(self, stream: TcpStream, number: u64) {
        if self.shared.stalls_handshakes.load(Ordering::Acquire) {
            std::future::pending::<()>().await;
        }
        let _ = stream.set_nodelay(true);
        tokio::time::sleep(self.link.latency).await;
        let Ok(stream) = proxy::entered(stream).await else {
            return;
        };
        let wire = Wire::new(stream, self.link);
        let connection = Connection::new(number, wire.queue());
        let Ok(mut stream) = self.acceptor.accept(wire).await else {
            return;
        };
        let router = self.router.layer(Extension(connection.clone()));
        let mut builder = auto::Builder::new(TokioExecutor::new());
        if self.link.is_slow() {
            builder.http1().max_buf_size(link::BUFFER);
            builder.http2().max_send_buf_size(link::BUFFER);
            stream.get_mut().1.set_buffer_limit(Some(link::BUFFER));
        }
        let serving =
            builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
        let (serving, hung_up) = (pin!(serving), pin!(connection.hung_up()));
        select(serving, hung_up).await;
    }
}
