package io.keepsake.app.measured

import io.keepsake.addArchives
import io.keepsake.app.Call
import io.keepsake.app.World
import io.keepsake.app.catalog.GridPages
import io.keepsake.app.catalog.GridShape
import io.keepsake.app.pictures.VideoBytes
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.Saves
import io.keepsake.app.work.WorkSystem
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Picture
import io.keepsake.rust.Selection
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.json.JSONObject
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * What a person waits for, for `cargo xtask bench --only android`, which names the exports and the file for the answers.
 * Its name keeps it out of the tests.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class Measures {
    private val answers = JSONObject()

    @Test
    fun measure() = runBlocking {
        repeat(RUNS) {
            answers.accumulate("first", untilTheFirstRow())
            answers.accumulate("pages", throughAMonth())
        }
        answers.put("cache", cacheOfAPoster())
        File(System.getProperty("measured.answers")).writeText(answers.toString())
    }

    /** From the order until a gallery shows a row, in nanoseconds. */
    private suspend fun untilTheFirstRow(): Long {
        val world = World()
        val keepsake = world.reading(System.getProperty("measured.many"))
        val published = world.media.calls.getValue(Call.UPDATE)
        val system = AtOnce()
        val saves = Saves(File(world.place, "saves"), { keepsake }, world.roll(), system) { "$it" }
        system.saves = saves
        val start = System.nanoTime()
        saves.start(SaveOrder.FromExports(Selection()))
        withTimeout(60_000) { while (published.get() == 0 || world.visible().isEmpty()) delay(1) }
        val taken = System.nanoTime() - start
        saves.stop(Saves.FROM_EXPORTS)
        system.job?.join()
        keepsake.shutDown()
        return taken
    }

    /** A month's pages, screen by screen: nanoseconds, and how many pages one screen asked for at the most. */
    private suspend fun throughAMonth(): JSONObject {
        val world = World()
        val keepsake = world.reading(System.getProperty("measured.month"))
        val shape = GridShape(keepsake.facets(MediaFilter(), ZONE).byMonth)
        val pages = GridPages(keepsake, MediaFilter(), ZONE)
        val start = System.nanoTime()
        val most = (0 until shape.size).mapNotNull(shape::cellAt).chunked(SCREEN).maxOf { screen ->
            val before = pages.loaded
            screen.filter { pages[it] == null }.forEach { pages.load(it) }
            check(screen.all { pages[it] != null }) { "a cell is empty" }
            pages.loaded - before
        }
        val taken = System.nanoTime() - start
        keepsake.shutDown()
        return JSONObject().put("nanoseconds", taken).put("most", most)
    }

    /** What is in the cache, in bytes, after all that a platform reads of a large video for its poster: its head, its end, and a frame. */
    private suspend fun cacheOfAPoster(): Long {
        val world = World()
        val keepsake = world.reading(System.getProperty("measured.video"))
        val video = keepsake.mediaPage(MediaFilter(mediaType = MediaType.VIDEO), null, 1u).items.single().item.id
        val length = (keepsake.preview(video, 512u) as Picture.Video).length.toLong()
        check(length > LARGE) { "it has $length bytes" }
        val bytes = VideoBytes(keepsake, video, length)
        val buffer = ByteArray(READ)
        for (at in listOf(0L, length - READ, length / 2)) check(bytes.readAt(at, buffer, 0, READ) > 0)
        val left = File(world.place, "cache").walk().filter { it.isFile }.sumOf { it.length() }
        keepsake.shutDown()
        return left
    }

    private suspend fun World.reading(export: String) = open().apply { addArchives(export) }

    /** Carries an order out at once, as the system does for an app that is in front. */
    private class AtOnce : WorkSystem {
        lateinit var saves: Saves
        var job: Job? = null

        override fun start(id: String, order: SaveOrder) {
            job = CoroutineScope(Dispatchers.Default).launch { saves.carryOut(id) { PauseReason.BySystem(0) } }
        }

        override fun cancel(id: String) {
            job?.cancel()
        }
    }

    private companion object {
        const val RUNS = 3
        const val ZONE = "Europe/Berlin"

        /** Pictures that a phone shows at once. */
        const val SCREEN = 18
        const val LARGE = 190_000_000L
        const val READ = 1024 * 1024
    }
}
