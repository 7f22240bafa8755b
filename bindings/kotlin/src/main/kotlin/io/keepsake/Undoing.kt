package io.keepsake

import io.keepsake.rust.CameraRoll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.UndoListener
import io.keepsake.rust.UndoProgress
import io.keepsake.rust.UndoRun
import io.keepsake.rust.UndoSummary
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow

/** What an undo tells. */
sealed interface UndoEvent {
    /** How far it is. Only the newest is kept for a slow collector. */
    data class Moving(val now: UndoProgress) : UndoEvent

    /** It is over; the last event. Null: there was nothing to take back. */
    data class Done(val summary: UndoSummary?) : UndoEvent
}

/**
 * Takes back the save that [run] is of, or (null) the latest: a cold flow. Collecting starts it, or joins the one that
 * goes on for the same run. Whoever stops collecting does not stop it: [UndoRun.cancel] of [Keepsake.undoGoingOn] does.
 *
 * @throws io.keepsake.rust.KeepException if the roll cannot be read or cannot undo, or a save goes on.
 */
fun Keepsake.undoing(run: Long?, roll: CameraRoll): Flow<UndoEvent> = channelFlow {
    val listener = object : UndoListener {
        override fun onProgress(now: UndoProgress) {
            trySend(UndoEvent.Moving(now))
        }
    }
    undo(run, roll).use { send(UndoEvent.Done(it.run(listener))) }
}.buffer(Channel.CONFLATED)

/** The same without a word before the end. */
suspend fun Keepsake.takeBack(run: Long?, roll: CameraRoll): UndoSummary? = undo(run, roll).use { it.run(null) }
