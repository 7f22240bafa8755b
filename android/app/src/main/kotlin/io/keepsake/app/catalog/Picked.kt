package io.keepsake.app.catalog

import io.keepsake.rust.MediaFilter

/** What the person picked in a grid. */
sealed interface Picked {
    /** Nothing yet: a save is about all that is shown. */
    data object Nothing : Picked

    /** These, whatever is shown; none where the person is about to pick. */
    data class These(val media: Set<Long>) : Picked

    /** All that is shown but these. */
    data class AllBut(val media: Set<Long>) : Picked

    /** Whether the person picks, and has not picked any. */
    val isEmpty: Boolean get() = this is These && media.isEmpty()

    operator fun contains(media: Long): Boolean = when (this) {
        Nothing -> false
        is These -> media in this.media
        is AllBut -> media !in this.media
    }

    /** How many that are, of so many that are shown. */
    fun count(shown: ULong): ULong = when (this) {
        Nothing -> 0u
        is These -> media.size.toULong()
        is AllBut -> shown - media.size.toULong().coerceAtMost(shown)
    }

    /** The same with these items picked, or not. */
    fun with(media: Collection<Long>, picked: Boolean): Picked = when (this) {
        is AllBut -> AllBut(if (picked) this.media - media.toSet() else this.media + media)
        is These -> these(if (picked) this.media + media else this.media - media.toSet())
        Nothing -> if (picked) these(media.toSet()) else this
    }

    /** What of a grid a save of it is about. */
    fun filter(query: GridQuery): MediaFilter = when (this) {
        Nothing -> query.filter()
        is These -> MediaFilter(media = media.sorted())
        is AllBut -> query.filter().copy(except = media.sorted())
    }

    private fun these(media: Set<Long>): Picked = if (media.isEmpty()) Nothing else These(media)
}
