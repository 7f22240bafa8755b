package io.keepsake.app.words

import android.content.res.Resources
import android.icu.text.DateFormat
import android.icu.util.TimeZone
import io.keepsake.app.R
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.Moment
import io.keepsake.rust.Precision
import java.time.Duration
import java.time.Instant
import java.time.YearMonth
import java.time.ZoneOffset
import java.util.Date

/** `April 2024`; [month] none: what has no date. */
fun Resources.text(month: CalendarMonth?): String {
    if (month == null) return getString(R.string.date_unknown)
    val start = YearMonth.of(month.year.toInt(), month.month.toInt()).atDay(1)
    return capitalized(formatted("yMMMM", start.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeZone.GMT_ZONE))
}

/** When something was, as well as it is known, on this phone's clock. */
fun Resources.text(moment: Moment): String {
    val at = moment.at ?: return getString(R.string.date_unknown)
    return when (moment.precision) {
        Precision.SECOND, Precision.MINUTE -> dayAndTime(at)
        Precision.MONTH -> formatted("yMMMM", at, TimeZone.GMT_ZONE)
        Precision.UNKNOWN -> getString(R.string.date_unknown)
    }
}

/** `Apr 18, 2024, 7:50 AM`. */
fun Resources.dayAndTime(at: Instant): String = formatted("yMMMdjm", at)

/** `7:50 AM`. */
internal fun Resources.clockTime(at: Instant): String = formatted("jm", at)

/** `Apr 18, 2024`. */
fun Resources.day(at: Instant): String = formatted("yMMMd", at)

private fun Resources.formatted(skeleton: String, at: Instant, zone: TimeZone = TimeZone.getDefault()): String {
    val format = DateFormat.getInstanceForSkeleton(skeleton, configuration.locales[0])
    format.timeZone = zone
    return format.format(Date.from(at))
}

/** `About 3 minutes left`, rounded up. */
fun Resources.timeLeft(left: Duration): String {
    val seconds = left.seconds.coerceAtLeast(1)
    val (plural, number) = when {
        seconds < MINUTE -> R.plurals.seconds_left to seconds
        seconds < HOUR -> R.plurals.minutes_left to (seconds + MINUTE - 1) / MINUTE
        else -> R.plurals.hours_left to (seconds + HOUR - 1) / HOUR
    }
    return getQuantityString(plural, number.toInt(), number.toInt())
}

private const val MINUTE = 60L
private const val HOUR = 3_600L
