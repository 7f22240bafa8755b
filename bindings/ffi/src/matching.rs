//! Which photos and videos the person has in their own library already. The app hands the
//! library over as ids, dates and small pictures; what is remembered are hashes.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use keepsake_core::matching::{self, Answer, LibraryIndex, PhotoLibrary, Poster, look};
pub use keepsake_core::matching::{CopyGroup, Cue, LookProgress, LookStage, Verdict};
use keepsake_core::post::MediaId;
use keepsake_core::source::archive::Archive;

use crate::conversation::{Patience, Unanswered, converse};
use crate::news::Listener;
use crate::once::{Once, Tell, Until};
use crate::reasons::Reason;
use crate::runtime::{blocking, boxed};
use crate::shared::Shared;
use crate::{KeepError, Keepsake};

/// How long a library may be silent about one question.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Assets that are asked for at once.
const BATCH: u32 = 200;

/// One photo or video of the person's library.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LibraryAsset {
    /// The library's own id.
    pub id: String,
    /// When it was changed last: one that is as it was is not looked at again.
    pub modified: SystemTime,
    /// When it was taken, if the library tells.
    pub taken_at: Option<SystemTime>,
    /// In pixels; 0 if unknown.
    pub width: u32,
    /// In pixels; 0 if unknown.
    pub height: u32,
    /// How long it lasts, if it is a video.
    pub duration: Option<Duration>,
}

/// The first picture of a video.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct VideoPoster {
    /// As [`PhotoSource::picture`].
    pub picture: Vec<u8>,
    /// How long the video lasts.
    pub duration: Duration,
}

/// The person's own photos, as far as the app may see them. Called from threads of Rust's,
/// pictures from several at once. An answer is waited for until the look is cancelled, and for a
/// minute at most: one that does not come by then counts as an error.
#[uniffi::export(foreign)]
pub trait PhotoSource: Send + Sync {
    /// Tells this library from any other; what is remembered of another one is forgotten.
    ///
    /// # Errors
    /// Ends the look.
    fn name(&self) -> Result<String, KeepError>;

    /// At most `limit` assets from number `from` on, in an order that stays while a look goes on;
    /// none after the last.
    ///
    /// # Errors
    /// Ends the look; the next one goes on from there.
    fn assets(&self, from: u64, limit: u32) -> Result<Vec<LibraryAsset>, KeepError>;

    /// A small picture of an asset, upright: a JPEG, PNG or WebP with a longer edge of 320 pixels,
    /// from the system's thumbnails. None if it has none or is gone.
    ///
    /// # Errors
    /// Counts as none.
    fn picture(&self, id: String) -> Result<Option<Vec<u8>>, KeepError>;

    /// The first picture of a video of a post, and its length; none where the app cannot make it.
    /// Its bytes are read with [`Keepsake::media_range`].
    ///
    /// # Errors
    /// Counts as none.
    fn poster(&self, media: i64) -> Result<Option<VideoPoster>, KeepError>;
}

/// How far a look is.
#[uniffi::remote(Record)]
pub struct LookProgress {
    /// What it is at.
    pub stage: LookStage,
    /// How many of it are done.
    pub done: u64,
    /// Of how many; while the library is gone through as many as are known by then.
    pub all: u64,
}

/// What a look does, one after the other.
#[uniffi::remote(Enum)]
pub enum LookStage {
    /// Assets of the library are remembered.
    Library,
    /// Pictures of posts are looked at.
    Posts,
    /// What may be the same is held side by side.
    Compare,
}

/// Hears how far a look is, as [`crate::SaveListener`] does.
#[uniffi::export(foreign)]
pub trait LookListener: Send + Sync {
    /// Where it is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: LookProgress) -> Result<(), KeepError>;
}

/// What a look came to. `media` = `new` + `already_there` + `ask`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LookSummary {
    /// Assets of the library.
    pub assets: u64,
    /// Those that were new or changed.
    pub changed: u64,
    /// Those that are not there any more.
    pub gone: u64,
    /// Those without a picture that can be read.
    pub without_picture: u64,
    /// Media items that were looked for.
    pub media: u64,
    /// Nothing looks like them.
    pub new: u64,
    /// The library has them.
    pub already_there: u64,
    /// The library may have them.
    pub ask: u64,
    /// Photos of posts whose picture cannot be read: they count as new.
    pub unreadable: u64,
}

/// What is said of a media item and the library.
#[uniffi::remote(Enum)]
pub enum Verdict {
    /// Nothing in the library looks like it, or the person said that it is another.
    New,
    /// The library has it: a save with [`crate::SaveOptions::copies`] does not add it.
    AlreadyThere,
    /// The library may have it: the person is asked, and it is added until they answer.
    Ask,
}

/// What speaks for two being the same.
#[uniffi::remote(Enum)]
pub enum Cue {
    /// They are the same bytes.
    Bytes,
    /// They look alike, in every part.
    Picture,
    /// The asset was taken in the month before the post was published.
    Date,
    /// Both show all of the same picture, in the same shape.
    Shape,
    /// The asset has at least as many pixels of what the post shows.
    Size,
    /// Both videos last equally long.
    Length,
    /// A person said so.
    Answer,
}

