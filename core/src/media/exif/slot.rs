//! The forms in which EXIF stores the members of [`Tags`], written and read.

use jiff::civil;
use jiff::tz;

use super::tags::Tags;
use super::value::Value;
use crate::media::zone;

/// Where in [`Tags`] a field's value is.
type Member<T> = fn(&mut Tags) -> &mut Option<T>;

/// A member of [`Tags`] and the form it is stored in.
pub(super) enum Slot {
    Text(Member<String>),
    /// Text in UTF-16 behind its character code.
    Comment(Member<String>),
    Short(Member<u16>),
    Long(Member<u32>),
    Rational(Member<f64>),
    SignedRational(Member<f64>),
    /// Four bytes of type BYTE.
    Bytes(Member<[u8; 4]>),
    /// Four bytes of type UNDEFINED.
    Version(Member<[u8; 4]>),
    /// `YYYY:MM:DD HH:MM:SS`
    DateTime(Member<civil::DateTime>),
    /// `±HH:MM`
    Offset(Member<tz::Offset>),
    /// The digits behind the decimal point of the seconds; kept as nanoseconds.
    Fraction(Member<i32>),
    /// Degrees, minutes and seconds.
    Angle(Member<f64>),
    /// Hours, minutes and seconds.
    Time(Member<civil::Time>),
    /// `YYYY:MM:DD`
    Date(Member<civil::Date>),
}

/// One unit of an angle's seconds: 3 micrometres on the ground.
const ANGLE_UNITS_A_SECOND: u32 = 10_000_000;

impl Slot {
    /// The value to be stored; none if there is nothing to say.
    pub(super) fn write(&self, tags: &mut Tags) -> Option<Value> {
        Some(match self {
            Self::Text(member) => member(tags)
                .clone()
                .map(text)
                .filter(|text| !self.is_blank(text))?,
            Self::Comment(member) => Value::Unicode(member(tags).clone()?),
            Self::Short(member) => Value::Short((*member(tags))?),
            Self::Long(member) => Value::Long((*member(tags))?),
            Self::Rational(member) => Value::Rationals(vec![rational((*member(tags))?)?]),
            Self::SignedRational(member) => signed_rational((*member(tags))?)?,
            Self::Bytes(member) => Value::Bytes((*member(tags))?.to_vec()),
            Self::Version(member) => Value::Undefined((*member(tags))?.to_vec()),
            Self::DateTime(member) => text(date_time((*member(tags))?)),
            Self::Offset(member) => text(zone::offset((*member(tags))?)),
            Self::Fraction(member) => text(fraction((*member(tags))?)),
            Self::Angle(member) => angle((*member(tags))?),
            Self::Time(member) => time((*member(tags))?),
            Self::Date(member) => text(date((*member(tags))?)),
        })
    }

    /// Takes a stored value; a blank text, and a value that makes no sense, leaves the member
    /// empty.
    pub(super) fn read(&self, value: &Value, tags: &mut Tags) {
        match self {
            Self::Text(_) | Self::Comment(_) if self.is_blank(value) => {}
            Self::Text(member) => *member(tags) = read_text(value),
            Self::Comment(member) => *member(tags) = read_comment(value),
            Self::Short(member) => *member(tags) = read_short(value),
            Self::Long(member) => *member(tags) = read_long(value),
            Self::Rational(member) | Self::SignedRational(member) => {
                *member(tags) = read_rational(value);
            }
            Self::Bytes(member) | Self::Version(member) => *member(tags) = read_bytes(value),
            Self::DateTime(member) => {
                *member(tags) = read_text(value).and_then(|text| read_date_time(&text));
            }
            Self::Offset(member) => {
                *member(tags) = read_text(value).and_then(|text| read_offset(&text));
            }
            Self::Fraction(member) => {
                *member(tags) = read_text(value).and_then(|text| read_fraction(&text));
            }
            Self::Angle(member) => *member(tags) = read_angle(value),
            Self::Time(member) => *member(tags) = read_time(value),
            Self::Date(member) => {
                *member(tags) = read_text(value).and_then(|text| read_date(&text));
            }
        }
    }

    /// Whether a stored value is EXIF's way to say "unknown": blanks, dates of zeros, and angles
    /// of zeros, or of zeros over zeros, as cameras write them that do not know where they are.
    /// One such angle beside another that says something is the equator, or Greenwich.
    pub(super) fn is_blank(&self, value: &Value) -> bool {
        let blank: &[u8] = match self {
            Self::DateTime(_) | Self::Date(_) => b" :0",
            _ => b" \0",
        };
        match (self, value) {
            (_, Value::Text(text)) => text.iter().all(|byte| blank.contains(byte)),
            (Self::Comment(_), Value::Unicode(text)) => text.trim_matches([' ', '\0']).is_empty(),
            (Self::Angle(_), Value::Rationals(parts)) => parts.iter().all(|(over, _)| *over == 0),
            // Cameras leave room for a comment, under one character code or none.
            (Self::Comment(_), Value::Undefined(bytes)) => {
                let text = bytes.get(8..).unwrap_or_default();
                text.iter().all(|byte| blank.contains(byte))
            }
            _ => false,
        }
    }
}

fn text(text: String) -> Value {
    Value::Text(text.into_bytes())
}

fn read_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        _ => None,
    }
}

fn read_comment(value: &Value) -> Option<String> {
    match value {
        Value::Unicode(text) => Some(text.trim_end_matches('\0').to_owned()),
        _ => None,
    }
}

