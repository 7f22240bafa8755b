//! The JSON that the web app asks for: the same posts as on the pages (fact sheet 5.2, 6.3).

use serde_json::{Value, json};

use super::{Writer, api_v1, polaris};
use crate::account::Post;

impl Writer<'_> {
    /// What `/api/v1/media/PK/info/` answers.
    pub(crate) fn media_info(&self, post: &Post) -> Value {
        json!({
            "items": [api_v1::media(self, post)],
            "num_results": 1,
            "more_available": false,
            "auto_load_more_enabled": true,
            "status": "ok",
        })
    }

    /// The answer to the query for a post's page; without a post that of one that is not there.
    pub(crate) fn polaris_answer(&self, post: Option<&Post>) -> Value {
        answered(json!({ "xig_polaris_media": post.map(|post| polaris::media(self, post)) }))
    }

    /// The same for a post whose content is withheld.
    pub(crate) fn gated_answer(&self, post: &Post) -> Value {
        answered(json!({ "xig_polaris_media": polaris::gated(post) }))
    }

    /// The answer to the query for a post by its shortcode.
    pub(crate) fn web_info_answer(&self, post: Option<&Post>) -> Value {
        let items = post.map(|post| json!({ "items": [api_v1::media(self, post)] }));
        answered(json!({ "xdt_api__v1__media__shortcode__web_info": items }))
    }
}

fn answered(data: Value) -> Value {
    json!({ "data": data, "extensions": { "is_final": true }, "status": "ok" })
}
