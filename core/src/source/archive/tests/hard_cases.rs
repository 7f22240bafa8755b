//! The hard cases of the fact sheet (section 14) that are about where things lie.

use jiff::Timestamp;

use super::made::{JPEG, MP4, deflated, posts, replaced, zip_of};
use super::{Heard, entry, open};
use crate::media::Format;
use crate::moment::Moment;
use crate::post::{MediaId, OptInReason, PostKind};
use crate::source::{Bytes, FoundMedia, Missing, Post, Trust};

const A: &str = "media/posts/202401/1_2_3_n_17840000000000001.jpg";
const B: &str = "media/posts/202402/1_2_3_n_17840000000000002.jpg";
const INDEX: &str = "your_instagram_activity/media/posts_1.json";

fn format(found: &FoundMedia) -> Option<Format> {
    match &found.bytes {
        Bytes::Found(at) => at.format,
        Bytes::Missing(why) => panic!("missing: {why:?}"),
    }
}

#[test]
fn case_1_index_and_bytes_in_different_zips_in_any_order() {
    let index = zip_of(&[(INDEX, posts(&[A, B]))]);
    let [one, two] = [zip_of(&[(A, JPEG)]), zip_of(&[(B, JPEG)])];
    for zips in [
        [&index, &one, &two],
        [&two, &one, &index],
        [&one, &index, &two],
    ] {
        let heard = Heard::from(&open(&zips.map(Vec::clone)));
        assert_eq!(heard.posts.len(), 2, "{:#?}", heard.posts);
        assert_eq!([entry(heard.item(A)), entry(heard.item(B))], [A, B]);
        assert!(heard.notes.is_empty());
    }
}

#[test]
fn case_1_a_part_added_later_brings_the_same_media_items() {
    let index = zip_of(&[(INDEX, posts(&[A, B])), (A, String::new())]);
    let before = Heard::from(&open(std::slice::from_ref(&index)));
    assert_eq!(before.item(B).bytes, Bytes::Missing(Missing::NotInAnyPart));
    assert_eq!(before.notes_with("more parts"), 1);
    let part = zip_of(&[(B, JPEG)]);
    let alone = Heard::from(&open(std::slice::from_ref(&part)));
    assert_eq!(
        alone.item(B).id,
        before.item(B).id,
        "known by the same id without the index"
    );
    let both = Heard::from(&open(&[index, part]));
    assert_eq!(both.item(B).id, before.item(B).id);
    assert_eq!(entry(both.item(B)), B);
}

#[test]
fn case_3_whatever_folders_are_around_the_export() {
    let roots = [
        "",
        "instagram-lina-2025-01-01-abcdefgh/",
        "meta-2025-Jul-13-19-10-01/instagram-lina-2025-07-13-abcdefgh/",
        "media/backup/stories/",
    ];
    for root in roots {
        let name = |path: &str| format!("{root}{path}");
        let files = [
            (name(INDEX), posts(&[A]).into_bytes()),
            (name(A), JPEG.to_vec()),
            (
                name("media/posts/202401/._1_2_3_n_17840000000000001.jpg"),
                JPEG.to_vec(),
            ),
            (format!("__MACOSX/{root}{A}"), JPEG.to_vec()),
            (name("media/.DS_Store"), JPEG.to_vec()),
            (name("media/reels/no-data.txt"), b"Keine Daten".to_vec()),
        ];
        let heard = Heard::from(&open(&[zip_of(&files)]));
        assert_eq!(heard.media().len(), 1, "{root}: {:#?}", heard.posts);
        assert_eq!(heard.posts[0].trust, Trust::Json);
        assert_eq!(entry(heard.item(A)), name(A));
        assert_eq!(
            heard.item(A).id,
            MediaId::of_path(A),
            "the root is no part of the id"
        );
    }
}

