package io.keepsake.app.report

import io.keepsake.rust.Keepsake
import io.keepsake.rust.LedgerEntry
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.Missing
import io.keepsake.rust.OptInReason
import io.keepsake.rust.PlanNumbers
import io.keepsake.rust.Reason
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.Selection
import io.keepsake.rust.Why

/** What was saved once and is not there any more. */
internal val Reason.isRemoved: Boolean get() = this is Reason.RemovedByYou || this is Reason.GoneWithAllOthers

internal val ReasonCount.isRemoved: Boolean get() = reasons.singleOrNull()?.isRemoved == true

/** Whether a save of it would leave all of it alone as it was removed; what only lies in the bin is to be had there. */
internal val PlanNumbers.isOfRemoved: Boolean get() = toSave == 0uL && reasons.isNotEmpty() && reasons.all { it.isRemoved }

/** What comes damaged of a link, however often it is asked for. */
internal val ReasonCount.isDamaged: Boolean get() = reasons.singleOrNull() == Reason.BytesMissing(Missing.DAMAGED)

/** A save of what this save left out as it was removed, although it was. */
internal suspend fun Keepsake.again(run: Long, removed: ReasonCount): Selection = again(group(run, removed).map { it.media })

/** A save of these, also where they were removed since they were saved. */
internal suspend fun Keepsake.again(media: List<Long>) = Selection(MediaFilter(media = media), optIns(media), again = true)

/** All lines of a save that have these reasons. */
private suspend fun Keepsake.group(run: Long, group: ReasonCount): List<LedgerEntry> = buildList {
    do {
        val page = saveGroup(run, group.outcome, Why.Exactly(group.reasons), lastOrNull()?.id ?: 0, MANY)
        addAll(page)
    } while (page.size == MANY.toInt())
}

/** What these alone need to be asked for: a save of links is known by asking for whatever there is. */
private suspend fun Keepsake.optIns(media: List<Long>): List<OptInReason> =
    media.chunked(MANY.toInt()).flatMap { some -> mediaPage(MediaFilter(media = some), null, MANY).items.mapNotNull { it.item.optIn } }.distinct()

private const val MANY = 1_000u
