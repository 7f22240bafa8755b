package io.keepsake.app.catalog

import androidx.compose.runtime.mutableStateMapOf
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.GridItem
import io.keepsake.rust.Keepsake
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MonthFilter
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * A window over the media of a grid: pages of a month are loaded when their cells are shown, and
 * those that were not shown for longest are let go.
 */
class GridPages(
    private val keepsake: Keepsake,
    private val filter: MediaFilter,
    private val zone: String,
) {
    private val pages = mutableStateMapOf<Key, List<GridItem>>()
    private val used = LinkedHashSet<Key>()

    /** Where each page of a month starts, as far as that is known. */
    private val starts = mutableMapOf<CalendarMonth?, MutableList<String?>>()
    private val turn = Mutex()

    /** How many pages were asked for. */
    var loaded = 0
        private set

    /** What stands in a cell, if it is loaded; to be shown again when that changes. */
    operator fun get(cell: Cell): GridItem? = pages[key(cell)]?.getOrNull(cell.index % PAGE)

    /**
     * Loads the page of a cell, and those of its month before it whose ends are not known yet.
     *
     * @throws io.keepsake.rust.KeepException the database's
     */
    suspend fun load(cell: Cell) = turn.withLock {
        val wanted = key(cell)
        val starts = starts.getOrPut(cell.month) { mutableListOf(null) }
        if (wanted !in pages) {
            for (page in minOf(wanted.page, starts.lastIndex)..wanted.page) {
                if (page > starts.lastIndex) break
                load(Key(cell.month, page), starts)
            }
        }
        use(wanted)
    }

    /** The ids of a month's media, or as many as are told. */
    suspend fun ids(month: CalendarMonth?): List<Long> = buildList {
        var after: String? = null
        do {
            val page = keepsake.mediaPage(inMonth(month), after, LARGE_PAGE)
            page.items.mapTo(this) { it.item.id }
            after = page.next
        } while (after != null)
    }

    /** The ids of these cells' media, loaded where they are not. */
    suspend fun ids(cells: List<Cell>): List<Long> = cells.mapNotNull { cell ->
        val item = this[cell] ?: run {
            load(cell)
            this[cell]
        }
        item?.item?.id
    }

    private suspend fun load(key: Key, starts: MutableList<String?>) {
        val page = keepsake.mediaPage(inMonth(key.month), starts[key.page], PAGE.toUInt())
        loaded += 1
        pages[key] = page.items
        if (page.next != null && starts.lastIndex == key.page) starts.add(page.next)
        use(key)
    }

    private fun use(key: Key) {
        used.remove(key)
        used.add(key)
        while (used.size > WINDOW) {
            val oldest = used.first()
            used.remove(oldest)
            pages.remove(oldest)
        }
    }

    private fun inMonth(month: CalendarMonth?) = filter.copy(month = MonthFilter(month, zone))

    private fun key(cell: Cell) = Key(cell.month, cell.index / PAGE)

    private data class Key(val month: CalendarMonth?, val page: Int)

    companion object {
        /** More than a tablet shows at once. */
        const val PAGE = 120

        /** How many pages are kept: what some screens up and down show. */
        const val WINDOW = 40
        private const val LARGE_PAGE = 1_000u
    }
}
