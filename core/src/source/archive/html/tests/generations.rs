//! The four generations of pages.

use super::*;
use crate::post::Coordinates;
use crate::source::Original;

/// What the generations write differently.
pub(super) struct Generation {
    root: (&'static str, &'static str),
    block: &'static str,
    /// A caption, and what stands there without one.
    caption: fn(&str) -> String,
    no_caption: &'static str,
    wrapper: &'static str,
    footer: &'static str,
    row: fn(&str, &str) -> String,
    /// Inside of videos.
    placeholder: &'static str,
    logo: &'static str,
    date: &'static str,
}

const H1: Generation = Generation {
    root: ("<div role=\"main\">", "</div>"),
    block: "pam _3-95 _2ph- _2lej uiBoxWhite noborder",
    caption: |text| format!("<div class=\"_3-96 _2pim _2lek _2lel\">{text}</div>"),
    no_caption: "<div class=\"_3-96 _2pim _2lek _2lel\"></div>",
    wrapper: "_3-95 _2let",
    footer: "_3-94 _2lem",
    row: |label, value| {
        format!(
            "<tr><td class=\"_2oao\"><div class=\"_tqp\">{label}</div></td>\
             <td class=\"_23bw\"><div class=\"_tqp\">{value}</div></td></tr>"
        )
    },
    placeholder: "<img />",
    logo: "https://scontent.xx.fbcdn.net/v/logo.png",
    date: "Mar 1, 2021, 10:11 PM",
};

const H2: Generation = Generation {
    root: ("<div class=\"_a706\" role=\"main\">", "</div>"),
    block: "pam _3-95 _2ph- _a6-g uiBoxWhite noborder",
    caption: |text| format!("<div class=\"_3-95 _2pim _a6-h _a6-i\">{text}</div>"),
    no_caption: "",
    wrapper: "_3-95 _a6-p",
    footer: "_3-94 _a6-o",
    row: |label, value| {
        format!(
            "<tr><td class=\"_2pin _a6_q\">{label}</td><td class=\"_2pin _a6_r\">{value}</td></tr>"
        )
    },
    placeholder: "<img />",
    logo: "files/Instagram-Logo.png",
    date: "1 Mar 2021, 22:11",
};

const H3: Generation = Generation {
    row: |label, value| {
        format!(
            "<tr><td colspan=\"2\" class=\"_2pin _a6_q\"><div class=\"_a6-q\">{label}</div>\
             <div><div class=\"_a6-q\">{value}</div></div></td></tr>"
        )
    },
    placeholder: "",
    ..H2
};

const H4: Generation = Generation {
    root: (
        "<main class=\"_a706\" role=\"main\"><h1>Posts</h1>",
        "</main>",
    ),
    caption: |text| format!("<h2 class=\"_3-95 _2pim _a6-h _a6-i\">{text}</h2>"),
    date: "Mar 01, 2021 10:11 pm",
    ..H3
};

pub(super) const ALL: [Generation; 4] = [H1, H2, H3, H4];

impl Generation {
    pub(super) fn page(&self, blocks: &[String]) -> String {
        format!(
            "<html><head><title></title><base href=\"../\"></head><body><div class=\"_3a_u\">\
             <img src=\"{}\"></div>{}{}{}</body></html>",
            self.logo,
            self.root.0,
            blocks.concat(),
            self.root.1
        )
    }

    pub(super) fn block(&self, caption: Option<&str>, inside: &str) -> String {
        let heading = caption.map_or(self.no_caption.to_owned(), self.caption);
        format!(
            "<div class=\"{}\">{heading}<div class=\"{}\">{inside}</div><div class=\"{}\">{}</div></div>",
            self.block, self.wrapper, self.footer, self.date
        )
    }

    pub(super) fn video(&self, uri: &str) -> String {
        format!(
            "<video src=\"{uri}\" controls=\"1\"><a target=\"_blank\" href=\"{uri}\">\
             <div>Click for video:{}</div></a></video>",
            self.placeholder
        )
    }

    pub(super) fn table(&self, rows: &[(&str, &str)]) -> String {
        let rows: String = rows
            .iter()
            .map(|(label, value)| (self.row)(label, value))
            .collect();
        format!("<table style=\"table-layout: fixed;\">{rows}</table>")
    }
}

#[test]
fn a_photo_with_caption_date_and_fields() {
    for generation in ALL {
        let fields = generation.table(&[
            ("Latitude", "48.8566"),
            ("Longitude", "2.3522"),
            ("Date taken", "2021:03:02 07:05:09"),
            ("ISO speed", "40"),
            ("Lens make", "Sample"),
            ("Device ID", "android-0"),
            ("Has camera metadata", "1"),
        ]);
        let caption = "Paris &#064;alice &amp; co\nsecond &quot;line&quot; \u{1f423}";
        let inside = photo("media/posts/202103/a.jpg") + &fields;
        let post = read_one(generation.page(&[generation.block(Some(caption), &inside)]));
        assert_eq!(post.kind, PostKind::Post);
        assert_eq!(post.opt_in, None);
        assert_eq!(post.published, minute("2021-03-02T06:11:00Z"));
        assert_eq!(
            post.caption.as_deref(),
            Some("Paris @alice & co\nsecond \"line\" \u{1f423}")
        );
        let [item] = &post.media[..] else {
            panic!("{post:?}")
        };
        assert_eq!(item.uri, "media/posts/202103/a.jpg");
        assert_eq!(item.coordinates, Coordinates::new(48.8566, 2.3522));
        let original = Original::Local("2021-03-02T07:05:09".parse().unwrap());
        assert_eq!(item.original, Some(original));
        assert_eq!(item.camera.iso, Some(40));
        assert_eq!(item.camera.lens_make.as_deref(), Some("Sample"));
        assert_eq!(item.taken, Moment::Unknown);
    }
}

