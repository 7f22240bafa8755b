package io.keepsake.app.home

import androidx.annotation.StringRes
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.ListItem
import androidx.compose.material3.ListItemDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.report.headline
import io.keepsake.app.report.planned
import io.keepsake.app.words.counted
import io.keepsake.app.words.dayAndTime
import io.keepsake.app.words.sentence
import io.keepsake.rust.ArchiveRecord
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveRecord

@Composable
internal fun Heading(@StringRes title: Int) {
    Text(
        stringResource(title),
        Modifier.padding(top = 12.dp).semantics { heading() },
        color = MaterialTheme.colorScheme.primary,
        style = MaterialTheme.typography.titleMedium,
    )
}

/** An export that was read; one that cannot be read any more is to be chosen again. */
@Composable
internal fun ArchiveRow(archive: ArchiveRecord, isOpening: Boolean, choose: () -> Unit, forget: () -> Unit) {
    ListItem(
        { Text(archive.name, maxLines = 1, overflow = TextOverflow.MiddleEllipsis) },
        Modifier.clip(SHAPE),
        supportingContent = {
            Column {
                val told = listOfNotNull(archive.account, counted(R.plurals.photos_and_videos, archive.media))
                Text(told.joinToString(" · "))
                if (!archive.reachable && isOpening) {
                    Text(stringResource(R.string.being_opened))
                } else if (!archive.reachable) {
                    // Where it is only gone there is nothing else to say, and its name stands above.
                    val why = archive.trouble?.takeUnless { it is Reason.ArchiveGone }?.let { LocalResources.current.sentence(listOf(it)) }
                    Text(why ?: stringResource(R.string.cannot_be_read), color = MaterialTheme.colorScheme.error)
                    TextButton(choose) { Text(stringResource(R.string.choose_again)) }
                }
            }
        },
        leadingContent = { Icon(painterResource(R.drawable.archive), contentDescription = null) },
        trailingContent = { ArchiveMenu(archive, forget) },
        colors = ListItemDefaults.colors(MaterialTheme.colorScheme.surfaceContainerLow),
    )
}

@Composable
private fun ArchiveMenu(archive: ArchiveRecord, forget: () -> Unit) {
    var open by remember { mutableStateOf(false) }
    var asks by rememberSaveable { mutableStateOf(false) }
    IconButton({ open = true }) {
        Icon(painterResource(R.drawable.more), stringResource(R.string.more_about, archive.name))
    }
    DropdownMenu(open, { open = false }) {
        DropdownMenuItem({ Text(stringResource(R.string.forget_export)) }, {
            open = false
            asks = true
        })
    }
    if (asks) {
        AskForget(archive.name, { asks = false }) {
            asks = false
            forget()
        }
    }
}

@Composable
internal fun AskForget(name: String, close: () -> Unit, forget: () -> Unit) {
    AlertDialog(
        onDismissRequest = close,
        title = { Text(stringResource(R.string.forget_question)) },
        text = { Text(stringResource(R.string.forget_what, name)) },
        confirmButton = { TextButton(forget) { Text(stringResource(R.string.forget_confirm)) } },
        dismissButton = { TextButton(close) { Text(stringResource(R.string.cancel)) } },
    )
}

/** A save of before. */
@Composable
internal fun RunRow(run: SaveRecord, show: () -> Unit) {
    ListItem(
        { Text(headline(run)) },
        Modifier.clip(SHAPE).clickable(onClickLabel = stringResource(R.string.open), onClick = show),
        supportingContent = {
            val started = LocalResources.current.dayAndTime(run.started)
            Text("$started · ${counted(R.plurals.items, run.totals.planned)}")
        },
        trailingContent = { Icon(painterResource(R.drawable.forward), contentDescription = null) },
        colors = ListItemDefaults.colors(MaterialTheme.colorScheme.surfaceContainerLow),
    )
}

private val SHAPE = RoundedCornerShape(12.dp)
