package io.keepsake.app.screenshots

import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTouchInput
import io.keepsake.app.R
import io.keepsake.app.catalog.Reasons
import io.keepsake.app.container
import io.keepsake.app.copies.CopiesActions
import io.keepsake.app.copies.CopiesContents
import io.keepsake.app.copies.CopiesState
import io.keepsake.app.copies.LibraryAccess
import io.keepsake.app.copies.LibraryDetails
import io.keepsake.app.copies.LookState
import io.keepsake.app.copies.Pair
import io.keepsake.app.home.Doings
import io.keepsake.app.home.HomeActions
import io.keepsake.app.home.HomeContents
import io.keepsake.app.home.HomeState
import io.keepsake.app.navigation.Destination
import io.keepsake.app.notes.Notes
import io.keepsake.app.read
import io.keepsake.app.report.ReportActions
import io.keepsake.app.report.ReportContents
import io.keepsake.app.report.ReportDoings
import io.keepsake.app.report.ReportState
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.saving.SavingContents
import io.keepsake.app.share.Copying
import io.keepsake.app.share.Reading
import io.keepsake.app.work.Lack
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.CopyGroup
import io.keepsake.rust.Cue
import io.keepsake.rust.LibraryAsset
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Missing
import io.keepsake.rust.Oddity
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.Selection
import io.keepsake.rust.Verdict
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.runBlocking
import org.junit.Assume.assumeTrue
import org.junit.Test

/** Every screen over the sample export, in every look. */
class ScreensTest(private val look: Look) : Pictures(look) {
    @Test
    fun firstStart() {
        show(Destination.Home)
        waitFor(R.string.welcome)
        assertLooksAsCommitted("first-start")
    }

    @Test
    fun home() {
        read("showcase")
        val state = runBlocking {
            val keepsake = container.keepsake()
            save()
            HomeState(
                keepsake.summary(),
                keepsake.archives().map { it.copy(path = "instagram-mara.jpeg-2025-10-02.zip") },
                runs = keepsake.saves().map { it.copy(started = THEN) },
            )
        }
        show { HomeContents(state, null, HomeActions({}, {}, {}, {}, {}), Doings()) }
        assertLooksAsCommitted("home")
    }

    /** An export that cannot be read any more. */
    @Test
    fun homeChooseAgain() {
        read("showcase")
        val state = runBlocking {
            val keepsake = container.keepsake()
            val (archive) = keepsake.archives()
            val name = "instagram-mara.jpeg-2025-10-02.zip"
            val gone = archive.copy(path = name, reachable = false, trouble = Reason.ArchiveGone(name))
            HomeState(keepsake.summary(), listOf(gone))
        }
        show { HomeContents(state, null, HomeActions({}, {}, {}, {}, {}), Doings()) }
        assertLooksAsCommitted("home-choose-again")
    }

