package io.keepsake.app.report

import io.keepsake.rust.Keepsake
import io.keepsake.rust.Missing
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

/** A save of what this save left out as it was removed, although it was: the core says where there is nothing of it. */
internal suspend fun Keepsake.again(run: Long, removed: ReasonCount): Selection =
    selectionAgain(run, removed.outcome, Why.Exactly(removed.reasons))
