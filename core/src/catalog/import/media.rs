//! Which media item a telling means, and which bytes it keeps (fact sheet 15.8).
//!
//! The same path is the same item; so is the same fbid in another source. Only where two
//! accounts have different bytes under one path there are two items. A file that is not called
//! as Instagram calls its media is known by its path and bytes; where an index names the path
//! and no archive had bytes there, it is what that index means, unless the file's own index
//! tells another time.
//!
//! The better bytes win, whatever the order of reading: media beat other bytes; a whole file one
//! that is damaged, and a video with sound one without; of two photos the one with more pixels, as
//! Instagram gives the same picture in several sizes; of the same size and in two formats, the one in
//! the format that indexes name, as programs make others of it; of the same size, and of videos, the
//! one with more bytes, as it was packed less tightly; the checksum tells the rest apart. Nothing is
//! decoded. Whether a photo, or a video that is packed, is whole is looked at where it would win.

mod by_path;

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row, Statement, params};

use self::by_path::time_of;
use super::join::make_alias;
use crate::catalog::{downloads, forget};
use crate::error::Result;
use crate::media::{Condition, Dimensions, Format, MediaType};
use crate::moment::Moment;
use crate::post::MediaId;
use crate::source::archive::Container;
use crate::source::{Bytes, BytesAt, FoundMedia, Missing, Trust};

/// The sources that are read together now, by their place in the set of containers.
pub(super) struct Sources<'a> {
    /// The number of each container's row in `source`.
    pub ids: Vec<i64>,
    containers: &'a [Container],
    /// The account of every source the catalog knows.
    pub accounts: HashMap<i64, String>,
    /// The folder of downloads, if there ever was one.
    downloads: Option<i64>,
    /// Archives that are not there any more: what is read now, and not better, takes their place.
    gone: HashSet<i64>,
}

impl<'a> Sources<'a> {
    /// The sources with these numbers, which are these containers.
    pub fn read(db: &Connection, ids: Vec<i64>, containers: &'a [Container]) -> Result<Self> {
        let accounts = db
            .prepare("SELECT id, account FROM source WHERE account IS NOT NULL")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self {
            ids,
            containers,
            accounts,
            downloads: downloads::known_downloads(db)?,
            gone: HashSet::new(),
        })
    }

    /// The same in the place of archives that are gone.
    pub fn instead_of(self, gone: HashSet<i64>) -> Self {
        Self { gone, ..self }
    }

    fn is_gone(&self, source: Option<i64>) -> bool {
        source.is_some_and(|source| self.gone.contains(&source))
    }

    /// In what condition a file is that lies in one of them; none where it does not tell.
    fn condition(&self, source: i64, entry: &str, format: Format) -> Option<Condition> {
        let number = self.ids.iter().position(|id| *id == source)?;
        self.containers.get(number)?.condition_of(entry, format)
    }
}

/// The answer of [`MediaItems::put`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Put {
    pub id: MediaId,
    /// Whether it was known before, so that there may be posts with it.
    pub known: bool,
    /// Whether its bytes are there.
    pub found: bool,
    /// Whether they are there only from now on.
    pub found_now: bool,
    /// References that turned out to mean another file, which no archive has.
    pub released: Option<Released>,
}

/// What [`MediaItems::put`] took from an item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Released {
    /// The item that they are of now.
    pub to: MediaId,
    /// How many.
    pub count: u64,
}

/// Writes media items.
pub(super) struct MediaItems<'db> {
    db: &'db Connection,
    insert: Statement<'db>,
    sources: Sources<'db>,
    /// Whether an item can be known from elsewhere: under another path, or of another account.
    looks_around: bool,
    pub added: u64,
}

/// A row of `media`, as far as the merging needs it.
#[derive(Clone, Copy)]
struct Stored {
    missing: Option<Missing>,
    source: Option<i64>,
    bytes: Option<i64>,
    crc32: Option<u32>,
    format: Option<Format>,
    /// How many pixels; 0 where the head does not tell. None for videos, and for what an
    /// older Keepsake wrote.
    pixels: Option<u64>,
    /// None where it is not known.
    condition: Option<Condition>,
    /// The formats that indexes named it in, as [`bit_of`] tells them.
    named: i64,
}

/// Where bytes are, in the catalog's terms.
#[derive(Clone, Copy)]
struct Here<'a> {
    source: i64,
    entry: &'a str,
    bytes: i64,
    crc32: Option<u32>,
    format: Option<Format>,
    /// Of a photo; zeros where its head does not tell.
    dimensions: Option<Dimensions>,
    /// None where it is not known.
    condition: Option<Condition>,
}

