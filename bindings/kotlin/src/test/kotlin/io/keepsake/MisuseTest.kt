package io.keepsake

import io.keepsake.rust.AddAnswer
import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.NewAsset
import io.keepsake.rust.Outcome
import io.keepsake.rust.ReadListener
import io.keepsake.rust.ReadingProgress
import io.keepsake.rust.Receipt
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import java.nio.file.Files
import java.time.Instant
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking

/** The misuse list of `bindings/README.md`, one test a row. */
class MisuseTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun closedKeepsake() = world.with("showcase.zip") { keepsake ->
        val save = keepsake.save(Selection(), world.roll, SaveOptions())
        val read = keepsake.read(listOf(ArchiveSource.Path(sample("showcase.zip"))))
        keepsake.shutDown()
        keepsake.shutDown()
        val calls = listOf<suspend () -> Any?>(
            { save.run(null) },
            { read.run(null) },
            { keepsake.summary() },
            { keepsake.preview(1, 64u) },
            { keepsake.takeBack(null, world.roll) },
            { keepsake.previewLink("") },
        )
        for (call in calls) {
            val bug = assertFailsWith<KeepException.Bug> { call() }
            assertTrue("closed" in bug.reason, bug.reason)
        }
        keepsake.close()
        assertFailsWith<IllegalStateException> { keepsake.summary() }
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun descriptorThatCannotSeek() = runBlocking {
        val pipe = world.place.resolve("pipe")
        assertEquals(0, ProcessBuilder("mkfifo", "$pipe").start().waitFor())
        val writer = ProcessBuilder("cp", sample("showcase.zip"), "/dev/stdout")
            .redirectOutput(pipe.toFile()).startSoon()
        world.open().use { keepsake ->
            val run = whileOpen("$pipe") { keepsake.read(listOf(ArchiveSource.Descriptor("piped.zip", it))) }
            assertTrue(run.use { it.run(null) }.newMedia > 0uL)
            val saved = keepsake.saveAll(world.roll)
            assertEquals(SaveEnd.Completed to 0uL, saved.end to saved.totals.failed)
        }
        writer.join()
    }

    /** Opening a pipe for writing waits for its reader. */
    private fun ProcessBuilder.startSoon() = Thread { start().waitFor() }.apply { start() }

    @Test
    fun descriptorNotForReading() = runBlocking {
        val written = Files.createFile(world.place.resolve("written.zip"))
        world.open().use { keepsake ->
            val run = whileOpenForWriting("$written") {
                keepsake.read(listOf(ArchiveSource.Descriptor("written.zip", it)))
            }
            val refused = assertFailsWith<KeepException.NotUsable> { run.use { it.run(null) } }
            assertTrue("written.zip" in refused.reason, refused.reason)
            assertEquals(emptyList(), keepsake.archives())
        }
    }

    @Test
    fun fileThatIsNoArchive() = runBlocking {
        val text = Files.writeString(world.place.resolve("a.txt"), "hello")
        val empty = Files.createDirectory(world.place.resolve("empty"))
        world.open().use { keepsake ->
            for (wrong in listOf(text, empty)) {
                assertFailsWith<KeepException.NotUsable> { keepsake.addArchives("$wrong") }
            }
            assertFailsWith<KeepException.NotUsable> { keepsake.read(emptyList()) }
        }
        Unit
    }

    @Test
    fun rollThatAnswersForTooFew() = world.with("showcase.zip") { keepsake ->
        val roll = object : CameraRoll by world.roll {
            override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> =
                world.roll.add(batch, receipt).take(1)
        }
        val plan = keepsake.plan(Selection(), roll, SaveOptions())
        val totals = keepsake.saveAll(roll).totals
        assertEquals(plan.planned, totals.run { saved + alreadyThere + skipped + failed })
        val before = world.files().size.toULong()
        assertEquals(totals.saved, before)
        val rest = keepsake.saveAll(world.roll)
        assertEquals(SaveEnd.Completed to 0uL, rest.end to rest.totals.failed)
        assertEquals(before + rest.totals.saved, world.files().size.toULong())
    }

    @Test
    fun listenerThatThrows() = runBlocking {
        val throwing = object : ReadListener {
            override fun onProgress(now: ReadingProgress) = error("a listener that throws")
        }
        world.open().use { keepsake ->
            val run = keepsake.read(listOf(ArchiveSource.Path(sample("showcase.zip"))))
            assertTrue(run.use { it.run(throwing) }.newMedia > 0uL)
        }
    }

    @Test
    fun runTwice() = world.with("showcase.zip") { keepsake ->
        keepsake.read(listOf(ArchiveSource.Path(sample("showcase.zip")))).use {
            assertEquals(it.run(null), it.run(null))
        }
        keepsake.save(Selection(), world.roll, SaveOptions()).use {
            assertEquals(it.run(null), it.run(null))
        }
        assertEquals(1, keepsake.saves().size)
    }

    @Test
    fun unknownNumbers() = world.with("showcase.zip") { keepsake ->
        for (number in listOf(Long.MIN_VALUE, -1, 0, Long.MAX_VALUE)) {
            assertFalse(keepsake.forget(number))
            assertEquals(emptyList(), keepsake.history(number))
            assertEquals(emptyList(), keepsake.reasons(number))
            assertEquals(emptyList(), keepsake.ledgerPage(number, Outcome.SAVED, number, UInt.MAX_VALUE))
            assertNull(keepsake.takeBack(number, world.roll))
        }
        assertTrue(keepsake.mediaPage(MediaFilter(), null, UInt.MAX_VALUE).items.isNotEmpty())
        assertEquals(emptyList(), keepsake.mediaPage(MediaFilter(), null, 0u).items)
    }

    @Test
    fun sizesCrossUnharmed() = world.with("showcase.zip") { keepsake ->
        // More than a double holds exactly.
        for (free in listOf(0uL, (5uL shl 30) + 1uL, (1uL shl 53) + 1uL, ULong.MAX_VALUE)) {
            val roll = object : CameraRoll by world.roll {
                override suspend fun freeSpace() = free
            }
            assertEquals(free, keepsake.plan(Selection(), roll, SaveOptions()).spaceThere)
        }
    }

    @Test
    fun datesCrossUnharmed() = world.with("captions.zip") { keepsake ->
        suspend fun count(filter: MediaFilter) = keepsake.media(filter).all().toList().size
        val all = count(MediaFilter())
        val first = Instant.parse("2024-05-01T12:00:00Z")
        val second = first.plusSeconds(1)
        assertEquals(first, keepsake.media().all().toList().last().item.published.at)
        assertEquals(all, count(MediaFilter(from = first)))
        assertEquals(all - 1, count(MediaFilter(from = second)))
        assertEquals(0, count(MediaFilter(before = first)))
        assertEquals(1, count(MediaFilter(before = second)))
        assertEquals(all, count(MediaFilter(from = Instant.parse("1900-01-01T00:00:00.5Z"))))
        // What no calendar holds is refused.
        assertFailsWith<KeepException.NotUsable> { count(MediaFilter(from = Instant.MAX)) }
        assertFailsWith<KeepException.NotUsable> { count(MediaFilter(before = Instant.MIN)) }
        Unit
    }
}
