//! The bytes behind addresses: drawn by the sample maker when they are first asked for,
//! and the same every time.

use std::collections::HashMap;
use std::io;

use axum::body::Bytes;
use sample_maker::{Content, Size, Studio};
use sha2::{Digest as _, Sha256};

use crate::account::Item;
use crate::address::Rendition;
use sample_maker::Random;

/// How much is kept; what was drawn before is drawn again when it is asked for.
const KEPT_BYTES: usize = 384 << 20;

/// A file of the CDN.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) bytes: Bytes,
    /// With its quotation marks.
    pub(crate) etag: String,
    /// The one that tells the truth.
    pub(crate) content_type: &'static str,
}

/// What is drawn: item, rendition (none for a video), version.
type Key = (u64, Option<String>, u64);

/// Draws files and keeps them.
#[derive(Debug, Default)]
pub(crate) struct Darkroom {
    studio: Studio,
    kept: HashMap<Key, File>,
    kept_bytes: usize,
}

impl Darkroom {
    /// The file of an item itself. Another version has other bytes.
    pub(crate) fn original(&mut self, item: &Item, version: u64) -> io::Result<File> {
        let rendition = (!item.is_video()).then(|| format!("{:?}", Rendition::Full));
        self.file((item.pk, rendition, version), |studio| {
            let mut bytes = studio.bytes(item.content, item.pk.wrapping_add(version))?;
            if matches!(item.content, Content::Jpeg(_) | Content::ProgressiveJpeg) {
                pad(&mut bytes, item.at_least, item.pk ^ version);
            }
            Ok((bytes, content_type(item.content)))
        })
    }

    /// A picture made from a photo, the cover of a video, the picture of an account.
    pub(crate) fn picture(&mut self, pk: u64, rendition: Rendition) -> io::Result<File> {
        let name = format!("{rendition:?}");
        let number = name.bytes().fold(pk, |number, byte| {
            number.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
        let content = match rendition {
            Rendition::Full => Content::PHOTO,
            Rendition::Fit(_) | Rendition::Crop(_) => Content::Jpeg(Size::Tiny),
        };
        // Not mixed up with the photo of the same number.
        self.file((pk, Some(format!("made {name}")), 0), |studio| {
            Ok((studio.bytes(content, number)?, "image/jpeg"))
        })
    }

    fn file(
        &mut self,
        key: Key,
        draw: impl FnOnce(&mut Studio) -> io::Result<(Vec<u8>, &'static str)>,
    ) -> io::Result<File> {
        if let Some(file) = self.kept.get(&key) {
            return Ok(file.clone());
        }
        let (bytes, content_type) = draw(&mut self.studio)?;
        let digest = Sha256::digest(&bytes);
        let etag: String = digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let file = File {
            bytes: bytes.into(),
            etag: format!("\"{etag}\""),
            content_type,
        };
        if self.kept_bytes + file.bytes.len() > KEPT_BYTES {
            self.kept.clear();
            self.kept_bytes = 0;
        }
        self.kept_bytes += file.bytes.len();
        self.kept.insert(key, file.clone());
        Ok(file)
    }
}

fn content_type(content: Content) -> &'static str {
    match content.extension() {
        Some("jpg") => "image/jpeg",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("heic") => "image/heic",
        Some("mp4") => "video/mp4",
        _ => "text/plain",
    }
}

/// Where every JPEG of the sample maker has its first segment behind it: SOI and JFIF.
const JFIF_END: usize = 20;
/// The most a comment holds: its length has 16 bits and counts itself.
const COMMENT: usize = 0xffff - 2;

/// Makes a JPEG as large as wanted with comments, which decoders skip.
fn pad(jpeg: &mut Vec<u8>, at_least: usize, seed: u64) {
    let mut missing = at_least.saturating_sub(jpeg.len());
    let mut chance = Random::new(seed);
    let mut comments = Vec::with_capacity(missing + 8);
    while missing > 0 {
        let length = missing.saturating_sub(4).min(COMMENT);
        let told = u16::try_from(length + 2).unwrap_or(u16::MAX);
        comments.extend([0xff, 0xfe]);
        comments.extend(told.to_be_bytes());
        let end = comments.len() + length;
        while comments.len() < end {
            comments.extend(chance.next_u64().to_le_bytes());
        }
        comments.truncate(end);
        missing = missing.saturating_sub(length + 4);
    }
    jpeg.splice(JFIF_END..JFIF_END, comments);
}

#[cfg(test)]
mod tests {
    use super::Darkroom;
    use crate::account::Item;
    use crate::address::Rendition;

    #[test]
    fn a_photo_is_as_large_as_wanted_and_still_a_jpeg() {
        let mut darkroom = Darkroom::default();
        let file = darkroom.original(&Item::photo_of(7, 250_000), 0).unwrap();
        assert!(
            (250_000..250_008).contains(&file.bytes.len()),
            "{}",
            file.bytes.len()
        );
        assert!(file.bytes.starts_with(&[0xff, 0xd8, 0xff, 0xe0]));
        assert!(file.bytes.ends_with(&[0xff, 0xd9]));
    }

    #[test]
    fn every_rendition_and_every_version_is_another_file() {
        let mut darkroom = Darkroom::default();
        let item = Item::photo(7);
        let files = [
            darkroom.original(&item, 0).unwrap(),
            darkroom.original(&item, 1).unwrap(),
            darkroom.picture(7, Rendition::Full).unwrap(),
            darkroom.picture(7, Rendition::Fit(640)).unwrap(),
            darkroom.picture(7, Rendition::Crop(640)).unwrap(),
        ];
        for (index, file) in files.iter().enumerate() {
            assert!(
                files[index + 1..]
                    .iter()
                    .all(|other| other.etag != file.etag)
            );
        }
        assert_eq!(files[0].bytes, darkroom.original(&item, 0).unwrap().bytes);
    }
}