impl<'db> MediaItems<'db> {
    /// `is_first`: the catalog is empty, so that there is nothing from elsewhere.
    pub fn new(db: &'db Connection, sources: Sources<'db>, is_first: bool) -> Result<Self> {
        Ok(Self {
            insert: db.prepare(
                "INSERT INTO media (id, fbid, missing, source, entry, bytes, crc32, format, width, \
                 height, path, named, condition) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) \
                 ON CONFLICT DO NOTHING",
            )?,
            looks_around: !is_first || sources.ids.len() > 1,
            sources,
            db,
            added: 0,
        })
    }

    /// Adds the item of a post that was published then, or what is new about it.
    pub fn put(&mut self, media: &FoundMedia, published: Moment, trust: Trust) -> Result<Put> {
        let time = time_of(media.indexed.taken, published);
        let put = self.put_named(media, time, trust)?;
        match media.of_path {
            Some(path) if self.looks_around && put.found => {
                let has_file = matches!(media.bytes, Bytes::Found(_));
                let released = match has_file && trust > Trust::Orphan {
                    true => self.release(path, put.id, time)?,
                    false => None,
                };
                let put = self.take_over(path, put, (time, trust))?;
                Ok(Put { released, ..put })
            }
            _ => Ok(put),
        }
    }

    fn put_named(&mut self, media: &FoundMedia, time: Moment, trust: Trust) -> Result<Put> {
        let here = match &media.bytes {
            Bytes::Found(at) => Some(self.here(at)),
            Bytes::Missing(_) => None,
        };
        let (id, stored) = if self.looks_around {
            self.look_around(media, here.as_ref(), time)?
        } else {
            (media.id, None)
        };
        let named = named_by(media, trust);
        if stored.is_none() && self.add(id, (media, named), here.as_ref())? {
            return Ok(Put {
                id,
                known: false,
                found: here.is_some(),
                found_now: false,
                released: None,
            });
        }
        let stored = match stored {
            Some(stored) => stored,
            None => self
                .db
                .prepare_cached(STORED)?
                .query_row([id], stored_row)?,
        };
        self.improve(id, &stored, (media, named), here.as_ref())
    }

    /// What nothing that was read now has instead is missing from now on. Another archive may have
    /// it, and is read again when it is given again.
    pub fn let_go(&self) -> Result<()> {
        for source in &self.sources.gone {
            forget::forget_source(self.db, *source)?;
        }
        if !self.sources.gone.is_empty() {
            self.db.execute("UPDATE source SET read_again = 1", ())?;
            let mut read = self
                .db
                .prepare("UPDATE source SET read_again = 0 WHERE id = ?")?;
            let mut ids = self.sources.ids.iter();
            ids.try_for_each(|id| read.execute([id]).map(drop))?;
        }
        Ok(())
    }

