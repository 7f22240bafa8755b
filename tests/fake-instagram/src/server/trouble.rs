//! Between the honest routes and the connection: here answers go wrong.

use std::future;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, LOCATION, RANGE, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Response};
use futures_util::{StreamExt as _, stream};

use super::connection::Connection;
use super::instagram::Forced;
use super::media::{self, FileOffset};
use super::state::Shared;
use super::{bomb, host_of};
use crate::fault::{Fault, Role};

/// The fault that struck, told to the record.
#[derive(Debug, Clone)]
pub(crate) struct Struck(pub(crate) Fault);

/// Answers wrongly, if a rule says so.
pub(crate) async fn strike(
    State(shared): State<Arc<Shared>>,
    Extension(connection): Extension<Connection>,
    Extension(role): Extension<Role>,
    request: Request,
    next: Next,
) -> Response {
    let fault = shared.rules().take(role, request.uri().path());
    let Some(fault) = fault else {
        return next.run(request).await;
    };
    let mut response = instead(&fault, &request);
    if response.is_none() {
        response = Some(beside(&fault, &connection, request, next).await);
    }
    let mut response = response.unwrap_or_default();
    response.extensions_mut().insert(Struck(fault));
    response
}

/// The wrong answer of a fault that needs no right one.
fn instead(fault: &Fault, request: &Request) -> Option<Response> {
    Some(match fault {
        Fault::Status { code, retry_after } => status(*code, *retry_after),
        Fault::Says { code, body } => says(*code, body),
        Fault::Expired => media::expired(),
        Fault::Html => Html(LOGIN_PAGE).into_response(),
        Fault::RedirectLoop => redirect(&next_hop(request)),
        Fault::RedirectTo(address) => redirect(address),
        Fault::GzipBomb(bytes) => gzip_bomb(*bytes),
        _ => return None,
    })
}

/// What the login page of the real site weighs is left out; that it is no photo is not.
const LOGIN_PAGE: &str = "<!DOCTYPE html><html><head><title>Login • Instagram</title></head><body>Log in</body></html>\n";

fn status(code: u16, retry_after: Option<u32>) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, "Please wait a few minutes before you try again.").into_response();
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

fn says(code: u16, body: &str) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = match body.chars().next() {
        Some('{') => "application/json; charset=utf-8",
        Some('<') => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
    (status, [(CONTENT_TYPE, kind)], body.to_owned()).into_response()
}

fn redirect(address: &str) -> Response {
    (StatusCode::FOUND, [(LOCATION, address)]).into_response()
}

/// The address of the request with a number that is one higher.
fn next_hop(request: &Request) -> String {
    let uri = request.uri();
    let query = uri.query().unwrap_or_default();
    let (rest, hop) = match query.rsplit_once("__hop=") {
        Some((rest, hop)) => (rest.to_owned(), hop.parse().unwrap_or(0_u64)),
        None if query.is_empty() => (String::new(), 0),
        None => (format!("{query}&"), 0),
    };
    format!(
        "https://{}{}?{rest}__hop={}",
        host_of(request),
        uri.path(),
        hop + 1
    )
}

fn gzip_bomb(bytes: u64) -> Response {
    let body = Body::from_stream(stream::iter(bomb::pieces(bytes)).map(Ok::<_, axum::Error>));
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_ENCODING, "gzip"),
    ];
    (headers, body).into_response()
}

/// The right answer, spoiled.
async fn beside(
    fault: &Fault,
    connection: &Connection,
    mut request: Request,
    next: Next,
) -> Response {
    let asked = request.headers().get(RANGE).cloned();
    match fault {
        Fault::Page(state) => {
            request.extensions_mut().insert(Forced(state.clone()));
        }
        Fault::NoRange | Fault::WrongRange => {
            request.headers_mut().remove(RANGE);
        }
        Fault::SlowStart(pause) => tokio::time::sleep(*pause).await,
        Fault::HangUp => {
            connection.hang_up();
            return future::pending().await;
        }
        _ => {}
    }
    let (mut parts, body) = next.run(request).await.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap_or_default();
    if *fault == Fault::WrongRange && asked.is_some() {
        return another_part(&parts.headers, &bytes);
    }
    let offset = parts
        .extensions
        .get::<FileOffset>()
        .map_or(0, |offset| offset.0);
    parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
    let body = spoil(fault, offset, &mut parts.headers, bytes);
    Response::from_parts(parts, body)
}

