//! Pictures of media items, and their bytes: what screens show and players read.

use std::sync::Arc;

use keepsake_core::catalog::Pictured;
use keepsake_core::media::{Format, MediaType, PreviewError, ThumbHash};
use keepsake_core::post::MediaId;
use keepsake_core::previews::Previews;
use keepsake_core::{CancellationToken, Error};

use crate::runtime;
use crate::shared::Shared;
use crate::troubles::Trouble;
use crate::{KeepError, Keepsake};

/// A picture of a media item.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Picture {
    /// A JPEG of a photo whose longer edge is as long as was asked for, upright.
    Jpeg {
        /// The picture.
        jpeg: Vec<u8>,
        /// What to draw in its place as long as it is not there (a ThumbHash).
        thumb_hash: Vec<u8>,
    },
    /// A video, of which the phone makes its own picture, or which it plays: it reads what it
    /// needs with [`Keepsake::media_range`], without a copy of the whole.
    Video {
        /// How many bytes it has.
        length: u64,
        /// What it is.
        mime_type: String,
    },
    /// A photo that the core does not decode (HEIC, AVIF, GIF), as it is in its archive:
    /// a file in the cache, for the phone to decode. It may vanish with the cache.
    Original {
        /// The file.
        path: String,
        /// What it is.
        mime_type: String,
    },
    /// There is none.
    NoPicture {
        /// Why.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
}

/// A media item as it is in its archive.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Original {
    /// A file in the cache.
    pub path: String,
    /// What it is.
    pub mime_type: String,
}

/// The making of one picture.
#[derive(uniffi::Object)]
pub struct PictureRun {
    shared: Arc<Shared>,
    media: MediaId,
    side: u32,
    stop: CancellationToken,
}

/// The bytes of one media item as they are in its archive, until they are not wanted any more.
#[derive(uniffi::Object)]
pub struct MediaBytes {
    shared: Arc<Shared>,
    media: MediaId,
    stop: CancellationToken,
}

/// What to draw in a picture's place: a handful of pixels, to be stretched.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Pixels {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each, row by row.
    pub rgba: Vec<u8>,
}

/// What a ThumbHash stands for; none if these bytes are no ThumbHash.
#[uniffi::export]
pub fn thumb_hash_pixels(thumb_hash: Vec<u8>) -> Option<Pixels> {
    let (width, height, rgba) = ThumbHash::from_bytes(thumb_hash)?.pixels();
    Some(Pixels {
        width,
        height,
        rgba,
    })
}

#[uniffi::export]
impl Keepsake {
    /// A picture of a media item whose longer edge has `side` pixels, from the cache if it
    /// is there.
    ///
    /// # Errors
    /// The database's. A picture that cannot be made is [`Picture::NoPicture`].
    pub async fn preview(&self, media: i64, side: u32) -> Result<Picture, KeepError> {
        let drawing = self.drawing(media, side);
        drawing.run().await
    }

    /// The same as an object that can be cancelled, as a screen does when it scrolls on. Few
    /// pictures are made at once; the others wait, and one that is cancelled while it waits is
    /// never made.
    pub fn drawing(&self, media: i64, side: u32) -> Arc<PictureRun> {
        Arc::new(PictureRun {
            media: MediaId::from_number(media),
            side,
            stop: self.shared().stop.child_token(),
            shared: self.shared().clone(),
        })
    }

    /// The bytes of a media item as they are in its archive, as a file in the cache, to look at
    /// or to share; none if they are not there. It may vanish with the cache. Few are unpacked
    /// at once.
    ///
    /// # Errors
    /// [`KeepError::NotReachable`] where the archive is damaged or gone.
    pub async fn original(&self, media: i64) -> Result<Option<Original>, KeepError> {
        self.bytes_of(media).original().await
    }

    /// The same, and any part of it, as an object that can be cancelled, as a screen does that is
    /// left while a large video is unpacked.
    pub fn bytes_of(&self, media: i64) -> Arc<MediaBytes> {
        Arc::new(MediaBytes {
            media: MediaId::from_number(media),
            stop: self.shared().stop.child_token(),
            shared: self.shared().clone(),
        })
    }

    /// How many bytes a media item has in its archive; none if they are not there.
    ///
    /// # Errors
    /// The database's.
    pub async fn media_length(&self, media: i64) -> Result<Option<u64>, KeepError> {
        let pictured = self.shared().pictured(MediaId::from_number(media)).await?;
        Ok(pictured.map(|pictured| pictured.bytes))
    }

    /// At most `length` bytes of a media item from `offset` on, never more than 4 MiB at
    /// once; fewer only at its end. What lies unpacked in its archive, as videos of exports
    /// do, is read there: for the phone's own player and for the poster of a video.
    ///
    /// # Errors
    /// [`KeepError::NotReachable`] where its bytes are in no archive that is known, or the
    /// archive is damaged or gone.
    pub async fn media_range(
        &self,
        media: i64,
        offset: u64,
        length: u32,
    ) -> Result<Vec<u8>, KeepError> {
        self.bytes_of(media).range(offset, length).await
    }

    /// What pictures, those of links too, and unpacked originals take on disk, in bytes.
    ///
    /// # Errors
    /// The cache cannot be read.
    pub async fn cache_size(&self) -> Result<u64, KeepError> {
        let (previews, links) = (
            self.shared().previews().await?,
            self.shared().link_pictures(),
        );
        let size = self
            .shared()
            .run(move || Ok(previews.cache_size()? + links.size()?));
        size.await
    }

