package io.keepsake

import io.keepsake.rust.CameraRoll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.SaveListener
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.SaveRun
import io.keepsake.rust.SaveSummary
import io.keepsake.rust.Selection
import io.keepsake.rust.StopReason
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow

/** What a save tells. */
sealed interface SaveEvent {
    /** How far it is. Only the newest is kept for a slow collector. */
    data class Moving(val now: SaveProgress) : SaveEvent

    /** It is over; the last event, which always comes unless the flow throws. */
    data class Done(val summary: SaveSummary) : SaveEvent
}

/**
 * One save as a cold flow: collecting starts it, cancelling the collector stops it after the
 * item in hand. What was saved is kept, and [resuming] goes on from there. [whyStopped] is asked
 * then: what it says stands in the ledger; null, it tells that nobody said why.
 *
 * @throws io.keepsake.rust.KeepException if the whole save could not go on.
 */
fun Keepsake.saving(
    selection: Selection,
    roll: CameraRoll,
    options: SaveOptions = SaveOptions(),
    whyStopped: () -> StopReason? = { null },
): Flow<SaveEvent> = running(whyStopped) { save(selection, roll, options) }

/**
 * What failed in the save that [run] is of, or had no turn, as it was asked for and as a part of it, as [saving]. What did not
 * come of links is fetched; with [damaged] it is taken as it comes.
 *
 * @throws io.keepsake.rust.KeepException.NotUsable if nothing of it failed.
 */
fun Keepsake.retrying(
    run: Long,
    roll: CameraRoll,
    damaged: Boolean = false,
    whyStopped: () -> StopReason? = { null },
): Flow<SaveEvent> = running(whyStopped) { retry(run, roll, damaged) }

/** The rest of the save that [run] is of, which was stopped, paused or killed, as [saving]. */
fun Keepsake.resuming(
    run: Long,
    roll: CameraRoll,
    whyStopped: () -> StopReason? = { null },
): Flow<SaveEvent> = running(whyStopped) { resume(run, roll) }

/**
 * Joins the save that goes on, as a screen made anew does: how far it is at once, and its end; of none nothing. Cancelled,
 * the save goes on as long as somebody else waits for it.
 */
fun Keepsake.joiningSave(): Flow<SaveEvent> = running({ null }) { saveGoingOn() }

private fun running(whyStopped: () -> StopReason?, start: () -> SaveRun?): Flow<SaveEvent> = channelFlow {
    val listener = object : SaveListener {
        override fun onProgress(now: SaveProgress) {
            trySend(SaveEvent.Moving(now))
        }
    }
    start()?.use { run ->
        val summary = untilCancelled({ whyStopped()?.let(run::cancelBecause) }) { run.run(listener) }
        send(SaveEvent.Done(summary))
    }
}.buffer(Channel.CONFLATED)

/** Carries [work] out. Cancelled, it first lets [sayWhy] speak, and only then gives the work up, which stops Rust. */
internal suspend fun <T> untilCancelled(sayWhy: () -> Unit, work: suspend () -> T): T {
    val working = CoroutineScope(Dispatchers.Default).async { work() }
    try {
        return working.await()
    } catch (cause: CancellationException) {
        sayWhy()
        throw cause
    } finally {
        working.cancel()
    }
}
