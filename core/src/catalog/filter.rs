//! A [`MediaFilter`] as a condition in SQL.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{ToSql, params_from_iter};

use super::listed::listed;
use super::rank::rank;
use super::{InMonth, MediaFilter, SourceId, columns};
use crate::ledger::latest_outcome;
use crate::media::Format;

/// So many media items are looked up; for more, every reference is looked at.
const FEW: usize = 1_000;

/// From the start of a month, as it stands in a column, to its middle, in seconds. Whatever
/// the zone in which a calendar cuts the month, the middle is inside.
const TO_THE_MIDDLE: i64 = 15 * 86_400;

/// Between which values of the column `published` all rows are that a question is about:
/// what SQLite goes to in an index. From `from` on, before `before`; none: no end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reach {
    pub from: Option<i64>,
    pub before: Option<i64>,
}

impl Reach {
    /// All that a filter can let through.
    pub fn of(filter: &MediaFilter) -> Self {
        let froms = spans(filter).filter_map(|(from, _)| from);
        let befores = spans(filter).filter_map(|(_, before)| before);
        Self {
            // The month of what is published in its middle starts before that.
            from: froms.max().map(|from| from.saturating_sub(TO_THE_MIDDLE)),
            before: befores.min(),
        }
    }
}

/// The spans of time that a filter asks for: its own and its month's.
fn spans(filter: &MediaFilter) -> impl Iterator<Item = (Option<i64>, Option<i64>)> {
    let month = filter.month.as_ref().and_then(InMonth::seconds);
    let month = month.map(|(start, end)| (Some(start), Some(end)));
    [Some((filter.from, filter.before)), month]
        .into_iter()
        .flatten()
}

impl InMonth {
    /// Its first Unix second and the first after it; none for what has no date. The last
    /// month of the calendar never ends.
    fn seconds(&self) -> Option<(i64, i64)> {
        let first = self.month?.first_of_month();
        // Where the clocks skip midnight, the first moment of the day that there is.
        let second = |day: Date| {
            let midnight = self.zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0));
            midnight.compatible().ok().map(Timestamp::as_second)
        };
        let next = first.checked_add(1.month()).ok().and_then(second);
        Some((second(first).unwrap_or(i64::MIN), next.unwrap_or(i64::MAX)))
    }
}

/// What follows `WHERE`, with the values of its `?`s.
pub(super) struct Condition {
    pub sql: String,
    values: Vec<Value>,
}

impl Condition {
    /// Lets through those rows of `reference`, which is called `r` here, that the filter does.
    pub fn of(filter: &MediaFilter, r: &str) -> Self {
        Self::of_references(filter, r, Reach::of(filter))
    }

    /// The same of the rows within `reach` alone.
    pub fn of_references(filter: &MediaFilter, r: &str, reach: Reach) -> Self {
        let mut all = Self::of_posts(filter, r, reach);
        all.and(
            &format!(
                "caption_contains((SELECT caption_of(p.caption, p.caption_made, p.html, \
                 {r}.title, {r}.title_made, {r}.html) FROM post p WHERE p.id = {r}.post), ?)"
            ),
            filter.contains.clone(),
        );
        all.and_media(filter, r);
        all.and(&format!("{r}.found = ?"), filter.found);
        all.and_origin(filter, r);
        all.and(&format!("{} = ?", has_place(r)), filter.place);
        all.and(&format!("{} = ?", is_left_out(r)), filter.left_out);
        all.and(
            &format!("{} = ?", latest_outcome(r)),
            filter.outcome.map(|outcome| outcome.name().to_owned()),
        );
        if filter.month.is_some() {
            all.and_stands_for_its_item(filter, r);
        }
        all
    }

    fn and_media(&mut self, filter: &MediaFilter, r: &str) {
        if filter.media.len() <= FEW {
            let places = vec!["?"; filter.media.len()].join(", ");
            self.and(
                &format!("{r}.media IN ({places})"),
                filter.media.iter().map(|media| media.0),
            );
        } else {
            self.and(&format!("is_listed(?, {r}.media)"), [listed(&filter.media)]);
        }
        if !filter.except.is_empty() {
            let except = [listed(&filter.except)];
            self.and(&format!("NOT is_listed(?, {r}.media)"), except);
        }
        let formats: Vec<_> = Format::ALL
            .into_iter()
            .filter(|format| Some(format.media_type()) == filter.media_type)
            .map(|format| format.extension().to_owned())
            .collect();
        let places = vec!["?"; formats.len()].join(", ");
        self.and(
            &format!(
                "(SELECT of_item.format FROM media of_item WHERE of_item.id = {r}.media) \
                 IN ({places})"
            ),
            formats,
        );
    }

