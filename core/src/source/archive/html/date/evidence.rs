//! What decides a date beside its own words. The folder that the picture lies in is named
//! after the month, cut in the same zone as the date (fact sheet 1.2): a date that its folder
//! contradicts is not believed, however plain it reads. Then the other dates of the page tell
//! how it writes dates ([`super::habits`]), and in a sorted list a date lies between its
//! neighbours.

use jiff::Timestamp;

use super::forms::{FormNumber, Forms};
use super::habits::{Direction, Habits, Steps, agrees, agrees_nearly, month_of};
use super::readings::{PageContext, Reading, WordsOfPage, edges_of_days, readings, unknown_word};
use super::weekdays::Weekdays;
use super::{DateText, PageLanguage, Zoned};
use crate::moment::Moment;

/// What a date comes to once all evidence is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source::archive::html) enum Verdict {
    /// This is when it was.
    Is(Moment),
    /// The text alone does not tell, and nothing else does.
    Unknown,
    /// The text says something that the folders or the other dates of the page contradict.
    Contradicted,
    /// It is written as others of the page are that the folders contradict.
    Doubted,
}

/// A date of a page, with all that it may mean.
#[derive(Debug)]
pub(in crate::source::archive::html) struct Witness {
    text: String,
    read: Option<DateText>,
    /// All readings, where the plain one may not be it.
    readings: Vec<Reading>,
    /// What was known of the page when the readings were made.
    words: WordsOfPage,
    /// Whether it can be read once the page has told what its words are.
    waits_for_words: bool,
    /// How it is written.
    form: Option<FormNumber>,
    /// Whether it is about twelve o'clock, and no word says which.
    is_bare_twelve: bool,
    /// Whether its hours may be counted from dawn.
    may_count_from_dawn: bool,
    /// When it was, as far as its words alone tell.
    sure: Option<Moment>,
    /// The months of the folders that its pictures lie in.
    months: Vec<Moment>,
    /// Whether it is told twice, and each time otherwise.
    is_two: bool,
}

/// What a page's dates tell of each other.
#[derive(Debug, Default)]
pub(in crate::source::archive::html) struct Evidence {
    pub language: PageLanguage,
    habits: Habits,
    weekdays: Weekdays,
    forms: Forms,
    /// The dates that were sure, in the order of the page.
    sure: Steps,
}

impl Witness {
    /// The date in one line; empty if there is none.
    pub(in crate::source::archive::html) fn text(&self) -> &str {
        &self.text
    }

    /// When it was, as far as its words alone tell.
    pub(in crate::source::archive::html) fn sure(&self) -> Option<Moment> {
        self.sure
    }

    /// Whether its words mean one thing in one language, or order, and another in another.
    pub(in crate::source::archive::html) fn is_disputed(&self) -> bool {
        let depends_on_language = DateText::depends_on_language;
        self.is_two || self.read.as_ref().is_some_and(depends_on_language)
    }
}

