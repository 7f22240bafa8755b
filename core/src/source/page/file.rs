//! A page as somebody saved it: browsers pack it in other ways than it came, and leave out what
//! a post is read from.

use std::io::Read;

use encoding_rs::{UTF_16BE, UTF_16LE};
use flate2::read::MultiGzDecoder;
use serde::de::IgnoredAny;

use super::entities::unescaped;
use super::{error_page, record, scripts, web_archive};
use crate::media::Format;
use crate::outcome::NoPage;

/// Pages have about a megabyte.
const LARGEST: u64 = 64 << 20;

/// What every file of gzip's begins with.
const GZIP: &[u8] = b"\x1f\x8b";

/// What every ZIP begins with.
const ZIP: &[u8] = b"PK\x03\x04";

/// The picture of a frame that other sites show.
const FRAMED_PICTURE: &str = "class=\"EmbeddedMediaImage";

/// So many frames are looked for one in another.
const DEEPEST: usize = 4;

/// So much of a file tells what it is.
const HEAD: usize = 4 << 10;

/// The HTML of a page in a file: also in UTF-16, packed by gzip, or as the view of a page's source.
///
/// # Errors
/// It is none.
pub fn html(bytes: &[u8]) -> Result<String, NoPage> {
    if bytes.len() as u64 > LARGEST {
        return Err(NoPage::TooLarge);
    }
    if bytes.starts_with(GZIP) {
        return html(&unpacked(bytes)?);
    }
    if bytes.starts_with(web_archive::START) {
        return of_web_archive(bytes);
    }
    if bytes.starts_with(b"%PDF-") {
        return Err(NoPage::Printed);
    }
    if Format::sniff(bytes).is_some() {
        return Err(NoPage::Media);
    }
    let text = decoded(bytes);
    if text.trim().is_empty() {
        return Err(NoPage::Empty);
    }
    if is_without_scripts(&text) {
        return Err(NoPage::WebArchive);
    }
    if is_bookmark(&text) {
        return Err(NoPage::Bookmark);
    }
    let page = of_source_view(&text).unwrap_or(text);
    let page = of_record(&page)?
        .or_else(|| of_answer(&page))
        .unwrap_or(page);
    let page = with_frames(&page, DEEPEST).unwrap_or(page);
    if has_data(&page) {
        return Ok(page);
    }
    if bytes.starts_with(ZIP) {
        return Err(NoPage::Zip);
    }
    if is_binary(&page) {
        return Err(NoPage::Damaged);
    }
    if page.contains(FRAMED_PICTURE) {
        return Err(NoPage::Frame);
    }
    if error_page::said(&page).is_none() && is_stripped(&page) {
        return Err(NoPage::NoScripts);
    }
    Ok(page)
}

/// Whether it is no text: packed in a way that is not read here (Brotli, Zstandard), or anything else.
/// Letters of an old code page are none of UTF-8's, but no control characters, of which random bytes
/// have one in nine.
fn is_binary(text: &str) -> bool {
    let start = || text.chars().take(HEAD);
    let is_control = |it: &char| it.is_ascii_control() && !it.is_whitespace();
    let is_odd =
        |it: &char| *it == char::REPLACEMENT_CHARACTER || it.is_control() && !it.is_whitespace();
    match head(text).contains("<html") {
        true => start().filter(is_control).count() * 20 > start().count(),
        false => start().filter(is_odd).count() * 10 > start().count(),
    }
}

/// Whether there is a script that can hold a post.
fn has_data(page: &str) -> bool {
    scripts::data(page).next().is_some()
}

/// A whole page of Instagram's that shows something, without a script, or with the mark of who
/// empties them: Save Page WE, WebScrapBook.
fn is_stripped(page: &str) -> bool {
    let has = |tag| scripts::has_tag(page, tag);
    let head = head(page);
    let is_marked = ["<meta name=\"savepage-url\"", "data-scrapbook-source="];
    let is_instagrams = || page.to_ascii_lowercase().contains("instagram");
    let shown = ["<img", "<video", "<link", "<meta property"];
    let is_bare = !has("<script") && shown.iter().any(|tag| has(tag)) && is_instagrams();
    has("<html") && has("</html") && (is_bare || is_marked.iter().any(|it| head.contains(it)))
}

