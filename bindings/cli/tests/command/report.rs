use std::fs;

use sample_maker::{Content, Era, Export, Kind, Post};

use crate::sandbox::{Sandbox, diary};

fn report(sandbox: &Sandbox, code: i32) -> String {
    sandbox
        .run(&["save", "export.zip", "--report", "report.html"])
        .expect(code);
    fs::read_to_string(sandbox.path("report.html")).unwrap()
}

#[test]
fn the_page_has_the_numbers_the_pictures_and_everything_left_out() {
    let sandbox = Sandbox::new();
    let manifest = diary().write_zip(&sandbox.path("export.zip")).unwrap();
    let page = report(&sandbox, 1);
    for (what, value) in [("Saved", "4"), ("Skipped", "4"), ("Failed", "1")] {
        let number = format!("<dt>{what}</dt><dd>{value}</dd>");
        assert!(page.contains(&number), "{number}");
    }
    assert_eq!(
        page.matches("<img src=\"data:image/jpeg;base64,").count(),
        3
    );
    assert_eq!(page.matches("class=\"play\"").count(), 1);
    for month in ["March 2019", "June 2021", "July 2021"] {
        assert!(page.contains(month), "{month}");
    }
    assert!(page.contains("First day of spring 🌷"));
    let left_out = page.split("id=\"left-out\"").nth(1).unwrap();
    for expected in &manifest.references {
        let is_left_out = expected.missing.is_some()
            || expected.opt_in.is_some()
            || expected.media_type.is_none();
        assert_eq!(
            left_out.contains(&expected.uri),
            is_left_out,
            "{}",
            expected.uri
        );
    }
    assert!(left_out.contains("no photo or video"));
    assert!(left_out.contains("not in any archive given"));
}

#[test]
fn hostile_captions_are_text() {
    let sandbox = Sandbox::with_diary();
    let page = report(&sandbox, 1);
    assert!(
        page.contains("&lt;script&gt;alert(&#39;beach&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
    );
    assert!(!page.contains("<script"));
}

#[test]
fn the_page_needs_nothing_else() {
    let sandbox = Sandbox::with_diary();
    let page = report(&sandbox, 1);
    for reference in ["http:", "https:", "file:", "src=\"//", "@import", "url("] {
        assert!(!page.contains(reference), "{reference}");
    }
    for link in page.split("href=\"").skip(1) {
        assert!(
            link.starts_with('#'),
            "{}",
            link.chars().take(40).collect::<String>()
        );
    }
}

#[test]
fn a_page_that_cannot_be_written_is_refused_before_anything_is_saved() {
    let sandbox = Sandbox::with_diary();
    for (report, why) in [
        (
            "nowhere/report.html",
            "nowhere/report.html: its folder is not there; make it",
        ),
        (".", "that is a folder"),
    ] {
        let answer = sandbox
            .run(&["save", "export.zip", "--report", report])
            .expect(2);
        assert!(
            answer.stderr.contains("report cannot be written") && answer.stderr.contains(why),
            "{answer:#?}"
        );
        assert!(!answer.stderr.contains("tmp"), "{answer:#?}");
    }
    assert_eq!(sandbox.names(), ["export.zip"]);
}

#[test]
fn nothing_but_the_page_is_left_beside_it() {
    let sandbox = Sandbox::with_diary();
    report(&sandbox, 1);
    assert_eq!(
        sandbox.names(),
        ["camera-roll", "export.zip", "report.html"]
    );
}

#[cfg(unix)]
#[test]
fn the_page_may_be_read_by_whoever_may_read_other_files() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::with_diary();
    report(&sandbox, 1);
    let mode = |name| {
        let file = fs::metadata(sandbox.path(name)).unwrap();
        file.permissions().mode() & 0o777
    };
    assert_eq!(mode("report.html"), mode("export.zip"));
}

#[test]
fn nothing_but_a_report_makes_room_for_a_report() {
    let sandbox = Sandbox::with_diary();
    report(&sandbox, 1);
    // A report does.
    report(&sandbox, 1);
    let export = fs::read(sandbox.path("export.zip")).unwrap();
    let photo = saved_photo(&sandbox);
    let bytes = fs::read(sandbox.path(&photo)).unwrap();
    fs::write(sandbox.path("notes.html"), "<!doctype html><p>mine").unwrap();
    for taken in ["export.zip", photo.as_str(), "notes.html"] {
        let answer = sandbox
            .run(&["save", "export.zip", "--report", taken])
            .expect(2);
        assert!(
            answer.stderr.contains("no report of Keepsake's"),
            "{}",
            answer.stderr
        );
    }
    assert_eq!(fs::read(sandbox.path("export.zip")).unwrap(), export);
    assert_eq!(fs::read(sandbox.path(&photo)).unwrap(), bytes);
    assert_eq!(
        fs::read_to_string(sandbox.path("notes.html")).unwrap(),
        "<!doctype html><p>mine"
    );
}

/// The path of one photo in the camera roll.
fn saved_photo(sandbox: &Sandbox) -> String {
    let album = fs::read_dir(sandbox.path("camera-roll"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| !name.starts_with('.'))
        .unwrap();
    let photo = fs::read_dir(sandbox.path(&format!("camera-roll/{album}")))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .file_name();
    format!("camera-roll/{album}/{}", photo.to_str().unwrap())
}

/// One of two ZIPs is only half there.
#[test]
fn what_is_odd_in_archives_stands_on_the_page() {
    let sandbox = Sandbox::new();
    let zip = sandbox.path("downloads/export.zip");
    fs::create_dir(sandbox.path("downloads")).unwrap();
    let post = Post::new(Kind::Post, "2021-06-15T10:00:00Z").item(Content::PHOTO);
    Export::new(Era::D).post(post).write_zip(&zip).unwrap();
    let bytes = fs::read(&zip).unwrap();
    fs::write(
        sandbox.path("downloads/half.zip"),
        &bytes[..bytes.len() / 2],
    )
    .unwrap();
    let save = ["save", "downloads", "--report", "report.html"];
    sandbox.run(&save).expect(0);
    let page = fs::read_to_string(sandbox.path("report.html")).unwrap();
    let left_out = page.split("id=\"left-out\"").nth(1).unwrap();
    assert!(left_out.contains("Worth knowing") && left_out.contains("half.zip"));
    assert!(!left_out.contains("all that was found is there"));
}
