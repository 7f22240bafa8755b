use crate::fuzzing::Recorder;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::index::{Account, IndexFile};

const NOON: &str = "2018-11-05T12:00:00";
const LATER: &str = "2018-11-05T12:00:01";

fn read(text: &str) -> Recorder {
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Post,
        opt_in: None,
        account: &account,
    };
    Recorder::read(&mut text.as_bytes(), file)
}

fn list(name: &str, entries: &[(&str, &str, &str)]) -> String {
    let entries: Vec<_> = entries
        .iter()
        .map(|(path, taken_at, caption)| {
            format!(r#"{{"caption":"{caption}","taken_at":"{taken_at}","path":"{path}"}}"#)
        })
        .collect();
    format!(r#""{name}":[{}]"#, entries.join(","))
}

/// The paths of each post.
fn groups(recorded: &Recorder) -> Vec<Vec<&str>> {
    recorded
        .posts
        .iter()
        .map(|post| post.media.iter().map(|item| &*item.uri).collect())
        .collect()
}

#[test]
fn each_list_has_its_kind() {
    let read = read(
        r#"{"stories":[{"caption":"s","taken_at":"2020-10-20T11:52:06+00:00","path":"stories/1.mp4"}],
        "photos":[{"caption":"Happie hap","taken_at":"2020-10-12T09:22:22+00:00","location":"Amsterdam","path":"photos/2.jpg"}],
        "profile":[{"caption":"","taken_at":"2020-10-08T12:03:39+00:00","is_active_profile":true,"path":"profile/3.jpg"}],
        "direct":[{"taken_at":"2020-10-08T12:03:39.249753+00:00","path":"direct/4.jpg"}],
        "videos":[],"archive":[{"taken_at":null,"path":"x/5.jpg"}]}"#,
    );
    assert_eq!(read.notes, Vec::<String>::new());
    let told: Vec<_> = read
        .posts
        .iter()
        .map(|post| (post.kind, post.opt_in, &*post.media[0].uri))
        .collect();
    let expected = [
        (PostKind::Story, None, "stories/1.mp4"),
        (PostKind::ProfilePhoto, None, "profile/3.jpg"),
        (
            PostKind::Message,
            Some(OptInReason::UnknownSender),
            "direct/4.jpg",
        ),
        (PostKind::Other, None, "x/5.jpg"),
        (PostKind::Post, None, "photos/2.jpg"),
    ];
    assert_eq!(told, expected);
    let photo = &read.posts[4];
    assert_eq!(photo.caption.as_deref(), Some("Happie hap"));
    assert_eq!(photo.place.as_deref(), Some("Amsterdam"));
    assert_eq!(photo.coordinates, None);
    assert_eq!(photo.published, Moment::from_unix(1_602_494_542));
    assert_eq!(photo.media[0].taken, photo.published);
    assert_eq!(read.posts[2].published, Moment::from_unix(1_602_158_619));
    assert_eq!(read.posts[3].published, Moment::Unknown);
}

#[test]
fn a_time_without_a_zone_is_utc() {
    let text = format!(
        "{{{}}}",
        list("photos", &[("a.jpg", "2018-11-05T20:19:29", "")])
    );
    let expected = Moment::Second("2018-11-05T20:19:29Z".parse().unwrap());
    assert_eq!(read(&text).posts[0].published, expected);
}

/// Hard case 10.
#[test]
fn a_carousel_split_over_photos_and_videos_is_one_post() {
    let photos = list(
        "photos",
        &[
            ("p1", NOON, "trip"),
            ("p2", NOON, "trip"),
            ("p3", LATER, "trip"),
            ("p4", NOON, "other"),
            ("p5", NOON, "trip"),
        ],
    );
    let videos = list(
        "videos",
        &[
            ("v1", LATER, "x"),
            ("v2", NOON, "trip"),
            ("v3", NOON, "trip"),
        ],
    );
    let read_first = read(&format!(r#"{{{photos},"stories":[],{videos}}}"#));
    let expected = [
        &["p1", "p2", "v2", "v3"][..],
        &["p3"],
        &["p4"],
        &["p5"],
        &["v1"],
    ];
    assert_eq!(groups(&read_first), expected);
    assert_eq!(read_first.notes, Vec::<String>::new());

    let read_last = read(&format!("{{{videos},{photos}}}"));
    let expected = [
        &["v1"][..],
        &["v2", "v3", "p1", "p2", "p5"],
        &["p3"],
        &["p4"],
    ];
    assert_eq!(groups(&read_last), expected);
}

/// Hard case 10, second half.
#[test]
fn items_of_one_second_without_captions_are_grouped_and_it_is_said() {
    let photos = list(
        "photos",
        &[("p1", NOON, ""), ("p2", NOON, ""), ("p3", LATER, "")],
    );
    let videos = list("videos", &[("v1", LATER, "")]);
    let read = read(&format!("{{{photos},{videos}}}"));
    assert_eq!(groups(&read), [["p1", "p2"], ["p3", "v1"]]);
    let expected = "2 groups of media without caption, of one second each, taken for one post each";
    assert_eq!(read.notes, [expected]);
}

#[test]
fn only_the_feed_has_carousels() {
    let text = format!(
        "{{{}}}",
        list("stories", &[("s1", NOON, "x"), ("s2", NOON, "x")])
    );
    assert_eq!(groups(&read(&text)), [["s1"], ["s2"]]);
}

#[test]
fn items_of_unknown_time_are_never_grouped() {
    let text = format!(
        "{{{}}}",
        list(
            "photos",
            &[("p1", "Mai 2018", "x"), ("p2", "Mai 2018", "x")]
        )
    );
    let read = read(&text);
    assert_eq!(groups(&read), [["p1"], ["p2"]]);
    assert_eq!(read.posts[0].unread_date.as_deref(), Some("Mai 2018"));
}

#[test]
fn a_feed_that_is_cut_off_keeps_what_stands_before() {
    let whole = format!(
        "{{{}",
        list(
            "photos",
            &[("p1", NOON, "x"), ("p2", NOON, "x"), ("p3", NOON, "x")]
        )
    );
    let read = read(whole.get(..whole.len() - 9).unwrap());
    assert_eq!(groups(&read), [["p1", "p2"]]);
    assert_eq!(read.notes.len(), 1);
    assert!(read.notes[0].contains("cut off"), "{}", read.notes[0]);
}

#[test]
fn an_entry_without_a_path_is_told() {
    let read = read(r#"{"photos":[{"taken_at":"2018-11-05T20:19:29","path":null}]}"#);
    assert_eq!(groups(&read), Vec::<Vec<&str>>::new());
    assert_eq!(
        read.notes,
        ["1 photo or video without a path could not be read (entry 1)"]
    );
}
