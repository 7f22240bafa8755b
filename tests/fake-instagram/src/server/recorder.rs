//! Outermost: writes down every request, and every byte of its answer as it is handed to
//! the connection.

use std::sync::Arc;

use axum::Extension;
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::Response;
use futures_util::stream;
use http_body_util::BodyExt as _;

use super::connection::Connection;
use super::host_of;
use super::media::FileOffset;
use super::state::Shared;
use super::trouble::Struck;
use crate::address::Target;
use crate::fault::Role;
use crate::record::{self, Entry};

/// The most that is handed to a connection at once.
const PIECE: usize = 16 << 10;

/// Writes down the request and what becomes of it.
pub(crate) async fn write_down(
    State(shared): State<Arc<Shared>>,
    Extension(connection): Extension<Connection>,
    mut request: Request,
    next: Next,
) -> Response {
    let role = role(&request);
    let is_head = request.method() == Method::HEAD;
    request.extensions_mut().insert(role);
    let mut entry = shared
        .record
        .begin(begun(&shared, &connection, role, &request));
    let (mut parts, body) = next.run(request).await.into_parts();
    if let (Some(length), false) = (
        body.size_hint().exact(),
        parts.headers.contains_key(CONTENT_LENGTH),
    ) {
        let is_bodiless =
            parts.status.is_informational() || matches!(parts.status.as_u16(), 204 | 304);
        if !is_bodiless {
            parts.headers.insert(CONTENT_LENGTH, length.into());
        }
    }
    entry.expected = if is_head {
        Some(0)
    } else {
        told_length(&parts.headers, &body)
    };
    entry.update(|request| {
        request.status = Some(parts.status.as_u16());
        request.offset = parts
            .extensions
            .get::<FileOffset>()
            .map_or(0, |offset| offset.0);
        request.fault = parts.extensions.remove::<Struck>().map(|struck| struck.0);
    });
    let outgoing = Outgoing {
        body,
        piece: Bytes::new(),
        entry,
        connection,
    };
    Response::from_parts(
        parts,
        Body::from_stream(stream::unfold(outgoing, Outgoing::next)),
    )
}

fn told_length(headers: &axum::http::HeaderMap, body: &Body) -> Option<u64> {
    let told = headers
        .get(CONTENT_LENGTH)
        .and_then(|told| told.to_str().ok()?.parse().ok());
    told.or_else(|| body.size_hint().exact())
}

fn begun(
    shared: &Shared,
    connection: &Connection,
    role: Role,
    request: &Request,
) -> record::Request {
    let uri = request.uri();
    let headers = request.headers().iter();
    record::Request {
        connection: connection.number,
        began: shared.record.now(),
        ended: None,
        method: request.method().to_string(),
        version: format!("{:?}", request.version()),
        host: host_of(request),
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
        headers: headers
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect(),
        role,
        fault: None,
        status: None,
        offset: 0,
        sent: 0,
        is_whole: false,
    }
}

/// What a request is for, by its host and path.
fn role(request: &Request) -> Role {
    let host = host_of(request);
    let path = request.uri().path();
    let site = super::Site::of(&host, path);
    let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match (site, segments.as_slice()) {
        (super::Site::Foreign, _) => Role::Foreign,
        (super::Site::Cdn, _) => match Target::of(path) {
            Some(Target::Picture(_)) => Role::Picture,
            Some(Target::Video(_)) => Role::Video,
            None => Role::Other,
        },
        (_, ["api" | "graphql", ..]) => Role::Api,
        (_, ["share", ..]) => Role::Share,
        (_, ["p" | "tv" | "reel" | "reels", _] | [_, "p" | "tv" | "reel" | "reels", _]) => {
            Role::Page
        }
        (_, [_]) => Role::Profile,
        _ => Role::Other,
    }
}

/// A body on its way out, in small pieces.
struct Outgoing {
    body: Body,
    piece: Bytes,
    entry: Entry,
    connection: Connection,
}

impl Outgoing {
    async fn next(mut self) -> Option<(Result<Bytes, axum::Error>, Self)> {
        while self.piece.is_empty() {
            match self.body.frame().await {
                None => {
                    self.entry
                        .update(|request| request.is_whole = self.entry.expected.is_none());
                    return None;
                }
                Some(Err(error)) => return Some((Err(error), self)),
                Some(Ok(frame)) => self.piece = frame.into_data().unwrap_or_default(),
            }
        }
        self.connection.room().await;
        let piece = self.piece.split_to(PIECE.min(self.piece.len()));
        self.entry.sent(piece.len());
        Some((Ok(piece), self))
    }
}
