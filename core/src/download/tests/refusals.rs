//! What a refusal says: a sentence, a word, and whether to come back.

use std::collections::BTreeSet;

use super::Refusal;
use crate::source::page::Gate;

fn all() -> Vec<(Refusal, bool)> {
    let until = jiff::Timestamp::UNIX_EPOCH;
    let what = "status 418".to_owned();
    vec![
        (Refusal::NoLink, false),
        (Refusal::NoPost("this leads to a profile"), false),
        (Refusal::NotFound, false),
        (Refusal::Gated(Gate::Age), false),
        (Refusal::Gated(Gate::Region), false),
        (Refusal::Gated(Gate::Other), false),
        (Refusal::Withheld, false),
        (Refusal::NewForm, false),
        (Refusal::Shell, true),
        (Refusal::Throttled, true),
        (Refusal::Resting { until }, true),
        (Refusal::DayIsFull { asked: 200 }, true),
        (Refusal::ShareUnresolved, false),
        (Refusal::Unknown { what }, true),
        (Refusal::OtherPage, false),
        (Refusal::ServerTrouble, true),
        (Refusal::Unreachable("it broke off"), true),
        (Refusal::NotTrusted, true),
        (Refusal::NoName, true),
        (Refusal::NoConnection, true),
        (Refusal::NoSuchSlide { asked: 4, there: 3 }, false),
        (Refusal::NoMedia, false),
    ]
}

#[test]
fn each_says_truly_whether_the_same_link_can_be_saved_later() {
    for (refusal, later) in all() {
        assert_eq!(refusal.can_retry(), later, "{refusal:?}");
    }
}

#[test]
fn each_has_a_word_of_its_own_and_a_sentence() {
    let words: BTreeSet<_> = all().iter().map(|(refusal, _)| refusal.word()).collect();
    assert_eq!(words.len(), all().len());
    for (refusal, _) in all() {
        let sentence = refusal.to_string();
        assert!(
            sentence.len() > 15 && !sentence.ends_with('.'),
            "{sentence}"
        );
    }
}

#[test]
fn numbers_stand_in_the_sentence() {
    let told = Refusal::NoSuchSlide { asked: 4, there: 3 }.to_string();
    assert!(
        told.contains("3 slides") && told.contains("slide 4"),
        "{told}"
    );
    let told = Refusal::DayIsFull { asked: 200 }.to_string();
    assert!(told.contains("200 pages"), "{told}");
}

#[test]
fn an_update_is_advised_only_where_it_is_known_to_help() {
    for (refusal, _) in all() {
        let advises = refusal.to_string().contains("update Keepsake");
        assert_eq!(advises, refusal == Refusal::NewForm, "{refusal:?}");
    }
}
