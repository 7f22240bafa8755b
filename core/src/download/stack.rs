//! The transport over a network stack that an app brings: that of the phone, which is believed
//! where a TLS library is not, and goes on while the app sleeps. It carries one request at a
//! time. Whom it may ask, what an answer means, what is kept of it and what is asked next is
//! decided here, as for [`super::HttpTransport`].

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use reqwest::Url;
use reqwest::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, LOCATION};

use super::client::{self, BROWSER, BROWSER_HEADERS};
use super::hosts;
use super::page_body::PageBody;
use super::part::{self, PartFile};
use super::resume::{self, MOST_REDIRECTS, Start};
use super::transport::{Arriving, Download, Downloaded, PageReply, Transport, TransportError};
use crate::CancellationToken;
use crate::media::Format;
use crate::outcome::NoAnswer;

/// How packed bytes begin (RFC 1952).
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Carries requests, and decides nothing. Calls come from several threads at once.
pub trait NetworkStack: Send + Sync {
    /// Carries a request, and answers with the head and the whole body.
    ///
    /// # Errors
    /// There was no answer.
    fn page(
        &self,
        request: &WebRequest,
        stop: &CancellationToken,
    ) -> Result<(WebAnswer, Vec<u8>), TransportError>;

    /// Carries a request whose body becomes a file: `incoming` says where it is to be written,
    /// and hears how much came. `key` names the download; a stack may go on with what it has
    /// under that name, or hand over what it finished meanwhile.
    ///
    /// # Errors
    /// The body did not come to its end.
    fn download(
        &self,
        key: &str,
        request: &WebRequest,
        incoming: &mut dyn Incoming,
        stop: &CancellationToken,
    ) -> Result<(), TransportError>;
}

/// What is to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebRequest {
    /// Where.
    pub address: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
}

/// The head of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Names in whatever case, and values.
    pub headers: Vec<(String, String)>,
    /// Where it came from, if the stack followed a redirect by itself.
    pub address: Option<String>,
}

/// Hears of the answer to a download while it comes.
pub trait Incoming {
    /// The head of the answer came: where its body is to be written, from the body's beginning
    /// and into nothing that is there; none if nothing of it is wanted.
    fn answered(&mut self, answer: WebAnswer) -> Option<PathBuf>;

    /// So many bytes of the body came up to now. [`ControlFlow::Break`] if no more are wanted.
    fn came(&mut self, bytes: u64) -> ControlFlow<()>;
}

/// Asks through a network stack.
pub struct StackTransport<S>(S);

impl<S: NetworkStack> StackTransport<S> {
    /// Through this one.
    pub fn new(stack: S) -> Self {
        Self(stack)
    }
}

impl<S: NetworkStack> Transport for StackTransport<S> {
    fn page(&self, address: &str, stop: &CancellationToken) -> Result<PageReply, TransportError> {
        let url = hosts::page(address).ok_or(TransportError::Foreign)?;
        // What the stack can unpack it knows best by itself.
        let headers = BROWSER_HEADERS.into_iter();
        let headers = headers.filter(|(name, _)| *name != "accept-encoding");
        let (answer, body) = self.0.page(&request(&url, headers), stop)?;
        if let Some(from) = answer.address.filter(|from| !is_same(from, &url)) {
            // Followed or not, a redirect is what was answered: the core decides what it means.
            return Ok(PageReply {
                status: 302,
                location: Some(from),
                body: String::new(),
            });
        }
        let headers = map(&answer.headers);
        Ok(PageReply {
            status: answer.status,
            location: client::text(&headers, LOCATION).map(str::to_owned),
            body: match answer.status {
                status if client::is_page(status, &headers) => unpacked(&body)?,
                status if client::is_refusal(status, &headers) => {
                    unpacked(&body).unwrap_or_default()
                }
                _ => String::new(),
            },
        })
    }

