//! Which numbers under labels that nobody knows are a place, and which may be one. The facts of a
//! camera stand in the same table, and are numbers, too.

use super::json::labels::{is_latitude, is_longitude};
use super::numbers::as_of_machines;

/// Above this no fact of a camera has many decimals, and none lies below its negative: focal
/// lengths have few decimals, apertures and exposures are small (APEX).
const LARGEST_OF_CAMERAS: f64 = 16.0;
/// As many decimals as coordinates have.
const FEWEST_DECIMALS: usize = 4;

/// Whether two numbers can only be a latitude and a longitude.
pub(super) fn is_surely_place(latitude: &str, longitude: &str) -> bool {
    let can_be = is_latitude(latitude) && is_longitude(longitude);
    let is_told =
        || is_beyond_cameras(latitude) || is_precise(latitude) && is_beyond_cameras(longitude);
    can_be && is_told()
}

/// Whether a value may be half a place and is no fact of a camera.
pub(super) fn is_beyond_cameras(value: &str) -> bool {
    let number = as_of_machines(value).parse::<f64>().ok();
    number
        .filter(|_| is_longitude(value))
        .is_some_and(|number| {
            number < -LARGEST_OF_CAMERAS || number > LARGEST_OF_CAMERAS && is_precise(value)
        })
}

/// Whether a value may be a longitude, and is too far from nought for a latitude.
pub(super) fn is_only_longitude(value: &str) -> bool {
    is_longitude(value) && !is_latitude(value) && as_of_machines(value).contains('.')
}

/// Whether a value alone may be a whole place, or half of one in another form: `48.85, 2.35`,
/// `48.85° N`.
pub(super) fn may_hold_place(value: &str) -> bool {
    let has_fraction = |part: &str| is_longitude(part) && as_of_machines(part).contains('.');
    let parts: Vec<&str> = value
        .split([';', ' '])
        .map(|part| part.trim_end_matches(','))
        .filter(|part| !part.is_empty())
        .collect();
    let is_pair = parts.len() == 2 && parts.into_iter().all(has_fraction);
    is_pair || value.contains('°') && value.chars().any(char::is_numeric)
}

fn is_precise(value: &str) -> bool {
    let plain = as_of_machines(value);
    let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
    decimals >= FEWEST_DECIMALS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_no_camera_has_are_surely_a_place() {
        for (latitude, longitude) in [
            ("48.8566", "2.3522"),
            ("51.5074", "-0.1278"),
            ("5.6037", "-70.187"),
            ("-33.85", "151.2"),
            ("48,8566", "2,3522"),
            ("٤٨٫٨٥٦٦", "٢٫٣٥٢٢"),
            ("\u{2212}33.85", "151.2"),
        ] {
            assert!(is_surely_place(latitude, longitude), "{latitude}");
        }
        for (one, next) in [
            ("4.25", "1.69"),
            ("16.2", "64"),
            ("1.696", "5.885"),
            ("1.6959938131554", "5.9068905956085"),
            ("26.0", "1.8"),
            ("4.25", "72.0090011"),
            ("-1.5", "2.5"),
            ("48.85", "2.35"),
            ("91.5555", "2.3522"),
            ("48.8566", "180.5"),
            ("48.8566", "Apple"),
        ] {
            assert!(!is_surely_place(one, next), "{one}");
        }
    }

    #[test]
    fn a_value_may_hold_a_whole_place() {
        for value in [
            "48.8566, 2.3522",
            "48,8566; 2,3522",
            "48.85°",
            "48° 51′ 24″ N",
        ] {
            assert!(may_hold_place(value), "{value}");
        }
        for value in ["48.8566", "10 50", "f/1.8", "3.5 Apple", "1.5 2.5 3.5", ""] {
            assert!(!may_hold_place(value), "{value}");
        }
    }
}
