//! Times and zones as apps hand them over; what none is, is refused.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use keepsake_core::outcome::SystemWords;

use crate::KeepError;
use crate::troubles::Trouble;
use crate::words::CalendarMonth;

impl TryFrom<CalendarMonth> for Date {
    type Error = KeepError;

    fn try_from(CalendarMonth { year, month }: CalendarMonth) -> Result<Self, KeepError> {
        Self::new(year, month, 1)
            .map_err(|_| KeepError::not_usable(Trouble::NoMonth { year, month }))
    }
}

/// Unix seconds, rounded down.
pub(crate) fn seconds(at: SystemTime) -> Result<i64, KeepError> {
    let at = Timestamp::try_from(at).map_err(|cause| {
        let system = cause.in_system_words();
        KeepError::not_usable(Trouble::NoDate { system })
    })?;
    Ok(at.as_second())
}

/// Since 1970; what no calendar holds is as far away as can be told.
pub(crate) fn milliseconds(at: SystemTime) -> i64 {
    let whole = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    match at.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}

/// The zone of that IANA name; none: this device's.
pub(crate) fn zone(name: Option<&str>) -> Result<TimeZone, KeepError> {
    match name {
        None => Ok(TimeZone::system()),
        Some(name) => TimeZone::get(name).map_err(|_| {
            KeepError::not_usable(Trouble::NoZone {
                name: name.to_owned(),
            })
        }),
    }
}