    /// Empties the cache of pictures and unpacked originals; they are made again when they
    /// are wanted.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub async fn clear_cache(&self) -> Result<(), KeepError> {
        let (previews, links) = (
            self.shared().previews().await?,
            self.shared().link_pictures(),
        );
        let cleared = self.shared().run(move || {
            previews.clear_cache()?;
            Ok(links.clear()?)
        });
        cleared.await
    }
}

#[uniffi::export]
impl MediaBytes {
    /// Gives up what is waited for or unpacked for it; nothing more comes of it then.
    pub fn cancel(&self) {
        self.stop.cancel();
    }

    /// As [`Keepsake::original`].
    ///
    /// # Errors
    /// [`KeepError::Stopped`] once it was cancelled, and those of [`Keepsake::original`].
    pub async fn original(self: Arc<Self>) -> Result<Option<Original>, KeepError> {
        runtime::ours(async move { self.unpacked().await }).await
    }

    /// As [`Keepsake::media_range`].
    ///
    /// # Errors
    /// [`KeepError::Stopped`] once it was cancelled, and those of [`Keepsake::media_range`].
    pub async fn range(self: Arc<Self>, offset: u64, length: u32) -> Result<Vec<u8>, KeepError> {
        runtime::ours(async move { self.part(offset, length).await }).await
    }
}

impl MediaBytes {
    async fn unpacked(&self) -> Result<Option<Original>, KeepError> {
        let Some(pictured) = self.shared.pictured(self.media).await? else {
            return Ok(None);
        };
        let previews = self.shared.previews().await?;
        let turn = self.shared.turns.to_unpack.turn(&self.stop).await?;
        let original = self.shared.run_until(&self.stop, move |stop| {
            let _turn = turn;
            let path = previews.original(&pictured, stop)?;
            Ok(Some(Original {
                path: path.to_string_lossy().into_owned(),
                mime_type: mime(&pictured),
            }))
        });
        original.await
    }

    async fn part(&self, offset: u64, length: u32) -> Result<Vec<u8>, KeepError> {
        let Some(pictured) = self.shared.pictured(self.media).await? else {
            return Err(KeepError::not_reachable(Trouble::NoBytes));
        };
        let previews = self.shared.previews().await?;
        let (there, item) = (previews.clone(), pictured.clone());
        let read = self.shared.run_until(&self.stop, move |stop| {
            if stop.is_cancelled() {
                return Err(KeepError::Stopped);
            }
            Ok(there.range(&item, offset, length)?)
        });
        if let Some(bytes) = read.await? {
            return Ok(bytes);
        }
        let turn = self.shared.turns.to_unpack.turn(&self.stop).await?;
        let unpacked = self.shared.run_until(&self.stop, move |stop| {
            let _turn = turn;
            Ok(previews.range_of_copy(&pictured, offset, length, stop)?)
        });
        unpacked.await
    }
}

#[uniffi::export]
impl PictureRun {
    /// Gives up waiting for it.
    pub fn cancel(&self) {
        self.stop.cancel();
    }

    /// Makes the picture, or takes it from the cache.
    ///
    /// # Errors
    /// [`KeepError::Stopped`] once it was cancelled. A picture that cannot be made is
    /// [`Picture::NoPicture`].
    pub async fn run(self: Arc<Self>) -> Result<Picture, KeepError> {
        runtime::ours(async move { self.drawn().await }).await
    }
}

impl PictureRun {
    async fn drawn(&self) -> Result<Picture, KeepError> {
        let turn = self.shared.turns.to_draw.turn(&self.stop).await?;
        let Some(pictured) = self.shared.pictured(self.media).await? else {
            return Ok(no_picture(Trouble::NoBytes));
        };
        let previews = self.shared.previews().await?;
        let (shared, media, side) = (self.shared.clone(), self.media, self.side);
        let made = self.shared.run_until(&self.stop, move |stop| {
            // Given back when the picture is made, also if nobody waits for it any more.
            let _turn = turn;
            let made = previews.make(&pictured, side);
            if let Ok(preview) = &made
                && pictured.thumb_hash.is_none()
            {
                shared.keep_thumb_hash(media, &preview.thumb_hash);
            }
            match made {
                Ok(preview) => Ok(Picture::Jpeg {
                    jpeg: preview.jpeg,
                    thumb_hash: preview.thumb_hash.as_bytes().to_vec(),
                }),
                Err(Error::NoPicture(PreviewError::Format)) => {
                    for_the_phone(&previews, &pictured, stop)
                }
                Err(error) => Ok(no_picture(error.trouble())),
            }
        });
        made.await
    }
}

impl Shared {
    async fn pictured(&self, media: MediaId) -> Result<Option<Pictured>, KeepError> {
        self.ask(move |catalog| Ok(catalog.pictured(media)?)).await
    }
}

fn mime(pictured: &Pictured) -> String {
    let mime = pictured
        .format
        .map_or("application/octet-stream", Format::mime);
    mime.to_owned()
}

/// What the core has no decoder for.
fn for_the_phone(
    previews: &Previews,
    pictured: &Pictured,
    stop: &CancellationToken,
) -> Result<Picture, KeepError> {
    let mime_type = mime(pictured);
    if pictured.format.map(Format::media_type) == Some(MediaType::Video) {
        let length = pictured.bytes;
        return Ok(Picture::Video { length, mime_type });
    }
    match previews.original(pictured, stop) {
        Ok(path) => Ok(Picture::Original {
            path: path.to_string_lossy().into_owned(),
            mime_type,
        }),
        Err(Error::Stopped) => Err(KeepError::Stopped),
        Err(error) => Ok(no_picture(error.trouble())),
    }
}

fn no_picture(why: Trouble) -> Picture {
    let reason = why.to_string();
    Picture::NoPicture { why, reason }
}
