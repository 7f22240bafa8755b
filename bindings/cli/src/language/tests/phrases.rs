//! The page about a save has every text in every language.

use keepsake_core::matching::Cue;
use keepsake_core::post::PostKind;
use keepsake_core::report::{PairPhrase, Phrase};

use crate::language::{Language, Texts};

/// Every phrase, with every value that a text tells apart.
pub fn all() -> Vec<Phrase> {
    let moment = || "2021-06-15 10:00".to_owned();
    let why = || "it is damaged".to_owned();
    let mut all = vec![
        Phrase::Title {
            run: 7,
            moment: moment(),
        },
        Phrase::Heading,
        Phrase::Save {
            run: 7,
            moment: moment(),
            roll: "/photos".to_owned(),
        },
        Phrase::ToThePictures,
        Phrase::Months,
        Phrase::InTheRoll,
        Phrase::NotInTheRoll,
        Phrase::NoPictures,
        Phrase::NothingLeftOut,
        Phrase::Planned,
        Phrase::Saved,
        Phrase::AlreadyThere,
        Phrase::Skipped,
        Phrase::Failed,
        Phrase::Written,
        Phrase::Replaced,
        Phrase::Better,
        Phrase::DateUnknown,
        Phrase::FailedBecause { why: why() },
        Phrase::SkippedBecause { why: why() },
        Phrase::VariousReasons,
        Phrase::Number { value: 12_345 },
        Phrase::Size { bytes: 12_345 },
        Phrase::Footer {
            version: "1.2.3".to_owned(),
        },
    ];
    for count in [1, 2, 3, 5, 11, 21, 100, 12_345] {
        all.push(Phrase::NotDrawn { count });
        for (photos, videos) in [(count, 0), (0, count), (count, count)] {
            all.push(Phrase::PhotosAndVideos { photos, videos });
        }
    }
    for month in 1..=12 {
        all.push(Phrase::Month { year: 2021, month });
        all.push(Phrase::ShortMonth { month });
    }
    for kind in PostKind::ALL {
        let moment = moment();
        all.push(Phrase::Kind { kind });
        all.push(Phrase::Caption {
            kind,
            moment: moment.clone(),
        });
        all.push(Phrase::Photo {
            kind,
            moment: moment.clone(),
        });
        all.push(Phrase::Video {
            kind,
            moment: moment.clone(),
        });
        all.push(Phrase::PhotoNotDrawn { kind, moment });
    }
    all
}

/// Every phrase of the page with pairs, with every value that a text tells apart.
pub fn of_pairs() -> Vec<PairPhrase> {
    let mut all = vec![
        PairPhrase::Title,
        PairPhrase::Heading,
        PairPhrase::Library {
            name: "/photos".to_owned(),
        },
        PairPhrase::New,
        PairPhrase::Ask,
        PairPhrase::Asked,
        PairPhrase::There,
        PairPhrase::None,
        PairPhrase::More { count: 7 },
        PairPhrase::Post,
        PairPhrase::Asset,
        PairPhrase::Picture {
            asset: "2024/a.jpg".to_owned(),
        },
        PairPhrase::Distance { distance: 12 },
        PairPhrase::Footer {
            version: "1.2.3".to_owned(),
        },
    ];
    all.extend(Cue::ALL.map(|cue| PairPhrase::Cue { cue: cue.name() }));
    all
}

/// As [`shown`], of the page with pairs.
fn shown_of_pair(phrase: &PairPhrase) -> Vec<&str> {
    match phrase {
        PairPhrase::Library { name } => vec![name],
        PairPhrase::More { .. } => vec!["7"],
        PairPhrase::Picture { asset } => vec![asset],
        PairPhrase::Distance { .. } => vec!["12", "256"],
        PairPhrase::Asked => vec!["keepsake match", "--same", "--different"],
        PairPhrase::Footer { version } => vec![version, "Keepsake"],
        PairPhrase::Title
        | PairPhrase::Heading
        | PairPhrase::New
        | PairPhrase::Ask
        | PairPhrase::There
        | PairPhrase::None
        | PairPhrase::Post
        | PairPhrase::Asset
        | PairPhrase::Cue { .. } => Vec::new(),
    }
}

