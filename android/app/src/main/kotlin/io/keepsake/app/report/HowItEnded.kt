package io.keepsake.app.report

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.saving.words
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.counted
import io.keepsake.app.words.dayAndTime
import io.keepsake.app.words.sentence
import io.keepsake.app.words.text
import io.keepsake.app.work.PauseReason
import io.keepsake.rust.KeepException
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveRecord

/** When a save was, and what ended it. */
@Composable
fun HowItEnded(run: SaveRecord, paused: PauseReason?, trouble: KeepException?) {
    val resources = LocalResources.current
    Column(Modifier.padding(bottom = 12.dp)) {
        Text(headline(run), style = MaterialTheme.typography.headlineSmall)
        Text(
            resources.dayAndTime(run.started),
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.bodyMedium,
        )
        if (run.undone == null) whyItEnded(run.end, paused)?.let { Explained(it, Modifier.padding(top = 8.dp)) }
        if (trouble != null) {
            Explained(
                resources.text(trouble),
                Modifier.padding(top = 8.dp).semantics { liveRegion = LiveRegionMode.Polite },
                color = MaterialTheme.colorScheme.error,
            )
        }
    }
}

/** What ended it, and what becomes of the rest; none where all had its turn, or where it goes on. */
@Composable
private fun whyItEnded(end: RunEnd?, paused: PauseReason?): String? = when (end) {
    null, is RunEnd.Completed -> null
    is RunEnd.Stopped -> stringResource(R.string.end_stopped)
    is RunEnd.PausedByPerson -> stringResource(R.string.end_paused_by_you)
    is RunEnd.EndedBySystem -> stringResource(bySystem(paused))
    is RunEnd.Paused -> LocalResources.current.sentence(listOf(end.why))
    is RunEnd.Interrupted -> stringResource(R.string.end_unknown)
    is RunEnd.Killed -> stringResource(R.string.end_killed)
}

/** As long as the save stands still, it is known why the system ended it. */
private fun bySystem(paused: PauseReason?): Int = when (paused) {
    is PauseReason.NoTimeLeft -> R.string.paused_no_time
    is PauseReason.BySystem -> paused.words
    else -> R.string.end_by_system
}

/** How a save ended, in a few words. */
@Composable
fun headline(run: SaveRecord): String = when {
    run.undone != null -> stringResource(R.string.run_undone)
    else -> when (run.end) {
        is RunEnd.Completed -> counted(R.plurals.run_saved, run.totals.saved)
        is RunEnd.Stopped -> stringResource(R.string.run_stopped)
        is RunEnd.Paused -> stringResource(R.string.run_paused)
        is RunEnd.PausedByPerson -> stringResource(R.string.run_paused_by_you)
        is RunEnd.EndedBySystem -> stringResource(R.string.run_ended_by_system)
        is RunEnd.Interrupted -> stringResource(R.string.run_interrupted)
        is RunEnd.Killed -> stringResource(R.string.run_killed)
        null -> stringResource(if (run.ended == null) R.string.run_going else R.string.run_over)
    }
}

/** Whether something of it had no turn yet. */
val SaveRecord.canGoOn: Boolean
    get() = undone == null && end != null && end !is RunEnd.Completed
