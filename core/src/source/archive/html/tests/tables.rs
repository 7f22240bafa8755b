//! Tables with a row for each post, and lists of labels and values.

use super::*;
use crate::post::Coordinates;

/// Three posts, a row each, of cells like these: `#` the words, `@` the date, `%` the picture.
fn rows(head: &str, cells: [&str; 3]) -> String {
    let rows: String = (0..3)
        .map(|number| {
            let cells = cells.map(|cell| {
                let cell = cell.replace('#', &format!("cap {number}"));
                let cell = cell.replace('@', &date(number));
                cell.replace('%', &photo(&format!("media/posts/{number}.jpg")))
            });
            format!("<tr><td>{}</td></tr>", cells.join("</td><td>"))
        })
        .collect();
    format!("<html><body><h1>Posts</h1><table>{head}{rows}</table></body></html>")
}

fn assert_are_three_without_a_note(page: &str) {
    let read = assert_are_three(page);
    assert_eq!(read.notes, Vec::<String>::new(), "{page}");
}

#[test]
fn a_table_with_a_row_for_each_post_tells_date_and_words_of_each() {
    let heads = [
        "",
        "<tr><th>Date</th><th>Caption</th><th>Photo</th></tr>",
        "<thead><tr><td>Fecha</td><td>Texto</td><td>Foto</td></tr></thead><tbody>",
    ];
    for head in heads {
        assert_are_three_without_a_note(&rows(head, ["@", "#", "%"]));
        assert_are_three_without_a_note(&rows(
            head,
            ["<time>@</time>", "<b>#</b>", "<div>%</div>"],
        ));
    }
    for cells in [
        ["%", "#", "@"],
        ["#", "%", "<div>@</div>"],
        ["%", "<p>#</p><p>@</p>", ""],
        ["%", "#", "<time>@</time>"],
    ] {
        assert_are_three_without_a_note(&rows("", cells));
    }
    // Cells and rows need no end.
    let page = rows("", ["@", "#", "%"]);
    assert_are_three_without_a_note(&page.replace("</td>", "").replace("</tr>", ""));
}

#[test]
fn the_columns_of_such_a_table_have_the_names_of_its_first_row() {
    let head = "<tr><th>Caption</th><th>Latitude</th><th>Longitude</th><th>Who</th><th></th></tr>";
    let row = format!(
        "<tr><td>two<br>lines</td><td>48.85</td><td>2.35</td><td>zoe.sun</td><td>{}{DATE}</td></tr>",
        photo("a.jpg") + &photo("b.jpg")
    );
    let post = read_one(format!("<table>{head}{row}</table>"));
    assert_eq!(uris(&post), ["a.jpg", "b.jpg"]);
    assert_eq!(post.caption.as_deref(), Some("two\nlines"));
    assert_eq!(post.coordinates, Coordinates::new(48.85, 2.35));
}

/// A row without a date is none, and takes nothing from the others.
#[test]
fn a_row_of_a_table_without_a_date_is_told_with_its_number() {
    let page = rows("", ["@", "#", "%"]).replacen("Jan 17, 2023 3:04 pm", "", 1);
    let read = read(page);
    let captions: Vec<_> = read.posts.iter().map(|post| post.caption.clone()).collect();
    assert_eq!(
        captions,
        [Some("cap 1".to_owned()), Some("cap 2".to_owned())]
    );
    assert_eq!(
        read.notes,
        ["1 photo or video outside of any post: what the page says of them is left out"]
    );
}

/// Rows of a label and its value stand beside a picture, and are none themselves.
#[test]
fn rows_of_labels_and_values_beside_a_picture_are_no_posts() {
    let table = "<table><tr><td>Created</td><td>Jan 1, 2020 1:00 pm</td></tr></table>";
    let post = format!(
        "<li><p>words</p><div>{}{table}</div><p>{DATE}</p></li>",
        photo("a.jpg")
    );
    let read = read(format!("<ul>{post}</ul>"));
    assert_eq!(read.posts.len(), 1);
    assert_eq!(read.posts[0].caption.as_deref(), Some("words"));
    assert_eq!(read.posts[0].published, minute("2025-10-20T02:11:00Z"));
}