/// A media item, and the asset that is, or may be, a copy of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LibraryCopy {
    /// The media item.
    pub media: i64,
    /// The library's own id of the asset.
    pub asset: String,
    /// What is said of them. After an answer it says what the person said.
    pub verdict: Verdict,
    /// Bits of 256 in which the hashes of both pictures differ, where they show the same.
    pub distance: u32,
    /// What speaks for it.
    pub cues: Vec<Cue>,
}

/// How many media items have the same verdict for the same reasons.
#[uniffi::remote(Record)]
pub struct CopyGroup {
    /// What is said of them. After an answer it says what the person said.
    pub verdict: Verdict,
    /// What speaks for it.
    pub cues: Vec<Cue>,
    /// How many there are.
    pub media: u64,
}

#[uniffi::export]
impl Keepsake {
    /// A look which media the person's library has, to be carried out with [`LookRun::run`].
    pub fn look(&self, library: Arc<dyn PhotoSource>) -> Arc<LookRun> {
        Arc::new(LookRun(Once::new(self.shared(), library)))
    }

    /// The look that goes on, for a screen made anew to join with [`LookRun::run`]; none if
    /// there is none.
    pub fn look_going_on(&self) -> Option<Arc<LookRun>> {
        self.shared().going_on.now()
    }

    /// At most `limit` copies that the latest look found, after the media item `after` (none: from
    /// the start): with this verdict, or (none) with any.
    ///
    /// # Errors
    /// The database's.
    pub async fn copies(
        &self,
        verdict: Option<Verdict>,
        after: Option<i64>,
        limit: u32,
    ) -> Result<Vec<LibraryCopy>, KeepError> {
        let after = after.map(MediaId::from_number);
        self.shared()
            .ask(move |catalog| {
                let copies = catalog.copies(verdict, after, limit)?;
                Ok(copies.into_iter().map(Into::into).collect())
            })
            .await
    }

    /// How many copies the latest look found, in groups that a person may answer at once.
    ///
    /// # Errors
    /// The database's.
    pub async fn copy_groups(&self) -> Result<Vec<CopyGroup>, KeepError> {
        self.shared()
            .ask(|catalog| Ok(catalog.copy_groups()?))
            .await
    }

    /// What the latest look found of one media item; none if nothing.
    ///
    /// # Errors
    /// The database's.
    pub async fn copy_of(&self, media: i64) -> Result<Option<LibraryCopy>, KeepError> {
        let media = MediaId::from_number(media);
        self.shared()
            .ask(move |catalog| Ok(catalog.copy(media)?.map(Into::into)))
            .await
    }

    /// Remembers what the person said to a media item and an asset: that it is the same, or that
    /// both are to be kept. It holds whatever a later look finds.
    ///
    /// # Errors
    /// [`KeepError::TryLater`] while a save, a reading or an undo goes on.
    pub async fn answer_copy(
        &self,
        media: i64,
        asset: String,
        same: bool,
    ) -> Result<(), KeepError> {
        let answer = if same {
            Answer::Same
        } else {
            Answer::Different
        };
        self.shared()
            .change_now(move |catalog, _| {
                Ok(catalog.answer_copy(MediaId::from_number(media), &asset, answer)?)
            })
            .await
    }

    /// Takes back what the person said to a media item and an asset: what the look found of them
    /// holds again. Where nothing was said, nothing changes.
    ///
    /// # Errors
    /// [`KeepError::TryLater`] while a save, a reading or an undo goes on.
    pub async fn withdraw_answer(&self, media: i64, asset: String) -> Result<(), KeepError> {
        self.shared()
            .change_now(move |catalog, _| {
                Ok(catalog.withdraw_answer(MediaId::from_number(media), &asset)?)
            })
            .await
    }

    /// Forgets everything that was remembered of the library, what was found there, and the
    /// answers. The library is not touched.
    ///
    /// # Errors
    /// [`KeepError::TryLater`] while a save, a reading, an undo or a look goes on.
    pub async fn forget_library(&self) -> Result<(), KeepError> {
        let shared = self.shared().clone();
        let turn = shared.turn_to_look_now()?;
        self.shared()
            .change_now(move |catalog, _| {
                let _turn = turn;
                let index = LibraryIndex::beside(&shared.catalog_file());
                LibraryIndex::forget(&index).map_err(keepsake_core::Error::at(&index))?;
                Ok(catalog.forget_copies()?)
            })
            .await
    }
}

/// One look through the library.
#[derive(uniffi::Object)]
pub struct LookRun(Once<Arc<dyn PhotoSource>, LookProgress, LookSummary>);

#[uniffi::export]
impl LookRun {
    /// Asks the look to stop; what was seen of the library by then is remembered.
    pub fn cancel(&self) {
        self.0.stop().cancel();
    }