fn spoil(fault: &Fault, offset: u64, headers: &mut HeaderMap, bytes: Bytes) -> Body {
    match fault {
        Fault::ContentType(told) => {
            if let Ok(told) = HeaderValue::from_str(told) {
                headers.insert(CONTENT_TYPE, told);
            }
            Body::from(bytes)
        }
        Fault::WrongLength => {
            headers.insert(CONTENT_LENGTH, (bytes.len() + 1000).into());
            let end = after_a_moment(None);
            Body::from_stream(beginning(bytes, u64::MAX).chain(end))
        }
        Fault::Announce(length) => {
            headers.insert(CONTENT_LENGTH, (*length).into());
            let end = after_a_moment(None);
            Body::from_stream(beginning(bytes, u64::MAX).chain(end))
        }
        Fault::Short => {
            let half = bytes.slice(..bytes.len() / 2);
            headers.insert(CONTENT_LENGTH, half.len().into());
            headers.remove(CONTENT_RANGE);
            Body::from(half)
        }
        Fault::NoLength => {
            headers.remove(CONTENT_LENGTH);
            unannounced(bytes)
        }
        Fault::Corrupt { from } => Body::from(corrupted(&bytes, from.saturating_sub(offset))),
        Fault::Stall { after } => {
            Body::from_stream(beginning(bytes, *after).chain(stream::pending()))
        }
        Fault::CutOff { after } => {
            let cut = after_a_moment(Some(Err(axum::Error::new("cut off on demand"))));
            Body::from_stream(beginning(bytes, *after).chain(cut))
        }
        Fault::Trickle(rate) => trickle(bytes, *rate),
        _ => Body::from(bytes),
    }
}

type Piece = Result<Bytes, axum::Error>;

/// A body whose length is known to nobody.
fn unannounced(bytes: Bytes) -> Body {
    Body::from_stream(stream::once(future::ready(Ok::<_, axum::Error>(bytes))))
}

fn beginning(bytes: Bytes, length: u64) -> impl stream::Stream<Item = Piece> + Send {
    let length = usize::try_from(length)
        .unwrap_or(usize::MAX)
        .min(bytes.len());
    stream::once(future::ready(Ok(bytes.slice(..length))))
}

/// A last piece, or the end, once what was handed out before has left all buffers.
fn after_a_moment(last: Option<Piece>) -> impl stream::Stream<Item = Piece> + Send {
    let waiting = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        stream::iter(last)
    };
    stream::once(waiting).flatten()
}

/// Every byte from that one on, turned around.
fn corrupted(bytes: &Bytes, from: u64) -> Vec<u8> {
    let from = usize::try_from(from).unwrap_or(usize::MAX).min(bytes.len());
    let mut bytes = bytes.to_vec();
    bytes[from..].iter_mut().for_each(|byte| *byte = !*byte);
    bytes
}

/// Ten pieces a second.
fn trickle(bytes: Bytes, rate: u64) -> Body {
    const PAUSE: Duration = Duration::from_millis(100);
    let piece = usize::try_from(rate / 10).unwrap_or(usize::MAX).max(1);
    let pieces = stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
        let next = rest.split_to(piece.min(rest.len()));
        Some((Ok::<_, axum::Error>(next), rest))
    });
    Body::from_stream(pieces)
}

/// The second half of the file, whatever part of it was asked for.
fn another_part(headers: &HeaderMap, file: &Bytes) -> Response {
    let last = (file.len() as u64).saturating_sub(1);
    let mut response = media::part(file, &(file.len() as u64 / 2..=last));
    let told = headers.iter().filter(|(name, _)| *name != CONTENT_LENGTH);
    for (name, value) in told {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response
}
