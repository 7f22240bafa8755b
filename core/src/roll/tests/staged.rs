//! What comes out of the archive is checked before it goes into the roll.

use std::fs;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::super::{Ledger, LedgerEntry, Outcome, Reason, staging};
use super::Person;

/// Says in the catalog that the first photo has so many bytes more.
fn claim_more(person: &Person, bytes: i64) {
    let sql = "UPDATE media SET bytes = bytes + ?1 WHERE id =
               (SELECT media FROM reference ORDER BY uri LIMIT 1)";
    assert_eq!(person.outsider().execute(sql, [bytes]).unwrap(), 1);
}

#[test]
fn a_file_of_another_size_than_was_found_is_not_saved() {
    for more in [-20, -1, 1, 20, 1_000_000] {
        let mut person = Person::with(&[1, 2]);
        claim_more(&person, more);
        let totals = person.save(&person.roll()).unwrap().totals;
        assert_eq!((totals.saved, totals.failed), (1, 1), "{more}");
        let line = &person.lines()[0];
        assert_eq!(line.outcome, Outcome::Failed, "{more}");
        assert!(line.retry, "{more}: it may be whole the next time");
        assert_eq!((person.files().len(), person.staged()), (1, 0), "{more}");

        claim_more(&person, -more);
        assert_eq!(
            person.save(&person.roll()).unwrap().totals.saved,
            1,
            "{more}"
        );
    }
}

#[test]
fn a_file_that_was_changed_since_fails_alone() {
    let mut person = Person::with(&[1, 2]);
    let photo = person
        .dir
        .path()
        .join("export/media/posts/202401/photo-0.jpg");
    std::fs::write(photo, "another text").unwrap();
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (1, 1));
    assert!(person.lines()[0].retry);
}

#[test]
fn the_times_of_a_saved_file_are_those_of_the_post() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let name = person.files().into_keys().next().unwrap();
    let file = fs::metadata(person.folder().join(name)).unwrap();
    let posted = SystemTime::UNIX_EPOCH + Duration::from_secs(1_704_100_000);
    assert_eq!(file.modified().unwrap(), posted);
}

#[test]
fn a_time_before_and_after_1970_is_exact() {
    let file = tempfile::tempfile().unwrap();
    for time in [
        "1969-07-20T20:17:39.25Z",
        "1970-01-01T00:00:00Z",
        "2024-02-29T23:59:59.999Z",
    ] {
        let time: Timestamp = time.parse().unwrap();
        staging::set_times(&file, time);
        let told = file.metadata().unwrap().modified().unwrap();
        assert_eq!(Timestamp::try_from(told).unwrap(), time);
    }
}

#[test]
fn what_is_saved_is_the_photo_with_its_date_in_it() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let (_, file) = person.files().into_iter().next().unwrap();
    let date = b"2024:01:01 09:06:40";
    assert!(file.windows(date.len()).any(|bytes| bytes == date));
    let end = &super::photo(1)[20..];
    assert!(
        file.ends_with(&end[end.len() - 40..]),
        "the picture passes bit for bit"
    );
}

/// So that it can be found afterwards.
#[test]
fn what_may_be_another_persons_is_marked_in_the_ledger() {
    let mut person = Person::with(&[1, 2]);
    let sql = "UPDATE post SET html = 32 WHERE id = (SELECT min(id) FROM post)";
    assert_eq!(person.outsider().execute(sql, ()).unwrap(), 1);
    let run = person.save(&person.roll()).unwrap().run;
    let marked = |line: &&LedgerEntry| line.reasons.0.contains(&Reason::MayBeOthers);
    assert_eq!(person.lines().iter().filter(marked).count(), 1);
    let remarks = Ledger::of(&person.catalog).save(run).remarks().unwrap();
    assert_eq!(remarks.len(), 1);
    assert_eq!((remarks[0].items, remarks[0].outcome), (1, Outcome::Saved));
}
