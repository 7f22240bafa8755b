//! Every format seen, every language of CLDR, and what must stay unknown.

use proptest::prelude::*;

use super::*;
use crate::moment::Precision;

/// What the text says on a page where nothing else is known.
fn read(text: &str) -> Option<String> {
    let instant = DateText::read(text)?.instant(&PageLanguage::default())?;
    assert_eq!(instant.precision(), Precision::Minute, "{text}");
    instant.start().map(|at| at.to_string())
}

fn assert_read(text: &str, expected: &str) {
    assert_eq!(read(text).as_deref(), Some(expected), "{text}");
}

fn months_read(words: &str, text: impl Fn(&str) -> String) {
    for (month, word) in (1..).zip(words.split(' ')) {
        let text = text(word);
        assert_read(&text, &format!("2021-{month:02}-12T14:44:00Z"));
    }
}

#[test]
fn english_until_2023() {
    assert_read("Jan 12, 2021, 5:22 PM", "2021-01-13T01:22:00Z");
    months_read("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", |month| {
        format!("{month} 12, 2021, 6:44 AM")
    });
}

#[test]
fn english_since_2025() {
    assert_read("Oct 19, 2025 6:11 pm", "2025-10-20T02:11:00Z");
    months_read("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", |month| {
        format!("{month} 12, 2021 6:44 am")
    });
}

#[test]
fn british() {
    assert_read("27 May 2021, 06:44", "2021-05-27T14:44:00Z");
    months_read(
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        |month| format!("12 {month} 2021, 06:44"),
    );
}

#[test]
fn italian_with_english_halves_of_the_day() {
    assert_read("nov 04, 2025 3:10 am", "2025-11-04T11:10:00Z");
    months_read("gen feb mar apr mag giu lug ago set ott nov dic", |month| {
        format!("{month} 12, 2021 6:44 am")
    });
}

#[test]
fn russian_with_months_shorter_than_in_cldr() {
    assert_read("29 авг 2021 г., 05:23", "2021-08-29T13:23:00Z");
    months_read(
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        |month| format!("12 {month} 2021 г., 06:44"),
    );
}

/// Published by a data donation project, of an archive of August 2026 that was donated in both
/// formats: what the page says, and the time of the same record in JSON. The head of a page tells
/// when it was made by another clock, UTC−7 in summer.
#[test]
fn dates_of_summer_are_eight_hours_behind_as_those_of_winter() {
    for (text, second) in [
        ("Aug 09, 2026 9:49 am", 1_786_297_781),
        ("Apr 05, 2024 3:43 pm", 1_712_360_599),
        ("Mar 11, 2026 2:49 am", 1_773_226_198),
        ("Dec 29, 2025 1:46 pm", 1_767_044_795),
        ("Aug 16, 2026 5:52 am", 1_786_888_345),
    ] {
        let at = jiff::Timestamp::from_second(second - second % 60).unwrap();
        assert_read(text, &at.to_string());
    }
}

#[test]
fn brazilian() {
    assert_read("3 de nov de 2020 12:12", "2020-11-03T20:12:00Z");
    months_read("jan fev mar abr mai jun jul ago set out nov dez", |month| {
        format!("12 de {month} de 2021 06:44")
    });
    assert_read("ago 10, 2026 4:38 da manhã", "2026-08-10T12:38:00Z");
    assert_read("ago 07, 2026 8:17 da tarde/noite", "2026-08-08T04:17:00Z");
}

#[test]
fn chinese_japanese_and_korean_numbers() {
    assert_read("2023年9月13日 05:45", "2023-09-13T13:45:00Z");
    assert_read("2023年09月13日下午5:45", "2023-09-14T01:45:00Z");
    assert_read("2023年9月13日 午前5:45", "2023-09-13T13:45:00Z");
    assert_read("2023년 9월 13일 오후 5:45", "2023-09-14T01:45:00Z");
    assert_read("6월 23, 2026 2:06 오전", "2026-06-23T10:06:00Z");
}

#[test]
fn spanish_german_french_and_polish_as_published_by_others() {
    assert_read("jun. 07, 2024 5:44 am", "2024-06-07T13:44:00Z");
    assert_read("13 de enero de 2024, 10:30", "2024-01-13T18:30:00Z");
    assert_read("08. Sept. 2026, 3:54 pm", "2026-09-08T23:54:00Z");
    assert_read("12 août 2021 à 06:44", "2021-08-12T14:44:00Z");
    assert_read("12 août 2021, 6 h 44", "2021-08-12T14:44:00Z");
    assert_read("paź 12, 2021 6:44 po południu", "2021-10-13T02:44:00Z");
}

