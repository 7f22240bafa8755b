use proptest::prelude::*;

use super::*;
use crate::fuzzing::Pieces;

/// Every element as `list: text`, and the ending.
fn pieces(from: &mut dyn Read) -> (Vec<String>, Ending) {
    let mut found = Vec::new();
    let ending = split(from, &mut |element| {
        let list = element.list.unwrap_or("-");
        let text = element
            .text
            .map_or("too large".into(), String::from_utf8_lossy);
        found.push(format!("{list}: {text}"));
        Ok(())
    });
    (found, ending.unwrap())
}

fn cut(text: &str) -> (Vec<String>, Ending) {
    pieces(&mut text.as_bytes())
}

#[track_caller]
fn assert_cut(text: &str, elements: &[&str], ending: Ending) {
    let elements = elements.iter().map(|element| element.to_string()).collect();
    assert_eq!(cut(text), (elements, ending));
}

#[test]
fn a_bare_list_is_cut_into_its_elements() {
    assert_cut("[]", &[], Ending::Whole);
    assert_cut(" [ ] \n", &[], Ending::Whole);
    assert_cut(
        "[{\"a\": [1, {}]}, \"x,]\\\"\" ,12,null,[[]] ]",
        &[
            "-: {\"a\": [1, {}]}",
            "-: \"x,]\\\"\"",
            "-: 12",
            "-: null",
            "-: [[]]",
        ],
        Ending::Whole,
    );
}

#[test]
fn every_list_of_an_object_is_cut_and_other_properties_are_passed_over() {
    assert_cut(
        r#"{"a":[1,2],"title":"[3]","n":4,"b":[],"object":{"uri":[5]},"b\u00c3\u00bc":[6]}"#,
        &["a: 1", "a: 2", r#"object: {"uri":[5]}"#, "bü: 6"],
        Ending::Whole,
    );
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_cut("\u{feff}[1]", &["-: 1"], Ending::Whole);
}

#[test]
fn utf_16_is_read_and_its_bytes_are_counted_as_they_stand_in_the_file() {
    let whole = "[\"\u{1f331}\u{e9}\", 2]";
    let cut = "[\"\u{1f331}\u{e9}\", ";
    let broken = "[1, \u{e9}]";
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["", "\u{feff}"] {
            let pieces = |text: &str| {
                let text = format!("{mark}{text}");
                let bytes: Vec<u8> = text.encode_utf16().flat_map(to_bytes).collect();
                (pieces(&mut { &bytes[..] }), bytes.len() as u64)
            };
            let mark = 2 * mark.chars().count() as u64;
            let (read, _) = pieces(whole);
            assert_eq!(read.0, ["-: \"\u{1f331}\u{e9}\"", "-: 2"]);
            assert_eq!(read.1, Ending::Whole);
            let (read, length) = pieces(cut);
            assert_eq!(read.1, Ending::CutOff(length), "mark of {mark}");
            let (read, _) = pieces(broken);
            assert_eq!(read.1, Ending::Broken(8 + mark), "mark of {mark}");
        }
    }
}

#[test]
fn a_file_of_zeros_is_no_json_in_utf_16() {
    for text in [&[0; 4096][..], b"[\0\0\0]\0\0\0", b"\xff\xfe\0\0[\0\0\0"] {
        assert_eq!(pieces(&mut { text }), (Vec::new(), Ending::Broken(0)));
    }
}

