package io.keepsake.app.home

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.net.Uri
import android.view.inputmethod.InputMethodManager
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.expectValue
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyNotDefined
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import io.keepsake.app.MainActivity
import java.util.concurrent.atomic.AtomicInteger
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35], qualifiers = "w360dp-h720dp-hdpi")
class LinkScreenTest {
    @get:Rule val compose = createAndroidComposeRule<MainActivity>()
    private val clipboard get() = checkNotNull(compose.activity.getSystemService(ClipboardManager::class.java))

    @Before
    fun open() {
        waitFor("Paste a link")
        compose.onNodeWithText("Paste a link").performClick()
        compose.waitForIdle()
    }

    @Test
    fun `the field has the keyboard from the beginning`() {
        field().assertIsFocused()
        assertTrue(shadowOf(compose.activity.getSystemService(InputMethodManager::class.java)).isSoftInputVisible)
    }

    @Test
    fun `the keyboard's own button goes on with a link, to its card`() {
        field().performTextInput(LINK)
        field().performImeAction()
        assertEquals(LINK, given())
        // The card stands over the first screen.
        compose.onNodeWithText("Add export").assertIsDisplayed()
    }

    @Test
    fun `the key for a new line goes on`() {
        field().performTextInput(LINK)
        field().performKeyInput { pressKey(Key.Enter) }
        assertEquals(LINK, given())
    }

    @Test
    fun `what is no link is told beside the field, and only when it is to be followed`() {
        compose.onNodeWithText("Go on").assertIsNotEnabled()
        field().performTextInput("insta")
        field().assert(keyNotDefined(SemanticsProperties.Error))
        compose.onNodeWithText("Go on").performClick()
        field().assert(expectValue(SemanticsProperties.Error, NO_LINK)).assertIsFocused()
        compose.onNodeWithText(NO_LINK, useUnmergedTree = true).assertIsDisplayed()
            .assert(expectValue(SemanticsProperties.LiveRegion, LiveRegionMode.Assertive))
        assertNull(given())

        field().performTextInput(" $LINK")
        field().assert(keyNotDefined(SemanticsProperties.Error))
        field().performImeAction()
        assertTrue(LINK in checkNotNull(given()))
    }

    @Test
    fun `too many links are told as that`() {
        field().performTextInput((1..600).joinToString("\n") { "https://www.instagram.com/p/C0ffee%05d/".format(it) })
        field().performImeAction()
        field().assert(expectValue(SemanticsProperties.Error, "These are too many links at once. Paste fewer."))
        assertNull(given())
    }

    @Test
    fun `what was copied is read when it is tapped, and not before`() {
        val copied = Read(LINK)
        clipboard.setPrimaryClip(ClipData.newPlainText("", copied))
        val before = copied.times.get()
        compose.activityRule.scenario.recreate()
        compose.waitForIdle()
        assertEquals(before, copied.times.get())
        compose.onNodeWithText("Paste").performClick()
        assertTrue(copied.times.get() > before)
        field().assertIsFocused().assertTextContains(LINK)
        compose.onNodeWithText("Go on").assertIsEnabled().performClick()
        assertEquals(LINK, given())
    }

    @Test
    fun `an address that was copied as one is pasted as a text`() {
        clipboard.setPrimaryClip(ClipData.newRawUri("", Uri.parse(LINK)))
        compose.onNodeWithText("Paste").performClick()
        field().assertTextContains(LINK)
    }

    @Test
    fun `of what was copied without a link that is told at once`() {
        compose.onNodeWithText("Paste").performClick()
        field().assert(expectValue(SemanticsProperties.Error, NO_LINK))
    }

    @Test
    fun `turning the phone keeps the text, what is wrong with it, and the keyboard`() {
        field().performTextInput("no link")
        field().performImeAction()
        compose.activityRule.scenario.recreate()
        compose.waitForIdle()
        field().assertTextContains("no link").assert(expectValue(SemanticsProperties.Error, NO_LINK)).assertIsFocused()
    }

    @Test
    fun `back leads to the first screen, and nothing is left of the text`() {
        field().performTextInput(LINK)
        compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }
        open()
        field().assertTextContains("")
        compose.onNodeWithContentDescription("Back").performClick()
        compose.onNodeWithText("Add export").assertIsDisplayed()
        assertNull(given())
    }

    private fun field() = compose.onNode(hasSetTextAction())

    private fun waitFor(text: String) = compose.waitUntil(30_000) { compose.onAllNodes(hasText(text)).fetchSemanticsNodes().isNotEmpty() }

    /** What the card of a share was begun with. */
    private fun given(): String? {
        compose.waitForIdle()
        return shadowOf(compose.activity).nextStartedActivity?.getStringExtra(Intent.EXTRA_TEXT)
    }

    private companion object {
        const val LINK = "https://www.instagram.com/p/C0ffee12345/"
        const val NO_LINK = "There is no link to Instagram in it."
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
