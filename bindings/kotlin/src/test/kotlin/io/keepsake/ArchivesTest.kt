package io.keepsake

import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.KeepException
import io.keepsake.rust.Reason
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.copyTo
import kotlin.io.path.moveTo
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

/** The rows of both lists about archives that move. */
class ArchivesTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun reopenAnArchive() = runBlocking {
        val given = Path.of(sample("showcase.zip")).copyTo(world.place.resolve("export.zip"))
        world.open().use { keepsake ->
            val archive = keepsake.addArchives("$given").archives.single()
            assertTrue(keepsake.archives().single().reachable)
            val moved = given.moveTo(world.place.resolve("moved.zip"))
            val gone = keepsake.archives().single()
            // It is still open, but not where it was read.
            assertEquals(archive, gone.id)
            val other = ArchiveSource.Path(sample("captions.zip"))
            val refused = assertFailsWith<KeepException.NotUsable> { keepsake.reopening(archive, other).last() }
            assertTrue("another archive" in refused.reason, refused.reason)
            assertEquals(gone.path, keepsake.archives().single().path)
            val again = keepsake.reopening(archive, ArchiveSource.Path("$moved")).last()
            assertEquals(listOf(archive), assertIs<ReadEvent.Done>(again).summary.archives)
            assertEquals("$moved", keepsake.archives().single().path)
            assertEquals(0uL, keepsake.saveAll(world.roll).totals.failed)
            Files.delete(moved)
        }
        world.open().use { keepsake ->
            val gone = keepsake.archives().single()
            assertTrue(!gone.reachable)
            assertIs<Reason.ArchiveGone>(gone.trouble)
        }
        Unit
    }

    @Test
    fun pipeThatStalls() = runBlocking {
        val pipe = world.place.resolve("pipe")
        assertEquals(0, ProcessBuilder("mkfifo", "$pipe").start().waitFor())
        // Sends a little, and then nothing for as long as it is let live.
        val sender = ProcessBuilder("sh", "-c", "exec >'$pipe'; printf PK; exec sleep 60").start()
        try {
            world.open().use { keepsake ->
                keepsake.addArchives(sample("showcase.zip"))
                val run = whileOpen("$pipe") { keepsake.read(listOf(ArchiveSource.Descriptor("piped.zip", it))) }
                val reading = launch { run.use { it.run(null) } }
                delay(300)
                assertTrue(keepsake.saveAll(world.roll).totals.saved > 0uL, "a save does not wait for the sender")
                withTimeout(2000) { reading.cancelAndJoin() }
            }
        } finally {
            sender.destroy()
        }
    }
}
