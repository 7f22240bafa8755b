package io.keepsake.app.screenshots

import android.content.Context
import android.graphics.Bitmap
import androidx.activity.ComponentActivity
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.Loading
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
import io.keepsake.app.home.Reading
import io.keepsake.app.navigation.BackStack
import io.keepsake.app.navigation.Destination
import io.keepsake.app.navigation.Screens
import io.keepsake.app.notes.Notes
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.report.ReportActions
import io.keepsake.app.report.ReportContents
import io.keepsake.app.report.ReportDoings
import io.keepsake.app.report.ReportState
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.saving.SavingContents
import io.keepsake.app.share.Copying
import io.keepsake.app.share.Looked
import io.keepsake.app.share.ShareActions
import io.keepsake.app.share.ShareCard
import io.keepsake.app.share.ShareState
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.work.Lack
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.CopyGroup
import io.keepsake.rust.Cue
import io.keepsake.rust.KeepException
import io.keepsake.rust.LibraryAsset
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.LinkPreview
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Oddity
import io.keepsake.rust.Outcome
import io.keepsake.rust.Picture
import io.keepsake.rust.Refusal
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveProgress
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import io.keepsake.rust.Verdict
import java.io.File
import java.time.Duration
import java.time.Instant
import java.util.TimeZone
import kotlinx.coroutines.runBlocking
import org.junit.Assume.assumeTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter

/** A way to look at a screen. */
enum class Look(val qualifiers: String, val fontScale: Float = 1f) {
    LIGHT("w360dp-h720dp-notnight-hdpi"),
    DARK("w360dp-h720dp-night-hdpi"),
    LARGE("w360dp-h720dp-notnight-hdpi", fontScale = 2f),
    ARABIC("ar-ldrtl-w360dp-h720dp-notnight-hdpi"),
    TABLET("w1280dp-h800dp-land-notnight-mdpi"),
    LANDSCAPE("w720dp-h360dp-land-notnight-hdpi"),
}

