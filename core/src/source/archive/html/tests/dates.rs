//! How dates and the language of a page work together.

use super::*;

fn dated(dates: &[&str]) -> String {
    let blocks = (0..).zip(dates);
    let blocks = blocks.map(|(number, date)| block("", &photo(&format!("{number}.jpg")), date));
    page(&blocks.collect::<String>())
}

pub(super) fn published(read: &Recorder) -> Vec<Moment> {
    read.posts.iter().map(|post| post.published).collect()
}

/// Hard case 20.
#[test]
fn dates_of_an_unknown_language_are_kept_as_text_and_told() {
    let read = read(dated(&[
        "12 vendémiaire 2021, 06:44",
        "13 vendémiaire 2021, 06:44",
    ]));
    assert_eq!(published(&read), [Moment::Unknown; 2]);
    let text = read.posts[0].unread_date.as_deref();
    assert_eq!(text, Some("12 vendémiaire 2021, 06:44"));
    assert_eq!(
        read.notes,
        [
            "2 dates could not be read (“12 vendémiaire 2021, 06:44”, “13 vendémiaire 2021, 06:44”); \
             a month is taken from the folder where it names one"
        ]
    );
}

/// Hard case 21.
#[test]
fn the_last_evening_of_a_year_is_next_year_in_utc() {
    let read = read(dated(&["Dec 31, 2021 11:30 pm"]));
    assert_eq!(published(&read), [minute("2022-01-01T07:30:00Z")]);
    assert_eq!(read.posts[0].unread_date, None);
}

/// "lis" is November in Polish and October in Croatian; "sierpnia" and "srpnja" tell
/// which one it is, though they come later on the page.
#[test]
fn a_disputed_month_waits_for_the_language_and_keeps_its_place() {
    let polish = read(dated(&[
        "12 lis 2021, 06:44",
        "1 lis 2021, 06:44",
        "3 sie 2021, 06:44",
    ]));
    assert_eq!(
        published(&polish),
        [
            minute("2021-11-12T14:44:00Z"),
            minute("2021-11-01T14:44:00Z"),
            minute("2021-08-03T14:44:00Z"),
        ]
    );
    let croatian = read(dated(&["12. lis 2021. u 06:44", "3. kol 2021. u 06:44"]));
    assert_eq!(
        published(&croatian),
        [
            minute("2021-10-12T14:44:00Z"),
            minute("2021-08-03T14:44:00Z")
        ]
    );
    for read in [polish, croatian] {
        assert_eq!(read.notes, Vec::<String>::new());
        let uris: Vec<_> = read.posts.iter().flat_map(uris).collect();
        assert!(uris.is_sorted());
    }
}

#[test]
fn a_disputed_month_that_nothing_decides_is_unknown_and_told() {
    let read = read(dated(&["12 lis 2021, 06:44", "2021-05-12 06:44"]));
    assert_eq!(
        published(&read),
        [Moment::Unknown, minute("2021-05-12T14:44:00Z")]
    );
    assert_eq!(
        read.posts[0].unread_date.as_deref(),
        Some("12 lis 2021, 06:44")
    );
    assert_eq!(
        read.notes,
        [
            "1 date could not be read, as it can mean more than one moment (“12 lis 2021, 06:44”); \
          a month is kept where all of them lie in one, else taken from the folder where it names one"
        ]
    );
}

#[test]
fn the_page_may_say_its_language() {
    let declared = dated(&["12 lis 2021, 06:44"]).replace("<html>", "<html lang=\"hr-HR\">");
    assert_eq!(published(&read(declared)), [minute("2021-10-12T14:44:00Z")]);
    let head = "<time datetime=\"2026-08-12T05:03Z\">Środa, 11 sierpnia 2026 22:03 UTC</time>";
    let told = dated(&["12 lis 2021, 06:44"]).replace("<h1>", &format!("{head}<h1>"));
    assert_eq!(published(&read(told)), [minute("2021-11-12T14:44:00Z")]);
}

#[test]
fn waiting_is_limited() {
    let disputed = vec!["12 lis 2021, 06:44"; 300];
    let mut dates = disputed.clone();
    dates.push("3 sie 2021, 06:44");
    let read = read(dated(&dates));
    let unknown = published(&read)
        .iter()
        .filter(|at| **at == Moment::Unknown)
        .count();
    assert_eq!((read.posts.len(), unknown), (301, 300 - 256));
}

#[test]
fn a_date_may_stand_deeper_in_its_footer() {
    let date = format!("\n  <div class=\"_a72d\">\n {DATE}\n </div>\n");
    assert_eq!(
        published(&read(dated(&[&date]))),
        [minute("2025-10-20T02:11:00Z")]
    );
}

#[test]
fn a_post_without_date_is_told() {
    let read = read(dated(&["", DATE]));
    assert_eq!(read.posts[0].published, Moment::Unknown);
    assert_eq!(read.posts[0].unread_date, None);
    assert_eq!(read.notes, ["1 post without a date"]);
}

