package io.keepsake.app.saving

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.Button
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.work.WorkInfo
import io.keepsake.app.R
import io.keepsake.app.words.number
import io.keepsake.app.words.size
import io.keepsake.app.words.Told
import io.keepsake.app.words.text
import io.keepsake.app.words.timeLeft
import io.keepsake.app.work.Lack
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.SaveProgress

/** How far a save is, or why it stands still. */
@Composable
internal fun HowFar(state: SaveState, lack: Lack?, modifier: Modifier) {
    val progress = state.progress
    Column(modifier, Arrangement.spacedBy(12.dp)) {
        if (progress == null || progress.planned == 0uL) {
            val title = if (lack == null) R.string.saving_starts else R.string.work_waiting
            if (state !is SaveState.Paused || lack != null) Text(stringResource(title), style = MaterialTheme.typography.titleLarge)
            if (state !is SaveState.Paused && lack == null) LinearProgressIndicator(Modifier.fillMaxWidth())
        } else {
            Numbers(progress, isMoving = state is SaveState.Saving)
        }
        Text(
            when {
                // The system waits for it, and does not say so.
                lack != null -> stringResource(lack.words)
                state is SaveState.Paused -> why(state.why)
                else -> stringResource(R.string.saving_goes_on)
            },
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.bodyMedium,
        )
    }
}

/** Buttons that hold a save, or let it go on, and end it. */
@Composable
internal fun HoldAndEnd(state: SaveState, lack: Lack?, actions: SavingActions, modifier: Modifier) {
    Column(modifier, Arrangement.spacedBy(12.dp)) {
        if (lack == Lack.UNMETERED_NETWORK) {
            Button(actions.overAnyNetwork, Modifier.fillMaxWidth().heightIn(min = 48.dp)) {
                Text(stringResource(R.string.use_mobile_data), textAlign = TextAlign.Center)
            }
        }
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp)) {
            val half = Modifier.weight(1f).heightIn(min = 48.dp)
            OutlinedButton(actions.stop, half) { Text(stringResource(R.string.stop)) }
            if (state is SaveState.Paused && lack != Lack.UNMETERED_NETWORK) {
                Button(actions.goOn, half) { Text(stringResource(R.string.go_on)) }
            } else {
                FilledTonalButton(actions.pause, half) { Text(stringResource(R.string.pause)) }
            }
        }
    }
}

/** What it waits for, and that it goes on by itself then. */
internal val Lack.words: Int
    get() = when (this) {
        Lack.ROOM -> R.string.waits_for_room
        Lack.NETWORK -> R.string.waits_for_network
        Lack.UNMETERED_NETWORK -> R.string.waits_for_wifi
    }

/** Why a save stands still, and what to do. */
@Composable
internal fun why(reason: PauseReason): String = when (reason) {
    PauseReason.ByPerson -> stringResource(R.string.run_paused)
    is PauseReason.BySystem -> stringResource(reason.words)
    PauseReason.NoTimeLeft -> stringResource(R.string.paused_no_time)
    is PauseReason.Trouble -> Told.of(LocalResources.current.text(reason.why)).sentence
}

/** Why the system ended it, where the person can do something about that; JobScheduler's reasons have the same numbers. */
internal val PauseReason.BySystem.words: Int
    get() = when (reason) {
        WorkInfo.STOP_REASON_CONSTRAINT_CONNECTIVITY -> R.string.end_no_network
        WorkInfo.STOP_REASON_CONSTRAINT_STORAGE_NOT_LOW -> R.string.end_little_room
        WorkInfo.STOP_REASON_BACKGROUND_RESTRICTION -> R.string.end_restricted
        WorkInfo.STOP_REASON_QUOTA -> R.string.end_quota
        else -> R.string.paused_by_system
    }

@Composable
private fun Numbers(progress: SaveProgress, isMoving: Boolean) {
    val resources = LocalResources.current
    val (done, planned) = progress.done.toLong() to progress.planned.toLong()
    // Up to ten times a second another, so no live region: TalkBack would say nothing else.
    Text(
        stringResource(R.string.done_of, resources.number(done), resources.number(planned)),
        style = MaterialTheme.typography.headlineMedium,
    )
    LinearProgressIndicator({ done / planned.toFloat() }, Modifier.fillMaxWidth())
    if (isMoving) {
        val told = listOfNotNull(
            SaveState.Saving(progress).rate?.let { stringResource(R.string.per_second, size(it)) },
            progress.timeLeft?.let(resources::timeLeft),
        )
        Text(told.joinToString(" · "), style = MaterialTheme.typography.bodyLarge)
    }
    if (progress.failed > 0u) {
        Text(
            stringResource(R.string.failed_so_far, resources.number(progress.failed.toLong())),
            color = MaterialTheme.colorScheme.error,
        )
    }
}
