package io.keepsake.app.post

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.rust.DateChoice
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class PostScreenTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `a post of an export that was forgotten is told to be gone`() {
        read("showcase")
        val model = PostViewModel(container, media = 999_999)
        compose.setContent { KeepsakeTheme { PostScreen(model, {}) { _, _ -> } } }
        compose.waitUntil(60_000) { compose.onAllNodes(hasText("Nothing found")).fetchSemanticsNodes().isNotEmpty() }
    }

    @Test
    fun `one is saved at today where that is wanted, and not where it is saved already`() {
        val world = World()
        read("showcase")
        val keepsake = runBlocking { container.keepsake() }
        val media = runBlocking { keepsake.mediaPage(MediaFilter(contains = "lakes"), null, 1u).items.single().item.id }
        val began = System.currentTimeMillis()
        val model = PostViewModel(container, media)
        compose.setContent {
            val save = { date: DateChoice, selection: suspend () -> Selection ->
                runBlocking { keepsake.save(selection(), container.roll, SaveOptions(date)).use { it.run(null) } }
                model.refresh()
            }
            KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides container.previews) { PostScreen(model, {}, save) } }
        }
        compose.waitUntil(60_000) { compose.onAllNodes(hasText("Save with today’s date")).fetchSemanticsNodes().isNotEmpty() }
        compose.onNodeWithText("Save with today’s date").performScrollTo().performClick()
        compose.waitUntil(60_000) { compose.onAllNodes(hasText("Save with today’s date")).fetchSemanticsNodes().isEmpty() }
        val taken = requireNotNull(world.visible().single().taken)
        assertTrue("$taken", taken >= began - 1_000)
    }
}
