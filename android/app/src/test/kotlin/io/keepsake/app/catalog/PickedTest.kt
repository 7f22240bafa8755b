package io.keepsake.app.catalog

import io.keepsake.rust.MediaFilter
import io.keepsake.rust.PostKind
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class PickedTest {
    private val reels = GridQuery(kinds = setOf(PostKind.REEL))

    @Test
    fun `nothing picked saves all that is shown`() {
        assertEquals(MediaFilter(kinds = listOf(PostKind.REEL)), Picked.Nothing.filter(reels))
    }

    @Test
    fun `what is picked is saved whatever is shown`() {
        val picked = Picked.Nothing.with(listOf(3, 1), picked = true)
        assertTrue(1 in picked && 3 in picked)
        assertFalse(2 in picked)
        assertEquals(2uL, picked.count(shown = 10u))
        assertEquals(MediaFilter(media = listOf(1, 3)), picked.filter(reels))
    }

    @Test
    fun `all but some`() {
        val picked = Picked.AllBut(emptySet()).with(listOf(5), picked = false)
        assertFalse(5 in picked)
        assertTrue(6 in picked)
        assertEquals(9uL, picked.count(shown = 10u))
        assertEquals(MediaFilter(kinds = listOf(PostKind.REEL), except = listOf(5)), picked.filter(reels))
        assertEquals(Picked.AllBut(emptySet()), picked.with(listOf(5), picked = true))
    }

    @Test
    fun `the last one let go picks nothing`() {
        assertEquals(Picked.Nothing, Picked.These(setOf(1)).with(listOf(1), picked = false))
    }
}
