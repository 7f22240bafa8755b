//! Values as the page writes them: numbers as numbers or texts, absent or null.

use serde_json::Value;

/// How deep objects may lie in each other: as deep as JSON is read.
const DEEPEST: u8 = 128;

/// Every member of every object and every element of every list, at any depth; elements have
/// no name.
pub(super) fn each_value<'a>(value: &'a Value, take: &mut dyn FnMut(&str, &'a Value)) {
    walk(value, DEEPEST, take);
}

fn walk<'a>(value: &'a Value, depth: u8, take: &mut dyn FnMut(&str, &'a Value)) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match value {
        Value::Array(values) => {
            for value in values {
                take("", value);
                walk(value, depth, take);
            }
        }
        Value::Object(members) => {
            for (key, value) in members {
                take(key, value);
                walk(value, depth, take);
            }
        }
        _ => {}
    }
}

/// A text that says something.
pub(super) fn text(value: &Value) -> Option<String> {
    value
        .as_str()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// The text under `key`.
pub(super) fn text_at(value: &Value, key: &str) -> Option<String> {
    text(value.get(key)?)
}

/// The whole number under `key`, written either way.
pub(super) fn number_at(value: &Value, key: &str) -> Option<u64> {
    let value = value.get(key)?;
    match value {
        Value::Number(number) => number.as_u64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A whole number that somebody's program wrote as a fraction: `1790591640.0`.
fn whole(fraction: f64) -> Option<u64> {
    // Above, not each whole number has a fraction of its own.
    let exact = 0.0..=9_007_199_254_740_992.0;
    let is_whole = exact.contains(&fraction) && fraction.fract() == 0.0;
    is_whole.then(|| format!("{fraction:.0}").parse().ok())?
}

/// The fraction under `key`, written either way.
pub(super) fn fraction_at(value: &Value, key: &str) -> Option<f64> {
    let value = value.get(key)?;
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// The elements of the array under `key`; none where there is none.
pub(super) fn array_at<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}
