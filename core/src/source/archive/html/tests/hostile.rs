//! Pages made to do harm, and pages made by chance.

use proptest::prelude::*;

use super::*;

#[test]
fn endless_tags_and_comments_are_given_up_and_the_rest_is_read() {
    let post = block("", &photo("media/posts/a.jpg"), DATE);
    let attributes: String = (0..200_000).map(|number| format!(" a{number}=1")).collect();
    for endless in [
        format!("<!--{}-->", "x".repeat(1_000_000)),
        format!("<div title=\"{}\"></div>", "x".repeat(1_000_000)),
        format!("<div{attributes}></div>"),
    ] {
        let read = read(page(&format!("{post}{endless}{post}")));
        assert_eq!(read.posts.len(), 2);
        assert!(
            read.notes[0].contains("too long to be read left out"),
            "{:?}",
            read.notes
        );
    }
}

#[test]
fn depth_without_end_costs_nothing() {
    let post = block("", &photo("media/posts/a.jpg"), DATE);
    let deep = "<div>".repeat(300_000);
    let read = read(page(&format!(
        "{post}{deep}{}{post}",
        "</div>".repeat(300_000)
    )));
    assert_eq!(read.posts.len(), 2);
}

#[test]
fn a_caption_without_end_is_cut_and_told() {
    let caption = "é".repeat(100_000);
    let read = read(page(&block(&caption, &photo("media/posts/a.jpg"), DATE)));
    assert_eq!(
        read.posts[0].caption.as_ref().map(String::len),
        Some(64 * 1024)
    );
    assert_eq!(
        read.notes,
        ["1 caption too long to be one of Instagram's, cut"]
    );
}

#[test]
fn a_post_of_countless_media_is_cut_and_told() {
    let inside: String = (0..5000)
        .map(|number| photo(&format!("{number}.jpg")))
        .collect();
    let read = read(page(&block("", &inside, DATE)));
    assert_eq!(read.posts[0].media.len(), 1000);
    assert!(read.notes[0].starts_with("4000 photos or videos left out"));
}

#[test]
fn countless_unknown_fields_and_dates_are_told_in_one_sentence_each() {
    let blocks: String = (0..1000)
        .map(|number| {
            let inside = photo(&format!("{number}.jpg")) + &row(&format!("field {number}"), "x");
            block("", &inside, &format!("{number} somewhen"))
        })
        .collect();
    let read = read(page(&blocks));
    assert_eq!((read.posts.len(), read.notes.len()), (1000, 2));
    assert!(
        read.notes.iter().all(|note| note.len() < 500),
        "{:?}",
        read.notes
    );
}

/// Something of everything.
fn everything() -> String {
    let blocks = [
        block(
            "cap &amp; tion",
            &(photo("a.jpg") + &row("Latitude", "1") + &row("Longitude", "2")),
            DATE,
        ),
        block(
            "",
            &(video("b.mp4") + &row("Subtitles", "<a href=\"b.srt\">b.srt</a>")),
            "12 lis 2021, 06:44",
        ),
        block("Alice Synthetic", &photo("c.jpg"), "3 sie 2021 06:44"),
    ];
    page(&blocks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        crate::fuzzing::html_index(&bytes);
    }

    #[test]
    fn no_markup_panics(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("<div class=\"pam uiBoxWhite\">"), Just("<div class=\"_2pim\">"),
                Just("<div class=\"_3-94\">"), Just("</div>"), Just("<img src=a>"),
                Just("<video src=b>"), Just("</video>"), Just("<table>"), Just("<tr>"),
                Just("<td>"), Just("</td>"), Just("</tr>"), Just("</table>"), Just("<h2>"),
                Just("</h2>"), Just("Latitude"), Just("12 lis 2021 06:44"), Just("1"),
                Just("<a href=x.srt>"), Just("</a>"), Just("<br/>"), Just("<script>"),
                Just("&amp;"), Just("\r\n"), Just("<time datetime=2026-08>"), Just("</time>"),
                Just("<section>"), Just("</section>"), Just("<dl><dt>"), Just("<dd>"), Just("</dl>"),
                Just("<figcaption>"), Just("<p>"), Just("</p>"), Just(DATE), Just("<img src=c>"),
                Just("<!--"), Just("-->"), Just("<"), Just("é"), Just("</main>"),
            ],
            0..60,
        )
    ) {
        crate::fuzzing::html_index(pieces.concat().as_bytes());
    }

    #[test]
    fn no_change_of_a_page_panics(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut page = everything().into_bytes();
        for (at, byte) in changes {
            let at = at.index(page.len());
            page[at] = byte;
        }
        page.truncate(cut.index(page.len()) + 1);
        crate::fuzzing::html_index(&page);
    }
}
