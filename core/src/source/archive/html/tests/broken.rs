//! Pages that people have edited, saved again, or not got in full.

use super::*;
use std::io::{self, Read};

fn blocks(count: usize) -> String {
    (0..count)
        .map(|number| {
            let inside = photo(&format!("media/posts/{number}.jpg")) + &row("ISO speed", "40");
            block("caption", &inside, DATE)
        })
        .collect()
}

/// What every whole form of a page of three posts says.
fn assert_is_whole(page: impl AsRef<[u8]>) {
    let read = read(page);
    assert_eq!(read.notes, Vec::<String>::new());
    assert_eq!(read, super::read(super::page(&blocks(3))));
    assert_eq!(read.posts.len(), 3);
}

#[test]
fn an_indented_page_reads_as_the_original() {
    let indented = page(&blocks(3))
        .replace('>', ">\n\t  ")
        .replace("</", "\n  </");
    assert_is_whole(indented);
}

#[test]
fn a_page_saved_as_xhtml_reads_as_the_original() {
    let xhtml = page(&blocks(3)).replace("<title></title>", "<title/>");
    let xhtml = xhtml.replace("<main", "<div/><script src=\"x\"/><main");
    assert_is_whole(xhtml);
}

#[test]
fn shouting_tags_and_loose_attributes_read_as_the_original() {
    let page = page(&blocks(3));
    assert_is_whole(page.replace("<div", "<DIV").replace("</div", "</Div "));
    assert_is_whole(page.replace("class=\"_3-94 _a6-o\"", "data-x class='_a6-o\n_3-94' "));
}

#[test]
fn wrapped_and_unwrapped_posts_read_as_the_original() {
    let page = page(&blocks(3));
    assert_is_whole(page.replace("<h1>Posts</h1>", "<h1>Posts</h1><div><div>"));
    assert_is_whole(
        page.replace("<main class=\"_a706\" role=\"main\">", "")
            .replace("</main>", ""),
    );
}

#[test]
fn missing_end_tags_do_not_lose_posts() {
    let page = page(&blocks(3));
    for missing in [
        "</div>",
        "</a>",
        "</td>",
        "</tr>",
        "</table>",
        "</td></tr></table>",
        "</h2>",
        "</title>",
        "</main>",
    ] {
        println!("without {missing}");
        assert_is_whole(page.replace(missing, ""));
    }
}

#[test]
fn end_tags_too_many_do_not_lose_posts() {
    let page = page(&blocks(3));
    for (tag, more) in [
        ("</h2>", "</h2></h2></span>"),
        ("</td>", "</div></td></td></tbody>"),
        ("<h1>", "</div></div></main><h1>"),
    ] {
        assert_is_whole(page.replace(tag, more));
    }
}

#[test]
fn a_page_may_be_in_another_encoding() {
    let page = page(&block("café", &photo("media/posts/a.jpg"), DATE));
    let declared = page.replace("utf-8", "windows-1252");
    let latin: Vec<u8> = declared
        .chars()
        .map(|char| u8::try_from(char).unwrap())
        .collect();
    assert_eq!(read_one(latin).caption.as_deref(), Some("café"));
    let marked = format!("\u{feff}{page}");
    assert_eq!(read_one(&marked).caption.as_deref(), Some("café"));
    let utf_16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_one(utf_16).caption.as_deref(), Some("café"));
    let unmarked: Vec<u8> = marked
        .trim_start_matches('\u{feff}')
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(read_one(unmarked).caption.as_deref(), Some("café"));
}

#[test]
fn damaged_characters_are_replaced_and_told() {
    let page = page(&block("caf!", &photo("media/posts/a.jpg"), DATE));
    let damaged: Vec<u8> = page
        .bytes()
        .map(|byte| if byte == b'!' { 0xe9 } else { byte })
        .collect();
    let read = read(damaged);
    assert!(
        read.notes
            .contains(&"some characters are damaged; they were replaced".to_owned())
    );
    assert!(read.posts[0].caption.as_deref().unwrap().starts_with("caf"));
}

#[test]
fn a_page_that_is_cut_off_keeps_what_stands_before() {
    let page = page(&blocks(3));
    let (cut, _) = page.rsplit_once("<div class=\"_3-94").unwrap();
    let read = read(cut);
    assert_eq!(read.posts.len(), 3);
    assert_eq!(read.posts[2].published, Moment::Unknown);
    assert!(read.notes[0].starts_with("the page ends in the middle of a post"));
}

#[test]
fn a_page_that_cannot_be_read_on_keeps_what_stands_before() {
    struct Failing<'a>(&'a [u8]);
    impl Read for Failing<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            match self.0.read(room)? {
                0 => Err(io::Error::other("checksum")),
                count => Ok(count),
            }
        }
    }
    let page = page(&blocks(100));
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Post,
        opt_in: None,
        account: &account,
    };
    let read = Recorder::of(
        crate::source::archive::html::read,
        &mut Failing(page.as_bytes()),
        file,
    );
    assert!(read.posts.len() > 50);
    assert!(read.notes[0].starts_with("the page cannot be unpacked after byte"));
}

#[test]
fn an_empty_file_is_told() {
    assert_eq!(
        read("").notes,
        ["the file is empty; download the archive again"]
    );
}