#[test]
fn case_3_two_accounts_in_one_zip_keep_to_their_own_files() {
    let uri = "media/posts/202401/a.jpg";
    let files = [
        (
            "meta-2025/instagram-lina/content/posts_1.json",
            posts(&[uri]).into_bytes(),
        ),
        (
            "meta-2025/instagram-tom/content/posts_1.json",
            posts(&[uri]).into_bytes(),
        ),
        (
            "meta-2025/instagram-lina/media/posts/202401/a.jpg",
            JPEG.to_vec(),
        ),
        (
            "meta-2025/instagram-tom/media/posts/202401/a.jpg",
            MP4.to_vec(),
        ),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let formats: Vec<_> = heard.media().into_iter().map(format).collect();
    assert_eq!(formats, [Some(Format::Jpeg), Some(Format::Mp4)]);
}

#[test]
fn case_3_index_and_media_side_by_side_in_one_folder() {
    let files = [
        (
            "exports/mine/posts.json",
            posts(&["a.jpg", "media/posts/b.jpg"]).into_bytes(),
        ),
        ("exports/mine/a.jpg", JPEG.to_vec()),
        ("exports/mine/media/posts/b.jpg", JPEG.to_vec()),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    assert_eq!(entry(heard.item("a.jpg")), "exports/mine/a.jpg");
    assert_eq!(entry(heard.item("b.jpg")), "exports/mine/media/posts/b.jpg");
}

#[test]
fn case_4_a_section_without_data_is_no_trouble() {
    let empty = "[\"You have no data in this section\"]";
    let files = [
        ("media.json", empty),
        ("content/posts_1.json", "[]"),
        ("content/stories.json", "{\"ig_stories\":[]}"),
        ("media/posts/no-data.txt", "Du hast keine Daten"),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    assert!(heard.posts.is_empty());
    assert!(heard.notes.is_empty(), "{:?}", heard.notes);
}

#[test]
fn case_8_without_any_index_media_are_orphans_with_a_month_at_best() {
    let files = [
        (
            "your_instagram_activity/posts/media/your_posts/17840000000000001.png",
            JPEG,
        ),
        ("media/posts/17840000000000002.jpg", JPEG),
        ("media/archived_posts/201908/17840000000000003.jpg", JPEG),
        ("media/reels/202506/17840000000000004", MP4),
        (
            "media/reels/202506/17840000000000004.srt",
            b"1\n00:00:00,000 --> 00:00:01,000\nhi",
        ),
        ("stories/202010/311db355178fe5fa095a46f89269de12.mp4", MP4),
        (
            "your_instagram_activity/messages/inbox/tom_1/photos/123456789012345.jpg",
            JPEG,
        ),
        (
            "your_instagram_activity/messages/inbox/tom_1/audio/123456789012346.mp4",
            MP4,
        ),
        ("media/recently_deleted/202401/17840000000000005.jpg", JPEG),
        ("media/posts/202401/notes.jpg", b"no picture at all"),
        ("files/Instagram-Logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let month = |text: &str| Moment::Month(text.parse::<Timestamp>().unwrap());
    let told: Vec<_> = heard
        .posts
        .iter()
        .map(|post| (post.kind, post.opt_in, post.published))
        .collect();
    assert_eq!(
        told,
        [
            (PostKind::Post, None, Moment::Unknown),
            (PostKind::Post, None, Moment::Unknown),
            (PostKind::ArchivedPost, None, month("2019-08-01T08:00:00Z")),
            (PostKind::Reel, None, month("2025-06-01T08:00:00Z")),
            (PostKind::Story, None, month("2020-10-01T08:00:00Z")),
            (
                PostKind::Message,
                Some(OptInReason::UnknownSender),
                Moment::Unknown
            ),
            (
                PostKind::RecentlyDeleted,
                Some(OptInReason::RecentlyDeleted),
                month("2024-01-01T08:00:00Z")
            ),
        ]
    );
    assert!(heard.posts.iter().all(|post| post.trust == Trust::Orphan));
    assert_eq!(
        heard.item("17840000000000004").fbid,
        Some(17_840_000_000_000_004)
    );
}

#[test]
fn case_8_what_an_index_names_is_no_orphan_nor_is_its_copy_elsewhere() {
    let files = [
        (INDEX, posts(&[A]).into_bytes()),
        (A, JPEG.to_vec()),
        (
            "public-media/posts/202401/1_2_3_n_17840000000000001.jpg",
            JPEG.to_vec(),
        ),
    ];
    let again = zip_of(&[("copy/".to_owned() + A, JPEG)]);
    let heard = Heard::from(&open(&[zip_of(&files), again]));
    assert_eq!(heard.media().len(), 1, "{:#?}", heard.posts);
}

#[test]
fn case_8_thumbnails_of_insights_are_no_second_items_and_no_orphans() {
    let insights = r#"{"organic_insights_posts":[{"media_map_data":{"Media Thumbnail":
        {"uri" : "media\/posts\/202401\/1_2_3_n_17840000000000001.jpg"}}},
        {"media_map_data":{"Media Thumbnail":{"uri":"media/posts/202401/gone.jpg"}}}]}"#;
    let page = format!("<div><img src=\"{B}\" class=\"_a6_o\"/></div>");
    let files = [
        (
            "logged_information/past_instagram_insights/posts.json",
            insights,
        ),
        (
            "logged_information/past_instagram_insights/reels.html",
            &page,
        ),
    ];
    let media = [
        (INDEX, posts(&[A, B]).into_bytes()),
        (A, JPEG.to_vec()),
        (B, JPEG.to_vec()),
        (
            "logged_information/past_instagram_insights/thumbs/17840000000000009.jpg",
            JPEG.to_vec(),
        ),
    ];
    let heard = Heard::from(&open(&[zip_of(&files), zip_of(&media)]));
    assert_eq!(heard.media().len(), 2, "{:#?}", heard.posts);
    assert_eq!(heard.notes, vec![]);
}

/// The index of posts is in another part, or was left out: what insights tell is all there is.
#[test]
fn case_8_what_only_insights_name_is_a_post_as_they_tell_it() {
    let node = |uri: &str, at: i64| {
        format!(
            r#"{{"media_map_data":{{"Medien-Miniaturbild":{{"uri":"{uri}","creation_timestamp":{at},
            "title":"sun"}}}},"string_map_data":{{"Zeitstempel":{{"value":"","timestamp":{at}}}}}}}"#
        )
    };
    let story = "media/stories/202401/17840000000000007.jpg";
    let list = |name: &str, nodes: [String; 1]| format!(r#"{{"{name}":[{}]}}"#, nodes.concat());
    let page =
        format!("<main><div class=\"pam uiBoxWhite\"><div><img src=\"{B}\"></div></div></main>");
    let files = [
        (
            "logged_information/past_instagram_insights/posts.json",
            list("organic_insights_posts", [node(A, 1_704_300_000)]).into_bytes(),
        ),
        (
            "logged_information/past_instagram_insights/stories.json",
            list("organic_insights_stories", [node(story, 1_704_400_000)]).into_bytes(),
        ),
        ("past_instagram_insights/reels.html", page.into_bytes()),
        (A, JPEG.to_vec()),
        (story, JPEG.to_vec()),
        (B, JPEG.to_vec()),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let told = |uri: &str| {
        let has = |post: &&Post<FoundMedia>| post.media[0].indexed.uri == uri;
        let post = heard.posts.iter().find(has).unwrap();
        (post.kind, post.published)
    };
    assert_eq!(heard.media().len(), 3, "{:#?}", heard.posts);
    assert_eq!(told(A), (PostKind::Post, Moment::from_unix(1_704_300_000)));
    assert_eq!(
        told(story),
        (PostKind::Story, Moment::from_unix(1_704_400_000))
    );
    assert_eq!(heard.item(A).indexed.title.as_deref(), Some("sun"));
    // A page of unknown form: the month at least.
    assert_eq!(told(B).1, Moment::from_month(2024, 2));
}

#[test]
fn case_14_kind_and_format_come_from_the_bytes() {
    let webp = b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0";
    let files = [
        ("media/posts/202401/a.webp", JPEG),
        ("media/posts/202401/b.heic", JPEG),
        ("media/posts/202401/c", MP4),
        ("media/posts/202401/d.webp", webp),
    ];
    for zip in [zip_of(&files), deflated(&files)] {
        let heard = Heard::from(&open(&[zip]));
        let formats: Vec<_> = heard.media().into_iter().map(format).collect();
        assert_eq!(
            formats,
            [Format::Jpeg, Format::Jpeg, Format::Mp4, Format::WebP].map(Some)
        );
    }
}

#[test]
fn case_15_a_link_is_reported_and_never_fetched() {
    let link = "https://scontent.cdninstagram.com/v/t51/1_2_3_n.jpg?_nc_ht=x&oe=67AD59B9";
    let heard = Heard::from(&open(&[zip_of(&[(INDEX, posts(&[link]))])]));
    let item = heard.item("67AD59B9");
    assert_eq!(item.bytes, Bytes::Missing(Missing::OnlyALink));
    let renewed = link.replace("67AD59B9", "68000000");
    let heard = Heard::from(&open(&[zip_of(&[(INDEX, posts(&[&renewed]))])]));
    assert_eq!(
        heard.item("68000000").id,
        item.id,
        "the signature is no part of the id"
    );
}

#[test]
fn case_16_what_no_part_has_is_missing_with_a_hint_and_unsafe_paths_stay_inside() {
    let uris = [
        A,
        "../../../etc/passwd",
        "/etc/passwd",
        "C:\\x.jpg",
        "media/../../x.jpg",
    ];
    let heard = Heard::from(&open(&[zip_of(&[(INDEX, posts(&uris))])]));
    let reasons: Vec<_> = heard
        .media()
        .iter()
        .map(|found| found.bytes.clone())
        .collect();
    assert_eq!(reasons[0], Bytes::Missing(Missing::NotInAnyPart));
    assert!(
        reasons[1..]
            .iter()
            .all(|bytes| *bytes == Bytes::Missing(Missing::UnsafePath))
    );
    assert_eq!(
        heard.notes_with("none of the archives: 1;"),
        1,
        "{:?}",
        heard.notes
    );
}

#[test]
fn case_16_a_path_that_leads_back_into_its_folder_is_followed() {
    let (a, b) = ("media/posts/202401/a.jpg", "media/posts/202402/b.jpg");
    let uris = [
        "media/posts/202401/../202401/a.jpg",
        "media/posts/202401/../../../media/posts/202402/b.jpg",
    ];
    let files = [
        (INDEX, posts(&uris).into_bytes()),
        (a, JPEG.to_vec()),
        (b, MP4.to_vec()),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    for (found, name) in heard.media().iter().zip([a, b]) {
        assert_eq!(entry(found), name);
    }
}

/// It is neither in another part nor deleted.
#[test]
fn case_16_what_stands_under_an_unsafe_name_is_told_as_that() {
    let real = "media/posts/202401/a.jpg";
    for stored in [
        "/media/posts/202401/a.jpg",
        "..\\media\\posts\\202401\\a.jpg",
    ] {
        let placeholder = "x".repeat(stored.len());
        let index = posts(&[real, "media/posts/202401/b.jpg"]);
        let zip = zip_of(&[(INDEX, index.into_bytes()), (&placeholder, JPEG.to_vec())]);
        let zip = replaced(zip, placeholder.as_bytes(), stored.as_bytes());
        let heard = Heard::from(&open(&[zip]));
        let why: Vec<_> = heard
            .media()
            .iter()
            .map(|item| item.bytes.clone())
            .collect();
        let missing = [Missing::UnsafePath, Missing::NotInAnyPart];
        assert_eq!(why, missing.map(Bytes::Missing), "{stored}");
    }
}

#[test]
fn case_16_bytes_are_found_by_path_by_file_name_and_by_fbid() {
    let uris = [
        "MEDIA/posts/202401/exact.jpg",
        "instagram-lina/media/posts/202401/rooted.jpg",
        "media/posts/202401/moved.jpg",
        "media/posts/202401/1_2_3_n_17840000000000001.jpg",
        "media/posts/202401/ambiguous.jpg",
    ];
    let files = [
        (INDEX, posts(&uris).into_bytes()),
        ("media/posts/202401/exact.jpg", JPEG.to_vec()),
        ("media/posts/202401/rooted.jpg", JPEG.to_vec()),
        ("media/other/moved.jpg", JPEG.to_vec()),
        ("media/posts/17840000000000001.webp", JPEG.to_vec()),
        ("media/stories/202401/ambiguous.jpg", JPEG.to_vec()),
        ("media/other/ambiguous.jpg", MP4.to_vec()),
    ];
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let listed: Vec<_> = heard
        .posts
        .iter()
        .filter(|post| post.trust == Trust::Json)
        .collect();
    let found: Vec<_> = listed.iter().map(|post| &post.media[0]).collect();
    assert_eq!(entry(found[0]), "media/posts/202401/exact.jpg");
    assert_eq!(entry(found[1]), "media/posts/202401/rooted.jpg");
    assert_eq!(entry(found[2]), "media/other/moved.jpg");
    assert_eq!(entry(found[3]), "media/posts/17840000000000001.webp");
    assert_eq!(
        found[3].id,
        MediaId::of_path("media/posts/17840000000000001.webp")
    );
    assert_eq!(found[4].bytes, Bytes::Missing(Missing::NotInAnyPart));
}

#[test]
fn case_18_the_kind_comes_from_the_index_not_from_the_folder() {
    let uri = "media/other/17840000000000009.jpg";
    let photo =
        format!("{{\"ig_profile_picture\":[{{\"uri\":\"{uri}\",\"creation_timestamp\":1}}]}}");
    for (index, text, kind) in [
        ("content/profile_photos.json", photo, PostKind::ProfilePhoto),
        ("content/posts_1.json", posts(&[uri]), PostKind::Post),
        (
            "media/archived_posts.json",
            posts(&[uri]),
            PostKind::ArchivedPost,
        ),
    ] {
        let files = [(index, text.into_bytes()), (uri, JPEG.to_vec())];
        let heard = Heard::from(&open(&[zip_of(&files)]));
        assert_eq!(heard.posts.len(), 1);
        assert_eq!(heard.posts[0].kind, kind);
        assert_eq!(format(heard.item(uri)), Some(Format::Jpeg));
    }
}

#[test]
fn shards_are_read_in_the_order_of_their_numbers_and_json_before_html() {
    let names: Vec<_> = (1..=12)
        .rev()
        .map(|i| (i, format!("content/posts_{i}.json")))
        .collect();
    let files: Vec<_> = names
        .iter()
        .map(|(i, name)| (name, posts(&[&format!("media/posts/{i}.jpg")])))
        .collect();
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let uris: Vec<_> = heard
        .media()
        .iter()
        .map(|found| found.indexed.uri.clone())
        .collect();
    let wanted: Vec<_> = (1..=12).map(|i| format!("media/posts/{i}.jpg")).collect();
    assert_eq!(uris, wanted);
}

#[test]
fn an_index_that_cannot_be_read_does_not_stop_the_others() {
    let stories =
        "{\"ig_stories\":[{\"uri\":\"media/stories/a.jpg\",\"creation_timestamp\":1700000000}]}";
    let files = [
        ("content/posts_1.json", "[{\"media\":"),
        ("content/stories.json", stories),
    ];
    let zip = super::made::patched(zip_of(&files), files[0].0, |header| header[8] |= 1);
    for zip in [zip_of(&files), zip] {
        let heard = Heard::from(&open(&[zip]));
        assert_eq!(heard.posts.len(), 1);
        assert_eq!(
            heard
                .notes
                .iter()
                .filter(|note| note.to_string().contains("posts_1.json: "))
                .count(),
            1
        );
    }
}

/// A cover and other versions of a video are items of its post, behind its own, where nothing
/// else names them; what is not there is not missed.
#[test]
fn covers_and_other_versions_are_of_their_post() {
    const CLIP: &str = "media/reels/202506/1.mp4";
    let beside = |name: &str| format!("media/reels/202506/{name}");
    let (dubbed, small, cover) = (beside("2.mp4"), beside("3.mp4"), beside("4.jpg"));
    let trip = "media/stories/202204/5.jpg";
    let reels = serde_json::json!({"ig_reels_media": [{"media": [{"uri": CLIP, "title": "reel",
        "creation_timestamp": 1_750_000_000,
        "dubbing_info": [{"language": "de", "uri": dubbed}], "media_variants": [{"uri": small}],
        "thumbnail": {"uri": cover, "creation_timestamp": 1_750_000_001},
        "cover_photo": {"uri": beside("gone.jpg")}}]}]})
    .to_string();
    let highlights = serde_json::json!({"ig_highlights": [{"title": "Trip",
        "creation_timestamp": 1_650_000_000, "cover": {"uri": "media/other/6.jpg",
        "creation_timestamp": 1_650_000_000},
        "media": [{"uri": trip, "creation_timestamp": 1_649_900_000}]}, {"title": "Other",
        "creation_timestamp": 1_650_000_000, "cover": {"uri": trip}}]})
    .to_string();
    let unknown =
        serde_json::json!([{"uri": "media/other/7.jpg", "creation_timestamp": 1_750_000_002,
        "thumbnail": {"uri": "media/other/gone.jpg"}, "cover": {"uri": cover}}])
        .to_string();
    let folder = "your_instagram_activity/media";
    let heard = Heard::from(&open(&[zip_of(&[
        (
            "your_instagram_activity/edits/projects.json",
            unknown.as_bytes(),
        ),
        ("media/other/7.jpg", JPEG),
        (&*format!("{folder}/reels.json"), reels.as_bytes()),
        (&*format!("{folder}/highlights.json"), highlights.as_bytes()),
        (CLIP, MP4),
        (&*dubbed, MP4),
        (&*small, MP4),
        (&*cover, JPEG),
        (trip, JPEG),
        ("media/other/6.jpg", JPEG),
    ])]));
    assert_eq!(heard.notes, vec![]);
    let told: Vec<_> = heard
        .posts
        .iter()
        .map(|post| {
            let uris: Vec<_> = post.media.iter().map(|it| &*it.indexed.uri).collect();
            (uris, post.published.start().unwrap().as_second())
        })
        .collect();
    let expected = [
        (vec![CLIP, &*dubbed, &*small, &*cover], 1_750_000_000),
        (vec![trip], 1_649_900_000),
        (vec!["media/other/6.jpg"], 1_650_000_000),
        (vec!["media/other/7.jpg"], 1_750_000_002),
    ];
    assert_eq!(told, expected);
    let reel = &heard.posts[0].media;
    assert!(
        reel.iter()
            .all(|item| item.indexed.title.as_deref() == Some("reel"))
    );
}
