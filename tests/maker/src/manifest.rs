//! What the core should find in an export: worked out from the description alone, by
//! code that shares nothing with the core's.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::content::Content;
use crate::export::{Export, leads_out};
use crate::json::AccountFile;
use crate::layout::Era;
use crate::plan::{PlannedItem, PlannedPost, in_index_order};
use crate::post::{Home, ITEM_WORDS, Kind, Post, Presence, Spelling, real_position};

/// Everything an export names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Manifest {
    /// One for each reference of the index files, those that two indexes share once.
    pub references: Vec<Expected>,
    /// How many posts there are.
    pub posts: usize,
    /// Where in `references` the items of a path stand.
    by_path: HashMap<String, Vec<usize>>,
}

/// One reference, as `list --json` should tell it.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// Which post of the manifest, from 0.
    pub post: usize,
    /// The kind, as in machine output.
    pub kind: &'static str,
    /// From 1.
    pub position: usize,
    /// As in the index.
    pub uri: String,
    /// `photo`, `video`, or none where the bytes are missing or neither.
    pub media_type: Option<&'static str>,
    /// The right extension of its bytes, if they are media.
    pub extension: Option<&'static str>,
    /// When it was published, as well as the export knows.
    pub taken_at: Option<Timestamp>,
    /// `second`, `minute`, `month` or `unknown`.
    pub precision: &'static str,
    /// The caption that belongs to it.
    pub caption: Option<String>,
    /// The name of its place.
    pub place: Option<String>,
    /// Degrees north and east.
    pub position_on_earth: Option<(f64, f64)>,
    /// The size of its bytes, if they are there and the export was made.
    pub bytes: Option<u64>,
    /// Why its bytes are not there.
    pub missing: Option<Missing>,
    /// Why a save leaves it out unless asked: the word for `--include`.
    pub opt_in: Option<&'static str>,
}

/// Why a reference leads to no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The index only has an expired link.
    OnlyALink,
    /// It is in no part.
    NotInAnyPart,
    /// Its path leads out of the export.
    UnsafePath,
    /// It is encrypted.
    Encrypted,
    /// Its file is there, and empty.
    Empty,
}

impl Expected {
    /// Whether its bytes are there.
    pub fn found(&self) -> bool {
        self.missing.is_none()
    }

    /// Whether a save without options takes it.
    pub fn selected(&self) -> bool {
        self.found() && self.extension.is_some() && self.opt_in.is_none()
    }
}

impl Manifest {
    /// How many different media items the references name.
    pub fn media(&self) -> usize {
        self.references
            .iter()
            .map(|reference| reference.uri.to_lowercase())
            .collect::<HashSet<_>>()
            .len()
    }

    /// The one reference to this uri.
    ///
    /// # Panics
    /// There is none, or several: a mistake in the test.
    pub fn of(&self, uri: &str) -> &Expected {
        let found = self.by_path.get(uri).map_or(&[][..], Vec::as_slice);
        assert_eq!(found.len(), 1, "references to {uri}");
        &self.references[found[0]]
    }

    /// Takes note that the file at this path has been made.
    pub(crate) fn has_bytes(&mut self, path: &str, bytes: u64) {
        for index in self.by_path.get(path).into_iter().flatten() {
            let reference = &mut self.references[*index];
            if reference.missing.is_none() {
                reference.bytes = Some(bytes);
            }
        }
    }

    fn push(&mut self, reference: Expected) {
        self.by_path
            .entry(reference.uri.clone())
            .or_default()
            .push(self.references.len());
        self.references.push(reference);
    }
}

