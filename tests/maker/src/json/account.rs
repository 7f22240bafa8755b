//! The file that says whose account it is (fact sheet 4.1).

use serde_json::{Value, json};

use super::AccountFile;
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
    let (user, name) = match export.json.account {
        AccountFile::French => ("Nom d’utilisateur", "Nom"),
        _ => ("Username", "Name"),
    };
    let mut facts = vec![("Email", "lina@example.com"), (user, &*account.username)];
    match export.json.account {
        AccountFile::Nameless => {}
        AccountFile::OtherName => facts.push((name, "Somebody Else")),
        _ => facts.push((name, &account.display_name)),
    }
    if export.json.account == AccountFile::Labels {
        return labels(&facts);
    }
    let fields = facts.into_iter().map(|(label, value)| {
        let value = json!({"href": "", "value": mojibake(value.as_bytes()), "timestamp": 0});
        (mojibake(label.as_bytes()), value)
    });
    file(&json!({
        "profile_user": [{
            "title": "User Information",
            "media_map_data": {},
            "string_map_data": Value::Object(fields.collect())
        }]
    }))
}

fn labels(facts: &[(&str, &str)]) -> Vec<u8> {
    let values: Vec<_> = facts
        .iter()
        .map(|(label, value)| json!({"label": mojibake(label.as_bytes()), "value": mojibake(value.as_bytes())}))
        .collect();
    file(&json!([{"timestamp": 1_780_000_000, "media": [], "label_values": values, "fbid": "1"}]))
}
