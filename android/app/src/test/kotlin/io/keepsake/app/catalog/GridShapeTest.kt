package io.keepsake.app.catalog

import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.MonthCount
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

class GridShapeTest {
    private val may = CalendarMonth(2024, 5)
    private val april = CalendarMonth(2024, 4)
    private val shape = GridShape(listOf(MonthCount(may, 3u), MonthCount(april, 1u), MonthCount(null, 2u)))

    @Test
    fun `each month has its header before its media`() {
        assertEquals(9, shape.size)
        assertEquals(listOf(0, 4, 6, 9), shape.headers)
        assertEquals(listOf(0, 0, 0, 0, 1, 1, 2, 2, 2), (0 until shape.size).map(shape::monthAt))
    }

    @Test
    fun `a place is a header or a cell of its month`() {
        assertNull(shape.cellAt(0))
        assertEquals(Cell(may, 0), shape.cellAt(1))
        assertEquals(Cell(may, 2), shape.cellAt(3))
        assertNull(shape.cellAt(4))
        assertEquals(Cell(null, 1), shape.cellAt(8))
        assertNull(shape.cellAt(9))
        assertNull(shape.cellAt(-1))
    }

    @Test
    fun `cells between two places leave headers out, whatever the order`() {
        val between = listOf(Cell(may, 2), Cell(april, 0), Cell(null, 0))
        assertEquals(between, shape.cells(3, 7))
        assertEquals(between, shape.cells(7, 3))
    }

    @Test
    fun `an empty grid has no cells`() {
        val empty = GridShape(emptyList())
        assertEquals(0, empty.size)
        assertNull(empty.cellAt(0))
    }
}