/// Pages whose pictures lie in month folders, as all of era B to D do.
pub(super) fn in_folders(posts: &[(&str, &str)]) -> String {
    let blocks = (0..).zip(posts).map(|(number, (folder, date))| {
        block(
            "",
            &photo(&format!("media/posts/{folder}/{number}.jpg")),
            date,
        )
    });
    page(&blocks.collect::<String>())
}

#[test]
fn a_date_that_the_folder_contradicts_is_told_and_not_believed() {
    let read = read(in_folders(&[
        ("202510", DATE),
        ("202307", DATE),
        ("202607", "Jul 09, 2028 6:44 am"),
    ]));
    assert_eq!(
        published(&read),
        [
            minute("2025-10-20T02:11:00Z"),
            Moment::Unknown,
            Moment::Unknown
        ]
    );
    assert_eq!(read.posts[1].unread_date.as_deref(), Some(DATE));
    assert_eq!(
        read.notes,
        [format!(
            "2 dates not believed, as the folder of the picture names another month \
             (“Jul 09, 2028 6:44 am”, “{DATE}”); that month is taken"
        )]
    );
}

#[test]
fn the_folder_decides_an_order_of_numbers_and_another_calendar() {
    let read = read(in_folders(&[
        ("202607", "2026.09.07 06:44"),
        ("202607", "07/09/2026, 06:44"),
        ("202607", "۱۴۰۵/۰۴/۱۸، ۶:۴۴"),
        ("202607", "Donnerstag, 9. Juli 2026, 06:44"),
    ]));
    assert_eq!(published(&read), [minute("2026-07-09T14:44:00Z"); 4]);
    assert_eq!(read.notes, Vec::<String>::new());
}

#[test]
fn a_day_over_12_tells_the_order_of_a_page() {
    for (dates, expected) in [
        (
            ["2026.09.07 06:44", "2026.13.07 06:44"],
            ["2026-07-09", "2026-07-13"],
        ),
        (
            ["2026.07.09 06:44", "2026.07.13 06:44"],
            ["2026-07-09", "2026-07-13"],
        ),
        (
            ["09/07/2026 06:44", "13/07/2026 06:44"],
            ["2026-07-09", "2026-07-13"],
        ),
        (
            ["07/09/2026 06:44", "07/13/2026 06:44"],
            ["2026-07-09", "2026-07-13"],
        ),
    ] {
        let expected = expected.map(|day| minute(&format!("{day}T14:44:00Z")));
        assert_eq!(published(&read(dated(&dates))), expected, "{dates:?}");
    }
    let undecided = read(dated(&["09/07/2026 06:44"]));
    assert_eq!(published(&undecided), [Moment::Unknown]);
    let both = read(dated(&[
        "09/07/2026 06:44",
        "13/07/2026 06:44",
        "07/13/2026 06:44",
    ]));
    assert_eq!(published(&both)[1..], [minute("2026-07-13T14:44:00Z"); 2]);
}

#[test]
fn a_clock_that_may_count_from_dawn_is_not_believed() {
    let read = read(in_folders(&[
        ("202607", "9 Julai 2026, 1:44 asubuhi"),
        ("202607", "9 Julai 2026, 06:44"),
    ]));
    assert_eq!(
        published(&read),
        [Moment::Unknown, minute("2026-07-09T14:44:00Z")]
    );
}

#[test]
fn what_a_date_may_mean_in_one_month_alone_is_that_month() {
    let july = Moment::from_month(2026, 7);
    let open = ["9 Julai 2026, 1:44 asubuhi", "12 lis 2021, 06:44"];
    let read = read(dated(&open));
    // The other is October in one language and November in another.
    assert_eq!(published(&read), [july, Moment::Unknown]);
    assert_eq!(read.posts[0].unread_date.as_deref(), Some(open[0]));
    assert_eq!(read.posts[0].media[0].taken, Moment::Unknown);
    let told = read
        .notes
        .iter()
        .filter(|note| note.contains("a month is kept"));
    assert_eq!(told.count(), 1, "{:?}", read.notes);
    // In another zone the day may begin in another month.
    for (edge, expected) in [
        ("1 Julai 2026, 1:44 asubuhi", july),
        ("1 Julai 2026, 1:44 asubuhi GMT+3", Moment::Unknown),
    ] {
        let read = super::read(dated(&[edge]));
        assert_eq!(published(&read), [expected], "{edge}");
    }
}

/// Neither a folder nor a day above 12 tells what is the month.
#[test]
fn numbers_of_which_nothing_tells_which_is_the_month_are_no_date() {
    let read = read(dated(&[
        "09/07/2026 06:44",
        "08/07/2026 06:44",
        "03/05/2026 06:44",
    ]));
    assert_eq!(published(&read), [Moment::Unknown; 3]);
    let told = read.notes.iter().filter(|note| note.starts_with("3 dates"));
    assert_eq!(told.count(), 1, "{:?}", read.notes);
}

/// Sorted by time in one order of numbers, and in no order in the other.
const DAY_FIRST: [&str; 6] = [
    "03/11/2021 06:44",
    "10/09/2021 06:44",
    "02/08/2021 06:44",
    "11/05/2021 06:44",
    "05/04/2021 06:44",
    "12/01/2021 06:44",
];

