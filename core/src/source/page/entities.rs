//! What programs for HTML and XML make of signs, undone.

/// Signs as XML and HTML write them, in the order in which they are read.
const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// A text with such signs as themselves.
pub(super) fn unescaped(text: &str) -> String {
    ENTITIES
        .iter()
        .fold(text.to_owned(), |text, (entity, sign)| {
            text.replace(entity, sign)
        })
}

/// Whether a block of data was written by a program for XML, so that `&` and `<` in it are
/// escaped: all of them are, those of addresses too.
pub(super) fn is_escaped(block: &str) -> bool {
    let in_address = ["&amp;oh=", "&amp;_nc_"];
    let are_all = |block: &str| {
        let mut behind = block.split('&').skip(1);
        behind.all(|it| {
            ENTITIES
                .iter()
                .any(|(name, _)| it.starts_with(name.trim_start_matches('&')))
        })
    };
    in_address.iter().any(|it| block.contains(it)) && !block.contains('<') && are_all(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_unescaped_only_where_a_program_escaped_it() {
        for (block, expected) in [
            (
                r#"{"a": "Tom &amp; Ida &lt;3", "b": "https://a/?x=1&amp;oh=2"}"#,
                true,
            ),
            (r#"{"a": "&amp;", "b": "https://a/?x=1\u0026oh=2"}"#, false),
            (
                r#"{"a": "Tom & Ida", "b": "https://a/?x=1&amp;oh=2"}"#,
                false,
            ),
            (r#"{"a": "<3", "b": "https://a/?x=1&amp;oh=2"}"#, false),
        ] {
            assert_eq!(is_escaped(block), expected, "{block}");
        }
    }
}