    fn here<'a>(&self, at: &'a BytesAt) -> Here<'a> {
        Here {
            source: self.sources.ids[at.container],
            entry: &at.entry,
            bytes: i64::try_from(at.size).unwrap_or(i64::MAX),
            crc32: at.crc32,
            format: at.format,
            dimensions: at
                .format
                .filter(|format| format.media_type() == MediaType::Photo)
                .map(|_| at.dimensions.unwrap_or_default()),
            condition: at.condition,
        }
    }

    /// The id under which the item is known, with what is known; else its own.
    fn look_around(
        &self,
        media: &FoundMedia,
        here: Option<&Here<'_>>,
        time: Moment,
    ) -> Result<(MediaId, Option<Stored>)> {
        if here.is_none()
            && let Some(id) = self.only_file_at(media.id, time)?
        {
            self.is_guessed(id)?;
            make_alias(self.db, media.id, id)?;
            return Ok((id, self.read(id)?));
        }
        let id = self.known_as(media.id)?;
        if let Some(stored) = self.read(id)? {
            return match here.and_then(|here| self.account_with_other_bytes(&stored, here)) {
                Some(account) => {
                    let own = id.in_account(account);
                    Ok((own, self.read(own)?))
                }
                None => Ok((id, Some(stored))),
            };
        }
        let same = match self.by_path_alone(media, here)? {
            Some(same) => Some(same),
            None => self.with_same_fbid(media, here)?,
        };
        if let Some(same) = same {
            make_alias(self.db, media.id, same)?;
            return Ok((same, self.read(same)?));
        }
        Ok((id, None))
    }

    fn read(&self, id: MediaId) -> Result<Option<Stored>> {
        let mut statement = self.db.prepare_cached(STORED)?;
        Ok(statement.query_row([id], stored_row).optional()?)
    }

    /// The account that has other bytes here than another account has under this path.
    fn account_with_other_bytes(&self, stored: &Stored, here: &Here<'_>) -> Option<&str> {
        let account = self.sources.accounts.get(&here.source)?;
        let other = self.sources.accounts.get(&stored.source?)?;
        (account != other && !stored.has_bytes(here)).then_some(account)
    }

    /// The only item with this fbid that can be the same one: found in another source (two
    /// in one source are two), of no other type, of no other account.
    fn with_same_fbid(
        &self,
        media: &FoundMedia,
        here: Option<&Here<'_>>,
    ) -> Result<Option<MediaId>> {
        let Some(fbid) = media.fbid else {
            return Ok(None);
        };
        let mut statement = self.db.prepare_cached(
            "SELECT missing, source, bytes, crc32, format, width, height, named, condition, id \
             FROM media \
             WHERE fbid = ?1",
        )?;
        let with_fbid = statement.query_map([fbid.cast_signed()], |row| {
            Ok((stored_row(row)?, row.get(9)?))
        })?;
        let mut same = None;
        for row in with_fbid {
            let (stored, id) = row?;
            if here.is_none_or(|here| self.can_be(&stored, here)) && same.replace(id).is_some() {
                return Ok(None);
            }
        }
        Ok(same)
    }

    fn can_be(&self, stored: &Stored, here: &Here<'_>) -> bool {
        let Some(source) = stored.source else {
            return true;
        };
        let account = |source| self.sources.accounts.get(&source);
        let one_account = account(source)
            .zip(account(here.source))
            .is_none_or(|(a, b)| a == b);
        let one_type = stored.format.map(Format::media_type) == here.format.map(Format::media_type);
        source != here.source && one_account && one_type
    }

    /// Whether it was new.
    fn add(
        &mut self,
        id: MediaId,
        (media, named): (&FoundMedia, i64),
        here: Option<&Here<'_>>,
    ) -> Result<bool> {
        let missing = match &media.bytes {
            Bytes::Found(_) => None,
            Bytes::Missing(reason) => Some(*reason),
        };
        let added = self.insert.execute(params![
            id,
            media.fbid.map(u64::cast_signed),
            missing,
            here.map(|here| here.source),
            here.map(|here| here.entry),
            here.map(|here| here.bytes),
            here.and_then(|here| here.crc32),
            here.and_then(|here| here.format),
            here.and_then(|here| here.dimensions)
                .map(|(width, _)| width),
            here.and_then(|here| here.dimensions)
                .map(|(_, height)| height),
            media.of_path,
            named,
            here.and_then(Here::condition_number),
        ])?;
        self.added += u64::from(added == 1);
        Ok(added == 1)
    }

    /// Keeps the better of what is stored and what was found.
    fn improve(
        &self,
        id: MediaId,
        stored: &Stored,
        (media, named): (&FoundMedia, i64),
        here: Option<&Here<'_>>,
    ) -> Result<Put> {
        if named & !stored.named != 0 {
            self.db
                .prepare_cached("UPDATE media SET named = named | ?2 WHERE id = ?1")?
                .execute(params![id, named])?;
        }
        let mut stored = *stored;
        if here.is_none() && self.sources.is_gone(stored.source) {
            forget::release_item(self.db, id)?;
            stored.missing = Some(Missing::NotInAnyPart);
        }
        let stored = &stored;
        match (&media.bytes, here) {
            (Bytes::Missing(reason), _) => self.improve_reason(id, stored, *reason)?,
            (Bytes::Found(_), Some(here)) => self.improve_bytes(id, stored, named, here)?,
            (Bytes::Found(_), None) => {}
        }
        Ok(Put {
            id,
            known: true,
            found: stored.missing.is_none() || here.is_some(),
            found_now: stored.missing.is_some() && here.is_some(),
            released: None,
        })
    }

    fn improve_bytes(
        &self,
        id: MediaId,
        stored: &Stored,
        named: i64,
        here: &Here<'_>,
    ) -> Result<()> {
        let (mut stored, mut here) = (*stored, *here);
        let mut wins = self.is_improved_by(id, &stored, named, &here)?;
        // The one that would win can lose by its condition alone, and does not where it is good.
        let is_looked_at = match (wins, stored.competes_with(&here)) {
            (_, false) => false,
            (true, true) => self.look_at_new(&mut here),
            (false, true) => self.look_at_stored(id, &mut stored)?,
        };
        if is_looked_at {
            match wins {
                true => self.look_at_stored(id, &mut stored)?,
                false => self.look_at_new(&mut here),
            };
            wins = self.is_improved_by(id, &stored, named, &here)?;
        }
        let must_give_way =
            self.is_downloaded(&stored.source) || self.sources.is_gone(stored.source);
        if wins || must_give_way {
            self.replace(id, &stored, &here)?;
        }
        Ok(())
    }

    /// Whether the file turned out to be less than good.
    fn look_at_new(&self, here: &mut Here<'_>) -> bool {
        if let (None, Some(format)) = (here.condition, here.format) {
            here.condition = self.sources.condition(here.source, here.entry, format);
        }
        here.condition.is_some_and(|it| it < Condition::Good)
    }

    /// The same of the one that the catalog knows, where it lies in what is read now.
    fn look_at_stored(&self, id: MediaId, stored: &mut Stored) -> Result<bool> {
        if let (None, Some(format), Some(source)) = (stored.condition, stored.format, stored.source)
            && self.sources.ids.contains(&source)
        {
            let entry = "SELECT entry FROM media WHERE id = ?1";
            let entry: String = self
                .db
                .prepare_cached(entry)?
                .query_row([id], |row| row.get(0))?;
            stored.condition = self.sources.condition(source, &entry, format);
            let note = "UPDATE media SET condition = ?2 WHERE id = ?1";
            self.db
                .prepare_cached(note)?
                .execute(params![id, stored.condition.map(Condition::number)])?;
        }
        Ok(stored.condition.is_some_and(|it| it < Condition::Good))
    }

    fn is_improved_by(
        &self,
        id: MediaId,
        stored: &Stored,
        named: i64,
        here: &Here<'_>,
    ) -> Result<bool> {
        if let Some((known, new)) = stored.other_format(here)
            && stored.compared_in_condition(here) == Ordering::Equal
        {
            let named = named | stored.named | self.named_formats(id)?;
            let is_named = |format| named & bit_of(format) != 0;
            if is_named(known) != is_named(new) {
                return Ok(is_named(new));
            }
        }
        Ok(stored.is_improved_by(here))
    }

    /// The formats that the endings of an item's names in indexes say: what a Keepsake of before
    /// did not write down with the item.
    fn named_formats(&self, id: MediaId) -> Result<i64> {
        let mut statement = self.db.prepare_cached(
            "SELECT r.uri FROM reference r JOIN post p ON p.id = r.post \
             WHERE r.media = ?1 AND p.trust > 0",
        )?;
        let uris = statement.query_map([id], |row| row.get(0))?;
        let uris = uris.collect::<rusqlite::Result<Vec<String>>>()?;
        let formats = uris.iter().filter_map(|uri| format_of(uri));
        Ok(formats.map(bit_of).fold(0, |all, one| all | one))
    }

    /// What was downloaded is cleared away once it was saved; an archive stays.
    fn is_downloaded(&self, source: &Option<i64>) -> bool {
        source.is_some() && *source == self.sources.downloads
    }

    fn replace(&self, id: MediaId, stored: &Stored, here: &Here<'_>) -> Result<()> {
        self.db
            .prepare_cached(
                "UPDATE media SET missing = NULL, source = ?2, entry = ?3, bytes = ?4, \
                 crc32 = ?5, format = ?6, sha256 = iif(?7, sha256, NULL), width = ?8, height = ?9, \
                 condition = ?10 \
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                here.source,
                here.entry,
                here.bytes,
                here.crc32,
                here.format,
                stored.has_bytes(here),
                here.dimensions.map(|(width, _)| width),
                here.dimensions.map(|(_, height)| height),
                here.condition_number(),
            ])?;
        Ok(())
    }

    /// A reason that lies in an archive says more than that there is none.
    fn improve_reason(&self, id: MediaId, stored: &Stored, reason: Missing) -> Result<()> {
        if stored
            .missing
            .is_some_and(|before| telling(before) < telling(reason))
        {
            self.db
                .prepare_cached("UPDATE media SET missing = ?2 WHERE id = ?1")?
                .execute(params![id, reason])?;
        }
        Ok(())
    }
}

