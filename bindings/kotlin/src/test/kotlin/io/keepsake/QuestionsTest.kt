package io.keepsake

import io.keepsake.rust.AssetState
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.PageOrder
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import java.io.File
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

/** The rows of the smoke list about what screens ask. */
class QuestionsTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun questionsOfScreens() = world.with("showcase.zip") { keepsake ->
        val all = keepsake.media().all().toList()
        val oldest = keepsake.media(order = PageOrder.OLDEST_FIRST).all(7).toList()
        assertEquals(all.size, oldest.size)
        val times = oldest.mapNotNull { it.item.published.at }
        assertEquals(times.sorted(), times)
        val first = keepsake.posts(order = PageOrder.OLDEST_FIRST).load(null, 1).items.single()
        assertEquals(times.first(), first.published.at)
        val archive = keepsake.archives().single()
        suspend fun ids(filter: MediaFilter) = keepsake.media(filter).all().toList().map { it.item.id }
        val found = ids(MediaFilter(found = true))
        assertEquals(found, ids(MediaFilter(archive = archive.id, account = archive.account)))
        assertEquals(all.filter { it.item.post == first.id }.map { it.item.id }, ids(MediaFilter(post = first.id)))
        val withPlace = all.filter { it.item.coordinates != null || it.item.place != null }
        assertEquals(withPlace.map { it.item.id }, ids(MediaFilter(place = true)))
        assertEquals(all.filter { it.item.leftOut != null }.map { it.item.id }, ids(MediaFilter(leftOut = true)))

        assertEquals(all[3], keepsake.mediaItem(all[3].item.id))
        assertNull(keepsake.mediaItem(42))
        val photo = all.first { it.item.mimeType == "image/jpeg" }.item
        val original = assertNotNull(keepsake.original(photo.id))
        assertEquals(photo.bytes, File(original.path).length().toULong())
        assertNull(keepsake.original(42))
    }

    @Test
    fun changes() = runBlocking {
        world.open().use { keepsake ->
            val heard = async { keepsake.changed().toList() }
            delay(100)
            keepsake.addArchives(sample("showcase.zip"))
            delay(100)
            keepsake.shutDown()
            val told = withTimeout(5000) { heard.await() }
            assertEquals(1, told.size)
        }
    }

    @Test
    fun cancelAnOriginal() = world.with("showcase.zip") { keepsake ->
        val item = keepsake.media(MediaFilter(found = true)).load(null, 1).items.single().item
        keepsake.bytesOf(item.id).use { bytes ->
            bytes.cancel()
            assertFailsWith<KeepException.Stopped> { bytes.original() }
            assertFailsWith<KeepException.Stopped> { bytes.range(0uL, 16u) }
        }
        assertEquals(0uL, keepsake.cacheSize())
        keepsake.bytesOf(item.id).use { assertEquals(16, it.range(0uL, 16u).size) }
    }

    @Test
    fun cancelAPicture() = world.with("showcase.zip") { keepsake ->
        val item = keepsake.media(MediaFilter(found = true)).load(null, 1).items.single().item
        keepsake.drawing(item.id, 64u).use { drawing ->
            drawing.cancel()
            assertFailsWith<KeepException.Stopped> { drawing.run() }
        }
        assertTrue(keepsake.preview(item.id, 64u).toString().isNotEmpty())
    }

    @Test
    fun cancelAPlan() = world.with("showcase.zip") { keepsake ->
        keepsake.saveAll(world.roll)
        val asked = Channel<Unit>(Channel.UNLIMITED)
        val givenUp = Channel<Unit>(Channel.UNLIMITED)
        val roll = object : CameraRoll by world.roll {
            override suspend fun whichExist(assets: List<String>): List<AssetState> {
                asked.send(Unit)
                try {
                    awaitCancellation()
                } finally {
                    givenUp.trySend(Unit)
                }
            }
        }
        keepsake.planning(Selection(), roll, SaveOptions()).use { plan ->
            coroutineScope {
                val running = async { runCatching { plan.run() } }
                asked.receive()
                plan.cancel()
                assertIs<KeepException.Stopped>(running.await().exceptionOrNull())
            }
        }
        givenUp.receive()
        // As well where its coroutine is cancelled.
        coroutineScope {
            val running = launch { keepsake.plan(Selection(), roll, SaveOptions()) }
            asked.receive()
            running.cancelAndJoin()
        }
        withTimeout(10_000) { givenUp.receive() }
        assertEquals(0uL, keepsake.plan(Selection(), world.roll, SaveOptions()).toSave)
    }
}
