//! Each thing that can go wrong is named by what the app should do next. Told otherwise, a
//! person would throw away a good archive, or wait for what never comes.

use std::io;
use std::path::PathBuf;

use keepsake_core::outcome::{Gate, LeadsTo, NoAnswer, NotArchive, UnknownAnswer};
use rusqlite::ffi;

use super::*;

/// The name of the variant.
fn told(error: impl Into<KeepError>) -> &'static str {
    match error.into() {
        KeepError::NeedsPermission { .. } => "permission",
        KeepError::NeedsSpace { .. } => "space",
        KeepError::NotReachable { .. } => "reachable",
        KeepError::NotUsable { .. } => "usable",
        KeepError::TryLater { .. } => "later",
        KeepError::NeedsUpdate { .. } => "update",
        KeepError::Stopped => "stopped",
        KeepError::Bug { .. } => "bug",
    }
}

fn path() -> PathBuf {
    PathBuf::from("export.zip")
}

fn database(code: i32) -> Error {
    Error::Catalog(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))
}

#[test]
fn trouble_with_files_is_told_by_its_kind() {
    for (kind, expected) in [
        (ErrorKind::StorageFull, "space"),
        (ErrorKind::QuotaExceeded, "space"),
        (ErrorKind::PermissionDenied, "permission"),
        (ErrorKind::ReadOnlyFilesystem, "permission"),
        (ErrorKind::NotFound, "reachable"),
        (ErrorKind::NotADirectory, "reachable"),
        (ErrorKind::InvalidData, "usable"),
        (ErrorKind::UnexpectedEof, "usable"),
    ] {
        let error = Error::at(path())(io::Error::from(kind));
        assert_eq!(told(error), expected, "{kind:?}");
    }
}

#[test]
fn trouble_with_the_catalog_is_told_by_its_kind() {
    let extended = ffi::SQLITE_BUSY | (2 << 8);
    for (code, expected) in [
        (ffi::SQLITE_FULL, "space"),
        (ffi::SQLITE_BUSY, "later"),
        (extended, "later"),
        (ffi::SQLITE_LOCKED, "later"),
        (ffi::SQLITE_READONLY, "permission"),
        (ffi::SQLITE_PERM, "permission"),
        (ffi::SQLITE_CANTOPEN, "reachable"),
        (ffi::SQLITE_CORRUPT, "bug"),
        (ffi::SQLITE_MISUSE, "bug"),
    ] {
        assert_eq!(told(database(code)), expected, "{code}");
    }
}

#[test]
fn what_the_core_says_is_told_as_what_to_do() {
    let why = || Reason::other("");
    let paths = vec![path()];
    for (error, expected) in [
        (Error::Stopped, "stopped"),
        (Error::Busy { folder: path() }, "later"),
        (Error::NewerCatalog { path: path() }, "update"),
        (
            Error::NothingFound {
                paths,
                notes: vec![],
            },
            "usable",
        ),
        (
            Error::NotAnArchive {
                path: path(),
                unfit: NotArchive::Empty,
            },
            "usable",
        ),
        (Error::NotACatalog { path: path() }, "usable"),
        (
            Error::Miscounted {
                planned: 2,
                accounted: 1,
            },
            "bug",
        ),
        (Error::Roll(RollError::NoSpace { why: why() }), "space"),
        (
            Error::Roll(RollError::NotAllowed { why: why() }),
            "permission",
        ),
        (
            Error::Roll(RollError::Unreachable { why: why() }),
            "reachable",
        ),
        (Error::Roll(RollError::Refused { why: why() }), "usable"),
        (Error::Roll(RollError::TryAgain { why: why() }), "later"),
    ] {
        let text = error.to_string();
        assert_eq!(told(error), expected, "{text}");
    }
}

#[test]
fn a_refusal_that_may_pass_is_told_as_one_and_any_other_is_final() {
    let until = SystemTime::UNIX_EPOCH;
    let what = String::new;
    for refusal in [
        Refusal::Throttled,
        Refusal::LoginWanted,
        Refusal::Checkpoint,
        Refusal::NotInstagram { status: 403 },
        Refusal::Resting { until },
        Refusal::DayIsFull { count: 200 },
        Refusal::UnknownPage { name: what() },
        Refusal::UnknownStatus { status: 418 },
        Refusal::UnknownAnswer {
            answer: UnknownAnswer::NoPage,
        },
        Refusal::ServerTrouble,
        Refusal::Unreachable {
            how: NoAnswer::Nothing,
        },
        Refusal::NotTrusted,
        Refusal::NoName,
        Refusal::NoConnection,
        Refusal::Shell,
    ] {
        assert_eq!(told(Error::Link(refusal.clone())), "later", "{refusal:?}");
    }
    for refusal in [
        Refusal::NoLink,
        Refusal::NoPost {
            leads_to: LeadsTo::Profile,
        },
        Refusal::NotFound,
        Refusal::Gated { gate: Gate::Age },
        Refusal::Withheld,
        Refusal::ShareUnresolved,
        Refusal::NoSuchSlide { asked: 4, count: 3 },
        Refusal::SlideLeftOut { asked: 2 },
        Refusal::NoMedia,
        Refusal::CutLink,
        Refusal::CutPage,
        Refusal::ProfilePage,
    ] {
        assert_eq!(told(Error::Link(refusal.clone())), "usable", "{refusal:?}");
    }
    assert_eq!(told(Error::Link(Refusal::NewForm)), "update");
}

/// What a camera roll of an app throws comes back to the app as it was.
#[test]
fn what_a_camera_roll_throws_crosses_the_border_twice_unchanged() {
    let known = Trouble::Roll {
        reason: Reason::NoRoomAt {
            path: "/photos".to_owned(),
        },
    };
    for why in [known, Trouble::other("why")] {
        for next in [
            Next::Permission,
            Next::Space,
            Next::Reachable,
            Next::Usable,
            Next::Later(None),
        ] {
            let error = next.told(why.clone());
            assert_eq!(KeepError::from(RollError::from(error.clone())), error);
        }
    }
    // What is no roll's to say: it may go right the next time.
    for error in [
        KeepError::Stopped,
        KeepError::bug("why"),
        Next::Update.told(Trouble::other("why")),
    ] {
        assert_eq!(told(RollError::from(error)), "later");
    }
}

#[test]
fn what_a_camera_roll_added_and_is_not_sure_of_pauses_the_save() {
    let why = Reason::NotConfirmed {
        path: "/photos".to_owned(),
        system: "broken pipe".to_owned(),
    };
    let error = KeepError::try_later(why.clone().into());
    assert_eq!(
        RollError::from(error.clone()),
        RollError::NotDurable { why }
    );
    assert_eq!(KeepError::from(RollError::from(error.clone())), error);
}

#[test]
fn the_code_reaches_the_app_and_its_sentence_and_how_long_to_wait() {
    let KeepError::NeedsSpace { why, reason } = database(ffi::SQLITE_FULL).into() else {
        panic!("a full disk is told as something else");
    };
    assert_eq!(why, Trouble::CatalogFull);
    assert!(reason.contains("full"), "{reason}");
    assert_eq!(reason, why.to_string());
    let KeepError::TryLater { why, wait, .. } = Error::Link(Refusal::ServerTrouble).into() else {
        panic!("trouble of a server is told as something else");
    };
    assert_eq!(why, Refusal::ServerTrouble.into());
    assert_eq!(wait, Some(Duration::from_secs(60 * 60)));
}
