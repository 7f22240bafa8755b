use proptest::prelude::*;

use super::*;
use crate::media::Tagging;
use crate::media::boxes::{boxed, children, find};

use crate::media::tests::judges::{
    CONVERT, Files, assert_photos_take_everything, copied, everything, installed, made_by,
    output_of,
};

const DATA: &[u8] = b"the data of the picture";

/// A box with version and flags.
fn full(kind: &[u8; 4], version: u8, content: &[u8]) -> Vec<u8> {
    boxed(kind, &[&[version, 0, 0, 0], content].concat())
}

/// A picture of one item: 1080 by 1350. `iloc` is made by a function of the data's place.
fn photo(iloc: impl Fn(u32) -> Vec<u8>, more: &[u8]) -> Vec<u8> {
    let ftyp = boxed(b"ftyp", b"heic\0\0\0\0mif1heic");
    let size = full(b"ispe", 0, &[0, 0, 4, 0x38, 0, 0, 5, 0x46]);
    let properties = [
        boxed(b"ipco", &[size, boxed(b"colr", b"prof...")].concat()),
        full(b"ipma", 0, &[0, 0, 0, 1, 0, 1, 2, 0x81, 2]),
    ];
    let meta = |at| {
        let boxes = [
            full(b"hdlr", 0, b"\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0"),
            full(b"pitm", 0, &[0, 1]),
            iloc(at),
            full(
                b"iinf",
                0,
                &[&[0, 1][..], &full(b"infe", 2, b"\0\x01\0\0hvc1\0")].concat(),
            ),
            boxed(b"iprp", &properties.concat()),
            more.to_vec(),
        ];
        full(b"meta", 0, &boxes.concat())
    };
    let at = u32::try_from(ftyp.len() + meta(0).len() + 8).unwrap();
    [ftyp, meta(at), boxed(b"mdat", DATA)].concat()
}

fn length() -> [u8; 4] {
    u32::try_from(DATA.len()).unwrap().to_be_bytes()
}

/// Offsets and lengths of 32 bits, no bases.
fn short_offsets(at: u32) -> Vec<u8> {
    let item = [&[0, 1, 0, 0, 0, 1][..], &at.to_be_bytes(), &length()].concat();
    full(b"iloc", 0, &[&[0x44, 0, 0, 1][..], &item].concat())
}

/// A base of 64 bits and offsets of 32 bits, ids of 32 bits.
fn long_base(at: u32) -> Vec<u8> {
    let base = u64::from(at).to_be_bytes();
    let item = [
        &[0, 0, 0, 1, 0, 0, 0, 0][..],
        &base,
        &[0, 1, 0, 0, 0, 0],
        &length(),
    ]
    .concat();
    full(b"iloc", 2, &[&[0x44, 0x80, 0, 0, 0, 1][..], &item].concat())
}

/// Only a base, of 32 bits.
fn only_base(at: u32) -> Vec<u8> {
    let item = [
        &[0, 1, 0, 0, 0, 0][..],
        &at.to_be_bytes(),
        &[0, 1],
        &length(),
    ]
    .concat();
    full(b"iloc", 1, &[&[0x04, 0x40, 0, 1][..], &item].concat())
}

/// The data of an item, as a reader finds it.
fn data_of(file: &[u8], id: u32) -> Vec<u8> {
    let meta = Meta::find(file).unwrap();
    let table = Table::find(file, &meta).unwrap();
    meta.item(&table.places, id).unwrap()
}

fn items(file: &[u8]) -> Items {
    Items::read(file, Meta::find(file).unwrap().inside).unwrap()
}

