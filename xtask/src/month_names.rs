//! Makes `core/src/source/archive/html/date/month_names.txt` again: how the languages of the
//! world write months, the parts of the day, the small words of a date and the days of the
//! week. It is data of Unicode's CLDR, far too much to collect by hand and to keep right.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Done;
use crate::command::{Result, root};

/// Where a calendar has its patterns.
const SECTIONS: [&str; 5] = [
    "dateFormats",
    "timeFormats",
    "dateTimeFormats",
    "dateTimeFormats-atTime",
    "dateTimeFormats-relative",
];

/// One language in all its regions and scripts.
#[derive(Default)]
struct Language {
    months: [BTreeSet<String>; 12],
    /// The words next to a time, with the hours that they are said of, a bit each.
    hours: BTreeMap<String, u32>,
    particles: BTreeSet<String>,
    /// The days of the week, from Monday on.
    weekdays: [BTreeSet<String>; 7],
}

/// The days of the week, as CLDR names them.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Where the data is.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The unpacked npm package cldr-dates-full
    dates: PathBuf,
    /// The unpacked npm package cldr-core of the same version
    core: PathBuf,
}

/// Writes the file and its licence.
///
/// # Errors
/// The packages are not there or of another shape; the file cannot be written.
pub(crate) fn run(options: &Options) -> Done {
    let Options { dates, core } = options;
    let rules = read(&core.join("supplemental/dayPeriods.json"))?;
    let rules = &rules["supplemental"]["dayPeriodRuleSet"];
    let mut languages = BTreeMap::<String, Language>::new();
    for locale in fs::read_dir(dates.join("main"))? {
        let locale = locale?;
        let name = locale.file_name().to_string_lossy().into_owned();
        let code = name.split('-').next().unwrap_or(&name).to_owned();
        let file = read(&locale.path().join("ca-gregorian.json"))?;
        let calendar = &file["main"][&name]["dates"]["calendars"]["gregorian"];
        languages
            .entry(code.clone())
            .or_default()
            .add(calendar, rules.get(&name).unwrap_or(&rules[&code]));
    }
    // What has no names of its own ("und", and Dzongkha's bare numbers) teaches nothing.
    languages.retain(|_, language| language.months.iter().all(|names| !names.is_empty()));

    let package = read(&dates.join("package.json"))?;
    let version = package["version"].as_str().unwrap_or("unknown");
    let folder = root().join("core/src/source/archive/html/date");
    fs::write(folder.join("month_names.txt"), text(version, &languages))?;
    let licence = folder.join("month_names.LICENSE.txt");
    fs::copy(dates.join("LICENSE"), licence)?;
    Ok(())
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

impl Language {
    /// Adds what one locale writes. `rules` says which hours the parts of the day have.
    fn add(&mut self, calendar: &Value, rules: &Value) {
        let mut patterns = Vec::new();
        for section in SECTIONS {
            collect_patterns(&calendar[section], &mut patterns);
        }
        let glue = |field: &[char]| -> BTreeSet<_> {
            let patterns = patterns.iter();
            patterns
                .filter_map(|pattern| glue_of(pattern, field))
                .collect()
        };
        let (of_months, of_weekdays) = (glue(&['M', 'L']), glue(&['E', 'c']));
        for context in ["format", "stand-alone"] {
            for width in ["wide", "abbreviated"] {
                self.add_months(&calendar["months"][context][width], &of_months);
                self.add_weekdays(&calendar["days"][context][width], &of_weekdays);
                self.add_hours(&calendar["dayPeriods"][context][width], rules);
            }
        }
        let literals = patterns.iter().flatten().filter_map(Piece::literal);
        self.particles.extend(literals.flat_map(words));
    }

    /// Every month's name, also with the letters that patterns glue to it (Hebrew
    /// "במאי" is "in May"). `M05` and bare numbers are CLDR's way to say "no name".
    fn add_months(&mut self, names: &Value, glue: &BTreeSet<(String, String)>) {
        for (number, known) in (1..).zip(&mut self.months) {
            let name = fold(names[number.to_string()].as_str().unwrap_or_default());
            if name.trim_start_matches('m').chars().all(char::is_numeric) {
                continue;
            }
            if !name.contains(char::is_numeric) {
                known.extend(
                    glue.iter()
                        .map(|(before, after)| format!("{before}{name}{after}")),
                );
            }
            known.insert(name);
        }
    }

    /// Every day of the week, also with the letters that patterns glue to it. Names with a
    /// number (Vietnamese "Thứ 2") are none: nobody could tell it from one of the date.
    fn add_weekdays(&mut self, names: &Value, glue: &BTreeSet<(String, String)>) {
        for (day, known) in WEEKDAYS.iter().zip(&mut self.weekdays) {
            let name = fold(names[day].as_str().unwrap_or_default());
            if name.is_empty() || name.contains(char::is_numeric) {
                continue;
            }
            let glued = glue.iter();
            known.extend(glued.map(|(before, after)| format!("{before}{name}{after}")));
            known.insert(name);
        }
    }

    /// AM, PM, and the parts of the day. A word for several parts is said of the hours of all.
    fn add_hours(&mut self, periods: &Value, rules: &Value) {
        for (period, word) in periods.as_object().into_iter().flatten() {
            // "am-alt-variant" is said of the same hours as "am".
            let period = period.split("-alt-").next().unwrap_or(period);
            let hours = match period {
                "am" => MORNING,
                "pm" => AFTERNOON,
                _ => widened(period, hours(&rules[period])),
            };
            if let (Some(word), 1..) = (word.as_str(), hours) {
                *self.hours.entry(fold(word)).or_default() |= hours;
            }
        }
    }

    /// The words said of exactly these hours.
    fn said_of(&self, hours: u32) -> BTreeSet<String> {
        let words = self.hours.iter();
        words
            .filter(|(_, of)| **of == hours)
            .map(|(word, _)| word.clone())
            .collect()
    }

    /// The words said of other hours than a half of the day, each with its hours.
    fn said_of_others(&self) -> BTreeSet<String> {
        let words = self.hours.iter();
        words
            .filter(|(_, of)| ![MORNING, AFTERNOON].contains(of))
            .map(|(word, of)| format!("{word}={}", ranges(*of)))
            .collect()
    }
}

/// The hours before and after noon, a bit each.
const MORNING: u32 = 0x00_0fff;
const AFTERNOON: u32 = 0xff_f000;
/// What is said of so few hours is about noon itself, and not of one side of it.
const ABOUT_NOON: u32 = 3;

/// The hours of a rule: `_at` one, or `_from` one `_before` another, perhaps over midnight.
fn hours(rule: &Value) -> u32 {
    let hour = |bound: &str| rule[bound].as_str()?.split(':').next()?.parse::<u32>().ok();
    match (hour("_at"), hour("_from"), hour("_before")) {
        (Some(at), ..) => 1 << at,
        (None, Some(from), Some(before)) if from < before => span(from, before),
        (None, Some(from), Some(before)) => span(from, 24) | span(0, before),
        _ => 0,
    }
}

fn span(from: u32, before: u32) -> u32 {
    (from..before).fold(0, |hours, hour| hours | 1 << hour)
}

/// People say the words of a part of the day of hours around it, too: "three in the morning",
/// "ten in the evening". Those hours are added as far as they leave the side of noon plain. What
/// is said of noon, of midnight and of the night has two sides and keeps its own hours.
fn widened(period: &str, hours: u32) -> u32 {
    let is_within = |half: u32| hours != 0 && hours & !half == 0;
    let reaches_midnight = hours & span(23, 24) != 0;
    match period.trim_end_matches(char::is_numeric) {
        "morning" if is_within(MORNING) => MORNING,
        "afternoon" if is_within(AFTERNOON) && hours.count_ones() > ABOUT_NOON => {
            hours | span(14, 22)
        }
        "evening" if is_within(AFTERNOON) && !reaches_midnight => hours | span(16, 24),
        _ => hours,
    }
}

/// Such as `19-24`, or `0-4,21-24`.
fn ranges(hours: u32) -> String {
    let has = |hour: &u32| hours & (1 << hour) != 0;
    let mut ranges = Vec::new();
    let mut next = 0;
    while let Some(from) = (next..24).find(has) {
        next = (from..24).find(|hour| !has(hour)).unwrap_or(24);
        ranges.push(format!("{from}-{next}"));
    }
    ranges.join(",")
}

/// A date pattern in its pieces, <https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns>.
#[derive(PartialEq)]
enum Piece {
    /// So many of that letter.
    Field(char, usize),
    Literal(String),
}

impl Piece {
    fn literal(&self) -> Option<&str> {
        match self {
            Self::Literal(text) => Some(text),
            Self::Field(..) => None,
        }
    }
}

/// All patterns below a value, but those of weeks and quarters.
fn collect_patterns(value: &Value, patterns: &mut Vec<Vec<Piece>>) {
    match value {
        Value::String(pattern) => {
            let pieces = pieces(pattern);
            let of_weeks = |piece: &Piece| matches!(piece, Piece::Field('w' | 'W' | 'q' | 'Q', _));
            if !pieces.iter().any(of_weeks) {
                patterns.push(pieces);
            }
        }
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "intervalFormats" | "appendItems"))
            .for_each(|(_, value)| collect_patterns(value, patterns)),
        _ => {}
    }
}