fn read_short(value: &Value) -> Option<u16> {
    match value {
        Value::Short(value) => Some(*value),
        Value::Long(value) => u16::try_from(*value).ok(),
        _ => None,
    }
}

fn read_long(value: &Value) -> Option<u32> {
    match value {
        Value::Short(value) => Some(u32::from(*value)),
        Value::Long(value) => Some(*value),
        _ => None,
    }
}

fn read_bytes(value: &Value) -> Option<[u8; 4]> {
    match value {
        Value::Bytes(bytes) | Value::Undefined(bytes) => bytes.as_slice().try_into().ok(),
        _ => None,
    }
}

/// A fraction as exact as 32 bits and a decimal denominator make it.
fn rational(value: f64) -> Option<(u32, u32)> {
    const EXACT: f64 = 1e-9;
    let fits = |under: &u32| value * f64::from(*under) <= f64::from(u32::MAX);
    let under = (0..=6).map(|digits| 10_u32.pow(digits)).filter(fits);
    if !value.is_finite() || value < 0.0 {
        return None;
    }
    let mut best = None;
    for under in under {
        let over = nearest(value * f64::from(under));
        best = Some((over, under));
        if (f64::from(over) / f64::from(under) - value).abs() <= EXACT * value {
            break;
        }
    }
    best
}

fn signed_rational(value: f64) -> Option<Value> {
    let (over, under) = rational(value.abs())?;
    let over = i32::try_from(over).ok()?;
    let over = if value < 0.0 { -over } else { over };
    Some(Value::SignedRational(over, i32::try_from(under).ok()?))
}

fn read_rational(value: &Value) -> Option<f64> {
    let (over, under) = match value {
        Value::Rationals(values) => {
            let (over, under) = values.first()?;
            (f64::from(*over), f64::from(*under))
        }
        Value::SignedRational(over, under) => (f64::from(*over), f64::from(*under)),
        _ => return None,
    };
    (under != 0.0).then(|| over / under)
}

/// The nearest whole number that 32 bits hold.
fn nearest(value: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` from a float saturates, which is what is wanted"
    )]
    let nearest = value.round() as u32;
    nearest
}

fn angle(degrees: f64) -> Value {
    let whole = degrees.trunc();
    // At most 3600 seconds of ten million units each are left: more than 32 bits, so
    // minutes go off before rounding, and what rounds up to a minute is carried.
    let minutes = (degrees - whole) * 60.0;
    let units = nearest((minutes - minutes.trunc()) * 60.0 * f64::from(ANGLE_UNITS_A_SECOND));
    let minutes = nearest(minutes.trunc()) + units / (60 * ANGLE_UNITS_A_SECOND);
    let degrees = nearest(whole) + minutes / 60;
    Value::Rationals(vec![
        (degrees, 1),
        (minutes % 60, 1),
        (units % (60 * ANGLE_UNITS_A_SECOND), ANGLE_UNITS_A_SECOND),
    ])
}

fn read_angle(value: &Value) -> Option<f64> {
    let [degrees, minutes, seconds] = three(value)?;
    Some(degrees + minutes / 60.0 + seconds / 3600.0)
}

fn three(value: &Value) -> Option<[f64; 3]> {
    let Value::Rationals(values) = value else {
        return None;
    };
    let [first, second, third] = values.as_slice() else {
        return None;
    };
    let real =
        |(over, under): &(u32, u32)| (*under != 0).then(|| f64::from(*over) / f64::from(*under));
    Some([real(first)?, real(second)?, real(third)?])
}

fn time(time: civil::Time) -> Value {
    let number = |value: i8| u32::try_from(value).unwrap_or(0);
    Value::Rationals(vec![
        (number(time.hour()), 1),
        (number(time.minute()), 1),
        (number(time.second()), 1),
    ])
}

fn read_time(value: &Value) -> Option<civil::Time> {
    let [hour, minute, second] = three(value)?.map(|part| i8::try_from(nearest(part.trunc())));
    civil::Time::new(hour.ok()?, minute.ok()?, second.ok()?, 0).ok()
}

fn date(date: civil::Date) -> String {
    format!("{:04}:{:02}:{:02}", date.year(), date.month(), date.day())
}

fn read_date(text: &str) -> Option<civil::Date> {
    civil::Date::strptime("%Y:%m:%d", text.trim()).ok()
}

fn date_time(at: civil::DateTime) -> String {
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{} {hour:02}:{minute:02}:{second:02}", date(at.date()))
}

fn read_date_time(text: &str) -> Option<civil::DateTime> {
    civil::DateTime::strptime("%Y:%m:%d %H:%M:%S", text.trim()).ok()
}

fn read_offset(text: &str) -> Option<tz::Offset> {
    let text = text.trim();
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let within = (0..=25).contains(&hours) && (0..60).contains(&minutes);
    within.then_some(())?;
    tz::Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()
}

/// Three digits where milliseconds say it all, else nine.
fn fraction(nanoseconds: i32) -> String {
    if nanoseconds % 1_000_000 == 0 {
        format!("{:03}", nanoseconds / 1_000_000)
    } else {
        format!("{nanoseconds:09}")
    }
}

fn read_fraction(text: &str) -> Option<i32> {
    let digits: String = text.trim().chars().take(9).collect();
    let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    is_number.then_some(())?;
    let nanoseconds: i32 = format!("{digits:0<9}").parse().ok()?;
    (nanoseconds != 0).then_some(nanoseconds)
}
