use proptest::prelude::*;

use super::*;

/// A resource with an empty name.
fn resource(id: u16, content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(content.len()).unwrap().to_be_bytes();
    let mut resource = [b"8BIM", &id.to_be_bytes()[..], &[0, 0], &size, content].concat();
    resource.resize(resource.len().next_multiple_of(2), 0);
    resource
}

fn data_set(id: (u8, u8), content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    [&[0x1c, id.0, id.1], &length[..], content].concat()
}

/// What Instagram writes.
fn mark() -> Vec<u8> {
    data_set((2, 40), b"FBMD230009180200001")
}

fn data_of(resources: &[u8]) -> &[u8] {
    let found = find(resources, IPTC).unwrap();
    &resources[found.content]
}

#[test]
fn a_new_caption_brings_its_character_set_and_version() {
    let new = merge(None, "Grüße").unwrap();
    let expected = [
        data_set(CHARACTER_SET, UTF_8),
        data_set(RECORD_VERSION, &[0, 4]),
        data_set(CAPTION, "Grüße".as_bytes()),
    ];
    assert_eq!(data_of(&new), expected.concat());
}

#[test]
fn what_is_there_stays_and_keeps_its_order() {
    let other = resource(0x03ed, &[1, 2, 3]);
    let before = [other.clone(), resource(IPTC, &mark()), other.clone()].concat();
    let after = merge(Some(&before), "caption").unwrap();
    assert!(after.starts_with(&other) && after.ends_with(&other));
    let expected = [
        data_set(CHARACTER_SET, UTF_8),
        data_set(RECORD_VERSION, &[0, 4]),
        mark(),
        data_set(CAPTION, b"caption"),
    ];
    assert_eq!(data_of(&after), expected.concat());
}

#[test]
fn a_last_resource_without_padding_gets_it() {
    let mut before = resource(0x03ed, &[1, 2, 3]);
    before.pop();
    let after = merge(Some(&before), "caption").unwrap();
    assert_eq!(walk(&after).unwrap().len(), 2);
    assert!(find(&after, IPTC).is_some());
}

#[test]
fn nothing_is_put_in_where_that_is_not_safe() {
    let with_digest = [resource(IPTC, &mark()), resource(IPTC_DIGEST, &[0; 16])].concat();
    let with_caption = resource(IPTC, &data_set(CAPTION, b"theirs"));
    let in_latin_1 = resource(IPTC, &data_set((2, 5), b"Gr\xfc\xdfe"));
    let in_another_set = resource(IPTC, &data_set(CHARACTER_SET, b"\x1b.A"));
    let damaged_sets = resource(IPTC, b"\x1c\x02\x28\xff\xff");
    let damaged = b"8BIM\x04\x04\0\0\xff\xff\xff\xff".to_vec();
    for resources in [
        with_digest,
        with_caption,
        in_latin_1,
        in_another_set,
        damaged_sets,
        damaged,
    ] {
        assert_eq!(merge(Some(&resources), "ours"), None);
    }
    assert_eq!(merge(None, "  \0"), None);
}

#[test]
fn a_long_caption_is_cut_between_characters() {
    let new = merge(None, &"€".repeat(1_000)).unwrap();
    let sets = data_sets(data_of(&new)).unwrap();
    assert_eq!(sets.last().unwrap().content.len(), 1_998);
}

proptest! {
    #[test]
    fn any_bytes_can_be_merged(bytes in any::<Vec<u8>>(), caption in any::<String>()) {
        let _ = merge(Some(&bytes), &caption);
        let _ = merge(Some(&resource(IPTC, &bytes)), &caption);
        if let Some(new) = merge(None, &caption) {
            prop_assert_eq!(merge(Some(&new), &caption), None);
        }
    }
}
