//! Addresses of files as others wrote them who kept a page, put right.

use serde_json::Value;

/// How the Web Archive's copies begin every address, before the time of the copy.
const COPIES: [&str; 4] = [
    "https://web.archive.org/web/",
    "http://web.archive.org/web/",
    "//web.archive.org/web/",
    "/web/",
];

/// A media object with each address in it as Instagram had it: not the Web Archive's, with a
/// scheme that is safe, and without what XML makes of `&`.
pub(super) fn mended(media: &Value) -> Value {
    match media {
        Value::String(text) => of(text).map_or_else(|| media.clone(), Value::String),
        Value::Array(values) => values.iter().map(mended).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), mended(value)))
            .collect(),
        _ => media.clone(),
    }
}

/// The address that a text is, as Instagram had it; none for what is no address or a right one.
fn of(text: &str) -> Option<String> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    let original = copied(text).unwrap_or(text);
    let behind = ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| original.strip_prefix(scheme))?;
    let address = format!("https://{}", behind.replace("&amp;", "&"));
    (address != text).then_some(address)
}

/// The address that the Web Archive has a copy of.
fn copied(text: &str) -> Option<&str> {
    let behind = COPIES.iter().find_map(|start| text.strip_prefix(start))?;
    let (time, original) = behind.split_once('/')?;
    let digits = time.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    let is_time = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_time.then_some(original)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const ADDRESS: &str = "https://p.fbcdn.net/a.jpg?stp=x&oh=1";

    #[test]
    fn an_address_that_others_wrote_anew_is_instagrams_again() {
        for told in [
            "//p.fbcdn.net/a.jpg?stp=x&oh=1",
            "http://p.fbcdn.net/a.jpg?stp=x&oh=1",
            "https://p.fbcdn.net/a.jpg?stp=x&amp;oh=1",
            "https://web.archive.org/web/20200101000000/https://p.fbcdn.net/a.jpg?stp=x&oh=1",
            "http://web.archive.org/web/20200101000000im_/http://p.fbcdn.net/a.jpg?stp=x&oh=1",
            "/web/2020id_/https://p.fbcdn.net/a.jpg?stp=x&amp;oh=1",
            ADDRESS,
        ] {
            let media = json!({"a": [{"url": told}]});
            assert_eq!(mended(&media), json!({"a": [{"url": ADDRESS}]}), "{told}");
        }
    }

    #[test]
    fn what_is_no_address_stays_as_it_is() {
        for text in [
            "Tom &amp; Ida",
            "&amp;",
            "// a caption",
            "see http://a.example now",
            "https://web.archive.org/web/*/https://p.fbcdn.net/a.jpg",
            "/web/x/y",
            "",
        ] {
            assert_eq!(mended(&json!(text)), json!(text));
        }
    }

    proptest! {
        #[test]
        fn an_address_is_mended_once_and_for_all(text in "(/web/1/)?(https?:)?//[a-z./&;]{0,20}") {
            let once = mended(&json!(text));
            // A name in a name is written by nobody twice.
            prop_assume!(!text.contains("&a") && !text.contains("web"));
            prop_assert_eq!(mended(&once), once);
        }
    }
}
