//! Which photos and videos the person has in their own library already: what a look found, and
//! what the person says to it.

use keepsake_core::matching::{Answer, FoundCopy, LibraryIndex};
pub use keepsake_core::matching::{CopyGroup, Cue, Verdict};
use keepsake_core::post::MediaId;

use crate::troubles::Trouble;
use crate::{KeepError, Keepsake};

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
    /// both are to be kept. That holds whatever a later look finds; the former as long as it finds
    /// the asset as it is now.
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
        let turn = shared.turns.to_look.turn_now()?;
        let turn = turn.ok_or_else(|| KeepError::try_later(Trouble::LookGoesOn))?;
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

impl From<FoundCopy> for LibraryCopy {
    fn from(copy: FoundCopy) -> Self {
        Self {
            media: copy.media.number(),
            asset: copy.asset,
            verdict: copy.verdict,
            distance: copy.distance,
            cues: copy.cues,
        }
    }
}
