package io.keepsake.app.catalog

import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.MonthCount

/** Where what stands in a grid: under the header of each month the cells of its media. */
class GridShape(val months: List<MonthCount>) {
    /** The place of each month's header. */
    val headers: List<Int> = months.runningFold(0) { place, month -> place + 1 + month.media.toInt() }

    /** Headers and cells. */
    val size: Int get() = headers.last()

    /** The number of the month that stands at this place of the grid. */
    fun monthAt(place: Int): Int {
        val found = headers.binarySearch(place.coerceIn(0, (size - 1).coerceAtLeast(0)))
        return (if (found >= 0) found else -found - 2).coerceIn(0, (months.size - 1).coerceAtLeast(0))
    }

    /** The cell at this place; none where a header stands. */
    fun cellAt(place: Int): Cell? {
        if (place !in 0 until size) return null
        val month = monthAt(place)
        val index = place - headers[month] - 1
        return if (index < 0) null else Cell(months[month].month, index)
    }

    /** The cells from one place to another, whatever their order. */
    fun cells(from: Int, to: Int): List<Cell> = (minOf(from, to)..maxOf(from, to)).mapNotNull(::cellAt)
}

/** The place of a media item: in which month, and the how manieth of it, from 0. */
data class Cell(val month: CalendarMonth?, val index: Int)