    fn download(
        &self,
        download: &Download,
        arriving: &(dyn Fn(Arriving) + Sync),
        stop: &CancellationToken,
    ) -> Result<Downloaded, TransportError> {
        let mut url = hosts::media(&download.address).ok_or(TransportError::Foreign)?;
        let key = key(&download.part, &url);
        for _ in 0..=MOST_REDIRECTS {
            let mut arrival = Arrival::new(&url, &download.part, arriving)?;
            let request = arrival.request();
            let carried = self.0.download(&key, &request, &mut arrival, stop);
            match arrival.end(carried)? {
                Some(redirect) => url = redirect,
                None => {
                    let file = download.part.clone();
                    return Ok(Downloaded { file });
                }
            }
        }
        Err(TransportError::Network(NoAnswer::SentAround))
    }
}

/// The name of a download: the same for the same file of the same item, however often its
/// address is signed anew; another for another file.
fn key(part: &Path, url: &Url) -> String {
    let item = part.file_stem().unwrap_or_default().to_string_lossy();
    format!("{item}-{:08x}", crc32fast::hash(url.path().as_bytes()))
}

fn request(url: &Url, headers: impl Iterator<Item = (&'static str, &'static str)>) -> WebRequest {
    WebRequest {
        address: url.to_string(),
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    }
}

fn is_same(address: &str, url: &Url) -> bool {
    Url::parse(address).is_ok_and(|address| address == *url)
}

/// Without what is no header.
fn map(headers: &[(String, String)]) -> HeaderMap {
    let headers = headers.iter().filter_map(|(name, value)| {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        Some((name, HeaderValue::from_str(value).ok()?))
    });
    headers.collect()
}

/// A page's text; some stacks unpack it, others do not.
fn unpacked(body: &[u8]) -> Result<String, TransportError> {
    let mut page = PageBody::new(body.starts_with(&GZIP));
    page.add(body)?;
    page.end()
}

/// One answer to a download: what the stack said of it, and what is to be done with it.
struct Arrival<'a> {
    url: &'a Url,
    path: &'a Path,
    part: PartFile,
    arriving: &'a (dyn Fn(Arriving) + Sync),
    said: Said,
    /// Bytes of the body, as the stack said last.
    came: u64,
    /// Whether its first bytes were looked at.
    is_checked: bool,
}

/// What the stack said of the answer.
enum Said {
    Nothing,
    Redirect(Url),
    /// There was nothing left to come.
    WholeAlready,
    Body {
        /// Where it is written.
        rest: PathBuf,
        /// How long it is.
        length: Option<u64>,
    },
    Refused(TransportError),
}

impl<'a> Arrival<'a> {
    fn new(
        url: &'a Url,
        path: &'a Path,
        arriving: &'a (dyn Fn(Arriving) + Sync),
    ) -> Result<Self, TransportError> {
        let part = PartFile::open(path).map_err(resume::unwritten)?;
        Ok(Self {
            url,
            path,
            // What is gone on with was looked at when it began.
            is_checked: part.length() > 0,
            part,
            arriving,
            said: Said::Nothing,
            came: 0,
        })
    }

    /// For what is not there yet.
    fn request(&self) -> WebRequest {
        // What is packed could unpack to anything.
        let plain = [("user-agent", BROWSER), ("accept-encoding", "identity")];
        let mut request = request(self.url, plain.into_iter());
        if let Some((from, validator)) = self.part.resumable() {
            let resuming = [
                ("range".to_owned(), format!("bytes={from}-")),
                ("if-range".to_owned(), validator.to_owned()),
            ];
            request.headers.extend(resuming);
        }
        request
    }

    fn judge(&mut self, answer: &WebAnswer) -> Result<Said, TransportError> {
        if !matches!(self.said, Said::Nothing) {
            return Err(self.unreadable());
        }
        let from = match &answer.address {
            Some(followed) => hosts::media(followed).ok_or(TransportError::Foreign)?,
            None => self.url.clone(),
        };
        let headers = map(&answer.headers);
        if (300..400).contains(&answer.status) {
            let location = client::text(&headers, LOCATION).unwrap_or_default();
            let to = hosts::media_redirect(&from, location).ok_or(TransportError::Foreign)?;
            return Ok(Said::Redirect(to));
        }
        match resume::start(&mut self.part, answer.status, &headers) {
            Ok(Start::Body) => self.body(&headers),
            Ok(Start::WholeAlready) => Ok(Said::WholeAlready),
            Err(error) => {
                if matches!(error, TransportError::Network(_)) {
                    part::discard(self.path);
                }
                Err(error)
            }
        }
    }