impl Here<'_> {
    fn pixels(&self) -> Option<u64> {
        let (width, height) = self.dimensions?;
        Some(u64::from(width) * u64::from(height))
    }

    fn condition_number(&self) -> Option<i64> {
        self.condition.map(Condition::number)
    }
}

impl Stored {
    /// As far as size and checksum can tell.
    fn has_bytes(&self, here: &Here<'_>) -> bool {
        let one_checksum = self.crc32.zip(here.crc32).is_none_or(|(a, b)| a == b);
        self.missing.is_none() && self.bytes == Some(here.bytes) && one_checksum
    }

    /// Whether both are files of a photo or a video, and not the same bytes.
    fn competes_with(&self, here: &Here<'_>) -> bool {
        self.format.is_some() && here.format.is_some() && !self.has_bytes(here)
    }

    /// What is not known counts as good: the order of reading must not matter.
    fn compared_in_condition(&self, here: &Here<'_>) -> Ordering {
        let or_good = |condition: Option<Condition>| condition.unwrap_or(Condition::Good);
        or_good(self.condition).cmp(&or_good(here.condition))
    }

    /// The formats of both, where they are two of one photo with as many pixels.
    fn other_format(&self, here: &Here<'_>) -> Option<(Format, Format)> {
        let (known, new) = self.format.zip(here.format)?;
        let is_one_photo = self.pixels.is_some() && self.pixels == here.pixels();
        (known != new && is_one_photo).then_some((known, new))
    }