    /// Looks, or joins a look that was begun before, and waits for its end; it stops with the
    /// last who waits. Waits for another look to end, and for no save. Stopped or killed, the
    /// next look goes on where this one was, and what the one before found still holds.
    ///
    /// # Errors
    /// The library's own, or the database's; [`KeepError::TryLater`] where a reading goes on that
    /// is not done by the end of the look.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn LookListener>>,
    ) -> Result<LookSummary, KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let run = self.clone();
        let look = |library, tell| boxed(async move { run.carry_out(library, tell).await });
        self.0.run(&self, listener, Until::NobodyWaits, look).await
    }
}

impl LookRun {
    async fn carry_out(
        &self,
        library: Arc<dyn PhotoSource>,
        mut tell: Tell<LookProgress>,
    ) -> Result<LookSummary, KeepError> {
        let shared = self.0.shared().clone();
        let turn = shared.turn_to_look(self.0.stop().token()).await?;
        self.0
            .beside(move |catalog, stop| {
                let _turn = turn;
                let summary = carry_out(library, &shared, catalog, &mut tell, stop)?;
                shared.tell_change();
                Ok(summary)
            })
            .await
    }
}

fn carry_out(
    library: Arc<dyn PhotoSource>,
    shared: &Shared,
    catalog: &mut Catalog,
    progress: &mut dyn FnMut(LookProgress),
    stop: &CancellationToken,
) -> Result<LookSummary, KeepError> {
    let index = LibraryIndex::open(&LibraryIndex::beside(&shared.catalog_file()))?;
    let handed = Handed {
        library,
        stop: stop.clone(),
    };
    index.is_of(&handed.ask(|library| library.name())?)?;
    let (mut assets, mut changed) = (0, 0);
    loop {
        if stop.is_cancelled() {
            return Err(KeepError::Stopped);
        }
        let batch = handed.ask(move |library| library.assets(assets, BATCH))?;
        if batch.is_empty() {
            break;
        }
        let batch: Vec<matching::LibraryAsset> = batch.into_iter().map(Into::into).collect();
        changed += matching::index_batch(&index, &handed, &batch, stop)?;
        assets += batch.len() as u64;
        progress(LookProgress {
            stage: LookStage::Library,
            done: assets,
            all: assets,
        });
    }
    let gone = index.end_look()?;
    let archives: Vec<Arc<Archive>> = shared.archives();
    let found = look(catalog, &archives, &index, &handed, progress, stop)?;
    Ok(LookSummary {
        assets,
        changed,
        gone,
        without_picture: index.numbers()?.unreadable,
        media: found.media,
        new: found.new,
        already_there: found.already_there,
        ask: found.ask,
        unreadable: found.unreadable,
    })
}

/// The app's library. What it throws for one picture is no trouble of the look.
struct Handed {
    library: Arc<dyn PhotoSource>,
    stop: CancellationToken,
}

impl Handed {
    /// What the app answers; one that hangs holds up neither the stop nor the next look.
    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn PhotoSource) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let (library, stop) = (self.library.clone(), self.stop.clone());
        let patience = Patience::until(TIME_LIMIT, &self.stop);
        let answer = converse(
            &patience,
            &mut |()| ControlFlow::Continue(()),
            |_| async move { blocking(&stop, move |_| question(&*library)).await },
        );
        answer.map_err(unanswered)?
    }
}

fn unanswered(why: Unanswered) -> KeepError {
    match why {
        Unanswered::Broke(text) => KeepError::bug(text),
        Unanswered::Silent(waited) => {
            let seconds = waited.as_secs();
            KeepError::not_reachable(Reason::RollTooSlow { seconds }.into())
        }
        Unanswered::NotWanted(_) => KeepError::Stopped,
        Unanswered::NoThread(error) => error,
    }
}

impl PhotoLibrary for Handed {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        let id = id.to_owned();
        self.ask(|library| library.picture(id)).ok().flatten()
    }

    fn poster(&self, video: MediaId) -> Option<Poster> {
        let poster = self.ask(move |library| library.poster(video.number()));
        let poster = poster.ok().flatten()?;
        Some(Poster {
            picture: poster.picture,
            length: poster.duration,
        })
    }
}

impl From<LibraryAsset> for matching::LibraryAsset {
    fn from(asset: LibraryAsset) -> Self {
        let taken = asset
            .taken_at
            .and_then(|taken| Timestamp::try_from(taken).ok());
        Self {
            id: asset.id,
            modified: milliseconds(asset.modified),
            taken,
            width: asset.width,
            height: asset.height,
            duration: asset.duration,
            bytes: None,
        }
    }
}

impl From<matching::FoundCopy> for LibraryCopy {
    fn from(copy: matching::FoundCopy) -> Self {
        Self {
            media: copy.media.number(),
            asset: copy.asset,
            verdict: copy.verdict,
            distance: copy.distance,
            cues: copy.cues,
        }
    }
}

/// Since 1970; what no calendar holds is as far away as can be told.
fn milliseconds(at: SystemTime) -> i64 {
    let whole = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    match at.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}
