//! What a save was asked for, as the ledger remembers it: the selection and the options, to go on
//! with them after a stop.

use jiff::civil::Date;
use jiff::fmt::temporal::{DateTimeParser, DateTimePrinter};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{AlbumChoice, AlbumTitles, DateChoice, SaveOptions};
use crate::catalog::{InMonth, MediaFilter, SaveOrigin, Selection, SourceId};
use crate::error::Result;
use crate::ledger::{Ledger, RunId};
use crate::media::MediaType;
use crate::outcome::Outcome;
use crate::post::{MediaId, OptInReason, PostId, PostKind};

/// What a save was asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which media.
    pub selection: Selection,
    /// How they are saved.
    pub options: SaveOptions,
}

/// The same in plain words and numbers. A field that is not known here is of a later version, and
/// what it asks for must not be left out.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    filter: StoredFilter,
    include: Vec<OptInReason>,
    again: bool,
    /// None: of a Keepsake that did not write it down.
    origin: Option<SaveOrigin>,
    options: StoredOptions,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredFilter {
    media: Vec<i64>,
    except: Vec<i64>,
    media_type: Option<MediaType>,
    kinds: Vec<String>,
    from: Option<i64>,
    before: Option<i64>,
    month: Option<StoredMonth>,
    contains: Option<String>,
    found: Option<bool>,
    post: Option<i64>,
    archive: Option<i64>,
    account: Option<String>,
    place: Option<bool>,
    left_out: Option<bool>,
    outcome: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredMonth {
    /// None: what has no date.
    first: Option<String>,
    zone: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredOptions {
    date: DateChoice,
    zone: Option<String>,
    place: bool,
    albums: AlbumChoice,
    titles: Vec<(String, String)>,
    undated: Option<String>,
    sidecar: bool,
    replace: bool,
    copies: bool,
    damaged: bool,
}

impl Asked {
    /// As the ledger stores it.
    pub(super) fn stored(selection: &Selection, options: &SaveOptions) -> Option<String> {
        // Nothing is left out of these patterns: what is added to the types must be stored.
        let Selection {
            filter,
            include,
            again,
            origin,
        } = selection;
        let stored = Stored {
            filter: filter.into(),
            include: include.clone(),
            again: *again,
            origin: Some(*origin),
            options: options.into(),
        };
        serde_json::to_string(&stored).ok()
    }

    /// What was stored; none if it is of a later version, or if something in it is not known
    /// any more: a part of what was asked for would be another save.
    pub(super) fn of_stored(stored: &str) -> Option<Self> {
        let stored: Stored = serde_json::from_str(stored).ok()?;
        let origin = stored.origin.unwrap_or_else(|| stored.likely_origin());
        Some(Self {
            selection: Selection {
                filter: stored.filter.opened()?,
                include: stored.include,
                again: stored.again,
                origin,
            },
            options: stored.options.opened()?,
        })
    }
}

/// The reasons to leave something out that there were before the origin was written down.
const THEN: [OptInReason; 7] = [
    OptInReason::Reshares,
    OptInReason::RecentlyDeleted,
    OptInReason::Drafts,
    OptInReason::Messages,
    OptInReason::OthersMessages,
    OptInReason::UnknownSender,
    OptInReason::Reposts,
];

impl Stored {
    /// Where it did not write down what it is of: whoever asked for links asked for these items
    /// again, with every reason to leave one out that there was then.
    fn likely_origin(&self) -> SaveOrigin {
        let include = &self.include;
        let has_all = THEN.iter().all(|opt_in| include.contains(opt_in));
        match self.again && has_all && !self.filter.media.is_empty() {
            true => SaveOrigin::Links,
            false => SaveOrigin::Archives,
        }
    }
}

impl From<&MediaFilter> for StoredFilter {
    fn from(filter: &MediaFilter) -> Self {
        let MediaFilter {
            media,
            except,
            media_type,
            kinds,
            from,
            before,
            month,
            contains,
            found,
            post,
            archive,
            account,
            place,
            left_out,
            outcome,
        } = filter;
        let numbers = |media: &[MediaId]| media.iter().map(|media| media.0).collect();
        Self {
            media: numbers(media),
            except: numbers(except),
            media_type: *media_type,
            kinds: kinds.iter().map(|kind| kind.name().to_owned()).collect(),
            from: *from,
            before: *before,
            month: month.as_ref().map(Into::into),
            contains: contains.clone(),
            found: *found,
            post: post.map(PostId::number),
            archive: archive.map(SourceId::number),
            account: account.clone(),
            place: *place,
            left_out: *left_out,
            outcome: outcome.map(|outcome| outcome.name().to_owned()),
        }
    }
}

impl StoredFilter {
    fn opened(self) -> Option<MediaFilter> {
        let kinds = self.kinds.iter().map(|name| PostKind::from_name(name));
        Some(MediaFilter {
            media: self.media.into_iter().map(MediaId).collect(),
            except: self.except.into_iter().map(MediaId).collect(),
            media_type: self.media_type,
            kinds: kinds.collect::<Option<_>>()?,
            from: self.from,
            before: self.before,
            month: match self.month {
                Some(month) => Some(month.opened()?),
                None => None,
            },
            contains: self.contains,
            found: self.found,
            post: self.post.map(PostId::from_number),
            archive: self.archive.map(SourceId::from_number),
            account: self.account,
            place: self.place,
            left_out: self.left_out,
            outcome: match self.outcome {
                Some(name) => Some(Outcome::from_name(&name)?),
                None => None,
            },
        })
    }
}

impl From<&InMonth> for StoredMonth {
    fn from(InMonth { month, zone }: &InMonth) -> Self {
        Self {
            first: month.map(|first| first.to_string()),
            zone: name_of(zone),
        }
    }
}

impl StoredMonth {
    fn opened(self) -> Option<InMonth> {
        let month: Option<Date> = match self.first {
            Some(first) => Some(first.parse().ok()?),
            None => None,
        };
        Some(InMonth {
            month,
            zone: zone_of(self.zone.as_deref())?,
        })
    }
}

impl From<&SaveOptions> for StoredOptions {
    fn from(options: &SaveOptions) -> Self {
        let SaveOptions {
            date,
            zone,
            place,
            albums,
            titles: AlbumTitles { kinds, undated },
            sidecar,
            replace,
            copies,
            damaged,
        } = options;
        let titles = kinds.iter();
        Self {
            date: *date,
            zone: name_of(zone),
            place: *place,
            albums: *albums,
            titles: titles
                .map(|(kind, title)| (kind.name().to_owned(), title.clone()))
                .collect(),
            undated: undated.clone(),
            sidecar: *sidecar,
            replace: *replace,
            copies: *copies,
            damaged: *damaged,
        }
    }
}

impl StoredOptions {
    fn opened(self) -> Option<SaveOptions> {
        let titles = self.titles.into_iter();
        let titles = titles.map(|(kind, title)| Some((PostKind::from_name(&kind)?, title)));
        Some(SaveOptions {
            date: self.date,
            zone: zone_of(self.zone.as_deref())?,
            place: self.place,
            albums: self.albums,
            titles: AlbumTitles {
                kinds: titles.collect::<Option<_>>()?,
                undated: self.undated,
            },
            sidecar: self.sidecar,
            replace: self.replace,
            copies: self.copies,
            damaged: self.damaged,
        })
    }
}

/// The zone's name, offset or rule; none: a zone of this machine that has neither.
fn name_of(zone: &TimeZone) -> Option<String> {
    DateTimePrinter::new().time_zone_to_string(zone).ok()
}

fn zone_of(name: Option<&str>) -> Option<TimeZone> {
    match name {
        Some(name) => DateTimeParser::new().parse_time_zone(name).ok(),
        None => Some(TimeZone::system()),
    }
}

impl Ledger<'_> {
    /// What a run was asked for, if it is known: runs of before did not write it down.
    ///
    /// # Errors
    /// The database's.
    pub fn asked(&self, run: RunId) -> Result<Option<Asked>> {
        let stored = self.stored_asked(run)?;
        let mut asked = stored.as_deref().and_then(Asked::of_stored);
        if let Some(asked) = &mut asked {
            let filter = &mut asked.selection.filter;
            self.name_as_now(&mut filter.media)?;
            self.name_as_now(&mut filter.except)?;
        }
        Ok(asked)
    }

    /// How a run was to save, and what it was of; as for [`Ledger::asked`], without looking up each
    /// of its items.
    ///
    /// # Errors
    /// The database's.
    pub fn asked_how(&self, run: RunId) -> Result<Option<(SaveOptions, SaveOrigin)>> {
        let stored = self.stored_asked(run)?;
        let asked = stored.as_deref().and_then(Asked::of_stored);
        Ok(asked.map(|asked| (asked.options, asked.selection.origin)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::offset;

    use super::*;

    /// Nothing narrows it, but for one field each.
    fn filters() -> Vec<MediaFilter> {
        let month = |month, zone| InMonth { month, zone };
        let tokyo = || TimeZone::get("Asia/Tokyo").unwrap();
        let february = Some(date(2024, 2, 1));
        macro_rules! with {
            ($($field:ident: $value:expr),* $(,)?) => {{
                // The compiler misses here what is new in the type.
                let MediaFilter { $($field: _),* } = MediaFilter::default();
                vec![$(MediaFilter { $field: $value, ..MediaFilter::default() }),*]
            }};
        }
        let mut filters = with! {
            media: vec![MediaId(7), MediaId(-7)],
            except: vec![MediaId(i64::MIN)],
            media_type: Some(MediaType::Video),
            kinds: vec![PostKind::Story, PostKind::Igtv],
            from: Some(-1),
            before: Some(i64::MAX),
            month: Some(month(february, tokyo())),
            contains: Some("\u{1f98a} \"".to_owned()),
            found: Some(false),
            post: Some(PostId::from_number(-3)),
            archive: Some(SourceId::from_number(2)),
            account: Some("kira".to_owned()),
            place: Some(false),
            left_out: Some(true),
            outcome: Some(Outcome::Failed),
        };
        let zone = TimeZone::fixed(offset(-3));
        for month in [month(None, tokyo()), month(february, zone)] {
            filters.push(MediaFilter {
                month: Some(month),
                ..MediaFilter::default()
            });
        }
        filters
    }

    /// The options that nobody chose, but for one field each.
    fn options() -> Vec<SaveOptions> {
        macro_rules! with {
            ($($field:ident: $value:expr),* $(,)?) => {{
                let SaveOptions { $($field: _),* } = SaveOptions::default();
                vec![$(SaveOptions { $field: $value, ..SaveOptions::default() }),*]
            }};
        }
        let mut options = with! {
            date: DateChoice::Original,
            zone: TimeZone::get("Pacific/Chatham").unwrap(),
            place: false,
            albums: AlbumChoice::ByYear,
            titles: AlbumTitles {
                kinds: vec![(PostKind::Reel, "Filmchen".to_owned())],
                undated: Some("Ohne Datum".to_owned()),
            },
            sidecar: true,
            replace: true,
            copies: true,
            damaged: true,
        };
        options.push(SaveOptions {
            date: DateChoice::Now,
            ..SaveOptions::default()
        });
        options
    }

    fn assert_read_as_stored(selection: &Selection, options: &SaveOptions) {
        let stored = Asked::stored(selection, options).unwrap();
        let read = Asked::of_stored(&stored).unwrap();
        assert_eq!(&read.selection, selection);
        assert_eq!(&read.options, options);
    }

    #[test]
    fn each_field_of_what_was_asked_for_is_read_as_it_was_stored() {
        let mut selections = vec![
            Selection::default(),
            Selection {
                include: OptInReason::ALL.to_vec(),
                ..Selection::default()
            },
            Selection {
                again: true,
                ..Selection::default()
            },
            Selection {
                origin: SaveOrigin::Links,
                ..Selection::default()
            },
        ];
        selections.extend(filters().into_iter().map(|filter| Selection {
            filter,
            ..Selection::default()
        }));
        for selection in &selections {
            assert_read_as_stored(selection, &SaveOptions::default());
        }
        for options in &options() {
            assert_ne!(options, &SaveOptions::default());
            assert_read_as_stored(&Selection::default(), options);
        }
    }

    #[test]
    fn a_save_of_before_is_of_links_where_it_asked_for_whatever_there_was() {
        let all = OptInReason::ALL.to_vec();
        for (media, include, again, origin) in [
            (vec![MediaId(7)], all.clone(), true, SaveOrigin::Links),
            (vec![], all.clone(), true, SaveOrigin::Archives),
            (vec![MediaId(7)], all.clone(), false, SaveOrigin::Archives),
            (vec![MediaId(7)], vec![], true, SaveOrigin::Archives),
        ] {
            let filter = MediaFilter {
                media,
                ..MediaFilter::default()
            };
            let selection = Selection {
                filter,
                include,
                again,
                ..Selection::default()
            };
            let stored = Asked::stored(&selection, &SaveOptions::default()).unwrap();
            let known = Asked::of_stored(&stored).unwrap();
            assert_eq!(known.selection.origin, SaveOrigin::Archives);
            let before = stored.replacen(",\"origin\":\"archives\"", "", 1);
            assert_ne!(before, stored);
            let guessed = Asked::of_stored(&before).unwrap();
            assert_eq!(guessed.selection.origin, origin, "{before}");
        }
    }

    #[test]
    fn albums_are_stored_in_the_words_that_older_ledgers_have() {
        for (albums, word) in [
            (AlbumChoice::ByKind, "kind"),
            (AlbumChoice::ByYear, "year"),
            (AlbumChoice::NoAlbums, "none"),
        ] {
            let options = SaveOptions {
                albums,
                ..SaveOptions::default()
            };
            let stored = Asked::stored(&Selection::default(), &options).unwrap();
            assert!(
                stored.contains(&format!("\"albums\":\"{word}\"")),
                "{stored}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_no_part_of_it() {
        let stored = Asked::stored(&Selection::default(), &SaveOptions::default()).unwrap();
        for (known, unknown) in [
            ("\"kinds\":[]", "\"kinds\":[\"hologram\"]"),
            ("\"found\":", "\"smell\":\"roses\",\"found\":"),
            ("{", "["),
        ] {
            let unknown = stored.replacen(known, unknown, 1);
            assert_ne!(unknown, stored);
            assert!(Asked::of_stored(&unknown).is_none(), "{unknown}");
        }
    }
}
