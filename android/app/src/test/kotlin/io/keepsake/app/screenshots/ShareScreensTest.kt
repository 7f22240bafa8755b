package io.keepsake.app.screenshots

import android.net.Uri
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.work.WorkInfo
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.app.share.Copying
import io.keepsake.app.share.Looked
import io.keepsake.app.share.Refused
import io.keepsake.app.share.ShareActions
import io.keepsake.app.share.ShareCard
import io.keepsake.app.share.ShareState
import io.keepsake.app.share.Shared
import io.keepsake.app.work.Lack
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.KeepException
import io.keepsake.rust.LinkPreview
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Oddity
import io.keepsake.rust.Picture
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.Reason
import io.keepsake.rust.Refusal
import io.keepsake.rust.Trouble
import io.keepsake.rust.UndoEnd
import io.keepsake.rust.UndoSummary
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Test

/** The card of what other apps share, from what is looked up to what came of it, in every look: here over nothing. */
class ShareScreensTest(look: Look) : Pictures(look) {
    @Test
    fun share() {
        val preview = preview()
        show(ShareState.Posts(listOf(Looked(preview))))
        assertLooksAsCommitted("share")
    }

    @Test
    fun shareSlide() {
        val preview = preview().copy(slide = 2u)
        show(ShareState.Posts(listOf(Looked(preview))))
        assertLooksAsCommitted("share-slide")
    }

    /** The last is not looked up yet. */
    @Test
    fun shareLinks() {
        val refused = Looked(why = KeepException.NotUsable(Trouble.Link(Refusal.NotFound), ""), name = "instagram.com/p/C0ffee12345")
        val links = listOf(Looked(preview()), refused, Looked())
        show(ShareState.Posts(links))
        assertLooksAsCommitted("share-links")
    }

    private fun preview(): LinkPreview {
        read("showcase")
        val picture = runBlocking {
            val keepsake = container.keepsake()
            val media = keepsake.mediaPage(MediaFilter(contains = "lakes"), null, 1u).items.single().item.id
            val preview = keepsake.preview(media, 512u) as Picture.Jpeg
            File.createTempFile("picture", ".jpg").apply { writeBytes(preview.jpeg) }
        }
        return LinkPreview(
            owner = "mara.jpeg",
            caption = "Three lakes, two flat tyres, one happy dog 🐕",
            media = listOf(MediaType.PHOTO, MediaType.PHOTO, MediaType.VIDEO),
            slide = null,
            leftOut = 0u,
            saved = 1u,
            picture = picture.path,
        )
    }

    @Test
    fun saving() {
        show(ShareState.Saving(SaveState.Fetching(LinkProgress.Downloading(3u, 9u, 2_000_000u, 6_000_000u))))
        assertLooksAsCommitted("share-saving")
    }

    @Test
    fun waits() {
        show(ShareState.Saving(SaveState.Waiting, Lack.UNMETERED_NETWORK))
        assertLooksAsCommitted("share-waits")
    }

    /** Held by the system, which does not say by what it goes on. */
    @Test
    fun paused() {
        show(ShareState.Saving(SaveState.Paused(PauseReason.BySystem(WorkInfo.STOP_REASON_CONSTRAINT_CONNECTIVITY))))
        assertLooksAsCommitted("share-paused")
    }

    @Test
    fun full() {
        val why = KeepException.NeedsSpace(Trouble.Roll(Reason.SpaceNeeded(812_000_000u, 96_000_000u)), "")
        show(ShareState.Saving(SaveState.Paused(PauseReason.Trouble(why))))
        assertLooksAsCommitted("share-full")
    }

    /** Of two links, one led nowhere, and some files did not come. */
    @Test
    fun saved() {
        val refused = listOf(Refused(KeepException.NotUsable(Trouble.Link(Refusal.NotFound), ""), "instagram.com/p/C0ffee12345"))
        show(ShareState.Saved(5u, 3u, 1u, run = 1, first = Uri.EMPTY, refused))
        assertLooksAsCommitted("share-saved")
    }

    @Test
    fun takenBack() {
        show(ShareState.Undone(UndoSummary(1, 1, 4u, 1u, emptyList(), 0u, emptyList(), emptyList(), emptyList(), 0u, UndoEnd.Completed)))
        assertLooksAsCommitted("share-taken-back")
    }

    @Test
    fun trouble() {
        show(ShareState.Trouble(KeepException.TryLater(Trouble.Link(Refusal.Throttled), "", null)))
        assertLooksAsCommitted("share-trouble")
    }

    @Test
    fun nothing() {
        show(ShareState.Nothing(Shared.Why.LookAlike("instagram.com.example.org")))
        assertLooksAsCommitted("share-nothing")
    }

    @Test
    fun reading() {
        show(ShareState.Reading(null, Copying(812_000_000, 3_200_000_000)))
        assertLooksAsCommitted("share-reading")
    }

    @Test
    fun read() {
        val notes = listOf(ArchiveNote("posts_1.json", Oddity.EntriesBroken(2u, 7u)), ArchiveNote(null, Oddity.NotInAnyPart(12u)))
        show(ShareState.Read(ReadSummary(false, 900u, 1_204u, 0u, listOf(1), notes)))
        assertLooksAsCommitted("share-read")
    }

    private fun show(state: ShareState) = show { Surface(Modifier.fillMaxSize(), color = Color.Gray) { ShareCard(state, ShareActions()) } }
}