#[test]
fn languages_not_seen_yet() {
    assert_read("12 במאי 2021, 6:44", "2021-05-12T14:44:00Z");
    assert_read("١٢ مايو ٢٠٢١، ٦:٤٤ م", "2021-05-13T02:44:00Z");
    assert_read("۱۲ مهٔ ۲۰۲۱، ساعت ۶:۴۴", "2021-05-12T14:44:00Z");
    assert_read("१२ मई २०२१, ६:४४ am", "2021-05-12T14:44:00Z");
    assert_read("12 พ.ค. 2564 06:44 น.", "2021-05-12T14:44:00Z");
    assert_read("12 May 2021 ÖS 6:44", "2021-05-13T02:44:00Z");
    assert_read("12. toukok. 2021 klo 6.44", "2021-05-12T14:44:00Z");
    assert_read("2021. máj. 12. du. 6:44", "2021-05-13T02:44:00Z");
    assert_read("12 thg 5, 2021 6:44 CH", "2021-05-13T02:44:00Z");
    assert_read("2021(e)ko maiatzaren 12(a), 6:44", "2021-05-12T14:44:00Z");
    assert_read("12 Μαΐ 2021, 6:44 μ.μ.", "2021-05-13T02:44:00Z");
}

#[test]
fn numbers_alone_are_read_where_they_leave_no_question() {
    assert_read("12.05.2021, 06:44", "2021-05-12T14:44:00Z");
    assert_read("12. 5. 2021 6.44", "2021-05-12T14:44:00Z");
    assert_read("2021-05-12 06:44", "2021-05-12T14:44:00Z");
    assert_read("2021. 5. 12. 오전 6:44", "2021-05-12T14:44:00Z");
    assert_read("5/27/2021, 6:44 AM", "2021-05-27T14:44:00Z");
    assert_read("27/5/2021, 06:44", "2021-05-27T14:44:00Z");
    assert_read("05/05/2021, 06:44", "2021-05-05T14:44:00Z");
    assert_eq!(read("05/06/2021, 06:44"), None);
}

#[test]
fn spaces_before_the_half_of_the_day_may_be_narrow_or_hard() {
    for space in ["\u{202f}", "\u{a0}", " ", ""] {
        let text = format!("Jan 12, 2021, 5:22{space}PM");
        assert_read(&text, "2021-01-13T01:22:00Z");
    }
}

#[test]
fn twelve_is_midnight_in_the_morning_and_noon_in_the_afternoon() {
    assert_read("Jan 12, 2021, 12:05 AM", "2021-01-12T08:05:00Z");
    assert_read("Jan 12, 2021, 12:05 PM", "2021-01-12T20:05:00Z");
    assert_read("Jan 12, 2021, 0:05", "2021-01-12T08:05:00Z");
    assert_eq!(read("Jan 12, 2021, 13:05 AM"), None);
    assert_eq!(read("Jan 12, 2021, 24:05"), None);
}

/// Hard case 21.
#[test]
fn a_late_evening_is_the_next_day_month_and_year_in_utc() {
    assert_read("Dec 31, 2021 11:30 pm", "2022-01-01T07:30:00Z");
}

#[test]
fn daylight_saving_does_not_exist() {
    assert_read("Jul 01, 2021 12:00 pm", "2021-07-01T20:00:00Z");
    assert_read("Jan 01, 2021 12:00 pm", "2021-01-01T20:00:00Z");
}

#[test]
fn seconds_are_kept_where_they_are_written() {
    let text = DateText::read("Jan 12, 2021, 5:22:33 PM").unwrap();
    let instant = text.instant(&PageLanguage::default());
    let expected = "2021-01-13T01:22:33Z".parse().unwrap();
    assert_eq!(instant, Some(Moment::Second(expected)));
}