#[test]
fn every_language_has_every_text_of_the_page_with_pairs() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        let mut cues = std::collections::BTreeSet::new();
        for phrase in of_pairs() {
            let told = texts.translated_pair_phrase(&phrase);
            let told = told.unwrap_or_else(|| panic!("{language:?} lacks {phrase:?}"));
            let told = told.replace(['\u{2068}', '\u{2069}'], "");
            assert!(!told.is_empty() && !told.contains('{'), "{told}");
            for value in shown_of_pair(&phrase) {
                assert!(told.contains(value), "{language:?}, {value}: {told}");
            }
            if matches!(phrase, PairPhrase::Cue { .. }) {
                assert!(cues.insert(told), "{language:?} tells two cues alike");
            }
        }
    }
}

/// What must stand in the text as it is. Without a rest: a phrase that is new is missed in
/// [`all`] otherwise.
fn shown(phrase: &Phrase) -> Vec<&str> {
    match phrase {
        Phrase::Title { moment, .. } => vec!["7", moment],
        Phrase::Save { moment, roll, .. } => vec!["7", moment, roll],
        Phrase::FailedBecause { why } | Phrase::SkippedBecause { why } => vec![why],
        Phrase::Caption { moment, .. }
        | Phrase::Photo { moment, .. }
        | Phrase::Video { moment, .. }
        | Phrase::PhotoNotDrawn { moment, .. } => vec![moment],
        Phrase::Month { .. } => vec!["2021"],
        Phrase::Footer { version } => vec![version, "Keepsake"],
        Phrase::NotDrawn { count: 5 }
        | Phrase::PhotosAndVideos { photos: 5, .. }
        | Phrase::PhotosAndVideos { videos: 5, .. } => vec!["5"],
        Phrase::Heading
        | Phrase::ToThePictures
        | Phrase::Months
        | Phrase::InTheRoll
        | Phrase::NotInTheRoll
        | Phrase::NoPictures
        | Phrase::NothingLeftOut
        | Phrase::Planned
        | Phrase::Saved
        | Phrase::AlreadyThere
        | Phrase::Skipped
        | Phrase::Failed
        | Phrase::Written
        | Phrase::Replaced
        | Phrase::Better
        | Phrase::PhotosAndVideos { .. }
        | Phrase::NotDrawn { .. }
        | Phrase::ShortMonth { .. }
        | Phrase::DateUnknown
        | Phrase::VariousReasons
        | Phrase::Number { .. }
        | Phrase::Size { .. }
        | Phrase::Kind { .. } => Vec::new(),
    }
}

#[test]
fn every_language_has_every_text_of_the_page() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for phrase in all() {
            let told = texts.translated_phrase(&phrase);
            let told = told.unwrap_or_else(|| panic!("{language:?} lacks {phrase:?}"));
            let told = told.replace(['\u{2068}', '\u{2069}'], "");
            assert_eq!(told, told.trim(), "{language:?}, {phrase:?}");
            assert!(!told.is_empty() && !told.contains('{'), "{told}");
            for value in shown(&phrase) {
                assert!(told.contains(value), "{language:?}, {value}: {told}");
            }
        }
    }
}

#[test]
fn months_and_counts_are_told_as_people_tell_them() {
    let june = Phrase::Month {
        year: 2021,
        month: 6,
    };
    let some = Phrase::PhotosAndVideos {
        photos: 2_345,
        videos: 1,
    };
    for (language, month, how_many) in [
        (Language::English, "June 2021", "2,345 photos, 1 video"),
        (Language::German, "Juni 2021", "2.345 Fotos, 1 Video"),
        (Language::Spanish, "junio de 2021", "2.345 fotos, 1 vídeo"),
        (Language::Japanese, "2021年6月", "写真 2,345 枚、動画 1 本"),
        (Language::Chinese, "2021年6月", "2,345 张照片，1 个视频"),
    ] {
        let texts = Texts::of(language);
        assert_eq!(texts.phrase(&june), month);
        assert_eq!(texts.phrase(&some), how_many);
    }
}
