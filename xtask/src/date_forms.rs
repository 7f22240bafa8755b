//! Makes `tests/maker/src/html/forms.txt` again: how every locale of Unicode's CLDR writes a
//! date and a time. The sample maker writes dates in these forms, to see what the core makes
//! of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Done;
use crate::command::{Result, root};

const STYLES: [&str; 4] = ["short", "medium", "long", "full"];
const MONTHS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Where the data is.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the unpacked npm packages cldr-dates-full, cldr-numbers-full and
    /// cldr-core, all of the same version
    packages: PathBuf,
}

/// Writes the file and its licence.
///
/// # Errors
/// The packages are not there or of another shape; the file cannot be written.
pub(crate) fn run(options: &Options) -> Done {
    let dates = options.packages.join("cldr-dates-full");
    let systems = options
        .packages
        .join("cldr-core/supplemental/numberingSystems.json");
    let systems = read(&systems)?;
    let systems = &systems["supplemental"]["numberingSystems"];
    let mut forms = BTreeMap::<Vec<String>, BTreeSet<String>>::new();
    for locale in fs::read_dir(dates.join("main"))? {
        let locale = locale?;
        let name = locale.file_name().to_string_lossy().into_owned();
        let numbers = options.packages.join("cldr-numbers-full/main").join(&name);
        let numbers = read(&numbers.join("numbers.json"))?;
        let system = &numbers["main"][&name]["numbers"]["defaultNumberingSystem"];
        let digits = systems[system.as_str().unwrap_or("latn")]["_digits"].as_str();
        let zero = digits.and_then(|digits| digits.chars().next());
        let file = read(&locale.path().join("ca-gregorian.json"))?;
        let calendar = &file["main"][&name]["dates"]["calendars"]["gregorian"];
        let code = name.split('-').next().unwrap_or(&name);
        let names = names(code, zero.unwrap_or('0'), calendar);
        forms.entry(names).or_default().extend(patterns(calendar));
    }
    let package = read(&dates.join("package.json"))?;
    let version = package["version"].as_str().unwrap_or("unknown");
    let folder = root().join("tests/maker/src/html");
    fs::write(folder.join("forms.txt"), text(version, &forms))?;
    fs::copy(dates.join("LICENSE"), folder.join("forms.LICENSE.txt"))?;
    Ok(())
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// The columns before the patterns.
fn names(code: &str, zero: char, calendar: &Value) -> Vec<String> {
    let joined = |names: &Value, keys: &[&str]| {
        let names = keys.iter().map(|key| names[*key].as_str().unwrap_or("?"));
        names.collect::<Vec<_>>().join("|")
    };
    let (months, days) = (&calendar["months"]["format"], &calendar["days"]["format"]);
    let halves = &calendar["dayPeriods"]["format"]["abbreviated"];
    vec![
        code.to_owned(),
        zero.to_string(),
        joined(&months["abbreviated"], &MONTHS),
        joined(&months["wide"], &MONTHS),
        joined(&days["abbreviated"], &DAYS),
        joined(&days["wide"], &DAYS),
        joined(halves, &["am", "pm"]),
    ]
}

/// Every style of date with the short time, but for those with eras, parts of the day or
/// numerals of their own.
fn patterns(calendar: &Value) -> impl Iterator<Item = String> {
    let time = plain(&calendar["timeFormats"]["short"]);
    let forms = STYLES.map(|style| {
        let date = plain(&calendar["dateFormats"][style])?;
        let glue = plain(&calendar["dateTimeFormats"][style])?;
        Some(glue.replace("{1}", date).replace("{0}", time?))
    });
    let has_more = |form: &String| {
        let outside = form.split('\'').step_by(2);
        outside
            .flat_map(str::chars)
            .any(|char| "GBbLc".contains(char))
    };
    forms
        .into_iter()
        .flatten()
        .filter(move |form| !has_more(form))
}

/// A pattern that is no more than a text.
fn plain(pattern: &Value) -> Option<&str> {
    pattern.as_str()
}

fn text(version: &str, forms: &BTreeMap<Vec<String>, BTreeSet<String>>) -> String {
    let mut text = format!(
        "# How the locales of the world write a date and a time.\n\
         # A line each: language, the digit zero, short and long months, short and long days from\n\
         # Monday on, before and after noon, all patterns; separated by tabs and bars.\n\
         # Made from CLDR {version} (npm cldr-dates-full, cldr-numbers-full and cldr-core,\n\
         # Gregorian calendar, all locales, every style of date with the short time) by\n\
         # cargo xtask date-forms FOLDER-OF-THE-PACKAGES\n\
         # © Unicode, Inc., Unicode-3.0, see forms.LICENSE.txt.\n"
    );
    for (names, patterns) in forms {
        let patterns: Vec<_> = patterns.iter().map(String::as_str).collect();
        let _ = writeln!(text, "{}\t{}", names.join("\t"), patterns.join("|"));
    }
    text
}
