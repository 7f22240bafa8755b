//! QuickTime's metadata keys in `moov/meta`: a list of key names (`keys`) and a list of
//! values that count into it (`ilst`). Apple Photos takes date and place from here
//! before it looks at the headers (QuickTime File Format, "Metadata").

use std::ops::Range;

use jiff::Timestamp;

use super::place;
use crate::media::boxes::{Child, boxed, find, u32_at};
use crate::media::container::Change;
use crate::media::{Metadata, zone};
use crate::post::Coordinates;

const DATE: &str = "com.apple.quicktime.creationdate";
const PLACE: &str = "com.apple.quicktime.location.ISO6709";
const DESCRIPTION: &str = "com.apple.quicktime.description";
const AUTHOR: &str = "com.apple.quicktime.author";

/// More keys than any program writes.
const MOST_KEYS: usize = 10_000;

/// The keys of a movie.
pub(super) enum Keys {
    /// There is no `meta` box yet.
    Absent,
    /// They are here.
    There(Lists),
    /// Another kind of metadata has the only place there is, or they are damaged.
    Unusable,
}

/// Where the keys are.
pub(super) struct Lists {
    meta: Child,
    keys: Child,
    values: Child,
    names: Vec<Range<usize>>,
}

impl Keys {
    /// The keys in the content of a `moov` box.
    pub(super) fn read(bytes: &[u8], movie: Range<usize>) -> Self {
        match find(bytes, movie, b"meta") {
            None => Self::Absent,
            Some(meta) => Lists::read(bytes, meta).map_or(Self::Unusable, Self::There),
        }
    }

    pub(super) fn say_date(&self, bytes: &[u8]) -> bool {
        self.has(bytes, DATE)
    }

    /// The date, as its text tells it.
    pub(super) fn date(&self, bytes: &[u8]) -> Option<Timestamp> {
        let text = self.text(bytes, DATE)?;
        let forms = ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S%:z"];
        let read = |form| {
            jiff::fmt::strtime::parse(form, text.trim())
                .ok()?
                .to_timestamp()
                .ok()
        };
        forms
            .into_iter()
            .find_map(read)
            .or_else(|| text.parse().ok())
    }

    pub(super) fn description<'b>(&self, bytes: &'b [u8]) -> Option<&'b str> {
        self.text(bytes, DESCRIPTION)
    }

    /// The place, as its text tells it.
    pub(super) fn place(&self, bytes: &[u8]) -> Option<Coordinates> {
        place::read(self.text(bytes, PLACE)?)
    }

    /// The first value of a key that is text.
    fn text<'b>(&self, bytes: &'b [u8], key: &str) -> Option<&'b str> {
        let Self::There(lists) = self else {
            return None;
        };
        let is_named = |name: &Range<usize>| bytes.get(name.clone()) == Some(key.as_bytes());
        let number = u32::try_from(lists.names.iter().position(is_named)? + 1).ok()?;
        let value = find(bytes, lists.values.content.clone(), &number.to_be_bytes())?;
        let data = find(bytes, value.content, b"data")?.content;
        let is_text = bytes.get(data.start..data.start + 4)? == [0, 0, 0, 1];
        let text = bytes.get(data.start + 8..data.end)?;
        str::from_utf8(text).ok().filter(|_| is_text)
    }

    pub(super) fn say_place(&self, bytes: &[u8]) -> bool {
        self.has(bytes, PLACE)
    }

    pub(super) fn say_creator(&self, bytes: &[u8]) -> bool {
        self.has(bytes, AUTHOR)
    }

    pub(super) fn say_description(&self, bytes: &[u8]) -> bool {
        self.has(bytes, DESCRIPTION)
    }

    fn has(&self, bytes: &[u8], key: &str) -> bool {
        match self {
            Self::There(lists) => {
                let mut names = lists.names.iter();
                names.any(|name| bytes.get(name.clone()) == Some(key.as_bytes()))
            }
            Self::Absent | Self::Unusable => false,
        }
    }

    /// The changes that add what `metadata` says, and a whole `meta` box where there was
    /// none. None where it cannot be added.
    pub(super) fn add(&self, bytes: &[u8], metadata: &Metadata) -> Option<(Vec<Change>, Vec<u8>)> {
        let new = said(metadata);
        match self {
            _ if new.is_empty() => Some((Vec::new(), Vec::new())),
            Self::Unusable => None,
            Self::Absent => Some((Vec::new(), whole(&new))),
            Self::There(lists) => Some((lists.add(bytes, &new)?, Vec::new())),
        }
    }
}

