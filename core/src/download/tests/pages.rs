//! The lane for pages: what is asked, when, and what an answer means.

use std::time::Duration;

use super::super::TransportError;
use super::script::{html, post, redirect, refused, status};
use super::{CODE, Person, Refusal, at, hours};
use crate::error::Error;
use crate::outcome::{LeadsTo, NoAnswer, UnknownAnswer};

fn network() -> TransportError {
    TransportError::Network(NoAnswer::BrokeOff)
}

#[test]
fn a_post_is_asked_for_once_and_known_from_then_on() {
    let mut person = Person::new();
    person.transport.page(post());
    for _ in 0..2 {
        let found = person.find_it().unwrap();
        assert_eq!((found.media.len(), found.left_out), (1, 0));
    }
    assert_eq!(person.asked(), ["/p/DeBJRyaDIyP/"]);
    assert!(person.clock.waited().is_empty(), "nobody was asked before");
}

#[test]
fn between_two_visits_there_is_a_pause_and_what_passed_of_it_counts() {
    let mut person = Person::new();
    for _ in 0..3 {
        person.transport.page(status(404));
    }
    person.refusal();
    person.clock.go_on(Duration::from_secs(2));
    person.refusal();
    let waited = person.clock.waited();
    let rest = Duration::from_secs(4)..=Duration::from_secs(10);
    assert!(waited.len() == 1 && rest.contains(&waited[0]), "{waited:?}");
    person.clock.go_on(Duration::from_secs(60));
    person.refusal();
    assert_eq!(person.clock.waited().len(), 1, "a minute is pause enough");
}

