package io.keepsake

import io.keepsake.rust.AddAnswer
import io.keepsake.rust.AddedAsset
import io.keepsake.rust.AlbumTitle
import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.AssetState
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.DateChoice
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.MonthFilter
import io.keepsake.rust.NewAsset
import io.keepsake.rust.Outcome
import io.keepsake.rust.Picture
import io.keepsake.rust.PostKind
import io.keepsake.rust.Reason
import io.keepsake.rust.Receipt
import io.keepsake.rust.RemoveAnswer
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveListener
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.Selection
import io.keepsake.rust.StopReason
import io.keepsake.rust.UndoEnd
import io.keepsake.rust.Trouble
import io.keepsake.rust.Why
import io.keepsake.rust.panicAtOnce
import io.keepsake.rust.panicInBackground
import io.keepsake.rust.sentence
import io.keepsake.rust.thumbHashPixels
import io.keepsake.rust.versions
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

/** The smoke list of `bindings/README.md`, one test a row. */
@Suppress("LargeClass") // The list is one: it stands in the same order in Rust, Kotlin and Swift.
class SmokeTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun open() = runBlocking {
        world.open().use { keepsake ->
            assertEquals(0uL, keepsake.summary().media)
            assertTrue(versions().keepsake.isNotEmpty())
            keepsake.shutDown()
            assertFailsWith<KeepException.Bug> { keepsake.summary() }
        }
        Unit
    }

    @Test
    fun addArchiveByPath() = runBlocking {
        world.open().use { keepsake ->
            val summary = keepsake.addArchives(sample("showcase.zip"))
            assertTrue(summary.newMedia > 0uL)
            assertTrue(keepsake.addArchives(sample("showcase.zip")).known)
            assertEquals(1, keepsake.archives().size)
            assertFailsWith<KeepException.NotReachable> { keepsake.addArchives("/nowhere/export.zip") }
            assertTrue(keepsake.forget(keepsake.archives().single().id))
            assertEquals(0uL, keepsake.summary().media)
        }
    }

    @Test
    fun addArchiveByDescriptor() = runBlocking {
        world.open().use { keepsake ->
            whileOpen(sample("showcase.zip")) { descriptor ->
                keepsake.read(listOf(ArchiveSource.Descriptor("my export.zip", descriptor)))
            }.use { assertTrue(it.run(null).newMedia > 0uL) }
            assertEquals("my export.zip", keepsake.archives().single().path)
            val saved = keepsake.saveAll(world.roll)
            assertEquals(0uL, saved.totals.failed)
            for (wrong in listOf(-1, 9999)) {
                assertFailsWith<KeepException.NotUsable> {
                    keepsake.read(listOf(ArchiveSource.Descriptor("x", wrong)))
                }
            }
        }
    }

    @Test
    fun page() = world.with("showcase.zip") { keepsake ->
        val all = keepsake.media().all(7).toList()
        assertEquals(keepsake.facets(MediaFilter(), "UTC").media, all.size.toULong())
        assertEquals(all.size, all.map { it.item.id }.toSet().size)
        val times = all.mapNotNull { it.item.published.at }
        assertEquals(times.sortedDescending(), times)
        assertFailsWith<KeepException.NotUsable> { keepsake.media().load("nonsense", 1) }
        val later = MediaFilter(from = Instant.parse("2100-01-01T00:00:00Z"))
        assertEquals(emptyList(), keepsake.posts(later).all().toList())
    }

    @Test
    fun facets() = world.with("showcase.zip") { keepsake ->
        val facets = keepsake.facets(MediaFilter(), "Europe/Berlin")
        assertEquals(facets.media, facets.byMonth.sumOf { it.media })
        facets.byMonth.forEach { header ->
            val month = MonthFilter(month = header.month, zone = "Europe/Berlin")
            val page = keepsake.media(MediaFilter(month = month)).all().toList()
            assertEquals(header.media, page.size.toULong())
        }
        assertTrue(facets.byKind.isNotEmpty())
        val videos = keepsake.facets(MediaFilter(mediaType = MediaType.VIDEO), null)
        assertTrue(videos.bytes > 0uL && videos.bytes < facets.bytes)
        val first = keepsake.media().all().toList().first().item.id
        assertEquals(facets.media - 1uL, keepsake.facets(MediaFilter(except = listOf(first)), null).media)
        assertFailsWith<KeepException.NotUsable> { keepsake.facets(MediaFilter(), "Mars/Olympus") }
    }

    @Test
    fun preview() = world.with("showcase.zip") { keepsake ->
        val pictures = keepsake.media(MediaFilter(found = true)).all().toList()
            .associate { it.item.mimeType to keepsake.preview(it.item.id, 64u) }
        val jpeg = assertIs<Picture.Jpeg>(pictures["image/jpeg"])
        assertEquals(0xff.toByte(), jpeg.jpeg[0])
        val image = javax.imageio.ImageIO.read(jpeg.jpeg.inputStream())
        assertEquals(64, maxOf(image.width, image.height))
        assertTrue(assertIs<Picture.Video>(pictures["video/mp4"]).length > 0uL)
        val pixels = assertNotNull(thumbHashPixels(jpeg.thumbHash))
        assertEquals(4 * pixels.width.toInt() * pixels.height.toInt(), pixels.rgba.size)
        assertNull(thumbHashPixels(byteArrayOf(1)))
        assertIs<Picture.NoPicture>(keepsake.preview(42, 64u))
        Unit
    }

    @Test
    fun readAVideoInItsArchive() = world.with("showcase.zip") { keepsake ->
        val items = keepsake.media(MediaFilter(found = true)).all().toList().map { it.item }
        val video = items.first { it.mimeType == "video/mp4" }.id
        keepsake.clearCache()
        val length = assertNotNull(keepsake.mediaLength(video))
        val all = keepsake.mediaRange(video, 0uL, UInt.MAX_VALUE)
        assertEquals(length, all.size.toULong())
        assertEquals("ftyp", all.decodeToString(4, 8))
        val part = keepsake.mediaRange(video, length - 3uL, 9u)
        assertContentEquals(all.takeLast(3).toByteArray(), part)
        assertNull(keepsake.mediaLength(42))
        assertFailsWith<KeepException.NotReachable> { keepsake.mediaRange(42, 0uL, 1u) }
        Unit
    }

    @Test
    fun plan() = world.with("showcase.zip") { keepsake ->
        val plan = keepsake.plan(Selection(), world.roll, SaveOptions())
        assertEquals(plan.planned, plan.toSave + plan.alreadyThere + plan.skipped + plan.failed)
        assertTrue(plan.toSave > 0uL)
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun saveAllToAFolderRoll() = world.with("showcase.zip") { keepsake ->
        val plan = keepsake.plan(Selection(), world.roll, SaveOptions())
        val first = keepsake.saveAll(world.roll)
        assertEquals(SaveEnd.Completed, first.end)
        assertEquals(world.files().size.toULong(), first.totals.saved)
        assertEquals(plan.planned, first.totals.run { saved + alreadyThere + skipped + failed })
        assertEquals(0uL, keepsake.saveAll(world.roll).totals.saved)
        assertEquals(first.run, keepsake.saves().last().id)
        val lines = keepsake.ledgerPage(first.run, Outcome.SAVED, 0, 1000u)
        assertEquals(first.totals.saved, lines.size.toULong())
    }

    @Test
    fun progressEnds() = world.with("showcase.zip") { keepsake ->
        var last: SaveProgress? = null
        val listener = object : SaveListener {
            override fun onProgress(now: SaveProgress) {
                last = now
                error("a listener that throws")
            }
        }
        keepsake.save(Selection(), world.roll, SaveOptions()).use { it.run(listener) }
        assertEquals(last?.planned, assertNotNull(last).done)
        assertNull(last?.inHand)
        assertEquals(keepsake.saves().first().id, last?.run)
        val events = keepsake.saving(Selection(), world.roll).toList()
        assertIs<SaveEvent.Done>(events.last())
        Unit
    }

    @Test
    fun cancel() = world.with("showcase.zip") { keepsake ->
        val run = keepsake.save(Selection(), Slow(world.roll), SaveOptions())
        run.cancel()
        val stopped = runCatching { run.run(null) }
        assertIs<KeepException.Stopped>(stopped.exceptionOrNull())
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun aScreenMadeAnewJoins() = world.with("showcase.zip") { keepsake ->
        assertEquals(emptyList(), keepsake.joiningSave().toList())
        assertEquals(emptyList(), keepsake.joiningReading().toList())
        assertEquals(emptyList(), keepsake.joiningLinks().toList())
        val slow = Slow(world.roll)
        val begun = CompletableDeferred<Unit>()
        slow.onAdd = { begun.complete(Unit) }
        kotlinx.coroutines.coroutineScope {
            val screen = launch { keepsake.saving(Selection(), slow).collect() }
            begun.await()
            val joined = CompletableDeferred<Unit>()
            val anew = async {
                keepsake.joiningSave().onEach { if (it is SaveEvent.Moving) joined.complete(Unit) }.toList()
            }
            joined.await()
            // The first screen goes away: the other one still waits.
            screen.cancelAndJoin()
            val saved = assertIs<SaveEvent.Done>(anew.await().last()).summary
            assertEquals(SaveEnd.Completed, saved.end)
            assertEquals(world.files().size.toULong(), saved.totals.saved)
        }
        assertNull(keepsake.saveGoingOn())
        assertEquals(1, keepsake.saves().size)
    }

    @Test
    fun aStoppedSaveIsOne() = world.with("showcase.zip") { keepsake ->
        val slow = Slow(world.roll)
        val begun = CompletableDeferred<Unit>()
        slow.onAdd = { begun.complete(Unit) }
        val first = keepsake.save(Selection(), slow, SaveOptions()).use { save ->
            kotlinx.coroutines.coroutineScope {
                val running = async { save.run(null) }
                begun.await()
                save.cancelBecause(StopReason.PAUSED)
                running.await()
            }
        }
        assertEquals(SaveEnd.Stopped, first.end)
        assertEquals(RunEnd.PausedByPerson, keepsake.saveOf(first.run)?.end)
        val rest = (keepsake.resuming(first.run, world.roll).toList().last() as SaveEvent.Done).summary
        assertEquals(SaveEnd.Completed, rest.end)
        val save = keepsake.saves().single()
        assertEquals(rest.run to listOf(first.run, rest.run), save.id to save.runs)
        assertEquals(save, keepsake.saveOf(first.run))
        assertNull(keepsake.saveOf(rest.run + 1))
        assertEquals(SaveOrigin.ARCHIVES to Selection(), save.origin to keepsake.selectionOf(rest.run))
        val whole = save.totals
        assertEquals(whole, rest.totals)
        assertEquals(world.files().size.toULong(), whole.saved)
        assertTrue(keepsake.saveReasons(rest.run).all { it.items > 0uL })
        assertEquals(whole.run { saved + alreadyThere + skipped + failed }.toInt(),
            keepsake.savePage(first.run, null, 0, 10_000u).size)
        assertEquals(whole.saved, keepsake.takeBack(first.run, world.roll)?.removed)
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun dropStopsRust() = world.with("showcase.zip") { keepsake ->
        val slow = Slow(world.roll)
        val begun = CompletableDeferred<Unit>()
        slow.onAdd = { begun.complete(Unit) }
        coroutineScope(keepsake, slow, begun)
        assertEquals(RunEnd.Interrupted, keepsake.endOfLatest(), "nobody said why")
        val then = slow.added.get()
        delay(500)
        assertEquals(then, slow.added.get(), "Rust goes on although nobody waits")
        val rest = keepsake.saveAll(world.roll)
        assertEquals(SaveEnd.Completed, rest.end)
        assertEquals(0uL, rest.totals.failed)
    }

    @Test
    fun aFlowSaysWhyItStops() = world.with("showcase.zip") { keepsake ->
        val slow = Slow(world.roll)
        val begun = CompletableDeferred<Unit>()
        slow.onAdd = { begun.complete(Unit) }
        kotlinx.coroutines.coroutineScope {
            val save = launch { keepsake.saving(Selection(), slow) { StopReason.PAUSED }.collect() }
            begun.await()
            save.cancelAndJoin()
        }
        assertEquals(RunEnd.PausedByPerson, keepsake.endOfLatest())
    }

    @Test
    fun whoCannotSayWhyStopsAllTheSame() = runBlocking {
        val (begun, stopped) = CompletableDeferred<Unit>() to CompletableDeferred<Unit>()
        kotlinx.coroutines.coroutineScope {
            val waiting = async {
                runCatching {
                    untilCancelled({ error("nobody knows") }) {
                        try {
                            begun.complete(Unit)
                            awaitCancellation()
                        } finally {
                            stopped.complete(Unit)
                        }
                    }
                }
            }
            begun.await()
            waiting.cancelAndJoin()
        }
        withTimeout(30_000) { stopped.await() }
    }

    /** How the latest save ends: it does after the item in hand. */
    private suspend fun Keepsake.endOfLatest(): RunEnd {
        while (true) saves().first().end?.let { return it } ?: delay(20)
    }

    private suspend fun coroutineScope(keepsake: Keepsake, roll: CameraRoll, begun: CompletableDeferred<Unit>) =
        kotlinx.coroutines.coroutineScope {
            val save = launch { keepsake.saving(Selection(), roll).collect() }
            begun.await()
            save.cancelAndJoin()
        }

    @Test
    fun rollThatThrowsEachError() = world.with("showcase.zip") { keepsake ->
        val pausing = listOf<KeepException>(
            KeepException.NeedsPermission(said("no"), "no"),
            KeepException.NeedsSpace(Trouble.Roll(Reason.NoRoomAt("/photos")), "full"),
            KeepException.NotReachable(said("gone"), "gone"),
        )
        val going = listOf<KeepException>(
            KeepException.NotUsable(said("not this"), "not this"),
            KeepException.TryLater(said("later"), "later", null),
            KeepException.NeedsUpdate(said("old"), "old"),
            KeepException.Stopped(), KeepException.Bug(said("bug"), "bug"),
        )
        var last = 0L
        for (error in pausing + going) {
            val saved = keepsake.saveAll(Faulty(world.roll) { throw error }).also { last = it.run }
            val end = saved.end
            if (error in pausing) {
                val why = assertIs<SaveEnd.Paused>(end).why
                assertEquals(error::class, why::class)
                if (error is KeepException.NeedsSpace) {
                    assertEquals(error.why, assertIs<KeepException.NeedsSpace>(why).why)
                }
            } else {
                assertEquals(SaveEnd.Completed, end)
            }
        }
        assertEquals(emptyList(), world.files())
        keepsake.retrying(last, world.roll).collect()
        assertTrue(world.files().isNotEmpty())
    }

    @Test
    fun rollThatPanics() = world.with("showcase.zip") { keepsake ->
        val summary = keepsake.saveAll(Faulty(world.roll) { error("undeclared") })
        assertEquals(0uL, summary.totals.saved)
        val reasons = keepsake.reasons(summary.run).map { it.reasons }
        val said = reasons.flatten().filterIsInstance<Reason.RollBroke>()
        assertTrue(said.any { "undeclared" in it.text }, "$reasons")
        assertTrue(reasons.any { "undeclared" in sentence(it) })
    }

    private fun said(text: String) = Trouble.Other(text)

    @Test
    fun rollThatIsNotSure() = world.with("showcase.zip") { keepsake ->
        val unsure = FolderRoll(world.folder) { throw IOException("broken pipe") }
        val why = assertIs<SaveEnd.Paused>(keepsake.saveAll(unsure).end).why
        val said = assertIs<Trouble.Roll>(assertIs<KeepException.TryLater>(why).why).reason
        assertEquals("broken pipe", assertIs<Reason.NotConfirmed>(said).system)
        assertTrue(world.files().isNotEmpty())
        assertEquals(SaveEnd.Completed, keepsake.saveAll(world.roll).end)
        assertEquals(0uL, keepsake.saveAll(world.roll).totals.saved)
        val saved = keepsake.saves().sumOf { it.totals.saved.toLong() }
        assertEquals(saved, world.files().size.toLong())
    }

    @Test
    fun albumsHaveTheTitlesOfTheApp() = world.with("showcase.zip") { keepsake ->
        val titled = SaveOptions(albumTitles = listOf(AlbumTitle(PostKind.STORY, "Storys")))
        keepsake.saving(Selection(), world.roll, titled).collect()
        val albums = world.files().map { "${it.parent.fileName}" }.toSet()
        assertTrue("Storys" in albums && "Stories" !in albums && "Posts" in albums, "$albums")
    }

    @Test
    fun rollWithoutAlbums() = world.with("showcase.zip") { keepsake ->
        val roll = object : CameraRoll by world.roll {
            override suspend fun facts() = world.roll.facts().copy(albums = false)
        }
        val summary = keepsake.saveAll(roll)
        val saved = keepsake.ledgerPage(summary.run, Outcome.SAVED, 0, 1_000u)
        assertEquals(summary.totals.saved, saved.size.toULong())
        assertTrue(saved.isNotEmpty() && saved.all { Reason.NoAlbum in it.reasons })
    }

    @Test
    fun rollThatHangs() = world.with("showcase.zip") { keepsake ->
        val hanging = Faulty(world.roll, Duration.ofMillis(300)) { awaitCancellation() }
        val summary = keepsake.saveAll(hanging)
        val why = assertIs<SaveEnd.Paused>(summary.end).why
        assertTrue("did not answer" in why.toString(), "$why")
        assertEquals(0uL, summary.totals.saved)
        assertEquals(0uL, keepsake.saveAll(world.roll).totals.failed)
    }

    @Test
    fun resumeAfterKill() = runBlocking {
        val killed = ProcessBuilder(javaHere(dyingProgram(world.place))).inheritIO().start().waitFor()
        assertEquals(KILLED, killed)
        val before = world.files().size
        assertEquals(3, before)
        world.open().use { keepsake ->
            assertNotNull(keepsake.recover(world.roll))
            val summary = keepsake.saveAll(world.roll)
            assertTrue(summary.totals.alreadyThere >= 3uL)
            assertEquals(world.files().size.toULong(), summary.totals.saved + before.toULong())
        }
    }

    @Test
    fun undo() = world.with("showcase.zip") { keepsake ->
        val saved = keepsake.saveAll(world.roll).totals.saved
        val foreign = Files.writeString(world.folder.resolve("mine.txt"), "not Keepsake's")
        val changed = world.files().first { it != foreign }
        Files.writeString(changed, "edited")
        val undone = assertNotNull(keepsake.takeBack(null, world.roll))
        assertEquals(saved - 1uL, undone.removed)
        assertEquals(1, undone.changed.size)
        assertEquals(setOf(foreign, changed), world.files().toSet())
    }

    @Test
    fun anUndoIsARun() = world.with("showcase.zip") { keepsake ->
        val saved = keepsake.saveAll(world.roll)
        val asking = Asking(world.roll, atOnce = 3u, agrees = true)
        kotlinx.coroutines.coroutineScope {
            // Its screen goes away in the middle; one made anew joins it.
            val screen = launch { keepsake.undoing(saved.run, asking).collect() }
            while (asking.asked.get() < 2) delay(5)
            screen.cancelAndJoin()
            val joined = assertNotNull(keepsake.undoGoingOn())
            val events = async { keepsake.undoing(saved.run, world.roll).toList() }
            while (asking.asked.get() < 3) delay(5)
            joined.cancelBecause(StopReason.PAUSED)
            val undone = assertNotNull(assertIs<UndoEvent.Done>(events.await().last()).summary)
            assertEquals(UndoEnd.Stopped, undone.end)
            assertEquals(saved.totals.saved, undone.removed + undone.left)
            assertEquals(world.files().size.toULong(), undone.left)
            assertNull(keepsake.undoGoingOn())
            val undo = keepsake.undos(saved.run).single()
            assertEquals(RunEnd.PausedByPerson, undo.end)
            assertEquals(undone.removed, undo.totals.removed)
            assertEquals(undone.left to undone.left, undo.totals.left to world.files().size.toULong())
            assertEquals(undone.left, keepsake.takeBack(saved.run, world.roll)?.removed)
        }
        assertEquals(emptyList(), world.files())
    }

    @Test
    fun aPersonWhoIsAsked() = world.with("showcase.zip") { keepsake ->
        val saved = keepsake.saveAll(world.roll).totals.saved
        val refusing = Asking(world.roll, atOnce = 2_000u, agrees = false)
        val declined = assertNotNull(keepsake.takeBack(null, refusing))
        assertEquals(UndoEnd.Declined, declined.end)
        assertEquals(emptyList(), declined.failed)
        assertEquals(saved, declined.left)
        assertEquals(1, refusing.asked.get())
        assertEquals(saved, world.files().size.toULong())
        assertEquals(RunEnd.Paused(Reason.Declined), keepsake.undos(null).single().end)
        val agreeing = Asking(world.roll, atOnce = 2_000u, agrees = true)
        assertEquals(saved, keepsake.takeBack(null, agreeing)?.removed)
        assertEquals(1, agreeing.asked.get())
    }

    @Test
    fun adopt() = world.with("showcase.zip") { keepsake ->
        val (one, other) = keepsake.mediaPage(MediaFilter(), null, 2u).items.map { it.item.id }
        // What an extension put there by itself.
        Files.createDirectories(world.folder)
        Files.writeString(world.folder.resolve("shared.jpg"), "shared")
        val asset = AddedAsset("shared.jpg", 6u, 0x138cf4bbu)
        assertFailsWith<KeepException.NotUsable> { keepsake.adopt(47, asset, world.roll) }
        val adopted = keepsake.adopt(one, asset, world.roll)
        assertTrue(adopted.isNew)
        assertEquals(adopted.copy(isNew = false), keepsake.adopt(one, asset, world.roll))
        val taken = assertFailsWith<KeepException.NotUsable> { keepsake.adopt(other, asset, world.roll) }
        assertEquals(Trouble.AssetOfAnother("shared.jpg"), taken.why)
        keepsake.saveAll(world.roll)
        assertEquals(listOf(Outcome.ALREADY_THERE, Outcome.SAVED), keepsake.history(one).map { it.outcome })
        assertEquals(1uL, keepsake.takeBack(adopted.run, world.roll)?.removed)
    }

    @Test
    fun putAtToday() = world.with("showcase.zip") { keepsake ->
        val given = mutableListOf<NewAsset>()
        val began = Instant.now().minusSeconds(1)
        val roll = Faulty(world.roll) { batch -> given += batch }
        val today = SaveOptions(date = DateChoice.NOW)
        val done = assertIs<SaveEvent.Done>(keepsake.saving(Selection(), roll, today).toList().last())
        // Each a millisecond after the one before, which a fast save is ahead of.
        assertTrue(given.all { it.taken!! in began..Instant.now().plusSeconds(1) })
        assertTrue(given.any { it.keywords == listOf("cycling", "lakes") })
        val lines = keepsake.ledgerPage(done.summary.run, Outcome.SAVED, 0, 1_000u)
        assertTrue(lines.isNotEmpty() && lines.all { Reason.DatedAtSave in it.reasons })
        assertEquals(DateChoice.NOW, keepsake.saves().first().options?.date)
    }

    @Test
    fun ledgerByReason() = world.with("showcase.zip") { keepsake ->
        val run = keepsake.saveAll(world.roll).run
        val groups = keepsake.reasons(run)
        assertTrue(groups.size > 1)
        for (group in groups) {
            val why = Why.Exactly(group.reasons)
            val lines = keepsake.saveGroup(run, group.outcome, why, 0, 1_000u)
            assertEquals(group.items, lines.size.toULong())
            assertTrue(lines.all { it.reasons == group.reasons })
            val like = keepsake.saveGroup(run, null, Why.Like(group.reasons.first()), 0, 1_000u)
            assertTrue(like.size >= lines.size)
        }
    }

    @Test
    fun twoRolls() = world.with("showcase.zip") { keepsake ->
        val elsewhere = world.place.resolve("another")
        val first = keepsake.saveAll(world.roll).totals
        assertEquals(first, keepsake.saveAll(FolderRoll(elsewhere)).totals)
        assertEquals(0uL, keepsake.saveAll(FolderRoll(world.folder)).totals.saved)
        assertEquals(first.saved, world.files().size.toULong())
        val moved = Files.move(elsewhere, world.place.resolve("moved"))
        for (roll in listOf(FolderRoll(world.folder), FolderRoll(moved))) {
            assertEquals(first.saved, assertNotNull(keepsake.takeBack(null, roll)).removed)
            assertEquals(null, keepsake.takeBack(null, roll))
        }
    }

    @Test
    fun putIntoTheBinByThePerson() = world.with("showcase.zip") { keepsake ->
        val roll = object : CameraRoll by world.roll {
            override suspend fun whichExist(assets: List<String>) = world.roll.whichExist(assets).map {
                if (it == AssetState.Gone) AssetState.Trashed else it
            }
        }
        val first = keepsake.saveAll(roll)
        val asset = world.files().first()
        val aside = Files.move(asset, world.folder.resolveSibling("aside"))
        assertEquals(0uL, keepsake.plan(Selection(), roll, SaveOptions()).toSave)
        val second = keepsake.saveAll(roll)
        assertEquals(0uL, second.totals.saved)
        assertTrue(keepsake.reasons(second.run).any { it.reasons == listOf(Reason.InTrash) })
        Files.move(aside, asset)
        val third = keepsake.saveAll(roll)
        assertEquals(0uL to first.totals.skipped, third.totals.saved to third.totals.skipped)
        Files.move(asset, aside)
        val undone = assertNotNull(keepsake.takeBack(first.run, roll))
        assertEquals(1uL, undone.gone)
    }

    @Test
    fun movedByThePerson() = world.with("showcase.zip") { keepsake ->
        val first = keepsake.saveAll(world.roll).totals
        val file = world.files().first()
        val byHand = Files.createDirectory(file.resolveSibling("By hand"))
        Files.move(file, byHand.resolve(file.fileName))
        val second = keepsake.saveAll(world.roll).totals
        assertEquals(0uL, second.saved)
        assertEquals(first.skipped, second.skipped)
        assertEquals(first.saved, world.files().size.toULong())
    }

    @Test
    fun removedByThePerson() = world.with("showcase.zip") { keepsake ->
        val first = keepsake.saveAll(world.roll).totals
        Files.delete(world.files().first())
        val second = keepsake.saveAll(world.roll)
        assertEquals(0uL, second.totals.saved)
        assertTrue(second.totals.skipped > first.skipped)
        suspend fun again(reason: Reason) = keepsake.selectionAgain(second.run, Outcome.SKIPPED, Why.Exactly(listOf(reason)))
        val nothing = assertFailsWith<KeepException.NotUsable> { again(Reason.GoneWithAllOthers) }
        assertEquals(Trouble.NothingWithReason(second.run), nothing.why)
        val third = keepsake.save(again(Reason.RemovedByYou), world.roll, SaveOptions()).use { it.run(null) }
        assertEquals(1uL to 0uL, third.totals.saved to third.totals.alreadyThere)
        assertEquals(first.saved, world.files().size.toULong())
    }

    @Test
    fun emptiedInTheRoll() = world.with("showcase.zip") { keepsake ->
        val first = keepsake.saveAll(world.roll).totals
        Files.write(world.files().first(), ByteArray(0))
        val second = keepsake.saveAll(world.roll).totals
        assertEquals(first.skipped + 1uL, second.skipped, "what is empty is told")
        val again = keepsake.save(Selection(again = true), world.roll, SaveOptions()).use { it.run(null) }
        assertEquals(1uL, again.totals.saved)
    }

    @Test
    fun replace() = world.with("low.zip") { keepsake ->
        keepsake.saveAll(world.roll)
        val files = world.files().size
        keepsake.addArchives(sample("high.zip"))
        val told = keepsake.saveAll(world.roll).totals
        assertEquals(0uL, told.saved)
        assertTrue(told.better > 0uL)
        val replaced = keepsake.save(Selection(), world.roll, SaveOptions(replace = true))
            .use { it.run(null) }.totals
        assertEquals(told.better, replaced.replaced)
        assertEquals(files, world.files().size)
        val undone = assertNotNull(keepsake.takeBack(null, world.roll))
        assertEquals(0uL, undone.broughtBack)
        assertEquals(told.better.toInt(), undone.stayed.size)
        assertEquals(files, world.files().size)
    }

    @Test
    fun panicBecomesException() = runBlocking {
        val internal = assertFailsWith<Exception> { panicAtOnce(); Unit }
        assertTrue("on purpose" in internal.toString())
        val bug = assertFailsWith<KeepException.Bug> { panicInBackground() }
        assertEquals("on purpose", bug.reason)
    }

    @Test
    fun captionsCrossUnharmed() = world.with("captions.zip") { keepsake ->
        val listed = keepsake.media().all().toList().map { it.item.caption }.toSet()
        val expected = Files.readString(Path.of(sample("captions.txt"))).split('\u001e').toSet()
        assertEquals<Set<String?>>(expected, listed)
        val given = mutableSetOf<String?>()
        keepsake.saveAll(Faulty(world.roll) { batch -> given += batch.map { it.caption } })
        assertEquals<Set<String?>>(expected, given)
        assertEquals(emptyList(), keepsake.media(MediaFilter(contains = "\u0000")).all().toList())
        for (caption in expected) {
            assertTrue(keepsake.media(MediaFilter(contains = caption)).all().toList().isNotEmpty(), caption)
        }
    }

    @Test
    fun tenThousandItems() = world.with("many.zip") { keepsake ->
        val summary = keepsake.saveAll(world.roll)
        assertEquals(10_000uL, summary.totals.run { saved + alreadyThere })
        assertEquals(world.files().size.toULong(), summary.totals.saved)
        assertEquals(10_000, keepsake.media().all(500).toList().size)
    }
}

/** A folder roll that does something before it adds. */
class Faulty(
    private val roll: FolderRoll,
    private val limit: Duration? = null,
    private val before: suspend (List<NewAsset>) -> Unit,
) : CameraRoll by roll {
    override suspend fun facts() = roll.facts().copy(timeLimit = limit)

    override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> {
        before(batch)
        return roll.add(batch, receipt)
    }
}

/** Adds one by one and takes its time. */
class Slow(private val roll: FolderRoll) : CameraRoll by roll {
    val added = AtomicInteger()
    var onAdd: () -> Unit = {}

    override suspend fun facts() = roll.facts().copy(batch = 1u)

    override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> {
        onAdd()
        delay(50)
        return roll.add(batch, receipt).also { added.addAndGet(batch.size) }
    }
}

/** Asks the person before it removes anything; they think longer than the roll may. */
class Asking(private val roll: FolderRoll, private val atOnce: UInt, private val agrees: Boolean) : CameraRoll by roll {
    val asked = AtomicInteger()

    override suspend fun facts() = roll.facts().copy(removeAtOnce = atOnce, timeLimit = Duration.ofMillis(300))

    override suspend fun remove(assets: List<String>): List<RemoveAnswer> {
        assertTrue(assets.size <= atOnce.toInt())
        asked.incrementAndGet()
        delay(500)
        if (!agrees) throw Said.declined()
        return roll.remove(assets)
    }
}
