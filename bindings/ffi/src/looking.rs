//! A look through the person's own library, which the app hands over as ids, dates and small
//! pictures; what is remembered of it are hashes.

mod handed;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use keepsake_core::matching;
pub use keepsake_core::matching::{LookProgress, LookStage};

use self::handed::Handed;
use crate::news::Listener;
use crate::once::{Once, Tell, Until};
use crate::runtime::boxed;
use crate::times::milliseconds;
use crate::{KeepError, Keepsake};

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

/// The phone's photos, as far as the app may see them. What Keepsake added need not be left out: a
/// look knows it by the id that the camera roll gave it, which is to be the same here; where the
/// library may know it by another by now, the app leaves it out. Called from threads of Rust's,
/// pictures from several at once. An answer is waited for until the look is cancelled, and for a
/// minute at most: one that does not come by then ends the look, and the next one asks again.
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
    /// Assets of the library, without what Keepsake added.
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

#[uniffi::export]
impl Keepsake {
    /// A look which media the person's library has, to be carried out with [`LookRun::run`].
    pub fn look(&self, library: Arc<dyn PhotoSource>) -> Arc<LookRun> {
        Arc::new(LookRun(Once::new(self.shared(), library)))
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
        let turn = shared.turns.to_look.turn(self.0.stop().token()).await?;
        self.0
            .beside(move |catalog, stop| {
                let _turn = turn;
                let library = Handed::new(library, stop);
                let summary = library.look_through(&shared, catalog, &mut tell)?;
                shared.tell_change();
                Ok(summary)
            })
            .await
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
