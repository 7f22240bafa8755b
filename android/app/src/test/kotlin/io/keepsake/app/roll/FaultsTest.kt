package io.keepsake.app.roll

import android.database.sqlite.SQLiteFullException
import android.os.Environment
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.saveAll
import io.keepsake.app.words.Told
import io.keepsake.app.words.sentence
import io.keepsake.rust.KeepException
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveSummary
import io.keepsake.rust.UndoEnd
import io.keepsake.takeBack
import io.keepsake.words
import java.io.File
import java.io.FileNotFoundException
import java.util.zip.CRC32
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowEnvironment

/** A media provider that fails at each call: numbers add up, nothing half-written is seen, the next save makes it whole. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class FaultsTest {
    private val full = File("/dev/full")
    private val once: Map<Call, List<Fault>> = mapOf(
        Call.INSERT to listOf(Fault.Nothing, Fault.Throws(IllegalStateException("no name")), Fault.ThrowsAfter(IllegalStateException("lost"))),
        Call.QUERY to listOf(Fault.Nothing, Fault.Throws(IllegalStateException("no cursor"))),
        Call.OPEN to listOf(Fault.Nothing, Fault.Throws(FileNotFoundException("No item")), Fault.Opens(full)),
        Call.UPDATE to listOf(Fault.Nothing, Fault.Throws(IllegalStateException("busy")), Fault.ThrowsAfter(IllegalStateException("lost"))),
    )

    @Test
    fun `a call that fails once costs nothing but another save`() = runBlocking {
        val whole = saved("showcase.zip").contents()
        for ((call, faults) in once) for (fault in faults) for (number in listOf(1, 2, 6)) {
            val where = "$call $number: $fault"
            val world = World()
            val keepsake = world.with("showcase.zip")
            world.failAt(call, number, fault)
            val summary = keepsake.saveAll(world.roll())
            assertEquals(where, summary.totals.saved.toInt(), world.visible().size)

            world.media.fault = { _, _ -> null }
            world.roll().removeLeftovers()
            keepsake.saveAll(world.roll())
            assertEquals(where, whole, world.contents())
            assertEquals(where, world.visible(), world.all())
            keepsake.shutDown()
        }
    }

    @Test
    fun `a library that gives no answer pauses the save`() {
        val (summary, world) = savedWith(Call.INSERT, Fault.Nothing)
        assertTrue(paused(summary) is KeepException.NotReachable)
        assertEquals(0, world.all().size)
    }

    @Test
    fun `a full phone pauses the save, wherever it shows`() {
        val faults = listOf(
            Call.INSERT to Fault.Throws(SQLiteFullException("database or disk is full")),
            Call.OPEN to Fault.Throws(FileNotFoundException("open failed: ENOSPC (No space left on device)")),
            Call.OPEN to Fault.Opens(full),
        )
        for ((call, fault) in faults) {
            val (summary, world) = savedWith(call, fault)
            assertTrue("$call $fault", paused(summary) is KeepException.NeedsSpace)
            assertEquals("$call $fault", 0, world.all().size)
        }
    }

    @Test
    fun `a permission that is withdrawn pauses the save`() {
        val (summary) = savedWith(Call.INSERT, Fault.Throws(SecurityException("not allowed")))
        assertTrue(paused(summary) is KeepException.NeedsPermission)
    }

    @Test
    fun `a file that is refused does not keep the others out`() {
        val anyhow = failedAnyhow()
        val (summary, world) = savedWith(Call.INSERT, Fault.Throws(IllegalArgumentException("MIME type cannot be inserted")), only = 2)
        assertEquals(SaveEnd.Completed, summary.end)
        assertEquals(1uL, summary.totals.failed - anyhow)
        assertEquals(summary.totals.saved.toInt(), world.visible().size)
    }

    @Test
    fun `what says nothing of itself is told by a sentence alone`() {
        val told = Troubles(World().context).of(IllegalStateException())
        assertEquals(Told("This phone's photo library could not take it now.", null), Told.of(told.words))
    }

    @Test
    fun `an album that cannot be made keeps nothing out, and what lacks it says so`() = runBlocking {
        val reels = saved("showcase.zip").visible().count { it.folder == "DCIM/Keepsake/Reels" }
        val anyhow = failedAnyhow()
        val world = World()
        val keepsake = world.with("showcase.zip")
        world.media.unmakeable = "DCIM/Keepsake/Reels"
        val summary = keepsake.saveAll(world.roll())
        assertEquals(SaveEnd.Completed, summary.end)
        assertEquals(anyhow, summary.totals.failed)
        val (without, within) = world.visible().partition { it.folder == MediaStoreRoll.FOLDER }
        assertEquals(reels, without.size)
        assertTrue(without.isNotEmpty() && within.isNotEmpty())
        val told = keepsake.saveRemarks(summary.run).filter { Reason.NoAlbum in it.reasons }
        assertEquals(without.size.toULong(), told.sumOf { it.items })
        assertEquals(summary.totals.saved, keepsake.takeBack(summary.run, world.roll())!!.removed)
        keepsake.shutDown()
    }

    @Test
    @Config(qualifiers = "de")
    fun `the system's own words stand behind a sentence in the phone's language`() = runBlocking {
        val world = World()
        val keepsake = world.with("showcase.zip")
        world.failAt(Call.INSERT, 2, Fault.Throws(IllegalArgumentException("MIME type cannot be inserted")))
        val run = keepsake.saveAll(world.roll()).run
        val refused = keepsake.reasons(run).map { world.context.resources.sentence(it.reasons) }.single { "MIME" in it }
        val told = Told.of(refused)
        assertTrue(refused, told.sentence.endsWith("Die Fotomediathek dieses Geräts nimmt diese Datei nicht an."))
        assertEquals("MIME type cannot be inserted", told.details)
        keepsake.shutDown()
    }

    @Test
    fun `storage that is taken out pauses the save`() = runBlocking {
        val world = World()
        val keepsake = world.with("showcase.zip")
        ShadowEnvironment.setExternalStorageState(Environment.MEDIA_UNMOUNTED)
        world.media.fault = { call, _ -> Fault.Throws(IllegalArgumentException("Volume external_primary not found")).takeIf { call == Call.INSERT } }
        assertTrue(paused(keepsake.saveAll(world.roll())) is KeepException.NotReachable)
        keepsake.shutDown()
    }

    @Test
    fun `a row that can neither be finished nor removed is a leftover, and goes at the next start`() = runBlocking {
        val world = World()
        val keepsake = world.with("showcase.zip")
        world.media.fault = { call, _ ->
            Fault.Throws(IllegalStateException("busy")).takeIf { call == Call.UPDATE || call == Call.DELETE }
        }
        val summary = keepsake.saveAll(world.roll())
        assertEquals(0uL, summary.totals.saved)
        assertEquals(0, world.visible().size)
        assertTrue(world.all().isNotEmpty())

        world.media.fault = { _, _ -> null }
        world.roll().removeLeftovers()
        assertEquals(0, world.all().size)
        keepsake.shutDown()
    }

    @Test
    fun `undo tells what cannot be removed, and removes it the next time`() = runBlocking {
        val world = World()
        val keepsake = world.with("showcase.zip")
        val saved = keepsake.saveAll(world.roll())
        world.media.fault = { call, number -> Fault.Throws(IllegalStateException("busy")).takeIf { call == Call.DELETE && number % 2 == 0 } }
        val first = keepsake.takeBack(saved.run, world.roll())!!
        assertTrue(first.failed.isNotEmpty() && first.failed.all { it.why is KeepException.TryLater })
        assertEquals(saved.totals.saved, first.removed + first.failed.size.toULong())

        world.media.fault = { _, _ -> null }
        assertEquals(first.failed.size.toULong(), keepsake.takeBack(saved.run, world.roll())!!.removed)
        assertEquals(0, world.all().size)
        keepsake.shutDown()
    }

    @Test
    fun `a removal that fails in whatever way is told, and is done by the next undo`() = runBlocking {
        val faults = listOf(
            Fault.Nothing, Fault.Throws(IllegalStateException("busy")), Fault.Throws(NullPointerException()),
            Fault.Throws(UnsupportedOperationException("no such call")),
        )
        for (fault in faults) for (number in listOf(1, 6)) {
            val where = "DELETE $number: $fault"
            val world = World()
            val keepsake = world.with("showcase.zip")
            val saved = keepsake.saveAll(world.roll())
            world.failAt(Call.DELETE, number, fault)
            val first = keepsake.takeBack(saved.run, world.roll())!!
            assertEquals(where, 1 to saved.totals.saved - 1uL, first.failed.size to first.removed)
            assertEquals(where, UndoEnd.Completed, first.end)
            world.media.fault = { _, _ -> null }
            val next = keepsake.takeBack(saved.run, world.roll())!!
            assertEquals(where, 1uL, next.removed + next.gone)
            assertEquals(where, emptyList<Any>(), world.all())
            keepsake.shutDown()
        }
    }

    /** Saves while a call fails, every time or [only] once. */
    private fun savedWith(call: Call, fault: Fault, only: Int? = null): Pair<SaveSummary, World> = runBlocking {
        val world = World()
        val keepsake = world.with("showcase.zip")
        if (only == null) world.media.fault = { asked, _ -> fault.takeIf { asked == call } } else world.failAt(call, only, fault)
        val summary = keepsake.saveAll(world.roll())
        world.media.fault = { _, _ -> null }
        keepsake.shutDown()
        summary to world
    }

    private fun failedAnyhow(): ULong = runBlocking {
        val world = World()
        world.with("showcase.zip").let { keepsake -> keepsake.saveAll(world.roll()).totals.failed.also { keepsake.shutDown() } }
    }

    private fun saved(export: String): World = runBlocking {
        World().also { world -> world.with(export).apply { saveAll(world.roll()) }.shutDown() }
    }

    private fun paused(summary: SaveSummary): KeepException = (summary.end as SaveEnd.Paused).why
}

/** From now on the call of that number fails, once. */
internal fun World.failAt(call: Call, number: Int, fault: Fault) {
    val before = media.calls.getValue(call).get()
    media.fault = { asked, count -> fault.takeIf { asked == call && count - before == number } }
}

/** What a gallery shows: names in their folders with their bytes' checksums. */
internal fun World.contents(): List<String> = visible().map { seen ->
    "${seen.folder}/${seen.name} ${CRC32().apply { update(seen.bytes(context.contentResolver)) }.value}"
}.sorted()
