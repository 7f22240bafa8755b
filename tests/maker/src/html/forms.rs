//! Forms of dates that Instagram may use some day: every form that a locale of Unicode's CLDR
//! has (`forms.txt`), and forms of calendars, clocks, orders and zones that CLDR does not name.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::calendars::{Calendar, REIWA};

/// Made by `cargo xtask date-forms`, which its header explains.
const DATA: &str = include_str!("forms.txt");

/// One form of a date, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateForm(usize);

/// How a form writes.
#[derive(Debug, Clone)]
struct Form {
    language: &'static str,
    zero: char,
    short_months: Vec<&'static str>,
    long_months: Vec<&'static str>,
    short_days: Vec<&'static str>,
    long_days: Vec<&'static str>,
    halves: Vec<&'static str>,
    pattern: &'static str,
    is_of_cldr: bool,
    calendar: Calendar,
    /// Hours east of Greenwich.
    zone: i8,
    /// How many hours after midnight the clock starts to count.
    dawn: i8,
}

/// A pattern's parts, <https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns>.
enum Piece {
    /// So many of that letter.
    Field(char, usize),
    Literal(char),
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let lines = DATA.lines().filter(|line| !line.starts_with('#'));
    let mut forms: Vec<Form> = lines.flat_map(Form::of_line).collect();
    forms.extend(others());
    forms
});

impl DateForm {
    /// Every form.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..FORMS.len()).map(Self)
    }

    /// Its language, by CLDR's code.
    pub fn language(self) -> &'static str {
        FORMS[self.0].language
    }

    /// Its pattern, in CLDR's letters.
    pub fn pattern(self) -> &'static str {
        FORMS[self.0].pattern
    }

    /// Whether a locale of CLDR writes like this.
    pub fn is_of_cldr(self) -> bool {
        FORMS[self.0].is_of_cldr
    }

    /// Whether it counts in our calendar.
    pub fn is_gregorian(self) -> bool {
        FORMS[self.0].calendar == Calendar::Gregorian
    }

    /// The date as it stands under a post.
    pub fn date(self, at: Timestamp) -> String {
        FORMS[self.0].date(at)
    }
}

impl Form {
    /// The forms of one line of the data.
    fn of_line(line: &'static str) -> Vec<Self> {
        let columns: Vec<_> = line.split('\t').collect();
        let [
            language,
            zero,
            short_months,
            long_months,
            short_days,
            long_days,
            halves,
            patterns,
        ] = columns[..]
        else {
            return Vec::new();
        };
        let list = |names: &'static str| names.split('|').collect::<Vec<_>>();
        let form = |pattern| Self {
            language,
            zero: zero.chars().next().unwrap_or('0'),
            short_months: list(short_months),
            long_months: list(long_months),
            short_days: list(short_days),
            long_days: list(long_days),
            halves: list(halves),
            pattern,
            is_of_cldr: true,
            calendar: Calendar::Gregorian,
            zone: -8,
            dawn: 0,
        };
        patterns.split('|').map(form).collect()
    }

    fn date(&self, at: Timestamp) -> String {
        let local = Offset::constant(self.zone).to_datetime(at);
        let pieces = pieces(self.pattern);
        let texts = pieces.iter().map(|piece| match *piece {
            Piece::Field(field, width) => self.field(field, width, local),
            Piece::Literal(char) => char.to_string(),
        });
        texts.collect()
    }

    fn field(&self, field: char, width: usize, local: DateTime) -> String {
        let (year, month, day) = self.calendar.day(local.date());
        let name = |names: &[&'static str], index: i8| {
            let name = usize::try_from(index)
                .ok()
                .and_then(|index| names.get(index));
            name.copied().unwrap_or("?").to_owned()
        };
        let weekday = local.weekday().to_monday_zero_offset();
        match (field, width) {
            ('E', 4..) => name(&self.long_days, weekday),
            ('E', _) => name(&self.short_days, weekday),
            ('M', 4..) => name(&self.long_months, month - 1),
            ('M', 3) => name(&self.short_months, month - 1),
            ('M', _) => self.number(month, width),
            ('d', _) => self.number(day, width),
            ('G', 1) => if local.date() < REIWA { "H" } else { "R" }.to_owned(),
            ('G', _) => if local.date() < REIWA {
                "平成"
            } else {
                "令和"
            }
            .to_owned(),
            ('y', 2) => self.number(year % 100, 2),
            ('y', _) => self.number(year, 1),
            ('H', _) => self.number(local.hour(), width),
            ('h', _) => self.number((local.hour() - self.dawn + 23) % 12 + 1, width),
            ('m', _) => self.number(local.minute(), width),
            ('a', _) => name(&self.halves, i8::from(local.hour() >= 12)),
            _ => String::new(),
        }
    }

