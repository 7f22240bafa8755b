//! Takes what a source finds into the catalog, all or nothing. The source reads on a thread
//! of its own; a bounded channel keeps the two in step, so that memory does not grow.

#[cfg(test)]
mod any_order_tests;
#[cfg(test)]
mod archive_tests;
mod fields;
mod gone;
mod indexes;
pub(super) mod join;
mod media;
mod merge;
#[cfg(test)]
mod one_item_tests;
mod page;
mod rows;
mod settled;
mod store;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

pub(crate) use self::fields::CAPTION_IN_DOUBT;
pub(in crate::catalog) use self::fields::{Age, HTML_CAPTION, HTML_TITLE, MAY_BE_OTHERS, letters};
use self::media::Sources;
pub(super) use self::merge::{MINUTE, OF_ONE_POST, TOLERANCE};
pub(crate) use self::page::{import_page, items_of_page};
use self::store::Store;
use super::{Catalog, Imported, SourceId, as_full_disk};
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::source::archive::{Archive, Container, ReadProgress};
use crate::source::{ArchiveNote, Findings, FoundMedia, Post};

/// Posts handed over at once.
const BATCH: usize = 128;
/// Batches on their way.
const BATCHES: usize = 8;

impl Catalog {
    /// Reads an archive into the catalog. All or nothing: stopped or failed, the
    /// catalog is as before. A set whose every part is known by content is not read. An archive
    /// in whose place one of these lies now is let go of: what they lack of it is missing.
    ///
    /// # Errors
    /// [`Error::Stopped`], [`Error::NothingFound`], or the database's.
    pub fn import(
        &mut self,
        archive: &Archive,
        progress: &mut dyn FnMut(ReadProgress),
        stop: &CancellationToken,
    ) -> Result<Imported> {
        self.import_instead_of(gone::replaced, archive, progress, stop)
            .map_err(|error| as_full_disk(error, &self.db))
    }

    /// The same where whoever reads an archive names it each time: those that lie no more where
    /// they were read are let go of, too. One whose permission was only lost, or that moved with
    /// its app, would be lost so.
    ///
    /// # Errors
    /// As [`Catalog::import`].
    pub fn import_and_let_go(
        &mut self,
        archive: &Archive,
        progress: &mut dyn FnMut(ReadProgress),
        stop: &CancellationToken,
    ) -> Result<Imported> {
        self.import_instead_of(gone::replaced_or_vanished, archive, progress, stop)
            .map_err(|error| as_full_disk(error, &self.db))
    }

    fn import_instead_of(
        &mut self,
        gone: gone::Find,
        archive: &Archive,
        progress: &mut dyn FnMut(ReadProgress),
        stop: &CancellationToken,
    ) -> Result<Imported> {
        let containers = archive.containers();
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (ids, known) = write_sources(&transaction, containers)?;
        let archives = ids.iter().copied().map(SourceId::from_number).collect();
        let gone = gone(&transaction, &ids, containers)?;
        if known && gone.is_empty() {
            transaction.commit()?;
            return Ok(Imported {
                known,
                archives,
                ..Imported::default()
            });
        }
        let sources = Sources::read(&transaction, ids, containers)?.instead_of(gone);
        let last_note = last_note(&transaction)?;
        let store = Store::new(&transaction, sources)?;
        let imported = store.take_all(progress, |findings, progress| {
            archive.read(findings, progress, stop)
        })?;
        let Some(imported) = imported else {
            let given = archive.given().iter();
            return Err(Error::NothingFound {
                paths: given.map(|given| given.path().to_owned()).collect(),
                notes: notes(&transaction, last_note)?,
            });
        };
        let told = notes(&transaction, last_note)?;
        transaction.commit()?;
        self.db.execute_batch("PRAGMA optimize")?;
        self.db.release_memory()?;
        tracing::info!(
            new_posts = imported.new_posts,
            new_media = imported.new_media,
            found_now = imported.found_now,
            "archive imported"
        );
        Ok(Imported {
            archives,
            notes: told,
            ..imported
        })
    }
}

impl Store<'_> {
    /// Takes everything that `read`, on a thread of its own, finds. None if that is nothing.
    pub(super) fn take_all(
        mut self,
        progress: &mut dyn FnMut(ReadProgress),
        read: impl FnOnce(&mut dyn Findings, &mut dyn FnMut(ReadProgress)) -> Result<()> + Send,
    ) -> Result<Option<Imported>> {
        let (sender, receiver) = mpsc::sync_channel(BATCHES);
        let taken = thread::scope(|scope| {
            let reader = scope.spawn(move || {
                let mut to = Sender {
                    posts: Vec::with_capacity(BATCH),
                    to: sender.clone(),
                };
                read(&mut to, &mut |progress| {
                    // A closed channel shows when the next posts are handed over.
                    let _ = sender.send(Message::Progress(progress));
                })?;
                to.flush()
            });
            let taken = receiver
                .into_iter()
                .try_for_each(|message| self.take(message, progress));
            let read = match reader.join() {
                Ok(read) => read,
                Err(panic) => std::panic::resume_unwind(panic),
            };
            // Where the taking failed, the reading failed of that.
            taken.and(read)
        });
        taken?;
        self.finish()
    }

    fn take(&mut self, message: Message, progress: &mut dyn FnMut(ReadProgress)) -> Result<()> {
        match message {
            Message::Posts(posts) => posts.into_iter().try_for_each(|post| self.post(post)),
            Message::Note(note) => self.note(&note),
            Message::MadeAt(made) => {
                self.made_at(made);
                Ok(())
            }
            Message::Progress(now) => {
                progress(now);
                Ok(())
            }
        }
    }
}

