//! The page about a save in a real browser: every picture is drawn, nothing leaves the
//! window to the side, and it can be read in the dark, on paper, and by keyboard alone. So is
//! the page about a look into a photo library.
//!
//! `KEEPSAKE_SHOW_REPORT=FOLDER` keeps what the browser drew, to look at.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

mod browser;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use browser::Browser;
use serde_json::json;
use system_tests::program;
use tempfile::TempDir;

const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1280, 900);

/// A save of the export that comes with the project, and the page about it.
struct Page {
    folder: TempDir,
    name: &'static str,
}

const EXPORT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../samples/export.zip");

impl Page {
    fn written_in(language: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let name = "report.html";
        let page = Self { folder, name };
        page.run(
            language,
            &["save", EXPORT, "--to", "Photos", "--report", name],
        );
        page
    }

    /// The page about a look into a library that has the photos of the export, one of them
    /// twice: which of both is meant is asked.
    fn of_pairs(language: &str) -> Self {
        let mut page = Self::written_in("C");
        let library = page.folder.path().join("library");
        fs::create_dir(&library).unwrap();
        let mut photos = Vec::new();
        photos_in(&page.folder.path().join("Photos"), &mut photos);
        photos.sort();
        for (number, photo) in photos.iter().enumerate() {
            fs::copy(photo, library.join(format!("IMG_{number} <&>.jpg"))).unwrap();
        }
        fs::copy(&photos[0], library.join("again.jpg")).unwrap();
        page.name = "pairs.html";
        page.run(
            language,
            &[
                "match",
                EXPORT,
                "--library",
                "library",
                "--to",
                "Other",
                "--report",
                page.name,
            ],
        );
        page
    }

    fn run(&self, language: &str, arguments: &[&str]) {
        let answer = Command::new(program())
            .args(arguments)
            .current_dir(self.folder.path())
            .env("LANG", language)
            .env("LC_ALL", language)
            .env("TZ", "UTC")
            .output()
            .unwrap();
        assert!(self.path().is_file(), "{answer:?}");
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(self.name)
    }

    /// The page in a browser's window; none where there is no browser.
    fn opened(&self, window: (u32, u32)) -> Option<Browser> {
        if !left_out::has_program("chromium") {
            return None;
        }
        let mut browser = Browser::start(&self.folder.path().join("profile"));
        browser.resize(window);
        browser.open(&self.path());
        Some(browser)
    }
}

fn photos_in(folder: &Path, photos: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            photos_in(&path, photos);
        } else if path.extension().is_some_and(|ending| ending == "jpg") {
            photos.push(path);
        }
    }
}

/// Keeps a picture for somebody who wants to look at it.
fn show(name: &str, bytes: &[u8]) {
    if let Some(folder) = env::var_os("KEEPSAKE_SHOW_REPORT") {
        fs::create_dir_all(&folder).unwrap();
        fs::write(Path::new(&folder).join(name), bytes).unwrap();
    }
}

/// How far the page reaches to the side beyond its window, in pixels.
const BEYOND: &str = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

/// Lays out what lies outside of the window, too.
const ALL: &str = "document.querySelectorAll('.month').forEach(month => \
                   month.style.contentVisibility = 'visible')";

#[test]
fn every_picture_is_drawn_and_no_script_fails() {
    let page = Page::written_in("C");
    let Some(mut browser) = page.opened(DESK) else {
        return;
    };
    browser.evaluate(ALL);
    let drawn = browser.evaluate(
        "Promise.all([...document.images].map(image => image.decode().then(() => \
         image.naturalWidth > 20 && image.getBoundingClientRect().width > 50)))",
    );
    let drawn = drawn.as_array().unwrap();
    let html = fs::read_to_string(page.path()).unwrap();
    assert!(drawn.len() > 20, "{}", drawn.len());
    assert_eq!(drawn.len(), html.matches("<img ").count());
    assert!(drawn.iter().all(|drawn| *drawn == json!(true)), "{drawn:?}");
    let described = browser.evaluate("[...document.images].every(image => image.alt.length > 10)");
    assert_eq!(described, json!(true));
    assert_eq!(browser.complaints(), [""; 0]);
    show("desk.png", &browser.screenshot());
}

#[test]
fn it_fits_a_phone_and_a_desk_in_both_directions_of_writing() {
    for (language, direction) in [("C", "ltr"), ("de_DE.UTF-8", "ltr"), ("ar_EG.UTF-8", "rtl")] {
        let page = Page::written_in(language);
        for window in [PHONE, (320, 568), DESK] {
            let Some(mut browser) = page.opened(window) else {
                return;
            };
            browser.evaluate(ALL);
            let beyond = browser.evaluate(BEYOND);
            assert_eq!(beyond, json!(0), "{language}, {window:?}");
            let found = browser.evaluate("getComputedStyle(document.body).direction");
            assert_eq!(found, json!(direction));
            // The smallest text is large enough to be read.
            let smallest = browser.evaluate(
                "Math.min(...[...document.querySelectorAll('body *')].map(element => \
                 parseFloat(getComputedStyle(element).fontSize)))",
            );
            assert!(smallest.as_f64().unwrap() >= 12.0, "{smallest}");
            let name = format!("{language}-{}.png", window.0);
            show(&name, &browser.screenshot());
        }
    }
}

/// The contrast between the text of each element that has some and what lies behind it, as
/// WCAG counts it; the least of all.
const CONTRAST: &str = "(() => {
    const light = color => {
        const [r, g, b] = color.match(/[\\d.]+/g).map(Number).slice(0, 3).map(part => {
            part /= 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
        for (; element; element = element.parentElement) {
            const color = getComputedStyle(element).backgroundColor;
            if (!/, 0\\)$/.test(color)) return color;
        }
        return 'rgb(255, 255, 255)';
    };
    const hasText = element => [...element.childNodes].some(node =>
        node.nodeType === 3 && node.data.trim());
    return Math.min(...[...document.querySelectorAll('body *')].filter(hasText).map(element => {
        const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }));
})()";

