package io.keepsake.app.report

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.theme.Explained
import io.keepsake.app.theme.Labelled
import io.keepsake.app.words.counted
import io.keepsake.app.words.number
import io.keepsake.app.words.sentence
import io.keepsake.app.words.text
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveRecord
import io.keepsake.rust.UndoEnd
import io.keepsake.rust.UndoSummary

/** What can be done about a save: go on with it, try again what failed, take it back. */
@Composable
internal fun Doings(run: SaveRecord, state: ReportState, actions: ReportActions, doings: ReportDoings) {
    Column(Modifier.padding(top = 12.dp)) {
        FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            if (run.canGoOn) Button({ actions.goOn(run.id) }) { Labelled(R.drawable.play, R.string.go_on) }
            if (run.undone == null && run.totals.failed > 0u) {
                Button({ actions.retry(run.id, false) }) { Labelled(R.drawable.again, R.string.try_again) }
            }
            if (run.undone == null && run.totals.saved > 0u) {
                OutlinedButton(doings.undo, enabled = state.undoing == null) { Labelled(R.drawable.undo, R.string.undo) }
            }
            OutlinedButton(doings.share, enabled = !state.writing) {
                Labelled(R.drawable.share, if (state.writing) R.string.writing_report else R.string.share_report)
            }
        }
        state.undoing?.let { TakingBack(it, doings.stopUndo) }
        state.undone?.let { WhatWasUndone(it, Modifier.padding(vertical = 8.dp).semantics { liveRegion = LiveRegionMode.Polite }) }
    }
}

/** How far an undo is, and a way to stop it. */
@Composable
private fun TakingBack(undoing: Undoing, stop: () -> Unit) {
    val resources = LocalResources.current
    val now = undoing.now?.takeIf { it.planned > 0u }
    Column(Modifier.padding(top = 16.dp), Arrangement.spacedBy(8.dp)) {
        Text(stringResource(R.string.undo_going), style = MaterialTheme.typography.titleMedium)
        // The library removes many at once, and says nothing in between.
        if (now == null || now.done == 0uL) {
            LinearProgressIndicator(Modifier.fillMaxWidth())
        } else {
            LinearProgressIndicator({ now.done.toFloat() / now.planned.toFloat() }, Modifier.fillMaxWidth())
        }
        if (now != null) {
            Text(stringResource(R.string.done_of, resources.number(now.done), resources.number(now.planned)))
        }
        TextButton(stop, enabled = !undoing.stops) { Text(stringResource(R.string.stop)) }
    }
}

/** What taking it back came to. */
@Composable
internal fun WhatWasUndone(undone: UndoSummary, modifier: Modifier = Modifier) {
    Column(modifier) {
        Text(counted(R.plurals.undo_removed, undone.removed))
        listOf(
            R.plurals.undo_gone to undone.gone,
            R.plurals.undo_not_brought_back to undone.notBroughtBack.size.toULong(),
            R.plurals.undo_changed to undone.changed.size.toULong(),
            R.plurals.undo_brought_back to undone.broughtBack,
            R.plurals.undo_stayed to undone.stayed.size.toULong(),
            R.plurals.undo_failed to undone.failed.size.toULong(),
            R.plurals.undo_left to undone.left,
        ).filter { (_, number) -> number > 0u }.forEach { (text, number) ->
            Text(counted(text, number), color = MaterialTheme.colorScheme.onSurfaceVariant)
        }
        whyNotAll(undone)?.let { Explained(it, color = MaterialTheme.colorScheme.error) }
    }
}

/** Why some had no turn; none where all had, or where the person stopped it. */
@Composable
private fun whyNotAll(undone: UndoSummary): String? = when (val end = undone.end) {
    is UndoEnd.Completed, is UndoEnd.Stopped -> null
    is UndoEnd.Declined -> LocalResources.current.sentence(listOf(Reason.Declined))
    is UndoEnd.Paused -> LocalResources.current.text(end.why)
}

@Composable
fun AskUndo(saved: ULong, close: () -> Unit, undo: () -> Unit) {
    AlertDialog(
        onDismissRequest = close,
        title = { Text(stringResource(R.string.undo_title)) },
        text = { Text(counted(R.plurals.undo_question, saved)) },
        confirmButton = { TextButton(undo) { Text(stringResource(R.string.undo_confirm)) } },
        dismissButton = { TextButton(close) { Text(stringResource(R.string.cancel)) } },
    )
}
