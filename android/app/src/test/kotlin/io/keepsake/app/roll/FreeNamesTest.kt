package io.keepsake.app.roll

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class FreeNamesTest {
    private val there = mutableMapOf<String, MutableSet<String>>()
    private var asked = 0
    private val names = FreeNames { folder, some ->
        asked += some.size
        there[folder].orEmpty().intersect(some)
    }

    private fun choose(vararg wanted: Wanted): List<String> = names.choose(wanted.toList()).also { chosen ->
        chosen.forEachIndexed { index, name -> there.getOrPut(wanted[index].folder) { mutableSetOf() }.add(name) }
    }

    @Test
    fun `a name that is free is kept`() {
        assertEquals(listOf("a.jpg", "b", "a.jpg"), choose(Wanted("x", "a.jpg"), Wanted("x", "b"), Wanted("y", "a.jpg")))
    }

    @Test
    fun `one that is taken gets a number before its extension`() {
        there["x"] = mutableSetOf("a.jpg", "a-2.jpg")
        assertEquals(listOf("a-3.jpg", "a-4.jpg"), choose(Wanted("x", "a.jpg"), Wanted("x", "a.jpg")))
    }

    @Test
    fun `five thousand of one name all get one, without asking for each before`() {
        val chosen = (1..500).flatMap { choose(*Array(10) { Wanted("x", "a.jpg") }) }
        assertEquals(5_000, chosen.toSet().size)
        assertTrue("$asked names were asked for", asked < 60_000)
    }

    @Test
    fun `after a removal names are free again`() {
        choose(Wanted("x", "a.jpg"), Wanted("x", "a.jpg"))
        there.clear()
        names.forget()
        assertEquals(listOf("a.jpg"), choose(Wanted("x", "a.jpg")))
    }
}
