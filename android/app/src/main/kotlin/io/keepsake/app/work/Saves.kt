package io.keepsake.app.work

import io.keepsake.LinkEvent
import io.keepsake.SaveEvent
import io.keepsake.resuming
import io.keepsake.retrying
import io.keepsake.Said
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.StopReason
import io.keepsake.rust.Trouble
import io.keepsake.saving
import io.keepsake.savingLink
import java.io.File
import java.io.IOException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.withContext

/**
 * Every save that is going on, waiting or paused. Screens give orders and look at [states]; the system's workers
 * carry them out. An order stands on disk from when it is given until it is done, so that it survives the process.
 *
 * @param tell what is wrong, in the person's language.
 */
class Saves(
    folder: File,
    private val keepsake: suspend () -> Keepsake,
    private val roll: CameraRoll,
    private val system: WorkSystem,
    tell: (KeepException) -> String,
) {
    private val orders = Orders(folder, tell)
    private val known = MutableStateFlow(emptyMap<String, SaveState>())

    /** By the order's id; what is done stays until [dismiss]. */
    val states: StateFlow<Map<String, SaveState>> = known.asStateFlow()

    /** The one save of exports that there can be. */
    val fromExports: Flow<SaveState?> = states.map { it[FROM_EXPORTS] }

    /** To be called when the app starts: what an earlier process did not end is waiting or paused again. */
    suspend fun restore() {
        val kept = onDisk { orders.all() }.filter { it.id !in states.value }
        for (order in kept) {
            tell(order.id, order.paused?.let { SaveState.Paused(it) } ?: SaveState.Waiting)
            // Where the system has it already, this changes nothing.
            if (order.paused == null) system.start(order.id, order.order)
        }
    }

    /**
     * Gives an order; answers with its id. One for exports takes the place of one before that is not done yet.
     *
     * @throws KeepException if there is not even room to write it down.
     */
    suspend fun start(order: SaveOrder): String {
        val id = if (order is SaveOrder.FromLinks) freeId() else FROM_EXPORTS
        begin(KeptOrder(id, order))
        return id
    }

    /** Stands still after the item in hand, until [resume]. */
    suspend fun pause(id: String) = pause(id, PauseReason.ByPerson)

    /** Goes on. */
    suspend fun resume(id: String) {
        onDisk { orders.find(id) }?.let { begin(it.copy(paused = null)) }
    }

    /** Ends it after the item in hand: what was saved stays, the rest is not saved. */
    suspend fun stop(id: String) {
        onDisk { orders.forget(id) }
        system.cancel(id)
        // One at work tells itself what it came to.
        known.update { all -> if (all[id].isAtWork()) all else all - id }
    }

    /** The person has seen what it came to. */
    fun dismiss(id: String) = known.update { all -> if (all[id].isOver()) all - id else all }

    /** Whether there is such an order and it is not paused: else nothing is to be done for it. */
    internal suspend fun isWanted(id: String): Boolean = onDisk { orders.find(id) }?.let { it.paused == null } ?: false

    /**
     * Carries an order out; for the system's workers. Cancelled, it stops after the item in hand.
     *
     * @param stopReason why the system cancelled it, as it is known by then.
     */
    internal suspend fun carryOut(id: String, stopReason: () -> PauseReason) {
        val kept = onDisk { orders.find(id) }?.takeIf { it.paused == null } ?: return
        try {
            val end = carriedOut(id, kept.order)
            if (end is SaveState.Paused) pause(id, end.why, end.last) else done(id, end)
        } catch (cause: CancellationException) {
            withContext(NonCancellable) { cancelled(id, stopReason()) }
            throw cause
        } catch (cause: KeepException) {
            pause(id, PauseReason.Trouble(cause))
        }
    }

    private suspend fun carriedOut(id: String, order: SaveOrder): SaveState {
        var last: SaveProgress? = null
        var end: SaveState? = null
        val keepsake = keepsake()
        val why = { whyStopped(id) }
        when (order) {
            is SaveOrder.FromExports -> keepsake.saving(order.selection, roll, order.options, why)
            is SaveOrder.WhatFailed -> keepsake.retrying(roll, order.options, why)
            is SaveOrder.TheRest -> keepsake.resuming(order.run, roll, why)
            is SaveOrder.FromLinks -> null
        }?.collect { event ->
            when (event) {
                is SaveEvent.Moving -> tell(id, SaveState.Saving(event.now)).also { last = event.now }
                is SaveEvent.Done -> end = ended(event.summary.end, last) ?: SaveState.Done(event.summary)
            }
        }
        if (order is SaveOrder.FromLinks) {
            keepsake.savingLink(order.text, roll, order.slide, order.options, whyStopped = why).collect { event ->
                when (event) {
                    is LinkEvent.Moving -> tell(id, moving(event.now)).also { last = (event.now as? LinkProgress.Saving)?.now }
                    is LinkEvent.Done ->
                        end = event.summary.save?.let { ended(it.end, last) } ?: SaveState.LinksDone(event.summary)
                }
            }
        }
        return end ?: SaveState.Paused(PauseReason.Trouble(Said.bug("a save did not tell its end")), last)
    }

    /** For the core's ledger: the person's pause or stop is written down before the work is cancelled. */
    private fun whyStopped(id: String): StopReason {
        val kept = orders.find(id) ?: return StopReason.STOPPED
        return if (kept.paused is PauseReason.ByPerson) StopReason.PAUSED else StopReason.SYSTEM
    }

    private fun moving(now: LinkProgress): SaveState =
        if (now is LinkProgress.Saving) SaveState.Saving(now.now) else SaveState.Fetching(now)

    private fun ended(end: SaveEnd, last: SaveProgress?): SaveState? =
        (end as? SaveEnd.Paused)?.let { SaveState.Paused(PauseReason.Trouble(it.why), last) }

    /** By the person's pause or stop, which are written down already, or by the system. */
    private suspend fun cancelled(id: String, why: PauseReason) {
        val kept = onDisk { orders.find(id) }
        when {
            kept == null -> known.update { it - id }
            kept.paused != null -> tell(id, SaveState.Paused(kept.paused, progress(id)))
            else -> {
                // The system begins again by itself, but not on what would end the same way.
                note(kept.copy(paused = why.takeUnless { it is PauseReason.BySystem }))
                tell(id, SaveState.Paused(why, progress(id)))
            }
        }
    }

    private suspend fun begin(order: KeptOrder) {
        try {
            onDisk { orders.keep(order) }
        } catch (cause: IOException) {
            throw KeepException.NeedsSpace(Trouble.CatalogFull, cause.message.orEmpty())
        }
        tell(order.id, SaveState.Waiting)
        system.start(order.id, order.order)
    }

    private suspend fun pause(id: String, why: PauseReason, last: SaveProgress? = progress(id)) {
        val kept = onDisk { orders.find(id) } ?: return
        note(kept.copy(paused = why))
        if (why is PauseReason.ByPerson) system.cancel(id)
        tell(id, SaveState.Paused(why, last))
    }

    /** Not written down, it is only forgotten with the process, and then begins again. */
    private suspend fun note(order: KeptOrder) {
        try {
            onDisk { orders.keep(order) }
        } catch (_: IOException) {
            return
        }
    }

    private suspend fun done(id: String, end: SaveState) {
        onDisk { orders.forget(id) }
        tell(id, end)
    }

    private fun tell(id: String, state: SaveState) = known.update { it + (id to state) }

    private fun progress(id: String): SaveProgress? = when (val state = states.value[id]) {
        is SaveState.Saving -> state.now
        is SaveState.Paused -> state.last
        else -> null
    }

    private suspend fun freeId(): String = onDisk {
        val taken = orders.all().mapNotNull { it.id.removePrefix(FROM_LINKS).toIntOrNull() } +
            states.value.keys.mapNotNull { it.removePrefix(FROM_LINKS).toIntOrNull() }
        "$FROM_LINKS${(taken.maxOrNull() ?: 0) + 1}"
    }

    private fun SaveState?.isAtWork() = this is SaveState.Saving || this is SaveState.Fetching

    private fun SaveState?.isOver() = this is SaveState.Done || this is SaveState.LinksDone

    private suspend fun <T> onDisk(work: () -> T): T = withContext(Dispatchers.IO) { work() }

    companion object {
        /** The id of the save of exports. */
        const val FROM_EXPORTS = "exports"

        /** What ids of links begin with; a number follows. */
        internal const val FROM_LINKS = "links-"
    }
}
