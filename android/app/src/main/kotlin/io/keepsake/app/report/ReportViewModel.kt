package io.keepsake.app.report

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.roll.MediaStoreRoll
import io.keepsake.rust.AlbumChoice
import io.keepsake.rust.KeepException
import io.keepsake.rust.LedgerEntry
import io.keepsake.rust.Outcome
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.ReportWords
import io.keepsake.rust.RunRecord
import io.keepsake.rust.UndoSummary
import io.keepsake.takeBack
import io.keepsake.writeReport
import java.io.File
import java.time.ZoneId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What the report about a save shows. */
data class ReportState(
    val run: RunRecord? = null,
    val reasons: List<ReasonCount> = emptyList(),
    /** What could not be saved, then what was left alone, as far as it is loaded. */
    val notSaved: List<LedgerEntry> = emptyList(),
    /** How many were saved without their albums, as those could not be made. */
    val withoutAlbum: ULong = 0u,
    val undoing: Boolean = false,
    val undone: UndoSummary? = null,
    /** Whether the page about it is being written. */
    val writing: Boolean = false,
    /** The page, until it was handed over. */
    val page: File? = null,
    val trouble: KeepException? = null,
)

class ReportViewModel(private val container: Container, private val run: Long) : ViewModel() {
    private val now = MutableStateFlow(ReportState())
    val state: StateFlow<ReportState> = now.asStateFlow()

    /** What is loaded next; none once all is. */
    private var next: Outcome? = Outcome.FAILED
    private var loading = false

    init {
        working {
            read()
            more()
            // Begun from a screen that is not there any more.
            if (container.keepsake().undoGoingOn()?.askedFor() == run) undo()
        }
        working {
            val without = withoutAlbum()
            now.update { it.copy(withoutAlbum = without) }
        }
    }

    /** Loads what follows of what was not saved. */
    fun loadMore() = working { more() }

    /** Takes the save back: everything that it added and nobody changed. */
    fun undo() {
        if (now.value.undoing) return
        now.update { it.copy(undoing = true, trouble = null) }
        working {
            val undone = container.keepsake().takeBack(run, container.roll)
            now.update { it.copy(undone = undone) }
            read()
        }.invokeOnCompletion { now.update { it.copy(undoing = false) } }
    }

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
        val record = keepsake.runs().firstOrNull { it.id == run }
        val reasons = keepsake.reasons(run)
        now.update { it.copy(run = record, reasons = reasons) }
    }

    private suspend fun withoutAlbum(): ULong {
        val keepsake = container.keepsake()
        val albums = keepsake.runs().firstOrNull { it.id == run }?.options?.albums
        if (albums == AlbumChoice.NO_ALBUMS) return 0u
        var (count, last) = 0uL to 0L
        do {
            val page = keepsake.ledgerPage(run, Outcome.SAVED, last, MANY)
            count += page.count { entry -> entry.asset?.let(MediaStoreRoll::isWithoutAlbum) == true }.toULong()
            last = page.lastOrNull()?.id ?: last
        } while (page.size == MANY.toInt())
        return count
    }

    private suspend fun more() {
        val outcome = next ?: return
        if (loading) return
        loading = true
        try {
            val last = now.value.notSaved.lastOrNull { it.outcome == outcome }?.id ?: 0
            val page = container.keepsake().ledgerPage(run, outcome, last, PAGE)
            now.update { it.copy(notSaved = it.notSaved + page) }
            if (page.size < PAGE.toInt()) next = Outcome.SKIPPED.takeIf { outcome == Outcome.FAILED }
        } finally {
            loading = false
        }
        if (now.value.notSaved.size < PAGE.toInt()) more()
    }

    private fun working(work: suspend () -> Unit) = viewModelScope.launch {
        try {
            work()
        } catch (trouble: KeepException) {
            now.update { it.copy(trouble = trouble) }
        }
    }

    private companion object {
        const val PAGE = 60u

        /** Of entries that are only counted. */
        const val MANY = 1_000u
    }
}
