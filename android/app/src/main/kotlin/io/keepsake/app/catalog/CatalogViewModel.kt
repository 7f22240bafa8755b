package io.keepsake.app.catalog

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.report.isOfRemoved
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.GridFacets
import io.keepsake.rust.KeepException
import io.keepsake.rust.KindCount
import io.keepsake.rust.PlanNumbers
import io.keepsake.rust.Selection
import java.time.ZoneId
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What the catalog's screen shows. */
data class CatalogState(
    val query: GridQuery = GridQuery(),
    /** The numbers of what the query lets through; none until they are there. */
    val facets: GridFacets? = null,
    /** Every kind there is, whatever kinds are asked for. */
    val kinds: List<KindCount> = emptyList(),
    val shape: GridShape? = null,
    val pages: GridPages? = null,
    val picked: Picked = Picked.Nothing,
    /** What a save of it would do; none until that is known. */
    val plan: PlanNumbers? = null,
    /** The same where that is all removed since it was saved: a save of it takes it again. */
    val again: Selection? = null,
    /** What was odd in the exports. */
    val notes: List<ArchiveNote> = emptyList(),
    val trouble: KeepException? = null,
) {
    val selecting: Boolean get() = picked != Picked.Nothing
}

class CatalogViewModel(private val container: Container) : ViewModel() {
    private val now = MutableStateFlow(CatalogState())
    val state: StateFlow<CatalogState> = now.asStateFlow()

    private val zone = ZoneId.systemDefault().id
    private var counting: Job? = null
    private var planning: Job? = null
    private var drawing: Job? = null

    /** Counts again: something may have been read, saved or taken back. What stood there stays until that is known. */
    fun refresh() {
        count()
        viewModelScope.launch {
            telling {
                val notes = container.keepsake().summary().notes
                now.update { it.copy(notes = notes) }
            }
        }
    }

    /** What an earlier process was asked for; nothing where this one was asked for something itself. */
    fun restore(asked: Asked) = now.update { if (Asked(it.query, it.picked) == Asked()) it.copy(query = asked.query, picked = asked.picked) else it }

    fun ask(query: GridQuery) {
        if (query == now.value.query) return
        planning?.cancel()
        // "All but these" is said of what is shown; other picks stay.
        now.update { state ->
            state.copy(query = query, picked = state.picked as? Picked.These ?: Picked.Nothing, plan = null, again = null)
        }
        count(after = if (query.text.isEmpty()) 0 else TYPING)
    }

    fun pick(media: Long, picked: Boolean) = pick { it.with(listOf(media), picked) }

    /** Nothing is picked yet, and taps pick. */
    fun beginPicking() = pick { Picked.These(emptySet()) }

    fun pickAll() = pick { Picked.AllBut(emptySet()) }

    fun pickNothing() = pick { Picked.Nothing }

    fun pickMonth(month: CalendarMonth?) {
        picking { pages ->
            val media = pages.ids(month)
            val all = media.all { it in now.value.picked }
            pick { it.with(media, picked = !all) }
        }
    }

    /** Picks what stands between two places of the grid, besides what was picked [before]. */
    fun pickFrom(place: Int, to: Int, before: Picked) {
        // The finger is elsewhere by now.
        drawing?.cancel()
        drawing = picking { pages ->
            val cells = now.value.shape?.cells(place, to).orEmpty()
            val media = pages.ids(cells)
            pick { before.with(media, picked = true) }
        }
    }

    /** What a save of what is picked is about. */
    fun selection(): Selection = now.value.again ?: asked()

    private fun asked() = now.value.let { Selection(it.picked.filter(it.query), container.settings.include) }

    private fun pick(change: (Picked) -> Picked) {
        now.update { it.copy(picked = change(it.picked), plan = null, again = null) }
        plan()
    }

    private fun picking(work: suspend (GridPages) -> Unit): Job? =
        now.value.pages?.let { pages -> viewModelScope.launch { telling { work(pages) } } }

    private fun count(after: Long = 0) {
        counting?.cancel()
        counting = viewModelScope.launch {
            delay(after)
            telling {
                val keepsake = container.keepsake()
                val query = now.value.query
                val facets = keepsake.facets(query.filter(), zone)
                val ofAnyKind = query.copy(kinds = emptySet())
                val kinds = if (query == ofAnyKind) facets else keepsake.facets(ofAnyKind.filter(), zone)
                now.update {
                    it.copy(
                        facets = facets,
                        kinds = kinds.byKind,
                        shape = GridShape(facets.byMonth),
                        pages = GridPages(keepsake, query.filter(), zone),
                    )
                }
                plan()
            }
        }
    }

    private fun plan() {
        planning?.cancel()
        // Of nothing there is no save; asked for no item, the core would take all.
        if (now.value.picked.isEmpty) return
        planning = viewModelScope.launch {
            delay(TAPPING)
            telling {
                val plan = plan(asked())
                val again = asked().copy(again = true).takeIf { plan.isWantedBack }
                val shown = again?.let { plan(it) } ?: plan
                now.update { it.copy(plan = shown, again = again, trouble = null) }
            }
        }
    }

    /** Whoever picks by hand what they removed, and nothing else, wants it back. */
    private val PlanNumbers.isWantedBack: Boolean get() = now.value.picked is Picked.These && isOfRemoved

    private suspend fun plan(selection: Selection) =
        container.withExports().plan(selection, container.roll, container.settings.options)

    private suspend fun telling(work: suspend () -> Unit) {
        try {
            work()
        } catch (trouble: KeepException) {
            now.update { it.copy(trouble = trouble) }
        }
    }

    private companion object {
        /** How long a person may pause between two letters, in milliseconds. */
        const val TYPING = 250L

        /** And between two taps. */
        const val TAPPING = 120L
    }
}
