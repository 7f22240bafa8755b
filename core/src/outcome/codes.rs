//! Holds a list of codes complete: `codes.txt` beside each enumeration, from which the tests of
//! the languages know what there is to be told.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// One of every code, in any order, is all that there is, is read as it was stored, and is what
/// the list says.
#[track_caller]
pub(super) fn is_listed<C>(every: &[C], list: &str)
where
    C: Debug + Display + PartialEq + Serialize + DeserializeOwned,
{
    let codes: BTreeSet<_> = every.iter().map(|code| parts(code).0).collect();
    assert_eq!(codes, known::<C>(), "one of every code");
    for code in every {
        let stored = serde_json::to_string(code).unwrap();
        assert_eq!(&serde_json::from_str::<C>(&stored).unwrap(), code);
    }
    let told: String = every.iter().map(line).collect();
    assert_eq!(told, list, "write the list anew:\n{told}");
}

/// `code(value, value): sentence`
fn line<C: Display + Serialize>(code: &C) -> String {
    let (name, values) = parts(code);
    // Of a list only the first line: the rest is in other people's words.
    let sentence = code.to_string().replace('\n', " ");
    format!("{name}({}): {sentence}\n", values.join(", "))
}

fn parts<C: Serialize>(code: &C) -> (String, Vec<String>) {
    let Ok(Value::Object(mut values)) = serde_json::to_value(code) else {
        panic!("a code is stored as an object");
    };
    let name = values.remove("code").unwrap();
    let name = name.as_str().unwrap().to_owned();
    (name, values.into_iter().map(|(name, _)| name).collect())
}

/// Every code that can be read: what reading names when it is given none of them.
fn known<C: DeserializeOwned + Debug>() -> BTreeSet<String> {
    let error = serde_json::from_value::<C>(json!({"code": "?"})).unwrap_err();
    let told = error.to_string();
    let (_, names) = told.split_once("expected").unwrap();
    let names = names.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}
