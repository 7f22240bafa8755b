//! The file that says whose account it is (fact sheet 4.1).

use serde_json::{Map, Value, json};

use super::text::{file, mojibake};
use crate::export::Export;
use crate::layout::Era;

pub(super) fn text(export: &Export) -> Vec<u8> {
    let account = &export.account;
    if export.era == Era::A {
        return serde_json::to_vec(&json!({
            "biography": "", "date_joined": "2014-05-01T05:02:38", "email": "lina@example.com",
            "name": account.display_name, "username": account.username, "private_account": true
        }))
        .unwrap_or_default();
    }
    let value =
        |text: &str| json!({"href": "", "value": mojibake(text.as_bytes()), "timestamp": 0});
    let mut fields = Map::new();
    fields.insert("Email".to_owned(), value("lina@example.com"));
    fields.insert("Username".to_owned(), value(&account.username));
    fields.insert("Name".to_owned(), value(&account.display_name));
    file(&json!({
        "profile_user": [{
            "title": "User Information",
            "media_map_data": {},
            "string_map_data": Value::Object(fields)
        }]
    }))
}
