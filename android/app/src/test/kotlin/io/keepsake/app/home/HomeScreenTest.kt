package io.keepsake.app.home

import android.content.ActivityNotFoundException
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalUriHandler
import androidx.compose.ui.platform.UriHandler
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.share.Copying
import io.keepsake.app.share.Reading
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.ArchiveRecord
import io.keepsake.rust.Reason
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class HomeScreenTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `a save of a link that stands still can be gone on with and ended`() {
        val done = mutableListOf<String>()
        val actions = HomeActions({}, {}, {}, {}, {}) { id -> SavingActions({}, {}, { done += "go on with $id" }, { done += "stop $id" }) }
        compose.setContent {
            KeepsakeTheme {
                HomeContents(HomeState(), null, actions, Doings(), mapOf("links-3" to SaveState.Paused(PauseReason.ByPerson)))
            }
        }
        compose.onNodeWithText("Paused").assertIsDisplayed()
        compose.onNodeWithText("Go on").performClick()
        compose.onNodeWithText("Stop").performClick()
        assertEquals(listOf("go on with links-3", "stop links-3"), done)
    }

    @Test
    fun `an export that is copied before it is read says so in bytes`() {
        val state = HomeState(reading = Reading(copying = Copying(12_000_000, null)))
        compose.setContent { KeepsakeTheme { HomeContents(state, null, HomeActions({}, {}, {}, {}, {}), Doings()) } }
        compose.onNodeWithText("Copying the export").assertIsDisplayed()
        compose.onNodeWithText("12 MB").assertIsDisplayed()
    }

    @Test
    fun `an export is forgotten only after a question`() {
        var forgotten = 0
        compose.setContent { KeepsakeTheme { ArchiveRow(archive(), false, {}) { forgotten++ } } }
        compose.onNodeWithContentDescription("More about mara.zip").performClick()
        compose.onNodeWithText("Forget this export").performClick()
        compose.onNode(hasText("only in mara.zip", substring = true)).assertIsDisplayed()
        compose.onNodeWithText("Cancel").performClick()
        assertEquals(0, forgotten)
        compose.onNodeWithContentDescription("More about mara.zip").performClick()
        compose.onNodeWithText("Forget this export").performClick()
        compose.onNodeWithText("Forget").performClick()
        assertEquals(1, forgotten)
    }

    @Test
    fun `an export that is not open yet is not told to be gone`() {
        var isOpening by mutableStateOf(true)
        val gone = archive().copy(reachable = false, trouble = Reason.ArchiveGone("mara.zip"))
        compose.setContent { KeepsakeTheme { ArchiveRow(gone, isOpening, {}) {} } }
        compose.onNodeWithText("Being opened").assertIsDisplayed()
        compose.onNodeWithText("Choose again").assertDoesNotExist()
        isOpening = false
        compose.onNodeWithText("Cannot be read any more").assertIsDisplayed()
        compose.onNodeWithText("Choose again").assertIsDisplayed()
        // Its name stands above, once.
        assertEquals(1, compose.onAllNodes(hasText("mara.zip", substring = true)).fetchSemanticsNodes().size)
    }

    private fun archive(): ArchiveRecord {
        read("showcase")
        return runBlocking { container.keepsake().archives() }.first().copy(path = "mara.zip")
    }

    @Test
    fun `while an export is read it is said why no other can be added`() {
        compose.setContent { KeepsakeTheme { AddButtons(false, {}, {}) } }
        compose.onNodeWithText("Another export can be added when this one is read.").assertIsDisplayed()
    }

    @Test
    fun `without a browser the way to an export is told all the same`() {
        val none = object : UriHandler {
            override fun openUri(uri: String): Unit = throw IllegalArgumentException(ActivityNotFoundException(uri))
        }
        compose.setContent { KeepsakeTheme { CompositionLocalProvider(LocalUriHandler provides none) { FirstSteps() } } }
        compose.onNodeWithText("Ask for it at Instagram").performClick()
        compose.onNodeWithText("How to get your export").assertIsDisplayed()
    }
}
