//! The page about a save in a real browser: every picture is drawn, nothing leaves the
//! window to the side, and it can be read in the dark, on paper, and by keyboard alone.
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
}

impl Page {
    fn written_in(language: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let export = concat!(env!("CARGO_MANIFEST_DIR"), "/../samples/export.zip");
        let mut save = Command::new(program());
        save.args(["save", export, "--to", "Photos", "--report", "report.html"])
            .current_dir(folder.path())
            .env("LANG", language)
            .env("LC_ALL", language)
            .env("TZ", "UTC");
        let answer = save.output().unwrap();
        let page = Self { folder };
        assert!(page.path().is_file(), "{answer:?}");
        page
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("report.html")
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
