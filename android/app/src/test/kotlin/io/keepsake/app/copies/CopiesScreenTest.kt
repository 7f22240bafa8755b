package io.keepsake.app.copies

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToNode
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.rust.CopyGroup
import io.keepsake.rust.Cue
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.LookProgress
import io.keepsake.rust.LookStage
import io.keepsake.rust.Verdict
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h1200dp-hdpi")
class CopiesScreenTest {
    @get:Rule val compose = createComposeRule()
    private val alike = List(3) { LibraryCopy(it.toLong(), "image/$it/1/DCIM/Camera/$it.jpg", Verdict.ASK, 45u, listOf(Cue.PICTURE)) }
    private val other = LibraryCopy(9, "image/9/1/DCIM/Camera/9.jpg", Verdict.ASK, 45u, listOf(Cue.PICTURE, Cue.DATE))
    private val groups = listOf(CopyGroup(Verdict.ASK, alike[0].cues, 3u), CopyGroup(Verdict.ASK, other.cues, 1u))
    private val done = mutableListOf<String>()

    private fun show(state: CopiesState, look: LookState = LookState.Idle, isRefused: Boolean = false) = compose.setContent {
        KeepsakeTheme {
            CompositionLocalProvider(LocalPreviews provides container.previews) {
                CopiesContents(
                    state, look,
                    CopiesActions(
                        allow = { done += "allow" },
                        look = { done += "look" },
                        stop = { done += "stop" },
                        takeBack = { done += "take back" },
                        more = { done += "more" },
                        answer = { copy, same, all -> done += "${copy.media} $same $all" },
                        openSettings = { done += "settings"; Unit }.takeIf { isRefused },
                    ),
                )
            }
        }
    }

    @Test
    fun `one tap answers a pair, or all that are like it`() {
        show(CopiesState(LibraryAccess.ALL, CopiesState.Numbers(40u, 3u, 4u), alike + other, groups))
        for (text in listOf("40 new", "3 on this phone already", "4 for you to decide")) compose.onNodeWithText(text).assertIsDisplayed()
        compose.onAllNodesWithText("Keep both").onFirst().performClick()
        compose.onAllNodesWithText("For all 3 like this").onFirst().performClick()
        compose.onAllNodesWithText("It is the same").onFirst().performClick()
        assertEquals(listOf("0 false false", "0 true true"), done)
        assertEquals(listOf(3uL, 1uL), listOf(alike[0], other).map { CopiesState(groups = groups).alike(it) })
    }

    @Test
    fun `the last answer is told below, with a way to take it back`() {
        show(CopiesState(LibraryAccess.ALL, CopiesState.Numbers(40u, 3u, 1u), listOf(other), groups.drop(1), alike))
        compose.onNodeWithText("3 answered").assertIsDisplayed()
        compose.onNodeWithText("Undo answer").performClick()
        assertEquals(listOf("take back"), done)
    }

    @Test
    fun `before any answer there is none to take back`() {
        show(CopiesState(LibraryAccess.ALL, CopiesState.Numbers(40u, 3u, 4u), alike + other, groups))
        assertEquals(0, compose.onAllNodesWithText("Undo answer").fetchSemanticsNodes().size)
    }

    @Test
    fun `those that are not loaded are counted, and loaded at the end`() {
        show(CopiesState(LibraryAccess.ALL, CopiesState.Numbers(0u, 9_000u, 1_000u), alike, listOf(CopyGroup(Verdict.ASK, alike[0].cues, 1_000u))))
        compose.onNodeWithText("1,000 for you to decide").assertIsDisplayed()
        compose.onAllNodesWithText("For all 1,000 like this").onFirst().assertIsDisplayed()
        compose.onNode(hasScrollAction()).performScrollToNode(hasText("Forget", substring = true))
        compose.waitForIdle()
        assertEquals(listOf("more"), done)
    }

    @Test
    fun `what is not seen is said, before and after`() {
        show(CopiesState(LibraryAccess.SOME), LookState.Looking(LookProgress(LookStage.COMPARE, 3u, 9u)))
        compose.onNodeWithText("Keepsake sees only the photos and videos that you chose. Others count as not there.").assertIsDisplayed()
        compose.onNodeWithText("Choose others").performClick()
        compose.onNodeWithText("3 of 9").assertIsDisplayed()
        compose.onNodeWithText("Stop").performClick()
        assertEquals(listOf("allow", "stop"), done)
        // Nobody has looked: nothing is told to be new.
        assertEquals(0, compose.onAllNodesWithText("new", substring = true).fetchSemanticsNodes().size)
    }

    @Test
    fun `where the system asks no more its settings are opened`() {
        show(CopiesState(LibraryAccess.NONE), isRefused = true)
        compose.onNodeWithText("Open settings").performClick()
        assertEquals(listOf("settings"), done)
    }

    @Test
    fun `without any access there is nothing to look through`() {
        show(CopiesState(LibraryAccess.NONE))
        compose.onNodeWithText("Allow").performClick()
        assertEquals(listOf("allow"), done)
        assertEquals(0, compose.onAllNodesWithText("Look now").fetchSemanticsNodes().size)
    }
}
