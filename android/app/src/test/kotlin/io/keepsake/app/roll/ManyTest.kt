package io.keepsake.app.roll

import android.net.Uri
import io.keepsake.SaveEvent
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.saveAll
import io.keepsake.media
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.Selection
import io.keepsake.saving
import io.keepsake.takeBack
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Five thousand items: cancelled, gone on with, taken back although the rows are another's. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35])
class ManyTest {
    private val world = World()

    @Test
    fun `five thousand, cancelled and gone on with, and taken back with three questions`() = runBlocking {
        val keepsake = world.with("many.zip")
        val ids = keepsake.media().all(1_000).take(5_000).map { it.item.id }.toList()
        val selection = Selection(MediaFilter(media = ids))

        keepsake.saving(selection, world.roll()).first { it is SaveEvent.Moving && it.now.saved > 300uL }
        val run = keepsake.saves().first().id
        val goneOn = keepsake.saveAll(world.roll(), selection)
        assertTrue("it was cancelled in the middle", goneOn.totals.alreadyThere in 300uL..4_000uL)
        assertEquals(5_000, world.visible().size)
        assertEquals(5_000, world.visible().map { "${it.folder}/${it.name}" }.toSet().size)
        assertEquals(world.visible().size, world.all().size)
        assertEquals(0uL, keepsake.saveAll(world.roll(), selection).totals.saved)

        val asked = mutableListOf<Int>()
        world.media.fault = { call, _ -> Fault.Throws(SecurityException("has no access")).takeIf { call == Call.DELETE } }
        val refused = keepsake.takeBack(goneOn.run, world.roll())!!
        assertTrue(refused.failed.isNotEmpty() && refused.failed.all { it.why is KeepException.NeedsPermission })
        for (one in listOf(goneOn.run, run)) keepsake.takeBack(one, world.roll { rows -> asked += rows.size; agree(rows) })
        assertEquals(5_000, asked.sum())
        assertTrue("$asked", asked.size <= 4 && asked.all { it <= DeletePrompt.MOST })
        assertEquals(0, world.visible().size)
        keepsake.shutDown()
    }

    /** The system removes them, as the person wants. */
    private fun agree(rows: List<Uri>): Boolean {
        val before = world.media.fault
        world.media.fault = { _, _ -> null }
        rows.forEach { world.context.contentResolver.delete(it, null, null) }
        world.media.fault = before
        return true
    }
}
