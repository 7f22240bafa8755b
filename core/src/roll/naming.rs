//! The names media get in a camera roll: sorted by name they stand in the order they
//! were taken in, and a name tells which post it is from.

use super::dating::Dating;
use super::{AlbumChoice, SaveOptions};
use crate::catalog::Candidate;
use crate::media::Format;

/// What every name starts with.
pub(super) const PREFIX: &str = "IG_";

/// `IG_YYYYMMDD_HHMMSS_<post>_<slide>.<extension>`, with the extension of what the file
/// really is.
pub(super) fn file_name(item: &Candidate, dating: &Dating, format: Format) -> String {
    format!(
        "{PREFIX}{}_{}_{:02}.{}",
        dating.stamp(),
        item.post,
        item.position,
        format.extension()
    )
}

/// Whether a file has a name that [`file_name`] gives, with or without a number behind it.
pub(super) fn is_given(file: &str) -> bool {
    const POST: usize = 16;
    let parts = || {
        let (stem, _) = file.strip_prefix(PREFIX)?.rsplit_once('.')?;
        let (rest, slide) = stem.rsplit_once('_')?;
        let (_, post) = rest.rsplit_once('_')?;
        Some((
            post,
            slide.split_once('-').map_or(slide, |(slide, _)| slide),
        ))
    };
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    parts().is_some_and(|(post, slide)| {
        post.len() == POST
            && post.bytes().all(is_hex)
            && slide.len() >= 2
            && slide.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The album an item belongs to, if there are to be albums.
pub(super) fn album(item: &Candidate, dating: &Dating, options: &SaveOptions) -> Option<String> {
    let titles = &options.titles;
    match options.albums {
        AlbumChoice::ByKind => {
            let mut given = titles.kinds.iter();
            let given = given.find(|(kind, _)| *kind == item.kind);
            Some(given.map_or_else(|| item.kind.title().to_owned(), |(_, title)| title.clone()))
        }
        AlbumChoice::ByYear => Some(match dating.year() {
            Some(year) => format!("{year:04}"),
            None => titles.undated.clone().unwrap_or("Undated".to_owned()),
        }),
        AlbumChoice::NoAlbums => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_given;

    #[test]
    fn only_names_that_keepsake_gives_are_its_own() {
        for given in [
            "IG_20240101_120000_0123456789abcdef_01.jpg",
            "IG_202401_0123456789abcdef_12.mp4",
            "IG_undated_0123456789abcdef_01-2.webp",
        ] {
            assert!(is_given(given), "{given}");
        }
        for other in [
            "IG_20240101_120000.jpg",
            "IG_20240101_120000_0123456789ABCDEF_01.jpg",
            "IMG_20240101_120000_0123456789abcdef_01.jpg",
            "IG_20240101_120000_0123456789abcdef_1x.jpg",
            "beach.jpg",
        ] {
            assert!(!is_given(other), "{other}");
        }
    }
}
