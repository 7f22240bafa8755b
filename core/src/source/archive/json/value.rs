//! One element of an index as a tree that borrows its text and forgives: every
//! reading of it takes a number for a text and a text for a number, since Instagram
//! does (fact sheet 4.4). A field of a wrong type is as good as none.

use std::borrow::Cow;
use std::fmt;

use jiff::SignedDuration;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::moment::Moment;
use crate::source::archive::{text, time};

/// A JSON value. Texts and property names are repaired ([`text::repair`]).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    Real(f64),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// Reads one value; none if it is no JSON, or nested deeper than 128 levels.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The property of that name, unless it is null.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.properties()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Json::Null)
    }

    /// Whether there is a property of that name, whatever its value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.properties().any(|(key, _)| key == name)
    }

    /// All properties; none if it is no object.
    pub(super) fn properties(&self) -> impl Iterator<Item = (&str, &Self)> {
        let properties = match self {
            Self::Object(properties) => properties.as_slice(),
            _ => &[],
        };
        properties.iter().map(|(key, value)| (&**key, value))
    }

    /// The members of a list; of anything else itself, as Instagram sometimes leaves
    /// out the list around a single member.
    pub(super) fn members(&self) -> &[Self] {
        match self {
            Self::List(members) => members,
            other => std::slice::from_ref(other),
        }
    }

    /// A text that is not blank, without NULs; numbers too, as they would be written.
    pub(super) fn text(&self) -> Option<String> {
        let text = match self {
            Self::Text(text) if text.contains('\0') => text.replace('\0', ""),
            Self::Text(text) => text.clone().into_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => number.to_string(),
            _ => return None,
        };
        (!text.trim().is_empty()).then_some(text)
    }

    /// The text property of that name.
    pub(super) fn text_of(&self, name: &str) -> Option<String> {
        self.get(name)?.text()
    }

    /// The first of these properties that has words: a text, or an object around one.
    pub(super) fn words_of(&self, names: &[&str]) -> Option<String> {
        let told = names.iter().filter_map(|name| self.get(name));
        let words = |told: &Self| {
            let around = || told.text_of("text").or_else(|| told.text_of("value"));
            told.text().or_else(around)
        };
        told.map(words).find(Option::is_some).flatten()
    }

    /// The yes or no that an object says under whatever name.
    pub(super) fn yes_or_no(&self) -> Option<&'static str> {
        self.properties().find_map(|(_, value)| match value {
            Self::Bool(true) => Some("true"),
            Self::Bool(false) => Some("false"),
            _ => None,
        })
    }

    /// The point in time of the first of these properties that has one: Unix time in
    /// whatever type, or ISO form. Else that of one that is spelled in another way.
    pub(super) fn time_of(&self, names: &[&str]) -> Moment {
        let exact = names.iter().filter_map(|name| self.get(name));
        exact
            .chain(self.spelled_like(names))
            .map(Self::time)
            .find(|time| *time != Moment::Unknown)
            .unwrap_or_default()
    }

    /// The properties whose names are one of these in another spelling, as `creationTimestamp`
    /// is `creation_timestamp`.
    fn spelled_like(&self, names: &[&str]) -> impl Iterator<Item = &Self> {
        let plain = |name: &str| -> String {
            let letters = name.chars().filter(char::is_ascii_alphanumeric);
            letters.map(|c| c.to_ascii_lowercase()).collect()
        };
        let is_other = move |key: &str| {
            !names.contains(&key) && names.iter().any(|name| plain(name) == plain(key))
        };
        let alike = self.properties().filter(move |(key, _)| is_other(key));
        alike.map(|(_, value)| value)
    }

    /// The first of these properties that means to be a time and is none. Zero and less than
    /// zero mean that there is none.
    pub(super) fn unread_time_of(&self, names: &[&str]) -> Option<String> {
        let unread = |value: &Self| {
            let text = value.text()?;
            let is_none = text.trim().parse::<f64>().is_ok_and(|number| number <= 0.0);
            (value.time() == Moment::Unknown && !is_none).then_some(text)
        };
        names
            .iter()
            .find_map(|name| self.get(name).and_then(unread))
    }

    /// The point in time that this is.
    pub(super) fn as_time(&self) -> Moment {
        self.time()
    }

    fn time(&self) -> Moment {
        match self {
            Self::Integer(seconds) => Moment::from_unix(*seconds),
            Self::Real(seconds) => from_real(*seconds),
            Self::Text(text) => text
                .trim()
                .parse()
                .map(from_real)
                .ok()
                .or_else(|| time::from_iso(text))
                .unwrap_or_default(),
            _ => Moment::Unknown,
        }
    }
}

fn from_real(seconds: f64) -> Moment {
    SignedDuration::try_from_secs_f64(seconds)
        .map(|since_1970| Moment::from_unix(since_1970.as_secs()))
        .unwrap_or_default()
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        let integer = i64::try_from(value).map(Json::Integer);
        Ok(integer.unwrap_or_else(|_| Json::Text(value.to_string().into())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Real(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text::repair(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text::repair(value).into_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = list.next_element()? {
            members.push(member);
        }
        Ok(Json::List(members))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
        let mut properties = Vec::new();
        while let Some((key, value)) = object.next_entry()? {
            if let Json::Text(key) = key {
                properties.push((key, value));
            }
        }
        Ok(Json::Object(properties))
    }
}

#[cfg(test)]
#[path = "value_tests.rs"]
mod tests;
