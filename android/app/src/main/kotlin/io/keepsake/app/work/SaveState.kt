package io.keepsake.app.work

import io.keepsake.rust.LinkProgress
import io.keepsake.rust.LinkSummary
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.SaveSummary

/** Where a save is, as screens show it. */
sealed interface SaveState {
    /** The order is given; the system has not begun, or another save is before it. */
    data object Waiting : SaveState

    /** Photos and videos go into the camera roll. */
    data class Saving(val now: SaveProgress) : SaveState {
        /** Bytes a second; null before there is a rate. */
        val rate: ULong?
            get() = now.elapsed.toMillis().takeIf { it > 0 && now.bytes > 0u }?.let { now.bytes * 1000u / it.toULong() }
    }

    /** Links are being looked up and their files fetched. */
    data class Fetching(val now: LinkProgress) : SaveState

    /** It stands still; [last] is how far it came, and [run] what it is in the ledger, where that is known. */
    data class Paused(val why: PauseReason, val last: SaveProgress? = null, val run: Long? = last?.run) : SaveState

    /** Everything had its turn, or the person stopped it. */
    data class Done(val summary: SaveSummary) : SaveState

    /** The same of links; each says what became of it. */
    data class LinksDone(val summary: LinkSummary) : SaveState
}

/** What it is in the core's ledger; none before it has begun. */
internal val SaveState?.run: Long?
    get() = when (this) {
        is SaveState.Saving -> now.run
        is SaveState.Paused -> run
        is SaveState.Done -> summary.run
        else -> null
    }
