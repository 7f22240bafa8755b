//! A place as ISO 6709 writes it: `+DD.DDDD+DDD.DDDD/`, and with minutes or seconds, as some
//! programs do: `+DDMM.MMMM`, `+DDMMSS.SS`.

use crate::post::Coordinates;

/// Six decimals: a tenth of a metre.
pub(super) fn exact(place: Coordinates) -> String {
    format!("{:+010.6}{:+011.6}/", place.latitude(), place.longitude())
}

/// Four decimals, which is what Android writes: its readers up to version 6 refuse a
/// video whose `©xyz` is longer.
pub(super) fn short(place: Coordinates) -> String {
    format!("{:+08.4}{:+09.4}/", place.latitude(), place.longitude())
}

/// The place that such a text tells; what comes behind the longitude is a height.
pub(super) fn read(text: &str) -> Option<Coordinates> {
    let text = text.trim();
    let east = text.get(1..)?.find(['+', '-'])? + 1;
    let (north, rest) = text.split_at_checked(east)?;
    let end = rest.get(1..)?.find(['+', '-', '/', 'C']);
    let east = end.map_or(Some(rest), |end| rest.get(..=end))?;
    Coordinates::new(angle(north, 2)?, angle(east, 3)?)
}

/// Whether such a text says nothing: zeros, and no name of a system.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| "+-0./ ".contains(letter))
}

/// An angle with its sign: so many digits are whole degrees, two each minutes and seconds.
fn angle(text: &str, degrees: usize) -> Option<f64> {
    let (sign, digits) = text.split_at_checked(1)?;
    let whole = digits.find('.').unwrap_or(digits.len());
    let is_number = |digit: char| digit.is_ascii_digit() || digit == '.';
    if !matches!(sign, "+" | "-") || !digits.chars().all(is_number) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<f64>().ok();
    // Some leave the zeros out.
    let number = match whole.saturating_sub(degrees) {
        0 => part(0, digits.len())?,
        2 => part(0, degrees)? + part(degrees, digits.len())? / 60.0,
        4 => {
            let minutes = part(degrees, degrees + 2)? / 60.0;
            part(0, degrees)? + minutes + part(degrees + 2, digits.len())? / 3600.0
        }
        _ => return None,
    };
    Some(if sign == "-" { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_in_every_form() {
        for (text, told) in [
            ("+48.1000+011.6000/", Some((48.1, 11.6))),
            ("-33.856800+151.215300+012.5/", Some((-33.8568, 151.2153))),
            ("+48.1000-011.6000CRSWGS_84/", Some((48.1, -11.6))),
            ("+4806+01136/", Some((48.1, 11.6))),
            ("+4806.0-01136.0/", Some((48.1, -11.6))),
            ("+480600.0+0113600.0/", Some((48.1, 11.6))),
            ("+48+011", Some((48.0, 11.0))),
            ("+8.5+11.6/", Some((8.5, 11.6))),
            ("+00.0000+00.0000/", None),
            ("+00.0000+000.0000/", None),
            ("+98.1000+011.6000/", None),
            ("+48.1000/", None),
            ("48.1+11.6", None),
            ("", None),
            ("+é+é", None),
        ] {
            let read = read(text);
            let Some((latitude, longitude)) = told else {
                assert_eq!(read, None, "{text}");
                continue;
            };
            let place = read.unwrap_or_else(|| panic!("{text}"));
            let is_near = |a: f64, b: f64| (a - b).abs() < 1e-9;
            assert!(is_near(place.latitude(), latitude), "{text}: {place:?}");
            assert!(is_near(place.longitude(), longitude), "{text}: {place:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (latitude, longitude) in [(48.1, 11.6), (-0.5, -0.25), (-90.0, 180.0)] {
            let place = Coordinates::new(latitude, longitude).unwrap();
            assert_eq!(read(&exact(place)), Some(place));
            assert_eq!(read(&short(place)), Some(place));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "[+-]?.{0,6}[+-]?.{0,20}") {
            read(&text);
        }
    }
}