    fn body(&mut self, headers: &HeaderMap) -> Result<Said, TransportError> {
        let length = client::text(headers, CONTENT_LENGTH).and_then(|it| it.trim().parse().ok());
        resume::check_room(&self.part, length)?;
        if let Some(length) = length {
            (self.arriving)(Arriving::Length(length));
        }
        self.is_checked = self.part.length() > 0;
        let rest = self.part.rest().map_err(resume::unwritten)?;
        Ok(Said::Body { rest, length })
    }

    /// Looks at the first bytes as soon as they are there, so that not much of what is no media is
    /// taken.
    fn check(&mut self) -> Result<(), TransportError> {
        let Said::Body { rest, length } = &self.said else {
            return Ok(());
        };
        if length.is_some_and(|length| self.came > length) {
            return Err(self.unreadable());
        }
        if !self.is_checked
            && let Ok(first) = first_bytes(rest)
            && first.len() == Format::SNIFF_LENGTH
        {
            resume::check_first(&first).inspect_err(|_| part::discard(self.path))?;
            self.is_checked = true;
        }
        Ok(())
    }

    /// What a stack does that does not keep to what it was told; nothing of it is believed.
    fn unreadable(&self) -> TransportError {
        part::discard(self.path);
        TransportError::Network(NoAnswer::NotReadable)
    }

    /// Where to ask instead; none if the file is whole.
    fn end(self, carried: Result<(), TransportError>) -> Result<Option<Url>, TransportError> {
        match self.said {
            Said::Nothing => {
                carried?;
                Err(TransportError::Network(NoAnswer::NotReadable))
            }
            Said::Redirect(to) => Ok(Some(to)),
            Said::WholeAlready => Ok(None),
            Said::Refused(why) => Err(why),
            Said::Body { ref rest, length } => {
                // None where nothing was written.
                let came = rest.metadata().ok().map(|rest| rest.len());
                if came > length.or(came) {
                    return Err(self.unreadable());
                }
                let is_whole = came.is_some() && came == length.or(came);
                let (path, rest) = (self.path, rest.clone());
                match (carried, is_whole) {
                    (Ok(()), true) => self.part.end_with(&rest).map_err(resume::unwritten)?,
                    (carried, _) => {
                        keep(self.part, &rest)?;
                        carried?;
                        return Err(TransportError::Network(NoAnswer::BrokeOff));
                    }
                }
                let first = first_bytes(path)?;
                resume::check_first(&first).inspect_err(|_| part::discard(path))?;
                Ok(None)
            }
        }
    }
}

impl Incoming for Arrival<'_> {
    fn answered(&mut self, answer: WebAnswer) -> Option<PathBuf> {
        self.said = self.judge(&answer).unwrap_or_else(Said::Refused);
        match &self.said {
            Said::Body { rest, .. } => Some(rest.clone()),
            _ => None,
        }
    }

    fn came(&mut self, bytes: u64) -> ControlFlow<()> {
        (self.arriving)(Arriving::Bytes(bytes.saturating_sub(self.came)));
        self.came = self.came.max(bytes);
        match self.check() {
            Ok(()) => ControlFlow::Continue(()),
            Err(why) => {
                self.said = Said::Refused(why);
                ControlFlow::Break(())
            }
        }
    }
}

/// For the next time. The stack may be at it still: it writes into a file that is none of ours
/// any more.
fn keep(mut part: PartFile, rest: &Path) -> Result<(), TransportError> {
    match part.add_rest(rest) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(resume::unwritten(cause)),
        _ => Ok(()),
    }
}

fn first_bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    let most = Format::SNIFF_LENGTH as u64;
    File::open(file)?.take(most).read_to_end(&mut first)?;
    Ok(first)
}

#[cfg(test)]
mod tests;
