use super::*;
use crate::outcome::{Oddity, codes};

#[test]
fn the_list_of_codes_has_every_code_with_its_values() {
    codes::is_listed(&every(), include_str!("codes.txt"));
}

#[test]
fn only_what_is_in_somebody_elses_words_is_told_so_by_a_camera_roll() {
    for trouble in every() {
        let is_other = matches!(trouble, Trouble::Other { .. });
        let sentence = trouble.to_string();
        let reason = Reason::from(trouble);
        assert_eq!(
            matches!(reason, Reason::Other { .. }),
            is_other,
            "{sentence}"
        );
        if let Reason::RollBroke { text } = reason {
            assert!(!text.contains(' '), "{text}");
        }
    }
}

fn every() -> Vec<Trouble> {
    let path = || "/photos".to_owned();
    let system = || "broken pipe".to_owned();
    let notes = [Some("1.zip: a.json"), None].map(|place| ArchiveNote {
        place: place.map(str::to_owned),
        what: Oddity::FileEmpty,
    });
    vec![
        Trouble::Roll {
            reason: Reason::CannotUndo,
        },
        Trouble::Link {
            refusal: Refusal::NotFound,
        },
        Trouble::NotAnArchive {
            path: path(),
            unfit: NotArchive::Empty,
        },
        Trouble::OtherArchive {
            asked: Some("1.zip".to_owned()),
            given: vec!["2.zip".to_owned()],
        },
        Trouble::NothingFound {
            paths: vec![path(), path()],
            notes: notes.to_vec(),
        },
        Trouble::NoArchiveChosen,
        Trouble::NoOpenFile { system: system() },
        Trouble::OnlyPaths,
        Trouble::NoBytes,
        Trouble::NoPicture { system: system() },
        Trouble::NotThere { path: path() },
        Trouble::NotAllowed { path: path() },
        Trouble::ReadOnly { path: path() },
        Trouble::DiskFull { path: path() },
        Trouble::SystemSaid {
            path: path(),
            system: system(),
        },
        Trouble::CatalogFull,
        Trouble::CatalogBusy,
        Trouble::CatalogReadOnly,
        Trouble::CatalogGone,
        Trouble::NotACatalog { path: path() },
        Trouble::NewerCatalog { path: path() },
        Trouble::CatalogNotUpdated { system: system() },
        Trouble::CatalogDamaged,
        Trouble::CatalogFailed { system: system() },
        Trouble::OtherSave { path: path() },
        Trouble::SaveGoesOn,
        Trouble::UndoGoesOn,
        Trouble::LookGoesOn,
        Trouble::TooLate,
        Trouble::Stopped,
        Trouble::NoPlace,
        Trouble::NoMonth {
            year: 2024,
            month: 13,
        },
        Trouble::NoDate { system: system() },
        Trouble::NoZone {
            name: "Mars/Olympus".to_owned(),
        },
        Trouble::NoRun { run: 47 },
        Trouble::NotToBeResumed { run: 47 },
        Trouble::NothingFailed { run: 47 },
        Trouble::NothingWithReason { run: 47 },
        Trouble::UnknownMedia,
        Trouble::SavedAs {
            asset: "2024/IMG_0123.jpg".to_owned(),
        },
        Trouble::AssetOfAnother {
            asset: "2024/IMG_0123.jpg".to_owned(),
        },
        Trouble::Closed,
        Trouble::Miscounted {
            planned: 2,
            accounted: 1,
        },
        Trouble::NoNetwork { system: system() },
        Trouble::Other {
            text: "not today".to_owned(),
        },
    ]
}

#[test]
fn what_nobody_has_a_code_for_is_told_in_its_words() {
    assert_eq!(
        Trouble::from(Reason::other("not today")),
        Trouble::other("not today")
    );
    assert_eq!(
        Trouble::from(Reason::CannotUndo),
        Trouble::Roll {
            reason: Reason::CannotUndo
        }
    );
}

#[test]
fn of_many_notes_a_handful_is_told_and_how_many_more_there_are() {
    let note = |number| ArchiveNote {
        place: Some(format!("{number}.json")),
        what: Oddity::FileEmpty,
    };
    let told = Trouble::NothingFound {
        paths: vec!["1.zip".to_owned()],
        notes: (1..=7).map(note).collect(),
    };
    let told = told.to_string();
    assert!(
        told.contains("5.json") && !told.contains("6.json"),
        "{told}"
    );
    assert!(told.ends_with("\n  and 2 more"), "{told}");
}
