package io.keepsake

import io.keepsake.rust.AssetState
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.LibraryAsset
import io.keepsake.rust.LookProgress
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.Outcome
import io.keepsake.rust.PhotoSource
import io.keepsake.rust.Picture
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import io.keepsake.rust.Verdict
import io.keepsake.rust.VideoPoster
import java.time.Instant
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList

/** The row of the smoke list about the person's own photos. */
class LibraryTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun lookThroughTheLibrary() = world.with("showcase.zip") { keepsake ->
        val filter = MediaFilter(found = true, leftOut = false)
        val (media, picture) = keepsake.media(filter).all().toList().firstNotNullOf { item ->
            val picture = keepsake.preview(item.item.id, 320u)
            (picture as? Picture.Jpeg)?.let { item.item.id to it.jpeg }
        }
        val library = OnePhoto(picture)
        var last: LookProgress? = null
        val found = keepsake.lookThrough(library) { last = it }
        assertEquals(1uL, found.assets)
        assertEquals(1uL, found.changed)
        assertEquals(found.media, found.new + found.alreadyThere + found.ask)
        assertEquals(last!!.all, last.done)
        assertEquals(0uL, keepsake.lookThrough(library).changed)
        val copy = assertNotNull(keepsake.copyOf(media))
        assertEquals("photo-1" to Verdict.ALREADY_THERE, copy.asset to copy.verdict)
        assertContains(keepsake.everyCopy(pageSize = 1).toList(), copy)
        val groups = keepsake.copyGroups()
        val counted = { verdict: Verdict -> groups.filter { it.verdict == verdict }.sumOf { it.media } }
        assertEquals(found.alreadyThere to found.ask, counted(Verdict.ALREADY_THERE) to counted(Verdict.ASK))
        assertContains(groups.map { it.cues }, copy.cues)

        val without = keepsake.plan(Selection(), world.roll, SaveOptions())
        val with = keepsake.plan(Selection(), world.roll, SaveOptions(copies = true))
        assertEquals(without.planned, with.planned)
        assertEquals(without.alreadyThere + found.alreadyThere, with.alreadyThere)
        assertEquals(found.ask, with.ask)
        suspend fun believed(now: AssetState) =
            keepsake.plan(Selection(), seeingTheLibrary(now), SaveOptions(copies = true)).alreadyThere
        assertEquals(with.alreadyThere, believed(AssetState.There(CHANGED)))
        for (now in listOf(AssetState.There(CHANGED.plusMillis(1)), AssetState.Trashed, AssetState.Gone)) {
            assertEquals(without.alreadyThere, believed(now), "$now")
        }
        val run = keepsake.save(Selection(), world.roll, SaveOptions(copies = true)).use { it.run(null) }.run
        assertEquals(listOf<Reason>(Reason.InLibrary("photo-1")), keepsake.history(media).first().reasons)

        library.added = keepsake.ledgerPage(run, Outcome.SAVED, 0, 1_000u).mapNotNull { it.asset }
        assertTrue(library.added.size > 2)
        val again = keepsake.lookThrough(library)
        assertEquals(Triple(1uL, 0uL, 0uL), Triple(again.assets, again.changed, again.gone))

        keepsake.answerCopy(media, "photo-1", false)
        keepsake.lookThrough(library)
        assertEquals(Verdict.NEW, keepsake.copyOf(media)?.verdict)
        keepsake.withdrawAnswer(media, "photo-1")
        assertEquals(copy, keepsake.copyOf(media))

        assertFailsWith<KeepException.NotReachable> { keepsake.lookThrough(OnePhoto(picture, throws = true)) }
        keepsake.look(library).use { stopped ->
            stopped.cancel()
            assertFailsWith<KeepException.Stopped> { stopped.run(null) }
        }
        assertNotNull(keepsake.copyOf(media))
        keepsake.forgetLibrary()
        assertEquals(emptyList(), keepsake.everyCopy().toList())
    }

    /** A roll that says this of each asset of the library. */
    private fun seeingTheLibrary(now: AssetState) = object : CameraRoll by world.roll {
        override suspend fun facts() = world.roll.facts().copy(seesLibrary = true)

        override suspend fun whichExist(assets: List<String>) = assets.map { now }
    }

    @Test
    fun aLookWaitsBehindNoSave() = world.with("showcase.zip") { keepsake ->
        val begun = CompletableDeferred<Unit>()
        val goOn = CompletableDeferred<Unit>()
        val waiting = Faulty(world.roll) {
            begun.complete(Unit)
            goOn.await()
        }
        coroutineScope {
            val save = async { keepsake.saveAll(waiting) }
            begun.await()
            assertEquals(0uL, keepsake.lookThrough(Empty).assets)
            assertFalse(save.isCompleted)
            goOn.complete(Unit)
            save.await()
        }
    }
}

/** A library that has nothing. */
private object Empty : PhotoSource {
    override fun name() = "empty"

    override fun assets(from: ULong, limit: UInt) = emptyList<LibraryAsset>()

    override fun picture(id: String): ByteArray? = null

    override fun poster(media: Long): VideoPoster? = null
}

private val CHANGED = Instant.ofEpochSecond(1_700_000_000)

/** A library that has one photo, the small picture of a post, and what Keepsake added. */
private class OnePhoto(private val small: ByteArray, private val throws: Boolean = false) : PhotoSource {
    var added = emptyList<String>()

    override fun name() = "one"

    override fun assets(from: ULong, limit: UInt): List<LibraryAsset> {
        if (throws) throw KeepException.NotReachable(Trouble.Other("gone"), "gone")
        return (added + "photo-1").drop(from.toInt()).take(2)
            .map { LibraryAsset(it, CHANGED, null, 4032u, 3024u, null) }
    }

    override fun picture(id: String) = small

    override fun poster(media: Long): VideoPoster? = null
}
