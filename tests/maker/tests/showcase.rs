//! The export that comes with the project is what the maker makes.

use std::path::Path;

use sample_maker::Export;

#[test]
fn the_committed_sample_is_what_the_maker_makes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/export.zip");
    let committed =
        std::fs::read(&file).expect("tests/samples/export.zip; make it with `cargo xtask sample`");
    let (made, _) = Export::showcase().zip().unwrap();
    assert!(
        committed == made,
        "tests/samples/export.zip is not up to date: `cargo xtask sample`"
    );
    assert!(made.len() <= 2_000_000, "{} bytes", made.len());
}

#[test]
fn the_sample_has_something_of_everything() {
    let manifest = Export::showcase().manifest();
    let kinds = [
        "post",
        "reel",
        "story",
        "igtv",
        "archived_post",
        "profile_photo",
        "message",
        "other",
        "recently_deleted",
    ];
    for kind in kinds {
        assert!(
            manifest
                .references
                .iter()
                .any(|reference| reference.kind == kind),
            "{kind}"
        );
    }
    for extension in ["jpg", "png", "webp", "heic", "mp4"] {
        assert!(
            manifest
                .references
                .iter()
                .any(|reference| reference.extension == Some(extension)),
            "{extension}"
        );
    }
    assert!(
        manifest
            .references
            .iter()
            .filter(|reference| !reference.found())
            .count()
            >= 2
    );
    assert!(
        manifest.media() < manifest.references.len(),
        "one photo stands in two indexes"
    );
}
