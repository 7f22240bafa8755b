package io.keepsake.app.home

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import android.view.inputmethod.InputMethodManager
import androidx.activity.ComponentActivity
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.theme.KeepsakeTheme
import java.util.concurrent.atomic.AtomicInteger
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35], qualifiers = "w360dp-h720dp-hdpi")
class LinkDialogTest {
    @get:Rule val compose = createAndroidComposeRule<ComponentActivity>()
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val clipboard = checkNotNull(context.getSystemService(ClipboardManager::class.java))
    private val gone = mutableListOf<String>()

    @Test
    fun `the field has the keyboard from the beginning`() {
        show()
        field().assertIsFocused()
        assertTrue(shadowOf(context.getSystemService(InputMethodManager::class.java)).isSoftInputVisible)
    }

    @Test
    fun `the keyboard's own button goes on with a link, and with nothing else`() {
        show()
        field().performImeAction()
        field().performTextInput("no link")
        field().performImeAction()
        compose.onNodeWithText("Go on").assertIsNotEnabled()
        assertEquals(emptyList<String>(), gone)
        field().performTextInput(" $LINK")
        field().performImeAction()
        assertEquals(1, gone.size)
        assertTrue("$gone", LINK in gone.single())
    }

    @Test
    fun `the key for a new line goes on`() {
        show()
        field().performTextInput(LINK)
        field().performKeyInput { pressKey(Key.Enter) }
        assertEquals(listOf(LINK), gone)
    }

    @Test
    fun `what was copied is read when it is tapped, and not before`() {
        val copied = Read(LINK)
        clipboard.setPrimaryClip(ClipData.newPlainText("", copied))
        val before = copied.times.get()
        show()
        assertEquals(before, copied.times.get())
        compose.onNodeWithText("Paste").performClick()
        assertTrue(copied.times.get() > before)
        compose.onNodeWithText("Go on").assertIsEnabled().performClick()
        assertEquals(listOf(LINK), gone)
        // There is something in the field now.
        compose.onNodeWithText("Paste").assertDoesNotExist()
    }

    @Test
    fun `nothing is offered where no text was copied`() {
        show()
        compose.onNodeWithText("Paste").assertDoesNotExist()
    }

    private fun show() {
        compose.setContent { KeepsakeTheme { LinkDialog({}) { gone += it } } }
        compose.waitForIdle()
    }

    private fun field() = compose.onNode(hasSetTextAction())

    private companion object {
        const val LINK = "https://www.instagram.com/p/C0ffee12345/"
    }
}

/** A text that counts how often it is read. */
private class Read(private val text: String) : CharSequence by text {
    val times = AtomicInteger()

    override fun toString(): String {
        times.incrementAndGet()
        return text
    }
}
