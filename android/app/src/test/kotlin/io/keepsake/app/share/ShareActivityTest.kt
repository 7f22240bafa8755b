package io.keepsake.app.share

import android.content.Intent
import android.graphics.Bitmap
import android.net.Uri
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasProgressBarRangeInfo
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.Said
import io.keepsake.rust.KeepException
import io.keepsake.rust.LinkPreview
import io.keepsake.rust.MediaType
import io.keepsake.rust.Reason
import io.keepsake.rust.Trouble
import io.keepsake.rust.UndoEnd
import io.keepsake.rust.UndoSummary
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35, 36, 37], qualifiers = "w360dp-h640dp-xhdpi")
class ShareActivityTest {
    @get:Rule val compose = createEmptyComposeRule()

    private fun share(text: String) = Intent(ApplicationProvider.getApplicationContext(), ShareActivity::class.java)
        .setAction(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)

    @OptIn(ExperimentalTestApi::class)
    @Test
    fun `a text without a link says so, and can be closed`() {
        ActivityScenario.launch<ShareActivity>(share("radishes")).use {
            val told = "There is no link to Instagram in it; open the post in Instagram, tap Share and copy its link"
            compose.waitUntilAtLeastOneExists(hasText(told), 20_000)
            compose.onNodeWithText("Close").performClick()
        }
    }

    @OptIn(ExperimentalTestApi::class)
    @Test
    fun `an export is read, and Keepsake can be opened`() {
        val files = Robolectric.buildContentProvider(ArchivesTest.Files::class.java).create("files").get()
        files.persistable = true
        val intent = Intent(ApplicationProvider.getApplicationContext(), ShareActivity::class.java)
            .setAction(Intent.ACTION_SEND).setType("application/zip")
            .putExtra(Intent.EXTRA_STREAM, Uri.parse("content://files/showcase.zip"))
        ActivityScenario.launch<ShareActivity>(intent).use {
            compose.waitUntilAtLeastOneExists(hasText("photos and videos", substring = true), 30_000)
            compose.onNodeWithText("Open Keepsake").assertIsDisplayed()
        }
    }
}

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35, 36, 37], qualifiers = "w360dp-h640dp-xhdpi")
class ShareCardTest {
    @get:Rule val compose = createComposeRule()

    private val saved = mutableListOf<UInt?>()
    private val post = LinkPreview(
        owner = "ida.example",
        caption = "Radishes in March",
        media = listOf(MediaType.PHOTO, MediaType.VIDEO, MediaType.PHOTO),
        slide = null,
        leftOut = 1u,
        saved = 0u,
        picture = null,
    )

    private fun show(state: ShareState, does: ShareActions = ShareActions()) = compose.setContent {
        KeepsakeTheme { ShareCard(state, does) }
    }

    @Test
    fun `the card says whose it is and what will be saved, and one tap saves`() {
        show(posts(post), ShareActions(save = { saved += it }))
        for (text in listOf("@ida.example", "Radishes in March", "2 photos, 1 video")) compose.onNodeWithText(text).assertIsDisplayed()
        compose.onNodeWithText("1 more is not shown on its page and cannot be saved.").assertIsDisplayed()
        compose.onNodeWithText("Missing slides", substring = true).assertDoesNotExist()
        compose.onNodeWithText("Save").performClick()
        assertEquals(listOf<UInt?>(null), saved)
        compose.onNodeWithText("Save this one").assertDoesNotExist()
        picture("card")
    }

    @Test
    fun `slides that the page does not show are named where it tells which`() {
        show(posts(post.copy(leftOut = 2u, slidesLeftOut = listOf(3u, 5u))))
        compose.onNodeWithText("2 more are not shown on its page and cannot be saved.").assertIsDisplayed()
        compose.onNodeWithText("Missing slides: 3, 5").assertIsDisplayed()
    }

    @Test
    fun `what was saved can be seen and undone`() {
        val done = mutableListOf<String>()
        show(
            ShareState.Saved(3u, 0u, 1u, 7, Uri.parse("content://media/external_primary/images/media/1"), emptyList()),
            ShareActions(undo = { done += "undo" }, view = { done += "$it" }),
        )
        compose.onNodeWithText("3 saved").assertIsDisplayed()
        compose.onNodeWithText("1 could not be saved. Keepsake's report says why.").assertIsDisplayed()
        compose.onNodeWithText("Undo").performClick()
        compose.onNodeWithText("View").performClick()
        assertEquals(listOf("undo", "content://media/external_primary/images/media/1"), done)
        picture("saved")
    }

