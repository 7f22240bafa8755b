//! The pages of www.instagram.com as a browser sees them that is not logged in.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, SET_COOKIE, USER_AGENT, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;

use super::api;
use super::state::Shared;
use crate::page::{EMPTY_SHELL, ERROR_ROUTE, LOGIN_ROUTE, POST_ROUTE, State as PageState};

/// The state a fault forces on the page of a post.
#[derive(Debug, Clone)]
pub(crate) struct Forced(pub(crate) PageState);

/// All routes.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    let mut router = Router::new();
    for route in ["p", "tv", "reel", "reels"] {
        router = router
            .route(&format!("/{route}/{{code}}"), get(post))
            .route(&format!("/{route}/{{code}}/"), get(post))
            .route(&format!("/{{owner}}/{route}/{{code}}/"), get(post_of));
    }
    router
        .route("/share/{code}", get(share))
        .route("/share/{code}/", get(share))
        .route("/share/{kind}/{code}", get(share_of))
        .route("/share/{kind}/{code}/", get(share_of))
        .merge(api::routes())
        .route("/", get(login_wall))
        .route("/accounts/login/", get(login_wall))
        .route("/{username}/", get(profile))
        .fallback(not_found)
        .layer(from_fn_with_state(Arc::clone(&shared), compress))
        .layer(from_fn(offer_cookies))
        .with_state(shared)
}

async fn post(
    State(shared): State<Arc<Shared>>,
    Path(code): Path<String>,
    request: Request,
) -> Response {
    tell_post(&shared, &code, &request)
}

async fn post_of(
    State(shared): State<Arc<Shared>>,
    Path((_, code)): Path<(String, String)>,
    request: Request,
) -> Response {
    tell_post(&shared, &code, &request)
}

fn tell_post(shared: &Shared, code: &str, request: &Request) -> Response {
    if !navigates(request.headers()) {
        return Html(EMPTY_SHELL).into_response();
    }
    let forced = request
        .extensions()
        .get::<Forced>()
        .map(|forced| forced.0.clone());
    let catalog = shared.catalog();
    let Some((post, next)) = catalog.post(code) else {
        return bare(shared, ERROR_ROUTE);
    };
    let shape = post.shape.unwrap_or(shared.settings.shape);
    let state = forced.unwrap_or_else(|| {
        if shared.spends_a_page() {
            post.state.clone()
        } else {
            PageState::Throttled
        }
    });
    match state {
        PageState::Ok => html(shared.written(&catalog, |writer| writer.post(post, shape))),
        PageState::AnotherPost => html(shared.written(&catalog, |writer| writer.post(next, shape))),
        PageState::Odd(odd) => html(shared.written(&catalog, |writer| writer.odd(post, odd))),
        PageState::Gated => html(shared.written(&catalog, |writer| writer.gated(post))),
        PageState::Profile => html(shared.written(&catalog, |writer| writer.profile())),
        PageState::Throttled => bare(shared, POST_ROUTE),
        PageState::NotFound => bare(shared, ERROR_ROUTE),
        PageState::LoginWall => bare(shared, LOGIN_ROUTE),
        PageState::UnknownRoute => bare(shared, "PolarisSomethingNewRoute"),
        PageState::EmptyShell => Html(EMPTY_SHELL).into_response(),
        PageState::RedirectHome => redirect("https://www.instagram.com/"),
        PageState::RedirectToLogin => {
            let path = request.uri().path();
            redirect(&format!(
                "https://www.instagram.com/accounts/login/?next={path}"
            ))
        }
    }
}

/// A browser that opens a page from its address bar, on a computer. Others get a page
/// without data.
fn navigates(headers: &HeaderMap) -> bool {
    looks_like_browser(headers)
        && !header(headers, USER_AGENT.as_str()).contains("Mobile")
        && says_it_navigates(headers)
}

fn looks_like_browser(headers: &HeaderMap) -> bool {
    header(headers, USER_AGENT.as_str()).starts_with("Mozilla/")
}

/// `Sec-Fetch-Dest` is not asked for: yt-dlp sends none and gallery-dl another, and both are
/// answered.
fn says_it_navigates(headers: &HeaderMap) -> bool {
    header(headers, "sec-fetch-mode") == "navigate"
}

pub(super) fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}

async fn share(
    State(shared): State<Arc<Shared>>,
    Path(code): Path<String>,
    request: Request,
) -> Response {
    tell_share(&shared, &code, request.headers())
}

async fn share_of(
    State(shared): State<Arc<Shared>>,
    Path((_, code)): Path<(String, String)>,
    request: Request,
) -> Response {
    tell_share(&shared, &code, request.headers())
}

/// A redirect to the post, but a page for what looks like a browser and does not
/// navigate (fact sheet 2.3).
fn tell_share(shared: &Shared, code: &str, headers: &HeaderMap) -> Response {
    let catalog = shared.catalog();
    let Some(post) = catalog.shared(code) else {
        return bare(shared, ERROR_ROUTE);
    };
    if looks_like_browser(headers) && !says_it_navigates(headers) {
        return bare(shared, POST_ROUTE);
    }
    redirect(&format!("{}?igsh=ZmFrZQ%3D%3D", post.link()))
}

async fn profile(
    State(shared): State<Arc<Shared>>,
    Path(username): Path<String>,
    request: Request,
) -> Response {
    if !navigates(request.headers()) {
        return Html(EMPTY_SHELL).into_response();
    }
    let catalog = shared.catalog();
    if !catalog.account.username.eq_ignore_ascii_case(&username) {
        return bare(&shared, ERROR_ROUTE);
    }
    html(shared.written(&catalog, |writer| writer.profile()))
}

async fn login_wall(State(shared): State<Arc<Shared>>) -> Response {
    bare(&shared, LOGIN_ROUTE)
}

async fn not_found(State(shared): State<Arc<Shared>>) -> Response {
    bare(&shared, ERROR_ROUTE)
}

/// A page of that route, without data and with status 200, whatever it says.
fn bare(shared: &Shared, route: &str) -> Response {
    html(shared.bare_page(route))
}

fn html(page: String) -> Response {
    Html(page).into_response()
}

pub(super) fn redirect(location: &str) -> Response {
    (StatusCode::FOUND, [(LOCATION, location)]).into_response()
}

/// Offers what a client should not take: no client of a test may ever send it back.
async fn offer_cookies(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for cookie in ["csrftoken", "mid", "ig_did"] {
        let cookie =
            format!("{cookie}=offered; Domain=.instagram.com; Path=/; Secure; Max-Age=31449600");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
    response
}

/// Compresses pages for those who can read that.
async fn compress(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let wants = header(request.headers(), ACCEPT_ENCODING.as_str()).contains("gzip");
    let response = next.run(request).await;
    if !wants || !response.headers().contains_key(CONTENT_TYPE) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let page = axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap_or_default();
    let Ok(packed) = shared.packer.gzip(&page) else {
        return Response::from_parts(parts, Body::from(page));
    };
    parts.headers.remove(axum::http::header::CONTENT_LENGTH);
    parts
        .headers
        .insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    parts
        .headers
        .insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    Response::from_parts(parts, Body::from(packed))
}
