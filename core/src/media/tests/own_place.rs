//! A place that stands in a file already, in every format.

use super::judges::{copied, everything};
use crate::media::{Metadata, copy};
use crate::post::Coordinates;

fn photos() -> Vec<Vec<u8>> {
    use image::{DynamicImage, ImageFormat};
    let picture = DynamicImage::new_rgb8(8, 8);
    [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP]
        .map(|format| {
            let mut file = std::io::Cursor::new(Vec::new());
            picture.write_to(&mut file, format).unwrap();
            file.into_inner()
        })
        .into()
}

fn has_own_place(file: &[u8], metadata: &Metadata) -> bool {
    let copied = copy(&mut &*file, &mut std::io::sink(), metadata);
    copied.unwrap().has_own_place
}

fn at(latitude: f64, longitude: f64) -> Metadata {
    Metadata {
        coordinates: Coordinates::new(latitude, longitude),
        ..everything()
    }
}

#[test]
fn every_photo_tells_whether_a_place_of_its_own_stays_in_it() {
    for photo in photos() {
        assert!(!has_own_place(&photo, &at(60.0, 179.9998)));
        let (placed, _) = copied(&photo, &at(60.0, 179.9998));
        assert!(!has_own_place(&placed, &at(60.0, 179.9998)));
        assert!(!has_own_place(&placed, &at(60.0005, -179.9998)), "near");
        assert!(has_own_place(&placed, &at(60.0, 179.9)));
        assert!(has_own_place(&placed, &at(-60.0, 179.9998)));
        let nowhere = Metadata {
            coordinates: None,
            ..everything()
        };
        assert!(has_own_place(&placed, &nowhere));
        assert!(has_own_place(&placed, &Metadata::default()), "no metadata");
        let (dated, _) = copied(&photo, &nowhere);
        assert!(!has_own_place(&dated, &nowhere));
    }
}

#[test]
fn a_place_in_xmp_alone_is_one_too() {
    let png = photos().swap_remove(1);
    let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"";
    let packet = |name: &str| {
        format!(
            "<rdf:RDF {rdf}><rdf:Description xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" \
             exif:GPS{name}=\"48,0N\" exif:GPSLongitude=\"11,30E\"/></rdf:RDF>"
        )
    };
    for (name, told) in [("Latitude", true), ("Altitude", false)] {
        let data = [b"iTXtXML:com.adobe.xmp\0\0\0\0\0", packet(name).as_bytes()].concat();
        let length = u32::try_from(data.len() - 4).unwrap().to_be_bytes();
        let checksum = crc32fast::hash(&data).to_be_bytes();
        let chunk = [&length[..], &data, &checksum].concat();
        // Behind the signature and the header.
        let file = [&png[..33], &chunk, &png[33..]].concat();
        assert_eq!(has_own_place(&file, &Metadata::default()), told, "{name}");
        assert!(!has_own_place(&file, &at(1.0, 2.0)), "ours leads");
    }
}

/// It keeps that of the export out, which is not to happen without a word.
#[test]
fn a_place_that_cannot_be_read_is_told_too() {
    let (placed, _) = copied(&photos().swap_remove(0), &at(60.0, 179.9998));
    assert_eq!(placed.windows(2).filter(|at| *at == b"N\0").count(), 1);
    let half = placed.windows(2).position(|at| at == b"N\0").unwrap();
    let mut nowhere = placed.clone();
    nowhere[half] = b'?';
    assert!(has_own_place(&nowhere, &at(60.0, 179.9998)));
    assert!(has_own_place(&nowhere, &Metadata::default()));
}

/// So that it is not looked at as a whole, with what it has of its own in front of or behind that.
fn made_large(photo: &[u8]) -> Vec<u8> {
    let filler = vec![0; 9 << 20];
    let length = u32::try_from(filler.len()).unwrap();
    if photo.starts_with(b"RIFF") {
        // Behind the chunk with the flags, if there is one.
        let at = if photo[12..].starts_with(b"VP8X") {
            30
        } else {
            photo.len()
        };
        let chunk = [b"JUNK", &length.to_le_bytes()[..], &filler].concat();
        let mut file = [&photo[..at], &chunk, &photo[at..]].concat();
        let size = u32::try_from(file.len() - 8).unwrap();
        file[4..8].copy_from_slice(&size.to_le_bytes());
        return file;
    }
    let named = [b"prVt", &filler[..]].concat();
    let checksum = crc32fast::hash(&named).to_be_bytes();
    let chunk = [&length.to_be_bytes()[..], &named, &checksum].concat();
    [&photo[..33], &chunk, &photo[33..]].concat()
}

#[test]
fn a_large_photo_tells_its_own_place_too() {
    let photos = photos();
    for photo in &photos[1..] {
        let (placed, _) = copied(photo, &at(60.0, 179.9998));
        let placed = made_large(&placed);
        assert!(!has_own_place(&placed, &at(60.0, 179.9998)));
        assert!(has_own_place(&placed, &at(-60.0, 179.9998)));
        assert!(has_own_place(&placed, &Metadata::default()));
        let mut to = Vec::new();
        let copied = copy(&mut &*placed, &mut to, &at(-60.0, 1.0)).unwrap();
        assert!(to == placed && !copied.is_cut_off, "it passes as it is");
        assert!(!has_own_place(&made_large(photo), &at(1.0, 2.0)));
    }
}
