//! The date under a post: in UTC−8 the whole year round, to the minute, in the language
//! of the account (fact sheet 8.1).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::{DateForm, Generation};

/// The language of an account, with its way to write dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is the word itself")]
pub enum Language {
    English,
    BritishEnglish,
    Italian,
    Russian,
    BrazilianPortuguese,
    Chinese,
    German,
    French,
    Polish,
    /// A language that exists nowhere: its months are unknown to everybody.
    Invented,
    /// Dates in that form, which the core may have to leave at their month.
    Form(DateForm),
}

const ENGLISH: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const ITALIAN: [&str; 12] = [
    "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic",
];
const RUSSIAN: [&str; 12] = [
    "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
];
const PORTUGUESE: [&str; 12] = [
    "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const POLISH: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const INVENTED: [&str; 12] = [
    "blurp", "blarp", "blorp", "blirp", "blerp", "blyrp", "glurp", "glarp", "glorp", "glirp",
    "glerp", "glyrp",
];

impl Language {
    /// Every language by name.
    pub const ALL: [Self; 10] = [
        Self::English,
        Self::BritishEnglish,
        Self::Italian,
        Self::Russian,
        Self::BrazilianPortuguese,
        Self::Chinese,
        Self::German,
        Self::French,
        Self::Polish,
        Self::Invented,
    ];

    /// Whether anybody can read its dates.
    pub fn is_known(self) -> bool {
        self != Self::Invented
    }

    /// The date as it stands under a post.
    pub(super) fn date(self, at: Timestamp, generation: Generation) -> String {
        let local = Offset::constant(-8).to_datetime(at);
        let (year, day, minute) = (local.year(), local.day(), local.minute());
        let (half, hour) = twelve_hours(local);
        let clock = local.strftime("%H:%M");
        match self {
            Self::English if generation < Generation::H4 => {
                format!(
                    "{} {day}, {year}, {hour}:{minute:02} {}",
                    month(local, &ENGLISH),
                    half.to_uppercase()
                )
            }
            Self::English => format!(
                "{} {day:02}, {year} {hour}:{minute:02} {half}",
                month(local, &ENGLISH)
            ),
            Self::Italian => format!(
                "{} {day:02}, {year} {hour}:{minute:02} {half}",
                month(local, &ITALIAN)
            ),
            Self::BritishEnglish => format!("{day} {} {year}, {clock}", month(local, &ENGLISH)),
            Self::Russian => format!("{day} {} {year} г., {clock}", month(local, &RUSSIAN)),
            Self::BrazilianPortuguese => {
                format!("{day} de {} de {year} {clock}", month(local, &PORTUGUESE))
            }
            Self::Chinese => format!("{year}年{}月{day}日 {clock}", local.month()),
            Self::German => format!("{day}. {} {year}, {clock}", month(local, &GERMAN)),
            Self::French => format!("{day} {} {year}, {clock}", month(local, &FRENCH)),
            Self::Polish => format!("{day} {} {year}, {clock}", month(local, &POLISH)),
            Self::Invented => format!("{day} {} {year}, {clock}", month(local, &INVENTED)),
            Self::Form(form) => form.date(at),
        }
    }
}

fn month(at: DateTime, names: &[&'static str; 12]) -> &'static str {
    let index = usize::try_from(at.month() - 1).unwrap_or(0);
    names[index.min(11)]
}

/// `am` or `pm`, and the hour from 1 to 12.
fn twelve_hours(at: DateTime) -> (&'static str, i8) {
    let half = if at.hour() < 12 { "am" } else { "pm" };
    (half, (at.hour() + 11) % 12 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fact sheet 9, ground truth: texts of an HTML export beside the JSON's UTC times.
    #[test]
    fn dates_are_eight_hours_behind_in_summer_and_in_winter() {
        for (utc, text) in [
            ("2018-09-20T03:40:04Z", "Sep 19, 2018 7:40 pm"),
            ("2018-08-09T16:24:20Z", "Aug 09, 2018 8:24 am"),
            ("2018-12-01T01:57:11Z", "Nov 30, 2018 5:57 pm"),
        ] {
            assert_eq!(
                Language::English.date(utc.parse().unwrap(), Generation::H4),
                text
            );
        }
    }

    /// Fact sheet 8.1, the examples.
    #[test]
    fn every_language_writes_dates_in_its_own_way() {
        let cases = [
            (
                "2021-01-13T01:22:00Z",
                Language::English,
                "Jan 12, 2021, 5:22 PM",
            ),
            (
                "2025-11-04T11:10:00Z",
                Language::Italian,
                "nov 04, 2025 3:10 am",
            ),
            (
                "2021-05-27T14:44:00Z",
                Language::BritishEnglish,
                "27 May 2021, 06:44",
            ),
            (
                "2021-08-29T13:23:00Z",
                Language::Russian,
                "29 авг 2021 г., 05:23",
            ),
            (
                "2020-11-03T20:12:00Z",
                Language::BrazilianPortuguese,
                "3 de nov de 2020 12:12",
            ),
            (
                "2023-09-13T13:45:00Z",
                Language::Chinese,
                "2023年9月13日 05:45",
            ),
        ];
        for (utc, language, text) in cases {
            assert_eq!(language.date(utc.parse().unwrap(), Generation::H2), text);
        }
    }
}