#[test]
fn what_is_not_understood_in_full_stays_unknown() {
    for text in [
        "",
        "yesterday",
        "12 foo 2021, 06:44",
        "12 May foo 2021, 06:44",
        "12 May 2021, 06:44 foo",
        "12 May 2021",
        "12 May 21, 06:44",
        "May 2021, 06:44",
        "12 13 May 2021, 06:44",
        "31 Feb 2021, 06:44",
        "32 May 2021, 06:44",
        "0 May 2021, 06:44",
        "12 May 2021, 06:60",
        "12 May Jun 2021, 06:44",
        "12 May 2021, 06:44 07:45",
        "12 May 99999999999, 06:44",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn persian_years_are_not_taken_for_ours() {
    assert_eq!(read("۲۲ اردیبهشت ۱۴۰۰، ۶:۴۴"), None);
    assert_eq!(read("۱۴۰۰/۰۲/۲۲، ۶:۴۴"), None);
    assert_eq!(read("22 May 1400, 6:44"), None);
}

/// The word, and what it is in which language.
const DISPUTED: [(&str, &[(&str, i8)]); 5] = [
    ("lip", &[("hr", 6), ("pl", 7)]),
    ("srp", &[("hr", 7), ("cs", 8)]),
    ("lis", &[("hr", 10), ("pl", 11), ("cs", 11)]),
    ("listopad", &[("hr", 10), ("pl", 11), ("cs", 11)]),
    ("listopada", &[("hr", 10), ("pl", 11)]),
];

#[test]
fn a_disputed_month_is_unknown_until_the_language_is_known() {
    for (word, meanings) in DISPUTED {
        let text = DateText::read(&format!("12 {word} 2021, 06:44")).unwrap();
        assert_eq!(text.instant(&PageLanguage::default()), None, "{word}");
        assert!(text.depends_on_language());
        for (language, month) in meanings {
            let expected = format!("2021-{month:02}-12T14:44:00Z");
            let mut declared = PageLanguage::default();
            declared.declare(language);
            let instant = text.instant(&declared).and_then(Moment::start);
            assert_eq!(
                instant.unwrap().to_string(),
                expected,
                "{word} in {language}"
            );
        }
    }
}

#[test]
fn other_months_of_a_page_tell_its_language() {
    let disputed = DateText::read("12 lis 2021, 06:44").unwrap();
    for (other, month) in [("12 sij 2021, 06:44", 10), ("12 paź 2021, 06:44", 11)] {
        let mut language = PageLanguage::default();
        DateText::read(other).unwrap().teach(&mut language);
        let instant = disputed.instant(&language).and_then(Moment::start).unwrap();
        assert_eq!(instant.to_string(), format!("2021-{month}-12T14:44:00Z"));
    }
}

#[test]
fn a_page_of_mixed_languages_tells_nothing() {
    let mut language = PageLanguage::default();
    for other in ["12 sij 2021, 06:44", "12 paź 2021, 06:44"] {
        DateText::read(other).unwrap().teach(&mut language);
    }
    let disputed = DateText::read("12 lis 2021, 06:44").unwrap();
    assert_eq!(disputed.instant(&language), None);
}

#[test]
fn the_head_of_a_page_tells_its_language() {
    let disputed = DateText::read("12 lis 2021, 06:44").unwrap();
    for (words, machine, month) in [
        (
            "Środa, 11 listopada 2026 22:03 UTC",
            "2026-11-12T05:03Z",
            11,
        ),
        (
            "srijeda, 11. listopada 2026. u 22:03 UTC",
            "2026-10-12T05:03Z",
            10,
        ),
    ] {
        let mut language = PageLanguage::default();
        learn_from_head(words, machine, &mut language);
        let instant = disputed.instant(&language).and_then(Moment::start).unwrap();
        assert_eq!(instant.to_string(), format!("2021-{month}-12T14:44:00Z"));
    }
}

/// Every name of every month in every language of CLDR, as a page of that language.
#[test]
fn every_month_of_every_cldr_language_is_read() {
    let mut names = 0;
    for (code, columns) in vocabulary::lines() {
        let mut language = PageLanguage::default();
        language.declare(code);
        for (month, column) in (1..).zip(&columns[..12]) {
            for name in column.split('|') {
                let text = format!("12 {name} 2021, 06:44");
                let read = DateText::read(&text).and_then(|text| text.instant(&language));
                let read = read.and_then(Moment::start).map(|at| at.to_string());
                let expected = format!("2021-{month:02}-12T14:44:00Z");
                assert_eq!(read, Some(expected), "{text} in {code}");
                names += 1;
            }
        }
    }
    assert!(names > 6000, "{names}");
    assert!(vocabulary::lines().count() <= Languages::MOST);
}

/// Words for parts of the day as CLDR's flexible day periods have them, with the time they tell;
/// an empty one where a number of twelve hours does not tell it.
#[test]
fn parts_of_the_day_tell_the_hour_that_they_are_said_of() {
    for (text, time) in [
        ("2024年8月4日 夜8:45", "20:45"),
        ("2024年8月4日 夜中0:05", "00:05"),
        ("2024年8月4日 夜中11:59", "23:59"),
        ("2024年8月4日 正午0:00", "12:00"),
        ("2024年8月4日 昼0:05", "12:05"),
        ("2024年8月4日 夕方6:10", "18:10"),
        ("2024年8月4日 真夜中0:00", "00:00"),
        ("2024年8月4日 夜1:05", ""),
        ("2024年8月4日 凌晨0:05", "00:05"),
        ("2024年8月4日 凌晨3:00", "03:00"),
        ("2024年8月4日 中午12:05", "12:05"),
        ("2024年8月4日 中午11:30", ""),
        ("2024年8月4日 晚上8:05", "20:05"),
        ("2024年8月4日 晚上12:05", ""),
        ("2024年8月4日 晚上1:05", ""),
        ("2024년 8월 4일 밤 11:59", "23:59"),
        ("2024년 8월 4일 정오 12:00", "12:00"),
        ("2024년 8월 4일 저녁 8:45", "20:45"),
        ("4 avq 2024, gecə 0:05", "00:05"),
        ("4 avq 2024, gündüz 0:05", "12:05"),
        ("4 avq 2024, axşam 8:45", "20:45"),
        ("4 avq 2024, axşam 11:59", "23:59"),
        ("2024 නිකිණි 4, රෑ 6:10", "18:10"),
        ("2024 නිකිණි 4, මධ්‍යාහ්නය 0:00", "12:00"),
        ("4 août 2024 à 8:45 du soir", "20:45"),
        ("4 août 2024 à 12:05 du soir", ""),
        ("4 août 2024 à 1:05 du soir", ""),
        ("4 août 2024 à 12:00 midi", "12:00"),
        ("4 Ağustos 2024 gece 0:05", "00:05"),
        ("4 Ağustos 2024 gece 11:59", "23:59"),
        ("Agosto 4, 2024 nang 8:45 ng gabi", "20:45"),
        ("4. August 2024 um 11:30 nachts", ""),
        ("Aug 4, 2024 9:30 at night", "21:30"),
        ("Aug 4, 2024 3:05 in the morning", "03:05"),
        ("Aug 4, 2024 10:05 in the evening", "22:05"),
        ("Aug 4, 2024 12:05 in the evening", ""),
        ("ago 4, 2024 12:05 da tarde/noite", "12:05"),
        ("ago 4, 2024 12:05 da manhã", "00:05"),
    ] {
        let at = DateText::read(text).and_then(|date| date.instant(&PageLanguage::default()));
        let at = at.and_then(Moment::start).map(|at| {
            let at = INSTAGRAM_OFFSET.to_datetime(at);
            at.strftime("%Y-%m-%d %H:%M").to_string()
        });
        let expected = Some(format!("2024-08-04 {time}")).filter(|_| !time.is_empty());
        assert_eq!(at, expected, "{text}");
    }
}

/// Every word for a part of the day in every language of CLDR, at every hour that it is said of
/// there, on a page that tells its language and on one that does not: the right hour, or none.
#[test]
fn no_part_of_the_day_of_any_language_tells_a_wrong_hour() {
    let mut right = 0;
    for (code, columns) in vocabulary::lines() {
        let mut declared = PageLanguage::default();
        declared.declare(code);
        let month = columns[6].split('|').next().unwrap();
        for (word, hours) in parts_of_the_day(&columns) {
            let (one, other) = (0..24)
                .filter(|hour| hours.contains(hour))
                .partition::<Vec<i8>, _>(|hour| *hour < 12);
            for hour in one.iter().chain(&other) {
                let is_open = one.contains(&(hour % 12)) && other.contains(&(hour % 12 + 12));
                for number in [hour % 12, (hour + 11) % 12 + 1] {
                    for text in [
                        format!("12 {month} 2021, {number}:44 {word}"),
                        format!("2021 {month} 12 {word} {number}:44"),
                    ] {
                        for language in [&declared, &PageLanguage::default()] {
                            let mut language = language.clone();
                            let Some(date) = DateText::read(&text) else {
                                continue;
                            };
                            date.teach(&mut language);
                            let at = date.instant(&language).and_then(Moment::start);
                            let Some(at) = at.map(|at| INSTAGRAM_OFFSET.to_datetime(at)) else {
                                continue;
                            };
                            assert!(!is_open, "{text} in {code}");
                            assert_eq!(at.hour(), *hour, "{text} in {code}");
                            right += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(right > 20_000, "{right}");
}

/// The words of a line of the data, with the hours that they are said of.
fn parts_of_the_day<'l>(columns: &[&'l str]) -> Vec<(&'l str, Vec<i8>)> {
    let halves = [(columns[12], 0..12), (columns[13], 12..24)];
    let halves = halves.into_iter().flat_map(|(words, hours)| {
        words
            .split('|')
            .map(move |word| (word, hours.clone().collect()))
    });
    let others = columns[14]
        .split('|')
        .filter_map(|word| word.split_once('='));
    let others = others.map(|(word, ranges)| {
        let ranges = ranges
            .split(',')
            .map(|range| range.split_once('-').unwrap());
        let hours = ranges
            .flat_map(|(from, before)| from.parse::<i8>().unwrap()..before.parse::<i8>().unwrap());
        (word, hours.collect())
    });
    halves
        .chain(others)
        .filter(|(word, _)| !word.is_empty())
        .collect()
}

/// The same on pages that do not tell their language: the months alone must tell it.
#[test]
fn a_year_of_dates_tells_the_language_of_its_page() {
    for (code, columns) in vocabulary::lines() {
        if !vocabulary::OFFERED.contains(&code) {
            continue;
        }
        let dates: Vec<(i8, DateText)> = (1..)
            .zip(&columns[..12])
            .flat_map(|(month, column)| column.split('|').map(move |name| (month, name)))
            .map(|(month, name)| (month, format!("12 {name} 2021, 06:44")))
            .map(|(month, text)| (month, DateText::read(&text).expect(&text)))
            .collect();
        let mut language = PageLanguage::default();
        for (_, date) in &dates {
            date.teach(&mut language);
        }
        for (month, date) in &dates {
            let read = date.instant(&language).and_then(Moment::start);
            let read = read.map(|at| at.to_string());
            let expected = format!("2021-{month:02}-12T14:44:00Z");
            assert_eq!(read, Some(expected), "{date:?} in {code}");
        }
    }
}

/// The museum's records hold the text of an HTML export; their `taken` is that text
/// read as UTC, and fact sheet 9 has the true UTC of three of them to the second.
#[test]
fn ground_truth_of_the_museum() {
    let records = "sfomuseum-data+sfomuseum-data-socialmedia-instagram/data/172/935";
    let truth = [
        ("780/1/1729357801", Some("2018-08-09T16:24:20Z")),
        ("765/1/1729357651", Some("2018-09-20T03:40:04Z")),
        ("729/7/1729357297", Some("2018-12-01T01:57:11Z")),
        ("500/7/1729355007", None),
    ];
    for (record, utc) in truth {
        let path = format!("export/{records}/{record}.geojson");
        let Some(path) = left_out::sample(&path) else {
            return;
        };
        let json = std::fs::read(path).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let post = &json["properties"]["instagram:post"];
        let text = DateText::read(post["taken_at"].as_str().unwrap()).unwrap();
        let read = text.instant(&PageLanguage::default()).unwrap();
        let seconds = read.start().unwrap().as_second();
        assert_eq!(seconds, post["taken"].as_i64().unwrap() + 8 * 3600);
        if let Some(utc) = utc {
            let utc: jiff::Timestamp = utc.parse().unwrap();
            assert!((0..60).contains(&(utc.as_second() - seconds)), "{utc}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>(), machine in any::<String>()) {
        let mut language = PageLanguage::default();
        learn_from_head(&text, &machine, &mut language);
        language.declare(&machine);
        if let Some(date) = DateText::read(&text) {
            date.teach(&mut language);
            let _ = date.instant(&language);
        }
    }

    #[test]
    fn nothing_like_a_date_panics(
        pieces in proptest::collection::vec(
            prop_oneof![
                "[0-9]{1,5}",
                "[.:/, \u{202f}年月日г]{1,2}",
                "(de|lis|May|pm|du|오전|h|sept|thg)",
            ],
            0..12,
        )
    ) {
        if let Some(date) = DateText::read(&pieces.concat()) {
            let _ = date.instant(&PageLanguage::default());
        }
    }

    #[test]
    fn every_minute_is_read_as_it_was_written(minute in 600_i64..70 * 365 * 24 * 60) {
        let at = jiff::Timestamp::from_second(minute * 60).unwrap();
        let wall_clock = INSTAGRAM_OFFSET.to_datetime(at);
        for format in ["%b %d, %Y, %-I:%M %p", "%-d %B %Y %H:%M", "%Y年%-m月%-d日 %H:%M"] {
            let text = wall_clock.strftime(format).to_string();
            prop_assert_eq!(read(&text), Some(at.to_string()), "{}", text);
        }
    }
}
