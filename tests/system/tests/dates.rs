//! HTML dates in every form of Unicode's CLDR, and in forms of other calendars, clocks, orders
//! and zones: each is read as it was meant, or left at the month of its folder and counted.
//! None is ever read as another minute than it was.

#![expect(clippy::unwrap_used, reason = "this file is all tests")]
#![expect(clippy::print_stdout, reason = "how many are right is worth seeing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use keepsake_core::moment::Moment;
use keepsake_core::source::archive::Archive;
use keepsake_core::source::{ArchiveNote, Findings, FoundMedia, Post};
use keepsake_core::{CancellationToken, Result};
use sample_maker::html::{DateForm, Language};
use sample_maker::{Content, Era, Export, Format, Kind, Post as Made, Presence};

/// How the dates of pages came out.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    right: u32,
    month: u32,
    unknown: u32,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.month += other.month;
        self.unknown += other.unknown;
    }

    fn all(self) -> u32 {
        self.right + self.month + self.unknown
    }
}

/// Posts in the order of the page, and the notes.
#[derive(Default)]
struct Heard {
    published: Vec<Moment>,
    notes: Vec<String>,
}

impl Findings for Heard {
    fn post(&mut self, post: Post<FoundMedia>) -> Result<()> {
        self.published.push(post.published);
        Ok(())
    }

    fn note(&mut self, note: ArchiveNote) -> Result<()> {
        self.notes.push(note.what.to_string());
        Ok(())
    }
}

/// Times of one life on Instagram, newest first; no two in one minute.
fn times(count: u64, seed: u64) -> Vec<Timestamp> {
    let first: Timestamp = "2012-02-03T04:05:06Z".parse().unwrap();
    let span = 14 * 365 * 24 * 60 / count;
    let mut times: Vec<_> = (0..count)
        .map(|number| {
            let mixed = (seed * 1_000 + number).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
            let minutes = number * span + mixed % span;
            first + jiff::SignedDuration::from_mins(i64::try_from(minutes).unwrap())
        })
        .collect();
    times.reverse();
    times
}

/// Reads a page of posts at these times in that form; none of its pictures is there.
fn read(form: DateForm, times: &[Timestamp], in_folders: bool, at: &Path) -> Heard {
    let mut export = Export::new(Era::D).format(Format::Html);
    export.html.language = Language::Form(form);
    export.month_folders = in_folders;
    for time in times {
        let picture = sample_maker::Item::new(Content::PHOTO).presence(Presence::Absent);
        export = export.post(Made::new(Kind::Post, &time.to_string()).item(picture));
    }
    let (path, page) = export
        .index_files()
        .into_iter()
        .find(|(path, _)| path.ends_with("/posts_1.html"))
        .unwrap();
    let path = at.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, page).unwrap();
    let mut heard = Heard::default();
    let archive = Archive::open(&[at]).unwrap();
    let stop = CancellationToken::new();
    archive.read(&mut heard, &mut |_| {}, &stop).unwrap();
    heard
}

/// How many dates the notes say are not known to the minute.
fn counted(notes: &[String]) -> u32 {
    let of_dates = notes.iter().filter(|note| {
        let words: Vec<_> = note.split(' ').collect();
        matches!(words.get(1), Some(&"date" | &"dates"))
    });
    of_dates
        .map(|note| note.split(' ').next().unwrap().parse::<u32>().unwrap())
        .sum()
}

/// What the core makes of a page in that form. A wrong minute or month is told in words.
fn judged(form: DateForm, count: u64, seed: u64, in_folders: bool) -> (Score, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let times = times(count, seed);
    let heard = read(form, &times, in_folders, folder.path());
    assert_eq!(heard.published.len(), times.len());
    let (mut score, mut wrong) = (Score::default(), Vec::new());
    for (told, truth) in heard.published.iter().zip(&times) {
        let minute = Timestamp::from_second(truth.as_second().div_euclid(60) * 60).unwrap();
        let month = jiff::tz::Offset::constant(-8).to_datetime(*truth).date();
        match told {
            Moment::Minute(at) if *at == minute => score.right += 1,
            Moment::Month(_) if *told == Moment::from_month(month.year(), month.month()) => {
                score.month += 1;
            }
            Moment::Unknown if !in_folders => score.unknown += 1,
            other => wrong.push(format!(
                "{} {}: {:?} is {other:?}",
                form.language(),
                form.pattern(),
                form.date(*truth)
            )),
        }
    }
    if wrong.is_empty() {
        let told = counted(&heard.notes);
        assert_eq!(
            told,
            score.month + score.unknown,
            "{form:?} {:?}",
            heard.notes
        );
    }
    (score, wrong)
}

