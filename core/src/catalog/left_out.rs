//! What a save without options does not take, and why.

use super::columns::count;
use super::{Catalog, MediaItem, Selection};
use crate::error::Result;
use crate::outcome::{Missing, Reason};
use crate::post::OptInReason;

/// Why a save without options does not take a media item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// Its bytes are not there.
    Missing(Missing),
    /// Nobody asked for it.
    Unasked(OptInReason),
    /// Its bytes are neither a photo nor a video.
    NoMedia,
}

impl LeftOut {
    fn of(missing: Option<Missing>, opt_in: Option<OptInReason>, is_media: bool) -> Option<Self> {
        missing
            .map(Self::Missing)
            .or(opt_in.map(Self::Unasked))
            .or((!is_media).then_some(Self::NoMedia))
    }

    /// What is said of it.
    pub fn reason(self) -> Reason {
        match self {
            Self::Missing(missing) => Reason::BytesMissing { missing },
            Self::Unasked(opt_in) => Reason::LeftOut { opt_in },
            Self::NoMedia => Reason::NoMedia,
        }
    }
}

impl MediaItem {
    /// Why a save without options does not take it; none if it does.
    pub fn left_out(&self) -> Option<LeftOut> {
        LeftOut::of(self.missing, self.opt_in, self.media_type.is_some())
    }
}

impl Catalog {
    /// How many media items a save without options does not take, by reason, the most
    /// frequent first.
    ///
    /// # Errors
    /// The database's.
    pub fn left_out(&self) -> Result<Vec<(LeftOut, u64)>> {
        // An item is taken if one of its references is.
        let mut statement = self.db.prepare_cached(
            "SELECT missing, opt_in, is_media, count(*) FROM (
                 SELECT m.missing, m.format IS NOT NULL AS is_media,
                        CASE WHEN count(r.opt_in) = count(*) THEN min(r.opt_in) END AS opt_in
                 FROM media m CROSS JOIN reference r ON r.media = m.id GROUP BY m.id)
             WHERE missing IS NOT NULL OR opt_in IS NOT NULL OR NOT is_media
             GROUP BY 1, 2, 3",
        )?;
        let mut rows = statement.query([])?;
        let mut counts = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(why) = LeftOut::of(row.get(0)?, row.get(1)?, row.get(2)?) {
                add(&mut counts, why, count(row, 3)?);
            }
        }
        counts.sort_by_key(|(why, items)| (std::cmp::Reverse(*items), *why));
        Ok(counts)
    }
}

fn add(counts: &mut Vec<(LeftOut, u64)>, why: LeftOut, items: u64) {
    match counts.iter_mut().find(|(known, _)| *known == why) {
        Some((_, count)) => *count += items,
        None => counts.push((why, items)),
    }
}

impl Catalog {
    /// Of what a save without options takes: how many items have the bytes of another one of
    /// them, as far as that is known ([`crate::roll::find_twins`]), and so are saved with it.
    ///
    /// # Errors
    /// The database's.
    pub fn saved_with_another(&self) -> Result<u64> {
        self.choose(&Selection::default())?;
        let sql = "SELECT count(*) - count(DISTINCT coalesce(m.sha256, m.id))
                   FROM chosen c CROSS JOIN media m ON m.id = c.media
                   WHERE c.opt_in IS NULL AND m.missing IS NULL AND m.format IS NOT NULL";
        Ok(self.db.query_row(sql, (), |row| count(row, 0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::MediaFilter;
    use crate::catalog::example::{NOON, catalog, missing, photo, post};
    use crate::post::PostKind;
    use crate::source::{FoundMedia, Post};

    fn reshared(media: FoundMedia) -> Post<FoundMedia> {
        Post {
            opt_in: Some(OptInReason::Reshares),
            ..post(PostKind::Story, NOON, [media])
        }
    }

    #[test]
    fn each_item_is_counted_once_under_the_reason_that_its_references_give() {
        let catalog = catalog(&[
            post(
                PostKind::Post,
                NOON,
                [photo("taken.jpg"), missing("gone.jpg")],
            ),
            reshared(photo("taken.jpg")),
            reshared(photo("theirs.jpg")),
            reshared(photo("theirs too.jpg")),
            reshared(missing("theirs and gone.jpg")),
        ]);
        let gone = LeftOut::Missing(Missing::NotInAnyPart);
        let unasked = LeftOut::Unasked(OptInReason::Reshares);
        assert_eq!(catalog.left_out().unwrap(), [(gone, 2), (unasked, 2)]);
        let references = catalog.references(&MediaFilter::default(), 0, 10).unwrap();
        let of: Vec<_> = references.iter().map(MediaItem::left_out).collect();
        assert_eq!(
            of,
            [
                None,
                Some(gone),
                Some(unasked),
                Some(unasked),
                Some(unasked),
                Some(gone)
            ]
        );
    }

    #[test]
    fn bytes_that_are_no_media_are_left_out_for_that() {
        let mut text = photo("a.jpg");
        if let crate::source::Bytes::Found(bytes) = &mut text.bytes {
            bytes.format = None;
        }
        let catalog = catalog(&[post(PostKind::Post, NOON, [text])]);
        assert_eq!(catalog.left_out().unwrap(), [(LeftOut::NoMedia, 1)]);
    }
}