#[test]
fn whatever_means_stop_is_final_until_the_rest_is_over_or_the_person_wants_it() {
    let script = |json: &str| html(format!("<html><script>{json}</script></html>"));
    let throttled = [
        status(429),
        redirect("/"),
        redirect("https://www.instagram.com/"),
        refused(401, "Please wait a few minutes before you try again."),
        // As in public reports.
        refused(
            401,
            r#"{"message":"Please wait a few minutes before you try again.","require_login":true,"igweb_rollout":true,"status":"fail"}"#,
        ),
        refused(
            403,
            "<html><body><p>Please wait a few minutes before you try again.</p></body></html>",
        ),
        refused(
            400,
            r#"{"message":"feedback_required","spam":true,"status":"fail"}"#,
        ),
        refused(
            400,
            r#"{"message":"","error_type":"rate_limit_error","status":"fail"}"#,
        ),
    ];
    let logins = [
        redirect("/accounts/login/?next=/p/DeBJRyaDIyP/"),
        refused(
            401,
            r#"{"message":"","require_login":true,"status":"fail"}"#,
        ),
        // As in public reports.
        refused(
            403,
            r#"{"message": "login_required", "error_title": "You've Been Logged Out", "error_body": "Please log back in.", "logout_reason": 8, "status": "fail"}"#,
        ),
        script(r#"{"message":"login_required","status":"fail"}"#),
    ];
    let checkpoints = [
        redirect("https://www.instagram.com/challenge/"),
        redirect("/challenge?next=%2Fp%2FDeBJRyaDIyP%2F"),
        redirect("/auth_platform/?apc=x&next=%2Fp%2FDeBJRyaDIyP%2F"),
        script(r#"{"canonicalRouteName":"comet.igweb.PolarisAuthPlatformCodeEntryRoute"}"#),
        // As recorded.
        refused(
            400,
            r#"{"message": "checkpoint_required", "checkpoint_url": "/challenge/624247/lMZI350pJ1/", "lock": false, "status": "fail"}"#,
        ),
        script(r#"{"message":"challenge_required","status":"fail"}"#),
    ];
    let stops = throttled.map(|it| (it, Refusal::Throttled)).into_iter();
    let stops = stops.chain(logins.map(|it| (it, Refusal::LoginWanted)));
    for (stop, expected) in stops.chain(checkpoints.map(|it| (it, Refusal::Checkpoint))) {
        let case = format!("{stop:?}");
        let mut person = Person::new();
        person.transport.page(stop);
        assert_eq!(person.refusal(), expected, "{case}");
        person.clock.go_on(hours(1));
        let until = at("2026-11-01T12:00:00Z").try_into().unwrap();
        assert_eq!(person.refusal(), Refusal::Resting { until }, "{case}");
        assert_eq!(person.asked().len(), 1, "{case}");

        person.catalog.allow_pages().unwrap();
        person.transport.page(status(429));
        assert_eq!(person.refusal(), Refusal::Throttled, "{case}");
        person.clock.go_on(hours(2));
        person.transport.page(post());
        assert!(person.find_it().is_ok(), "{case}");
        assert_eq!(person.asked().len(), 3, "{case}");
    }
}

#[test]
fn what_says_no_for_good_stops_nobody_else() {
    for (reply, expected) in [
        (status(404), Refusal::NotFound),
        (status(410), Refusal::NotFound),
        (status(418), Refusal::UnknownStatus { status: 418 }),
        // Refused without a word, or with none that is known.
        (status(400), Refusal::UnknownStatus { status: 400 }),
        (status(401), Refusal::UnknownStatus { status: 401 }),
        (status(403), Refusal::UnknownStatus { status: 403 }),
        (
            refused(403, r#"{"message":"forbidden","status":"fail"}"#),
            Refusal::UnknownStatus { status: 403 },
        ),
        (
            refused(
                403,
                "<html><head><title>Instagram</title></head><body>Not now.</body></html>",
            ),
            Refusal::UnknownStatus { status: 403 },
        ),
        (
            refused(
                400,
                r#"{"message":"Media not found or unavailable","status":"fail"}"#,
            ),
            Refusal::NotFound,
        ),
        // Squid's page, and that of a filter that names what it holds back.
        (
            refused(
                403,
                "<html><head><title>ERROR: The requested URL could not be retrieved</title></head><body>\
                 <p><b>Access Denied.</b></p><!-- ERR_ACCESS_DENIED --></body></html>",
            ),
            Refusal::NotInstagram { status: 403 },
        ),
        (
            refused(
                403,
                "<!DOCTYPE html><html><body><h1>Sorry, you don't have permission to visit this site.</h1>\
                 <p>Not allowed to browse Social Networking category: https://www.instagram.com/p/DeBJRyaDIyP/</p></body></html>",
            ),
            Refusal::NotInstagram { status: 403 },
        ),
        // Filters and networks that answer as if all were well.
        (
            html(
                "<!DOCTYPE html><html lang=\"de\"><head><title>Jugendschutzfilter</title></head><body>\
                 <h1>www.instagram.com ist gesperrt</h1></body></html>",
            ),
            Refusal::NotInstagram { status: 200 },
        ),
        (
            html(
                "<html><head><meta charset=\"utf-8\"><TITLE>Hotel Wi-Fi</TITLE></head><body><form>\
                 <input name=\"room\"><button>Connect</button></form></body></html>",
            ),
            Refusal::NotInstagram { status: 200 },
        ),
        (status(407), Refusal::NotInstagram { status: 407 }),
        (status(511), Refusal::NotInstagram { status: 511 }),
        (
            redirect("https://www.facebook.com/p/DeBJRyaDIyP/"),
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Elsewhere,
            },
        ),
        (
            redirect("/explore/"),
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Elsewhere,
            },
        ),
        // Another post is not the one that was asked for.
        (
            redirect("/p/DeAZ0uAgNuA/"),
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Elsewhere,
            },
        ),
    ] {
        let mut person = Person::new();
        person.transport.page(reply);
        assert_eq!(person.refusal(), expected);
        person.transport.page(post());
        assert!(person.find_it().is_ok(), "after {expected:?}");
        assert_eq!(person.asked().len(), 2);
    }
}

#[test]
fn trouble_that_may_pass_is_asked_about_once_more() {
    type Reply = fn() -> Result<super::super::PageReply, TransportError>;
    let troubles: [(Reply, Refusal); 4] = [
        (|| status(500), Refusal::ServerTrouble),
        (|| status(503), Refusal::ServerTrouble),
        (
            || Err(network()),
            Refusal::Unreachable {
                how: NoAnswer::BrokeOff,
            },
        ),
        (
            || Err(TransportError::NoMedia),
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Endless,
            },
        ),
    ];
    for (trouble, expected) in troubles {
        let mut person = Person::new();
        person.transport.page(trouble());
        person.transport.page(trouble());
        assert_eq!(person.refusal(), expected);
        assert_eq!(person.asked().len(), 2, "{expected:?}");
        assert_eq!(person.clock.waited().len(), 1, "with a pause between");

        let mut person = Person::new();
        person.transport.page(trouble());
        person.transport.page(post());
        assert!(person.find_it().is_ok(), "{expected:?}");
    }
}

#[test]
fn a_page_that_moved_is_followed_once() {
    let mut person = Person::new();
    person.transport.page(redirect("/reel/DeBJRyaDIyP/"));
    person.transport.page(post());
    assert!(person.find_it().is_ok());
    assert_eq!(person.asked().len(), 2);
    assert!(person.clock.waited().is_empty(), "as in a browser");

    let mut person = Person::new();
    person.transport.page(redirect("/reel/DeBJRyaDIyP/"));
    person.transport.page(redirect("/p/DeBJRyaDIyP/"));
    assert!(matches!(
        person.refusal(),
        Refusal::UnknownPage { .. } | Refusal::UnknownAnswer { .. }
    ));
    assert_eq!(person.asked().len(), 2);
}