/// All forms of a sort on pages of so many posts; the worst of them are printed.
fn all_forms(name: &str, forms: impl Fn(DateForm) -> bool, count: u64, in_folders: bool) -> Score {
    let (mut sum, mut wrong) = (Score::default(), Vec::new());
    let mut unread = BTreeMap::new();
    for (seed, form) in (1..).zip(DateForm::all().filter(|form| forms(*form))) {
        let (score, faults) = judged(form, count, seed, in_folders);
        wrong.extend(faults);
        sum.add(score);
        if score.right < score.all() {
            let example = form.date(times(count, seed)[0]);
            unread.insert(
                format!("{} {} {example}", form.language(), form.pattern()),
                score,
            );
        }
    }
    println!(
        "{name}: {sum:?} of {}; {} forms not whole",
        sum.all(),
        unread.len()
    );
    if std::env::var_os("KEEPSAKE_SHOW_DATES").is_some() {
        unread
            .iter()
            .for_each(|(form, score)| println!("  {form}: {score:?}"));
    }
    assert!(
        wrong.is_empty(),
        "{} wrong: {:#?}",
        wrong.len(),
        wrong.iter().take(400).collect::<Vec<_>>()
    );
    sum
}

/// Numbers of the Ethiopian calendar look like ours seven years ago. Where no picture of the
/// page lies in the folder of a month, nothing in the world tells them apart.
fn is_in_disguise(form: DateForm) -> bool {
    form.language() == "am" && form.pattern() == "d/M/y HH:mm" && !form.is_of_cldr()
}

/// Without folders and with few posts, a page has only its words: they are read as those of the
/// languages that Instagram speaks, `2026-07-09` as the standard has it (ISO 8601), and a day
/// with dots as everybody does who writes one.
fn is_certain_on_small_pages(form: DateForm) -> bool {
    let is_spoken = !form.is_of_cldr() || OFFERED.iter().any(|(code, _)| *code == form.language());
    let is_perverse = ["y-dd-MM HH:mm", "M.d.y HH:mm"].contains(&form.pattern());
    is_spoken && !is_perverse && !is_in_disguise(form)
}

/// The languages Instagram can be set to (its settings, 2026), by CLDR's codes, and their names.
const OFFERED: [(&str, &str); 49] = [
    ("af", "Afrikaans"),
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fil", "Filipino"),
    ("fr", "French"),
    ("gu", "Gujarati"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("kn", "Kannada"),
    ("ko", "Korean"),
    ("ml", "Malayalam"),
    ("mr", "Marathi"),
    ("ms", "Malay"),
    ("nb", "Norwegian"),
    ("ne", "Nepali"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("si", "Sinhala"),
    ("sk", "Slovak"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("yue", "Cantonese"),
    ("zh", "Chinese"),
];

/// Forms with the year in full and without the day of the week, as Instagram writes them.
fn is_full(form: DateForm, language: &str) -> bool {
    let is_short = form.pattern().contains("yy") && !form.pattern().contains("yyyy");
    let outside = form.pattern().split('\'').step_by(2).collect::<String>();
    form.is_of_cldr() && form.language() == language && !is_short && !outside.contains('E')
}

#[test]
fn the_languages_of_the_readme_are_certain() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md"));
    let readme = readme.unwrap();
    for (language, name) in OFFERED {
        assert!(readme.contains(name), "{name} is not in the README");
        let mut sum = Score::default();
        for (seed, form) in (1..).zip(DateForm::all().filter(|form| is_full(*form, language))) {
            for in_folders in [true, false] {
                let (score, wrong) = judged(form, 40, seed, in_folders);
                assert_eq!(wrong, Vec::<String>::new());
                sum.add(score);
            }
        }
        assert!(sum.right > 0 && sum.right == sum.all(), "{name}: {sum:?}");
    }
}

#[test]
fn every_form_of_cldr_in_month_folders() {
    let score = all_forms("CLDR, in month folders", DateForm::is_of_cldr, 40, true);
    assert!(score.right >= 64_700, "{score:?}");
}

#[test]
fn every_form_of_cldr_without_month_folders() {
    let score = all_forms("CLDR, no folders", DateForm::is_of_cldr, 40, false);
    assert!(score.right >= 53_300, "{score:?}");
}

#[test]
fn other_calendars_clocks_orders_and_zones_in_month_folders() {
    let is_other = |form: DateForm| !form.is_of_cldr();
    let score = all_forms("others, in month folders", is_other, 40, true);
    assert!(score.right >= 1_900, "{score:?}");
}

#[test]
fn other_calendars_clocks_orders_and_zones_without_month_folders() {
    let is_other = |form: DateForm| !form.is_of_cldr() && !is_in_disguise(form);
    let score = all_forms("others, no folders", is_other, 40, false);
    assert!(score.right >= 1_650, "{score:?}");
}

#[test]
fn small_pages_without_month_folders() {
    let score = all_forms(
        "all, three posts, no folders",
        is_certain_on_small_pages,
        3,
        false,
    );
    assert!(score.right >= 900, "{score:?}");
}

#[test]
fn small_pages_in_month_folders() {
    let score = all_forms("all, three posts, in month folders", |_| true, 3, true);
    assert!(score.right >= 4_850, "{score:?}");
}