    /// A number in the digits of the form.
    fn number(&self, number: impl Into<i32>, width: usize) -> String {
        let digits = format!("{:0width$}", number.into());
        let digits = digits.chars().map(|digit| {
            let value = digit.to_digit(10).unwrap_or(0);
            char::from_u32(u32::from(self.zero) + value).unwrap_or(digit)
        });
        digits.collect()
    }
}

fn pieces(pattern: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut is_quoted = false;
    for char in pattern.chars() {
        match (char, pieces.last_mut()) {
            ('\'', _) => is_quoted = !is_quoted,
            (_, Some(Piece::Field(field, count))) if !is_quoted && *field == char => *count += 1,
            _ if !is_quoted && char.is_ascii_alphabetic() => pieces.push(Piece::Field(char, 1)),
            _ => pieces.push(Piece::Literal(char)),
        }
    }
    pieces
}

/// Months of calendars whose years do not begin with ours, or languages that count from dawn.
const PERSIAN: &str = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";
const ETHIOPIAN: &str = "መስከረም|ጥቅምት|ኅዳር|ታኅሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ|ጳጉሜን";
const ISLAMIC: &str = "محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|\
                       شوال|ذو القعدة|ذو الحجة";
const THAI: &str = "ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.";
const SWAHILI: &str =
    "Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba";
const AMHARIC: &str = "ጃንዋሪ|ፌብሩዋሪ|ማርች|ኤፕሪል|ሜይ|ጁን|ጁላይ|ኦገስት|ሴፕቴምበር|ኦክቶበር|ኖቬምበር|ዲሴምበር";
const ENGLISH: &str = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

/// Forms that CLDR's locales do not use by themselves.
fn others() -> Vec<Form> {
    use Calendar::{Ethiopian, From, Gregorian, Islamic, Japanese, Persian};
    let (buddhist, minguo) = (From(543), From(-1911));
    let calendars = [
        (
            Persian,
            "fa",
            '۰',
            PERSIAN,
            "y/MM/dd، H:mm|d MMM y، H:mm|EEEE d MMMM y، H:mm",
        ),
        (Persian, "fa", '0', PERSIAN, "y/MM/dd HH:mm|d/M/y, HH:mm"),
        (
            Ethiopian,
            "am",
            '0',
            ETHIOPIAN,
            "d MMM y HH:mm|MMM d y HH:mm|d/M/y HH:mm",
        ),
        (
            Islamic,
            "ar",
            '٠',
            ISLAMIC,
            "d MMM y، H:mm|y/M/d، H:mm|d/M/y، H:mm",
        ),
        (
            buddhist,
            "th",
            '0',
            THAI,
            "d MMM y HH:mm น.|d/M/y HH:mm|y-MM-dd HH:mm|d MMM yy HH:mm",
        ),
        (buddhist, "th", '๐', THAI, "d MMM y HH:mm น.|d/M/yy HH:mm"),
        (
            minguo,
            "zh",
            '0',
            ENGLISH,
            "民國y年M月d日 HH:mm|y/M/d HH:mm|y.MM.dd HH:mm|民国y年M月d日 HH:mm",
        ),
        (
            Japanese,
            "ja",
            '0',
            ENGLISH,
            "GGy年M月d日 HH:mm|Gy/M/d HH:mm|Gy.M.d HH:mm",
        ),
        (
            Gregorian,
            "en",
            '0',
            ENGLISH,
            "y.dd.MM HH:mm|y/dd/MM HH:mm|y-dd-MM HH:mm",
        ),
        (
            Gregorian,
            "en",
            '0',
            ENGLISH,
            "M/d/y, h:mm a|d/M/y, HH:mm|d-M-y HH:mm|d.M.y HH:mm|M.d.y HH:mm",
        ),
        (
            Gregorian,
            "en",
            '0',
            ENGLISH,
            "M/d/yy HH:mm|d.M.yy HH:mm|yy/M/d HH:mm|yy-MM-dd HH:mm|d MMM yy HH:mm",
        ),
    ];
    let mut forms = Vec::new();
    for (calendar, language, zero, months, patterns) in calendars {
        let form = |pattern| Form {
            zero,
            calendar,
            ..other(language, months, pattern)
        };
        forms.extend(patterns.split('|').map(form));
    }
    for (language, months, halves) in [
        ("sw", SWAHILI, "asubuhi|jioni"),
        ("sw", SWAHILI, "asubuhi|mchana"),
        ("am", AMHARIC, "ጥዋት|ከሰዓት"),
        ("am", ETHIOPIAN, "ጠዋት|ማታ"),
    ] {
        let calendar = if months == ETHIOPIAN {
            Ethiopian
        } else {
            Gregorian
        };
        forms.extend(["d MMM y, h:mm a", "MMM d y a h:mm"].map(|pattern| Form {
            dawn: 6,
            calendar,
            halves: halves.split('|').collect(),
            ..other(language, months, pattern)
        }));
    }
    forms.extend(zones());
    forms
}

