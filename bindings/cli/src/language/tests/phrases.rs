//! The page about a save has every text in every language.

use keepsake_core::matching::Cue;
use keepsake_core::post::PostKind;
use keepsake_core::report::{PairPhrase, ReportPhrase};

use crate::language::{Language, Texts};

/// Every phrase, with every value that a text tells apart.
pub fn all() -> Vec<ReportPhrase> {
    let moment = || "2021-06-15 10:00".to_owned();
    let why = || "it is damaged".to_owned();
    let mut all = vec![
        ReportPhrase::Title {
            run: 7,
            moment: moment(),
        },
        ReportPhrase::Heading,
        ReportPhrase::Save {
            run: 7,
            moment: moment(),
            roll: "/photos".to_owned(),
        },
        ReportPhrase::ToThePictures,
        ReportPhrase::Months,
        ReportPhrase::InTheRoll,
        ReportPhrase::NotInTheRoll,
        ReportPhrase::NoPictures,
        ReportPhrase::NothingLeftOut,
        ReportPhrase::SavedWithRemarks,
        ReportPhrase::WorthKnowing,
        ReportPhrase::Planned,
        ReportPhrase::Saved,
        ReportPhrase::AlreadyThere,
        ReportPhrase::Skipped,
        ReportPhrase::Failed,
        ReportPhrase::Written,
        ReportPhrase::Replaced,
        ReportPhrase::Better,
        ReportPhrase::DateUnknown,
        ReportPhrase::FailedBecause { why: why() },
        ReportPhrase::SkippedBecause { why: why() },
        ReportPhrase::VariousReasons,
        ReportPhrase::Number { value: 12_345 },
        ReportPhrase::Size { bytes: 12_345 },
        ReportPhrase::Footer {
            version: "1.2.3".to_owned(),
        },
    ];
    for count in [1, 2, 3, 5, 11, 21, 100, 12_345] {
        all.push(ReportPhrase::NotDrawn { count });
        all.push(ReportPhrase::MoreNotes { count });
        for (photos, videos) in [(count, 0), (0, count), (count, count)] {
            all.push(ReportPhrase::PhotosAndVideos { photos, videos });
        }
    }
    for month in 1..=12 {
        all.push(ReportPhrase::Month { year: 2021, month });
        all.push(ReportPhrase::ShortMonth { month });
    }
    for kind in PostKind::ALL {
        let moment = moment();
        all.push(ReportPhrase::Kind { kind });
        all.push(ReportPhrase::Caption {
            kind,
            moment: moment.clone(),
        });
        all.push(ReportPhrase::Photo {
            kind,
            moment: moment.clone(),
        });
        all.push(ReportPhrase::Video {
            kind,
            moment: moment.clone(),
        });
        all.push(ReportPhrase::PhotoNotDrawn { kind, moment });
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
fn shown(phrase: &ReportPhrase) -> Vec<&str> {
    match phrase {
        ReportPhrase::Title { moment, .. } => vec!["7", moment],
        ReportPhrase::Save { moment, roll, .. } => vec!["7", moment, roll],
        ReportPhrase::FailedBecause { why } | ReportPhrase::SkippedBecause { why } => vec![why],
        ReportPhrase::Caption { moment, .. }
        | ReportPhrase::Photo { moment, .. }
        | ReportPhrase::Video { moment, .. }
        | ReportPhrase::PhotoNotDrawn { moment, .. } => vec![moment],
        ReportPhrase::Month { .. } => vec!["2021"],
        ReportPhrase::Footer { version } => vec![version, "Keepsake"],
        ReportPhrase::NotDrawn { count: 5 }
        | ReportPhrase::MoreNotes { count: 5 }
        | ReportPhrase::PhotosAndVideos { photos: 5, .. }
        | ReportPhrase::PhotosAndVideos { videos: 5, .. } => vec!["5"],
        ReportPhrase::Heading
        | ReportPhrase::ToThePictures
        | ReportPhrase::Months
        | ReportPhrase::InTheRoll
        | ReportPhrase::NotInTheRoll
        | ReportPhrase::NoPictures
        | ReportPhrase::NothingLeftOut
        | ReportPhrase::SavedWithRemarks
        | ReportPhrase::WorthKnowing
        | ReportPhrase::Planned
        | ReportPhrase::Saved
        | ReportPhrase::AlreadyThere
        | ReportPhrase::Skipped
        | ReportPhrase::Failed
        | ReportPhrase::Written
        | ReportPhrase::Replaced
        | ReportPhrase::Better
        | ReportPhrase::PhotosAndVideos { .. }
        | ReportPhrase::NotDrawn { .. }
        | ReportPhrase::MoreNotes { .. }
        | ReportPhrase::ShortMonth { .. }
        | ReportPhrase::DateUnknown
        | ReportPhrase::VariousReasons
        | ReportPhrase::Number { .. }
        | ReportPhrase::Size { .. }
        | ReportPhrase::Kind { .. } => Vec::new(),
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
    let june = ReportPhrase::Month {
        year: 2021,
        month: 6,
    };
    let some = ReportPhrase::PhotosAndVideos {
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
