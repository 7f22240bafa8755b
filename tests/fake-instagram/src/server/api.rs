//! The JSON that the web app asks for, and that gallery-dl, yt-dlp and instaloader ask for in
//! its name (fact sheet 5.2). Who is not logged in may ask little of it.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::instagram::{Forced, header, redirect};
use super::state::Shared;
use crate::account::Post;
use crate::address::parameter;
use crate::code::code_of;
use crate::page::{LSD, State as PageState, Writer};

/// The numbers under which the web app keeps the queries for a post. The real ones change
/// every few weeks; these are those of the programs in `tests/peers`.
const POLARIS_QUERY: &str = "27130156389949648";
const WEB_INFO_QUERY: &str = "27128499623469141";

/// The most a query has.
const QUERY: usize = 64 << 10;

/// All routes.
pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/api/v1/media/{pk}/info/", get(media_info))
        .route("/api/v1/web/get_ruling_for_content/", get(ruling))
        .route("/api/graphql", post(of_the_web_app))
        .route("/graphql/query", post(of_who_is_logged_in))
        .route("/graphql/query/", post(of_who_is_logged_in))
}

/// One post, for who is logged in. Others are sent to the login.
async fn media_info(
    State(shared): State<Arc<Shared>>,
    Path(pk): Path<String>,
    request: Request,
) -> Response {
    let login = || {
        let path = request.uri().path();
        redirect(&format!(
            "https://www.instagram.com/accounts/login/?next={path}"
        ))
    };
    if !has_session(request.headers()) {
        return login();
    }
    let told = told(&shared, &code_of_number(&pk), &request, |writer, found| {
        Some(match found {
            Found::Shut => return None,
            Found::Nothing => Err(()),
            // A login shows what is withheld without one.
            Found::Gated(post) | Found::Post(post) => Ok(writer.media_info(post)),
        })
    });
    match told {
        None => login(),
        Some(Ok(value)) => json(StatusCode::OK, &value),
        Some(Err(())) => {
            let told = json!({ "message": "Media not found or unavailable", "status": "fail" });
            json(StatusCode::BAD_REQUEST, &told)
        }
    }
}

/// Whether a post may be shown. What else a ruling holds is not recorded.
async fn ruling(
    State(shared): State<Arc<Shared>>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    let query = query.unwrap_or_default();
    let pk = parameter(&query, "target_id").unwrap_or_default();
    let told = told(
        &shared,
        &code_of_number(pk),
        &request,
        |_, found| match found {
            Found::Shut => None,
            Found::Gated(_) => Some(json!({
                "title": "Restricted Video",
                "description": "You must be 18 years old or over to see this video",
                "status": "ok",
            })),
            Found::Nothing | Found::Post(_) => Some(json!({ "status": "ok" })),
        },
    );
    told.map_or_else(please_wait, |value| json(StatusCode::OK, &value))
}

/// Queries as the web app sends them, logged in or not: with the token of its page.
async fn of_the_web_app(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (request, form) = with_form(request).await;
    if header(request.headers(), "x-fb-lsd") != LSD || field(&form, "lsd") != LSD {
        return sorry();
    }
    query(&shared, &form, &request)
}

/// Queries as programs sent them for years. By now only a login opens them.
async fn of_who_is_logged_in(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (request, form) = with_form(request).await;
    if !has_session(request.headers()) {
        return please_wait();
    }
    query(&shared, &form, &request)
}

fn query(shared: &Shared, form: &str, request: &Request) -> Response {
    let variables: Value = serde_json::from_str(&field(form, "variables")).unwrap_or_default();
    let variable = |name: &str| variables[name].as_str().unwrap_or_default().to_owned();
    let told = match field(form, "doc_id").as_str() {
        POLARIS_QUERY => {
            let code = code_of_number(&variable("media_id"));
            told(shared, &code, request, |writer, found| match found {
                Found::Shut => None,
                Found::Nothing => Some(writer.polaris_answer(None)),
                Found::Gated(post) => Some(writer.gated_answer(post)),
                Found::Post(post) => Some(writer.polaris_answer(Some(post))),
            })
        }
        WEB_INFO_QUERY => told(
            shared,
            &variable("shortcode"),
            request,
            |writer, found| match found {
                Found::Shut => None,
                Found::Nothing | Found::Gated(_) => Some(writer.web_info_answer(None)),
                Found::Post(post) => Some(writer.web_info_answer(Some(post))),
            },
        ),
        _ => Some(json!({
            "errors": [{ "message": "execution error", "severity": "CRITICAL", "code": 1_675_030 }],
            "data": null,
        })),
    };
    told.map_or_else(please_wait, |value| script(&value.to_string()))
}