    /// The post, archive and account that it is from.
    fn and_origin(&mut self, filter: &MediaFilter, r: &str) {
        self.and(
            &format!("(SELECT of_it.name FROM post of_it WHERE of_it.id = {r}.post) = ?"),
            filter.post.map(|post| post.number()),
        );
        self.and(
            &format!("(SELECT of_item.source FROM media of_item WHERE of_item.id = {r}.media) = ?"),
            filter.archive.map(SourceId::number),
        );
        self.and(
            &format!(
                "(SELECT from_it.account FROM media of_item \
                  JOIN source from_it ON from_it.id = of_item.source \
                  WHERE of_item.id = {r}.media) = ?"
            ),
            filter.account.clone(),
        );
    }

    /// Lets through what the filter does as far as posts alone can tell, within `reach`:
    /// those rows of `post`, called `p`, or of `reference` with its copies, of the
    /// filter's kinds and time.
    pub fn of_posts(filter: &MediaFilter, table: &str, reach: Reach) -> Self {
        let mut all = Self {
            sql: "TRUE".to_owned(),
            values: Vec::new(),
        };
        all.and(&format!("{table}.published >= ?"), reach.from);
        all.and(&format!("{table}.published < ?"), reach.before);
        all.and_published_in(filter, table);
        let places = vec!["?"; filter.kinds.len()].join(", ");
        all.and(
            &format!("{table}.kind IN ({places})"),
            filter.kinds.iter().map(|kind| kind.name().to_owned()),
        );
        all
    }

    /// Compares the moment that each row counts as published at: where only the month is
    /// known, the middle of it.
    fn and_published_in(&mut self, filter: &MediaFilter, table: &str) {
        let precision = if table == "p" {
            "precision"
        } else {
            "published_precision"
        };
        let moment = format!(
            "{table}.published + {TO_THE_MIDDLE} * ({table}.{precision} = {MONTH})",
            MONTH = columns::MONTH,
        );
        for (from, before) in spans(filter) {
            self.and(&format!("{moment} >= ?"), from);
            self.and(&format!("{moment} < ?"), before);
        }
        if filter.month.as_ref().is_some_and(|on| on.month.is_none()) {
            self.and(&format!("{table}.published IS ?"), [None::<i64>]);
        }
    }

    /// A media item is under one header: that of the reference that stands for it among
    /// those of every month.
    fn and_stands_for_its_item(&mut self, filter: &MediaFilter, r: &str) {
        let of_any_month = MediaFilter {
            month: None,
            ..filter.clone()
        };
        let better = Self::of(&of_any_month, "better");
        self.and_nested(&nothing_before(r, "better"), better, ")");
    }

    /// Adds a part for which there are values.
    pub fn and<V: Into<Value>>(&mut self, part: &str, values: impl IntoIterator<Item = V>) {
        let before = self.values.len();
        self.values.extend(values.into_iter().map(Into::into));
        if self.values.len() > before {
            self.sql.push_str(" AND ");
            self.sql.push_str(part);
        }
    }

    /// Adds `start`, another condition, and `end`.
    pub fn and_nested(&mut self, start: &str, inner: Self, end: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(start);
        self.sql.push_str(&inner.sql);
        self.sql.push_str(end);
        self.values.extend(inner.values);
    }

    /// The values, in the order of the `?`s.
    pub fn values(&self) -> impl rusqlite::Params + '_ {
        params_from_iter(self.values.iter().map(Borrowed))
    }
}

/// SQL: whether reference `r` or its post has a place.
fn has_place(r: &str) -> String {
    format!(
        "({r}.latitude IS NOT NULL OR EXISTS (SELECT 1 FROM post of_it WHERE of_it.id = {r}.post \
         AND (of_it.latitude IS NOT NULL OR of_it.place IS NOT NULL)))"
    )
}

/// SQL: whether a save without options takes the media item of reference `r` under none of its
/// references.
fn is_left_out(r: &str) -> String {
    format!(
        "(EXISTS (SELECT 1 FROM media of_item WHERE of_item.id = {r}.media \
          AND (of_item.missing IS NOT NULL OR of_item.format IS NULL)) \
         OR NOT EXISTS (SELECT 1 FROM reference taken WHERE taken.media = {r}.media \
          AND taken.opt_in IS NULL))"
    )
}

/// SQL, to be closed: of the references called `other`, none with what follows stands for
/// the media item of reference `r` before it.
pub(super) fn nothing_before(r: &str, other: &str) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM reference {other} \
         WHERE {other}.media = {r}.media AND {} < {} AND ",
        rank(other, &format!("{other}.opt_in")),
        rank(r, &format!("{r}.opt_in"))
    )
}

struct Borrowed<'a>(&'a Value);

impl ToSql for Borrowed<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}
