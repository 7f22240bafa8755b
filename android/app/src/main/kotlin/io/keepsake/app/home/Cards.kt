package io.keepsake.app.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Button
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.share.howMuch
import io.keepsake.app.share.Reading
import io.keepsake.app.share.share
import io.keepsake.app.theme.Explained
import io.keepsake.app.theme.Labelled
import io.keepsake.app.saving.progress
import io.keepsake.app.saving.words
import io.keepsake.app.words.counted
import io.keepsake.app.words.day
import io.keepsake.app.words.number
import io.keepsake.app.words.size
import io.keepsake.app.words.text
import io.keepsake.app.work.Lack
import io.keepsake.app.work.SaveState
import io.keepsake.rust.CatalogSummary
import io.keepsake.rust.KeepException

/** Everything that was found, in numbers. */
@Composable
internal fun FoundCard(summary: CatalogSummary, look: () -> Unit) {
    Card(Modifier.fillMaxWidth(), colors = CardDefaults.cardColors(MaterialTheme.colorScheme.surfaceContainerHigh)) {
        Column(Modifier.padding(20.dp), Arrangement.spacedBy(8.dp)) {
            Text(counted(R.plurals.photos_and_videos, summary.media), style = MaterialTheme.typography.headlineSmall)
            val told = listOfNotNull(counted(R.plurals.in_posts, summary.posts), size(summary.bytes), span(summary))
            Text(told.joinToString(" · "), style = MaterialTheme.typography.bodyMedium)
            Button(look, Modifier.padding(top = 8.dp).fillMaxWidth().heightIn(min = 48.dp)) {
                Text(stringResource(R.string.look_and_save))
            }
        }
    }
}

/** From the first day to the last one that is known. */
@Composable
private fun span(summary: CatalogSummary): String? {
    val first = summary.earliest?.at ?: return null
    val last = summary.latest?.at ?: return null
    val resources = LocalResources.current
    return stringResource(R.string.from_to, resources.day(first), resources.day(last))
}

@Composable
internal fun AddButtons(enabled: Boolean, add: () -> Unit, link: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            Button(add, Modifier.heightIn(min = 48.dp), enabled) { Labelled(R.drawable.add, R.string.add_export) }
            OutlinedButton(link, Modifier.heightIn(min = 48.dp)) { Labelled(R.drawable.link, R.string.paste_link) }
        }
        if (!enabled) {
            Text(
                stringResource(R.string.add_later),
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                style = MaterialTheme.typography.bodyMedium,
            )
        }
    }
}

/** An export that is being read. */
@Composable
internal fun ReadingCard(reading: Reading, stop: () -> Unit) {
    val progress = reading.progress
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(20.dp), Arrangement.spacedBy(12.dp)) {
            val title = if (reading.copying == null) R.string.reading else R.string.copying
            Text(stringResource(title), style = MaterialTheme.typography.titleMedium)
            val share = reading.copying?.share ?: progress?.takeIf { it.bytesPlanned > 0uL }?.let { it.bytes.toFloat() / it.bytesPlanned.toFloat() }
            if (share == null) LinearProgressIndicator(Modifier.fillMaxWidth()) else LinearProgressIndicator({ share }, Modifier.fillMaxWidth())
            Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
                // Too often another for a live region: TalkBack would say nothing else.
                Text(reading.copying?.let { howMuch(it) } ?: counted(R.plurals.posts_found, progress?.posts ?: 0u), Modifier.weight(1f))
                TextButton(stop) { Text(stringResource(R.string.stop)) }
            }
        }
    }
}

/** A save that goes on, or stands still. */
@Composable
internal fun SavingCard(save: SaveState?, lack: Lack?, show: () -> Unit) {
    val progress = save.progress
    val resources = LocalResources.current
    Card(show, Modifier.fillMaxWidth()) {
        Column(Modifier.padding(20.dp), Arrangement.spacedBy(12.dp)) {
            val title = if (save is SaveState.Paused) R.string.run_paused else R.string.saving
            Text(stringResource(title), style = MaterialTheme.typography.titleMedium)
            if (lack != null) Text(stringResource(lack.words))
            if (progress == null || progress.planned == 0uL) {
                if (save !is SaveState.Paused && lack == null) LinearProgressIndicator(Modifier.fillMaxWidth())
            } else {
                val (done, planned) = progress.done.toLong() to progress.planned.toLong()
                LinearProgressIndicator({ done / planned.toFloat() }, Modifier.fillMaxWidth())
                Text(stringResource(R.string.done_of, resources.number(done), resources.number(planned)))
            }
        }
    }
}

@Composable
internal fun TroubleCard(trouble: KeepException) {
    Card(Modifier.fillMaxWidth(), colors = CardDefaults.cardColors(MaterialTheme.colorScheme.errorContainer)) {
        Row(Modifier.padding(20.dp), Arrangement.spacedBy(12.dp)) {
            Icon(painterResource(R.drawable.error), contentDescription = null)
            Explained(LocalResources.current.text(trouble), Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
        }
    }
}
