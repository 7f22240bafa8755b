package io.keepsake.app.words

import android.content.res.Resources
import io.keepsake.app.R
import io.keepsake.rust.KeepException
import io.keepsake.rust.Reason
import io.keepsake.rust.Refusal
import io.keepsake.rust.Trouble
import java.text.NumberFormat

/** All of it, one sentence after the other, in the language of these resources; empty where there is none. */
fun Resources.text(reasons: List<Reason>): String =
    reasons.map(::text).reduceOrNull { before, next -> join(before, next) }.orEmpty()

/** All of it, as a line of its own. */
fun Resources.sentence(reasons: List<Reason>): String = capitalized(text(reasons))

/** A code as a line of its own. */
fun Resources.sentence(code: Refusal): String = capitalized(text(code))

/** What went wrong and what to do about it, as a line of its own. */
fun Resources.text(trouble: KeepException): String = when (trouble) {
    is KeepException.NeedsPermission -> sentence(trouble.why)
    is KeepException.NeedsSpace -> sentence(trouble.why)
    is KeepException.NotReachable -> sentence(trouble.why)
    is KeepException.NotUsable -> sentence(trouble.why)
    is KeepException.TryLater -> sentence(trouble.why)
    is KeepException.NeedsUpdate -> sentence(trouble.why)
    is KeepException.Stopped -> getString(R.string.trouble_stopped)
    is KeepException.Bug -> listOfNotNull(known(trouble.why), getString(R.string.trouble_bug)).joinToString("\n")
}

private fun Resources.sentence(code: Trouble): String = capitalized(text(code))

/** None for what has no code: its words are a developer's, and English. */
private fun Resources.known(fault: Trouble): String? = if (fault is Trouble.Other) null else sentence(fault)

/** The first letter large, where the script has such letters; not that of a host or a file, which have the name that they have. */
fun Resources.capitalized(text: String): String =
    if ('.' in text.substringBefore(' ').dropLast(1)) text else text.replaceFirstChar { it.titlecase(configuration.locales[0]) }

/** `12,345`, as the language writes it. */
fun Resources.number(number: Long): String =
    NumberFormat.getIntegerInstance(configuration.locales[0]).format(number)

internal fun Resources.number(number: UInt): String = number(number.toLong())

internal fun Resources.number(number: ULong): String = number(number.toLong())

/** For the choice of a plural form, which only knows whole numbers up to two billion. */
internal fun quantity(number: UInt): Int = quantity(number.toULong())

internal fun quantity(number: ULong): Int = number.coerceAtMost(Int.MAX_VALUE.toULong()).toInt()
