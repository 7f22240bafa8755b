package io.keepsake

import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.KeepException
import io.keepsake.rust.LinkKind
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LeadsTo
import io.keepsake.rust.ReadListener
import io.keepsake.rust.ReadingProgress
import io.keepsake.rust.Refusal
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import io.keepsake.rust.lookAlikes
import io.keepsake.rust.resolveLinks
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull

/** The rows about links of the smoke list of `bindings/README.md`. */
class LinkTest : PlatformTest() {
    /** A person whose Instagram is a fake. */
    private fun withInstagram(vararg faults: String, work: suspend (World, FakeInstagram, Keepsake) -> Unit) = runBlocking {
        val world = World.temporary()
        FakeInstagram(world.place, *faults).use { instagram ->
            world.open().use { keepsake ->
                keepsake.askInstead(instagram.address, instagram.rootPem)
                work(world, instagram, keepsake)
            }
        }
        world.delete()
    }

    @Test
    fun resolveLinksInAText() {
        val links = resolveLinks(
            "Look https://www.instagram.com/p/DeBJRyaDIyP/?img_index=2&igsh=x " +
                "and https://www.instagram.com/stories/ida.example/1/",
        )
        assertEquals(listOf(LinkKind.POST, LinkKind.STORY), links.map { it.kind })
        assertEquals(3_999_518_748_855_536_783uL, links[0].id)
        assertEquals(2u, links[0].slide)
        assertNull(links[0].refusal)
        assertEquals(Refusal.NoPost(LeadsTo.STORY), links[1].refusal)
        assertTrue("export" in links[1].reason!!)
        val lookAlike = "https://evilinstagram.com/p/DeBJRyaDIyP/"
        assertEquals(emptyList(), resolveLinks(lookAlike))
        assertEquals(listOf("evilinstagram.com"), lookAlikes(lookAlike).map { it.host })
        assertEquals(Refusal.LookAlike("evilinstagram.com"), lookAlikes(lookAlike)[0].refusal)
    }

