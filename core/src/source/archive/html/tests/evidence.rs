//! What the dates of a whole page tell of each other: forms of languages, clocks, calendars and
//! zones that nobody knows, on pages of forty posts in the folders of their months.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, ToSpan};

use super::dates::{in_folders, published};
use super::*;

type Form = fn(DateTime) -> String;

/// When the posts were published, in Instagram's zone, newest first; none close to the end of its
/// month.
fn times() -> Vec<DateTime> {
    let mut at: DateTime = "2026-05-21T20:36:00".parse().unwrap();
    let mut times = Vec::new();
    while times.len() < 40 {
        if (4..25).contains(&at.day()) {
            times.push(at);
        }
        at -= SignedDuration::from_mins(17 * 24 * 60 + 5 * 60 + 7);
    }
    times
}

/// How many dates of a page in that form are right; the others are not known. None is wrong.
fn right(name: &str, form: Form) -> usize {
    let times = times();
    let posts: Vec<_> = times
        .iter()
        .map(|at| (at.strftime("%Y%m").to_string(), form(*at)))
        .collect();
    let posts: Vec<_> = posts
        .iter()
        .map(|(folder, text)| (folder.as_str(), text.as_str()))
        .collect();
    let told = published(&read(in_folders(&posts)));
    let mut right = 0;
    for ((told, at), (_, text)) in told.iter().zip(&times).zip(&posts) {
        let minute = Moment::Minute(Offset::constant(-8).to_timestamp(*at).unwrap());
        assert!(
            [minute, Moment::Unknown].contains(told),
            "{name} {text}: {told:?}"
        );
        right += usize::from(*told == minute);
    }
    right
}

fn with(at: DateTime, format: &str) -> String {
    at.strftime(format).to_string()
}

fn later(at: DateTime, minutes: i64) -> DateTime {
    at.checked_add(minutes.minutes()).unwrap()
}

fn half(at: DateTime) -> &'static str {
    if at.hour() < 12 { "zib" } else { "zob" }
}

fn quarter(at: DateTime) -> String {
    let words = ["nira", "moru", "dako", "sepi"];
    let index = usize::try_from(at.hour() / 6).unwrap();
    format!("{} {}:{:02}", words[index], at.hour() % 6, at.minute())
}

/// The same day in the Julian calendar.
fn julian(at: DateTime) -> DateTime {
    at.checked_sub(13.days()).unwrap()
}

#[test]
fn what_nobody_can_know_is_never_told_to_the_minute() {
    let forms: [(&str, Form); 25] = [
        ("half in front", |at| {
            format!("{} {}", half(at), with(at, "%-d %B %Y, %-I:%M"))
        }),
        ("half with a comma", |at| {
            format!("{}, {}", half(at), with(at, "%-d %B %Y %-I:%M"))
        }),
        ("half at the end", |at| {
            format!("{} {}", with(at, "%-I:%M, %-d %B %Y"), half(at))
        }),
        ("half inside", |at| {
            format!(
                "{} {} {}",
                with(at, "%-d %B"),
                half(at),
                with(at, "%Y, %-I:%M")
            )
        }),
        ("half before numbers", |at| {
            format!("{} {}", half(at), with(at, "%-d/%-m/%Y %-I:%M"))
        }),
        ("quarters", |at| {
            let quarter = quarter(at);
            let (word, time) = quarter.split_once(' ').unwrap();
            format!("{word} {}, {time}", with(at, "%-d %B %Y"))
        }),
        ("zone at the end", |at| {
            with(later(at, 810), "%H:%M, %-d %B %Y IST")
        }),
        ("zone in brackets", |at| {
            with(later(at, 900), "%H:%M, %d/%m/%Y (WIB)")
        }),
        ("zone after a year", |at| {
            with(later(at, 810), "%-d %B %Y IST %H:%M")
        }),
        ("a town", |at| {
            with(later(at, 1020), "%H:%M, %-d %B %Y (Tokyo)")
        }),
        ("a town in front", |at| {
            with(later(at, 1020), "Tokyo: %-d %B %Y, %H:%M")
        }),
        ("a town after a year", |at| {
            with(later(at, 1020), "%-d %B %Y Tokyo %H:%M")
        }),
        ("AT", |at| with(later(at, 240), "%-d %B %Y, %H:%M AT")),
        ("ST", |at| with(later(at, 240), "%-d %B %Y, %H:%M ST")),
        ("an era without a name", |at| {
            format!("{}年{}", at.year() - 2018, with(at, "%-m月%-d日 %H:%M"))
        }),
        ("an era in one sign", |at| {
            format!("㋿{}年{}", at.year() - 2018, with(at, "%-m月%-d日 %H:%M"))
        }),
        ("an era of two digits", |at| {
            format!("{:02}.{}", at.year() - 2018, with(at, "%m.%d %H:%M"))
        }),
        ("an era of two digits at the end", |at| {
            format!(
                "{}/{:02} {}",
                with(at, "%d/%m"),
                at.year() - 2018,
                with(at, "%H:%M")
            )
        }),
        ("weeks", |at| with(at, "%G-W%V-%u %H:%M")),
        ("weeks in numbers", |at| with(at, "%G-%V-%u %H:%M")),
        ("Julian", |at| {
            with(julian(at), "%-d %B %Y, ") + &with(at, "%H:%M")
        }),
        ("Julian in numbers", |at| {
            with(julian(at), "%d.%m.%Y, ") + &with(at, "%H:%M")
        }),
        ("Julian from the year on", |at| {
            with(julian(at), "%Y-%m-%d ") + &with(at, "%H:%M")
        }),
        ("hours from dawn", |at| {
            format!(
                "{} saa {}:{:02}",
                with(at, "%-d/%-m/%Y,"),
                (at.hour() + 5) % 12 + 1,
                at.minute()
            )
        }),
        ("Khmer", |at| {
            format!(
                "{}/{} {}",
                with(at, "%-d/%-m"),
                at.year() + 544,
                with(at, "%H:%M")
            )
        }),
    ];
    for (name, form) in forms {
        assert_eq!(right(name, form), 0, "{name}");
    }
}