fn pieces(pattern: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut quoted = false;
    for char in pattern.chars() {
        match (char, pieces.last_mut()) {
            ('\'', _) => quoted = !quoted,
            (_, Some(Piece::Field(field, count))) if !quoted && *field == char => *count += 1,
            _ if !quoted && char.is_ascii_alphabetic() => pieces.push(Piece::Field(char, 1)),
            (_, Some(Piece::Literal(text))) => text.push(char),
            _ => pieces.push(Piece::Literal(char.into())),
        }
    }
    pieces
}

/// The letters that stand right before and after the name of a month or a day; none if there are
/// none. `fields`: the letters of that name in patterns.
fn glue_of(pattern: &[Piece], fields: &[char]) -> Option<(String, String)> {
    let is_name = |piece: &Piece| match piece {
        Piece::Field(field @ ('M' | 'L'), 3..) | Piece::Field(field @ ('E' | 'c'), _) => {
            fields.contains(field)
        }
        _ => false,
    };
    let index = pattern.iter().position(is_name)?;
    let literal = |index: Option<usize>| pattern.get(index?).and_then(Piece::literal);
    let before = literal(index.checked_sub(1)).unwrap_or_default();
    let after = literal(Some(index + 1)).unwrap_or_default();
    let before = before.rsplit(is_no_letter).next().unwrap_or_default();
    let after = after.split(is_no_letter).next().unwrap_or_default();
    (!before.is_empty() || !after.is_empty()).then(|| (fold(before), fold(after)))
}