#[test]
fn the_page_of_a_post_that_moved_is_asked_for_where_it_is() {
    for (location, asked) in [
        ("/reel/DeBJRyaDIyP/", "/reel/DeBJRyaDIyP/"),
        ("/tv/DeBJRyaDIyP/?hl=en#x", "/tv/DeBJRyaDIyP/"),
        (
            "https://www.instagram.com/ida.example/p/DeBJRyaDIyP/",
            "/ida.example/p/DeBJRyaDIyP/",
        ),
        ("/ida/reel/DeBJRyaDIyP", "/ida/reel/DeBJRyaDIyP"),
        // What is nothing of these says no more than which post it is.
        ("//evil.example/p/DeBJRyaDIyP/", "/p/DeBJRyaDIyP/"),
        (
            "http://www.instagram.com/reel/DeBJRyaDIyP/",
            "/p/DeBJRyaDIyP/",
        ),
        (
            "https://www.kkinstagram.com/p/DeBJRyaDIyP/",
            "/p/DeBJRyaDIyP/",
        ),
        ("/reel/DeBJRyaDIyP/../../accounts", "/p/DeBJRyaDIyP/"),
    ] {
        let mut person = Person::new();
        person.transport.page(redirect(location));
        person.transport.page(post());
        assert!(person.find_it().is_ok(), "{location}");
        assert_eq!(person.asked()[1], asked, "{location}");
    }
}

#[test]
fn a_page_without_data_is_looked_for_at_the_reels_address() {
    let mut person = Person::new();
    person.transport.page(html("<html></html>"));
    person.transport.page(post());
    assert!(person.find_it().is_ok());
    assert_eq!(person.asked(), ["/p/DeBJRyaDIyP/", "/reel/DeBJRyaDIyP/"]);
}

#[test]
fn the_day_has_an_end_and_the_next_one_begins() {
    let mut person = Person::new();
    person.pace.per_day = 2;
    for _ in 0..2 {
        person.transport.page(status(404));
        person.refusal();
    }
    assert_eq!(person.refusal(), Refusal::DayIsFull { count: 2 });
    assert_eq!(person.asked().len(), 2);
    person.clock.set(at("2026-11-02T00:00:01Z"));
    person.transport.page(post());
    assert!(person.find_it().is_ok());
}

#[test]
fn stop_ends_a_pause_and_a_question() {
    let mut person = Person::new();
    person.transport.page(status(404));
    person.refusal();
    person.stop.cancel();
    assert!(matches!(person.find_it(), Err(Error::Stopped)));
    assert_eq!(person.asked().len(), 1, "nothing is asked after stop");

    let mut person = Person::new();
    person.transport.page(Err(TransportError::Stopped));
    assert!(matches!(person.find_it(), Err(Error::Stopped)));
}

const SHARE: &str = "https://www.instagram.com/share/p/BAbcdefgh/";

#[test]
fn a_share_link_and_its_page_are_one_visit() {
    let mut person = Person::new();
    let to = "https://www.instagram.com/p/DeBJRyaDIyP/?utm_source=ig";
    person.transport.page(redirect(to));
    person.transport.page(post());
    assert_eq!(person.find(SHARE).unwrap().media.len(), 1);
    assert_eq!(person.asked(), ["/share/p/BAbcdefgh/", "/p/DeBJRyaDIyP/"]);
    assert!(person.clock.waited().is_empty());
}

