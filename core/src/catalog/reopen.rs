//! An archive that was read before, and is somewhere else now: the person gave the permission
//! for it again, or moved it.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::import::place;
use super::{Catalog, SourceId};
use crate::error::{Error, Result};
use crate::source::archive::{Archive, Container};

impl Catalog {
    /// Remembers that the archive `source` is where `archive` is now, if it is the same by its
    /// content; whatever it is called. Other archives of the catalog that came with it, as the
    /// ZIPs in it do, are remembered there, too. Nothing is read.
    ///
    /// # Errors
    /// [`Error::OtherArchive`] if it is none the catalog knows, or another one; everything is as
    /// before then. The database's.
    pub fn reopen(&mut self, source: SourceId, archive: &Archive) -> Result<()> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let found = archive.containers().iter().map(|container| {
            let known = known(&transaction, container)?;
            Ok(known.map(|id| (id, container)))
        });
        let found: Vec<_> = found.filter_map(Result::transpose).collect::<Result<_>>()?;
        if !found.iter().any(|(id, _)| *id == source) {
            return Err(Error::OtherArchive {
                asked: name(&transaction, source)?,
                given: archive.given().iter().map(Container::name).collect(),
            });
        }
        let mut moved = transaction.prepare("UPDATE source SET path = ?2 WHERE id = ?1")?;
        for (id, container) in found {
            moved.execute((id.number(), place(container)))?;
        }
        drop(moved);
        Ok(transaction.commit()?)
    }
}

fn known(db: &Connection, container: &Container) -> Result<Option<SourceId>> {
    let mut known = db.prepare_cached("SELECT id FROM source WHERE fingerprint = ?")?;
    let id = known.query_row([container.fingerprint().0], |row| row.get(0));
    Ok(id.optional()?.map(SourceId::from_number))
}

/// The last name that an archive was seen under.
fn name(db: &Connection, source: SourceId) -> Result<Option<String>> {
    let mut path = db.prepare_cached("SELECT path FROM source WHERE id = ?")?;
    let path = path.query_row([source.number()], |row| row.get::<_, String>(0));
    let name = |path: String| {
        let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
        last.to_owned()
    };
    Ok(path.optional()?.map(name))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::json;

    use super::*;
    use crate::CancellationToken;
    use crate::archives::unreachable;
    use crate::outcome::Reason;

    /// An export of one post with that photo.
    fn export(root: &Path, photo: &str) {
        let index = root.join("your_instagram_activity/content/posts_1.json");
        fs::create_dir_all(index.parent().unwrap()).unwrap();
        let media = json!({ "uri": photo, "creation_timestamp": 1_713_379_833 });
        fs::write(index, json!([{ "media": [media] }]).to_string()).unwrap();
    }

    #[test]
    fn the_same_content_is_the_archive_wherever_it_is_and_another_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, other] = ["old", "new", "other"].map(|name| folder.path().join(name));
        export(&old, "media/a.jpg");
        // Another export, of the same name as the old one has.
        export(&other.join("old"), "media/another.jpg");
        let mut catalog = Catalog::scratch().unwrap();
        let archive = Archive::open(&[&old]).unwrap();
        let imported = catalog
            .import(&archive, &mut |_| {}, &CancellationToken::new())
            .unwrap();
        let [source] = imported.archives[..] else {
            panic!("{imported:?}");
        };
        assert_eq!(unreachable(&catalog, &[]).unwrap().len(), 0);

        fs::rename(&old, &new).unwrap();
        let gone = Reason::ArchiveGone {
            archive: "old".to_owned(),
        };
        assert_eq!(unreachable(&catalog, &[]).unwrap()[&source], gone);
        let before = catalog.sources().unwrap();
        let wrong = Archive::open(&[&other.join("old")]).unwrap();
        let refused = catalog.reopen(source, &wrong).unwrap_err();
        assert!(matches!(&refused, Error::OtherArchive { .. }));
        assert_eq!(
            refused.to_string(),
            "old is another archive than old, which was read; choose that one, or add this as a new one"
        );
        assert_eq!(catalog.sources().unwrap(), before);
        let unknown = SourceId::from_number(99);
        let right = Archive::open(&[&new]).unwrap();
        assert!(catalog.reopen(unknown, &right).is_err());
        assert_eq!(catalog.sources().unwrap(), before);

        catalog.reopen(source, &right).unwrap();
        assert_eq!(catalog.sources().unwrap()[0].path, new);
        assert_eq!(unreachable(&catalog, &[]).unwrap().len(), 0);
    }

    #[test]
    fn what_was_handed_over_is_reachable_while_it_is_open() {
        use crate::source::archive::Input;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.zip");
        let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
        let options = zip::write::SimpleFileOptions::default();
        let index = "your_instagram_activity/content/posts_1.json";
        zip.start_file(index, options).unwrap();
        let media = json!({ "uri": "media/a.jpg", "creation_timestamp": 1_713_379_833 });
        std::io::Write::write_all(
            &mut zip,
            json!([{ "media": [media] }]).to_string().as_bytes(),
        )
        .unwrap();
        zip.finish().unwrap();
        let input = Input::File {
            name: "my export.zip".into(),
            file: fs::File::open(&path).unwrap(),
        };
        let archive = std::sync::Arc::new(Archive::from_inputs([input]).unwrap());
        let mut catalog = Catalog::scratch().unwrap();
        let imported = catalog
            .import(&archive, &mut |_| {}, &CancellationToken::new())
            .unwrap();
        assert!(unreachable(&catalog, &[archive]).unwrap().is_empty());
        let why = unreachable(&catalog, &[]).unwrap();
        let gone = Reason::ArchiveGone {
            archive: "my export.zip".to_owned(),
        };
        assert_eq!(why[&imported.archives[0]], gone);
    }
}
