//! A network stack that the app brings: the core asks through it, and believes it as little as
//! any other.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use fake_instagram::{Role, Running};
use keepsake_ffi::{
    Incoming, KeepError, LinkSummary, NetworkError, NoAnswer, Refusal, Transport, Trouble,
    WebAnswer, WebPage, WebRequest,
};
use reqwest::redirect::Policy;
use reqwest::{Client, Proxy, Response};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use sample_maker::Export;
use tokio::runtime::Runtime;

use crate::instagram;
use crate::world::{World, options};

/// What a stack does with the files that it is asked for.
#[derive(Clone, Copy)]
enum Does {
    /// What it should.
    Well,
    /// Breaks off once, in the middle of the longest.
    BreaksOff,
    /// The process ends in the middle of the longest.
    Dies,
    /// Writes more than the server said.
    More,
    /// Says that it is done before it is.
    Less,
    /// Throws what it does not declare.
    Panics,
    /// Hands over another file than it was asked for.
    WebPage,
}

/// How much comes before something happens in the middle.
const MIDDLE: u64 = 100_000;

/// A network stack that knows a server as its proxy.
struct Stack {
    client: Client,
    /// None only while it is dropped.
    runtime: Option<Runtime>,
    does: Does,
    broke_off: AtomicU64,
}

impl Stack {
    fn new(address: &str, root_pem: &str, does: Does) -> Arc<Self> {
        let mut roots = RootCertStore::empty();
        let root = CertificateDer::from_pem_slice(root_pem.as_bytes());
        roots.add(root.unwrap()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder()
            .redirect(Policy::none())
            .tls_backend_preconfigured(tls)
            .proxy(Proxy::all(format!("http://{address}")).unwrap());
        Arc::new(Self {
            client: client.build().unwrap(),
            runtime: Some(Runtime::new().unwrap()),
            does,
            broke_off: AtomicU64::new(0),
        })
    }

    fn of(instagram: &Running, does: Does) -> Arc<Self> {
        Self::new(&instagram.address().to_string(), instagram.root_pem(), does)
    }

    /// Runs on its own threads, as a phone's stack does.
    async fn run<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> T {
        self.runtime.as_ref().unwrap().spawn(work).await.unwrap()
    }

    async fn send(&self, request: WebRequest) -> Result<Response, NetworkError> {
        let mut asked = self.client.get(request.address);
        for (name, value) in request.headers {
            asked = asked.header(name, value);
        }
        self.run(asked.send())
            .await
            .map_err(|_| NetworkError::NoConnection)
    }

    fn body(
        &self,
        length: u64,
        file: &str,
        incoming: &Incoming,
        bytes: &[u8],
    ) -> Result<(), NetworkError> {
        let mut open = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(file)
            .unwrap();
        let is_longest = length > 2 * MIDDLE;
        let bytes = match self.does {
            Does::Panics => panic!("undeclared"),
            Does::Less => &bytes[..bytes.len() - 1],
            Does::WebPage => {
                &b"<!doctype html><html>Wait a few minutes before you try again.</html>"[..]
            }
            Does::BreaksOff
                if is_longest && self.broke_off.fetch_add(1, Ordering::Relaxed) == 0 =>
            {
                open.write_all(&bytes[..100_000]).unwrap();
                return Err(broke_off());
            }
            Does::Dies if is_longest => {
                open.write_all(&bytes[..100_000]).unwrap();
                std::process::abort();
            }
            _ => bytes,
        };
        open.write_all(bytes).unwrap();
        if matches!(self.does, Does::More) {
            open.write_all(b"more").unwrap();
        }
        incoming.came(bytes.len() as u64);
        Ok(())
    }
}

fn broke_off() -> NetworkError {
    NetworkError::Failed {
        how: NoAnswer::BrokeOff,
    }
}

fn head(answer: &Response) -> WebAnswer {
    let headers = answer.headers().iter();
    WebAnswer {
        status: answer.status().as_u16(),
        // As a stack has them that writes names in its own way.
        headers: headers
            .map(|(name, value)| {
                (
                    name.as_str().to_uppercase(),
                    value.to_str().unwrap().to_owned(),
                )
            })
            .collect(),
        address: None,
    }
}

#[async_trait::async_trait]
impl Transport for Stack {
    async fn page(&self, request: WebRequest) -> Result<WebPage, NetworkError> {
        let answer = self.send(request).await?;
        let head = head(&answer);
        let body = self.run(answer.bytes()).await;
        let body = body.map_err(|_| broke_off())?.to_vec();
        Ok(WebPage { answer: head, body })
    }

