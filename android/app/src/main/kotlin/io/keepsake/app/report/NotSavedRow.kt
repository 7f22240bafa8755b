package io.keepsake.app.report

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.pictures.MediaPicture
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.sentence
import io.keepsake.rust.LedgerEntry

/** An item that was not saved: its picture, its name, why, and what to do. */
@Composable
fun NotSavedRow(entry: LedgerEntry, open: () -> Unit) {
    val pixels = with(LocalDensity.current) { SIDE.roundToPx() }
    Row(
        Modifier
            .fillMaxWidth()
            .clickable(onClickLabel = stringResource(R.string.open), onClick = open)
            .heightIn(min = 48.dp)
            .padding(vertical = 8.dp),
        Arrangement.spacedBy(16.dp),
        Alignment.Top,
    ) {
        MediaPicture(entry.media, null, null, pixels, Modifier.size(SIDE).clip(RoundedCornerShape(8.dp)))
        Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
            Text(
                entry.uri.substringAfterLast('/').substringBefore('?'),
                maxLines = 1,
                overflow = TextOverflow.MiddleEllipsis,
                style = MaterialTheme.typography.labelLarge,
            )
            Explained(
                LocalResources.current.sentence(entry.reasons),
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                style = MaterialTheme.typography.bodyMedium,
            )
        }
    }
}

private val SIDE = 56.dp
