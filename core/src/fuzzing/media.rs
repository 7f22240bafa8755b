//! Files of every format, and the blocks of metadata in them.

use jiff::Timestamp;
use jiff::tz::{TimeZone, offset};

use crate::media::{
    CameraFacts, CopyError, Format, Metadata, Tagging, copy, damage, exif, iptc, preview, xmp,
};
use crate::post::Coordinates;

/// Any JPEG may be copied, see [`copied`].
pub fn jpeg(file: &[u8]) {
    copied_as(file, &[Format::Jpeg]);
}

/// Any PNG may be copied, see [`copied`].
pub fn png(file: &[u8]) {
    copied_as(file, &[Format::Png]);
}

/// Any WebP may be copied, see [`copied`].
pub fn webp(file: &[u8]) {
    copied_as(file, &[Format::WebP]);
}

/// Any HEIC, AVIF, MP4 or MOV may be copied, see [`copied`].
pub fn iso_bmff(file: &[u8]) {
    copied_as(
        file,
        &[Format::Heic, Format::Avif, Format::Mp4, Format::Mov],
    );
}

/// Leaves other formats to their own targets, so that a fuzzer does not wander off into
/// them.
fn copied_as(file: &[u8], formats: &[Format]) {
    if Format::sniff(file).is_some_and(|format| formats.contains(&format)) {
        copied(file);
    }
}

/// Any file may be copied; one that cannot take metadata arrives as it is, and one that
/// took it has nothing to take the second time.
pub fn copied(file: &[u8]) {
    let metadata = everything();
    let mut once = Vec::new();
    let report = match copy(&mut &file[..], &mut once, &metadata) {
        Ok(report) => report,
        Err(CopyError::Empty | CopyError::NotMedia) => return,
        Err(error) => panic!("memory neither fails nor ends: {error}"),
    };
    assert_eq!(report.bytes_read, file.len() as u64);
    assert_eq!(report.bytes_written, once.len() as u64);
    if matches!(report.tagging, Tagging::NotWritten(_)) {
        assert!(once == file, "told as unchanged, but changed");
    }
    let mut twice = Vec::new();
    let again = copy(&mut &once[..], &mut twice, &metadata);
    assert!(again.is_ok() && once == twice, "changed by a second copy");
}

/// Any bytes may stand in an EXIF block; what it says still stands after a merge.
pub fn exif_block(block: &[u8]) {
    let picture = exif::Picture::UNKNOWN;
    let before = exif::read(block);
    let Ok(merged) = exif::merge(Some(block), &everything(), &picture, 0xffff) else {
        return;
    };
    if let Some(new) = merged.block {
        let after = exif::read(&new);
        assert!(before.taken.is_none() || before.taken == after.taken);
        assert!(before.coordinates.is_none() || before.coordinates == after.coordinates);
        assert!(before.description.is_none() || before.description == after.description);
    }
}

/// Any bytes may stand in an XMP packet.
pub fn xmp_packet(packet: &[u8]) {
    if let Some(new) = xmp::merge(Some(packet), &everything(), 0xffff) {
        assert_eq!(xmp::merge(Some(&new), &everything(), 0x1_ffff), None);
    }
}

/// Any bytes may stand in a Photoshop segment.
pub fn iptc_resources(resources: &[u8]) {
    if let Some(new) = iptc::merge(Some(resources), "caption") {
        assert_eq!(iptc::merge(Some(&new), "caption"), None);
    }
}

/// Any file may be asked whether it is whole.
pub fn whole(file: &[u8]) {
    let Some(format) = Format::sniff(file) else {
        return;
    };
    let harm = |bytes: &[u8]| damage(&mut std::io::Cursor::new(bytes), format);
    let found = harm(file).ok().flatten();
    assert_eq!(
        found,
        harm(file).ok().flatten(),
        "the same is told each time"
    );
    let _ = harm(file.get(..file.len() / 2).unwrap_or_default());
}

/// Any file may be asked for a preview.
pub fn previewed(file: &[u8]) {
    let _ = preview(&mut &file[..], 64);
}

fn everything() -> Metadata {
    Metadata {
        taken: Timestamp::new(1_713_379_833, 2_000_000)
            .map(|at| at.to_zoned_datetime(TimeZone::fixed(offset(2))))
            .ok(),
        coordinates: Coordinates::new(-33.8568, 151.2153),
        description: Some("Sunset 🌅 #beach".to_owned()),
        creator: Some("ada.lovelace".to_owned()),
        camera: CameraFacts {
            iso: Some(64),
            shutter_speed: Some(5.885),
            ..CameraFacts::default()
        },
    }
}
