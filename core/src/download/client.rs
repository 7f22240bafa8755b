//! The clients for pages and for files, and how long each may stay silent.

use std::error::Error as StdError;
use std::time::Duration;

use reqwest::header::{
    CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION,
};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Response, Url};
use tokio::time::timeout;

use super::page_body::PageBody;
use super::transport::{PageReply, TransportError};
use super::trust::{self, TestServer};
use crate::outcome::NoAnswer;

/// The browser whose questions the page answers: on a computer, opening an address
/// (fact sheet 4.1).
pub(super) const BROWSER: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 \
                       (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/// So much of one file may be under way: enough for 100 MB/s over a line of 60 ms.
const WINDOW: u32 = 6 << 20;

/// How long the parts of an exchange may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Until the connection is there.
    pub connect: Duration,
    /// From the question to the head of the answer.
    pub first_byte: Duration,
    /// Without a byte while a body comes.
    pub stall: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            first_byte: Duration::from_secs(30),
            stall: Duration::from_secs(30),
        }
    }
}

/// What asks for pages as a browser does, and what asks for files.
pub(super) struct Clients {
    pages: Client,
    media: Client,
    limits: Limits,
}

impl Clients {
    /// To Instagram; to a test's server where one is given.
    ///
    /// # Errors
    /// No TLS can be had.
    pub(super) fn new(limits: Limits, test: Option<&TestServer>) -> std::io::Result<Self> {
        let client = |own: fn(ClientBuilder) -> ClientBuilder| -> std::io::Result<Client> {
            let builder = Client::builder()
                .redirect(Policy::none())
                .referer(false)
                .connect_timeout(limits.connect);
            trust::trusting(own(builder), test)?
                .build()
                .map_err(std::io::Error::other)
        };
        Ok(Self {
            pages: client(|builder| builder.default_headers(of_a_browser()))?,
            media: client(|builder| {
                builder
                    .user_agent(BROWSER)
                    .http2_initial_stream_window_size(WINDOW)
                    .http2_initial_connection_window_size(2 * WINDOW)
            })?,
            limits,
        })
    }

    /// A page's answer; its body, unpacked, where it says something.
    pub(super) async fn fetch_page(&self, url: Url) -> Result<PageReply, TransportError> {
        let mut reply = self.answer(self.pages.get(url)).await?;
        let location = text(reply.headers(), LOCATION).map(str::to_owned);
        let is_packed = text(reply.headers(), CONTENT_ENCODING).is_some_and(|it| it == "gzip");
        let status = reply.status().as_u16();
        let mut body = String::new();
        if is_page(status, reply.headers()) {
            body = self.body(&mut reply, is_packed).await?;
        } else if is_refusal(status, reply.headers()) {
            // What it says is told if it came; that it refuses is known without.
            body = self.body(&mut reply, is_packed).await.unwrap_or_default();
        }
        Ok(PageReply {
            status,
            location,
            body,
        })
    }

    async fn body(&self, reply: &mut Response, is_packed: bool) -> Result<String, TransportError> {
        let mut body = PageBody::new(is_packed);
        while let Some(piece) = self.piece(reply).await? {
            body.add(&piece)?;
        }
        body.end()
    }

    /// The head of the answer.
    pub(super) async fn answer(
        &self,
        request: reqwest::RequestBuilder,
    ) -> Result<Response, TransportError> {
        let answer = timeout(self.limits.first_byte, request.send()).await;
        let answer = answer.map_err(|_| TransportError::Network(NoAnswer::NotInTime))?;
        answer.map_err(|error| failure(&error))
    }

    /// The next piece of the body; none at its end.
    pub(super) async fn piece(
        &self,
        answer: &mut Response,
    ) -> Result<Option<impl AsRef<[u8]> + std::ops::Deref<Target = [u8]> + use<>>, TransportError>
    {
        let piece = timeout(self.limits.stall, answer.chunk()).await;
        let piece = piece.map_err(|_| TransportError::Network(NoAnswer::Silent))?;
        piece.map_err(|error| failure(&error))
    }

    /// The client for files.
    pub(super) fn media(&self) -> &Client {
        &self.media
    }
}

/// Whether the body is a page that says something.
pub(super) fn is_page(status: u16, headers: &HeaderMap) -> bool {
    status == 200 && text(headers, CONTENT_TYPE).is_some_and(|it| it.starts_with("text/html"))
}

/// Whether an answer refuses, and its body may say why.
pub(super) fn is_refusal(status: u16, headers: &HeaderMap) -> bool {
    let says = |it: &str| it.starts_with("text/") || it.starts_with("application/json");
    (400..500).contains(&status) && text(headers, CONTENT_TYPE).is_some_and(says)
}

/// A header that is text.
pub(super) fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// What went wrong, without the address in it: that is signed, and nobody's business.
pub(super) fn failure(error: &reqwest::Error) -> TransportError {
    if causes(error).any(trust::is_not_trusted) {
        return TransportError::NotTrusted;
    }
    if causes(error).any(|cause| cause.is::<trust::NoAddress>()) {
        return TransportError::NoName;
    }
    if causes(error).any(|cause| cause.is::<rustls::Error>()) {
        return TransportError::NoTls;
    }
    if error.is_connect() && !error.is_timeout() {
        return TransportError::NoConnection;
    }
    TransportError::Network(if error.is_timeout() {
        NoAnswer::TooLong
    } else if error.is_decode() || error.is_body() {
        NoAnswer::BrokeOff
    } else {
        NoAnswer::NotReadable
    })
}

fn causes<'a>(error: &'a reqwest::Error) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    let mut next = error.source();
    std::iter::from_fn(move || {
        let cause = next?;
        // The source of an error of the system that wraps another is that one's source.
        let wrapped = cause
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        next = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => cause.source(),
        };
        Some(cause)
    })
}

/// What a browser says that opens an address, in its order (fact sheet 4.1).
pub(super) const BROWSER_HEADERS: [(&str, &str); 9] = [
    ("user-agent", BROWSER),
    (
        "accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ),
    ("accept-language", "en-US,en;q=0.9"),
    ("accept-encoding", "gzip"),
    ("sec-fetch-dest", "document"),
    ("sec-fetch-mode", "navigate"),
    ("sec-fetch-site", "none"),
    ("sec-fetch-user", "?1"),
    ("upgrade-insecure-requests", "1"),
];

fn of_a_browser() -> HeaderMap {
    let headers = BROWSER_HEADERS.into_iter();
    headers
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// What is said of a server that answers so.
    fn told(answer: &'static [u8]) -> TransportError {
        let door = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("https://{}/", door.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut visitor, _) = door.accept().unwrap();
            let _ = visitor.read(&mut [0; 4096]);
            let _ = visitor.write_all(answer);
        });
        let client = trust::trusting(Client::builder().no_proxy(), None).unwrap();
        let client = client.build().unwrap();
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().unwrap();
        let answer = runtime.block_on(async { client.get(address).send().await });
        server.join().unwrap();
        failure(&answer.unwrap_err())
    }

    #[test]
    fn who_answers_in_something_else_than_tls_is_not_nobody() {
        let alert = b"\x15\x03\x03\0\x02\x02\x28";
        for answer in [&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], alert] {
            let why = told(answer);
            assert!(matches!(why, TransportError::NoTls), "{why}");
        }
        assert!(matches!(told(b""), TransportError::NoConnection));
    }
}
