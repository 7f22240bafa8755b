//! Each thing that a post must have in common with an asset to be called the same, taken away
//! by itself: a person is asked then.

use super::*;

const PUBLISHED: i64 = 1_713_379_833;
const DAY: i64 = 24 * 60 * 60;

/// A copy as good as Instagram makes them.
const COPY: Likeness = Likeness {
    distance: 12,
    least: 0.99,
    mean: 0.99,
    departure: 0.8,
    overlap: 1.0,
    shown: 1.0,
};

fn post() -> Facts {
    Facts {
        size: Some((1080, 810)),
        published: at(PUBLISHED),
        plain: false,
    }
}

fn asset() -> LibraryAsset {
    LibraryAsset {
        id: "asset".to_owned(),
        taken: at(PUBLISHED - DAY),
        width: 4032,
        height: 3024,
        ..LibraryAsset::default()
    }
}

fn at(second: i64) -> Option<Timestamp> {
    Timestamp::from_second(second).ok()
}

fn said(post: &Facts, asset: &LibraryAsset, likeness: Likeness) -> (Verdict, Vec<Cue>) {
    let beside = beside(post, asset, false, likeness);
    (beside.verdict, beside.cues)
}

#[test]
fn a_copy_is_the_same_and_each_cue_is_told() {
    let (verdict, cues) = said(&post(), &asset(), COPY);
    assert_eq!(verdict, Verdict::AlreadyThere);
    assert_eq!(cues, [Cue::Picture, Cue::Date, Cue::Shape, Cue::Size]);
}

#[test]
fn its_looks_alone_are_not_enough() {
    // A cut, of which the library has less than the post shows, and no date to go by.
    let cut = Likeness { shown: 0.5, ..COPY };
    let small = LibraryAsset {
        taken: None,
        width: 1200,
        height: 900,
        ..asset()
    };
    assert_eq!(
        said(&post(), &small, cut),
        (Verdict::Ask, vec![Cue::Picture])
    );
    // Any one cue besides will do.
    let dated = LibraryAsset {
        taken: asset().taken,
        ..small.clone()
    };
    assert_eq!(said(&post(), &dated, cut).0, Verdict::AlreadyThere);
    let large = LibraryAsset {
        taken: None,
        ..asset()
    };
    assert_eq!(said(&post(), &large, cut).0, Verdict::AlreadyThere);
    let whole = LibraryAsset {
        width: 900,
        height: 675,
        ..small
    };
    let (verdict, cues) = said(&post(), &whole, COPY);
    assert_eq!(verdict, Verdict::AlreadyThere);
    assert_eq!(cues, [Cue::Picture, Cue::Shape]);
}

#[test]
fn who_has_only_a_thumbnail_is_asked() {
    for (width, height, verdict) in [
        (320, 240, Verdict::Ask),
        (760, 570, Verdict::Ask),
        (766, 575, Verdict::AlreadyThere),
        // Of an unknown size nothing is held against it.
        (0, 0, Verdict::AlreadyThere),
    ] {
        let asset = LibraryAsset {
            width,
            height,
            ..asset()
        };
        assert_eq!(said(&post(), &asset, COPY).0, verdict, "{width}");
    }
}

#[test]
fn cues_without_its_looks_are_not_enough() {
    for (what, likeness) in [
        (
            "a part moved",
            Likeness {
                least: 0.969,
                ..COPY
            },
        ),
        (
            "a smooth part changed",
            Likeness {
                departure: 2.6,
                ..COPY
            },
        ),
        (
            "the hash is another",
            Likeness {
                distance: 39,
                ..COPY
            },
        ),
        (
            "it has something besides",
            Likeness {
                overlap: 0.98,
                ..COPY
            },
        ),
    ] {
        let (verdict, cues) = said(&post(), &asset(), likeness);
        assert_eq!(verdict, Verdict::Ask, "{what}");
        assert!(!cues.contains(&Cue::Picture), "{what}: {cues:?}");
    }
    let just = Likeness {
        distance: 38,
        least: 0.97,
        departure: 2.5,
        overlap: 0.985,
        ..COPY
    };
    assert_eq!(said(&post(), &asset(), just).0, Verdict::AlreadyThere);
}

