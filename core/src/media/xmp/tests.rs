use proptest::prelude::*;

use super::*;

const ROOM: usize = 65_000;

fn metadata(description: &str) -> Metadata {
    Metadata {
        description: Some(description.to_owned()),
        taken: Some("2024-04-17T20:50:33.002+05:45[+05:45]".parse().unwrap()),
        ..Metadata::default()
    }
}

fn merged(existing: Option<&str>, description: &str) -> Option<String> {
    let packet = merge(existing.map(str::as_bytes), &metadata(description), ROOM);
    packet.map(|packet| String::from_utf8(packet).unwrap())
}

#[test]
fn a_new_packet_says_caption_hashtags_and_date() {
    let packet = merged(None, "a <b> & #tag").unwrap();
    assert!(packet.contains(">a &lt;b&gt; &amp; #tag</rdf:li>"));
    assert!(packet.contains("<dc:subject><rdf:Bag><rdf:li>tag</rdf:li></rdf:Bag></dc:subject>"));
    assert!(packet.contains(">2024-04-17T20:50:33.002+05:45</photoshop:DateCreated>"));
}

#[test]
fn a_packet_that_is_there_keeps_every_byte() {
    let existing = "<?xpacket?><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
        <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
        <r:Description r:about='uuid:1' xmlns:p='http://purl.org/dc/elements/1.1/'>\
        <p:description>theirs</p:description></r:Description></r:RDF></x:xmpmeta>";
    let packet = merged(Some(existing), "ours #tag").unwrap();
    let (before, after) = existing.split_once("</r:RDF>").unwrap();
    assert!(packet.starts_with(before));
    assert!(packet.ends_with(&format!("</r:RDF>{after}")));
    assert!(!packet.contains("ours"), "a description is there");
    assert!(
        packet.contains("<r:li>tag</r:li>"),
        "no keywords were there"
    );
    assert!(packet.contains("r:about=\"uuid:1\""));
}

#[test]
fn a_property_written_as_an_attribute_is_there() {
    let existing = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
        <rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" \
        photoshop:DateCreated=\"2019\"/></rdf:RDF>";
    let packet = merged(Some(existing), "ours").unwrap();
    assert_eq!(packet.matches("DateCreated").count(), 1);
    assert!(packet.contains("ours"));
}

#[test]
fn writing_twice_adds_nothing() {
    let packet = merged(None, "a #tag").unwrap();
    assert_eq!(merged(Some(&packet), "b #other"), None);
}

#[test]
fn a_packet_that_cannot_be_read_or_has_no_room_stays() {
    assert_eq!(merged(Some("garbage"), "x"), None);
    assert_eq!(
        merged(
            Some("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>"),
            "x"
        ),
        None
    );
    assert_eq!(merge(Some(&[0xff, 0xfe]), &metadata("x"), ROOM), None);
    assert_eq!(merge(None, &metadata(&"x".repeat(ROOM)), ROOM), None);
}

#[test]
fn hashtags_are_words_of_any_script() {
    for (text, expected) in [
        ("#one #two_2, #three.", &["one", "two_2", "three"][..]),
        (
            "#हिन्दी #日本語、#مساء؟ #🌅",
            &["हिन्दी", "日本語", "مساء", "🌅"],
        ),
        ("#one#two ##three", &["one", "two", "three"]),
        ("no#tag #1 # #one #one https://a.b/#c", &["one"]),
        ("", &[]),
    ] {
        assert_eq!(hashtags(text), expected, "{text}");
    }
}

#[test]
fn characters_that_xml_cannot_hold_are_left_out() {
    assert_eq!(escaped("a\u{1}\u{b}\u{fffe}\r\n\tb"), "a&#13;\n\tb");
}

proptest! {
    #[test]
    fn any_caption_and_any_packet_can_be_merged(packet in any::<Vec<u8>>(), caption in any::<String>()) {
        let _ = merge(Some(&packet), &metadata(&caption), ROOM);
        let new = merge(None, &metadata(&caption), ROOM);
        prop_assert_eq!(merge(new.as_deref(), &metadata(&caption), ROOM), None);
    }

    #[test]
    fn any_damage_can_be_merged(
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..10),
    ) {
        let mut packet = merged(None, "caption #tag").unwrap().into_bytes();
        for (at, value) in hits {
            *at.get_mut(&mut packet) = value;
        }
        let _ = merge(Some(&packet), &metadata("other"), ROOM);
    }
}

#[test]
fn exiftool_reads_all_of_a_sidecar() {
    use crate::media::tests::judges::{assert_close, everything, installed, output_of};
    use crate::post::Coordinates;
    if !installed(&["exiftool"]) {
        return;
    }
    let places = [
        (52.520_008, 13.404_954),
        (-33.856_784, 151.215_297),
        (-22.951_916, -43.210_487),
        (40.689_247, -74.044_502),
        (59.999_999_99, 19.999_999_999),
        (-90.0, 180.0),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (number, (latitude, longitude)) in places.into_iter().enumerate() {
        let metadata = Metadata {
            coordinates: Coordinates::new(latitude, longitude),
            ..everything()
        };
        let file = folder.path().join(format!("{number}.gif.xmp"));
        std::fs::write(&file, sidecar(&metadata).unwrap()).unwrap();
        let file = file.to_str().unwrap();
        let tags = output_of("exiftool", &["-j", "-n", "-G1", "-s", "-a", file]);
        let tags: serde_json::Value = serde_json::from_slice(&tags).unwrap();
        let tags = &tags[0];
        let date = "2024:04:17 20:50:33.002+02:00";
        assert_eq!(tags["XMP-photoshop:DateCreated"], date);
        assert_eq!(tags["XMP-exif:DateTimeOriginal"], date);
        assert_eq!(
            tags["XMP-dc:Description"],
            everything().description.unwrap().as_str()
        );
        assert_eq!(tags["XMP-dc:Subject"][0], "sun_set");
        assert_close(&tags["XMP-exif:GPSLatitude"], latitude, 2e-9);
        assert_close(&tags["XMP-exif:GPSLongitude"], longitude, 2e-9);
        let complaints = output_of("exiftool", &["-validate", "-warning", "-a", file]);
        let complaints = String::from_utf8(complaints).unwrap();
        assert!(
            complaints.contains("OK") && !complaints.contains("Warning"),
            "{complaints}"
        );
    }
    assert_eq!(sidecar(&Metadata::default()), None);
}
