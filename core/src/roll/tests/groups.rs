//! The lines of one group of reasons, page by page, and no others.

use super::super::{
    CameraRoll, Ledger, LedgerEntry, Outcome, Reason, ReasonCount, RollError, RunId, Why,
};
use super::Person;
use crate::outcome::Reasons;

/// Six items that fail for three reasons in turn, two of one code.
fn failed(person: &mut Person) -> RunId {
    let number = std::sync::atomic::AtomicUsize::new(0);
    let roll = person.odd_roll().batches_of(1).adding(move |_, batch, _| {
        let number = number.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let path = |path: &str| Reason::TooLarge {
            path: path.to_owned(),
        };
        let why = [
            path("/one"),
            path("/{\"code\":\"no_answer\""),
            Reason::NoAnswer,
        ];
        let why = why[number % 3].clone();
        vec![Err(RollError::Refused { why }); batch.len()]
    });
    person.save(&roll as &dyn CameraRoll).unwrap().run
}

fn media(lines: &[LedgerEntry]) -> Vec<i64> {
    lines.iter().map(|line| line.id).collect()
}

#[test]
fn a_group_opens_to_its_own_lines_page_by_page() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6]);
    let run = failed(&mut person);
    let ledger = Ledger::of(&person.catalog);
    let save = ledger.save(run);
    let groups = save.reasons().unwrap();
    assert_eq!(groups.len(), 3);
    let mut all = Vec::new();
    for ReasonCount {
        outcome,
        reasons,
        items,
    } in groups
    {
        let why = Why::Exactly {
            reasons: reasons.clone(),
        };
        let mut lines = Vec::new();
        loop {
            let after = lines.last().map_or(0, |line: &LedgerEntry| line.id);
            let page = save.group(Some(outcome), &why, after, 1).unwrap();
            if page.is_empty() {
                break;
            }
            lines.extend(page);
        }
        assert_eq!(lines.len() as u64, items);
        assert!(lines.iter().all(|line| line.reasons == reasons));
        let other = save.group(Some(Outcome::Saved), &why, 0, 10);
        assert_eq!(other.unwrap(), []);
        all.extend(media(&lines));
    }
    all.sort_unstable();
    let whole = ledger.entries(run, None, 0, 10).unwrap();
    assert_eq!(all, media(&whole));
}

#[test]
fn lines_of_one_code_are_found_whatever_their_values() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6]);
    let run = failed(&mut person);
    let save = Ledger::of(&person.catalog).save(run);
    let count = |reason| {
        let why = Why::Like { reason };
        save.group(None, &why, 0, 10).unwrap().len()
    };
    let path = String::new();
    assert_eq!(count(Reason::TooLarge { path }), 4);
    assert_eq!(
        count(Reason::NoAnswer),
        2,
        "a value that looks like a code is none"
    );
    assert_eq!(count(Reason::SameBytes), 0);
    // One that does not stand first counts, too.
    let both = Reasons::from(Reason::OldOneNotTakenOut).and(Reason::Declined);
    let sql = "UPDATE outcome SET reason = ?1 WHERE id = (SELECT max(id) FROM outcome)";
    person.outsider().execute(sql, [&both]).unwrap();
    assert_eq!(count(Reason::Declined), 1);
    let found = save.group(None, &Why::Exactly { reasons: both }, 0, 10);
    assert_eq!(found.unwrap().len(), 1);
}

#[test]
fn a_group_of_sentences_of_before_and_one_without_a_reason_open_as_well() {
    let mut person = Person::with(&[1, 2, 3]);
    let run = person.save(&person.roll()).unwrap().run;
    let sql = "UPDATE outcome SET outcome = 'failed', reason = 'as it was said then'
               WHERE id = (SELECT max(id) FROM outcome)";
    person.outsider().execute_batch(sql).unwrap();
    let save = Ledger::of(&person.catalog).save(run);
    let group = &save.reasons().unwrap()[0];
    let why = Why::Exactly {
        reasons: group.reasons.clone(),
    };
    assert_eq!(save.group(None, &why, 0, 10).unwrap().len(), 1);
    let none = Why::Exactly {
        reasons: Reasons::default(),
    };
    assert_eq!(save.group(None, &none, 0, 10).unwrap().len(), 2);
}
