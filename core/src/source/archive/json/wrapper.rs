//! JSON inside of a script, as programs wrap it so that a page can load it from a disk:
//! `window.posts = […];`, `export default […]`, `show({…});`. (Twitter's archive is written so:
//! `window.YTD.tweets.part0 = […]`.)

/// More stands before no value.
const LONGEST: usize = 512;

/// Where the value starts that a script begins with; none if the text begins otherwise.
pub(in super::super) fn value_in_script(text: &[u8]) -> Option<usize> {
    let text = text.get(..LONGEST).unwrap_or(text);
    let mut brackets = memchr::memchr2_iter(b'[', b'{', text);
    brackets.find(|at| {
        let before = text.get(..*at).unwrap_or_default().trim_ascii_end();
        is_about_to_give(before)
    })
}

/// Whether a script that goes so far goes on with a value: it assigns, hands over or exports it.
fn is_about_to_give(before: &[u8]) -> bool {
    let is_name = |name: &[u8]| {
        let first = name.trim_ascii().first();
        first.is_some_and(|byte| byte.is_ascii_alphabetic() || b"_$/'\"".contains(byte))
    };
    match before {
        [name @ .., b'=' | b'('] => is_name(name),
        before => before.ends_with(b"export default"),
    }
}

/// Whether a sign may stand behind such a value, or behind a value of several.
pub(super) fn is_behind(byte: u8) -> bool {
    b";),".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_starts_where_a_script_gives_it_a_name_or_hands_it_over() {
        for (script, value) in [
            ("window.YTD.tweets.part0 = [ {", "[ {"),
            ("window[\"posts\"]=[1]", "[1]"),
            ("'use strict';\nconst posts = {\"a\":1};", "{\"a\":1};"),
            ("// all [of] them\nexport default [{}]", "[{}]"),
            ("show({\"a\":1});", "{\"a\":1});"),
        ] {
            let at = value_in_script(script.as_bytes()).unwrap();
            assert_eq!(script.get(at..), Some(value), "{script}");
        }
        for other in [
            "",
            "posts",
            "my [words]",
            "= [1]",
            "a == b",
            "<p>",
            "{}",
            "[]",
        ] {
            assert_eq!(value_in_script(other.as_bytes()), None, "{other}");
        }
        let long = format!("{}= [", "x".repeat(LONGEST));
        assert_eq!(value_in_script(long.as_bytes()), None);
    }
}
