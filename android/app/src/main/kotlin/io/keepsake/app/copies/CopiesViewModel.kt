package io.keepsake.app.copies

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.everyCopy
import io.keepsake.rust.CopyGroup
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaItem
import io.keepsake.rust.Verdict
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** What the screen of copies shows. */
data class CopiesState(
    val access: LibraryAccess = LibraryAccess.NONE,
    /** Of all media, as the latest look found them; none before there was one. */
    val numbers: Numbers? = null,
    /** Those that the person is asked about, as far as they are loaded. */
    val asked: List<LibraryCopy> = emptyList(),
    /** How many of all have the same that speaks for them. */
    val groups: List<CopyGroup> = emptyList(),
    /** What the person answered last, which can be taken back. */
    val answered: List<LibraryCopy> = emptyList(),
    val trouble: KeepException? = null,
) {
    /** [new] only where a look came to its end: else nobody knows. */
    data class Numbers(val new: ULong?, val there: ULong, val ask: ULong)

    /** How many are asked about for the same reasons as this one, loaded or not. */
    fun alike(copy: LibraryCopy): ULong =
        groups.filter { it.verdict == Verdict.ASK && it.cues == copy.cues }.sumOf { it.media }

    val hasMore: Boolean get() = asked.size.toULong() < groups.count(Verdict.ASK)
}

internal fun List<CopyGroup>.count(verdict: Verdict): ULong = filter { it.verdict == verdict }.sumOf { it.media }

/** A media item and the asset beside it. */
internal data class Pair(val item: MediaItem?, val asset: LibraryDetails?)

class CopiesViewModel(
    private val container: Container,
    private val catalog: suspend () -> Keepsake = container::keepsake,
) : ViewModel() {
    private val now = MutableStateFlow(CopiesState(container.libraryAccess()))
    val state: StateFlow<CopiesState> = now.asStateFlow()
    val look: StateFlow<LookState> = container.looks.state
    private var answering: Job? = null

    init {
        // Also whenever a look ends.
        viewModelScope.launch { look.collect { if (it !is LookState.Looking) working { readAnew() } } }
    }

    /** The person may have allowed more, or less, in the meantime. */
    fun refresh() = now.update { it.copy(access = container.libraryAccess()) }

    fun lookNow() {
        refresh()
        container.looks.start()
    }

    fun stop() = container.looks.stop()

    fun forget() = working {
        container.looks.forget()
        readAnew()
    }

    /** What the person says to a pair, and to [all] that are like it if they want so. */
    fun answer(copy: LibraryCopy, same: Boolean, all: Boolean) = alone {
        val keepsake = catalog()
        val meant = if (all) keepsake.everyCopy(Verdict.ASK).filter { it.cues == copy.cues }.toList() else listOf(copy)
        val answered = mutableListOf<LibraryCopy>()
        try {
            for (one in meant) {
                keepsake.answerCopy(one.media, one.asset, same)
                answered += one
            }
        } finally {
            if (answered.isNotEmpty()) now.update { it.copy(answered = answered) }
            read()
        }
    }

    /** Takes the last answer back: it is asked about once more. */
    fun takeBack() = alone {
        val keepsake = catalog()
        val left = now.value.answered.toMutableList()
        try {
            while (left.isNotEmpty()) {
                val last = left.last()
                keepsake.withdrawAnswer(last.media, last.asset)
                left -= last
            }
        } finally {
            now.update { it.copy(answered = left) }
            read()
        }
    }

    internal suspend fun pair(copy: LibraryCopy): Pair = try {
        val item = catalog().mediaItem(copy.media)?.item
        Pair(item, withContext(Dispatchers.IO) { container.libraryRows.find(copy.asset) })
    } catch (_: KeepException) {
        Pair(null, null)
    } catch (_: RuntimeException) {
        // The library's own trouble; what was found of the asset still stands.
        Pair(null, null)
    }

    /** Loads what follows of those that the person is asked about. */
    fun loadMore() = working {
        val loaded = now.value.asked
        val page = catalog().copies(Verdict.ASK, loaded.lastOrNull()?.media, PAGE)
        // Where something was answered in the meantime, it is read again anyway.
        now.update { if (it.asked == loaded) it.copy(asked = loaded + page) else it }
    }

    private suspend fun readAnew() {
        now.update { it.copy(answered = emptyList()) }
        read()
    }

    private suspend fun read() {
        val keepsake = catalog()
        val groups = keepsake.copyGroups()
        val asked = keepsake.copies(Verdict.ASK, null, maxOf(PAGE, now.value.asked.size.toUInt()))
        val (there, ask) = groups.count(Verdict.ALREADY_THERE) to groups.count(Verdict.ASK)
        val media = (look.value as? LookState.Done)?.summary?.media
        val wasLookedAt = media != null || there + ask > 0u
        val numbers = CopiesState.Numbers(media?.let { maxOf(it, there + ask) - there - ask }, there, ask)
        now.update { CopiesState(it.access, numbers.takeIf { wasLookedAt }, asked, groups, it.answered) }
    }

    /** Of two taps in a row the second means what the first did: it is not answered twice, and all of it can be taken back. */
    private fun alone(work: suspend () -> Unit) {
        if (answering?.isActive != true) answering = working(work)
    }

    private fun working(work: suspend () -> Unit) = viewModelScope.launch {
        try {
            work()
        } catch (trouble: KeepException) {
            now.update { it.copy(trouble = trouble) }
        }
    }

    private companion object {
        const val PAGE = 30u
    }
}