#[test]
fn it_can_be_read_in_light_and_in_the_dark() {
    let page = Page::written_in("C");
    let Some(mut browser) = page.opened(DESK) else {
        return;
    };
    browser.evaluate(ALL);
    let mut papers = Vec::new();
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        let contrast = browser.evaluate(CONTRAST).as_f64().unwrap();
        assert!(contrast >= 4.5, "{scheme}: {contrast}");
        papers.push(browser.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    assert_ne!(papers[0], papers[1]);
    show("dark.png", &browser.screenshot());
}

#[test]
fn it_can_be_printed() {
    let page = Page::written_in("C");
    let Some(mut browser) = page.opened(DESK) else {
        return;
    };
    browser.prefer("dark");
    let pdf = browser.print();
    show("printed.pdf", &pdf);
    let pages = pdf
        .windows(11)
        .filter(|bytes| bytes == b"/Type /Page")
        .count();
    assert!(pages > 1, "{pages}");
    // On paper nothing is left out that only the window hides, and no ink is poured out.
    browser.emulate_paper();
    let hidden = browser.evaluate(
        "[...document.querySelectorAll('.sheet li, .reasons li')].filter(item => \
         item.getBoundingClientRect().height < 10).length",
    );
    assert_eq!(hidden, json!(0));
    let ink = browser.evaluate("getComputedStyle(document.body).color");
    assert_eq!(ink, json!("rgb(29, 29, 31)"));
}

#[test]
fn the_keyboard_reaches_everything_that_can_be_chosen() {
    let page = Page::written_in("C");
    let Some(mut browser) = page.opened(DESK) else {
        return;
    };
    browser.evaluate(ALL);
    browser.press("Tab");
    let first = browser.evaluate("document.activeElement.className");
    assert_eq!(first, json!("skip"), "the way to the pictures comes first");
    let seen = browser.evaluate(
        "(() => { const box = document.activeElement.getBoundingClientRect(); \
         return box.left >= 0 && box.right <= innerWidth && box.width > 20; })()",
    );
    assert_eq!(seen, json!(true), "and is seen once it is reached");
    let stops = browser.evaluate("document.querySelectorAll('a, [tabindex]').length");
    let stops = stops.as_u64().unwrap();
    let mut reached = 1;
    loop {
        let outline = browser.evaluate("getComputedStyle(document.activeElement).outlineStyle");
        assert_eq!(outline, json!("solid"), "where the keyboard is is seen");
        browser.press("Tab");
        if browser.evaluate("document.activeElement === document.body") == json!(true) {
            break;
        }
        reached += 1;
        assert!(reached <= stops, "the keyboard goes round");
    }
    assert_eq!(reached, stops);
    // Every link leads to a place that is there.
    let lost = browser.evaluate(
        "[...document.links].filter(link => !document.getElementById(link.hash.slice(1))).length",
    );
    assert_eq!(lost, json!(0));
    browser.evaluate("document.activeElement.blur()");
}

#[test]
fn pairs_stand_side_by_side_wherever_they_are_read() {
    for (language, direction) in [("C", "ltr"), ("de_DE.UTF-8", "ltr"), ("ar_EG.UTF-8", "rtl")] {
        let page = Page::of_pairs(language);
        let html = fs::read_to_string(page.path()).unwrap();
        assert!(!html.contains("<&>") && html.contains("&lt;&amp;&gt;"));
        for window in [PHONE, DESK] {
            let Some(mut browser) = page.opened(window) else {
                return;
            };
            let pairs = browser.evaluate(
                "['ask', 'there'].map(id => document.getElementById(id).nextElementSibling.tagName \
                 === 'UL' ? document.getElementById(id).nextElementSibling : \
                 document.getElementById(id).nextElementSibling.nextElementSibling) \
                 .map(list => list.querySelectorAll('.pair').length)",
            );
            let pairs = pairs.as_array().unwrap();
            assert!(pairs.iter().all(|count| *count != json!(0)), "{pairs:?}");
            let side_by_side = browser.evaluate(
                "[...document.querySelectorAll('.pair')].every(pair => { \
                 const [one, other] = [...pair.querySelectorAll('figure')].map(half => \
                 half.getBoundingClientRect()); \
                 return Math.abs(one.top - other.top) < 1 && one.width > 100 && \
                 Math.abs(one.width - other.width) < 2 && \
                 pair.querySelectorAll('.cues li').length > 0; })",
            );
            assert_eq!(side_by_side, json!(true), "{language}, {window:?}");
            let drawn = browser.evaluate(
                "Promise.all([...document.images].map(image => image.decode().then(() => \
                 image.naturalWidth > 20 && image.alt.length > 10)))",
            );
            let drawn = drawn.as_array().unwrap();
            assert!(drawn.len() > 6 && drawn.iter().all(|drawn| *drawn == json!(true)));
            assert_eq!(browser.evaluate(BEYOND), json!(0), "{language}, {window:?}");
            let found = browser.evaluate("getComputedStyle(document.body).direction");
            assert_eq!(found, json!(direction));
            for scheme in ["light", "dark"] {
                browser.prefer(scheme);
                let contrast = browser.evaluate(CONTRAST).as_f64().unwrap();
                assert!(contrast >= 4.5, "{scheme}: {contrast}");
            }
            assert_eq!(browser.complaints(), [""; 0]);
            show(
                &format!("pairs-{language}-{}.png", window.0),
                &browser.screenshot(),
            );
        }
    }
}