#[test]
fn labels_of_a_list_are_no_words_of_the_caption() {
    let list = |terms: &[(&str, &str)]| {
        let terms = terms
            .iter()
            .map(|(label, value)| format!("<dt>{label}</dt><dd>{value}</dd>"));
        format!("<dl>{}</dl>", terms.collect::<String>())
    };
    let picture = photo("a.jpg");
    let two = "<p>my words</p>";
    let date = ("Date", DATE);
    for inside in [
        list(&[("Caption", "my words"), date]) + &picture,
        list(&[date, ("Caption", two)]) + &picture,
        list(&[("Texto", "my words"), ("Fecha", DATE)]) + &picture,
        list(&[("Caption", "my words")]) + &picture + DATE,
        list(&[("Texto", "my words")]) + &picture + "<p>" + DATE + "</p>",
        "<h3>my words</h3>".to_owned() + &list(&[date]) + &picture,
        picture.clone() + &list(&[("Caption", "my words"), date]),
        // Each may be left without its end.
        (list(&[("Caption", "my words"), date]) + &picture)
            .replace("</dt>", "")
            .replace("</dd>", ""),
    ] {
        let post = read_one(format!("<article>{inside}</article>"));
        assert_eq!(post.caption.as_deref(), Some("my words"), "{inside}");
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"), "{inside}");
        assert_eq!(uris(&post), ["a.jpg"]);
    }
    let several = list(&[
        ("Caption", "<p>one</p><p>two</p>"),
        ("Who", "zoe.sun"),
        ("Likes", "12"),
    ]);
    let read = read(format!(
        "<article>{several}{picture}<p>{DATE}</p></article>"
    ));
    assert_eq!(read.posts[0].caption.as_deref(), Some("one\ntwo"));
    assert_eq!(
        read.notes,
        ["2 fields of an unknown name left out (“Likes”, “Who”)"]
    );
}

/// Each row has its own sender and date, in whatever order the columns stand.
#[test]
fn a_row_of_a_table_is_a_message_of_its_own() {
    let messages = [
        ("Alice Synthetic", "look", 0),
        ("Ann", "Alice was here", 1),
        ("Alice Synthetic", "", 2),
    ];
    for cells in ["#|%|@", "@|#|w%", "#|w|%|@", "%|@|w|#", "@|#|w|%"] {
        let rows: String = messages
            .iter()
            .map(|(sender, words, number)| {
                let cells = cells.split('|').map(|cell| {
                    let cell = cell.replace('w', words).replace('#', sender);
                    let cell = cell.replace('@', &date(*number));
                    cell.replace('%', &photo(&format!("{number}.jpg")))
                });
                format!(
                    "<tr><td>{}</td></tr>",
                    cells.collect::<Vec<_>>().join("</td><td>")
                )
            })
            .collect();
        let table = format!("<table>{rows}</table>");
        for page in [
            format!("<html><body><h1>Ann</h1>{table}</body></html>"),
            page(&format!("<div class=\"pam uiBoxWhite\">{table}</div>")),
        ] {
            let read = read_as(&page, PostKind::Message, None);
            let told: Vec<_> = read
                .posts
                .iter()
                .map(|post| (post.opt_in, post.published))
                .collect();
            let at = |day| minute(&format!("2023-01-{day}T23:04:00Z"));
            let expected = [
                (Some(OptInReason::Messages), at(17)),
                (Some(OptInReason::OthersMessages), at(18)),
                (Some(OptInReason::Messages), at(19)),
            ];
            assert_eq!(told, expected, "{page}");
        }
    }
}

/// Elements without a meaning of their own can be made to rows and cells.
#[test]
fn rows_and_cells_of_other_elements_are_those_of_a_table() {
    let parts = [
        ("div role=\"row\"", "div role=\"cell\""),
        (
            "div style=\"color: red; display: table-row\"",
            "span style=\"display:table-cell\"",
        ),
    ];
    for (row, cell) in parts {
        let end = cell.split(' ').next().unwrap_or_default();
        for cells in [
            ["@", "#", "%"],
            ["#", "@", "%"],
            ["%", "@", "#"],
            ["@", "%", "#"],
        ] {
            let page = rows("", cells)
                .replace("<tr>", &format!("<{row}>"))
                .replace("</tr>", "</div>")
                .replace("<td>", &format!("<{cell}>"))
                .replace("</td>", &format!("</{end}>"))
                .replace("table>", "div>");
            assert_are_three_without_a_note(&page);
        }
    }
}
