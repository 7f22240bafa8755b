//! A [`Filter`] as a condition in SQL.

use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{ToSql, params_from_iter};

use super::Filter;

/// What follows `WHERE`, with the values of its `?`s.
pub(super) struct Condition {
    pub sql: String,
    values: Vec<Value>,
}

impl Condition {
    /// Lets through those rows of `reference`, which is called `r` here, that the filter does.
    pub fn of(filter: &Filter, r: &str) -> Self {
        let mut all = Self::of_posts(filter, r);
        all.and(
            &format!(
                "caption_contains(coalesce((SELECT of_post.caption FROM post of_post \
                 WHERE of_post.id = {r}.post), {r}.title), ?)"
            ),
            filter.contains.clone(),
        );
        let places = vec!["?"; filter.media.len()].join(", ");
        all.and(
            &format!("{r}.media IN ({places})"),
            filter.media.iter().map(|media| media.0),
        );
        all.and(&format!("{r}.found = ?"), filter.found);
        all.and(
            &format!("{} = ?", latest_outcome(r)),
            filter.outcome.map(|outcome| outcome.name().to_owned()),
        );
        all
    }

    /// Lets through what the filter does as far as posts alone can tell: those rows of
    /// `post`, or of `reference` with its copies, of the filter's kinds and time.
    pub fn of_posts(filter: &Filter, table: &str) -> Self {
        let mut all = Self {
            sql: "TRUE".to_owned(),
            values: Vec::new(),
        };
        all.and(&format!("{table}.published >= ?"), filter.from);
        all.and(&format!("{table}.published < ?"), filter.before);
        let places = vec!["?"; filter.kinds.len()].join(", ");
        all.and(
            &format!("{table}.kind IN ({places})"),
            filter.kinds.iter().map(|kind| kind.name().to_owned()),
        );
        all
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

/// SQL: what the latest save that was about the media item of reference `r` came to; null
/// if none was, or if the asset is gone since.
pub(super) fn latest_outcome(r: &str) -> String {
    format!(
        "(SELECT CASE WHEN of_item.state = 'gone' THEN NULL ELSE became.outcome END \
         FROM run latest CROSS JOIN outcome became \
             ON became.run = latest.id AND became.media = {r}.media \
         LEFT JOIN asset of_item ON of_item.id = became.asset \
         ORDER BY latest.id DESC LIMIT 1)"
    )
}

struct Borrowed<'a>(&'a Value);

impl ToSql for Borrowed<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}
