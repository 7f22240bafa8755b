//! What answers say that have nothing of a post: in words and numbers that Instagram's own programs
//! read (fact sheet 9).

use serde_json::Value;

use super::PageContent;
use super::json::{number_at, text_at};

/// Where old pages say what they are.
pub(super) const ENTRY: &str = "entry_data";
/// Whether the person is to log in, in answers that say nothing else.
pub(super) const LOGIN: &str = "require_login";

/// How messages begin that come after too many questions.
const TOO_MANY_ASKED: &str = "Please wait a few minutes";
/// What is said of a post that is not shown.
const NOT_SHOWN: [&str; 4] = [
    "Media not found",
    "Media is unavailable",
    "has been deleted",
    "Not authorized to view user",
];
/// What is said to who is to prove to be a person.
const CHECKPOINTS: [&str; 2] = ["checkpoint_required", "challenge_required"];
/// And to who is to log in anew.
const DOORS: [&str; 2] = ["login_required", "user_has_logged_out"];
/// What is said to a visitor who is held back, and whether it is for doing too much.
const HELD_BACK: &str = "feedback_required";
const SPAM: &str = "spam";
/// And what is so by its type.
const BLOCKED: [&str; 2] = ["rate_limit_error", "sentry_block"];
/// How many posts there are in an answer that is a list.
const COUNT: &str = "num_results";
/// Numbers of errors: too many questions, a question of an older form, nothing there.
const TOO_MANY: u64 = 1_675_004;
const OLD_QUESTION: u64 = 1_675_002;
const NOT_FOUND: u64 = 4_630_001;

/// The words of which one stands in quotes in every answer that says something here.
pub(super) const WORDS: [&str; 11] = [
    ENTRY,
    LOGIN,
    HELD_BACK,
    COUNT,
    CHECKPOINTS[0],
    CHECKPOINTS[1],
    DOORS[0],
    DOORS[1],
    BLOCKED[0],
    BLOCKED[1],
    "errors",
];

/// Whether one of the messages that are sentences stands in a block.
pub(super) fn is_message(block: &str) -> bool {
    let mut all = NOT_SHOWN.iter().chain([&TOO_MANY_ASKED]);
    all.any(|message| block.contains(message))
}

/// What an old page says that it is: one to log in on, one on which a person is to prove to be one,
/// a profile.
pub(super) fn entry(value: &Value) -> Option<PageContent> {
    let is = |name: &str| value.get(name).is_some();
    if is("LoginAndSignupPage") {
        return Some(PageContent::LoginWall);
    }
    if is("Challenge") {
        return Some(PageContent::Checkpoint);
    }
    is("ProfilePage").then_some(PageContent::Profile)
}

/// What the errors or the message of an answer say, where that is known.
pub(super) fn said(value: &Value) -> Option<PageContent> {
    let message = value.as_str().unwrap_or_default();
    let errors = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let of_number = errors
        .iter()
        .find_map(|error| match number_at(error, "code")? {
            TOO_MANY => Some(PageContent::Throttled),
            OLD_QUESTION => Some(PageContent::Unknown { route: None }),
            NOT_FOUND => Some(PageContent::NotFound),
            _ => None,
        });
    match message {
        message if message.starts_with(TOO_MANY_ASKED) => Some(PageContent::Throttled),
        message if message.starts_with(NOT_SHOWN[0]) => Some(PageContent::NotFound),
        message if CHECKPOINTS.contains(&message) => Some(PageContent::Checkpoint),
        message if DOORS.contains(&message) => Some(PageContent::Door),
        _ => of_number,
    }
}

/// What an answer says as a whole.
pub(super) fn whole(answer: &Value) -> Option<PageContent> {
    let at = |name: &str| text_at(answer, name).unwrap_or_default();
    let (message, kind) = (at("message"), at("error_type"));
    // It holds back for other reasons, too.
    let is_spam = answer.get(SPAM) == Some(&Value::Bool(true));
    if is_spam && message == HELD_BACK || BLOCKED.contains(&&*kind) {
        return Some(PageContent::Throttled);
    }
    let is_refused = at("status") == "fail" && NOT_SHOWN.iter().any(|it| message.contains(it));
    is_refused.then_some(PageContent::NotFound)
}

/// Whether an answer has nothing and does not say why: a list without a post, errors of no number
/// that is known instead of data.
pub(super) fn is_nothing(answer: &Value) -> bool {
    let is_list = answer.get(COUNT).is_some() && answer.get("items") == Some(&Value::Array(vec![]));
    let errors = answer.get("errors").unwrap_or(&Value::Null);
    let has_errors = || errors.as_array().is_some_and(|it| !it.is_empty());
    let is_null = answer.get("data").is_some_and(Value::is_null);
    is_list || is_null && has_errors() && said(errors).is_none()
}
