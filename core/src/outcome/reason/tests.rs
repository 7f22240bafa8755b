use rusqlite::ToSql;
use rusqlite::types::{FromSql, ToSqlOutput, ValueRef};

use super::*;
use crate::moment::Precision;
use crate::outcome::{Reasons, codes};

fn stored(reasons: &Reasons) -> String {
    match reasons.to_sql().unwrap() {
        ToSqlOutput::Owned(rusqlite::types::Value::Text(text)) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_stored_is_the_code_with_its_values() {
    let reasons = Reasons::from(Reason::OldOneNotTakenOut).and(Reason::SpaceNeeded {
        needed: 12_000_000,
        free: 3_500_000,
    });
    let json = r#"[{"code":"old_one_not_taken_out"},{"code":"space_needed","needed":12000000,"free":3500000}]"#;
    assert_eq!(stored(&reasons), json);
    assert_eq!(Reasons::column_result(json.into()).unwrap(), reasons);
    assert_eq!(
        reasons.to_string(),
        "it is in the camera roll, but the one that it replaces could not be taken out yet; save \
         again; 12 MB are needed and 3 MB are free; make room and save again, or save less at once"
    );
}

#[test]
fn nothing_is_stored_as_null() {
    assert!(matches!(
        Reasons::default().to_sql().unwrap(),
        ToSqlOutput::Owned(rusqlite::types::Value::Null)
    ));
    assert!(Reasons::column_result(ValueRef::Null).unwrap().is_empty());
    assert_eq!(Reasons::default().sentence(), None);
}

#[test]
fn a_sentence_of_before_and_a_code_of_a_later_version_are_told_as_they_stand() {
    for text in [
        "it is encrypted in the archive; unpack the archive and try again",
        r#"[{"code":"eaten_by_a_goat"}]"#,
    ] {
        let reasons = Reasons::column_result(text.into()).unwrap();
        assert_eq!(reasons, Reason::other(text).into());
        assert_eq!(reasons.sentence().as_deref(), Some(text));
    }
}

#[test]
fn a_sentence_says_what_is_better_and_how_much() {
    let reason = Reason::BetterInArchives {
        better: Better::ALL.to_vec(),
        was: Quality {
            width: Some(320),
            height: Some(240),
            bytes: Some(20_000),
            precision: Some(Precision::Unknown),
        },
        now: Quality {
            width: Some(1440),
            height: Some(1080),
            bytes: Some(900_100),
            precision: Some(Precision::Second),
        },
    };
    assert_eq!(
        reason.to_string(),
        "there is a better one now: 1440x1080 pixels instead of 320x240, \
         901 kB instead of 20 kB, its date to the second instead of none, \
         another caption, its place, the whole file, its sound"
    );
}

#[test]
fn what_a_camera_roll_says_is_told_with_what_it_means() {
    let said = |trouble| Reason::RollSaid {
        trouble,
        text: "computer says no".to_owned(),
    };
    assert_eq!(
        said(RollTrouble::NotAllowed).to_string(),
        "not allowed: computer says no"
    );
    assert_eq!(said(RollTrouble::TryAgain).to_string(), "computer says no");
}

/// One of every code.
fn every() -> Vec<Reason> {
    vec![
        Reason::BeforeItsTurn,
        Reason::BytesMissing {
            missing: Missing::NotInAnyPart,
        },
        Reason::LeftOut {
            opt_in: OptInReason::Reshares,
        },
        Reason::NoMedia,
        Reason::RemovedByYou,
        Reason::InTrash,
        Reason::GoneWithAllOthers,
        Reason::SameBytes,
        Reason::InLibrary {
            asset: "2024/IMG_0123.jpg".to_owned(),
        },
        Reason::BetterInArchives {
            better: vec![Better::MoreBytes],
            was: Quality::default(),
            now: Quality::default(),
        },
        Reason::CannotReplace,
        Reason::ChangedInRoll,
        Reason::DatedAtSave,
        Reason::CutOff {
            media: MediaType::Photo,
            from_link: true,
        },
        Reason::CameDamaged {
            damage: Damage::CutOff,
        },
        Reason::Smaller,
        Reason::LargerApart {
            saved: "720x1280".to_owned(),
            larger: "1080x1920".to_owned(),
        },
        Reason::Silent,
        Reason::MayBeOthers,
        Reason::OwnPlace,
        Reason::MetadataPartly {
            why: NotTagged::CaptionCut,
            beside: true,
        },
        Reason::MetadataNotWritten {
            why: NotTagged::CaptionCut,
            beside: true,
        },
        Reason::OldOneNotTakenOut,
        Reason::NoAlbum,
        Reason::NoSource,
        Reason::DownloadGone,
        Reason::ArchiveGone {
            archive: "export.zip".to_owned(),
        },
        Reason::ArchiveChanged {
            archive: "export.zip".to_owned(),
        },
        Reason::FileGone {
            archive: "export.zip".to_owned(),
        },
        Reason::DamagedInArchive {
            archive: "export.zip".to_owned(),
        },
        Reason::EmptyFile,
        Reason::ReadingBroke,
        Reason::SpaceNeeded {
            needed: 60_000_000,
            free: 60_000_000,
        },
        Reason::NoRoomAt {
            path: "/photos".to_owned(),
        },
        Reason::NoRoomForLedger,
        Reason::CatalogBusy,
        Reason::CatalogReadOnly,
        Reason::CatalogGone,
        Reason::CatalogDamaged,
        Reason::CatalogFailed {
            system: "broken pipe".to_owned(),
        },
        Reason::CannotWrite {
            path: "/photos".to_owned(),
        },
        Reason::PlaceGone {
            path: "/photos".to_owned(),
        },
        Reason::NoFolder {
            path: "/photos".to_owned(),
        },
        Reason::TooLarge {
            path: "/photos".to_owned(),
        },
        Reason::SystemSaid {
            path: "/photos".to_owned(),
            system: "broken pipe".to_owned(),
        },
        Reason::NotConfirmed {
            path: "/photos".to_owned(),
            system: "broken pipe".to_owned(),
        },
        Reason::NamesTaken {
            name: "IG_1.jpg".to_owned(),
            count: 10_000,
        },
        Reason::StagedFileGone,
        Reason::NotInThisFolder,
        Reason::NotItsTurn,
        Reason::NotThereAfterAdding,
        Reason::MayBeThere,
        Reason::NotInRollAnyMore,
        Reason::NoAnswer,
        Reason::MixedUp,
        Reason::InCloud,
        Reason::StillThere,
        Reason::RollTooSlow {
            seconds: 60_000_000,
        },
        Reason::RollBroke {
            text: "not today".to_owned(),
        },
        Reason::CannotUndo,
        Reason::Declined,
        Reason::OldOneNotKept,
        Reason::OldOneKeptNoMore,
        Reason::OldOneHasNoPlace,
        Reason::OldOneNotBroughtBack,
        Reason::OldOneNotThere,
        Reason::RollSaid {
            trouble: RollTrouble::Refused,
            text: "not today".to_owned(),
        },
        Reason::Other {
            text: "not today".to_owned(),
        },
    ]
}

#[test]
fn the_list_of_codes_has_every_code_with_its_values() {
    codes::is_listed(&every(), include_str!("codes.txt"));
}

#[test]
fn what_is_stored_is_read_again() {
    let all = Reasons(every());
    let stored = stored(&all);
    let read = Reasons::column_result(stored.as_str().into()).unwrap();
    assert_eq!(read, all);
}
