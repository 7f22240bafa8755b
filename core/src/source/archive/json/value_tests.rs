use super::*;

fn parsed(text: &str) -> Json<'_> {
    Json::parse(text.as_bytes()).unwrap()
}

/// 2024-04-17T22:50:37Z
const SECONDS: i64 = 1_713_394_237;

#[test]
fn times_are_read_from_every_type() {
    for time in [
        "1713394237",
        "1713394237.0",
        "1713394237.9",
        "1.713394237e9",
        "\"1713394237\"",
        "\" 1713394237.5 \"",
        "1713394237000",
        "1713394237999",
        "\"1713394237000\"",
        "\"2024-04-17T22:50:37+00:00\"",
        "\"2024-04-17T22:50:37\"",
        "\"2024-04-17T22:50:37.249753+00:00\"",
    ] {
        let text = format!(r#"{{"time":{time}}}"#);
        assert_eq!(
            parsed(&text).time_of(&["time"]),
            Moment::from_unix(SECONDS),
            "{time}"
        );
    }
}

#[test]
fn what_is_no_time_is_unknown() {
    for time in [
        "0",
        "-1",
        "null",
        "true",
        "\"\"",
        "\"0\"",
        "\"NaN\"",
        "\"inf\"",
        "1e300",
        "[]",
        "{}",
        "99999999999999999999",
        "-99999999999999999999",
        "\"last year\"",
    ] {
        let text = format!(r#"{{"time":{time}}}"#);
        assert_eq!(parsed(&text).time_of(&["time"]), Moment::Unknown, "{time}");
    }
}

#[test]
fn the_first_time_that_is_known_counts() {
    let json = parsed(r#"{"a":0,"b":null,"d":1713394237}"#);
    assert_eq!(
        json.time_of(&["a", "b", "c", "d"]),
        Moment::from_unix(SECONDS)
    );
}

#[test]
fn a_date_in_words_is_kept_as_a_text() {
    let json = parsed(r#"{"a":"le 3 mai","b":"0","c":12,"d":"2024-04-17T22:50:37"}"#);
    assert_eq!(json.unread_time_of(&["a"]).as_deref(), Some("le 3 mai"));
    for name in ["b", "c", "d", "e"] {
        assert_eq!(json.unread_time_of(&[name]), None, "{name}");
    }
}

#[test]
fn texts_are_read_from_numbers_too() {
    let json = parsed(r#"{"a":" x ","b":2024,"c":1.5,"d":" ","e":null,"f":true,"g":"a\u0000b"}"#);
    let texts: Vec<_> = json.properties().map(|(_, value)| value.text()).collect();
    let expected = [
        Some(" x "),
        Some("2024"),
        Some("1.5"),
        None,
        None,
        None,
        Some("ab"),
    ];
    assert_eq!(texts, expected.map(|text| text.map(str::to_owned)));
}

/// Hard case 23: keys.
#[test]
fn names_and_texts_are_repaired_at_every_depth() {
    let json = parsed(r#"{"L\u00c3\u00a4nge":[{"x":"\u00f0\u009f\u0090\u00a3"}],"x":"\u00e9"}"#);
    assert_eq!(json, parsed(r#"{"Länge":[{"x":"🐣"}],"x":"é"}"#));
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Json::parse(deep(100).as_bytes()).is_some());
    assert!(Json::parse(deep(100_000).as_bytes()).is_none());
}

#[test]
fn a_single_member_needs_no_list_around_it() {
    assert_eq!(parsed("[1,2]").members().len(), 2);
    assert_eq!(parsed("{}").members().len(), 1);
}
