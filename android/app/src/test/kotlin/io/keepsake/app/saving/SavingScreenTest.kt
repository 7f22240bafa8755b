package io.keepsake.app.saving

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.work.KeptOrder
import io.keepsake.app.work.Lack
import io.keepsake.app.work.Orders
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.app.work.WorkSystem
import io.keepsake.rust.Selection
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class SavingScreenTest {
    @get:Rule val compose = createComposeRule()
    private val world = World()
    private val folder = File(world.place, "saves")
    private val over = mutableListOf<Long?>()

    private object Idle : WorkSystem {
        override fun start(id: String, order: SaveOrder) = Unit
        override fun cancel(id: String) = Unit
    }

    @Test
    fun `what waits says for what, and only where that is so`() {
        var lack: Lack? by mutableStateOf(Lack.ROOM)
        var metered = 0
        show { SavingContents(SaveState.Waiting, SavingActions({}, {}, {}, {}, { metered++ }), lack) }
        compose.onNode(hasText("This phone has little storage left", substring = true)).assertExists()
        compose.onNodeWithText("Use mobile data now").assertDoesNotExist()
        lack = Lack.UNMETERED_NETWORK
        compose.onNode(hasText("Waiting for Wi-Fi", substring = true)).assertExists()
        compose.onNodeWithText("Use mobile data now").performClick()
        assertEquals(1, metered)
        lack = null
        compose.onNode(hasText("You can leave the app", substring = true)).assertExists()
        compose.onNode(hasText("Waiting", substring = true)).assertDoesNotExist()
    }

    @Test
    @Config(qualifiers = "de-w360dp-h720dp-hdpi")
    fun `what waits for Wi-Fi does not say in German that it begins soon, nor what Settings say by now`() {
        show { SavingContents(SaveState.Waiting, SavingActions({}, {}, {}, {}), Lack.UNMETERED_NETWORK) }
        compose.onNodeWithText("Wartet").assertExists()
        compose.onNodeWithText("Wartet auf WLAN. Dann geht es von selbst weiter.").assertExists()
    }

    @Test
    fun `in large letters the words stand above the picture, and all of them are seen`() {
        RuntimeEnvironment.setFontScale(2f)
        show { SavingContents(SaveState.Waiting, SavingActions({}, {}, {}, {}), Lack.ROOM) }
        compose.onNode(hasText("This phone has little storage left", substring = true)).assertIsDisplayed()
        val (words, buttons) = listOf("Make room; it then goes on by itself.", "Stop")
            .map { compose.onNode(hasText(it, substring = true)).fetchSemanticsNode().boundsInRoot }
        assertTrue("$words, $buttons", words.bottom <= buttons.top)
    }

    @Test
    fun `in a new process it waits for what is kept, and once stopped leads to that save's report`() {
        Orders(folder) { "" }.keep(KeptOrder(Saves.FROM_EXPORTS, SaveOrder.FromExports(Selection()), PauseReason.ByPerson, run = 7))
        val saves = Saves(folder, { error("nothing is carried out") }, world.roll(), Idle) { "" }
        show { SavingScreen(saves, SavingActions({}, {}, {}, {})) { over += it } }
        compose.waitForIdle()
        assertEquals(emptyList<Long?>(), over)
        runBlocking { saves.restore() }
        compose.onNodeWithText("Go on").assertExists()
        assertEquals(emptyList<Long?>(), over)
        runBlocking { saves.stop(Saves.FROM_EXPORTS) }
        compose.waitForIdle()
        assertEquals(listOf<Long?>(7), over)
    }

    private fun show(screen: @Composable () -> Unit) = compose.setContent {
        KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides container.previews, content = screen) }
    }
}
