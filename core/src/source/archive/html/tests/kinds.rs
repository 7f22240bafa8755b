//! Pages of messages, stories and other kinds.

use super::*;

fn message(sender: &str, inside: &str) -> String {
    block(
        sender,
        &format!("<div><div></div><div></div><div>{inside}</div></div>"),
        DATE,
    )
}

/// Fact sheet 6: the heading is the sender, and only it tells whose a photo is.
#[test]
fn messages_are_told_apart_by_their_sender() {
    const FOLDER: &str = "your_instagram_activity/messages/inbox/bob_1/photos";
    let blocks = [
        block("Participants: Bob", "", ""),
        message("Alice Synthetic", &photo(&format!("{FOLDER}/1"))),
        message("Bob", &photo(&format!("{FOLDER}/2.jpg"))),
        message("Bob", "only text <a href=\"https://example.org\">link</a>"),
        message("ALICE_synthetic", &video(&format!("{FOLDER}/3.mp4"))),
        message(
            "Bob",
            "<audio src=\"messages/inbox/bob_1/audio/4.aac\"></audio>",
        ),
    ];
    let read = read_as(page(&blocks.concat()), PostKind::Message, None);
    assert_eq!(read.notes, Vec::<String>::new());
    let told: Vec<_> = read
        .posts
        .iter()
        .map(|post| (post.opt_in.unwrap(), uris(post)))
        .collect();
    assert_eq!(
        told,
        [
            (OptInReason::Messages, vec![&*format!("{FOLDER}/1")]),
            (
                OptInReason::OthersMessages,
                vec![&*format!("{FOLDER}/2.jpg")]
            ),
            (OptInReason::Messages, vec![&*format!("{FOLDER}/3.mp4")]),
        ]
    );
    for post in &read.posts {
        assert_eq!(post.kind, PostKind::Message);
        assert_eq!(post.caption, None);
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
    }
}

#[test]
fn stories_may_be_links_and_reshares() {
    let remote = "https://scontent.cdninstagram.com/v/t51.jpg?oe=1";
    let blocks = [
        block(
            "",
            &(photo("media/stories/202510/1.jpg") + &row("Source type", "camera")),
            DATE,
        ),
        block(
            "",
            &(photo("media/stories/202510/2.jpg") + &row("Source type", "feed_reshare")),
            DATE,
        ),
        block("", &photo(remote), DATE),
    ];
    let read = read_as(page(&blocks.concat()), PostKind::Story, None);
    let told: Vec<_> = read
        .posts
        .iter()
        .map(|post| (post.opt_in, uris(post)))
        .collect();
    assert_eq!(
        told,
        [
            (None, vec!["media/stories/202510/1.jpg"]),
            (
                Some(OptInReason::Reshares),
                vec!["media/stories/202510/2.jpg"]
            ),
            (None, vec![remote]),
        ]
    );
}

/// Hard case 18: the kind comes from the index, wherever the bytes lie.
#[test]
fn the_kind_and_the_reason_come_from_the_index() {
    let page = page(&block(
        "",
        &photo("media/other/17900000000000001.jpg"),
        DATE,
    ));
    for (kind, opt_in) in [
        (PostKind::ProfilePhoto, None),
        (PostKind::ArchivedPost, None),
        (PostKind::Igtv, None),
        (PostKind::Other, Some(OptInReason::Reposts)),
        (
            PostKind::RecentlyDeleted,
            Some(OptInReason::RecentlyDeleted),
        ),
    ] {
        let read = read_as(&page, kind, opt_in);
        assert_eq!((read.posts[0].kind, read.posts[0].opt_in), (kind, opt_in));
    }
}

#[test]
fn drafts_were_never_published() {
    for (value, opt_in) in [
        ("True", Some(OptInReason::Drafts)),
        ("False", None),
        ("", None),
    ] {
        let inside = photo("media/posts/a.jpg") + &row("Draft", value);
        assert_eq!(
            read_one(page(&block("", &inside, DATE))).opt_in,
            opt_in,
            "{value}"
        );
    }
}

#[test]
fn logos_placeholders_and_pictures_inside_the_page_are_no_media() {
    let inside = [
        "<img src=\"files/Instagram-Logo.png\"><img /><img src=\"\">",
        "<img src=\"https://static.cdninstagram.com/rsrc.php/emoji.png\">",
        "<img src=\"data:image/png;base64,AAAA\">",
        "<video src=\"media/posts/v.mp4\" poster=\"media/posts/p.jpg\"><img src=\"media/posts/p.jpg\"></video>",
        "<video><source src=\"media/posts/w.mp4\"></video>",
        "<a href=\"media/posts/only_a_link.jpg\">link</a>",
    ];
    let post = read_one(page(&block("", &inside.concat(), DATE)));
    assert_eq!(uris(&post), ["media/posts/v.mp4", "media/posts/w.mp4"]);
}

#[test]
fn the_same_path_twice_in_a_post_is_one_item() {
    let inside = photo("media/posts/a.jpg").repeat(2) + &photo("media/posts/b.jpg");
    let post = read_one(page(&block("", &inside, DATE)));
    assert_eq!(uris(&post), ["media/posts/a.jpg", "media/posts/b.jpg"]);
}

#[test]
fn media_outside_of_posts_are_told() {
    let read = read(page(&photo("media/posts/a.jpg")));
    assert_eq!(read.posts, []);
    assert_eq!(
        read.notes,
        ["1 photo or video outside of any post: what the page says of them is left out"]
    );
}

#[test]
fn a_post_without_media_is_told_unless_it_tells_a_place() {
    let read = read(page(&block("words", "", DATE)));
    assert_eq!(read.posts, []);
    assert_eq!(read.notes, ["1 entry without photo or video left out"]);
    let place = row("Latitude", "48.85") + &row("Longitude", "2.35");
    let post = read_one(page(&block("words", &place, DATE)));
    assert_eq!(post.media, []);
    assert!(post.coordinates.is_some());
}

#[test]
fn pages_without_posts_are_nothing_to_tell() {
    for empty in [&*page(""), "<html></html>", "You have no data", "\u{feff}"] {
        assert_eq!(read(empty), Recorder::default(), "{empty}");
    }
}
