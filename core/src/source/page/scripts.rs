//! The blocks of data in a page: `<script type="application/json" data-sjs>`.

/// The text of each block that can have what is looked for, in order. Inside a block
/// `</script>` is written `<\/script>`, so the first `</script` ends it.
pub(super) fn data(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once("<script")?;
            let (attributes, after) = after.split_once('>')?;
            let (text, after) = after.split_once("</script").unwrap_or((after, ""));
            rest = after;
            let is_data = attributes
                .split_whitespace()
                .any(|name| name == "data-sjs" || name.starts_with("data-sjs="));
            let can_help = ["canonicalRouteName", super::TODAY, super::OLDER]
                .iter()
                .any(|key| text.contains(key));
            if is_data && can_help {
                return Some(text);
            }
        }
    })
}
