package io.keepsake.app.report

import android.app.job.JobParameters
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.work.PauseReason
import io.keepsake.rust.Missing
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.RunEnd
import io.keepsake.rust.RunTotals
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.SaveRecord
import java.time.Instant
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class HowItEndedTest {
    @get:Rule val compose = createComposeRule()
    private var run by mutableStateOf(RUN)
    private var paused: PauseReason? by mutableStateOf(null)

    @Test
    fun `every end of a save is told in words of its own`() {
        compose.setContent { KeepsakeTheme { HowItEnded(run, paused, null) } }
        val told = ENDS.map { (end, why) -> told(RUN.copy(end = end), why) }
        assertEquals(ENDS.map { it.third }, told.map { (_, sentence) -> sentence?.substringBefore(' ') + " " + sentence?.split(' ')?.getOrNull(1) })
        assertEquals("$told", ENDS.size, told.toSet().size)
        val headlines = ENDS.map { it.first::class }.distinct().size
        assertEquals("$told", headlines, told.map { it.first }.toSet().size)
    }

    @Test
    fun `one that is over, goes on or was taken back needs no such sentence`() {
        compose.setContent { KeepsakeTheme { HowItEnded(run, paused, null) } }
        assertEquals(
            listOf("5 saved" to null, "Not finished" to null, "Taken back" to null),
            listOf(
                told(RUN.copy(end = RunEnd.Completed)),
                told(RUN.copy(end = null, ended = null)),
                told(RUN.copy(end = RunEnd.Stopped, undone = Instant.EPOCH)),
            ),
        )
    }

    @Test
    fun `of an end by the system that nobody knows the reason of, none is told`() {
        compose.setContent { KeepsakeTheme { HowItEnded(run, paused, null) } }
        val (_, sentence) = told(RUN.copy(end = RunEnd.EndedBySystem))
        assertEquals("The system ended it. What was saved stays; “Go on” saves the rest.", sentence)
    }

    @Test
    fun `what is damaged is saved as it is where a link leads to it, and not of an export, where it stays so`() {
        var state by mutableStateOf(ReportState(RUN, listOf(ReasonCount(Outcome.FAILED, listOf(Reason.BytesMissing(Missing.DAMAGED)), 1u))))
        compose.setContent { KeepsakeTheme { ReportContents(state, ReportActions({}, { _, _ -> }, {}, {}), ReportDoings({}, {}, {}, {})) } }
        val offered = listOf(SaveOrigin.ARCHIVES, SaveOrigin.LINKS).map { origin ->
            state = state.copy(run = RUN.copy(origin = origin))
            compose.waitForIdle()
            compose.onAllNodes(hasText("Save as it is")).fetchSemanticsNodes().size
        }
        assertEquals(listOf(0, 1), offered)
    }

    /** The headline and the sentence. */
    private fun told(shown: SaveRecord, why: PauseReason? = null): Pair<String, String?> {
        run = shown
        paused = why
        compose.waitForIdle()
        val texts = compose.onAllNodes(hasText("", substring = true)).fetchSemanticsNodes()
            .flatMap { node -> node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } }
        // Between them is when it was.
        return texts.first() to texts.getOrNull(2)
    }

    private companion object {
        val RUN = SaveRecord(
            1, listOf(1), "media-store", Instant.EPOCH, Instant.EPOCH, null, null,
            RunTotals(saved = 5u, alreadyThere = 0u, skipped = 0u, failed = 0u, bytes = 0u, better = 0u, replaced = 0u),
            null, null,
        )

        /** Each with what is known of why it stands still, and how its sentence begins. */
        val ENDS = listOf(
            Triple(RunEnd.Stopped, null, "You stopped"),
            Triple(RunEnd.PausedByPerson, PauseReason.ByPerson, "You paused"),
            Triple(RunEnd.Paused(Reason.NoRoomForLedger), null, "The ledger"),
            Triple(RunEnd.EndedBySystem, null, "The system"),
            Triple(RunEnd.EndedBySystem, PauseReason.NoTimeLeft, "The system"),
            Triple(RunEnd.EndedBySystem, PauseReason.BySystem(JobParameters.STOP_REASON_DEVICE_STATE), "The system"),
            Triple(RunEnd.EndedBySystem, PauseReason.BySystem(JobParameters.STOP_REASON_CONSTRAINT_CONNECTIVITY), "The network"),
            Triple(RunEnd.EndedBySystem, PauseReason.BySystem(JobParameters.STOP_REASON_CONSTRAINT_STORAGE_NOT_LOW), "This phone"),
            Triple(RunEnd.EndedBySystem, PauseReason.BySystem(JobParameters.STOP_REASON_BACKGROUND_RESTRICTION), "The phone"),
            Triple(RunEnd.EndedBySystem, PauseReason.BySystem(JobParameters.STOP_REASON_QUOTA), "Keepsake has"),
            Triple(RunEnd.Interrupted, null, "It was"),
            Triple(RunEnd.Killed, null, "The app"),
        )
    }
}
