//! Each thing that can go wrong is named by what the app should do next. Told otherwise, a
//! person would throw away a good archive, or wait for what never comes.

use std::io;
use std::path::PathBuf;

use keepsake_core::download::Refusal;
use keepsake_core::source::page::Gate;
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
        (ffi::SQLITE_CORRUPT, "bug"),
        (ffi::SQLITE_MISUSE, "bug"),
    ] {
        assert_eq!(told(database(code)), expected, "{code}");
    }
}

#[test]
fn what_the_core_says_is_told_as_what_to_do() {
    let reason = String::new;
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
                reason: reason(),
            },
            "usable",
        ),
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
    let until = jiff::Timestamp::UNIX_EPOCH;
    let what = String::new;
    for refusal in [
        Refusal::Throttled,
        Refusal::Resting { until },
        Refusal::DayIsFull { asked: 200 },
        Refusal::Unknown { what: what() },
        Refusal::ServerTrouble,
        Refusal::Unreachable("no answer"),
        Refusal::NotTrusted,
        Refusal::NoName,
        Refusal::NoConnection,
        Refusal::Shell,
    ] {
        assert_eq!(told(Error::Link(refusal.clone())), "later", "{refusal:?}");
    }
    for refusal in [
        Refusal::NoLink,
        Refusal::NoPost("a profile"),
        Refusal::NotFound,
        Refusal::Gated(Gate::Age),
        Refusal::Withheld,
        Refusal::ShareUnresolved,
        Refusal::NoSuchSlide { asked: 4, there: 3 },
        Refusal::NoMedia,
    ] {
        assert_eq!(told(Error::Link(refusal.clone())), "usable", "{refusal:?}");
    }
    assert_eq!(told(Error::Link(Refusal::NewForm)), "update");
}

/// What a camera roll of an app throws comes back to the app as it was.
#[test]
fn what_a_camera_roll_throws_crosses_the_border_twice_unchanged() {
    let reason = || "why".to_owned();
    for error in [
        KeepError::NeedsPermission { reason: reason() },
        KeepError::NeedsSpace { reason: reason() },
        KeepError::NotReachable { reason: reason() },
        KeepError::NotUsable { reason: reason() },
        KeepError::TryLater { reason: reason() },
    ] {
        assert_eq!(KeepError::from(RollError::from(error.clone())), error);
    }
    // What is no roll's to say: it may go right the next time.
    for error in [
        KeepError::Stopped,
        KeepError::Bug { reason: reason() },
        KeepError::NeedsUpdate { reason: reason() },
    ] {
        assert_eq!(told(RollError::from(error)), "later");
    }
}

#[test]
fn the_sentence_reaches_the_app() {
    let KeepError::NeedsSpace { reason } = database(ffi::SQLITE_FULL).into() else {
        panic!("a full disk is told as something else");
    };
    assert!(reason.contains("full"), "{reason}");
}
