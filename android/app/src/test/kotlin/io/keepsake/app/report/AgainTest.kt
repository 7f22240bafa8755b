package io.keepsake.app.report

import android.content.ContentValues
import android.content.Context
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.R
import io.keepsake.app.World
import io.keepsake.app.aside
import io.keepsake.app.catalog.CatalogViewModel
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.navigation.BackStack
import io.keepsake.app.navigation.Destination
import io.keepsake.app.navigation.Screens
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.post.PostScreen
import io.keepsake.app.post.PostViewModel
import io.keepsake.app.read
import io.keepsake.app.roll.AssetPlace
import io.keepsake.app.saveAll
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.waitWithTurns
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.OptInReason
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLooper

/** What a person removed from their camera roll comes back where they ask for it, and only there. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h2000dp-hdpi")
class AgainTest {
    @get:Rule val compose = createComposeRule()
    private val world = World()
    private val context: Context = ApplicationProvider.getApplicationContext()

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    fun `its post saves it again`() {
        val (removed) = saveAndRemove(1)
        lateinit var asked: Selection
        val model = PostViewModel(container, removed)
        compose.setContent {
            CompositionLocalProvider(LocalPreviews provides container.previews) {
                KeepsakeTheme { PostScreen(model, {}) { _, selection -> asked = runBlocking { selection() } } }
            }
        }
        click(R.string.save_this)
        assertEquals(listOf(removed), asked.filter.media)
        assertEquals(1uL, runBlocking { container.keepsake().saveAll(container.roll, asked) }.totals.saved)
    }

    @Test
    fun `the report about a save that left some alone saves these again, and no others`() {
        val removed = saveAndRemove(3)
        val run = runBlocking { container.keepsake().saveAll(container.roll, Selection(MediaFilter(media = mine))) }
        assertEquals(0uL to 3uL, run.totals.saved to run.totals.skipped)
        val stack = BackStack(listOf(Destination.Report(run.run)))
        compose.setContent { KeepsakeTheme { Screens(container, {}, stack) } }
        click(R.string.save_again)
        compose.waitWithTurns(TIMEOUT) { container.saves.states.value[Saves.FROM_EXPORTS] == SaveState.Waiting }
        val saved = compose.aside(TIMEOUT) {
            container.saves.carryOut(Saves.FROM_EXPORTS) { PauseReason.BySystem(0) }
            container.keepsake().run { savePage(saves().first().id, null, 0, 100u) }
        }
        assertEquals(removed.toSet(), saved.map { it.media }.toSet())
        assertTrue("$saved", saved.all { it.outcome == Outcome.SAVED })
        assertEquals(mine.size, world.visible().size)
    }

    @Test
    fun `picked by hand and alone they are saved again, among others they are left alone`() {
        val removed = saveAndRemove(2)
        container.settings.choose(container.settings.choices.value.copy(include = OptInReason.entries.toSet()))
        val model = CatalogViewModel(container)
        model.refresh()
        removed.forEach { model.pick(it, picked = true) }
        waitForPlan(model, 2u)
        val again = model.selection()
        assertEquals(removed.toSet() to true, again.filter.media.toSet() to again.again)
        model.pick(other, picked = true)
        waitForPlan(model, 1u)
        assertFalse(model.selection().again)
        assertEquals(2uL, runBlocking { container.keepsake().saveAll(container.roll, again) }.totals.saved)
        assertEquals(SaveOrigin.ARCHIVES, runBlocking { container.keepsake().saves().first() }.origin)
    }

    @Test
    fun `a group of the report that is not there any more is not everything`() {
        val removed = saveAndRemove(1)
        val keepsake = runBlocking { container.keepsake() }
        val run = runBlocking { keepsake.saveAll(container.roll, Selection(MediaFilter(media = mine))) }.run
        fun again(reason: Reason) = runBlocking { keepsake.again(run, ReasonCount(Outcome.SKIPPED, listOf(reason), 1u)) }
        val nothing = assertThrows(KeepException.NotUsable::class.java) { again(Reason.GoneWithAllOthers) }
        assertEquals(Trouble.NothingWithReason(run), nothing.why)
        assertEquals(removed, again(Reason.RemovedByYou).filter.media)
    }

    @Test
    fun `what lies in the bin is saved again neither by its post nor among what was removed`() {
        val (binned, removed) = saveAndRemove(2, bins = 1)
        val post = PostViewModel(container, binned)
        assertEquals(listOf(false, true), runBlocking { listOf(binned, removed).map { post.selection(it).again } })
        val model = CatalogViewModel(container)
        model.refresh()
        listOf(binned, removed).forEach { model.pick(it, picked = true) }
        waitForPlan(model, 0u)
        assertFalse(model.selection().again)
        assertEquals(setOf<Reason>(Reason.InTrash, Reason.RemovedByYou), model.state.value.plan?.reasons?.flatMap { it.reasons }?.toSet())
    }

    /** Photos that need not be asked for, each once. */
    private val photos by lazy {
        read("showcase")
        val found = MediaFilter(mediaType = MediaType.PHOTO, found = true)
        val photos = runBlocking { container.keepsake().mediaPage(found, null, 200u).items.map { it.item } }
        photos.filter { it.leftOut == null && it.missing == null }.distinctBy { it.bytes }.map { it.id }
    }
    private val mine get() = photos.take(6)
    private val other get() = photos[6]

    /** Saves some, and removes the first of them from the camera roll as a gallery would, some into its bin; answers with which. */
    private fun saveAndRemove(number: Int, bins: Int = 0): List<Long> = runBlocking {
        val saved = container.keepsake().saveAll(container.roll, Selection(MediaFilter(media = mine)))
        assertEquals(mine.size.toULong(), saved.totals.saved)
        val removed = container.keepsake().ledgerPage(saved.run, Outcome.SAVED, 0, number.toUInt())
        removed.map { requireNotNull(AssetPlace.of(it.asset!!)).run { kind.uri(row) } }.forEachIndexed { index, row ->
            val bin = ContentValues().apply { put("is_trashed", 1) }
            context.contentResolver.run { if (index < bins) update(row, bin, null, null) else delete(row, null, null) }
        }
        removed.map { it.media }
    }

    private fun waitForPlan(model: CatalogViewModel, number: ULong) = compose.waitUntil(TIMEOUT) {
        ShadowLooper.idleMainLooper(20, TimeUnit.MILLISECONDS)
        model.state.value.plan?.toSave == number
    }

    private fun click(text: Int) {
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText(context.getString(text))).fetchSemanticsNodes().isNotEmpty() }
        compose.onNodeWithText(context.getString(text)).performClick()
    }

    private companion object {
        const val TIMEOUT = 60_000L
    }
}
