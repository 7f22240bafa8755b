//! What stands behind the question mark of an address.

use percent_encoding::percent_decode_str;

/// The parameters of an address. Those that nobody asks for, such as `igsh`, are gone.
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    pub fn new(query: &str) -> Self {
        // Embed codes are HTML.
        let query = query.replace("&amp;", "&");
        let query = query.split('#').next().unwrap_or_default();
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self(
            pairs
                .map(|(name, value)| (decoded(name), decoded(value)))
                .collect(),
        )
    }

    pub fn value(&self, name: &str) -> Option<String> {
        let mut pairs = self.0.iter();
        pairs
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
    }
}

fn decoded(value: &str) -> String {
    percent_decode_str(&value.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}