impl Evidence {
    /// What is known of the page, for a date of pictures in folders of these months.
    fn page(&self, months: &[Moment]) -> PageContext<'_> {
        PageContext {
            language: &self.language,
            words: self.words(),
            has_folder: !months.is_empty(),
            learns_words: false,
        }
    }

    fn words(&self) -> WordsOfPage {
        WordsOfPage {
            counts_to_24: self.habits.counts_to_24,
            are_weekdays: self.weekdays.are_proven(),
            are_no_weekdays: self.weekdays.are_refuted(),
        }
    }

    /// Hears the next date of the page, of pictures in folders of these months.
    pub(in crate::source::archive::html) fn hear(
        &mut self,
        text: String,
        months: Vec<Moment>,
    ) -> Witness {
        let zoned = Zoned::of(&text);
        let read = DateText::of(&zoned);
        self.habits.counts_to_24 |= zoned.counts_to_24();
        self.habits.has_halves |= zoned.has_half();
        if let Some(read) = &read {
            read.teach(&mut self.language);
        }
        let waits_for_words = read.is_none() && self.learn_word(&zoned, &months);
        let plain = read.as_ref().and_then(|read| read.instant(&self.language));
        let plain = plain.filter(|at| agrees_as_read(read.as_ref(), *at, &months));
        let is_in_words = read.as_ref().is_some_and(|read| !read.is_numeric());
        let readings = match plain.is_some() && is_in_words {
            true => Vec::new(),
            false => readings(&zoned, self.page(&months)),
        };
        self.habits.learn(&readings, &months);
        let form = self.forms.number(&zoned.tokens);
        let is_read = read.is_some() || !readings.is_empty();
        if is_read && !months.is_empty() {
            let agrees = |reading: &Reading| agrees(reading.at, &months);
            let is_contradicted = plain.is_none() && !readings.iter().any(agrees);
            self.forms.learn(form, is_contradicted);
        }
        let sure = plain.filter(|_| is_in_words);
        if let Some(sure) = sure {
            self.sure.take(sure);
        }
        Witness {
            read,
            readings,
            waits_for_words,
            words: self.words(),
            form,
            is_bare_twelve: zoned.is_bare_twelve(),
            may_count_from_dawn: zoned.may_count_from_dawn(),
            sure,
            months,
            text,
            is_two: false,
        }
    }

    /// Hears the words of a date that nobody knows, and says whether it can be read once they are
    /// known to tell nothing of the hour and the zone.
    fn learn_word(&mut self, text: &Zoned, months: &[Moment]) -> bool {
        let context = PageContext {
            words: WordsOfPage::OF_NO_MATTER,
            learns_words: true,
            ..self.page(months)
        };
        let readings = readings(text, context);
        let moments = readings.iter().map(|reading| reading.at);
        let moments: Vec<_> = moments.filter(|at| agrees(*at, months)).collect();
        if let Some((word, days)) = unknown_word(text, &moments) {
            self.weekdays.learn(word, days);
        }
        !readings.is_empty()
    }

    /// The same of a date that the page tells twice: for machines, and in words. Where the two
    /// are not one, the folders decide; what they do not decide is not known.
    pub(in crate::source::archive::html) fn hear_twice(
        &mut self,
        machine: String,
        words: &str,
        months: Vec<Moment>,
    ) -> Witness {
        match self.which(&machine, words, &months) {
            Which::Machine => self.hear(machine, months),
            Which::Words => self.hear(words.to_owned(), months),
            Which::Neither => Witness {
                text: format!("{words} / {machine}"),
                read: None,
                readings: Vec::new(),
                words: self.words(),
                waits_for_words: false,
                form: None,
                is_bare_twelve: false,
                may_count_from_dawn: false,
                sure: None,
                months,
                is_two: true,
            },
        }
    }

    fn which(&self, machine: &str, words: &str, months: &[Moment]) -> Which {
        let Some(read) = DateText::read(words) else {
            return Which::Machine;
        };
        let told = machine.parse().map_or(Moment::Unknown, Moment::Second);
        // Left by a clock that was never set.
        let can_be = told.is_possible(Timestamp::MAX);
        if !can_be || !months.is_empty() && !agrees_nearly(told, months) {
            return Which::Words;
        }
        let Some(in_words) = read.instant(&self.language) else {
            return Which::Machine;
        };
        match are_one(told, in_words) || !agrees_as_read(Some(&read), in_words, months) {
            true => Which::Machine,
            false => Which::Neither,
        }
    }

    /// What all that was heard makes of a date. `around`: the sure dates before and behind it
    /// on the page.
    pub(in crate::source::archive::html) fn judge(
        &self,
        date: &mut Witness,
        around: [Option<Moment>; 2],
    ) -> Verdict {
        if date.is_two {
            return Verdict::Unknown;
        }
        if date.words != self.words() && date.read.is_none() {
            date.readings = readings(&Zoned::of(&date.text), self.page(&date.months));
            date.words = self.words();
        }
        let plain = date
            .read
            .as_ref()
            .and_then(|read| read.instant(&self.language));
        let believed = plain.filter(|at| self.is_believed(date, *at));
        let told = believed.or_else(|| self.other(date, around));
        match (told, plain) {
            (Some(_), _) if self.is_doubted(date) => Verdict::Doubted,
            (Some(at), _) if believed.is_none() && self.is_of_open_clock(date, at) => {
                Verdict::Doubted
            }
            (Some(at), _) => Verdict::Is(at),
            (None, Some(_)) => Verdict::Contradicted,
            (None, None) => Verdict::Unknown,
        }
    }

    /// The month of a date whose words are known and do not tell the moment, where every day that it
    /// may be lies in one and no folder says more.
    pub(in crate::source::archive::html) fn month(&self, date: &Witness) -> Option<Moment> {
        let is_told_otherwise = date.is_two || self.forms.is_refuted(date.form);
        if date.read.is_none() || is_told_otherwise || !date.months.is_empty() {
            return None;
        }
        let days = edges_of_days(&Zoned::of(&date.text), self.page(&date.months));
        let mut months = days.into_iter().filter_map(month_of);
        let first = months.next()?;
        let is_one = months.all(|month| month == first);
        is_one.then(|| Moment::from_month(first.year(), first.month()))
    }

    /// Whether the rest of the page cannot change that verdict any more.
    pub(in crate::source::archive::html) fn settles(
        &self,
        date: &Witness,
        verdict: Verdict,
    ) -> bool {
        let is_in_folder = !date.months.is_empty() && verdict != Verdict::Unknown;
        let is_of_page = verdict == Verdict::Doubted
            || matches!(verdict, Verdict::Is(_)) && is_in_folder && !self.forms.is_known(date.form);
        if is_of_page {
            // Others that are written like it may be contradicted, or tell how hours are counted.
            return false;
        }
        is_in_folder
            || match &date.read {
                Some(read) => !read.depends_on_language() || read.is_settled(&self.language),
                None => date.readings.is_empty() && !date.waits_for_words,
            }
    }

    /// Whether folders contradict too many dates that are written like this one, or whether its
    /// hour is open as long as nothing shows that the page counts to 24.
    fn is_doubted(&self, date: &Witness) -> bool {
        let is_open_twelve = date.is_bare_twelve && self.habits.has_halves;
        let is_open = is_open_twelve || date.may_count_from_dawn;
        self.forms.is_refuted(date.form) || is_open && !self.habits.counts_to_24
    }

    /// Whether that reading is of the Ethiopian calendar, with an hour of which nothing says whether it
    /// counts from dawn, as clocks there do, or from midnight, as phones do.
    fn is_of_open_clock(&self, date: &Witness, at: Moment) -> bool {
        let text = Zoned::of(&date.text);
        if self.habits.counts_to_24 || text.has_half_or_zero() {
            return false;
        }
        let readings = readings(&text, self.page(&date.months));
        let mut of_moment = readings
            .iter()
            .filter(|reading| reading.at == at)
            .peekable();
        of_moment.peek().is_some() && of_moment.all(|reading| reading.is_ethiopian)
    }

    /// Whether nothing speaks against the plain reading: no folder, no other date of the page.
    fn is_believed(&self, date: &Witness, plain: Moment) -> bool {
        if !date.months.is_empty() {
            return agrees_as_read(date.read.as_ref(), plain, &date.months);
        }
        let is_open = date.read.as_ref().is_some_and(DateText::is_open);
        let told = self.habits.decide(&date.readings);
        let is_told_otherwise = is_open && told.is_some_and(|told| told != plain);
        !is_told_otherwise && !self.habits.refute(&date.readings, plain)
    }

    /// The one reading that the folders, the ways of the page and its order leave.
    fn other(&self, date: &Witness, around: [Option<Moment>; 2]) -> Option<Moment> {
        let may_be = |reading: &Reading| agrees(reading.at, &date.months);
        let readings = match date.readings.is_empty() && !date.months.is_empty() {
            true => readings(&Zoned::of(&date.text), self.page(&date.months)),
            false => date.readings.clone(),
        };
        let readings: Vec<_> = readings.into_iter().filter(may_be).collect();
        let is_decided = !date.months.is_empty() || readings.iter().any(|reading| reading.is_sure);
        let only = only(readings.iter().map(|reading| reading.at)).filter(|_| is_decided);
        only.or_else(|| self.habits.decide(&readings))
            .or_else(|| self.in_order(&readings, around))
    }

    /// The one reading between its neighbours, where the sure dates of the page are sorted.
    fn in_order(&self, readings: &[Reading], around: [Option<Moment>; 2]) -> Option<Moment> {
        let direction = self.sure.direction()?;
        let [newest, oldest] = match direction {
            Direction::NewestFirst => around,
            Direction::OldestFirst => [around[1], around[0]],
        };
        let start = |bound: Option<Moment>| bound.and_then(Moment::start);
        let is_between = |at: Moment| {
            let at = at.start();
            start(newest).is_none_or(|newest| at <= Some(newest))
                && start(oldest).is_none_or(|oldest| at >= Some(oldest))
        };
        let moments = readings.iter().map(|reading| reading.at);
        only(moments.filter(|at| is_between(*at)))
    }
}

