package io.keepsake.app.catalog

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import io.keepsake.Said
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.words.sentence
import io.keepsake.rust.MediaFilter
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
class MediaTileTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `TalkBack is told why a picture cannot be saved`() {
        read("showcase")
        val shown = runBlocking { container.keepsake().mediaPage(MediaFilter(), null, 1_000u).items.first { it.item.missing != null } }
        compose.setContent {
            KeepsakeTheme {
                CompositionLocalProvider(LocalPreviews provides container.previews) { MediaTile(shown, 100, false, false, {}, {}) }
            }
        }
        val why = World().context.resources.sentence(listOf(Reason.BytesMissing(shown.item.missing!!)))
        compose.onNode(hasContentDescription(why, substring = true)).assertExists()
    }

    @Test
    fun `where nobody knows what a save would do it says why, and asks again`() {
        var again = 0
        compose.setContent { KeepsakeTheme { TroubleBar(Said.tryLater("The photo library is busy.")) { again++ } } }
        compose.onNodeWithText("The photo library is busy.").assertExists()
        compose.onNodeWithText("Try again").performClick()
        assertEquals(1, again)
    }
}