    @Test
    fun `a link to one slide says which, and saves it alone or with all others`() {
        show(posts(post.copy(slide = 4u, leftOut = 2u, slidesLeftOut = listOf(1u, 3u))), ShareActions(save = { saved += it }))
        for (text in listOf("Video, 4 of 5", "2 photos, 1 video")) compose.onNodeWithText(text).assertIsDisplayed()
        compose.onNodeWithText("Save this one").performClick()
        compose.onNodeWithText("Save").performClick()
        assertEquals(listOf<UInt?>(4u, null), saved)
    }

    @Test
    fun `what a slide is, is not told where nobody knows which the page leaves out`() {
        show(posts(post.copy(slide = 2u)))
        compose.onNodeWithText("2 of 4").assertIsDisplayed()
    }

    @Test
    fun `how much of an export is copied is told, and the copy can be cancelled`() {
        var closed = 0
        show(ShareState.Reading(null, Copying(12_000_000, 48_000_000)), ShareActions(close = { closed++ }))
        for (text in listOf("Copying the export", "12 MB of 48 MB")) compose.onNodeWithText(text).assertIsDisplayed()
        compose.onNode(hasProgressBarRangeInfo(ProgressBarRangeInfo(0.25f, 0f..1f))).assertExists()
        compose.onNodeWithText("Cancel").performClick()
        assertEquals(1, closed)
    }

    @Test
    fun `several links show each its post, or why not, and the button is in sight`() {
        val others = List(8) { Looked(post.copy(owner = "other$it.example")) }
        val refused = Looked(why = Said.tryLater("Instagram asks for a pause."))
        show(ShareState.Posts(listOf(Looked(post), refused, Looked()) + others), ShareActions(save = { saved += it }))
        val shown = listOf("@ida.example", "Instagram asks for a pause.", "Looking at the post", "@other7.example")
        for (text in shown) compose.onNodeWithText(text).assertExists()
        compose.onNodeWithText("Save").assertIsDisplayed().performClick()
        assertEquals(listOf<UInt?>(null), saved)
    }

    private fun posts(post: LinkPreview) = ShareState.Posts(listOf(Looked(post)))

    @Test
    fun `what is there already is told beside what was saved`() {
        show(ShareState.Saved(3u, 2u, 0u, 7, null, emptyList()))
        compose.onNodeWithText("3 saved").assertIsDisplayed()
        compose.onNodeWithText("2 already there").assertIsDisplayed()
    }

    @Test
    fun `what an undo could not take back is told, too`() {
        show(ShareState.Undone(UNDONE))
        compose.onNodeWithText("1 removed from the camera roll").assertIsDisplayed()
        compose.onNodeWithText("1 stays, as it was changed since").assertIsDisplayed()
        compose.onNodeWithText("2 had no turn yet; take them back again to go on").assertIsDisplayed()
    }

    @Test
    fun `a save that stands still can be gone on with and ended from the card`() {
        val done = mutableListOf<String>()
        val paused = ShareState.Saving(SaveState.Paused(PauseReason.ByPerson))
        show(paused, ShareActions(goOn = { done += "go on" }, stop = { done += "stop" }))
        compose.onNodeWithText("Go on").performClick()
        compose.onNodeWithText("Stop").performClick()
        assertEquals(listOf("go on", "stop"), done)
    }

    @Test
    fun `trouble that may pass can be tried again`() {
        var again = 0
        show(ShareState.Trouble(Said.tryLater("Instagram asks for a pause.")), ShareActions(again = { again++ }))
        compose.onNodeWithText("Instagram asks for a pause.").assertIsDisplayed()
        compose.onNodeWithText("Try again").performClick()
        assertEquals(1, again)
    }

    @Test
    fun `in large letters each button is in sight below a long trouble`() {
        val why = KeepException.NeedsSpace(Trouble.Roll(Reason.SpaceNeeded(812_000_000u, 96_000_000u)), "")
        compose.setContent {
            val large = Density(LocalDensity.current.density, fontScale = 2f)
            CompositionLocalProvider(LocalDensity provides large) {
                // Of a phone that lies on its side.
                Box(Modifier.height(320.dp)) {
                    KeepsakeTheme { ShareCard(ShareState.Saving(SaveState.Paused(PauseReason.Trouble(why))), ShareActions()) }
                }
            }
        }
        for (button in listOf("Stop", "Close", "Go on")) compose.onNodeWithText(button).assertIsDisplayed()
    }

    private fun picture(name: String) {
        val picture = compose.onRoot().captureToImage().asAndroidBitmap()
        File("target/share-$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    private companion object {
        val UNDONE = UndoSummary(
            undo = 1, run = 7, removed = 1u, gone = 0u, changed = listOf("an asset"), broughtBack = 0u,
            notBroughtBack = emptyList(), stayed = emptyList(), failed = emptyList(), left = 2u, end = UndoEnd.Stopped,
        )
    }
}