/// Imports posts as if the sources with these numbers told them, each with the time at
/// which it was made.
#[cfg(test)]
pub(super) fn import_posts(
    db: &Connection,
    sources: Vec<i64>,
    told: &[(Option<Timestamp>, &[Post<FoundMedia>])],
) -> Result<Option<Imported>> {
    Store::new(db, Sources::read(db, sources, &[])?)?.take_all(&mut |_| {}, |findings, _| {
        told.iter().try_for_each(|(made, posts)| {
            findings.made_at(*made);
            let mut posts = posts.iter().cloned();
            posts.try_for_each(|post| findings.post(post))
        })
    })
}

enum Message {
    Posts(Vec<Post<FoundMedia>>),
    Note(ArchiveNote),
    MadeAt(Option<Timestamp>),
    Progress(ReadProgress),
}

/// The reading side's end of the channel.
struct Sender {
    posts: Vec<Post<FoundMedia>>,
    to: SyncSender<Message>,
}

impl Sender {
    fn flush(&mut self) -> Result<()> {
        let posts = std::mem::replace(&mut self.posts, Vec::with_capacity(BATCH));
        self.send(Message::Posts(posts))
    }

    /// The other side hangs up only when it failed, and then tells why itself.
    fn send(&self, message: Message) -> Result<()> {
        self.to.send(message).map_err(|_| Error::Stopped)
    }
}

impl Findings for Sender {
    fn made_at(&mut self, made: Option<Timestamp>) {
        // A closed channel shows when the next posts are handed over.
        if self.flush().is_ok() {
            let _ = self.send(Message::MadeAt(made));
        }
    }

    fn post(&mut self, post: Post<FoundMedia>) -> Result<()> {
        self.posts.push(post);
        if self.posts.len() < BATCH {
            return Ok(());
        }
        self.flush()
    }

    fn note(&mut self, note: ArchiveNote) -> Result<()> {
        self.send(Message::Note(note))
    }
}

fn last_note(db: &Connection) -> Result<i64> {
    Ok(
        db.query_row("SELECT coalesce(max(id), 0) FROM note", (), |row| {
            row.get(0)
        })?,
    )
}

/// What was told after that note.
fn notes(db: &Connection, last: i64) -> Result<Vec<ArchiveNote>> {
    let mut notes =
        db.prepare("SELECT nullif(place, ''), what FROM note WHERE id > ? ORDER BY id")?;
    let notes = notes.query_map([last], super::columns::note)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

/// Writes down where the sources are now. Also answers whether all of them were known.
fn write_sources(db: &Connection, containers: &[Container]) -> Result<(Vec<i64>, bool)> {
    let mut ids = Vec::with_capacity(containers.len());
    let mut all_known = !containers.is_empty();
    for container in containers {
        let (id, known) = write_source(db, container)?;
        ids.push(id);
        all_known &= known;
    }
    Ok((ids, all_known))
}

fn write_source(db: &Connection, container: &Container) -> Result<(i64, bool)> {
    let fingerprint = container.fingerprint().0;
    let path = place(container);
    let known = db
        .query_row(
            "SELECT id, read_again FROM source WHERE fingerprint = ?",
            [fingerprint],
            |row| Ok((row.get(0)?, row.get::<_, bool>(1)?)),
        )
        .optional()?;
    if let Some((id, read_again)) = known {
        db.execute(
            "UPDATE source SET path = ?1, account = coalesce(?2, account), read_again = 0
             WHERE id = ?3",
            params![path, container.account(), id],
        )?;
        return Ok((id, !read_again));
    }
    db.execute(
        "INSERT INTO source (path, fingerprint, account, added_at) VALUES (?1, ?2, ?3, ?4)",
        params![
            path,
            fingerprint,
            container.account(),
            Timestamp::now().as_second()
        ],
    )?;
    Ok((db.last_insert_rowid(), false))
}

/// Where a container is: what leads to it from any folder, or the name it was handed over by.
pub(super) fn place(container: &Container) -> String {
    if container.was_handed_over() {
        return container.path().to_string_lossy().into_owned();
    }
    lasting(container.path())
}

/// The path as it leads to the source from any folder.
fn lasting(path: &Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_owned())
        .to_string_lossy()
        .into_owned()
}
