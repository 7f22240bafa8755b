//! The CDN: signed addresses, parts of files, and whether a file is still the same
//! (RFC 9110, 13 and 14).

use std::ops::RangeInclusive;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE,
    LAST_MODIFIED, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::state::{Shared, now};
use crate::address::{Refusal, Rendition, Target, parameter};
use crate::content::File;

/// When every file was last changed; only the entity tag tells versions apart.
const MODIFIED: &str = "Thu, 01 Oct 2026 08:00:00 GMT";

/// Where in the file the body of an answer begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FileOffset(pub(crate) u64);

/// Answers with the file of an address, or a part of it.
pub(crate) async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let uri = request.uri();
    let query = uri.query().unwrap_or_default();
    match shared.signer().check(uri.path(), query, now()) {
        Ok(()) => {}
        Err(Refusal::Expired) => return expired(),
        Err(Refusal::Mismatch) => return forbidden("URL signature mismatch"),
    }
    let Some(target) = Target::of(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let steps = parameter(query, "stp").unwrap_or_default();
    let rendition = Rendition::from_steps(steps);
    // Drawing takes its time.
    let drawn = tokio::task::spawn_blocking(move || shared.file(target, rendition)).await;
    match drawn {
        Ok(Some(Ok((file, told)))) => file_or_part(request.headers(), file, told.as_deref()),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Ok(Some(Err(_))) | Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// As the CDN refuses an address whose time is over.
pub(crate) fn expired() -> Response {
    forbidden("URL signature expired")
}

fn forbidden(text: &'static str) -> Response {
    (StatusCode::FORBIDDEN, [(CONTENT_TYPE, "text/plain")], text).into_response()
}

fn file_or_part(asked: &HeaderMap, file: File, told: Option<&str>) -> Response {
    let length = file.bytes.len() as u64;
    let mut response = if has(asked, &IF_NONE_MATCH, &file.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match wanted_part(asked, &file.etag, length) {
            Part::Whole => Body::from(file.bytes).into_response(),
            Part::Only(range) => part(&file.bytes, &range),
            Part::Unsatisfiable => {
                let range = format!("bytes */{length}");
                (StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, range)]).into_response()
            }
        }
    };
    let headers = response.headers_mut();
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(LAST_MODIFIED, HeaderValue::from_static(MODIFIED));
    let cached = HeaderValue::from_static("max-age=1209600, no-transform");
    headers.insert(CACHE_CONTROL, cached);
    if let Ok(etag) = HeaderValue::from_str(&file.etag) {
        headers.insert(ETAG, etag);
    }
    if let Ok(content_type) = HeaderValue::from_str(told.unwrap_or(file.content_type)) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    response
}

/// Answers with those bytes of a file and says which they are.
pub(crate) fn part(bytes: &Bytes, range: &RangeInclusive<u64>) -> Response {
    let (first, last) = (*range.start(), *range.end());
    let told = format!("bytes {first}-{last}/{}", bytes.len());
    let index = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
    let body = Body::from(bytes.slice(index(first)..index(last.saturating_add(1))));
    let mut response = (StatusCode::PARTIAL_CONTENT, [(CONTENT_RANGE, told)], body).into_response();
    response.extensions_mut().insert(FileOffset(first));
    response
}

enum Part {
    Whole,
    Only(RangeInclusive<u64>),
    Unsatisfiable,
}

/// The one range that is asked for. What cannot be read, and several ranges, are answered
/// with the whole file, as is a range of a file that is not the same any more.
fn wanted_part(asked: &HeaderMap, etag: &str, length: u64) -> Part {
    let Some(range) = asked.get(RANGE).and_then(|range| range.to_str().ok()) else {
        return Part::Whole;
    };
    let is_same = !asked.contains_key(IF_RANGE)
        || has(asked, &IF_RANGE, etag)
        || has(asked, &IF_RANGE, MODIFIED);
    let (true, Ok(ranges)) = (is_same, http_range_header::parse_range_header(range)) else {
        return Part::Whole;
    };
    match ranges.validate(length) {
        Ok(ranges) if ranges.len() == 1 => Part::Only(ranges[0].clone()),
        Ok(_) => Part::Whole,
        Err(_) => Part::Unsatisfiable,
    }
}

fn has(asked: &HeaderMap, name: &axum::http::HeaderName, value: &str) -> bool {
    asked
        .get(name)
        .is_some_and(|found| found.as_bytes() == value.as_bytes())
}