#[test]
fn the_order_of_the_list_tells_the_order_of_the_numbers() {
    let days = |dates: &[&str]| {
        let times = published(&read(dated(dates))).into_iter();
        let days = times.map(|at| at.start().map_or("?".to_owned(), |at| at.to_string()));
        days.map(|at| at.chars().take(10).collect::<String>())
            .collect::<Vec<_>>()
    };
    let expected = [
        "2021-11-03",
        "2021-09-10",
        "2021-08-02",
        "2021-05-11",
        "2021-04-05",
        "2021-01-12",
    ];
    assert_eq!(days(&DAY_FIRST), expected);
    let mut oldest_first = DAY_FIRST;
    oldest_first.reverse();
    assert_eq!(days(&oldest_first).last().unwrap(), "2021-11-03");
    let year_first =
        DAY_FIRST.map(|date| format!("2021-{} 06:44", date.split_at(5).0.replace('/', "-")));
    let year_first = year_first.each_ref().map(String::as_str);
    assert_eq!(
        days(&year_first),
        expected,
        "though the standard has it otherwise"
    );

    let mut unsorted = DAY_FIRST;
    unsorted.swap(0, 3);
    unsorted.swap(1, 5);
    assert_eq!(days(&unsorted), ["?"; 6]);
    assert_eq!(days(&DAY_FIRST[..3]), ["?"; 3], "three dates prove nothing");
}

#[test]
fn a_disputed_month_lies_between_its_neighbours() {
    let around = ["5 Dec 2021 06:44", "12 lis 2021, 06:44", "3 Nov 2021 06:44"];
    let rest = ["3 Sep 2021 06:44", "3 May 2021 06:44", "3 Jan 2021 06:44"];
    let sorted = read(dated(&[&around[..], &rest].concat()));
    assert_eq!(published(&sorted)[1], minute("2021-11-12T14:44:00Z"));
    assert_eq!(sorted.notes, Vec::<String>::new());
    let unsorted = read(dated(&[&rest[1..], &around, &rest].concat()));
    assert_eq!(published(&unsorted)[3], Moment::Unknown);
}

#[test]
fn what_folders_tell_of_a_page_counts_for_pictures_without_one() {
    let page = |first: &str, last: &str| {
        in_folders(&[
            (first, "02/11/2018 06:44"),
            (last, "02/11/2018 06:44"),
            ("x", "03/11/2018 06:44"),
        ])
    };
    let ethiopian = read(page("202607", "202607"));
    assert_eq!(published(&ethiopian)[2], minute("2026-07-10T14:44:00Z"));
    let ours = read(page("201811", "201811"));
    assert_eq!(published(&ours)[2], minute("2018-11-03T14:44:00Z"));
    let both = read(page("202607", "201811"));
    assert_eq!(published(&both)[2], Moment::Unknown);
    assert_eq!(both.notes.len(), 1);
}

#[test]
fn zones_behind_the_time_are_read_or_the_date_is_not_believed() {
    let expected = minute("2026-07-09T14:44:00Z");
    for text in [
        "Jul 9, 2026, 6:44 AM PST",
        "Jul 9, 2026, 2:44 PM UTC",
        "9 Jul 2026, 17:44 UTC+3",
        "9 Jul 2026, 09:44 GMT-0500",
        "9 Jul 2026, 20:14 (UTC+05:30)",
        "2026-07-09T14:44Z",
        "2026年7月9日 23:44 GMT+9",
    ] {
        assert_eq!(published(&read(dated(&[text]))), [expected], "{text}");
        assert_eq!(
            published(&read(in_folders(&[("202607", text)]))),
            [expected],
            "{text}"
        );
    }
    for text in [
        "9 Jul 2026, 09:44 EST",
        "9 Jul 2026, 09:44 CST",
        "Jul 9, 2026, 9:44 AM IST",
    ] {
        let read = read(in_folders(&[("202607", text)]));
        assert_eq!(published(&read), [Moment::Unknown], "{text}");
        assert!(
            read.notes[0].starts_with("1 date could not be read"),
            "{:?}",
            read.notes
        );
    }
}

#[test]
fn months_of_other_calendars_are_read_where_the_folder_agrees() {
    for text in [
        "۱۸ تیر ۱۴۰۵، ۶:۴۴",
        "2 ሐምሌ 2018 06:44",
        "令和8年7月9日 06:44",
        "R8/7/9 06:44",
    ] {
        let read = read(in_folders(&[("202607", text)]));
        assert_eq!(published(&read), [minute("2026-07-09T14:44:00Z")], "{text}");
    }
    assert_eq!(
        published(&read(dated(&[
            "平成31年4月30日 06:44",
            "民國115年7月9日 06:44",
            "2 ሐምሌ 2018 06:44"
        ]))),
        [
            minute("2019-04-30T14:44:00Z"),
            minute("2026-07-09T14:44:00Z"),
            Moment::Unknown
        ],
        "an era names its calendar"
    );
}
