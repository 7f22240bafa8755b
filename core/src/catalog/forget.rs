//! Takes an archive out of the catalog, for a person who deletes it or never wants to see
//! it again.

use rusqlite::{Connection, ToSql, TransactionBehavior};

use super::{Catalog, SourceId};
use crate::error::Result;
use crate::post::MediaId;

/// What is listed once there is no archive at all: nothing. The ledger keeps what it is
/// about.
const EMPTY: &str = "
    DELETE FROM reference;
    DELETE FROM post;
    DELETE FROM alias;
    DELETE FROM note;
    DELETE FROM media WHERE id NOT IN (SELECT media FROM outcome)
                        AND id NOT IN (SELECT media FROM asset);";

impl Catalog {
    /// Forgets an archive; answers whether it was known. The media whose bytes are in it
    /// are missing from then on, as in no archive that was given; their posts stay listed
    /// while there is another archive, which may have told of them, too. Other archives
    /// are read again when they are given again, as they may have the same media. With
    /// the last archive everything goes but the ledger, unless posts came from links:
    /// then what is listed stays. Camera rolls are not touched.
    ///
    /// # Errors
    /// The database's; nothing is forgotten then.
    pub fn forget(&mut self, source: SourceId) -> Result<bool> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let known = forget(&transaction, source)?;
        transaction.commit()?;
        Ok(known)
    }
}

fn forget(db: &Connection, source: SourceId) -> Result<bool> {
    let known = forget_source(db, source.number())?;
    db.execute("UPDATE source SET read_again = 1", ())?;
    let is_empty = db.query_row("SELECT NOT EXISTS (SELECT 1 FROM source)", (), |row| {
        row.get(0)
    })?;
    if is_empty {
        db.execute_batch(EMPTY)?;
    }
    Ok(known)
}

/// Its media are missing, and it is not known any more; whether it was.
pub(super) fn forget_source(db: &Connection, number: i64) -> Result<bool> {
    release(db, "source = ?", number)?;
    Ok(db.execute("DELETE FROM source WHERE id = ?", [number])? > 0)
}

/// The bytes of one media item are missing.
pub(super) fn release_item(db: &Connection, media: MediaId) -> Result<()> {
    release(db, "id = ?", media)
}

fn release(db: &Connection, which: &str, value: impl ToSql) -> Result<()> {
    for sql in [
        "UPDATE reference SET found = 0
         WHERE media IN (SELECT id FROM media WHERE {which} AND missing IS NULL)",
        "DELETE FROM copy WHERE media IN (SELECT id FROM media WHERE {which})",
        "UPDATE media SET missing = 'not_in_any_part', source = NULL, entry = NULL,
                bytes = NULL, crc32 = NULL, format = NULL, thumb_hash = NULL
         WHERE {which}",
    ] {
        db.prepare_cached(&sql.replace("{which}", which))?
            .execute([&value])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::example::{NOON, import, missing, photo, post, references};
    use super::*;
    use crate::catalog::MediaFilter;
    use crate::post::PostKind;

    fn sources(catalog: &Catalog) -> Vec<SourceId> {
        let sources = catalog.sources().unwrap();
        sources.iter().map(|source| source.id).collect()
    }

    fn found(catalog: &Catalog) -> Vec<bool> {
        let references = references(catalog);
        references
            .iter()
            .map(|reference| reference.missing.is_none())
            .collect()
    }

    #[test]
    fn the_media_of_a_forgotten_archive_are_missing_and_those_of_others_are_not() {
        let mut catalog = Catalog::scratch().unwrap();
        import(
            &mut catalog,
            &[post(
                PostKind::Post,
                NOON,
                [photo("a.jpg"), missing("b.jpg")],
            )],
        );
        import(
            &mut catalog,
            &[post(
                PostKind::Post,
                NOON,
                [missing("a.jpg"), photo("b.jpg")],
            )],
        );
        assert_eq!(found(&catalog), [true, true]);
        let first = sources(&catalog)[0];

        assert!(catalog.forget(first).unwrap());

        assert_eq!(found(&catalog), [false, true]);
        let with_bytes = MediaFilter {
            found: Some(true),
            ..MediaFilter::default()
        };
        let page = catalog.media_page(&with_bytes, None, 9).unwrap();
        assert_eq!(page.items.len(), 1);
        assert!(!catalog.forget(first).unwrap(), "it is not known any more");
    }

    #[test]
    fn nothing_is_asked_about_copies_of_what_is_forgotten() {
        let mut catalog = Catalog::scratch().unwrap();
        for name in ["a.jpg", "b.jpg"] {
            import(&mut catalog, &[post(PostKind::Post, NOON, [photo(name)])]);
        }
        let found = "INSERT INTO copy (media, asset, verdict, distance, cues)
                     SELECT id, 'IMG_1.jpg', 'ask', 9, 'picture' FROM media";
        assert_eq!(catalog.db.execute(found, ()).unwrap(), 2);
        let (first, other) = (sources(&catalog)[0], references(&catalog)[1].media);
        catalog.forget(first).unwrap();
        let copies = catalog.copies(None, None, 9).unwrap();
        assert_eq!(
            copies.iter().map(|it| it.media).collect::<Vec<_>>(),
            [other]
        );
    }

    #[test]
    fn with_the_last_archive_everything_goes() {
        let mut catalog = Catalog::scratch().unwrap();
        import(
            &mut catalog,
            &[post(PostKind::Post, NOON, [photo("a.jpg")])],
        );
        let only = sources(&catalog)[0];
        catalog.forget(only).unwrap();
        let summary = catalog.summary().unwrap();
        assert_eq!((summary.posts, summary.media), (0, 0));
        assert_eq!(sources(&catalog), []);
        import(
            &mut catalog,
            &[post(PostKind::Post, NOON, [photo("a.jpg")])],
        );
        assert_eq!(found(&catalog), [true]);
    }
}