#[test]
fn a_missing_or_empty_caption_is_none() {
    for generation in ALL {
        let post =
            read_one(generation.page(&[generation.block(None, &photo("media/posts/a.jpg"))]));
        assert_eq!(post.caption, None);
        let empty = generation.block(Some(" \n "), &photo("media/posts/a.jpg"));
        assert_eq!(read_one(generation.page(&[empty])).caption, None);
    }
}

#[test]
fn a_carousel_keeps_its_order() {
    for generation in ALL {
        let inside: String = ["c.jpg", "a.jpg", "b.jpg"]
            .map(|name| format!("<div>{}<div></div></div>", photo(name)))
            .concat();
        let post = read_one(generation.page(&[generation.block(Some("three"), &inside)]));
        assert_eq!(uris(&post), ["c.jpg", "a.jpg", "b.jpg"]);
    }
}

/// Hard case 11, as far as pages go: an item without extension, only camera metadata.
#[test]
fn a_mixed_carousel_has_its_videos_and_their_subtitles() {
    for generation in ALL {
        let fields = generation.table(&[
            ("Has camera metadata", ""),
            (
                "Subtitles",
                "<a target=\"_blank\" href=\"media/posts/v.srt\">media/posts/v.srt</a>",
            ),
        ]);
        let inside = format!(
            "<div>{}<div></div></div><div>{}<div>{fields}</div></div><div>{}<div></div></div>",
            photo("media/posts/a.jpg"),
            generation.video("media/posts/17900000000000001"),
            photo("media/posts/b.jpg"),
        );
        let post = read_one(generation.page(&[generation.block(None, &inside)]));
        assert_eq!(
            uris(&post),
            [
                "media/posts/a.jpg",
                "media/posts/17900000000000001",
                "media/posts/b.jpg"
            ]
        );
        let subtitles: Vec<_> = post
            .media
            .iter()
            .map(|item| item.subtitles.as_deref())
            .collect();
        assert_eq!(subtitles, [None, Some("media/posts/v.srt"), None]);
    }
}

#[test]
fn posts_stand_in_the_order_of_the_page_even_within_a_minute() {
    for generation in ALL {
        let names: Vec<String> = (0..50)
            .map(|number| format!("media/posts/{number}.jpg"))
            .collect();
        let blocks: Vec<_> = names
            .iter()
            .map(|name| generation.block(None, &photo(name)))
            .collect();
        let read = read(generation.page(&blocks));
        let read: Vec<_> = read.posts.iter().flat_map(uris).collect();
        assert_eq!(read, names);
    }
}

/// Hard case 19: 77 elements look like a post, 69 are one.
#[test]
fn interest_topics_are_no_posts() {
    let topic = |name: &str| {
        format!(
            "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div class=\"_a6-p\">{}</div></div>",
            row("Name", name)
        )
    };
    let topics = row("Interest Topics", &(topic("Cycling") + &topic("Lakes")));
    let blocks: Vec<String> = (0..69)
        .map(|number| {
            let video = video(&format!("media/reels/202510/{number}.mp4"));
            let topics = if number % 17 == 1 { &*topics } else { "" };
            block("a caption", &(video + topics), DATE)
        })
        .collect();
    let page = page(&blocks.concat());
    assert_eq!(page.matches("pam _3-95 _2ph- _a6-g uiBoxWhite").count(), 77);
    let read = read_as(&page, PostKind::Reel, None);
    assert_eq!(read.posts.len(), 69);
    assert_eq!(read.notes, Vec::<String>::new());
    for post in &read.posts {
        assert_eq!((post.kind, post.media.len()), (PostKind::Reel, 1));
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
        assert_eq!(post.caption.as_deref(), Some("a caption"));
    }
}

/// Era E has `posts.html` beside `posts_1.html`, of the same blocks; there members of a
/// carousel may stand in values.
#[test]
fn media_in_values_are_media_of_the_post() {
    let member = format!(
        "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\">{}</div>",
        row("Media", &photo("media/posts/b.jpg"))
    );
    let inside = photo("media/posts/a.jpg") + &row("Interest topics", &member);
    let post = read_one(page(&block("two", &inside, DATE)));
    assert_eq!(uris(&post), ["media/posts/a.jpg", "media/posts/b.jpg"]);
    assert_eq!(post.caption.as_deref(), Some("two"));
}