    /// Whether the bytes here are better. Of the same bytes the archive given last is the
    /// likelier one to be there still.
    fn is_improved_by(&self, here: &Here<'_>) -> bool {
        if self.has_bytes(here) {
            let knows_more = self.pixels.is_none() && here.dimensions.is_some()
                || self.condition.is_none() && here.condition.is_some();
            return self.source != Some(here.source) || knows_more;
        }
        let is_media = self.format.is_some().cmp(&here.format.is_some());
        let condition = self.compared_in_condition(here);
        let pixels = match (self.pixels, here.pixels()) {
            (Some(stored), Some(here)) => stored.cmp(&here),
            _ => Ordering::Equal,
        };
        let bytes = (self.bytes, self.crc32).cmp(&(Some(here.bytes), here.crc32));
        is_media.then(condition).then(pixels).then(bytes) == Ordering::Less
    }
}

/// The format that an index names an item in, as its bit; none for bytes that no index names.
fn named_by(media: &FoundMedia, trust: Trust) -> i64 {
    let named = format_of(&media.indexed.uri).filter(|_| trust > Trust::Orphan);
    named.map_or(0, bit_of)
}

/// A format's bit in the table.
fn bit_of(format: Format) -> i64 {
    let place = Format::ALL.iter().position(|known| *known == format);
    place.map_or(0, |place| 1 << place)
}

/// The format that the ending of a path says.
fn format_of(path: &str) -> Option<Format> {
    let (_, ending) = path.rsplit_once('.')?;
    match &*ending.to_lowercase() {
        "jpeg" => Some(Format::Jpeg),
        "heif" => Some(Format::Heic),
        ending => Format::from_extension(ending),
    }
}

/// How much a reason tells.
fn telling(reason: Missing) -> u8 {
    match reason {
        Missing::NotInAnyPart => 0,
        Missing::OnlyALink => 1,
        Missing::UnsafePath => 2,
        Missing::Encrypted => 3,
        Missing::Unreadable
        | Missing::PackedOtherwise
        | Missing::Empty
        | Missing::InCloud
        | Missing::BehindALink => 4,
        // A page has it, and may give it.
        Missing::NoAddress => 5,
        Missing::NotDownloaded
        | Missing::AddressRefused
        | Missing::ConnectionLost
        | Missing::ServerBusy
        | Missing::NoMediaReceived
        | Missing::NoConnection
        | Missing::NameNotFound
        | Missing::NotTrusted
        | Missing::Damaged
        | Missing::NoRoom => 6,
    }
}

const STORED: &str = "SELECT missing, source, bytes, crc32, format, width, height, named, condition FROM media \
     WHERE id = ?1";

fn stored_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        missing: row.get(0)?,
        source: row.get(1)?,
        bytes: row.get(2)?,
        crc32: row.get(3)?,
        format: row.get(4)?,
        pixels: match (row.get::<_, Option<u32>>(5)?, row.get::<_, Option<u32>>(6)?) {
            (Some(width), Some(height)) => Some(u64::from(width) * u64::from(height)),
            _ => None,
        },
        named: row.get(7)?,
        condition: row.get::<_, Option<i64>>(8)?.and_then(Condition::of_number),
    })
}