/// A page with those that it holds in frames, one behind the other, as programs keep pages: the text
/// of each is a value there. None where no frame has data.
fn with_frames(page: &str, deep: usize) -> Option<String> {
    let (mut around, mut framed) = (String::new(), String::new());
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once("srcdoc=") {
        around += before;
        rest = behind;
        let Some((value, behind)) = quoted(behind) else {
            continue;
        };
        rest = behind;
        let frame = unescaped(value);
        let deeper = deep
            .checked_sub(1)
            .and_then(|deep| with_frames(&frame, deep));
        let frame = deeper.unwrap_or(frame);
        if has_data(&frame) {
            framed += &frame;
        }
    }
    around += rest;
    if framed.is_empty() {
        return None;
    }
    Some(match has_data(&around) {
        true => around + &framed,
        false => framed,
    })
}

/// What stands in the quotes that a text begins with, and behind them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    text.get(1..)?.split_once(quote)
}

/// The pages and answers in a browser's record of what it loaded, as one page; none where this is no
/// record.
///
/// # Errors
/// It holds nothing of what was loaded.
fn of_record(text: &str) -> Result<Option<String>, NoPage> {
    let Some(bodies) = record::bodies(text) else {
        return Ok(None);
    };
    if bodies.is_empty() {
        return Err(NoPage::NoScripts);
    }
    let mut all = String::new();
    for page in bodies.into_iter().filter_map(page_in) {
        all.push_str(&page);
        if all.len() as u64 > LARGEST {
            return Err(NoPage::TooLarge);
        }
    }
    Ok(Some(all))
}

/// What a body of a record has of a post, if anything.
fn page_in(body: Vec<u8>) -> Option<String> {
    let body = match body.starts_with(GZIP) {
        true => unpacked(&body).ok()?,
        false => body,
    };
    let text = decoded(&body);
    let page = of_answer(&text).unwrap_or(text);
    has_data(&page).then_some(page)
}

/// An answer of Instagram's that somebody saved instead of the page, as a page: JSON, behind what
/// keeps it from being run, or as Chrome and Firefox show it.
fn of_answer(text: &str) -> Option<String> {
    let shown = text
        .split_once("<pre")
        .and_then(|(_, pre)| pre.split_once('>'))
        .and_then(|(_, text)| text.split_once("</pre"))
        .map(|(text, _)| unescaped(text));
    let mut rest = behind_guard(shown.as_deref().unwrap_or(text));
    let mut scripts = String::new();
    // One that comes bit by bit is several documents, one a line.
    while !rest.is_empty() {
        let mut documents = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        documents.next().filter(|_| rest.starts_with('{'))?.ok()?;
        let (answer, behind) = rest.split_at(documents.byte_offset());
        // In JSON, `<\/` is `</`, which would end the script.
        let answer = answer.replace("</", "<\\/");
        scripts += &format!("<script type=\"application/json\">{answer}</script>");
        rest = behind_guard(behind);
    }
    (!scripts.is_empty()).then(|| format!("<html>{scripts}</html>"))
}

/// What stands behind that which keeps an answer from being run.
fn behind_guard(text: &str) -> &str {
    let text = text.trim().trim_start_matches("for (;;);");
    text.trim_start_matches(")]}'").trim_start()
}

/// Whether an answer that somebody saved breaks off before its end.
pub(super) fn is_cut_answer(text: &str) -> bool {
    let text = behind_guard(text.trim_start_matches('\u{feff}'));
    let mut documents = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    text.starts_with(['{', '[']) && documents.any(|it| it.is_err_and(|error| error.is_eof()))
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, NoPage> {
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes)
        .take(LARGEST + 1)
        .read_to_end(&mut unpacked);
    match read {
        // Packed once more, it is no page.
        Ok(_) if !unpacked.starts_with(GZIP) => Ok(unpacked),
        _ => Err(NoPage::Damaged),
    }
}

