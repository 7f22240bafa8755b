//! Offsets from UTC as files write them: hours and minutes.

use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// The wall clock and offset to write for an instant; none if its year does not have
/// four digits, which is all that EXIF, XMP and QuickTime have room for.
///
/// Zones before 1972 had seconds in their offsets. The wall clock is then told for the
/// rounded offset: the instant stays true.
pub(super) fn wall_clock(taken: &ZonedDateTime) -> Option<(DateTime, Offset)> {
    let minutes = (taken.offset().seconds() + 30).div_euclid(60);
    let offset = Offset::from_seconds(minutes * 60).ok()?;
    let local = offset.to_datetime(taken.timestamp());
    (local.year() > 0).then_some((local, offset))
}

/// `±HH:MM`
pub(super) fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