#[test]
fn a_share_link_that_tells_nothing_says_why() {
    for (reply, expected) in [
        (html(""), Refusal::ShareUnresolved),
        (
            redirect("https://www.instagram.com/ida.example/"),
            Refusal::NoPost {
                leads_to: LeadsTo::Profile,
            },
        ),
        (
            redirect("/stories/ida.example/3996094726126103655/"),
            Refusal::NoPost {
                leads_to: LeadsTo::Story,
            },
        ),
        (
            redirect("https://www.example.com/ida.example/"),
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Elsewhere,
            },
        ),
        (status(404), Refusal::NotFound),
        (status(500), Refusal::ServerTrouble),
        (
            Err(network()),
            Refusal::Unreachable {
                how: NoAnswer::BrokeOff,
            },
        ),
    ] {
        let mut person = Person::new();
        person.transport.page(reply);
        match person.find(SHARE) {
            Err(Error::Link(refusal)) => assert_eq!(refusal, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
    let mut person = Person::new();
    person.transport.page(redirect("/accounts/login/"));
    assert!(person.find(SHARE).is_err());
    assert!(
        matches!(person.refusal(), Refusal::Resting { .. }),
        "stop is stop"
    );
}

#[test]
fn each_way_of_not_getting_a_connection_has_its_refusal() {
    type Trouble = fn() -> TransportError;
    let no_tls = Refusal::Unreachable {
        how: NoAnswer::NotReadable,
    };
    let troubles: [(Trouble, Refusal); 4] = [
        (|| TransportError::NoTls, no_tls),
        (|| TransportError::NotTrusted, Refusal::NotTrusted),
        (|| TransportError::NoName, Refusal::NoName),
        (|| TransportError::NoConnection, Refusal::NoConnection),
    ];
    for (trouble, expected) in troubles {
        let mut person = Person::new();
        person.transport.page(Err(trouble()));
        person.transport.page(Err(trouble()));
        assert_eq!(person.refusal(), expected);
    }
}

#[test]
fn a_page_by_other_hands_is_read_and_nobody_asked() {
    let given = post().unwrap().body;
    let mut person = Person::new();
    let found = person.take(CODE, &given).unwrap();
    assert_eq!(found.media.len(), 1);
    assert!(person.asked().is_empty());
    // From then on it is known.
    assert_eq!(person.find_it().unwrap(), found);
    for (code, page, expected) in [
        ("DeAZ0uAgNuA", given.as_str(), Refusal::OtherPage),
        (CODE, "", Refusal::OtherPage),
        (
            CODE,
            "From: <Saved by Blink>\nMIME-Version: 1.0",
            Refusal::OtherPage,
        ),
        (CODE, "<html><body>Log in</body></html>", Refusal::OtherPage),
        // Nobody was asked, so nobody asked for a pause.
        (
            CODE,
            "<html><script data-sjs>{\"canonicalRouteName\":\"comet.igweb.PolarisLoggedOutDesktopWWWPostRoute\"}</script>\
             <script data-sjs>{\"a\":{\"xig_polaris_media\":{\"pk\":\"39\"]]],\"b\":}</script></html>",
            Refusal::CutPage,
        ),
        (
            CODE,
            "<script data-sjs>{\"xig_polaris_media\": null}</script>",
            Refusal::Withheld,
        ),
        (
            CODE,
            "<html><title>Instagram</title><h1>Sorry, something went wrong.</h1></html>",
            Refusal::ServerTrouble,
        ),
        // Answers that say why they have nothing. This one came to somebody who is logged in.
        (
            CODE,
            "<script>{\"message\":\"checkpoint_required\",\"status\":\"fail\"}</script>",
            Refusal::OtherPage,
        ),
        (
            CODE,
            "<script>{\"errors\":[{\"code\":1675004}],\"data\":{\"xdt_shortcode_media\":null}}</script>",
            Refusal::Throttled,
        ),
        (
            CODE,
            "<script>{\"errors\":[{\"code\":1675002}],\"data\":{\"xdt_shortcode_media\":null}}</script>",
            Refusal::OtherPage,
        ),
        (
            CODE,
            "<script>{\"errors\":[{\"code\":4630001}],\"data\":{\"xdt_shortcode_media\":null}}</script>",
            Refusal::NotFound,
        ),
        (
            CODE,
            "<script>{\"errors\":[{\"code\":7}],\"data\":{\"xdt_shortcode_media\":null}}</script>",
            Refusal::Withheld,
        ),
        (
            CODE,
            "<script>{\"message\":\"Please wait a few minutes before you try again.\",\"status\":\"fail\"}</script>",
            Refusal::Throttled,
        ),
        (
            CODE,
            "<script>{\"message\":\"Media not found or unavailable\",\"status\":\"fail\"}</script>",
            Refusal::NotFound,
        ),
        (
            CODE,
            "<script data-sjs>{\"canonicalRouteName\": \"comet.igweb.PolarisErrorRoute\"}</script>",
            Refusal::NotFound,
        ),
        (
            CODE,
            "<script data-sjs>{\"canonicalRouteName\": \
             \"comet.igweb.PolarisLoggedOutDesktopWWWProfileRoute\"}</script>",
            Refusal::ProfilePage,
        ),
        (
            CODE,
            "<script data-sjs>{\"canonicalRouteName\": \"comet.igweb.PolarisProfilePostsRoute\"}</script>",
            Refusal::ProfilePage,
        ),
        (
            CODE,
            "<script data-sjs>{\"canonicalRouteName\": \
             \"comet.igweb.PolarisLoggedOutDesktopWWWPostRoute\"}</script><script>{\"a",
            Refusal::CutPage,
        ),
    ] {
        let mut person = Person::new();
        match person.take(code, page) {
            Err(Error::Link(refusal)) => assert_eq!(refusal, expected, "{page}"),
            other => panic!("{page}: {other:?}"),
        }
        person.transport.page(post());
        assert!(person.find_it().is_ok(), "no pause follows: {page}");
    }
}

#[test]
fn where_no_page_may_be_asked_for_none_is() {
    let mut person = Person::new();
    person.pace.per_day = 0;
    assert_eq!(person.refusal(), Refusal::DayIsFull { count: 0 });
    assert!(person.asked().is_empty());
    assert!(person.clock.waited().is_empty());
}
