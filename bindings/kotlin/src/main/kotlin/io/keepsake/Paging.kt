package io.keepsake

import io.keepsake.rust.GridItem
import io.keepsake.rust.Keepsake
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.PageOrder
import io.keepsake.rust.Post
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** One page of a list, and the key of the next one; null if there is none. */
data class Page<T>(val items: List<T>, val next: String?)

/** Loads pages by key, in the shape of AndroidX's `PagingSource`, without depending on it. */
class PageSource<T>(private val read: suspend (after: String?, limit: UInt) -> Page<T>) {
    /** The page at [key]; null is the first. Keys may be stored. */
    suspend fun load(key: String?, size: Int): Page<T> = read(key, size.toUInt())

    /** Everything, loaded page by page as it is collected. */
    fun all(size: Int = 100): Flow<T> = flow {
        var key: String? = null
        do {
            val page = load(key, size)
            page.items.forEach { emit(it) }
            key = page.next
        } while (key != null)
    }
}

/** The media of a grid, each once, what has no date last. */
fun Keepsake.media(
    filter: MediaFilter = MediaFilter(),
    order: PageOrder = PageOrder.NEWEST_FIRST,
): PageSource<GridItem> =
    PageSource { after, limit -> mediaPageIn(order, filter, after, limit).let { Page(it.items, it.next) } }

/** Posts with their media, what has no date last. */
fun Keepsake.posts(
    filter: MediaFilter = MediaFilter(),
    order: PageOrder = PageOrder.NEWEST_FIRST,
): PageSource<Post> =
    PageSource { after, limit -> postPageIn(order, filter, after, limit).let { Page(it.items, it.next) } }
