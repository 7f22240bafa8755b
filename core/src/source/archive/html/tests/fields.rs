//! The tables beside photos and videos.

use super::*;
use crate::post::{Coordinates, OptInReason};
use crate::source::Original;

/// A block with one photo and these rows.
fn with_rows(rows: &[(&str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(label, value)| row(label, value))
        .collect();
    block("", &(photo("media/posts/a.jpg") + &rows), DATE)
}

/// One page mixes languages (fact sheet 8.2).
#[test]
fn fields_are_read_in_four_languages() {
    let original = Original::Local("2025-10-19T04:05:06".parse().unwrap());
    let pages = [
        [
            ("Latitude", "48.85"),
            ("Longitude", "2.35"),
            ("Date taken", "2025:10:19 04:05:06"),
        ],
        [
            ("Широта", "48.85"),
            ("Долгота", "2.35"),
            ("Дата съемки", "2025:10:19 04:05:06"),
        ],
        [
            ("Latitude", "48.85"),
            ("Longitude", "2.35"),
            ("Data do vídeo", "2025:10:19 04:05:06"),
        ],
        [
            ("Latitude", "48.85"),
            ("Longitude", "2.35"),
            ("Data di registrazione", "2025:10:19 04:05:06"),
        ],
    ];
    for rows in pages {
        let post = read_one(page(&with_rows(&rows)));
        assert_eq!(post.media[0].coordinates, Coordinates::new(48.85, 2.35));
        assert_eq!(post.media[0].original, Some(original));
        assert_eq!(post.coordinates, None);
    }
}

#[test]
fn a_capture_time_under_an_unknown_name_is_known_by_its_form() {
    let rows = [
        ("Aufnahmedatum", "20251019T040506.000Z"),
        ("Breite und Länge", "48.85, 2.35"),
    ];
    let read = read(page(&with_rows(&rows).repeat(2)));
    let expected = Original::Utc("2025-10-19T04:05:06Z".parse().unwrap());
    assert_eq!(read.posts[1].media[0].original, Some(expected));
    assert_eq!(read.posts[1].media[0].coordinates, None);
    assert_eq!(
        read.notes,
        [
            "4 fields of an unknown name left out (“Aufnahmedatum”, “Breite und Länge”)",
            "2 posts may lose a place: two numbers of an unknown name may be one, and are not taken as such",
        ]
    );
}

#[test]
fn a_known_capture_time_goes_before_one_known_by_its_form() {
    let rows = [
        ("Unbekannt", "2020:01:01 00:00:00"),
        ("Date taken", "2025:10:19 04:05:06"),
    ];
    let read = read(page(&with_rows(&rows)));
    let expected = Original::Local("2025-10-19T04:05:06".parse().unwrap());
    assert_eq!(read.posts[0].media[0].original, Some(expected));
}

#[test]
fn a_capture_long_after_the_publication_is_no_capture_time() {
    let post = read_one(page(&with_rows(&[("Date taken", "2025:10:22 00:00:00")])));
    assert_eq!(post.media[0].original, None);
}

#[test]
fn a_place_beside_a_carousel_is_the_posts_and_beside_a_member_the_members() {
    let place = row("Latitude", "48.85") + &row("Longitude", "2.35");
    let members = format!(
        "<div>{}<div>{}</div></div><div>{}<div></div></div>",
        photo("media/posts/a.jpg"),
        row("Latitude", "10") + &row("Longitude", "20"),
        photo("media/posts/b.jpg"),
    );
    let post = read_one(page(&block("", &(members + &place), DATE)));
    assert_eq!(post.media[0].coordinates, Coordinates::new(10.0, 20.0));
    assert_eq!(post.media[1].coordinates, None);
    assert_eq!(post.coordinates, Coordinates::new(48.85, 2.35));
}

#[test]
fn a_place_around_the_only_photo_is_the_photos() {
    let place = row("Latitude", "48.85") + &row("Longitude", "2.35");
    let wrapped = format!("<div>{}</div>{place}", photo("media/posts/a.jpg"));
    let before = format!("{place}{}", photo("media/posts/a.jpg"));
    for inside in [wrapped, before] {
        let post = read_one(page(&block("", &inside, DATE)));
        assert_eq!(post.media[0].coordinates, Coordinates::new(48.85, 2.35));
        assert_eq!(post.coordinates, None);
    }
}

#[test]
fn subtitles_belong_to_their_video_and_are_no_item() {
    let link =
        "<a target=\"_blank\" href=\"media/reels/202510/x.SRT\">media/reels/202510/x.SRT</a>";
    for label in ["Subtitles", "Sottotitoli"] {
        let inside = video("media/reels/202510/x.mp4") + &row(label, link);
        let post = read_one(page(&block("", &inside, DATE)));
        assert_eq!(uris(&post), ["media/reels/202510/x.mp4"]);
        let subtitles = post.media[0].subtitles.as_deref();
        assert_eq!(subtitles, Some("media/reels/202510/x.SRT"));
    }
}

#[test]
fn tagged_people_and_devices_are_left_alone() {
    let rows = [
        ("Tagged users", "bob (Tagged, 0.00, 0.00)"),
        ("Utenti taggati", "bob (Taggato, 0.00, 0.00)"),
        ("Número de identificação do dispositivo", "android-0"),
        ("Music genre", "Pop, Indie"),
    ];
    let post = read_one(page(&with_rows(&rows)));
    assert!(post.media[0].camera.is_empty());
    assert_eq!(post.media[0].coordinates, None);
}

/// The marks and the numbers stand untranslated, whatever the language of the labels.
#[test]
fn fields_of_a_language_nobody_knows_are_told_by_their_values() {
    let rows = [
        ("Leithead", "48.8566"),
        ("Fad", "2.3522"),
        ("Cineál foinse", "reel_reshare"),
        ("Eolas", "1.696"),
    ];
    let read = read(page(&with_rows(&rows)));
    let post = &read.posts[0];
    assert_eq!(post.opt_in, Some(OptInReason::Reshares));
    assert_eq!(post.media[0].coordinates, Coordinates::new(48.8566, 2.3522));
    assert_eq!(
        read.notes,
        ["1 field of an unknown name left out (“Eolas”)"]
    );
}

/// Two rows under unknown labels, and whether they may be a place that is lost.
#[test]
fn numbers_that_need_not_be_a_place_are_none() {
    for (rows, is_told) in [
        ([("Luas ISO", "40"), ("Fad fócasach", "4.25")], false),
        ([("Zof", "4.25"), ("Zap", "1.69")], true),
        ([("Programmil", "16.2"), ("Tundlik", "64")], true),
        (
            [("Zap", "1.6959938131554"), ("Zut", "5.9068905956085")],
            true,
        ),
        ([("A", "48.85"), ("B", "2,35")], true),
        ([("A", "91.5"), ("B", "2.3522")], true),
        ([("A", "48.85"), ("B", "180.5")], false),
        ([("A", "122.3522"), ("B", "48.8566")], true),
        ([("A", "151.2"), ("B", "-33.85")], true),
        ([("A", "48.8566, 2.3522"), ("B", "x")], true),
        ([("A", "48.85° N"), ("B", "2.35° E")], true),
    ] {
        let read = read(page(&with_rows(&rows)));
        assert_eq!(read.posts[0].media[0].coordinates, None, "{rows:?}");
        let mut notes = read.notes.iter();
        let told = notes.any(|note| note.contains("may lose a place"));
        assert_eq!(told, is_told, "{rows:?} {:?}", read.notes);
    }
    let apart = [("A", "48.8566"), ("Gléas", "x"), ("B", "2.3522")];
    assert_eq!(read(page(&with_rows(&apart))).notes.len(), 2);
}

#[test]
fn a_place_is_read_in_the_writing_of_any_language() {
    for ([latitude, longitude], expected) in [
        (["48,8566", "2,3522"], (48.8566, 2.3522)),
        (["٤٨٫٨٥٦٦", "٢٫٣٥٢٢"], (48.8566, 2.3522)),
        (["48.8566°", "2.3522°"], (48.8566, 2.3522)),
        (["\u{2212}33.85", "151.2"], (-33.85, 151.2)),
    ] {
        for labels in [["Latitude", "Longitude"], ["Leithead", "Fad"]] {
            let rows = [(labels[0], latitude), (labels[1], longitude)];
            let read = read(page(&with_rows(&rows)));
            let place = read.posts[0].media[0].coordinates;
            assert_eq!(place, Coordinates::new(expected.0, expected.1), "{rows:?}");
        }
    }
}

/// What one post of a page tells of its labels counts for the posts behind it.
#[test]
fn a_sure_place_tells_the_labels_of_a_page() {
    let place = |values: [&str; 2]| with_rows(&[("Leithead", values[0]), ("Fad", values[1])]);
    let camera = with_rows(&[("Zof", "4.25"), ("Zap", "1.69")]);
    let blocks = [
        place(["5.6", "-0.2"]),
        place(["48.8566", "2.3522"]),
        place(["5.6", "-0.2"]),
        camera,
    ];
    let blocks = (0..)
        .zip(blocks)
        .map(|(number, block)| block.replace("a.jpg", &format!("{number}.jpg")));
    let read = read(page(&blocks.collect::<String>()));
    let places: Vec<_> = read
        .posts
        .iter()
        .map(|post| post.media[0].coordinates)
        .collect();
    let sure = [
        None,
        Coordinates::new(48.8566, 2.3522),
        Coordinates::new(5.6, -0.2),
        None,
    ];
    assert_eq!(places, sure);
    assert!(
        read.notes[1].starts_with("2 posts may lose a place"),
        "{:?}",
        read.notes
    );
}

/// Wherever the mark stands, and whatever stands around it.
#[test]
fn a_mark_that_a_story_is_somebody_elses_is_found() {
    let nested = row("Eile", &row("Frump", "reel_reshare"));
    for rows in [
        row("Frump", "reel_reshare (1)"),
        row("Frump", "4 (reel_reshare)"),
        row("Frump", "feed_reshare_2"),
        row("", "reel_reshare"),
        row("reel_reshare", "Frump"),
        "<table><tr><td>reel_reshare</td></tr></table>".to_owned(),
        "<div>Frump: reel_reshare</div>".to_owned(),
        "<ul><li><span>Frump</span><span>reel_reshare</span></li></ul>".to_owned(),
        row("Suíomh", "library") + &row("Frump", "reel_reshare"),
        nested,
    ] {
        let inside = photo("media/stories/a.jpg") + &rows;
        let read = read_as(page(&block("", &inside, DATE)), PostKind::Story, None);
        assert_eq!(read.posts[0].opt_in, Some(OptInReason::Reshares), "{rows}");
    }
    let two = format!(
        "<div>{}{}</div><div>{}{}</div>",
        photo("media/stories/a.jpg"),
        row("Frump", "library"),
        photo("media/stories/b.jpg"),
        row("Frump", "reel_reshare"),
    );
    let read = read_as(page(&block("", &two, DATE)), PostKind::Story, None);
    assert_eq!(read.posts[0].opt_in, None);
    assert!(
        read.notes[0].starts_with("1 story may be other people's"),
        "{:?}",
        read.notes
    );
}

/// What cannot be told is counted, with what follows from it.
#[test]
fn stories_that_may_be_other_peoples_are_counted() {
    let story = |source: &str| with_rows(&[("Gléas", "5"), ("Cineál foinse", source)]);
    let told = |pages: &[String]| {
        let read = read_as(page(&pages.concat()), PostKind::Story, None);
        let mut notes = read.notes.into_iter();
        notes.find(|note| note.contains("other people's"))
    };
    let unknown = [
        story("athroinnte"),
        story("athroinnte"),
        story("reel_reshare"),
    ];
    assert_eq!(
        told(&unknown).as_deref(),
        Some(
            "2 stories may be other people's, and a save takes them as yours: \
             the field that tells is of an unknown language"
        )
    );
    for known in ["camera", "ANDROID_GALLERY", "feed_reshare", "4", ""] {
        assert_eq!(told(&[story(known)]), None, "{known}");
    }
    for row in [
        ("Objektivhersteller", "Apple"),
        ("Poll", "Yes"),
        ("AI info", "x"),
    ] {
        assert_eq!(told(&[with_rows(&[row])]), None, "{row:?}");
    }
    let read = read(page(&story("athroinnte")));
    assert_eq!(
        read.notes.len(),
        1,
        "a post is the person's: {:?}",
        read.notes
    );
}

#[test]
fn numbers_that_may_be_a_place_are_counted() {
    let rows = [("Gléas", "x"), ("Leithead", "48.8566"), ("Fad", "2.3522")];
    let read = read(page(&with_rows(&rows)));
    assert_eq!(read.posts[0].media[0].coordinates, None);
    assert_eq!(
        read.notes[1],
        "1 post may lose a place: two numbers of an unknown name may be one, and are not taken as such"
    );
}

#[test]
fn a_caption_in_a_row_is_the_caption() {
    for label in ["Caption", "Légende", "Подпись"] {
        let post = read_one(page(&with_rows(&[(label, "first line\nsecond line")])));
        assert_eq!(post.caption.as_deref(), Some("first line\nsecond line"));
    }
    let long = "word ".repeat(500);
    let post = read_one(page(&with_rows(&[("Caption", &long)])));
    assert_eq!(post.caption.as_deref(), Some(long.trim()));
    let rows = photo("media/posts/a.jpg") + &row("Caption", "of the row");
    let post = read_one(page(&block("heading", &rows, DATE)));
    assert_eq!(post.caption.as_deref(), Some("heading\nof the row"));
    let listed = format!(
        "<div><dl><dt>Caption</dt><dd>of the list</dd></dl>{}<div>{DATE}</div></div>",
        photo("media/posts/a.jpg")
    );
    let post = read_one(page(&listed));
    assert_eq!(post.caption.as_deref(), Some("of the list"));
}

#[test]
fn what_stands_in_a_row_about_something_else_is_not_the_photos() {
    let inner = row("Latitude", "10.0") + &row("Longitude", "20.0") + &row("Caption", "lena's");
    let inside = photo("media/posts/a.jpg") + &row("Tagged users", &inner);
    let post = read_one(page(&block("", &inside, DATE)));
    assert_eq!(
        (post.media[0].coordinates, post.coordinates, post.caption),
        (None, None, None)
    );
}

#[test]
fn a_link_to_subtitles_is_no_field_whatever_its_name() {
    let link = r#"<a href="media/stories/x.srt">media/stories/x.srt</a>"#;
    let stories = read_as(
        page(&with_rows(&[
            ("Untertitel", link),
            ("Gerät", "android-12ab"),
        ])),
        PostKind::Story,
        None,
    );
    assert_eq!(
        stories.notes,
        ["1 field of an unknown name left out (“Gerät”)"]
    );
}

#[test]
fn words_between_a_heading_and_its_photo_are_counted() {
    let inside = format!("<div>more words</div>{}", photo("media/posts/a.jpg"));
    let read = read(page(&block("heading", &inside, DATE)));
    assert_eq!(read.posts[0].caption.as_deref(), Some("heading"));
    assert_eq!(read.notes.len(), 1, "{:?}", read.notes);
    assert!(
        read.notes[0].starts_with("1 text beside"),
        "{:?}",
        read.notes
    );
}

/// Between the photo and a date of a known class, or above the photo under a caption.
#[test]
fn words_beside_a_photo_that_are_no_caption_and_no_label_are_counted() {
    let behind = format!("{}<div>words below the picture</div>", photo("media/a.jpg"));
    let above = format!("<p>words above it</p>{}", photo("media/a.jpg"));
    for inside in [behind, above] {
        let read = read(page(&block("the caption", &inside, DATE)));
        assert_eq!(
            read.notes,
            ["1 text beside a photo or video not understood, and left out"],
            "{inside}"
        );
        assert_eq!(read.posts[0].caption.as_deref(), Some("the caption"));
    }
}

/// Nothing but the tags part them.
#[test]
fn paragraphs_in_caption_and_date_are_not_glued_together() {
    for between in ["", "\n  "] {
        let words = ["<p>one</p>", "<p>two</p>"].join(between);
        let date = ["<p>Oct 19, 2025</p>", "<p>6:11 pm</p>"].join(between);
        let post = read_one(page(&block(&words, &photo("a.jpg"), &date)));
        assert_eq!(post.caption.as_deref(), Some("one\ntwo"), "{between:?}");
        assert_eq!(
            post.published,
            minute("2025-10-20T02:11:00Z"),
            "{between:?}"
        );
    }
    let post = read_one(page(&block(
        "one<br><br>two <b>three</b>",
        &photo("a.jpg"),
        DATE,
    )));
    assert_eq!(post.caption.as_deref(), Some("one\n\ntwo three"));
}
