package io.keepsake.app.roll

import android.content.ContentValues
import android.os.Build
import android.provider.MediaStore
import android.provider.MediaStore.MediaColumns
import io.keepsake.app.Seen
import io.keepsake.app.World
import io.keepsake.app.saveAll
import io.keepsake.rust.AssetState
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import io.keepsake.takeBack
import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.time.temporal.ChronoUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class MediaStoreRollTest {
    private val world = World()
    private val resolver = world.context.contentResolver

    @Test
    fun `everything arrives once, whole, in its album, with its date`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val planned = keepsake.plan(Selection(), world.roll(), SaveOptions())
        val summary = keepsake.saveAll(world.roll())

        assertEquals(SaveEnd.Completed, summary.end)
        assertEquals(planned.toSave to 0uL, summary.totals.saved to summary.totals.failed)
        val visible = world.visible()
        assertEquals(summary.totals.saved.toInt(), visible.size)
        assertTrue(visible.isNotEmpty())
        assertEquals(visible, world.all())
        assertTrue(visible.all { it.folder.startsWith("DCIM/Keepsake/") })
        for (kind in listOf("jpg", "webp", "heic", "mp4")) assertTrue("$kind lies there", visible.any { it.name.endsWith(".$kind") })

        val ledger = keepsake.ledgerPage(summary.run, Outcome.SAVED, 0, 10_000u)
        assertEquals(ledger.sumOf { it.bytes!!.toLong() }, visible.sumOf { it.bytes(resolver).size.toLong() })
        for (seen in visible) assertNamedByItsDate(seen)
        assertTrue(visible.count { it.taken != null } > visible.size / 2)
        assertEquals("nothing is staged any more", 0, File(world.place, "staging").list()?.size)
        keepsake.shutDown()
    }

    @Test
    fun `a second save saves nothing, and undo leaves nothing`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val first = keepsake.saveAll(world.roll())
        val before = world.visible()

        val second = keepsake.saveAll(world.roll())
        assertEquals(0uL, second.totals.saved)
        assertEquals(before, world.visible())

        val undone = keepsake.takeBack(first.run, world.roll())!!
        assertEquals(first.totals.saved, undone.removed)
        assertEquals(0, undone.failed.size)
        assertEquals(emptyList<Any>(), world.all())

        val third = keepsake.saveAll(world.roll())
        assertEquals(first.totals.saved, third.totals.saved)
        assertEquals(before.map { it.name }, world.visible().map { it.name })
        keepsake.shutDown()
    }

    @Test
    fun `undo leaves what somebody changed`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val first = keepsake.saveAll(world.roll())
        val edited = world.visible().first()
        resolver.openOutputStream(edited.uri, "wt")!!.use { it.write("another picture".toByteArray()) }

        val undone = keepsake.takeBack(first.run, world.roll())!!
        assertEquals(1, undone.changed.size)
        assertEquals(listOf(edited), world.visible())
        keepsake.shutDown()
    }

    @Test
    fun `what lies in the bin is told as that, and what is gone was removed by the person`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val first = keepsake.saveAll(world.roll())
        val (gone, binned) = world.visible()
        resolver.delete(gone.uri, null, null)
        resolver.update(binned.uri, ContentValues().apply { put("is_trashed", 1) }, null, null)

        val second = keepsake.saveAll(world.roll())
        val removed = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) 2uL else 1uL // Android 10 has no bin.
        assertEquals(removed, second.totals.skipped - first.totals.skipped)
        assertEquals(0uL, second.totals.saved)
        val told = keepsake.reasons(second.run).map { it.reasons.single() }
        assertTrue("$told", Reason.RemovedByYou in told)
        assertEquals("$told", removed == 2uL, Reason.InTrash in told)

        val again = keepsake.saveAll(world.roll(), Selection(again = true))
        assertEquals(removed, again.totals.saved)
        keepsake.shutDown()
    }

    @Test
    fun `once the library is numbered anew, the path decides`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val first = keepsake.saveAll(world.roll())
        renumber()
        world.version = "1:second"

        val ledger = keepsake.ledgerPage(first.run, Outcome.SAVED, 0, 10_000u).map { requireNotNull(it.asset) }
        val shown = ledger.map { requireNotNull(world.roll().uriOf(it)).lastPathSegment }
        assertEquals(world.visible().map { it.uri.lastPathSegment }.sortedBy { it?.toLong() }, shown.sortedBy { it?.toLong() })

        val second = keepsake.saveAll(world.roll())
        assertEquals(0uL, second.totals.saved)
        assertEquals(first.totals.skipped, second.totals.skipped)
        val undone = keepsake.takeBack(first.run, world.roll())!!
        assertEquals(first.totals.saved, undone.removed)
        assertEquals(emptyList<Any>(), world.visible())
        keepsake.shutDown()
    }

    @Test
    fun `a row of that number that is another's is not taken for ours`() = runBlocking {
        val roll = world.roll()
        val place = AssetPlace(MediaKind.PHOTO, 1, AssetPlace.numbering("1:before"), "DCIM/Keepsake/Posts", "IG_1.jpg")
        insert("DCIM/Camera", "holiday.jpg")

        assertEquals(listOf(AssetState.Gone), roll.whichExist(listOf(place.id)))
        assertNull(roll.uriOf(place.id))
        assertEquals(listOf(AssetState.Gone), roll.whichExist(listOf("of/another/roll")))
    }

    @Test
    fun `the library's own slash behind a folder is no other folder`() = runBlocking {
        insert("DCIM/Keepsake/Posts/", "IG_1.jpg")
        val place = AssetPlace(MediaKind.PHOTO, 77, AssetPlace.numbering("1:before"), "DCIM/Keepsake/Posts", "IG_1.jpg")

        assertTrue(world.roll().whichExist(listOf(place.id)).single() is AssetState.There)
    }

    /** A name begins with the wall clock's date, where the day is known; the row has the instant. */
    private fun assertNamedByItsDate(seen: Seen) {
        val named = NAMED.find(seen.name)?.groupValues?.get(1) ?: return
        val taken = Instant.ofEpochMilli(requireNotNull(seen.taken) { seen.name }).atZone(ZoneOffset.UTC).toLocalDate()
        val apart = ChronoUnit.DAYS.between(taken, LocalDate.parse(named, DateTimeFormatter.BASIC_ISO_DATE))
        assertTrue(seen.name, apart in -1..1)
    }

    private fun insert(folder: String, name: String) = resolver.insert(
        MediaStore.Images.Media.EXTERNAL_CONTENT_URI,
        ContentValues().apply {
            put(MediaColumns.DISPLAY_NAME, name)
            put(MediaColumns.MIME_TYPE, "image/jpeg")
            put(MediaColumns.RELATIVE_PATH, folder)
        },
    )!!

    /** Every row gets another number; its file stays. */
    private fun renumber() {
        for (seen in world.all()) {
            val moved = ContentValues().apply { put(MediaColumns._ID, seen.uri.lastPathSegment!!.toLong() + 10_000) }
            assertEquals(1, resolver.update(seen.uri, moved, null, null))
        }
        assertFalse(world.all().any { it.uri.lastPathSegment!!.toLong() < 10_000 })
    }

    private companion object {
        val NAMED = Regex("""^IG_(\d{8})_\d{6}_""")
    }
}