#[test]
fn what_is_plain_is_asked_about_whichever_of_both_it_is() {
    let plain = Facts {
        plain: true,
        ..post()
    };
    assert_eq!(said(&plain, &asset(), COPY).0, Verdict::Ask);
    let beside = beside(&post(), &asset(), true, COPY);
    assert_eq!(beside.verdict, Verdict::Ask);
}

#[test]
fn what_has_little_in_common_is_new() {
    for (distance, mean, verdict) in [
        (51, 0.5, Verdict::Ask),
        (52, 0.9, Verdict::New),
        (12, 0.49, Verdict::New),
    ] {
        let likeness = Likeness {
            distance,
            least: 0.0,
            mean,
            ..COPY
        };
        assert_eq!(said(&post(), &asset(), likeness).0, verdict);
    }
}

#[test]
fn a_photo_of_a_month_before_or_a_day_after_is_of_the_date() {
    for (before, speaks) in [
        (31 * DAY, true),
        (31 * DAY + 1, false),
        (0, true),
        (-DAY, true),
        (-DAY - 1, false),
    ] {
        let asset = LibraryAsset {
            taken: at(PUBLISHED - before),
            ..asset()
        };
        let (_, cues) = said(&post(), &asset, COPY);
        assert_eq!(cues.contains(&Cue::Date), speaks, "{before}");
    }
}

#[test]
fn of_two_that_are_nearly_as_good_only_a_person_can_say_which() {
    let with = |least| {
        let likeness = Likeness { least, ..COPY };
        (least, beside(&post(), &asset(), false, likeness))
    };
    let verdict =
        |all: Vec<_>| best(all, |_, _| false).map(|(least, beside)| (least, beside.verdict));
    assert_eq!(verdict(Vec::new()), None);
    let alone = verdict(vec![with(0.99)]);
    assert_eq!(alone, Some((0.99, Verdict::AlreadyThere)));
    // The next frame of a burst, which is somewhat worse, and one that is nearly as good.
    let worse = verdict(vec![with(0.8), with(0.99)]);
    assert_eq!(worse, Some((0.99, Verdict::AlreadyThere)));
    let near = verdict(vec![with(0.95), with(0.99)]);
    assert_eq!(near, Some((0.99, Verdict::Ask)));
}

#[test]
fn of_two_that_are_one_picture_either_will_do() {
    let with = |least| {
        let likeness = Likeness { least, ..COPY };
        (least, beside(&post(), &asset(), false, likeness))
    };
    let all = |leasts: &[f32]| leasts.iter().copied().map(with).collect::<Vec<_>>();
    let verdict = |leasts: &[f32], is_one: fn(&f32, &f32) -> bool| {
        best(all(leasts), is_one).map(|(least, beside)| (least, beside.verdict))
    };
    let there = Some((0.99, Verdict::AlreadyThere));
    let ask = Some((0.99, Verdict::Ask));
    assert_eq!(verdict(&[0.98, 0.99, 0.975], |_, _| true), there);
    // Each has to be one with it, and the same as the post by itself.
    assert_eq!(
        verdict(&[0.98, 0.99, 0.975], |_, other| *other > 0.975),
        ask
    );
    assert_eq!(verdict(&[0.96, 0.99, 0.98], |_, _| true), ask);
    assert_eq!(
        verdict(&[0.96, 0.965], |_, _| true).unwrap().1,
        Verdict::Ask
    );

    let moved = Likeness {
        least: 0.969,
        ..COPY
    };
    let other = Likeness {
        distance: 39,
        ..COPY
    };
    let grown = Likeness {
        departure: 2.6,
        ..COPY
    };
    assert!(is_one_picture(COPY) && !is_one_picture(grown));
    assert!(!is_one_picture(moved) && !is_one_picture(other));
}
