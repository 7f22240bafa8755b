package io.keepsake.app.catalog

import android.os.Parcel
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.SaverScope
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.junit4.StateRestorationTester
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.waitWithTurns
import io.keepsake.rust.MediaType
import io.keepsake.rust.PostKind
import java.io.File
import kotlin.io.path.createTempDirectory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class CatalogScreenTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `as many picks as there may be are kept, and little of them by the system`() {
        val folder = createTempDirectory("picks").toFile()
        val kept = Asked.saver(KeptPicks(File(folder, "picked")))
        for (many in listOf(1_000, 1_001, 100_000)) {
            for (picked in listOf(Picked.These((1L..many).toSet()), Picked.AllBut((1L..many).toSet()))) {
                val bundle = with(kept) { SaverScope { true }.save(Asked(picked = picked)) }
                val parcel = Parcel.obtain().apply { writeValue(bundle) }
                assertTrue("${parcel.dataSize()}", parcel.dataSize() < 10_000)
                assertEquals(picked, Asked.saver(KeptPicks(File(folder, "picked"))).restore(requireNotNull(bundle))?.picked)
            }
        }
    }

    @Test
    fun `the same picks are written once`() {
        val file = File(createTempDirectory("picks").toFile(), "picked")
        val (some, others) = listOf((1L..2_000L).toSet(), (2L..2_001L).toSet())
        val first = KeptPicks(file).keep(some)
        assertTrue(file.setLastModified(1_000_000))
        assertEquals(first, KeptPicks(file).keep(some.reversed().toSet()))
        assertEquals(1_000_000, file.lastModified())
        val second = KeptPicks(file).keep(others)
        assertEquals(listOf(null, others), listOf(first, second).map { KeptPicks(file).find(it) })
    }

    @Test
    fun `filter, search and picks outlive the process`() {
        read("showcase")
        val models = mutableListOf<CatalogViewModel>()
        val restoring = StateRestorationTester(compose)
        restoring.setContent {
            val model = remember { CatalogViewModel(container).also { models += it } }
            KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides container.previews) { CatalogScreen(model, CatalogActions()) } }
        }
        val query = GridQuery(setOf(PostKind.POST, PostKind.REEL), MediaType.PHOTO, "lakes")
        val some = listOf(Picked.These(setOf(3, 5)), Picked.These(emptySet()), Picked.Nothing)
        for (picked in some + listOf(Picked.AllBut(setOf(7)), Picked.AllBut(emptySet()))) {
            compose.runOnIdle {
                models.last().ask(query)
                models.last().pickNothing()
                if (picked.isEmpty) models.last().beginPicking()
                if (picked is Picked.AllBut) models.last().pickAll()
                if (picked is Picked.AllBut) picked.media.forEach { models.last().pick(it, picked = false) }
                if (picked is Picked.These) picked.media.forEach { models.last().pick(it, picked = true) }
            }
            compose.waitForIdle()
            restoring.emulateSavedInstanceStateRestore()
            compose.runOnIdle { assertEquals(Asked(query, picked), models.last().state.value.run { Asked(this.query, this.picked) }) }
        }
        assertEquals(6, models.size)
    }

    private fun show(model: CatalogViewModel, actions: CatalogActions = CatalogActions()) = compose.setContent {
        KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides container.previews) { CatalogScreen(model, actions) } }
    }

    private fun waitFor(matcher: SemanticsMatcher) = compose.waitUntil(TIMEOUT) { compose.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }

    @Test
    fun `whoever begins to pick has picked nothing, and saves nothing before the first`() {
        read("showcase")
        val model = CatalogViewModel(container)
        show(model)
        waitFor(hasText("to camera roll", substring = true) and isEnabled())
        compose.onNodeWithContentDescription("Select").performClick()
        compose.onNodeWithText("0 selected").assertIsDisplayed()
        compose.onNodeWithText("Save to camera roll").assertIsNotEnabled()
        compose.onAllNodesWithContentDescription("Photo", substring = true).onFirst().performClick()
        compose.onNodeWithText("1 selected").assertIsDisplayed()
        compose.waitWithTurns(TIMEOUT) { model.state.value.plan != null }
        compose.onNodeWithContentDescription("Select all").performClick()
        compose.waitUntil(TIMEOUT) { model.state.value.picked == Picked.AllBut(emptySet()) }
    }

    @Test
    fun `what is drawn to a month covers nothing that is tapped`() {
        read("showcase")
        val model = CatalogViewModel(container)
        show(model)
        waitFor(hasTestTag("month scroller"))
        compose.onNodeWithContentDescription("Select").performClick()
        val scroller = compose.onNodeWithTag("month scroller").fetchSemanticsNode().boundsInRoot
        val months = compose.onAllNodes(hasContentDescription("Select ", substring = true) and hasContentDescription("Select all").not())
        val covered = months.fetchSemanticsNodes().filter { it.boundsInRoot.right > scroller.left }
        assertTrue("$covered", months.fetchSemanticsNodes().isNotEmpty() && covered.isEmpty())
    }

    @Test
    fun `where there is nothing there is a way on`() {
        val model = CatalogViewModel(container)
        var back = 0
        show(model, CatalogActions(back = { back++ }))
        waitFor(hasText("Add export"))
        compose.onNodeWithText("Add export").performClick()
        assertEquals(1, back)
        compose.runOnIdle { model.ask(GridQuery(text = "lighthouse")) }
        waitFor(hasText("No caption has these words."))
        compose.onNodeWithText("Clear search").performClick()
        compose.waitUntil(TIMEOUT) { model.state.value.query == GridQuery() }
    }

    private companion object {
        const val TIMEOUT = 60_000L
    }
}
