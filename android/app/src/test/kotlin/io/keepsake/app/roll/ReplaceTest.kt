package io.keepsake.app.roll

import io.keepsake.SaveEvent
import io.keepsake.addArchives
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.sample
import io.keepsake.app.saveAll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.SaveSummary
import io.keepsake.rust.Selection
import io.keepsake.saving
import io.keepsake.takeBack
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What a later export has better takes the place of what was saved: first it is there, then the other is taken out. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class ReplaceTest {
    @Test
    fun `each better one is there instead of the other, and undo leaves what it cannot bring back`() = runBlocking {
        val world = World()
        val keepsake = lowAndHigh(world)
        val before = world.contents()
        val summary = keepsake.replaceAll(world)
        assertTrue("${summary.totals}", summary.totals.replaced > 0u && summary.totals.failed == 0uL)
        assertEquals(before.size, world.contents().size - (summary.totals.saved - summary.totals.replaced).toInt())
        assertEquals(summary.totals.replaced.toInt(), (before - world.contents().toSet()).size)
        assertEquals(0uL, keepsake.replaceAll(world).totals.saved)

        val after = world.contents()
        val undone = keepsake.takeBack(summary.run, world.roll())!!
        assertEquals(summary.totals.replaced.toInt(), undone.stayed.size)
        assertEquals(undone.removed.toInt(), after.size - world.contents().size)
        assertEquals(world.visible(), world.all())
        keepsake.shutDown()
    }

    @Test
    fun `killed before or after the other is taken out, there is one of each in the end`() {
        val unharmed = runBlocking { World().also { world -> lowAndHigh(world).apply { replaceAll(world) }.shutDown() } }
        val whole = unharmed.contents().map(::bytes).sorted()
        for (number in listOf(1, 2)) for (after in listOf(false, true)) runBlocking {
            val where = "${if (after) "after" else "before"} DELETE $number"
            val world = World()
            val dying = lowAndHigh(world)
            val process = CoroutineScope(SupervisorJob() + Dispatchers.Default)
            val reached = CountDownLatch(1)
            world.failAt(Call.DELETE, number, if (after) Fault.HangsAfter(reached) else Fault.HangsBefore(reached))
            process.launch { dying.replaceAll(world) }
            assertTrue("$where is never reached", reached.await(60, TimeUnit.SECONDS))
            world.media.fault = { _, _ -> null }
            world.leaveOnDisk()

            val keepsake = world.open("left")
            keepsake.recover(world.roll())
            world.roll().removeLeftovers()
            keepsake.replaceAll(world)
            assertEquals(where, whole, world.contents().map(::bytes).sorted())
            assertEquals(where, world.visible(), world.all())
            keepsake.shutDown()
            process.cancel()
            world.media.letGo()
            dying.shutDown()
        }
    }

    /** What lies in a folder, whatever it is called: beside the other, the better one had another name. */
    private fun bytes(content: String): String = content.substringBeforeLast('/') + content.substringAfterLast(' ')

    /** Saves an export of low quality, and adds a later one of high. */
    private suspend fun lowAndHigh(world: World): Keepsake = world.with("low.zip").apply {
        saveAll(world.roll())
        addArchives(sample("high.zip"))
    }

    private suspend fun Keepsake.replaceAll(world: World): SaveSummary =
        (saving(Selection(), world.roll(), SaveOptions(replace = true)).last() as SaveEvent.Done).summary
}