    async fn download(
        &self,
        key: String,
        request: WebRequest,
        incoming: Arc<Incoming>,
    ) -> Result<(), NetworkError> {
        assert!(!key.is_empty() && !key.contains(['/', '\\', '.']), "{key}");
        let answer = self.send(request).await?;
        let Some(file) = incoming.answered(head(&answer)) else {
            return Ok(());
        };
        let length = answer.content_length().unwrap();
        let body = self.run(answer.bytes()).await;
        let body = body.map_err(|_| broke_off())?;
        self.body(length, &file, &incoming, &body)
    }
}

impl Drop for Stack {
    /// Whoever drops it may be on a thread that must not be blocked.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn save(world: &World, instagram: &Running, does: Does) -> LinkSummary {
    let keepsake = world.open_with(Some(Stack::of(instagram, does))).await;
    let text = instagram.account().posts[0].link();
    let run = keepsake.save_link(&text, None, world.roll(), options());
    run.unwrap().run(None).await.unwrap()
}

/// A row of the smoke list.
#[tokio::test(flavor = "multi_thread")]
async fn an_apps_own_transport() {
    let (world, instagram) = (World::new(&Export::showcase()), instagram());
    let summary = save(&world, &instagram, Does::BreaksOff).await;
    assert_eq!(summary.save.unwrap().totals.saved, 3);
    assert_eq!(world.files(), 3);
    let requests = instagram.requests();
    assert_eq!(requests.with_header("cookie").len(), 0);
    assert_eq!(requests.of(Role::Page).len(), 1);
    let page = &requests.of(Role::Page)[0];
    assert_eq!(page.header("sec-fetch-mode"), Some("navigate"));
    let resumed = requests.with_header("range");
    assert_eq!(resumed.len(), 1, "what broke off is gone on with");
    assert_eq!(resumed[0].header("range"), Some("bytes=100000-"));
    assert!(resumed[0].header("if-range").is_some());

    let again = save(&world, &instagram, Does::Well).await.save.unwrap();
    assert_eq!((again.totals.saved, again.totals.already_there), (0, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transport_that_misbehaves_brings_nothing_into_the_roll() {
    let mut all = tokio::task::JoinSet::new();
    for does in [Does::More, Does::Less, Does::Panics, Does::WebPage] {
        all.spawn(async move {
            let (world, instagram) = (World::new(&Export::showcase()), instagram());
            let saved = save(&world, &instagram, does).await.save.unwrap();
            assert_eq!((saved.totals.saved, saved.totals.failed), (0, 3));
            assert_eq!(world.files(), 0);
            // Nothing is lost by it.
            let later = save(&world, &instagram, Does::Well).await.save.unwrap();
            assert_eq!((later.totals.saved, world.files()), (3, 3));
        });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap();
    }
}

/// A stack that cannot reach anybody.
struct Offline;

#[async_trait::async_trait]
impl Transport for Offline {
    async fn page(&self, _: WebRequest) -> Result<WebPage, NetworkError> {
        Err(NetworkError::NoConnection)
    }

    async fn download(
        &self,
        _: String,
        _: WebRequest,
        _: Arc<Incoming>,
    ) -> Result<(), NetworkError> {
        Err(NetworkError::NoConnection)
    }
}

#[tokio::test]
async fn without_a_connection_the_link_is_told_as_that() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open_with(Some(Arc::new(Offline))).await;
    let text = "https://www.instagram.com/p/DeBJRyaDIyP/".to_owned();
    let refused = keepsake.preview_link(text, None).await.unwrap_err();
    let KeepError::TryLater { why, .. } = refused else {
        panic!("{refused:?}");
    };
    let refusal = Refusal::NoConnection;
    assert_eq!(why, Trouble::Link { refusal });
}

/// Where a process of this test that is to be killed works, and whom it asks.
const KILLED_IN: &str = "KEEPSAKE_TRANSPORT_KILLED_IN";
const ASKS: &str = "KEEPSAKE_TRANSPORT_ASKS";

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_a_file_loses_nothing() {
    if let Some(place) = std::env::var_os(KILLED_IN) {
        let place = Path::new(&place);
        let root = std::fs::read_to_string(place.join("root.pem")).unwrap();
        let link = std::fs::read_to_string(place.join("link")).unwrap();
        let stack = Stack::new(&std::env::var(ASKS).unwrap(), &root, Does::Dies);
        let world = World::at(place);
        let keepsake = world.open_with(Some(stack)).await;
        let run = keepsake.save_link(&link, None, world.roll(), options());
        let _ = run.unwrap().run(None).await;
        unreachable!("it should be dead");
    }
    let (world, instagram) = (World::new(&Export::showcase()), instagram());
    let link = instagram.account().posts[0].link();
    std::fs::write(world.place().join("root.pem"), instagram.root_pem()).unwrap();
    std::fs::write(world.place().join("link"), link).unwrap();
    let this = std::env::current_exe().unwrap();
    let killed = Command::new(this)
        .args([
            "--exact",
            "transport::a_kill_in_the_middle_of_a_file_loses_nothing",
        ])
        .env(KILLED_IN, world.place())
        .env(ASKS, instagram.address().to_string())
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .status();
    assert!(!killed.unwrap().success());
    assert_eq!(world.files(), 0);
    let saved = save(&world, &instagram, Does::Well).await.save.unwrap();
    assert_eq!((saved.totals.saved, world.files()), (3, 3));
    let resumed = instagram.requests().with_header("range");
    let ranges: Vec<_> = resumed.iter().map(|it| it.header("range")).collect();
    // Another file of the post may have been half there too.
    assert!(ranges.contains(&Some("bytes=100000-")), "{ranges:?}");
}