    /** What the person removed, and what comes damaged: something can be done about both. */
    @Test
    fun reportToDo() {
        val reasons = listOf(
            ReasonCount(Outcome.SKIPPED, listOf(Reason.RemovedByYou), 3u),
            ReasonCount(Outcome.FAILED, listOf(Reason.BytesMissing(Missing.DAMAGED)), 1u),
        )
        val state = reported().run { copy(run = run?.copy(origin = SaveOrigin.LINKS), reasons = reasons, notSaved = emptyList()) }
        show { ReportContents(state, ReportActions({}, { _, _ -> }, {}, {}), ReportDoings({}, {}, {}, {})) }
        compose.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(text(R.string.save_as_it_is)))
        assertLooksAsCommitted("report-to-do")
    }

    /** An export that is copied, a link that waits. */
    @Test
    fun homeBusy() {
        read("showcase")
        val state = HomeState(
            runBlocking { container.keepsake().summary() },
            reading = Reading(copying = Copying(812_000_000, 3_200_000_000)),
        )
        val (links, lacks) = mapOf("links-1" to SaveState.Waiting) to mapOf("links-1" to Lack.UNMETERED_NETWORK)
        show { HomeContents(state, null, HomeActions({}, {}, {}, {}, {}), Doings(), links, lacks) }
        assertLooksAsCommitted("home-busy")
    }

    @Test
    fun catalog() {
        read("showcase")
        show(Destination.Catalog)
        waitForPlan()
        assertLooksAsCommitted("catalog")
    }

    @Test
    fun selecting() {
        // Lying, a phone shows one row; that is looked at in "catalog".
        assumeTrue(look != Look.LANDSCAPE)
        read("showcase")
        show(Destination.Catalog)
        waitForPlan()
        val photos = compose.onAllNodesWithContentDescription(text(R.string.photo), substring = true)
        photos[1].performTouchInput { longClick() }
        compose.waitForIdle()
        photos[3].performClick()
        waitForPlan()
        assertLooksAsCommitted("selecting")
    }

    @Test
    fun why() {
        read("showcase")
        val plan = runBlocking {
            container.keepsake().plan(Selection(), container.roll, container.settings.options)
        }
        show { Surface(Modifier.fillMaxSize()) { Reasons(plan.reasons) {} } }
        assertLooksAsCommitted("why")
    }

    @Test
    fun post() {
        read("showcase")
        val media = runBlocking {
            val keepsake = container.keepsake()
            keepsake.mediaPage(MediaFilter(contains = "lakes"), null, 1u).items.single().item.id
        }
        show(Destination.Post(media))
        waitFor(R.string.save_this)
        assertLooksAsCommitted("post")
    }

    @Test
    fun saving() {
        val progress = progress()
        show { SavingContents(SaveState.Saving(progress), SavingActions({}, {}, {}, {})) }
        assertLooksAsCommitted("saving")
    }

    @Test
    fun savingWaits() {
        val paused = SaveState.Paused(PauseReason.BySystem(0), progress())
        show { SavingContents(paused, SavingActions({}, {}, {}, {}), Lack.ROOM) }
        assertLooksAsCommitted("saving-waits")
    }

    private fun progress(): SaveProgress {
        read("showcase")
        val media = runBlocking {
            val photos = MediaFilter(mediaType = MediaType.PHOTO)
            container.keepsake().mediaPage(photos, null, 9u).items.last().item.id
        }
        return SaveProgress(
            run = 1,
            planned = 1_204u,
            done = 371u,
            saved = 362u,
            alreadyThere = 3u,
            skipped = 4u,
            failed = 2u,
            bytes = 981_000_000u,
            bytesPlanned = 3_200_000_000u,
            elapsed = Duration.ofSeconds(64),
            timeLeft = Duration.ofSeconds(145),
            inHand = media,
        )
    }

    @Test
    fun report() {
        val state = reported()
        show { ReportContents(state, ReportActions({}, { _, _ -> }, {}, {}), ReportDoings({}, {}, {}, {})) }
        assertLooksAsCommitted("report")
    }

    @Test
    fun reportKilled() {
        val state = reported().run { copy(run = run?.copy(end = RunEnd.Killed)) }
        show { ReportContents(state, ReportActions({}, { _, _ -> }, {}, {}), ReportDoings({}, {}, {}, {})) }
        assertLooksAsCommitted("report-killed")
    }

    private fun reported(): ReportState {
        read("showcase")
        return runBlocking {
            val keepsake = container.keepsake()
            val run = save()
            val notSaved = keepsake.ledgerPage(run, Outcome.FAILED, 0, 60u) +
                keepsake.ledgerPage(run, Outcome.SKIPPED, 0, 60u)
            ReportState(keepsake.saves().single().copy(started = THEN), keepsake.reasons(run), notSaved)
        }
    }

    @Test
    fun copies() {
        read("showcase")
        val asked = runBlocking {
            val photos = MediaFilter(mediaType = MediaType.PHOTO)
            container.keepsake().mediaPage(photos, null, 9u).items.map { it.item }.filter { it.missing == null }.take(2)
        }
        val pairs = asked.map { LibraryCopy(it.id, "image/1/1/DCIM/Camera/1.jpg", Verdict.ASK, 45u, listOf(Cue.PICTURE)) }
        val state = CopiesState(
            LibraryAccess.SOME, CopiesState.Numbers(1_158u, 37u, 2u), pairs, listOf(CopyGroup(Verdict.ASK, listOf(Cue.PICTURE), 2u)),
            answered = pairs,
        )
        val details = LibraryDetails(
            LibraryAsset("image/1/1/DCIM/Camera/1.jpg", THEN, THEN, 4_032u, 3_024u, null),
            bytes = 3_812_004u,
        )
        val actions = CopiesActions(pair = { copy -> Pair(asked.single { it.id == copy.media }, details) })
        // Robolectric makes no small pictures of the library's: a symbol stands there.
        show { CopiesContents(state, LookState.Idle, actions) }
        compose.waitForIdle()
        assertLooksAsCommitted("copies")
    }

    @Test
    fun notes() {
        val notes = listOf(
            ArchiveNote("instagram-mara.jpeg-2025-10-02.zip/posts_1.json", Oddity.EntriesBroken(2u, 7u)),
            ArchiveNote(null, Oddity.NotInAnyPart(12u)),
        )
        show { Surface(Modifier.fillMaxSize()) { Notes(notes) } }
        assertLooksAsCommitted("notes")
    }

    @Test
    fun settings() {
        runBlocking { container.keepsake().clearCache() }
        show(Destination.Settings)
        compose.waitForIdle()
        assertLooksAsCommitted("settings")
        compose.onNode(hasText(text(R.string.licences))).performScrollTo()
        assertLooksAsCommitted("settings-end")
    }

    @Test
    fun licences() {
        show(Destination.Licences)
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText("MIT", substring = true)).fetchSemanticsNodes().isNotEmpty() }
        assertLooksAsCommitted("licences")
    }

    @Test
    fun licence() {
        show(Destination.Licence("Keepsake"))
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText("MIT", substring = true)).fetchSemanticsNodes().isNotEmpty() }
        assertLooksAsCommitted("licence")
    }

    private suspend fun save(): Long {
        val run = container.keepsake().save(Selection(), container.roll, container.settings.options)
        return run.use { it.run(null).run }
    }

    private companion object {
        val THEN: Instant = Instant.parse("2025-10-04T17:32:00Z")
    }
}