/// Which of two tellings of a date is to be read.
enum Which {
    Machine,
    Words,
    Neither,
}

/// Whether two tellings can be of one moment: words may be of any zone.
fn are_one(one: Moment, other: Moment) -> bool {
    const ZONES: u64 = 26 * 60 * 60;
    let second = |at: Moment| at.start().map(Timestamp::as_second);
    let both = second(one).zip(second(other));
    both.is_some_and(|(one, other)| one.abs_diff(other) <= ZONES)
}

/// The moment that all of these are.
fn only(mut moments: impl Iterator<Item = Moment>) -> Option<Moment> {
    let first = moments.next()?;
    moments.all(|at| at == first).then_some(first)
}

/// Whether the folders' months agree; words that leave no question about the day may be of the
/// day after.
fn agrees_as_read(read: Option<&DateText>, at: Moment, months: &[Moment]) -> bool {
    match read.is_some_and(DateText::is_day_certain) {
        true => agrees_nearly(at, months),
        false => agrees(at, months),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(evidence: &mut Evidence, text: &str, months: &[Moment]) -> Verdict {
        let mut date = evidence.hear(text.to_owned(), months.to_vec());
        evidence.judge(&mut date, [None, None])
    }

    fn judged(text: &str, folder: &str) -> Verdict {
        let (year, month) = folder.split_at(4);
        let month = Moment::from_month(year.parse().unwrap(), month.parse().unwrap());
        verdict(&mut Evidence::default(), text, &[month])
    }

    fn minute(at: &str) -> Verdict {
        Verdict::Is(Moment::Minute(at.parse().unwrap()))
    }

    #[test]
    fn the_folder_decides_what_the_text_leaves_open() {
        for text in [
            "2026.09.07 06:44",
            "2026-07-09 06:44",
            "2026/9/7, 6:44 AM",
            "07/09/2026, 06:44",
            "09/07/2026, 06:44",
            "9.7.26, 06:44",
            "26-07-09 06:44",
            "Thursday, 9 July 2026, 06:44",
            "Donnerstag, 9. Juli 2026 06:44",
            "木曜日 2026年7月9日 06:44",
            "9 July 26, 06:44",
            "۱۴۰۵/۰۴/۱۸، ۶:۴۴",
            "令和8年7月9日 06:44",
            "民國115年7月9日 06:44",
            "9/7/2569 06:44",
            "02/11/2018 06:44",
        ] {
            assert_eq!(
                judged(text, "202607"),
                minute("2026-07-09T14:44:00Z"),
                "{text}"
            );
        }
        assert_eq!(
            judged("12 lis 2021, 06:44", "202110"),
            minute("2021-10-12T14:44:00Z")
        );
        assert_eq!(
            judged("12 lis 2021, 06:44", "202111"),
            minute("2021-11-12T14:44:00Z")
        );
    }

    #[test]
    fn a_date_that_its_folder_contradicts_is_not_believed() {
        for text in [
            "Jul 09, 2028 6:44 am",
            "9 July 2018, 06:44",
            "2026-07-09 06:44",
        ] {
            assert_eq!(judged(text, "202608"), Verdict::Contradicted, "{text}");
        }
        assert_eq!(judged("9 foo bar 2026, 06:44", "202607"), Verdict::Unknown);
        assert_eq!(judged("July 2026", "202607"), Verdict::Unknown);
    }

    #[test]
    fn the_word_for_a_year_says_which_number_is_the_year() {
        for (text, folder) in [
            ("7年11月25日 02:39", "202511"),
            ("8年 5月10日 20:36", "202605"),
            ("7년 11월 25일 02:39", "202511"),
        ] {
            let verdict = judged(text, folder);
            assert!(!matches!(verdict, Verdict::Is(Moment::Minute(_))), "{text}");
        }
        let short = judged("25年11月7日 02:39", "202511");
        assert_eq!(short, minute("2025-11-07T10:39:00Z"));
    }

    /// The words, with the folder and what they mean; none where that cannot be known.
    fn assert_page(page: &[(&str, &str, Option<&str>)]) {
        let mut evidence = Evidence::default();
        let mut dates: Vec<Witness> = page
            .iter()
            .map(|(text, folder, _)| {
                let months = match folder.is_empty() {
                    true => Vec::new(),
                    false => {
                        let (year, month) = folder.split_at(4);
                        vec![Moment::from_month(
                            year.parse().unwrap(),
                            month.parse().unwrap(),
                        )]
                    }
                };
                evidence.hear((*text).to_owned(), months)
            })
            .collect();
        for ((text, _, expected), date) in page.iter().zip(&mut dates) {
            let verdict = evidence.judge(date, [None, None]);
            match expected {
                Some(at) => assert_eq!(verdict, minute(at), "{text}"),
                None => assert!(!matches!(verdict, Verdict::Is(_)), "{text}: {verdict:?}"),
            }
        }
    }

    #[test]
    fn an_era_behind_the_year_is_no_half_of_the_day() {
        assert_page(&[
            (
                "3 يناير 2024 م، 0:05",
                "202401",
                Some("2024-01-03T08:05:00Z"),
            ),
            (
                "9 فبراير 2024 م، 1:07",
                "202402",
                Some("2024-02-09T09:07:00Z"),
            ),
            (
                "12 أكتوبر 2024 م، 15:11",
                "202410",
                Some("2024-10-12T23:11:00Z"),
            ),
        ]);
        assert_page(&[
            (
                "9 فبراير 2024 م، 1:07 ص",
                "202402",
                Some("2024-02-09T09:07:00Z"),
            ),
            (
                "12 أكتوبر 2024 م، 3:11 م",
                "202410",
                Some("2024-10-12T23:11:00Z"),
            ),
        ]);
        assert_page(&[
            ("03/01/2567 EB 1:05", "202401", Some("2024-01-03T09:05:00Z")),
            (
                "12/10/2567 EB 15:11",
                "202410",
                Some("2024-10-12T23:11:00Z"),
            ),
        ]);
        assert_page(&[
            (
                "6/1/2016 AM, 1:07 AM",
                "202402",
                Some("2024-02-09T09:07:00Z"),
            ),
            (
                "2/2/2017 AM, 3:11 PM",
                "202410",
                Some("2024-10-12T23:11:00Z"),
            ),
        ]);
    }

    #[test]
    fn an_era_without_a_folder_leaves_the_calendar_open() {
        assert_page(&[
            ("4/24/2016 AM, 12:05 AM", "", None),
            ("6/1/2016 AM, 1:07 AM", "", None),
            ("7/2/2016 AM, 3:00 AM", "", None),
            ("11/21/2016 AM, 11:00 AM", "", None),
            ("12/30/2016 AM, 1:09 PM", "", None),
            ("11 mars 6 Reiwa, 15:11", "", None),
            ("9 févr. 6 Reiwa, 01:07", "", None),
        ]);
    }

    #[test]
    fn a_zero_beside_an_unknown_word_is_no_clock_of_24_hours() {
        assert_page(&[
            ("2024年8月4日 怪0:00", "202408", None),
            ("2024年8月5日 怪8:45", "202408", None),
        ]);
    }

    /// "Bar" is a Monday in one language. Where it stands with other days, it may be the half of
    /// the day in one that nobody knows.
    #[test]
    fn a_word_that_stands_with_other_days_is_no_day_of_the_week() {
        assert_page(&[
            ("Aug 10, 2026 10:04 Bar", "202608", None),
            ("Aug 07, 2026 8:22 Foo", "202608", None),
            ("May 21, 2026 8:32 Bar", "202605", None),
        ]);
        assert_page(&[
            (
                "Aug 10, 2026 10:04 Bar",
                "202608",
                Some("2026-08-10T18:04:00Z"),
            ),
            (
                "May 18, 2026 5:03 Bar",
                "202605",
                Some("2026-05-18T13:03:00Z"),
            ),
        ]);
    }

    #[test]
    fn a_picture_may_be_uploaded_in_the_month_before() {
        assert_eq!(
            judged("Aug 01, 2026 12:01 am", "202607"),
            minute("2026-08-01T08:01:00Z")
        );
        assert_eq!(
            judged("Aug 02, 2026 12:01 am", "202607"),
            Verdict::Contradicted
        );
        // The edge at the month's other end is the same.
        assert_eq!(
            judged("Jun 30, 2026 12:01 am", "202607"),
            minute("2026-06-30T08:01:00Z")
        );
        assert_eq!(
            judged("Jun 29, 2026 11:59 pm", "202607"),
            Verdict::Contradicted
        );
    }

    /// Clocks there count from dawn, phones from midnight: 1:44 may be 7:44.
    #[test]
    fn a_bare_hour_of_an_ethiopian_date_is_not_told_to_the_minute() {
        for text in ["2/11/2018 6:44", "ሐምሌ 2 2018 1:44", "2 ሐምሌ 2018 11:44"] {
            assert_eq!(judged(text, "202607"), Verdict::Doubted, "{text}");
        }
        // Where the page counts to 24, no clock there has made it.
        assert_page(&[
            ("2/11/2018 6:44", "202607", Some("2026-07-09T14:44:00Z")),
            ("3/11/2018 18:44", "202607", Some("2026-07-11T02:44:00Z")),
        ]);
    }

    #[test]
    fn seconds_are_read_behind_dots_too() {
        for text in [
            "torstaina 9. heinäkuuta 2026 klo 6.44.30",
            "9. heinäkuuta 2026 klo 6.44.30",
            "9.7.2026 6.44.30",
        ] {
            let at = Verdict::Is(Moment::Second("2026-07-09T14:44:30Z".parse().unwrap()));
            assert_eq!(judged(text, "202607"), at, "{text}");
        }
        assert_eq!(
            judged("09.07.26 06.44", "202607"),
            minute("2026-07-09T14:44:00Z")
        );
    }

    #[test]
    fn the_day_of_the_week_leaves_midnight_and_noon_as_they_are() {
        for (text, folder, at) in [
            (
                "Friday, January 3, 2025 at 12:05:30 AM",
                "202501",
                "2025-01-03T08:05:30Z",
            ),
            (
                "Friday, February 7, 2025 at 12:07:30 PM",
                "202502",
                "2025-02-07T20:07:30Z",
            ),
        ] {
            let at = Verdict::Is(Moment::Second(at.parse().unwrap()));
            assert_eq!(judged(text, folder), at, "{text}");
        }
    }

    #[test]
    fn the_month_is_cut_where_the_date_is() {
        let last = judged("Jul 31, 2026 11:59 pm", "202607");
        assert_eq!(last, minute("2026-08-01T07:59:00Z"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,60}", digits in "[0-9 ./:年月日]{0,30}") {
            let month = Moment::from_month(2026, 7);
            let mut evidence = Evidence::default();
            for text in [&text, &digits] {
                verdict(&mut evidence, text, &[month]);
                verdict(&mut evidence, text, &[]);
            }
        }
    }
}