#[test]
fn what_a_page_proves_is_read() {
    let forms: [(&str, Form); 13] = [
        ("UTC in front", |at| {
            with(later(at, 480), "UTC %-d %B %Y, %H:%M")
        }),
        ("UTC inside", |at| {
            with(later(at, 480), "%H:%M UTC, %-d %B %Y")
        }),
        ("UT", |at| with(later(at, 480), "%-d %B %Y, %H:%M UT")),
        ("Moscow", |at| with(later(at, 660), "%H:%M, %d.%m.%Y (МСК)")),
        ("GMT+9", |at| {
            with(later(at, 1020), "GMT+9 %-d %B %Y, %H:%M")
        }),
        ("narrow", |at| {
            with(at, "%b %-d, %Y %-I:%M") + if at.hour() < 12 { "a" } else { "p" }
        }),
        ("narrow with a dot", |at| {
            with(at, "%b %-d, %Y %-I:%M ") + if at.hour() < 12 { "a." } else { "p." }
        }),
        ("a day of the week", |at| with(at, "%A, %-d %B %Y %H:%M")),
        ("an unknown day of the week", |at| {
            let days = [
                "zumdal", "torvek", "mirsan", "dolfen", "pelgar", "karnis", "hulden",
            ];
            let day = usize::try_from(at.weekday().to_monday_zero_offset()).unwrap();
            format!("{}, {}", days[day], with(at, "%-d %B %Y %H:%M"))
        }),
        ("an unknown day before the time", |at| {
            let days = [
                "zumdal", "torvek", "mirsan", "dolfen", "pelgar", "karnis", "hulden",
            ];
            let day = usize::try_from(at.weekday().to_monday_zero_offset()).unwrap();
            format!(
                "{} {} {}",
                with(at, "%-d %B %Y"),
                days[day],
                with(at, "%H:%M")
            )
        }),
        ("an ordinal", |at| with(at, "%B %-dth, %Y %H:%M")),
        ("o'clock of 24 hours", |at| {
            with(at, "%-d/%-m/%Y, saa %H:%M")
        }),
        ("a named era", |at| {
            format!("令和{}年{}", at.year() - 2018, with(at, "%-m月%-d日 %H:%M"))
        }),
    ];
    for (name, form) in forms {
        assert_eq!(right(name, form), 40, "{name}");
    }
}

/// Where only the afternoon is marked, twelve o'clock without a mark may be midnight.
#[test]
fn twelve_oclock_without_a_mark_is_open_on_a_page_of_twelve_hours() {
    let half = |at: DateTime| if at.hour() < 12 { "" } else { " pm" };
    let dates: Vec<_> = [
        ("202605", 0, 54),
        ("202605", 8, 36),
        ("202605", 20, 36),
        ("202605", 12, 1),
    ]
    .iter()
    .map(|(folder, hour, minute)| {
        let at = jiff::civil::date(2026, 5, 10).at(*hour, *minute, 0, 0);
        (*folder, with(at, "%-d %B %Y, %-I:%M") + half(at))
    })
    .collect();
    let posts: Vec<_> = dates
        .iter()
        .map(|(folder, text)| (*folder, text.as_str()))
        .collect();
    let told = published(&read(in_folders(&posts)));
    assert_eq!(told[0], Moment::Unknown);
    assert_eq!(
        told[1..],
        ["16:36", "04:36", "20:01"].map(|time| {
            let day = if time == "04:36" { 11 } else { 10 };
            minute(&format!("2026-05-{day}T{time}:00Z"))
        })
    );
}