/// What is to be found in that export.
pub(crate) fn expect(export: &Export, planned: &[PlannedPost<'_>]) -> Manifest {
    let mut manifest = Manifest::default();
    for (post, planned) in planned.iter().enumerate() {
        manifest.posts += 1;
        let items = in_index_order(export.era, planned);
        for (position, item) in (1..).zip(items) {
            manifest.push(Expected {
                post,
                ..reference(export, planned, item, position)
            });
        }
    }
    manifest
}

fn reference(
    export: &Export,
    planned: &PlannedPost<'_>,
    item: &PlannedItem<'_>,
    position: usize,
) -> Expected {
    let post = planned.post;
    let missing = missing(item);
    let content = item.item.content;
    let (taken_at, precision) = taken(export, planned, item);
    let exif = planned.has_exif().then_some(&item.item.exif);
    Expected {
        post: 0,
        kind: post.kind.word(),
        position,
        uri: item.uri.clone(),
        media_type: missing.is_none().then(|| content.media_type()).flatten(),
        extension: missing.is_none().then(|| content.extension()).flatten(),
        taken_at,
        precision,
        caption: caption(export, post, position),
        place: post.place.clone().filter(|_| export.era == Era::A),
        position_on_earth: exif
            .filter(|_| export.era != Era::A)
            .and_then(|exif| exif.position())
            .or_else(|| labelled_position(export, post)),
        bytes: None,
        missing,
        opt_in: opt_in(export, planned),
    }
}

fn missing(item: &PlannedItem<'_>) -> Option<Missing> {
    match item.item.presence {
        Presence::Remote => Some(Missing::OnlyALink),
        _ if leads_out(&item.uri) => Some(Missing::UnsafePath),
        Presence::Absent => Some(Missing::NotInAnyPart),
        Presence::Encrypted => Some(Missing::Encrypted),
        Presence::There if item.item.content == Content::Empty => Some(Missing::Empty),
        Presence::There | Presence::Damaged => None,
    }
}

/// JSON knows the second: the post's where the post has a time of its own, else the
/// item's. HTML knows the minute, and only in the languages whose months are known.
fn taken(
    export: &Export,
    planned: &PlannedPost<'_>,
    item: &PlannedItem<'_>,
) -> (Option<Timestamp>, &'static str) {
    let of_post = planned.post.at.filter(can_be);
    let at = match of_post {
        Some(at) if planned.items.len() > 1 => Some(at),
        at => item.item.at.filter(can_be).or(at),
    };
    match at {
        None => month_of_folder(&item.uri),
        Some(at) if export.format.has_json() => (Some(at), "second"),
        Some(_) if !export.html.language.is_known() => month_of_folder(&item.uri),
        Some(_) => {
            let at = of_post.or(at).map(|at| at.as_second().div_euclid(60) * 60);
            (at.and_then(|at| Timestamp::from_second(at).ok()), "minute")
        }
    }
}

/// Nothing was published before Instagram began, in October 2010, or is to be.
fn can_be(at: &Timestamp) -> bool {
    const BEGAN: i64 = 1_286_323_200;
    const TWO_DAYS: i64 = 2 * 86_400;
    (BEGAN..=Timestamp::now().as_second() + TWO_DAYS).contains(&at.as_second())
}

/// The first moment of the `YYYYMM` folder on the way to a file.
fn month_of_folder(path: &str) -> (Option<Timestamp>, &'static str) {
    let month = path.split('/').rev().nth(1).filter(|name| name.len() == 6);
    let first = month
        .and_then(|name| jiff::fmt::strtime::parse("%Y%m%d", format!("{name}01")).ok())
        .and_then(|parsed| parsed.to_date().ok())
        .and_then(|date| Offset::constant(-8).to_timestamp(date.at(0, 0, 0, 0)).ok())
        .filter(can_be);
    match first {
        Some(at) => (Some(at), "month"),
        None => (None, "unknown"),
    }
}

fn caption(export: &Export, post: &Post, position: usize) -> Option<String> {
    let caption = post.caption.as_ref()?;
    if export.format.has_json() && caption.home == Home::Item && position > 1 {
        return None;
    }
    let mut text = caption.text.clone();
    if export.format.has_json() && caption.spelling == Spelling::CutShort {
        text.pop();
    }
    let is_classic = export.era != Era::A && post.told.by_classic(export.era == Era::E);
    let has_words = caption.home == Home::Both && position == 1 && is_classic;
    if export.format.has_json() && has_words {
        text = format!("{text}\n{ITEM_WORDS}");
    }
    (!text.is_empty()).then_some(text)
}

fn labelled_position(export: &Export, post: &Post) -> Option<(f64, f64)> {
    let told = export.era == Era::E && export.format.has_json() && post.told.by_labels();
    let (latitude, longitude) = post.labelled_position.as_ref().filter(|_| told)?;
    real_position(Some(latitude), Some(longitude))
}

/// The file names somebody who is in no conversation: either may be wrong.
fn sender_is_unknown(export: &Export) -> bool {
    export.json.account == AccountFile::OtherName
        && export.era != Era::A
        && export.format.has_json()
}

fn opt_in(export: &Export, planned: &PlannedPost<'_>) -> Option<&'static str> {
    let reshare = planned.has_exif() && planned.items[0].item.exif.is_reshare();
    match planned.post.kind {
        Kind::RecentlyDeleted => Some("recently-deleted"),
        Kind::Repost => Some("reposts"),
        Kind::OwnMessage | Kind::OthersMessage if sender_is_unknown(export) => {
            Some("unknown-senders")
        }
        Kind::OwnMessage => Some("messages"),
        Kind::OthersMessage => Some("others-messages"),
        _ if planned.post.draft && export.era == Era::E && export.format.has_json() => {
            Some("drafts")
        }
        _ if reshare && export.era != Era::A => Some("reshares"),
        _ => None,
    }
}
