package io.keepsake.app.screenshots

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import io.keepsake.app.R
import io.keepsake.app.home.AskForget
import io.keepsake.app.navigation.Destination
import io.keepsake.app.navigation.TroubleDialog
import io.keepsake.app.read
import io.keepsake.app.report.AskUndo
import io.keepsake.rust.KeepException
import io.keepsake.rust.Trouble
import org.junit.Test

/** What is searched for, and what the app asks and says in a dialog, in every look. */
class AskingScreensTest(look: Look) : Pictures(look) {
    @Test
    fun search() {
        read("showcase")
        searchFor("lake")
        // All of it would leave something alone; of this, everything is saved.
        compose.waitUntil(TIMEOUT) { listOf(R.string.save_to_camera_roll, R.string.why).none(::isShown) }
        assertLooksAsCommitted("search")
    }

    @Test
    fun searchInVain() {
        read("showcase")
        searchFor("lighthouse")
        waitFor(R.string.no_caption)
        waitFor(R.string.nothing_to_save)
        assertLooksAsCommitted("search-nothing")
    }

    @Test
    fun emptyCatalog() {
        show(Destination.Catalog)
        waitFor(R.string.nothing_yet)
        waitFor(R.string.nothing_to_save)
        assertLooksAsCommitted("catalog-empty")
    }

    /** A text without a link that is to be followed. */
    @Test
    fun link() {
        show(Destination.Link)
        compose.onNode(hasSetTextAction()).performTextInput("a photo of mine")
        compose.onNodeWithText(text(R.string.go_on)).performClick()
        waitFor(R.string.no_link)
        assertLooksAsCommitted("link")
    }

    @Test
    fun undo() = assertDialog("dialog-undo") { AskUndo(1_204u, {}, {}) }

    @Test
    fun forget() = assertDialog("dialog-forget") { AskForget("instagram-mara.jpeg-2025-10-02.zip", {}, {}) }

    @Test
    fun trouble() = assertDialog("dialog-trouble") { TroubleDialog(KeepException.NeedsSpace(Trouble.CatalogFull, "")) {} }

    private fun searchFor(word: String) {
        show(Destination.Catalog)
        compose.waitForIdle()
        compose.onNodeWithContentDescription(text(R.string.search_captions)).performClick()
        compose.onNode(hasSetTextAction()).performTextInput(word)
    }

    private fun assertDialog(name: String, dialog: @Composable () -> Unit) {
        showDialog(dialog)
        assertLooksAsCommitted(name) { compose.onNode(isDialog()) }
    }

    private fun showDialog(dialog: @Composable () -> Unit) {
        show { dialog() }
        compose.waitForIdle()
    }
}
