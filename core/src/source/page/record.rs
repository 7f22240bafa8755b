//! A browser's record of what it loaded (HAR).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// The body of each answer in a record, as far as the record holds it; none if this is no record.
pub(super) fn bodies(text: &str) -> Option<Vec<Vec<u8>>> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let is_one = text.starts_with('{') && text.contains("\"log\"") && text.contains("\"entries\"");
    let record: Value = is_one.then(|| serde_json::from_str(text).ok())??;
    let entries = record.pointer("/log/entries")?.as_array()?;
    Some(entries.iter().filter_map(body).collect())
}

fn body(entry: &Value) -> Option<Vec<u8>> {
    let content = entry.pointer("/response/content")?;
    let text = content.get("text")?.as_str()?;
    match content.get("encoding").and_then(Value::as_str) {
        Some("base64") => STANDARD.decode(text).ok(),
        _ => Some(text.as_bytes().to_vec()),
    }
}
