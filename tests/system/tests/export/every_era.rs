//! Ordinary accounts, in every layout and format Instagram has used.

use sample_maker::html::{Generation, Language};
use sample_maker::{Era, Export, Format, Oddity};

use crate::keepsake::Scene;
use crate::{compare, judged};

const POSTS: usize = 60;

fn right_in_every_way(export: &Export) {
    let (scene, manifest) = Scene::of(export);
    compare::all(&scene, &manifest);
    judged::every_file(&scene, &manifest);
}

#[test]
fn json_of_era_a() {
    right_in_every_way(&Export::random(Era::A, 11, POSTS));
}

#[test]
fn json_of_era_a_with_times_that_have_no_offset() {
    let mut export = Export::random(Era::A, 12, POSTS);
    export.json.naive_times = true;
    right_in_every_way(&export);
}

#[test]
fn json_of_era_b() {
    right_in_every_way(&Export::random(Era::B, 13, POSTS));
}

#[test]
fn json_of_era_c() {
    right_in_every_way(&Export::random(Era::C, 14, POSTS));
}

#[test]
fn json_of_era_d() {
    right_in_every_way(&Export::random(Era::D, 15, POSTS));
}

#[test]
fn json_of_era_e_with_two_overlapping_indexes_of_posts() {
    right_in_every_way(&Export::random(Era::E, 16, POSTS));
}

#[test]
fn posts_in_many_index_files() {
    let mut export = Export::random(Era::D, 17, POSTS);
    export.json.posts_a_file = 7;
    right_in_every_way(&export);
}

#[test]
fn html_of_every_generation() {
    for (era, generation) in [
        (Era::B, Generation::H1),
        (Era::B, Generation::H2),
        (Era::C, Generation::H3),
        (Era::D, Generation::H4),
        (Era::E, Generation::H4),
    ] {
        let mut export = Export::random(era, 18, POSTS / 2).format(Format::Html);
        export.html.generation = generation;
        right_in_every_way(&export);
    }
}

#[test]
fn html_dates_of_every_language() {
    // Of fields in one that nobody knows some places are lost, and told as that.
    for language in Language::ALL.into_iter().filter(|it| it.is_known()) {
        for generation in [Generation::H2, Generation::H4] {
            let mut export = Export::random(Era::D, 19, 8).format(Format::Html);
            export.html.language = language;
            export.html.generation = generation;
            let (scene, manifest) = Scene::of(&export);
            compare::list(&scene.list(), &manifest);
        }
    }
}

#[test]
fn html_pages_that_somebody_has_indented() {
    let mut export = Export::random(Era::D, 20, POSTS / 2).format(Format::Html);
    export.html.indented = true;
    right_in_every_way(&export);
}

const ERAS_WITH_HTML: [Era; 4] = [Era::B, Era::C, Era::D, Era::E];

#[test]
fn sections_that_nobody_has_named_yet() {
    let formats = [Format::Json, Format::Html, Format::Both];
    for seed in 0..12 {
        let era = ERAS_WITH_HTML[seed % 4];
        let export = Export::random(era, 100 + seed as u64, 4).format(formats[seed % 3]);
        right_in_every_way(&export.with(Oddity::NewSections));
    }
}

#[test]
fn what_only_insights_tell() {
    for seed in 0..8 {
        let era = ERAS_WITH_HTML[seed % 4];
        let export = Export::random(era, 300 + seed as u64, 4);
        right_in_every_way(&export.with(Oddity::InsightsAlone));
    }
}

#[test]
fn html_pages_in_newer_tags() {
    for seed in 0..12 {
        let era = ERAS_WITH_HTML[seed % 4];
        let mut export = Export::random(era, 200 + seed as u64, 12).with(Oddity::NewTags);
        export.html.generation = Generation::ALL[(seed / 4 + seed) % 4];
        right_in_every_way(&export.with(Oddity::NewSections));
    }
}

#[test]
fn json_and_html_in_one_export() {
    for era in [Era::B, Era::C, Era::D, Era::E] {
        right_in_every_way(&Export::random(era, 21, POSTS / 2).format(Format::Both));
    }
}

#[test]
fn an_unpacked_export() {
    let export = Export::random(Era::D, 22, POSTS);
    let mut scene = Scene::empty();
    let folder = scene.path("unpacked");
    let manifest = export.write_folder(&folder).unwrap();
    scene.inputs.push(folder);
    compare::all(&scene, &manifest);
    judged::every_file(&scene, &manifest);
}

#[test]
fn the_export_that_comes_with_the_project() {
    right_in_every_way(&{
        let mut export = Export::showcase();
        // The one orphan is no reference; `hard_cases` looks at orphans.
        export.extra.retain(|file| !file.path.starts_with("media/"));
        export
    });
}
