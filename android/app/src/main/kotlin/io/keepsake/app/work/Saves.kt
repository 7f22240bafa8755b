package io.keepsake.app.work

import io.keepsake.LinkEvent
import io.keepsake.Said
import io.keepsake.SaveEvent
import io.keepsake.resuming
import io.keepsake.retrying
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.StopReason
import io.keepsake.rust.Trouble
import io.keepsake.saving
import io.keepsake.savingLink
import java.io.File
import java.io.IOException
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * Every save that is going on, waiting or paused. Screens give orders and look at [states]; the system's workers
 * carry them out. An order stands on disk from when it is given until it is done, so that it survives the process.
 * There is one in a process, which holds what goes on: a screen made anew finds it here and has nothing to join.
 *
 * @param tell what is wrong, in the person's language.
 */
class Saves(
    folder: File,
    private val keepsake: suspend (SaveOrder) -> Keepsake,
    private val roll: CameraRoll,
    private val system: WorkSystem,
    tell: (KeepException) -> String,
) {
    private val orders = Orders(folder, tell)
    private val known = MutableStateFlow(emptyMap<String, SaveState>())
    private val restored = MutableStateFlow(false)

    /** How many orders were given: one that is given anew looks as before. */
    private val given = MutableStateFlow(0)

    /** What is read of an order and what is written of it then belong together. */
    private val writing = Mutex()

    /** Of each order: held by whoever carries it out. */
    private val hands = ConcurrentHashMap<String, Mutex>()
    private var lastOfLinks = 0

    /** By the order's id; what is done stays until [dismiss]. */
    val states: StateFlow<Map<String, SaveState>> = known.asStateFlow()

    /** Whether what an earlier process did not end is known. */
    val isRestored: StateFlow<Boolean> = restored.asStateFlow()

    /** What those lack that the system lets wait, by the order's id, as long as somebody looks. */
    val lacks: Flow<Map<String, Lack>> =
        combine(
            known.map { all -> all.filterValues { it.isWithTheSystem() }.keys }.distinctUntilChanged(),
            given,
            system.conditions,
        ) { waiting, _, now -> waiting.mapNotNull { id -> system.lack(linksOf(id), now)?.let { id to it } }.toMap() }.distinctUntilChanged()

    /** The one save of exports that there can be. */
    val fromExports: Flow<SaveState?> = states.map { it[FROM_EXPORTS] }

    /** To be called when the app starts: what an earlier process did not end is waiting or paused again. */
    suspend fun restore() = writing.withLock {
        val kept = onDisk { orders.all() }.filter { it.id !in states.value }
        kept.forEach { tell(it.id, it.standing()) }
        restored.value = true
        // Where the system has it already, this changes nothing.
        kept.filter { it.isWanted }.forEach { system.start(it.id, it.order) }
    }

    /**
     * Gives an order; answers with its id. One for exports has its turn after one before that is not done yet, and takes
     * the place of one that stands still: what that one had no turn for, the ledger tells. One of links that is not over
     * yet is not begun twice, but goes on.
     *
     * @throws KeepException if there is not even room to write it down.
     */
    suspend fun start(order: SaveOrder): String = writingWhole {
        val kept = if (order.isOfLinks) same(order) ?: KeptOrder(freeId(), order) else afterAnother(order) ?: KeptOrder(FROM_EXPORTS, order)
        begin(kept)
        kept.id
    }

    private suspend fun same(ofLinks: SaveOrder): KeptOrder? = onDisk { orders.all() }.firstOrNull { it.order == ofLinks }?.copy(paused = null)

    private suspend fun afterAnother(order: SaveOrder): KeptOrder? = wanted(FROM_EXPORTS)?.followedBy(order)

    /** Stands still after the item in hand, until [resume]. */
    suspend fun pause(id: String) = pause(id, PauseReason.ByPerson)

    /** Goes on. */
    suspend fun resume(id: String) = writingWhole {
        onDisk { orders.find(id) }?.let { begin(it.copy(paused = null)) } ?: Unit
    }

    /** Lets an order for links that waits for a network that costs nothing begin on any. */
    suspend fun overAnyNetwork(id: String) = writingWhole {
        val kept = onDisk { orders.find(id) }
        // One at work has the network that it waited for.
        if (kept != null && kept.order.isOfLinks && !states.value[id].isAtWork()) {
            system.cancel(id)
            begin(kept.copy(order = kept.order.overAnyNetwork(), paused = null))
        }
    }

    /** Ends it after the item in hand, with what was to follow it: what was saved stays, the rest is not saved. */
    suspend fun stop(id: String) = writingWhole {
        onDisk { orders.forget(id) }
        system.cancel(id)
        // One at work tells itself what it came to.
        known.update { all -> if (all[id].isAtWork()) all else all - id }
    }

    /** The person has seen what it came to. */
    fun dismiss(id: String) = known.update { all -> if (all[id].isOver()) all - id else all }

    /** Whether there is such an order and it is to be carried out: else nothing is to be done for it. */
    internal suspend fun isWanted(id: String): Boolean = wanted(id) != null

    /**
     * Carries an order out, and what was to follow it; for the system's workers. Cancelled, it stops after the item in
     * hand. Where another worker still has it in hand, that one ends first.
     *
     * @param stopReason why the system cancelled it, as it is known by then.
     */
    internal suspend fun carryOut(id: String, stopReason: () -> PauseReason) = hands.computeIfAbsent(id) { Mutex() }.withLock {
        do {
            wanted(id)?.let { carryOut(it, stopReason) }
            // Another one follows, or the person let it go on while its worker was at its end.
        } while (states.value[id] is SaveState.Waiting && isWanted(id))
    }

    private suspend fun carryOut(kept: KeptOrder, stopReason: () -> PauseReason) {
        val id = kept.id
        try {
            val end = carriedOut(kept)
            if (end is SaveState.Paused) pause(id, end.why, end.last) else done(kept, end)
        } catch (cause: CancellationException) {
            withContext(NonCancellable) { cancelled(id, stopReason()) }
            throw cause
        } catch (cause: KeepException) {
            // Nothing failed that could be tried again: it would say so however often it goes on.
            if ((cause as? KeepException.NotUsable)?.why is Trouble.NothingFailed) done(kept) else pause(id, PauseReason.Trouble(cause))
        }
    }

    private suspend fun carriedOut(kept: KeptOrder): SaveState {
        val (id, order) = kept
        var last: SaveProgress? = null
        var end: SaveState? = null
        val keepsake = keepsake(order)
        val why = { whyStopped(id) }
        when (order) {
            is SaveOrder.FromExports ->
                begun(kept, keepsake)?.let { keepsake.resuming(it, roll, why) } ?: keepsake.saving(order.selection, roll, order.options, why)
            is SaveOrder.WhatFailed -> keepsake.retrying(order.run, roll, order.damaged, why)
            is SaveOrder.TheRest -> keepsake.resuming(order.run, roll, why)
            is SaveOrder.FromLinks -> null
        }?.collect { event ->
            when (event) {
                is SaveEvent.Moving -> {
                    if (last?.run != event.now.run) remember(event.now.run, kept)
                    tell(id, SaveState.Saving(event.now)).also { last = event.now }
                }
                is SaveEvent.Done -> end = ended(event.summary.end, last) ?: SaveState.Done(event.summary)
            }
        }
        if (order is SaveOrder.FromLinks) {
            val began = { run: Long -> runBlocking { remember(run, kept) } }
            keepsake.savingLink(order.text, roll, order.slide, order.options, whyStopped = why, began = began).collect { event ->
                when (event) {
                    is LinkEvent.Moving -> tell(id, moving(event.now)).also { last = (event.now as? LinkProgress.Saving)?.now }
                    is LinkEvent.Done ->
                        end = event.summary.save?.let { ended(it.end, last) } ?: SaveState.LinksDone(event.summary)
                }
            }
        }
        return end ?: SaveState.Paused(PauseReason.Trouble(Said.bug("a save did not tell its end")), last)
    }

    /** The run that it goes on with: it is one save, however often it stood still. Null where nothing of it was begun. */
    private suspend fun begun(kept: KeptOrder, keepsake: Keepsake): Long? =
        kept.run?.takeIf { run ->
            // One that is still coming to its end has none; the core lets the next one wait for it.
            keepsake.saveOf(run).let { it != null && it.undone == null && it.end !is RunEnd.Completed }
        }

    /** Written down as soon as there is one: killed, the save goes on with it. */
    private suspend fun remember(run: Long, carriedOut: KeptOrder) = writing.withLock {
        val id = carriedOut.id
        val kept = onDisk { orders.find(id) }
        if (kept?.order == carriedOut.order && kept.run != run) {
            note(kept.begun(run))
            // Stopped while its files still came, it stands still before it has one.
            known.update { all -> (all[id] as? SaveState.Paused)?.let { all + (id to it.copy(run = run)) } ?: all }
        }
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
    private suspend fun cancelled(id: String, why: PauseReason) = writing.withLock {
        val kept = onDisk { orders.find(id) }
        when {
            kept == null -> known.update { it - id }
            kept.paused != null && !kept.isWanted -> tell(id, SaveState.Paused(kept.paused, progress(id), progress(id)?.run ?: kept.run))
            else -> {
                val run = progress(id)?.run ?: kept.run
                note(kept.copy(paused = why, run = run))
                tell(id, SaveState.Paused(why, progress(id), run))
            }
        }
    }

    private suspend fun begin(order: KeptOrder) {
        try {
            onDisk { orders.keep(order) }
        } catch (cause: IOException) {
            throw noRoom(cause.message.orEmpty())
        }
        if (!states.value[order.id].isAtWork()) tell(order.id, order.standing())
        given.update { it + 1 }
        system.start(order.id, order.order)
    }

    /** What has not begun yet is not asked for twice. */
    private fun KeptOrder.followedBy(order: SaveOrder): KeptOrder {
        val last = next.lastOrNull() ?: this.order.takeUnless { states.value[id].isAtWork() }
        return if (last == order) this else copy(next = next + order)
    }

    private suspend fun pause(id: String, why: PauseReason, last: SaveProgress? = progress(id)) = writingWhole {
        val kept = onDisk { orders.find(id) } ?: return@writingWhole
        val run = last?.run ?: kept.run
        note(kept.copy(paused = why, run = run))
        if (why is PauseReason.ByPerson) system.cancel(id)
        tell(id, SaveState.Paused(why, last, run))
    }

    /** Not written down, it is only forgotten with the process, and then begins again. */
    private suspend fun note(order: KeptOrder): Boolean = try {
        onDisk { orders.keep(order) }
        true
    } catch (_: IOException) {
        false
    }

    /** What follows has its turn; what was ordered anew meanwhile is not forgotten. Without an [end] there is nothing to tell. */
    private suspend fun done(carriedOut: KeptOrder, end: SaveState? = null) = writing.withLock {
        val id = carriedOut.id
        val kept = onDisk { orders.find(id) }
        val following = kept?.takeIf { it.order == carriedOut.order }?.next?.firstOrNull()
        if (kept == null) {
            over(id, end)
        } else if (following != null) {
            val next = KeptOrder(id, following, kept.paused.takeUnless { kept.isWanted }, next = kept.next.drop(1))
            tell(id, if (note(next)) next.standing() else SaveState.Paused(PauseReason.Trouble(noRoom())))
        } else if (kept.order != carriedOut.order) {
            tell(id, kept.standing())
        } else {
            onDisk { orders.forget(id) }
            over(id, end)
        }
    }

    private fun over(id: String, end: SaveState?) = if (end == null) known.update { it - id } else tell(id, end)

    private fun KeptOrder.standing(): SaveState = paused?.let { SaveState.Paused(it, run = run) } ?: SaveState.Waiting

    private fun noRoom(details: String = "") = KeepException.NeedsSpace(Trouble.CatalogFull, details)

    /** Null for an order about exports, which may be long and needs no network. */
    private suspend fun linksOf(id: String): SaveOrder? = if (isOfLinks(id)) onDisk { orders.find(id) }?.order else null

    private suspend fun wanted(id: String): KeptOrder? = onDisk { orders.find(id) }?.takeIf { it.isWanted }

    private fun tell(id: String, state: SaveState) = known.update { it + (id to state) }

    private fun progress(id: String): SaveProgress? = when (val state = states.value[id]) {
        is SaveState.Saving -> state.now
        is SaveState.Paused -> state.last
        else -> null
    }

    /** Not one that this process has had: the system may still be ending its job. */
    private suspend fun freeId(): String {
        val taken = onDisk { orders.all() }.map { it.id } + states.value.keys
        lastOfLinks = maxOf(lastOfLinks, taken.maxOfOrNull { it.removePrefix(FROM_LINKS).toIntOrNull() ?: 0 } ?: 0) + 1
        return "$FROM_LINKS$lastOfLinks"
    }

    private fun SaveState.isWithTheSystem() = this is SaveState.Waiting || (this is SaveState.Paused && why is PauseReason.BySystem)

    private fun SaveState?.isAtWork() = this is SaveState.Saving || this is SaveState.Fetching

    private fun SaveState?.isOver() = this is SaveState.Done || this is SaveState.LinksDone

    /** What is written down is told and is the system's, too, even where whoever asked for it has gone meanwhile. */
    private suspend fun <T> writingWhole(work: suspend () -> T): T = writing.withLock { withContext(NonCancellable) { work() } }

    private suspend fun <T> onDisk(work: () -> T): T = withContext(Dispatchers.IO) { work() }

    companion object {
        /** The id of the save of exports. */
        const val FROM_EXPORTS = "exports"

        /** What ids of links begin with; a number follows. */
        internal const val FROM_LINKS = "links-"

        fun isOfLinks(id: String): Boolean = id.startsWith(FROM_LINKS)
    }
}