/// UTF-16 with its mark, or by its zero bytes; UTF-8 else.
fn decoded(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => UTF_16LE,
        [0xfe, 0xff, ..] | [0, b'<', ..] => UTF_16BE,
        _ => encoding_rs::UTF_8,
    };
    encoding.decode(bytes).0.into_owned()
}

/// The page in what Safari saves.
fn of_web_archive(bytes: &[u8]) -> Result<String, NoPage> {
    match web_archive::page(bytes) {
        // Packed once more, it is no page.
        Some(page)
            if ![web_archive::START, GZIP]
                .iter()
                .any(|it| page.starts_with(it)) =>
        {
            html(page)
        }
        None if web_archive::is_bookmark(bytes) => Err(NoPage::Bookmark),
        _ => Err(NoPage::Damaged),
    }
}

/// MHTML, which is a mail, or the one file that the extension SingleFile makes of a page.
fn is_without_scripts(text: &str) -> bool {
    let head = head(text);
    let is_mail = !head.trim_start().starts_with('<') && head.contains("mime-version:");
    is_mail && head.contains("multipart/related") || head.contains("page saved with singlefile")
}

/// What Windows and macOS make of an address that is dragged to the desktop.
fn is_bookmark(text: &str) -> bool {
    let head = head(text);
    let is_list = head.contains("<plist") && head.contains("<key>url</key>");
    head.trim_start().starts_with("[internetshortcut]") || is_list
}

/// The beginning in lower case.
fn head(text: &str) -> String {
    let head: String = text.chars().take(HEAD).collect();
    head.to_ascii_lowercase()
}