/// What is known of a post that is asked for.
enum Found<'a> {
    /// Nobody is told anything: asked too often.
    Shut,
    /// There is no such post.
    Nothing,
    /// It is withheld.
    Gated(&'a Post),
    Post(&'a Post),
}

/// Tells of the post with that shortcode, in its state or the one that a fault forces on it.
/// States that only pages can have are none here.
fn told<T>(
    shared: &Shared,
    code: &str,
    request: &Request,
    tell: impl FnOnce(&Writer<'_>, Found<'_>) -> T,
) -> T {
    let forced = request.extensions().get::<Forced>();
    let catalog = shared.catalog();
    let found = match catalog.post(code) {
        None => Found::Nothing,
        Some((post, next)) => match forced.map_or(&post.state, |forced| &forced.0) {
            PageState::NotFound => Found::Nothing,
            PageState::Gated => Found::Gated(post),
            PageState::AnotherPost => Found::Post(next),
            PageState::Throttled
            | PageState::LoginWall
            | PageState::RedirectToLogin
            | PageState::RedirectHome => Found::Shut,
            PageState::Ok
            | PageState::Profile
            | PageState::EmptyShell
            | PageState::UnknownRoute
            | PageState::Odd(_) => Found::Post(post),
        },
    };
    shared.written(&catalog, |writer| tell(writer, found))
}

/// The shortcode of a post's number; of anything else a code that no post has.
fn code_of_number(pk: &str) -> String {
    pk.parse().map(code_of).unwrap_or_default()
}

/// Whether a session is told of; that of no person, so any will do.
fn has_session(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(COOKIE).into_iter();
    let mut cookies = cookies
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'));
    cookies.any(|cookie| {
        cookie
            .trim()
            .strip_prefix("sessionid=")
            .is_some_and(|value| !value.is_empty())
    })
}

/// The request again, with its body taken out.
async fn with_form(request: Request) -> (Request, String) {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, QUERY).await.unwrap_or_default();
    let form = String::from_utf8_lossy(&bytes).into_owned();
    (Request::from_parts(parts, axum::body::Body::empty()), form)
}

/// The value of a form's field; empty if it has none.
fn field(form: &str, name: &str) -> String {
    let value = parameter(form, name).unwrap_or_default().replace('+', " ");
    percent_decode_str(&value).decode_utf8_lossy().into_owned()
}

/// As everybody is answered who asks too much without a login (instaloader's issue 2501).
fn please_wait() -> Response {
    let told = json!({
        "message": "Please wait a few minutes before you try again.",
        "require_login": true,
        "igweb_rollout": true,
        "status": "fail",
    });
    json(StatusCode::UNAUTHORIZED, &told)
}

/// As a query without the token of its page is answered.
fn sorry() -> Response {
    let told = json!({
        "__ar": 1,
        "error": 1_357_004,
        "errorSummary": "Sorry, something went wrong",
        "errorDescription": "Please try closing and re-opening your browser window.",
    });
    script(&format!("for (;;);{told}"))
}

fn json(status: StatusCode, value: &Value) -> Response {
    let kind = [(CONTENT_TYPE, "application/json; charset=utf-8")];
    (status, kind, value.to_string()).into_response()
}

/// Answers to queries come as if they were a script.
fn script(text: &str) -> Response {
    let kind = [(CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, text.to_owned()).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{code_of_number, field, has_session};
    use crate::code::pk_of;

    #[test]
    fn a_session_is_one_with_a_value() {
        let is_one = |cookies: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("cookie", HeaderValue::from_static(cookies));
            has_session(&headers)
        };
        assert!(is_one("csrftoken=a; sessionid=123%3Aabc"));
        assert!(!is_one("csrftoken=a; sessionid=; mid=1"));
        assert!(!is_one("xsessionid=1"));
        assert!(!has_session(&HeaderMap::new()));
    }

    #[test]
    fn fields_are_read_as_forms_write_them() {
        let form = "lsd=a&variables=%7B%22media_id%22%3A+%2212%22%7D";
        assert_eq!(field(form, "variables"), "{\"media_id\": \"12\"}");
        assert_eq!(field(form, "doc_id"), "");
    }

    #[test]
    fn numbers_are_codes() {
        let code = code_of_number("3999310043081137024");
        assert_eq!(pk_of(&code), Some(3_999_310_043_081_137_024));
        assert_eq!(code_of_number("x"), "");
    }
}