#[test]
fn a_cut_file_keeps_what_stands_before_the_cut() {
    assert_cut("", &[], Ending::Empty);
    assert_cut(" \n", &[], Ending::Empty);
    assert_cut("[1,2", &["-: 1"], Ending::CutOff(4));
    assert_cut("[1,2,", &["-: 1", "-: 2"], Ending::CutOff(5));
    assert_cut(r#"[{"a":1},{"a":"#, &[r#"-: {"a":1}"#], Ending::CutOff(14));
    assert_cut(r#"{"a":[1,"x]"#, &["a: 1"], Ending::CutOff(11));
    assert_cut(r#"{"a"#, &[], Ending::CutOff(3));
}

#[test]
fn a_broken_file_keeps_what_stands_before_the_break() {
    assert_cut("x", &[], Ending::Broken(0));
    assert_cut("\"text\"", &[], Ending::Broken(0));
    assert_cut("[1 2]", &["-: 1"], Ending::Broken(3));
    assert_cut("[1,,2]", &["-: 1"], Ending::Broken(3));
    assert_cut("[1}", &["-: 1"], Ending::Broken(2));
    assert_cut("[1]]", &["-: 1"], Ending::Broken(3));
    assert_cut("{1:2}", &[], Ending::Broken(1));
    assert_cut(r#"{"a" [1]}"#, &[], Ending::Broken(5));
    assert_cut(r#"{"a":}"#, &[], Ending::Broken(5));
}

#[test]
fn a_comma_too_many_at_the_end_does_no_harm() {
    assert_cut(r#"{"a":[1,],}"#, &["a: 1"], Ending::Whole);
}

#[test]
fn an_element_too_large_to_be_held_is_passed_over() {
    let large = "x".repeat(LARGEST_ELEMENT);
    let text = format!(r#"[1,"{large}",{{"a":["{large}"]}},2]"#);
    let elements = ["-: 1", "-: too large", "-: too large", "-: 2"].map(String::from);
    assert_eq!(cut(&text), (elements.to_vec(), Ending::Whole));
}

#[test]
fn no_more_is_held_than_the_largest_element() {
    let from: &mut dyn Read = &mut b"\""
        .chain(io::repeat(b'x').take(64 << 20))
        .chain(&b"\","[..]);
    let mut input = Input {
        from: InUtf8::new(from),
        buffer: Vec::new(),
        at: 0,
        dropped: 0,
    };
    assert!(matches!(input.value(), Ok(None)));
    assert!(matches!(input.next(), Ok(Some(b','))));
    assert!(input.buffer.capacity() <= 2 * (LARGEST_ELEMENT + CHUNK));
}

#[test]
fn what_cannot_be_unpacked_ends_the_file() {
    struct Damaged;
    impl Read for Damaged {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("checksum"))
        }
    }
    let mut text = b"[1,2".chain(Damaged);
    assert_eq!(
        pieces(&mut text),
        (vec!["-: 1".to_owned()], Ending::Unreadable(4))
    );
}

#[test]
fn it_makes_no_difference_where_a_piece_ends() {
    let text = r#"{"a":[{"b":"x\\\"]}"},12, "\u00e9",tr], "c":{"d":[{}]},"e":1.5,"f":[[{"#;
    let expected = cut(text);
    assert_eq!(expected.1, Ending::CutOff(70));
    for size in 1..text.len() {
        assert_eq!(
            pieces(&mut Pieces::new(text.as_bytes(), size)),
            expected,
            "{size}"
        );
        let (start, rest) = text.as_bytes().split_at(size);
        assert_eq!(pieces(&mut start.chain(rest)), expected, "{size}");
    }
}

proptest! {
    #[test]
    fn every_list_comes_out_as_it_went_in(members in prop::collection::vec(any::<String>(), 0..20), size in 1_usize..99) {
        let text = serde_json::to_string_pretty(&members).unwrap();
        let expected: Vec<_> = members.iter().map(|member| format!("-: {}", serde_json::json!(member))).collect();
        prop_assert_eq!(pieces(&mut Pieces::new(text.as_bytes(), size)), (expected, Ending::Whole));
    }

    #[test]
    fn no_text_reads_differently_in_pieces(text in "[\\[\\]{}\",:\\\\ a1]{0,40}", size in 1_usize..9) {
        prop_assert_eq!(pieces(&mut Pieces::new(text.as_bytes(), size)), cut(&text));
    }
}
