package io.keepsake.app.words

import android.content.res.Resources
import io.keepsake.app.R
import io.keepsake.rust.Better
import io.keepsake.rust.KeepException
import io.keepsake.rust.Quality
import io.keepsake.rust.Reason
import java.text.NumberFormat

/** All of it, one sentence after the other, in the language of these resources; empty where there is none. */
fun Resources.text(reasons: List<Reason>): String =
    reasons.map(::text).reduceOrNull { before, next -> join(before, next) }.orEmpty()

/** All of it, as a line of its own. */
fun Resources.sentence(reasons: List<Reason>): String = capitalized(text(reasons))

/**
 * What to do about it. The core's own words are English, so that only what kind of trouble it is
 * is told.
 */
fun Resources.text(trouble: KeepException): String = getString(
    when (trouble) {
        is KeepException.NeedsPermission -> R.string.trouble_needs_permission
        is KeepException.NeedsSpace -> R.string.trouble_needs_space
        is KeepException.NotReachable -> R.string.trouble_not_reachable
        is KeepException.NotUsable -> R.string.trouble_not_usable
        is KeepException.TryLater -> R.string.trouble_try_later
        is KeepException.NeedsUpdate -> R.string.trouble_needs_update
        is KeepException.Stopped -> R.string.trouble_stopped
        is KeepException.Bug -> R.string.trouble_bug
    },
)

/** The first letter large, where the script has such letters. */
fun Resources.capitalized(text: String): String =
    text.replaceFirstChar { it.titlecase(configuration.locales[0]) }

/** `12,345`, as the language writes it. */
fun Resources.number(number: Long): String =
    NumberFormat.getIntegerInstance(configuration.locales[0]).format(number)

internal fun Resources.number(number: UInt): String = number(number.toLong())

internal fun Resources.number(number: ULong): String = number(number.toLong())

/** For the choice of a plural form, which only knows whole numbers up to two billion. */
internal fun quantity(number: UInt): Int = quantity(number.toULong())

internal fun quantity(number: ULong): Int = number.coerceAtMost(Int.MAX_VALUE.toULong()).toInt()

internal fun Resources.better(reason: Reason.BetterInArchives): String = reason.better
    .map { better(it, reason.was, reason.now) }
    .reduceOrNull { before, next -> betterJoin(before, next) }
    .orEmpty()

private fun Resources.better(better: Better, was: Quality, now: Quality): String = when (better) {
    Better.MORE_PIXELS -> both(now.pixels(), was.pixels(), ::betterMorePixelsKnown) ?: betterMorePixels()
    Better.MORE_BYTES -> both(kilobytes(now), kilobytes(was), ::betterMoreBytesKnown) ?: betterMoreBytes()
    Better.DATE -> both(was.precision, now.precision, ::betterDateKnown) ?: betterDate()
    Better.CAPTION -> betterCaption()
    Better.PLACE -> betterPlace()
}

/** None where one of the two is not known. */
private fun <T : Any> both(one: T?, other: T?, text: (T, T) -> String): String? =
    if (one != null && other != null) text(one, other) else null

private fun Quality.pixels(): String? = both(width, height) { width, height -> "${width}x$height" }

private fun Resources.kilobytes(quality: Quality): String? = quality.bytes?.let { number(it.up(KILO)) }

internal fun Resources.megabytesNeeded(bytes: ULong): String = number(bytes.up(MEGA))

internal fun Resources.megabytesFree(bytes: ULong): String = number(bytes / MEGA)

private fun ULong.up(unit: ULong): ULong = this / unit + if (this % unit > 0u) 1u else 0u

private const val KILO: ULong = 1_000u
private const val MEGA: ULong = 1_000_000u
