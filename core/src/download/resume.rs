//! One file over HTTP, from where it stopped: `Range` for what is left, `If-Range` so
//! that a file that changed comes anew (RFC 9110, 13.1.5 and 14).

use std::io;
use std::path::Path;

use reqwest::header::{
    CONTENT_ENCODING, CONTENT_RANGE, ETAG, HeaderMap, IF_RANGE, LAST_MODIFIED, LOCATION, RANGE,
};
use reqwest::{Response, Url};

use super::client::{Clients, text};
use super::hosts;
use super::part::{self, PartFile};
use super::transport::{Arriving, TransportError};
use crate::media::Format;
use crate::outcome::NoAnswer;

/// Redirects on the CDN that are followed.
pub(super) const MOST_REDIRECTS: usize = 3;

/// Room that stays free beside the file and its copy in the camera roll.
const SPARE: u64 = 16 << 20;

/// Fetches `url` into the file `part`.
pub(super) async fn download(
    http: &Clients,
    url: Url,
    path: &Path,
    arriving: &(dyn Fn(Arriving) + Sync),
) -> Result<(), TransportError> {
    let mut part = PartFile::open(path)?;
    let mut answer = ask(http, url, &part).await?;
    match start(&mut part, answer.status().as_u16(), answer.headers()) {
        Ok(Start::Body) => {}
        Ok(Start::WholeAlready) => return Ok(()),
        Err(error) => {
            if matches!(error, TransportError::Network(_)) {
                part::discard(path);
            }
            return Err(error);
        }
    }
    check_room(&part, answer.content_length())?;
    if let Some(length) = answer.content_length() {
        arriving(Arriving::Length(length));
    }
    let mut head = Head::of(&part);
    while let Some(piece) = http.piece(&mut answer).await? {
        if let Err(error) = head.see(&piece) {
            part::discard(path);
            return Err(error);
        }
        part.write(&piece).map_err(unwritten)?;
        arriving(Arriving::Bytes(piece.len() as u64));
    }
    if head.is_checked {
        Ok(())
    } else {
        part::discard(path);
        Err(head.no_media())
    }
}

/// The answer, after redirects.
async fn ask(http: &Clients, mut url: Url, part: &PartFile) -> Result<Response, TransportError> {
    for _ in 0..=MOST_REDIRECTS {
        let mut request = http.media().get(url.clone());
        if let Some((from, validator)) = part.resumable() {
            request = request
                .header(RANGE, format!("bytes={from}-"))
                .header(IF_RANGE, validator);
        }
        let answer = http.answer(request).await?;
        if !answer.status().is_redirection() {
            return Ok(answer);
        }
        let location = text(answer.headers(), LOCATION).unwrap_or_default();
        url = hosts::media_redirect(&url, location).ok_or(TransportError::Foreign)?;
    }
    Err(TransportError::Network(NoAnswer::SentAround))
}

pub(super) enum Start {
    /// The rest of the file, or all of it, comes now.
    Body,
    /// There was nothing left to come.
    WholeAlready,
}

/// Makes the part ready for the body of this answer.
pub(super) fn start(
    part: &mut PartFile,
    status: u16,
    headers: &HeaderMap,
) -> Result<Start, TransportError> {
    if matches!(status, 206 | 416) && !is_of(part, headers) {
        return Err(TransportError::Network(NoAnswer::OtherFile));
    }
    let is_packed = text(headers, CONTENT_ENCODING).is_some_and(|it| it != "identity");
    match status {
        // Nobody asked for it, and it could unpack to anything.
        200 | 206 if is_packed => Err(TransportError::NoMedia),
        200 => {
            part.restart(validator(headers))?;
            Ok(Start::Body)
        }
        206 => match range(headers) {
            Some((Some(first), _)) if first == part.length() => Ok(Start::Body),
            _ => Err(TransportError::Network(NoAnswer::OtherPart)),
        },
        416 => match range(headers) {
            Some((None, whole)) if whole == part.length() && whole > 0 => Ok(Start::WholeAlready),
            _ => Err(TransportError::Network(NoAnswer::OtherFile)),
        },
        status => Err(TransportError::Status(status)),
    }
}

/// Its strong entity tag, else when it was changed.
fn validator(headers: &HeaderMap) -> Option<&str> {
    text(headers, ETAG)
        .filter(|tag| !tag.starts_with("W/"))
        .or_else(|| text(headers, LAST_MODIFIED))
}

/// Whether an answer is about the file that the part belongs to, as far as it tells: not every server
/// heeds `If-Range`.
fn is_of(part: &PartFile, headers: &HeaderMap) -> bool {
    let Some((_, known)) = part.resumable() else {
        return true;
    };
    let name = if known.starts_with('"') {
        ETAG
    } else {
        LAST_MODIFIED
    };
    // On the way a tag can be made a weak one.
    let told = text(headers, name).map(|told| told.strip_prefix("W/").unwrap_or(told));
    told.is_none_or(|told| told == known)
}

/// `bytes 5-9/10` or `bytes */10`, as the first byte and the length.
fn range(headers: &HeaderMap) -> Option<(Option<u64>, u64)> {
    let (range, whole) = text(headers, CONTENT_RANGE)?
        .strip_prefix("bytes ")?
        .split_once('/')?;
    let first = match range.split_once('-') {
        Some((first, _)) => Some(first.parse().ok()?),
        None => None,
    };
    Some((first, whole.parse().ok()?))
}

/// There must be room for what is to come and for its copy in the camera roll.
pub(super) fn check_room(part: &PartFile, coming: Option<u64>) -> Result<(), TransportError> {
    let Some((coming, room)) = coming.zip(part.room()) else {
        return Ok(());
    };
    let whole = part.length().saturating_add(coming);
    if room < coming.saturating_add(whole).saturating_add(SPARE) {
        return Err(TransportError::NoRoom);
    }
    Ok(())
}

/// Looks at the first bytes as they come, so that not much of what is no media is taken.
struct Head {
    bytes: Vec<u8>,
    is_checked: bool,
}

impl Head {
    fn of(part: &PartFile) -> Self {
        Self {
            bytes: Vec::new(),
            // What is gone on with was looked at when it began.
            is_checked: part.length() >= Format::SNIFF_LENGTH as u64,
        }
    }

    fn see(&mut self, piece: &[u8]) -> Result<(), TransportError> {
        if self.is_checked {
            return Ok(());
        }
        let wanted = Format::SNIFF_LENGTH - self.bytes.len();
        self.bytes.extend(piece.iter().take(wanted));
        if self.bytes.len() == Format::SNIFF_LENGTH {
            Format::sniff(&self.bytes).ok_or_else(|| self.no_media())?;
            self.is_checked = true;
        }
        Ok(())
    }

    /// What came instead.
    fn no_media(&self) -> TransportError {
        let start = self.bytes.trim_ascii_start();
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
        match start.first() {
            // HTML, or JSON with a message in it.
            Some(b'<' | b'{') => TransportError::WebPage,
            _ => TransportError::NoMedia,
        }
    }
}

/// Whether a file that begins so may be a photo or video.
pub(super) fn check_first(bytes: &[u8]) -> Result<(), TransportError> {
    let mut head = Head {
        bytes: Vec::new(),
        is_checked: false,
    };
    head.see(bytes)?;
    if head.is_checked {
        return Ok(());
    }
    Err(head.no_media())
}

pub(super) fn unwritten(cause: io::Error) -> TransportError {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => TransportError::NoRoom,
        _ => TransportError::Disk(cause),
    }
}

#[cfg(test)]
mod tests;
