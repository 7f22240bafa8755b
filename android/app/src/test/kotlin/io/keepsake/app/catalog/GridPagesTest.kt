package io.keepsake.app.catalog

import androidx.test.ext.junit.runners.AndroidJUnit4
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.rust.MediaFilter
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config

/** The window over 10,000 media. */
@RunWith(AndroidJUnit4::class)
@Config(sdk = [35])
class GridPagesTest {
    @Test
    fun `each cell has its media item, a page at a time, and old pages go`() = runBlocking {
        read("many")
        val keepsake = container.keepsake()
        val shape = GridShape(keepsake.facets(MediaFilter(), ZONE).byMonth)
        val pages = GridPages(keepsake, MediaFilter(), ZONE)
        val cells = (0 until shape.size).mapNotNull(shape::cellAt)
        assertEquals(10_000, cells.size)

        val seen = cells.map { cell ->
            if (pages[cell] == null) pages.load(cell)
            checkNotNull(pages[cell]) { "$cell is empty" }.item.id
        }
        assertEquals(10_000, seen.toSet().size)
        val wanted = shape.months.sumOf { (it.media.toInt() + GridPages.PAGE - 1) / GridPages.PAGE }
        assertEquals(wanted, pages.loaded)
        if (wanted > GridPages.WINDOW) assertNull(pages[cells.first()])
        assertNotNull(pages[cells.last()])
    }

    @Test
    fun `what lies deep in a month is found, and again after its page went`() = runBlocking {
        read("many")
        val keepsake = container.keepsake()
        val month = keepsake.facets(MediaFilter(), ZONE).byMonth.maxBy { it.media }
        val pages = GridPages(keepsake, MediaFilter(), ZONE)
        val deep = Cell(month.month, month.media.toInt() - 1)
        pages.load(deep)
        val ids = pages.ids(month.month)
        assertEquals(month.media.toInt(), ids.size)
        assertEquals(ids.last(), pages[deep]?.item?.id)
        assertTrue(pages.ids(listOf(Cell(month.month, 0), deep)) == listOf(ids.first(), ids.last()))
    }

    private companion object {
        const val ZONE = "Europe/Berlin"
    }
}