    @Test
    fun previewALink() = withInstagram { world, instagram, keepsake ->
        val preview = keepsake.previewLink("Look: ${instagram.carousel.link}")
        assertEquals("ida.example", preview.owner)
        assertEquals(instagram.carousel.files, preview.media.size)
        assertEquals(0u, preview.saved)
        assertEquals(0xff.toByte(), Files.readAllBytes(Path.of(preview.picture!!))[0])
        assertFailsWith<KeepException.NotUsable> { keepsake.previewLink("no link") }
        val page = "<html>Log in</html>"
        assertFailsWith<KeepException.NotUsable> { keepsake.previewLink(instagram.carousel.link, page) }
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun cancelAPreview() = withInstagram("page:slow-start=600000") { _, instagram, keepsake ->
        keepsake.previewingLink(instagram.carousel.link).use { preview ->
            coroutineScope {
                val running = async { runCatching { preview.run() } }
                delay(300)
                assertTrue(running.isActive)
                preview.cancel()
                val end = withTimeout(10_000) { running.await() }
                assertIs<KeepException.Stopped>(end.exceptionOrNull())
            }
        }
        // A coroutine that is cancelled gives it up by itself: two more, and the turns would be taken.
        repeat(3) {
            assertNull(withTimeoutOrNull(300) { keepsake.previewLink(instagram.carousel.link) })
        }
        withTimeout(10_000) { assertFailsWith<KeepException.NotUsable> { keepsake.previewLink("no link") } }
        Unit
    }

    @Test
    fun nothingWaitsBehindASave() = withInstagram { world, instagram, keepsake ->
        keepsake.addArchives(sample("showcase.zip"))
        val begun = CompletableDeferred<Unit>()
        val goOn = CompletableDeferred<Unit>()
        val waiting = Faulty(world.roll) {
            begun.complete(Unit)
            goOn.await()
        }
        coroutineScope {
            val save = async { keepsake.saveAll(waiting) }
            begun.await()
            assertTrue(keepsake.plan(Selection(), world.roll, SaveOptions()).toSave > 0uL)
            val card = keepsake.previewLink(instagram.carousel.link)
            assertEquals(instagram.carousel.files, card.media.size)
            assertNotNull(card.picture)
            assertFailsWith<KeepException.TryLater> { keepsake.takeBack(null, world.roll) }
            assertFailsWith<KeepException.TryLater> { keepsake.recover(world.roll) }
            assertTrue(save.isActive, "all of it was answered while the save went on")
            goOn.complete(Unit)
            assertEquals(SaveEnd.Completed, save.await().end)
            assertEquals(RunEnd.Completed, keepsake.saves().first().end)
        }
        assertNotNull(keepsake.takeBack(null, world.roll))
        Unit
    }

    @Test
    fun nothingWaitsBehindAReading() = withInstagram { world, instagram, keepsake ->
        val archive = keepsake.addArchives(sample("showcase.zip")).archives.single()
        val (begun, heldUp) = CountDownLatch(1) to CountDownLatch(1)
        val listener = object : ReadListener {
            override fun onProgress(now: ReadingProgress) {
                begun.countDown()
                heldUp.await()
            }
        }
        coroutineScope {
            val reading = async(Dispatchers.IO) {
                keepsake.read(listOf(ArchiveSource.Path(sample("captions.zip")))).use { it.run(listener) }
            }
            withContext(Dispatchers.IO) { begun.await() }
            val began = System.nanoTime()
            assertTrue(keepsake.plan(Selection(), world.roll, SaveOptions()).toSave > 0uL)
            assertEquals("ida.example", keepsake.previewLink(instagram.carousel.link).owner)
            val again = ArchiveSource.Path(sample("showcase.zip"))
            val later = assertFailsWith<KeepException.TryLater> { keepsake.reopening(archive, again).last() }
            assertEquals(Trouble.SaveGoesOn, later.why)
            assertTrue(System.nanoTime() - began < 4_000_000_000, "nothing waited")
            assertTrue(reading.isActive)
            heldUp.countDown()
            assertTrue(reading.await().newMedia > 0uL)
            keepsake.reopening(archive, again).last()
        }
        Unit
    }

    @Test
    fun saveALink() = withInstagram { world, instagram, keepsake ->
        val (link, files) = instagram.carousel
        val text = "$link and https://www.instagram.com/stories/ida.example/1/"
        val events = keepsake.savingLink(text, world.roll).toList()
        val summary = assertIs<LinkEvent.Done>(events.last()).summary
        assertEquals(files.toULong(), summary.save!!.totals.saved)
        assertEquals(files, world.files().size)
        assertEquals(SaveOrigin.LINKS, keepsake.saves().first().origin)
        assertNull(summary.links[0].refusal)
        assertIs<KeepException.NotUsable>(summary.links[1].refusal)

        val again = assertIs<LinkEvent.Done>(keepsake.savingLink(text, world.roll).last()).summary
        assertEquals(files.toULong(), again.save!!.totals.alreadyThere)
        assertEquals(files.toULong(), keepsake.takeBack(null, world.roll)!!.removed)
        assertEquals(emptyList(), world.files())
        assertFailsWith<KeepException.NotUsable> { keepsake.savingLink("no link", world.roll).last() }
    }

    @Test
    fun tryASaveAgain() = withInstagram { world, instagram, keepsake ->
        val (link, files) = instagram.carousel
        keepsake.previewLink(link)
        keepsake.askInstead("127.0.0.1:1", instagram.rootPem)
        val older = assertIs<LinkEvent.Done>(keepsake.savingLink(link, world.roll).last()).summary.save!!
        assertEquals(files.toULong(), older.totals.failed)
        keepsake.askInstead(instagram.address, instagram.rootPem)
        keepsake.addArchives(sample("showcase.zip"))
        val newer = keepsake.saveAll(Faulty(world.roll) { throw KeepException.NotUsable(Trouble.Other("not this"), "not this") })
        assertTrue(newer.totals.failed > 0uL)

        val again = assertIs<SaveEvent.Done>(keepsake.retrying(older.run, world.roll).last()).summary
        assertEquals(files.toULong(), again.totals.saved)
        assertEquals(files, world.files().size)
        assertEquals(files.toULong(), keepsake.saveOf(older.run)?.totals?.saved)
        assertEquals(newer.totals.failed, keepsake.saveOf(newer.run)?.totals?.failed)
        val nothing = assertFailsWith<KeepException.NotUsable> { keepsake.retrying(older.run, world.roll).last() }
        assertEquals(Trouble.NothingFailed(older.run), nothing.why)
    }

    @Test
    fun saveALinkFromItsPage() = withInstagram { world, instagram, keepsake ->
        val events = keepsake.savingLink(instagram.carousel.link, world.roll, page = "<html>Log in</html>")
        val done = assertIs<LinkEvent.Done>(events.last())
        assertIs<KeepException.NotUsable>(done.summary.links[0].refusal)
        assertEquals(emptyList(), world.files())

        val (link, files) = instagram.carousel
        val whole = keepsake.savingLink(link, world.roll, page = instagram.page(instagram.carousel)).last()
        assertEquals(files.toULong(), assertIs<LinkEvent.Done>(whole).summary.save!!.totals.saved)
        assertEquals(files, world.files().size)
    }
}