#[test]
fn the_picture_is_found_however_places_are_told() {
    for iloc in [short_offsets, long_base, only_base] {
        let file = photo(iloc, &[]);
        assert_eq!(data_of(&file, 1), DATA);
        let (tagged, report) = copied(&file, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        assert_eq!(report.dimensions, Some((1080, 1350)));
        assert_eq!(data_of(&tagged, 1), DATA);
        let items = items(&tagged);
        assert!(data_of(&tagged, items.exif.unwrap()).starts_with(EXIF_START));
        assert!(data_of(&tagged, items.xmp.unwrap().unwrap()).starts_with(b"<?xpacket"));
        let (twice, report) = copied(&tagged, &everything());
        assert!(twice == tagged);
        assert_eq!(report.tagging, Tagging::Written);
    }
}

#[test]
fn items_that_are_there_are_filled() {
    let place_only = Metadata {
        coordinates: everything().coordinates,
        ..Metadata::default()
    };
    let (first, _) = copied(&photo(short_offsets, &[]), &place_only);
    assert_eq!(items(&first).xmp, None);
    let (tagged, report) = copied(&first, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(items(&tagged).exif, items(&first).exif);
    assert_eq!(data_of(&tagged, 1), DATA);
    let exif = data_of(&tagged, items(&tagged).exif.unwrap());
    let caption = everything().description.unwrap();
    assert!(
        exif.windows(caption.len())
            .any(|window| window == caption.as_bytes())
    );
}

#[test]
fn references_that_are_there_get_company() {
    let references = full(b"iref", 0, &boxed(b"thmb", &[0, 9, 0, 1, 0, 1]));
    let (tagged, report) = copied(&photo(short_offsets, &references), &everything());
    assert_eq!(report.tagging, Tagging::Written);
    let references = find(&tagged, Meta::find(&tagged).unwrap().inside, b"iref").unwrap();
    let kinds = children(
        &tagged,
        references.content.start + 4..references.content.end,
    );
    let kinds: Vec<_> = kinds.map(|child| child.unwrap().kind).collect();
    assert_eq!(kinds, [*b"thmb", *b"cdsc", *b"cdsc"]);
}

#[test]
fn a_photo_that_cannot_take_metadata_passes_as_it_is() {
    let whole = photo(short_offsets, &[]);
    let video = [&whole[..], &boxed(b"moov", b"")].concat();
    let sequence = [boxed(b"ftyp", b"heic\0\0\0\0msf1"), whole[24..].to_vec()].concat();
    let cut = whole[..100].to_vec();
    let far = photo(|_| short_offsets(u32::MAX - 10), &[]);
    let no_lengths = photo(|_| full(b"iloc", 0, &[0x40, 0, 0, 0]), &[]);
    for (file, reason) in [
        (video, MOVING),
        (sequence, MOVING),
        (cut, DAMAGED),
        (far, NO_ROOM),
        (no_lengths, NO_ROOM),
    ] {
        let (same, report) = copied(&file, &everything());
        assert!(same == file);
        assert_eq!(report.tagging, Tagging::NotWritten(reason));
    }
}

#[test]
fn exiftool_libheif_and_imagemagick_agree() {
    if !installed(&["exiftool", CONVERT, "heif-enc", "heif-info"]) {
        return;
    }
    let plain = made_by(CONVERT, &["-size", "91x61", "plasma:red-blue"], "jpg");
    let (tagged, _) = copied(&plain, &everything());
    let round = [
        "-size",
        "90x60",
        "xc:none",
        "-fill",
        "red",
        "-draw",
        "circle 30,30 10,10",
    ];
    let transparent = made_by(CONVERT, &round, "png");
    let sources = Files::new([&plain, &tagged, &transparent]);
    let sources: Vec<&str> = sources.names().collect();
    let make = |arguments: &[&str], extension| {
        made_by("heif-enc", &[arguments, &["-o"]].concat(), extension)
    };
    let mut before = vec![
        make(&[sources[0]], "heic"),
        make(&["-t", "32", sources[0]], "heic"),
        make(&[sources[2]], "heic"),
        make(&[sources[0], sources[0]], "heic"),
        make(&["-A", sources[0]], "avif"),
        made_by(CONVERT, &["-size", "91x61", "plasma:red-blue"], "heic"),
        // heif-enc takes EXIF and XMP over from a JPEG.
        make(&[sources[1]], "heic"),
        make(&["-A", sources[1]], "avif"),
    ];
    let files = Files::new([&before[0], &before[4]]);
    for name in files.names() {
        let tags = ["-Copyright=somebody", "-XMP:Title=title"];
        output_of(
            "exiftool",
            &[&["-q", "-overwrite_original"], &tags[..], &[name]].concat(),
        );
        before.push(std::fs::read(name).unwrap());
    }
    let after = assert_photos_take_everything(&before);
    for name in Files::new(&after).names() {
        let words = String::from_utf8(output_of("heif-info", &[name])).unwrap();
        assert!(words.contains("image:"), "{words}");
    }
}

proptest! {
    #[test]
    fn damaged_photos_keep_the_promises_of_a_copy(
        kind in 0..3_usize,
        tagged in any::<bool>(),
        hits in proptest::collection::vec((8_usize..2_000, any::<u8>()), 0..6),
        cut in 24_usize..4_000,
    ) {
        let mut file = photo([short_offsets, long_base, only_base][kind], &[]);
        if tagged {
            file = copied(&file, &Metadata { coordinates: None, ..everything() }).0;
        }
        for (at, value) in hits {
            let at = 8 + at % (file.len() - 8);
            file[at] = value;
        }
        file.truncate(cut);
        crate::fuzzing::media::copied(&file);
    }
}
