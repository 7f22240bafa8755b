//! Signatures of the formats that camera rolls take.

use super::Format;

/// The format of a file that starts with these bytes.
pub(super) fn format(start: &[u8]) -> Option<Format> {
    let signature = |bytes: &[u8]| start.starts_with(bytes);
    if signature(&[0xff, 0xd8, 0xff]) {
        Some(Format::Jpeg)
    } else if signature(b"\x89PNG\r\n\x1a\n") {
        Some(Format::Png)
    } else if signature(b"GIF87a") || signature(b"GIF89a") {
        Some(Format::Gif)
    } else if signature(b"RIFF") && start.get(8..12) == Some(b"WEBP") {
        Some(Format::WebP)
    } else if signature(&[0x1a, 0x45, 0xdf, 0xa3]) {
        ebml(start)
    } else {
        first_box(start)
    }
}

/// WebM and its parent Matroska name themselves in the EBML header's `DocType`.
fn ebml(start: &[u8]) -> Option<Format> {
    const DOC_TYPE: &[u8] = &[0x42, 0x82];
    let at = start.windows(2).position(|id| id == DOC_TYPE)?;
    let name = start.get(at + 3..)?;
    (name.starts_with(b"webm") || name.starts_with(b"matroska")).then_some(Format::WebM)
}

/// ISO base media (`ftyp` first) and QuickTime from before `ftyp` was invented, which
/// starts with any of its top-level atoms.
fn first_box(start: &[u8]) -> Option<Format> {
    const LEAST_BOX: u32 = 8;
    let size = u32::from_be_bytes(*start.first_chunk()?);
    let kind = start.get(4..8)?;
    // 0: to the end of the file; 1: the size follows as 64 bits.
    if size > 1 && size < LEAST_BOX {
        return None;
    }
    match kind {
        b"ftyp" => brands(start, size),
        b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot" => Some(Format::Mov),
        _ => None,
    }
}

/// Reads `ftyp`: a major brand, a version, compatible brands.
fn brands(start: &[u8], size: u32) -> Option<Format> {
    let end = usize::try_from(size).map_or(start.len(), |size| size.min(start.len()));
    let content = start.get(8..end)?;
    let major = content.first_chunk::<4>()?;
    let compatible = || content.get(8..).unwrap_or_default().chunks_exact(4);
    match major {
        b"avif" | b"avis" => Some(Format::Avif),
        // HEIF's general brands do not name the codec; a compatible brand does.
        b"mif1" | b"msf1" | b"miaf" | b"mif2" => {
            let av1 = compatible().any(|brand| brand == b"avif" || brand == b"avis");
            Some(if av1 { Format::Avif } else { Format::Heic })
        }
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" => {
            Some(Format::Heic)
        }
        b"qt  " => Some(Format::Mov),
        // Sound alone, raw camera data, JPEG 2000: no photo or video for a camera roll.
        b"M4A " | b"M4B " | b"M4P " | b"F4A " | b"F4B " | b"aax " | b"aaxc" | b"crx " | b"jp2 "
        | b"jpx " | b"jpm " => None,
        // isom, iso2…, mp41, mp42, avc1, M4V, 3gp…, dash, MSNV and hundreds more.
        _ => Some(Format::Mp4),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ftyp(brands: &[&[u8; 4]]) -> Vec<u8> {
        let size = u32::try_from(12 + 4 * brands.len()).unwrap();
        let mut file = size.to_be_bytes().to_vec();
        file.extend(b"ftyp");
        file.extend(brands[0]);
        file.extend([0; 4]);
        brands[1..].iter().for_each(|brand| file.extend(*brand));
        file
    }

    #[test]
    fn pictures_are_known_by_their_signature() {
        assert_eq!(format(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(Format::Jpeg));
        assert_eq!(format(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Format::Png));
        assert_eq!(format(b"GIF89a\x01\0"), Some(Format::Gif));
        assert_eq!(format(b"RIFF\x10\0\0\0WEBPVP8 "), Some(Format::WebP));
    }

    #[test]
    fn brands_tell_photos_from_videos() {
        for (major, expected) in [
            (b"heic", Format::Heic),
            (b"heix", Format::Heic),
            (b"avif", Format::Avif),
            (b"isom", Format::Mp4),
            (b"iso5", Format::Mp4),
            (b"iso6", Format::Mp4),
            (b"mp41", Format::Mp4),
            (b"mp42", Format::Mp4),
            (b"avc1", Format::Mp4),
            (b"M4V ", Format::Mp4),
            (b"3gp5", Format::Mp4),
            (b"qt  ", Format::Mov),
        ] {
            assert_eq!(format(&ftyp(&[major])), Some(expected), "{major:?}");
        }
    }

    #[test]
    fn a_general_heif_brand_asks_the_compatible_brands() {
        assert_eq!(
            format(&ftyp(&[b"mif1", b"mif1", b"heic"])),
            Some(Format::Heic)
        );
        assert_eq!(
            format(&ftyp(&[b"mif1", b"mif1", b"avif"])),
            Some(Format::Avif)
        );
    }

    #[test]
    fn brands_behind_the_ftyp_box_are_not_brands() {
        let mut file = ftyp(&[b"mif1"]);
        file.extend(b"avif");
        assert_eq!(format(&file), Some(Format::Heic));
    }

    #[test]
    fn a_file_without_ftyp_is_quicktime() {
        for kind in [b"moov", b"mdat", b"wide", b"free"] {
            let mut file = 8_u32.to_be_bytes().to_vec();
            file.extend(kind);
            assert_eq!(format(&file), Some(Format::Mov));
        }
        assert_eq!(
            format(b"\0\0\0\x01mdat\0\0\0\0\0\0\x10\0"),
            Some(Format::Mov)
        );
        assert_eq!(format(b"\0\0\0\x00mdat"), Some(Format::Mov));
        assert_eq!(format(b"\0\0\0\x05mdat"), None);
    }

    #[test]
    fn webm_and_matroska_are_known_by_their_document_type() {
        let webm = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm";
        let matroska = b"\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska";
        assert_eq!(format(webm), Some(Format::WebM));
        assert_eq!(format(matroska), Some(Format::WebM));
        assert_eq!(format(b"\x1a\x45\xdf\xa3\xa3\x42\x82\x88whatever"), None);
    }

    #[test]
    fn sound_text_and_nothing_are_no_media() {
        assert_eq!(format(&ftyp(&[b"M4A ", b"isom"])), None);
        assert_eq!(format(b"1\n00:00:01,000 --> 00:00:02,000\n"), None);
        assert_eq!(format(b"{\"media\": []}"), None);
        assert_eq!(format(b"<html>"), None);
        assert_eq!(format(b"%PDF-1.7"), None);
        assert_eq!(format(b"PK\x03\x04"), None);
        assert_eq!(format(b""), None);
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_sniffed(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = format(&bytes);
        }

        #[test]
        fn any_box_can_be_sniffed(
            size in 0_u32..80,
            kind in prop::sample::select(vec![b"ftyp", b"moov", b"mdat"]),
            rest in proptest::collection::vec(any::<u8>(), 0..80),
        ) {
            let mut bytes = size.to_be_bytes().to_vec();
            bytes.extend(kind);
            bytes.extend(rest);
            let _ = format(&bytes);
        }
    }
}
