use rusqlite::types::FromSql;

use super::loss::Loss;
use super::*;
use crate::outcome::{FileKind, codes};

/// One of every code.
fn every() -> Vec<Oddity> {
    let first = || "IG_1.zip".to_owned();
    let examples = || vec!["32. Foo".to_owned(), "33. Bar".to_owned()];
    let (count, entry) = (2, 7);
    vec![
        Oddity::ListCutOff { count },
        Oddity::Entries {
            fault: EntryFault::Link,
            first: first(),
            more: 3,
        },
        Oddity::PackedOtherwise {
            method: "LZMA".to_owned(),
            first: first(),
            more: 3,
        },
        Oddity::ZipsLeftAlone {
            fault: ZipFault::TooMany,
            first: first(),
            more: 0,
        },
        Oddity::ZipsUnreadable {
            unfit: NotArchive::OtherFile {
                kind: FileKind::Tar,
            },
            first: first(),
            more: 0,
        },
        Oddity::OthersLeftAlone {
            unfit: NotArchive::OtherFile {
                kind: FileKind::Rar,
            },
            first: first(),
            more: 0,
        },
        Oddity::Strays {
            count: 18,
            folders: vec![
                StrayFolder {
                    folder: "a".to_owned(),
                    items: 16,
                },
                StrayFolder {
                    folder: String::new(),
                    items: 1,
                },
            ],
            more_folders: 1,
        },
        Oddity::NamesUnread {
            photos: 1,
            videos: 2,
        },
        Oddity::NotInAnyPart { count },
        Oddity::NoIndex { count },
        Oddity::Unindexed {
            count,
            several: false,
        },
        Oddity::CaptionsDiffer { count },
        Oddity::DatesDiffer { count },
        Oddity::IndexTooLarge,
        Oddity::IndexUnreadable {
            system: "broken pipe".to_owned(),
        },
        Oddity::FileEmpty,
        Oddity::Utf16,
        Oddity::FileCutOff { byte: 11 },
        Oddity::NoJson,
        Oddity::InvalidJson { byte: 11 },
        Oddity::FileNotUnpacked { byte: 11 },
        Oddity::PageCutOff,
        Oddity::PageNotUnpacked { byte: 11 },
        Oddity::CharactersReplaced,
        Oddity::ImpossibleTimes { count },
        Oddity::EntriesBroken { count, entry },
        Oddity::EntriesTooLarge {
            count,
            entry,
            mebibytes: 16,
        },
        Oddity::EntriesMended { count, entry },
        Oddity::EntriesUnknown { count, entry },
        Oddity::MediaNameless { count, entry },
        Oddity::GuessedCarousels { count },
        Oddity::DatesUnread {
            count,
            examples: examples(),
        },
        Oddity::DatesDisputed {
            count,
            examples: examples(),
        },
        Oddity::DatesContradicted {
            count,
            examples: examples(),
        },
        Oddity::FieldsUnknown {
            count,
            examples: examples(),
        },
        Oddity::StoriesMaybeOthers { count },
        Oddity::PostsMaybeOthers { count },
        Oddity::PostsMaybeDrafts { count },
        Oddity::PlacesMaybeLost { count },
        Oddity::PostsUndated { count },
        Oddity::EntriesWithoutMedia { count },
        Oddity::CaptionsCut { count },
        Oddity::MediaTooMany { count },
        Oddity::MediaOutside { count },
        Oddity::TextsUnknown { count },
        Oddity::TagsTooLong { count },
        Oddity::Other {
            text: "not today".to_owned(),
        },
    ]
}

#[test]
fn the_list_of_codes_has_every_code_with_its_values() {
    codes::is_listed(&every(), include_str!("codes.txt"));
}

#[test]
fn things_are_counted_in_words() {
    for (oddity, told) in [
        (Oddity::ImpossibleTimes { count: 1 }, "1 post has a time"),
        (Oddity::ImpossibleTimes { count: 7 }, "7 posts have a time"),
        (
            Oddity::EntriesMended { count: 1, entry: 4 },
            "1 entry held characters that are no text; they were replaced (entry 4)",
        ),
        (
            Oddity::NamesUnread {
                photos: 1,
                videos: 2,
            },
            "names 1 photo and 2 videos that",
        ),
        (
            Oddity::NamesUnread {
                photos: 0,
                videos: 1,
            },
            "names 1 video that",
        ),
    ] {
        assert!(oddity.to_string().starts_with(told), "{oddity}");
    }
}

#[test]
fn a_sentence_of_before_and_a_code_of_a_later_version_are_told_as_they_stand() {
    for text in ["1 post without a date", r#"{"code":"eaten_by_a_goat"}"#] {
        let oddity = Oddity::column_result(text.into()).unwrap();
        assert_eq!(oddity.to_string(), text);
    }
}

#[test]
fn what_costs_photos_comes_before_what_costs_facts() {
    let entries = |fault| Oddity::Entries {
        fault,
        first: "a.jpg".to_owned(),
        more: 0,
    };
    let mut all = [
        Oddity::GuessedCarousels { count: 1 },
        entries(EntryFault::OtherForm),
        Oddity::PostsUndated { count: 1 },
        entries(EntryFault::Empty),
        Oddity::FileCutOff { byte: 1 },
    ];
    all.sort_by_key(Oddity::loss);
    let losses = all.each_ref().map(Oddity::loss);
    let expected = [
        Loss::Media,
        Loss::Media,
        Loss::Facts,
        Loss::Nothing,
        Loss::Nothing,
    ];
    assert_eq!(losses, expected);
    assert_eq!(all[0], entries(EntryFault::Empty), "else as they stood");
}