/// What a browser shows as a page's source, saved as a page: the tags are text in it.
fn of_source_view(text: &str) -> Option<String> {
    const LINE: &str = "line-content";
    let is_one = text.contains(LINE) && text.contains("&lt;script");
    is_one.then(|| {
        let pieces = text.split('<').filter_map(|piece| piece.split_once('>'));
        let plain: String = pieces.map(|(_, text)| text).collect();
        unescaped(&plain)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;

    use super::*;

    const PAGE: &str =
        "<!DOCTYPE html><html><script data-sjs>{\"a\":\"x & y \u{e9}\"}</script></html>";

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_page_is_read_however_it_was_saved() {
        let source = PAGE
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let view = format!(
            "<html><body><table><tr><td class=\"line-number\" value=\"1\"></td>\
             <td class=\"line-content\"><span class=\"html-tag\">{source}</span></td></tr></table></body></html>"
        );
        let marked = format!("\u{feff}{PAGE}");
        for bytes in [
            PAGE.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf_16(&marked, u16::to_le_bytes),
            utf_16(&marked, u16::to_be_bytes),
            utf_16(PAGE, u16::to_le_bytes),
            packed(PAGE.as_bytes()),
            packed(&utf_16(&marked, u16::to_be_bytes)),
            view.into_bytes(),
        ] {
            assert_eq!(html(&bytes).as_deref(), Ok(PAGE), "{bytes:?}");
        }
    }

    #[test]
    fn an_answer_that_was_saved_instead_of_the_page_is_one() {
        let answer = r#"{"caption":"</script> & \"more\""}"#;
        let shown = answer.replace('&', "&amp;").replace('<', "&lt;");
        let page = html(answer.as_bytes()).unwrap();
        assert!(page.starts_with("<html><script") && page.matches("</script").count() == 1);
        for other in [
            format!("for (;;);{answer}"),
            format!(")]}}'\n{answer}"),
            format!("<html><body><pre style=\"wrap\">{shown}</pre></body></html>"),
        ] {
            assert_eq!(html(other.as_bytes()).as_ref(), Ok(&page), "{other}");
        }
        for none in ["{\"cut\": [", "<html><pre>{code}</pre></html>"] {
            assert_eq!(html(none.as_bytes()).as_deref(), Ok(none));
        }
    }

    #[test]
    fn an_answer_that_breaks_off_is_known() {
        for (text, is_cut) in [
            (r#"{"a":[1,{"b":"c"#, true),
            ("for (;;);{\"a\":1}\n{\"b\":", true),
            ("\u{feff}[1,", true),
            (r#"{"a":1}"#, false),
            (r#"{"a":1}x"#, false),
            ("<html>", false),
        ] {
            assert_eq!(is_cut_answer(text), is_cut, "{text}");
        }
    }

    #[test]
    fn an_answer_of_several_documents_is_all_of_them() {
        let (first, second) = (r#"{"a":1}"#, r#"{"shortcode_media":null}"#);
        let page = html(format!("{first}\n{second}").as_bytes()).unwrap();
        assert_eq!(page.matches("<script").count(), 2);
        assert!(page.contains(first) && page.contains(second), "{page}");
        for other in [
            format!("for (;;);{first}\r\n{second}\r\n"),
            format!("{first}\nfor (;;);{second}"),
            format!("<html><body><pre>{first}\n{second}</pre></body></html>"),
        ] {
            assert_eq!(html(other.as_bytes()).as_ref(), Ok(&page), "{other}");
        }
        let record = serde_json::json!({"log": {"entries": [
            {"response": {"content": {"text": format!("{first}\n{second}")}}}]}});
        assert_eq!(html(record.to_string().as_bytes()).as_ref(), Ok(&page));
        for none in [format!("{first}\n{{\"cut"), format!("{first}\nwords")] {
            assert_eq!(html(none.as_bytes()).as_ref(), Ok(&none));
        }
    }

    #[test]
    fn a_page_in_a_frame_is_that_page() {
        let page = "<html><script>{\"shortcode_media\": \"a & 'b'\"}</script></html>";
        let double = page.replace('&', "&amp;").replace('"', "&quot;");
        let single = page.replace('&', "&amp;").replace('\'', "&#39;");
        for framed in [
            format!("<html><iframe sandbox srcdoc=\"{double}\"></iframe></html>"),
            format!("<html><iframe srcdoc='{single}' title=\"x\"></iframe></html>"),
        ] {
            assert_eq!(html(framed.as_bytes()).as_deref(), Ok(page), "{framed}");
        }
        // In a frame of a frame; behind one that shows something else; beside data of their own.
        let framed = |page: &str| {
            let page = page.replace('&', "&amp;").replace('"', "&quot;");
            format!("<iframe srcdoc=\"{page}\"></iframe>")
        };
        let nested = format!(
            "<p>a</p>{}{}",
            framed("<p>words</p>"),
            framed(&framed(page))
        );
        assert_eq!(html(nested.as_bytes()).as_deref(), Ok(page));
        let other = page.replace("'b'", "other");
        let both = html(format!("{}{}{other}", framed(page), framed(&other)).as_bytes()).unwrap();
        assert_eq!(both.matches(page).count(), 1, "{both}");
        assert_eq!(both.matches(&other).count(), 2, "{both}");
        for none in [
            "<p>srcdoc=</p>",
            "<iframe srcdoc=\"<p>words</p>\">",
            "<iframe srcdoc=\"a",
        ] {
            assert_eq!(html(none.as_bytes()).as_deref(), Ok(none));
        }
    }

    #[test]
    fn a_browsers_record_is_the_pages_in_it() {
        let page = "<html><script>{\"shortcode_media\": null}</script></html>";
        let encoded = STANDARD.encode(page);
        let record = serde_json::json!({"log": {"entries": [
            {"response": {"content": {"text": "body { color: red }"}}},
            {"response": {"content": {"text": page}}},
            {"response": {}},
            {"response": {"content": {"text": encoded, "encoding": "base64"}}},
            {"response": {"content": {"text": "{\"shortcode_media\": 1}"}}},
        ]}});
        let read = html(record.to_string().as_bytes()).unwrap();
        assert!(read.starts_with(&page.repeat(2)), "{read}");
        assert!(
            read.ends_with("{\"shortcode_media\": 1}</script></html>"),
            "{read}"
        );
        // A body may be packed as it came; a record may be kept without any.
        let body =
            |content| serde_json::json!({"log": {"entries": [{"response": {"content": content}}]}});
        let gzip = STANDARD.encode(packed(page.as_bytes()));
        let record = body(serde_json::json!({"text": gzip, "encoding": "base64"}));
        assert_eq!(html(record.to_string().as_bytes()).as_deref(), Ok(page));
        let record = body(serde_json::json!({"size": 700_000}));
        assert_eq!(html(record.to_string().as_bytes()), Err(NoPage::NoScripts));
    }

    #[test]
    fn what_is_no_page_is_told_as_what_it_is() {
        let mail = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n\r\n<html>";
        let broken = packed(PAGE.as_bytes());
        for (bytes, why) in [
            (&b""[..], NoPage::Empty),
            (b" \r\n", NoPage::Empty),
            (&packed(b""), NoPage::Empty),
            (mail.as_bytes(), NoPage::WebArchive),
            (
                b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile\n url: https://",
                NoPage::WebArchive,
            ),
            (b"%PDF-1.7\n%\xe2\xe3", NoPage::Printed),
            (
                b"[InternetShortcut]\r\nURL=https://www.instagram.com/p/A/\r\n",
                NoPage::Bookmark,
            ),
            (
                b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>URL</key>",
                NoPage::Bookmark,
            ),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", NoPage::Media),
            (&broken[..broken.len() / 2], NoPage::Damaged),
            (&packed(&broken), NoPage::Damaged),
            // Zstandard and zlib, and what an empty disk holds.
            (
                b"(\xb5/\xfd\x04Pm\x07\0\xe2\x8a\x10\x12\xb0\xdd",
                NoPage::Damaged,
            ),
            (
                b"x\x9c\xed\x92\xb1\x0e\xc2\x30\x0c\x44\xf7\x7c\x85",
                NoPage::Damaged,
            ),
            (&[0; 100], NoPage::Damaged),
        ] {
            assert_eq!(html(bytes), Err(why));
        }
        let frame = "<html><img class=\"EmbeddedMediaImage\" src=\"https://a/\"><script>\
            s.handle({\"contextJSON\":null});</script></html>";
        for (page, why) in [
            ("PK\u{3}\u{4}\u{14}", NoPage::Zip),
            (frame, NoPage::Frame),
            (
                "<html><title>Instagram</title><body><img src=\"a.jpg\"></body></html>",
                NoPage::NoScripts,
            ),
            (
                "<html><meta name=\"savepage-url\" content=\"x\"><script></script></html>",
                NoPage::NoScripts,
            ),
            (
                "<html data-scrapbook-source=\"x\"><script></script></html>",
                NoPage::NoScripts,
            ),
        ] {
            assert_eq!(html(page.as_bytes()), Err(why), "{page}");
            // What can be read is.
            let whole = format!("{page}<script>{{\"shortcode_media\": null}}</script>");
            assert_eq!(html(whole.as_bytes()).as_ref(), Ok(&whole));
        }
        // A page in an old code page (here of Russian) is neither damaged nor packed.
        let old = [
            b"<html><title>",
            &b"\xd1\xf2\xf0\xe0\xed\xe8\xf6\xe0"[..],
            b"</title></html>",
        ];
        assert!(html(&old.concat()).is_ok());
        // What is lost behind its beginning is.
        let mut number = 1_u32;
        let lost = std::iter::repeat_with(|| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            number.to_be_bytes()[0]
        });
        let lost: Vec<_> = lost.take(4 << 10).collect();
        let damaged = [&b"<html><head>"[..], &lost].concat();
        assert_eq!(html(&damaged), Err(NoPage::Damaged));
        // What never had any, as a page of an error, is not said to have lost them.
        for page in [
            "<html><title>www.instagram.com</title><body>HTTP ERROR 429</body></html>",
            "<html><title>Instagram</title><link href=\"a\"><h1>Sorry, something went wrong.</h1></html>",
            "<html><title>Instagram</title><body>Etwas ging schief.</body></html>",
        ] {
            assert_eq!(html(page.as_bytes()).as_deref(), Ok(page));
        }
        // Where it breaks off, that is said.
        assert!(html(b"<html><title>Instagram</title>").is_ok());
        assert!(NoPage::WebArchive.to_string().contains("HTML Only"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = html(&bytes);
        }

        #[test]
        fn any_text_that_starts_as_a_page_is_itself(text in "<[a-z >]{0,40}") {
            prop_assert_eq!(html(text.as_bytes()), Ok(text.clone()));
        }
    }
}