impl Lists {
    fn read(bytes: &[u8], meta: Child) -> Option<Self> {
        // QuickTime's `meta` is a plain box, MPEG's has four bytes of version and flags.
        let content = &meta.content;
        let plain = bytes.get(content.start + 4..content.start + 8) == Some(b"hdlr");
        let inside = content.start + if plain { 0 } else { 4 }..content.end;
        let handler = find(bytes, inside.clone(), b"hdlr")?.content.start;
        if bytes.get(handler + 8..handler + 12) != Some(b"mdta") {
            return None;
        }
        let keys = find(bytes, inside.clone(), b"keys")?;
        Some(Self {
            names: names(bytes, keys.content.clone())?,
            values: find(bytes, inside, b"ilst")?,
            meta,
            keys,
        })
    }

    fn add(&self, bytes: &[u8], new: &[(&str, String)]) -> Option<Vec<Change>> {
        let keys: Vec<u8> = new.iter().flat_map(|(key, _)| named(key)).collect();
        let values: Vec<u8> = (self.names.len() + 1..)
            .zip(new)
            .flat_map(|(number, (_, value))| valued(number, value))
            .collect();
        let count = u32::try_from(self.names.len() + new.len()).ok()?;
        Some(vec![
            self.meta.grown(bytes, keys.len() + values.len())?,
            self.keys.grown(bytes, keys.len())?,
            Change {
                at: self.keys.content.start + 4,
                remove: 4,
                insert: count.to_be_bytes().to_vec(),
            },
            Change::insert(self.keys.whole.end, keys),
            self.values.grown(bytes, values.len())?,
            Change::insert(self.values.whole.end, values),
        ])
    }
}

/// The keys and values for metadata.
fn said(metadata: &Metadata) -> Vec<(&'static str, String)> {
    let date = metadata.taken.as_ref().and_then(|taken| {
        let (local, offset) = zone::wall_clock(taken)?;
        let whole = local.with().subsec_nanosecond(0).build().ok()?;
        // As Apple writes it: an offset without a colon.
        Some(format!("{whole}{}", zone::offset(offset).replace(':', "")))
    });
    let description = metadata.description.clone();
    let description = description.filter(|text| !text.trim().is_empty());
    [
        (DATE, date),
        (DESCRIPTION, description),
        (PLACE, metadata.coordinates.map(place::exact)),
        (AUTHOR, metadata.creator.clone()),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect()
}

/// Where each key's name is: version and flags, a count, then for each its size, the
/// kind of key, the name.
fn names(bytes: &[u8], within: Range<usize>) -> Option<Vec<Range<usize>>> {
    let count = usize::try_from(u32_at(bytes, within.start + 4)?).ok()?;
    let mut names = Vec::new();
    let mut at = within.start + 8;
    for _ in 0..count.min(MOST_KEYS) {
        let size = usize::try_from(u32_at(bytes, at)?).ok()?;
        let end = at.checked_add(size)?;
        if size < 8 || end > within.end {
            return None;
        }
        names.push(at + 8..end);
        at = end;
    }
    (count == names.len() && at == within.end).then_some(names)
}

/// A `meta` box without version and flags: Android takes the one in `moov` for
/// QuickTime's whatever the file's brand, and all others read both.
fn whole(new: &[(&str, String)]) -> Vec<u8> {
    const HANDLER: &[u8] = b"\0\0\0\0\0\0\0\0mdta\0\0\0\0\0\0\0\0\0\0\0\0";
    let names: Vec<u8> = new.iter().flat_map(|(key, _)| named(key)).collect();
    let count = u32::try_from(new.len()).unwrap_or(0).to_be_bytes();
    let numbered = (1..).zip(new);
    let values: Vec<u8> = numbered
        .flat_map(|(number, (_, value))| valued(number, value))
        .collect();
    let keys = [&[0; 4], &count[..], &names].concat();
    let content = [
        boxed(b"hdlr", HANDLER),
        boxed(b"keys", &keys),
        boxed(b"ilst", &values),
    ];
    boxed(b"meta", &content.concat())
}

/// An entry of `keys`: its "kind" is the kind of key.
fn named(key: &str) -> Vec<u8> {
    boxed(b"mdta", key.as_bytes())
}

/// An entry of `ilst`: its "kind" is the number of the key; a value of type 1, UTF-8.
fn valued(number: usize, value: &str) -> Vec<u8> {
    const UTF_8: &[u8] = &[0, 0, 0, 1, 0, 0, 0, 0];
    let number = u32::try_from(number).unwrap_or(0).to_be_bytes();
    boxed(
        &number,
        &boxed(b"data", &[UTF_8, value.as_bytes()].concat()),
    )
}