fn is_no_letter(char: char) -> bool {
    !char.is_alphabetic()
}

/// The words of a literal, in lower case.
fn words(literal: &str) -> Vec<String> {
    let is_gap = |char: char| char.is_whitespace() || char.is_ascii_punctuation();
    literal
        .split(is_gap)
        .filter(|word| word.contains(char::is_alphabetic))
        .map(fold)
        .collect()
}

/// In lower case, a dot as a space.
fn fold(text: &str) -> String {
    let lower = text.to_lowercase().replace(['.', '|'], " ");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text(version: &str, languages: &BTreeMap<String, Language>) -> String {
    let mut text = format!(
        "# How languages write a date: months, parts of the day, small words, days of the week.\n\
         # A line each: language, January … December, before noon, after noon, words for other\n\
         # hours (=from-before), small words, Monday … Sunday;\n\
         # separated by tabs, alternatives by bars; lower case, a dot as a space.\n\
         # Made from CLDR {version} (npm cldr-dates-full and cldr-core, Gregorian calendar,\n\
         # all locales, wide and abbreviated, format and stand-alone) by\n\
         # cargo xtask month-names CLDR-DATES-FULL CLDR-CORE\n\
         # © Unicode, Inc., Unicode-3.0, see month_names.LICENSE.txt.\n"
    );
    for (code, language) in languages {
        let months = language.months.iter();
        let (morning, afternoon) = (language.said_of(MORNING), language.said_of(AFTERNOON));
        let others = language.said_of_others();
        let columns = months
            .chain([&morning, &afternoon, &others, &language.particles])
            .chain(&language.weekdays);
        let line: String = columns.fold(code.clone(), |mut line, words| {
            let words: Vec<_> = words.iter().map(String::as_str).collect();
            let _ = write!(line, "\t{}", words.join("|"));
            line
        });
        let _ = writeln!(text, "{line}");
    }
    text
}