/// Texts that name their zone: in another one the same text is another moment.
fn zones() -> impl Iterator<Item = Form> {
    let zones: [(i8, &str); 16] = [
        (-8, "MMM d, y, h:mm a 'PST'"),
        (-8, "MMM d, y, h:mm a 'GMT-8'"),
        (-8, "d MMM y HH:mm '-08:00'"),
        (0, "MMM d, y, h:mm a 'UTC'"),
        (0, "d MMM y HH:mm 'GMT'"),
        (0, "y-MM-dd HH:mm'Z'"),
        (0, "y-MM-dd'T'HH:mm'Z'"),
        (3, "d MMM y, HH:mm 'UTC+3'"),
        (3, "MMM d, y, h:mm a '(UTC+03:00)'"),
        (-5, "MMM d, y h:mm a 'GMT-0500'"),
        (-5, "d MMM y, HH:mm 'GMT'−5"),
        (9, "y年M月d日 HH:mm 'GMT'+9"),
        (1, "d MMM y, HH:mm '+0100'"),
        (2, "d MMM y, HH:mm 'EET'"),
        (-5, "MMM d, y, h:mm a 'EST'"),
        (8, "MMM d, y, h:mm a 'CST'"),
    ];
    zones.into_iter().map(|(zone, pattern)| Form {
        zone,
        ..other("en", ENGLISH, pattern)
    })
}

fn other(language: &'static str, months: &'static str, pattern: &'static str) -> Form {
    Form {
        language,
        zero: '0',
        short_months: months.split('|').collect(),
        long_months: months.split('|').collect(),
        short_days: vec!["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        long_days: "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه"
            .split('|')
            .collect(),
        halves: vec!["AM", "PM"],
        pattern,
        is_of_cldr: false,
        calendar: Calendar::Gregorian,
        zone: -8,
        dawn: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: &str, pattern: &str) -> Vec<String> {
        let at = "2026-07-09T14:44:00Z".parse().unwrap();
        let forms = DateForm::all();
        let forms = forms.filter(|form| form.language() == language && form.pattern() == pattern);
        forms.map(|form| form.date(at)).collect()
    }

    /// What ICU prints for these locales, and what calendars on the wall say.
    #[test]
    fn forms_are_written_as_people_of_these_languages_do() {
        for (language, pattern, text) in [
            ("de", "d. MMMM y, HH:mm", "9. Juli 2026, 06:44"),
            (
                "en",
                "EEEE, MMMM d, y, h:mm\u{202f}a",
                "Thursday, July 9, 2026, 6:44\u{202f}AM",
            ),
            ("ja", "y年M月d日EEEE H:mm", "2026年7月9日木曜日 6:44"),
            ("fa", "y/MM/dd، H:mm", "۱۴۰۵/۰۴/۱۸، ۶:۴۴"),
            ("am", "d MMM y HH:mm", "2 ሐምሌ 2018 06:44"),
            ("th", "d MMM y HH:mm น.", "9 ก.ค. 2569 06:44 น."),
            ("zh", "民國y年M月d日 HH:mm", "民國115年7月9日 06:44"),
            ("ja", "GGy年M月d日 HH:mm", "令和8年7月9日 06:44"),
            ("sw", "d MMM y, h:mm a", "9 Julai 2026, 12:44 asubuhi"),
            ("en", "y.dd.MM HH:mm", "2026.09.07 06:44"),
            ("en", "d MMM y, HH:mm 'UTC+3'", "9 Jul 2026, 17:44 UTC+3"),
        ] {
            assert!(
                written(language, pattern).contains(&text.to_owned()),
                "{text}: {:?}",
                written(language, pattern)
            );
        }
        assert!(DateForm::all().filter(|form| form.is_of_cldr()).count() > 1_500);
    }
}
