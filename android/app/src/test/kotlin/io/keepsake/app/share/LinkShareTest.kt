package io.keepsake.app.share

import android.Manifest
import android.app.Application
import android.app.job.JobScheduler
import android.content.Context
import android.content.Intent
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import android.net.NetworkCapabilities
import android.os.Build
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.dp
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import androidx.work.NetworkType
import androidx.work.WorkInfo
import androidx.work.WorkManager
import androidx.work.WorkQuery
import io.keepsake.FolderRoll
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.R
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.settings.Choices
import io.keepsake.app.waitWithTurns
import io.keepsake.app.words.text
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.reach
import io.keepsake.rust.KeepException
import io.keepsake.rust.Trouble
import io.keepsake.rust.resolveLinks
import io.keepsake.savingLink
import java.io.File
import java.util.zip.CRC32
import kotlin.math.abs
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A link that is shared, from the card to the camera roll, over the real core and an Instagram that is none. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [29, 34, 35, 36, 37], qualifiers = "w360dp-h640dp-xhdpi")
class LinkShareTest {
    @get:Rule val compose = createEmptyComposeRule()
    private val world = World()
    private val context: Context = ApplicationProvider.getApplicationContext()

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    fun `one tap on the card puts the post's files into the camera roll as they are`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val (link, files) = instagram.carousel
        val picture = runBlocking { container.keepsake().previewLink(link).picture }
        assertTrue("$picture", picture != null && File(picture).length() > 0)
        share("Look: $link").use { scenario ->
            waitFor(hasText("@ida.example"))
            waitForPicture(BitmapFactory.decodeFile(picture))
            compose.onNodeWithText(text(R.string.share_save)).assertIsDisplayed()
            // What is known already is not asked for again after a turn of the phone.
            scenario.recreate()
            compose.onNodeWithText("@ida.example").assertIsDisplayed()
            compose.onNodeWithText(text(R.string.share_save)).performClick()
            scenario.onActivity { card ->
                val asked = shadowOf(card).lastRequestedPermission?.requestedPermissions?.toList()
                val isNeeded = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
                assertEquals(listOf(Manifest.permission.POST_NOTIFICATIONS).takeIf { isNeeded }, asked)
            }
            waitForOrders(1)
            scenario.recreate()
            carryOut()
            waitFor(hasText("$files saved"))
            scenario.recreate()
            waitFor(hasText("$files saved"))
        }
        assertEquals(savedToAFolder(instagram, link), checksums(world.visible().map { it.bytes(context.contentResolver) }))
    }

    @Test
    fun `a library that does not answer any more keeps no save from being told as done`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val (link, files) = instagram.photo
        val isOver = { container.saves.states.value.values.any { it is SaveState.LinksDone } }
        world.media.fault = { call, _ -> Fault.Nothing.takeIf { call == Call.QUERY && isOver() } }
        share(link).use {
            waitFor(hasText(text(R.string.share_save)))
            compose.onNodeWithText(text(R.string.share_save)).performClick()
            waitForOrders(1)
            carryOut()
            waitFor(hasText("$files saved"))
            assertEquals(0, compose.onAllNodesWithText(text(R.string.share_view)).fetchSemanticsNodes().size)
        }
    }

    @Test
    fun `two shares at once are two saves`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val both = listOf(instagram.carousel, instagram.photo)
        val cards = both.map { share(it.link) }
        compose.waitUntil(TIMEOUT) { compose.onAllNodesWithText(text(R.string.share_save)).fetchSemanticsNodes().size == 2 }
        repeat(2) { compose.onAllNodesWithText(text(R.string.share_save))[0].performClick() }
        waitForOrders(2)
        carryOut()
        both.forEach { waitFor(hasText("${it.files} saved")) }
        cards.forEach { it.close() }
        assertEquals(both.sumOf { it.files }, world.visible().size)
        assertEquals(both.map { it.files.toULong() }.toSet(), runBlocking { container.keepsake().saves().map { it.totals.saved }.toSet() })
    }

    @Test
    fun `each of several links is looked at, and one that leads nowhere keeps no other from being saved`() =
        FakeInstagram(world.place).use { instagram ->
            instagram.isAsked()
            val nowhere = "https://www.instagram.com/p/CtestCODE12/"
            val why = assertThrows(KeepException::class.java) { runBlocking { container.keepsake().previewLink(nowhere) } }
            share("$nowhere ${instagram.photo.link}").use {
                waitFor(hasText("@ida.example"))
                waitFor(hasText(context.resources.text(why)))
                compose.onNodeWithText(text(R.string.share_save)).performClick()
                waitForOrders(1)
                carryOut()
                waitFor(hasText("${instagram.photo.files} saved"))
            }
        }

    @Test
    fun `a link that can never be saved says why beside a post, and is no second one`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val both = "${instagram.photo.link} https://www.instagram.com/explore/"
        val why = checkNotNull(resolveLinks(both).last().refusal)
        share(both).use {
            waitFor(hasText(context.resources.text(KeepException.NotUsable(Trouble.Link(why), ""))))
            assertEquals(1, compose.onAllNodesWithText("@ida.example").fetchSemanticsNodes().size)
        }
    }

    @Test
    fun `what is no link of Instagram's is named beside one, before and after that is saved`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val alike = "www.instagram.com.example.org"
        share("${instagram.carousel.link}?img_index=2 https://$alike/p/C0ffee12345/").use {
            waitFor(hasText("@ida.example"))
            waitFor(hasText(alike, substring = true))
            compose.onNodeWithText(text(R.string.save_this)).performClick()
            waitForOrders(1)
            carryOut()
            waitFor(hasText("1 saved"))
            waitFor(hasText(alike, substring = true))
        }
    }

    @Test
    fun `a link to one slide can save that slide alone`() = FakeInstagram(world.place).use { instagram ->
        instagram.isAsked()
        val (link, files) = instagram.carousel
        share("$link?img_index=2").use {
            waitFor(hasText("2 of $files", substring = true))
            compose.onNodeWithText(text(R.string.save_this)).performClick()
            waitForOrders(1)
            carryOut()
            waitFor(hasText("1 saved"))
        }
    }

    @Test
    fun `for Wi-Fi alone, a share waits and says so, and goes on over mobile data when the person wants`() =
        FakeInstagram(world.place).use { instagram ->
            instagram.isAsked()
            container.settings.choose(Choices(onlyWifi = true))
            (context as Application).reach(metered = true)
            val (link, files) = instagram.photo
            share(link).use {
                waitFor(hasText(text(R.string.share_save)))
                compose.onNodeWithText(text(R.string.share_save)).performClick()
                waitForOrders(1)
                waitFor(hasText(text(R.string.waits_for_wifi)))
                assertEquals(listOf(true), areForUnmetered())
                compose.onNodeWithText(text(R.string.use_mobile_data)).performClick()
                compose.waitWithTurns(TIMEOUT) { areForUnmetered() == listOf(false) }
                waitFor(hasText(text(R.string.share_waiting)))
                carryOut()
                waitFor(hasText("$files saved"))
            }
        }

    /** Of each job that the system has, whether it wants a network that costs nothing. */
    private fun areForUnmetered(): List<Boolean> = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
        context.getSystemService(JobScheduler::class.java)!!.allPendingJobs
            .map { it.requiredNetwork!!.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED) }
    } else {
        WorkManager.getInstance(context).getWorkInfos(WorkQuery.fromStates(WorkInfo.State.ENQUEUED)).get()
            .map { it.constraints.requiredNetworkType == NetworkType.UNMETERED }
    }

    @Test
    @Config(qualifiers = GERMAN)
    fun `a post that is withheld says so in German`() =
        assertTold("page:gated", "Instagram zeigt diesen Beitrag nur angemeldeten Personen, die alt genug dafür sind")

    @Test
    @Config(qualifiers = GERMAN)
    fun `a post of a private account says so in German`() =
        assertTold("page:withheld", "Instagram zeigt nicht angemeldeten Personen nichts von diesem Beitrag")

    @Test
    @Config(qualifiers = GERMAN)
    fun `a post that was removed says so in German`() =
        assertTold(
            "page:not-found",
            "Instagram zeigt diesen Beitrag nicht: er kann gelöscht, privat oder nur für manche angemeldeten Personen zu sehen sein",
        )

    @Test
    @Config(qualifiers = GERMAN)
    fun `a page without data says so in German`() =
        assertTold("page:empty", "Instagram hat eine leere Seite geschickt", again = true)

    @Test
    @Config(qualifiers = GERMAN)
    fun `a login in the post's place says so in German`() =
        assertTold("page:redirect-login", "Instagram verlangt eine Anmeldung, bevor es diesen Beitrag zeigt", again = true)

    @Test
    @Config(qualifiers = GERMAN)
    fun `without a network it says so in German`() {
        val instagram = FakeInstagram(world.place)
        instagram.close()
        assertTold(instagram, "Keine Verbindung zum Server von Instagram", again = true)
    }

    private fun assertTold(fault: String, words: String, again: Boolean = false) =
        FakeInstagram(world.place, fault).use { assertTold(it, words, again) }

    /** The card says why in German, and offers to try again what may pass; nothing can be saved, and nothing is. */
    private fun assertTold(instagram: FakeInstagram, words: String, again: Boolean) {
        instagram.isAsked()
        share(instagram.photo.link).use {
            waitFor(hasText(text(R.string.share_close)))
            val told = compose.onAllNodes(hasText("", substring = true)).fetchSemanticsNodes()
                .flatMap { node -> node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } }
            assertTrue("$told", told.any { words in it } && told.none { ENGLISH.find(it) != null })
            assertEquals("$told", again, text(R.string.try_again) in told)
            assertTrue("$told", text(R.string.share_save) !in told)
        }
        assertEquals(emptyList<Any>(), world.all())
    }

    /** Until the card shows these pixels beside the owner's name; a picture is loaded after the words are there. */
    private fun waitForPicture(picture: Bitmap) {
        val late = System.nanoTime() + TIMEOUT * 1_000_000
        var alike: Int
        do {
            compose.waitForIdle()
            alike = placesLike(picture)
            if (alike < ALIKE) Thread.sleep(50)
        } while (alike < ALIKE && System.nanoTime() < late)
        assertTrue("the card's picture is like the post's at $alike places", alike >= ALIKE)
    }

    /** At how many places the card's picture has the colours of this one. */
    private fun placesLike(picture: Bitmap): Int {
        val (side, between) = with(compose.density) { 96.dp.toPx() to 16.dp.toPx() }
        val name = compose.onNodeWithText("@ida.example").fetchSemanticsNode().boundsInRoot
        val (left, top) = name.left - between - side to name.top
        val card = compose.onRoot().captureToImage().toPixelMap()
        val shorter = minOf(picture.width, picture.height)
        return PLACES.flatMap { x -> PLACES.map { y -> x to y } }.count { (x, y) ->
            val drawn = card[(left + x * side).toInt(), (top + y * side).toInt()].toArgb()
            val there = picture.getPixel(
                ((picture.width - shorter) / 2 + x * shorter).toInt(),
                ((picture.height - shorter) / 2 + y * shorter).toInt(),
            )
            listOf(Color::red, Color::green, Color::blue).all { abs(it(drawn) - it(there)) <= SLIGHT }
        }
    }

    private fun share(text: String): ActivityScenario<ShareActivity> = ActivityScenario.launch(
        Intent(context, ShareActivity::class.java).setAction(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text),
    )

    private fun waitForOrders(number: Int) = compose.waitWithTurns(TIMEOUT) { container.saves.states.value.size == number }

    /** What the system does with the orders. */
    private fun carryOut() = runBlocking(Dispatchers.Default) {
        container.saves.states.value.keys.forEach { id -> launch { container.saves.carryOut(id) { PauseReason.BySystem(0) } } }
    }

    /** The checksums of what the core puts into a folder. */
    private fun savedToAFolder(instagram: FakeInstagram, link: String): List<Long> = runBlocking {
        val folder = File(world.place, "folder").apply { mkdirs() }
        world.open("another").apply {
            instagram.isAskedBy(this)
            savingLink(link, FolderRoll(folder.toPath()), null, container.settings.options).collect()
            shutDown()
        }
        checksums(folder.walk().filter { it.isFile && ".keepsake" !in it.path }.map { it.readBytes() }.toList())
    }

    private fun checksums(files: List<ByteArray>): List<Long> = files.map { CRC32().apply { update(it) }.value }.sorted()

    private fun waitFor(matcher: SemanticsMatcher) =
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }

    private fun text(id: Int): String = context.getString(id)

    private companion object {
        const val GERMAN = "de-w360dp-h640dp-xhdpi"
        const val TIMEOUT = 60_000L

        /** Where a picture is looked at, in parts of its side; its corners are round. */
        val PLACES = listOf(0.2f, 0.35f, 0.5f, 0.65f, 0.8f)

        /** Of 25 places; the others may lie on an edge, where a smaller picture has other colours. */
        const val ALIKE = 21
        const val SLIGHT = 40
        val ENGLISH = Regex("\\b(the|and|with|not|save|saved|of|again|it|is|this|to|be|by|that|open|try|for)\\b", RegexOption.IGNORE_CASE)
    }
}
