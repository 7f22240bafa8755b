//! When an export was made, as far as it tells. Of two captions of one post the newer
//! export's is the one that the person wants (they edited it in between).
//!
//! The day stands in a name: that of the folder around the export, else that of the
//! archive (`instagram-ada-2024-05-01-Ab12Cd34`, `ada_20190712_part_1`,
//! `meta-2025-Jul-13-19-10-01`). Where it does not, the time counts at which its files
//! were written. Where neither can be true, nothing is known.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::Container;
use crate::moment::INSTAGRAM_OFFSET;

/// Instagram gives exports out since 2018.
const FIRST_YEAR: i16 = 2018;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// When the export below `root` in this container was made, of which `index` is a file.
pub(super) fn made_at(container: &Container, root: &str, index: u32) -> Option<Timestamp> {
    let folders = root.split('/').rev();
    // Of a ZIP in a ZIP its own name first.
    let archive = container.name();
    folders
        .chain(archive.rsplit('/'))
        .find_map(day_in)
        .and_then(start_of)
        .filter(is_plausible)
        .or_else(|| container.written(index).filter(is_plausible))
}

fn start_of(day: Date) -> Option<Timestamp> {
    INSTAGRAM_OFFSET.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

fn is_plausible(at: &Timestamp) -> bool {
    let tomorrow = Timestamp::now().saturating_add(SignedDuration::from_hours(48));
    INSTAGRAM_OFFSET.to_datetime(*at).year() >= FIRST_YEAR && tomorrow.is_ok_and(|end| *at <= end)
}

/// The last day that a name tells of: user names stand in front.
fn day_in(name: &str) -> Option<Date> {
    let parts: Vec<&str> = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .collect();
    (0..parts.len())
        .rev()
        .filter_map(|at| parts.get(at..))
        .find_map(|rest| match rest {
            [year, month, day, ..] if year.len() == 4 => date(year, month, day),
            [day, ..] if day.len() == 8 && day.is_ascii() => {
                date(day.get(..4)?, day.get(4..6)?, day.get(6..)?)
            }
            _ => None,
        })
        .filter(|day| day.year() >= FIRST_YEAR)
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let month = match MONTHS
        .iter()
        .zip(1..)
        .find(|(name, _)| month.eq_ignore_ascii_case(name))
    {
        Some((_, number)) => number,
        None => month.parse().ok()?,
    };
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_every_era_tell_their_day() {
        for (name, day) in [
            (
                "instagram-ada-2024-05-01-Ab12Cd34.zip",
                Some(date(2024, 5, 1)),
            ),
            (
                "instagram-ada-2024-05-01-Ab12Cd34 (1).zip",
                Some(date(2024, 5, 1)),
            ),
            ("ada_20190712.zip", Some(date(2019, 7, 12))),
            ("ada_20190712_part_1.zip", Some(date(2019, 7, 12))),
            ("instagram-ada-20221116.zip", Some(date(2022, 11, 16))),
            ("meta-2025-Jul-13-19-10-01", Some(date(2025, 7, 13))),
            // A year of birth in the user name.
            (
                "instagram-ada_1815-12-10-2024-05-01-x.zip",
                Some(date(2024, 5, 1)),
            ),
            (
                "instagram-ada_20190101-2024-05-01-x.zip",
                Some(date(2024, 5, 1)),
            ),
            ("instagram-ada-2024-13-01-x.zip", None),
            ("export.zip", None),
            ("17840000000000001.zip", None),
        ] {
            assert_eq!(day_in(name), day, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_name_is_read(name in "\\PC*|[0-9a-z_.-]{0,30}") {
            day_in(&name);
        }
    }
}
