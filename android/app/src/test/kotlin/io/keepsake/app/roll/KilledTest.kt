package io.keepsake.app.roll

import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.saveAll
import java.io.File
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * The process is gone at each step of adding: its thread stands still inside the provider for good, and another process
 * opens what it left on the disk.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class KilledTest {
    @Test
    fun `killed anywhere, nothing is doubled and nothing is lost`() {
        val whole = runBlocking { World().also { it.with("showcase.zip").apply { saveAll(it.roll()) }.shutDown() } }.contents()
        // Of a batch: rows (INSERT), their names (QUERY 5), bytes (OPEN), published (UPDATE), looked at (OPEN 2).
        val steps = listOf(
            Call.INSERT to 1, Call.INSERT to 3, Call.QUERY to 5, Call.OPEN to 1, Call.UPDATE to 1, Call.OPEN to 2,
            Call.OPEN to 3, Call.UPDATE to 2, Call.UPDATE to 16, Call.INSERT to 17, Call.OPEN to 35,
        )
        for ((call, number) in steps) for (after in listOf(false, true)) {
            val where = "${if (after) "after" else "before"} $call $number"
            val world = World()
            killedAt(world, call, number, after) {
                recovered(world)
                assertEquals(where, whole, world.contents())
                assertEquals(where, world.visible(), world.all())
            }
        }
    }

    private fun killedAt(world: World, call: Call, number: Int, after: Boolean, then: suspend () -> Unit) = runBlocking {
        val dying = world.with("showcase.zip")
        val process = CoroutineScope(SupervisorJob() + Dispatchers.Default)
        val reached = CountDownLatch(1)
        world.failAt(call, number, if (after) Fault.HangsAfter(reached) else Fault.HangsBefore(reached))
        process.launch { dying.saveAll(world.roll()) }
        assertTrue("$call $number is never reached", reached.await(60, TimeUnit.SECONDS))
        world.media.fault = { _, _ -> null }
        world.leaveOnDisk()
        then()
        // Whatever its threads still do, it is after the end.
        process.cancel()
        world.media.letGo()
        dying.shutDown()
    }

    private suspend fun recovered(world: World) {
        val keepsake = world.open("left")
        val roll = world.roll()
        keepsake.recover(roll)
        roll.removeLeftovers()
        keepsake.saveAll(roll)
        keepsake.shutDown()
    }
}

/** What another process finds: the files as they are, not what the dying one holds in memory. */
internal fun World.leaveOnDisk() {
    File(place, "data").copyRecursively(File(place, "left"))
    File(place, "left").walk().filter { it.name.endsWith("-shm") }.forEach { it.delete() }
}
