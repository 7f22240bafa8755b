package io.keepsake.app.report

import android.net.Uri
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.CatalogChanges
import io.keepsake.rust.KeepException
import io.keepsake.rust.LedgerEntry
import io.keepsake.rust.Outcome
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.ReportWords
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveRecord
import io.keepsake.rust.StopReason
import io.keepsake.rust.UndoProgress
import io.keepsake.rust.UndoSummary
import io.keepsake.UndoEvent
import io.keepsake.undoing
import io.keepsake.writeReport
import java.io.File
import java.time.ZoneId
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What the report about a save shows. */
data class ReportState(
    /** With the totals of the whole save, in as many parts as it was carried out. */
    val run: SaveRecord? = null,
    val reasons: List<ReasonCount> = emptyList(),
    /** What could not be saved, then what was left alone, as far as it is loaded. */
    val notSaved: List<LedgerEntry> = emptyList(),
    /** Why it stands still, where it waits to be gone on with. */
    val paused: PauseReason? = null,
    /** Of what was saved, the one that shows where all of it is. */
    val first: Uri? = null,
    /** What there is to know of what was saved. */
    val remarks: List<ReasonCount> = emptyList(),
    /** The undo that goes on. */
    val undoing: Undoing? = null,
    val undone: UndoSummary? = null,
    /** Whether the page about it is being written. */
    val writing: Boolean = false,
    /** The page, until it was handed over. */
    val page: File? = null,
    val trouble: KeepException? = null,
)

/** An undo that goes on; [now] none before its first word. */
data class Undoing(val now: UndoProgress? = null, val stops: Boolean = false)

class ReportViewModel(private val container: Container, private val run: Long) : ViewModel() {
    private val now = MutableStateFlow(ReportState())
    val state: StateFlow<ReportState> = now.asStateFlow()

    /** What is loaded next; none once all is. */
    private var next: Outcome? = Outcome.FAILED
    private var loading = false

    init {
        working {
            readWhatChanges(container.keepsake().changes())
            read()
            more()
            // Begun from a screen that is not there any more.
            if (isUndone()) undo()
        }
        viewModelScope.launch {
            container.saves.states.collect { all ->
                val save = all.values.firstOrNull { it is SaveState.Paused && it.run == run } as? SaveState.Paused
                now.update { it.copy(paused = save?.why) }
            }
        }
    }

    /** What was just stopped has its last item in hand yet. */
    private fun readWhatChanges(changes: CatalogChanges) = working(Dispatchers.Default) {
        changes.use { while (it.next()) read() }
    }

    /** After some trouble. */
    fun readAgain() {
        now.update { it.copy(trouble = null) }
        working {
            read()
            more()
        }
    }

    /** Loads what follows of what was not saved. */
    fun loadMore() = working { more() }

    /** Takes the save back: everything that it added and nobody changed. It goes on where this screen is left. */
    fun undo() {
        if (now.value.undoing != null) return
        now.update { it.copy(undoing = Undoing(), undone = null, trouble = null) }
        working {
            container.keepsake().undoing(run, container.roll).collect { event ->
                when (event) {
                    is UndoEvent.Moving -> now.update { it.copy(undoing = it.undoing?.copy(now = event.now)) }
                    is UndoEvent.Done -> now.update { it.copy(undone = event.summary) }
                }
            }
            read()
        }.invokeOnCompletion { now.update { it.copy(undoing = null) } }
    }

    /** Stops the undo after what is in hand. */
    fun stopUndo() {
        now.update { it.copy(undoing = it.undoing?.copy(stops = true)) }
        working {
            container.keepsake().undoGoingOn()?.use { if (it.askedFor() == run) it.cancelBecause(StopReason.STOPPED) }
        }
    }

    private suspend fun isUndone(): Boolean = container.keepsake().undoGoingOn()?.use { it.askedFor() == run } ?: false

    /** Writes the page about it, in these words. */
    fun writePage(words: ReportWords) {
        if (now.value.writing) return
        now.update { it.copy(writing = true, trouble = null) }
        working {
            val page = File(container.reports.apply { mkdirs() }, "keepsake-$run.html")
            container.keepsake().writeReport(run, page.path, words, ZoneId.systemDefault().id)
            now.update { it.copy(page = page) }
        }.invokeOnCompletion { now.update { it.copy(writing = false) } }
    }

    /** The page was handed over. */
    fun pageShared() = now.update { it.copy(page = null) }

    private suspend fun read() {
        val keepsake = container.keepsake()
        val record = keepsake.saveOf(run)
        val (reasons, remarks) = keepsake.saveReasons(run) to keepsake.saveRemarks(run)
        now.update { it.copy(run = record, reasons = reasons, remarks = remarks) }
        if (record?.end is RunEnd.Completed && now.value.first == null) now.update { it.copy(first = first()) }
    }

    /** None where the library does not answer: the save is done all the same. */
    private suspend fun first(): Uri? = try {
        container.keepsake().savePage(run, Outcome.SAVED, 0, 1u).firstOrNull()?.asset?.let { container.roll.uriOf(it) }
    } catch (_: KeepException) {
        null
    }

    private suspend fun more() {
        val outcome = next ?: return
        if (loading) return
        loading = true
        val page = try {
            val last = now.value.notSaved.lastOrNull { it.outcome == outcome }?.id ?: 0
            container.keepsake().savePage(run, outcome, last, PAGE)
        } finally {
            loading = false
        }
        now.update { it.copy(notSaved = it.notSaved + page) }
        if (page.size < PAGE.toInt()) next = Outcome.SKIPPED.takeIf { outcome == Outcome.FAILED }
        // A page that adds nothing asks for no other: what is at the list's end stays the same.
        if (now.value.notSaved.size < PAGE.toInt() || page.isEmpty()) more()
    }

    private fun working(on: CoroutineContext = EmptyCoroutineContext, work: suspend () -> Unit) = viewModelScope.launch(on) {
        try {
            work()
        } catch (trouble: KeepException) {
            now.update { it.copy(trouble = trouble) }
        }
    }

    private companion object {
        const val PAGE = 60u
    }
}