/** Every screen over the sample export, in every look. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
class ScreensTest(private val look: Look) {
    @get:Rule val compose = createAndroidComposeRule<ComponentActivity>()
    private val loading = Loading()

    @Before
    fun setUp() {
        setTimeZone("Europe/Berlin")
        RuntimeEnvironment.setQualifiers("+${look.qualifiers}")
        RuntimeEnvironment.setFontScale(look.fontScale)
        compose.activityRule.scenario.recreate()
    }

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
                keepsake.runs().map { it.copy(started = THEN) },
            )
        }
        show { HomeContents(state, null, HomeActions({}, {}, {}, {}, {}), Doings()) }
        assertLooksAsCommitted("home")
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
        show { Surface(Modifier.fillMaxSize()) { Reasons(plan.reasons) } }
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
        show { ReportContents(state, ReportActions({}, {}, {}, {}), ReportDoings({}, {}, {}, {})) }
        assertLooksAsCommitted("report")
    }

    @Test
    fun reportKilled() {
        val state = reported().run { copy(run = run?.copy(end = RunEnd.Killed)) }
        show { ReportContents(state, ReportActions({}, {}, {}, {}), ReportDoings({}, {}, {}, {})) }
        assertLooksAsCommitted("report-killed")
    }

    private fun reported(): ReportState {
        read("showcase")
        return runBlocking {
            val keepsake = container.keepsake()
            val run = save()
            val notSaved = keepsake.ledgerPage(run, Outcome.FAILED, 0, 60u) +
                keepsake.ledgerPage(run, Outcome.SKIPPED, 0, 60u)
            ReportState(keepsake.runs().single().copy(started = THEN), keepsake.reasons(run), notSaved)
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

    /** What comes up over another app: here over nothing. */
    @Test
    fun share() {
        val preview = preview()
        show { Surface(Modifier.fillMaxSize(), color = Color.Gray) { ShareCard(ShareState.Posts(listOf(Looked(preview))), ShareActions()) } }
        assertLooksAsCommitted("share")
    }

    @Test
    fun shareSlide() {
        val preview = preview().copy(slide = 2u)
        show { Surface(Modifier.fillMaxSize(), color = Color.Gray) { ShareCard(ShareState.Posts(listOf(Looked(preview))), ShareActions()) } }
        assertLooksAsCommitted("share-slide")
    }

    /** The last is not looked up yet. */
    @Test
    fun shareLinks() {
        val refused = Looked(why = KeepException.NotUsable(Trouble.Link(Refusal.NotFound), ""))
        val links = listOf(Looked(preview()), refused, Looked())
        show { Surface(Modifier.fillMaxSize(), color = Color.Gray) { ShareCard(ShareState.Posts(links), ShareActions()) } }
        assertLooksAsCommitted("share-links")
    }

    private fun preview(): LinkPreview {
        read("showcase")
        val picture = runBlocking {
            val keepsake = container.keepsake()
            val media = keepsake.mediaPage(MediaFilter(contains = "lakes"), null, 1u).items.single().item.id
            val preview = keepsake.preview(media, 512u) as Picture.Jpeg
            File.createTempFile("picture", ".jpg").apply { writeBytes(preview.jpeg) }
        }
        return LinkPreview(
            owner = "mara.jpeg",
            caption = "Three lakes, two flat tyres, one happy dog 🐕",
            media = listOf(MediaType.PHOTO, MediaType.PHOTO, MediaType.VIDEO),
            slide = null,
            leftOut = 0u,
            saved = 1u,
            picture = picture.path,
        )
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
        compose.waitForIdle()
        assertLooksAsCommitted("licences")
    }

    /** Android's own remembers the first that it was asked for, by whatever test came before. */
    private fun setTimeZone(name: String) {
        TimeZone.setDefault(TimeZone.getTimeZone(name))
        val zone = ClassParameter.from(android.icu.util.TimeZone::class.java, android.icu.util.TimeZone.getTimeZone(name))
        ReflectionHelpers.callStaticMethod<Unit?>(android.icu.util.TimeZone::class.java, "setDefault", zone)
    }

    private suspend fun save(): Long {
        val run = container.keepsake().save(Selection(), container.roll, container.settings.options)
        return run.use { it.run(null).run }
    }

    private fun show(destination: Destination) = show {
        val further = listOf(destination) - Destination.Home
        Screens(container, {}, BackStack(further), LocalPreviews.current)
    }

    private fun show(screen: @Composable () -> Unit) {
        val previews = loading.watched(container.previews)
        compose.setContent {
            KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides previews, screen) }
        }
    }

    private fun text(id: Int, vararg values: Any): String =
        ApplicationProvider.getApplicationContext<Context>().createConfigurationContext(
            compose.activity.resources.configuration,
        ).getString(id, *values)

    private fun waitFor(id: Int) = compose.waitUntil(TIMEOUT) {
        compose.onAllNodes(hasText(text(id))).fetchSemanticsNodes().isNotEmpty()
    }

    /** Until the button says how much it saves. */
    private fun waitForPlan() {
        compose.waitUntil(TIMEOUT) {
            val waits = compose.onAllNodes(hasText(text(R.string.save_to_camera_roll))).fetchSemanticsNodes()
            val shown = compose.onAllNodes(hasText(text(R.string.why))).fetchSemanticsNodes() +
                compose.onAllNodes(hasContentDescription(text(R.string.select_nothing))).fetchSemanticsNodes()
            waits.isEmpty() && shown.isNotEmpty()
        }
    }

    private fun assertLooksAsCommitted(name: String) {
        compose.waitUntil(TIMEOUT) {
            compose.waitForIdle()
            loading.isOver
        }
        val whole = "$name-${look.name.lowercase()}"
        // A picture may be drawn a moment after its loading is over.
        val late = System.nanoTime() + LATEST
        var drawn = draw()
        while (!looksAsCommitted(whole, drawn) && System.nanoTime() < late) {
            Thread.sleep(BETWEEN)
            drawn = draw()
        }
        assertLooksAsCommitted(whole, drawn)
    }

    private fun draw(): Bitmap {
        compose.waitForIdle()
        return compose.onRoot().captureToImage().asAndroidBitmap()
    }

    companion object {
        private val THEN: Instant = Instant.parse("2025-10-04T17:32:00Z")
        private const val TIMEOUT = 30_000L

        /** How long a picture may take to be drawn once it is loaded: nanoseconds; and milliseconds between two looks. */
        private const val LATEST = 5_000_000_000L
        private const val BETWEEN = 100L

        @JvmStatic
        @Parameters(name = "{0}")
        fun looks(): List<Array<Any>> = Look.entries.map { arrayOf(it) }
    }
}
