package io.keepsake.app.notes

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.theme.TitledList
import io.keepsake.app.words.capitalized
import io.keepsake.app.words.counted
import io.keepsake.app.words.place
import io.keepsake.app.words.text
import io.keepsake.rust.ArchiveNote

/** How much there is to know of the exports; a tap shows it. Nothing where there is nothing. */
@Composable
internal fun NotesRow(notes: List<ArchiveNote>, modifier: Modifier = Modifier) {
    if (notes.isEmpty()) return
    var isOpen by rememberSaveable { mutableStateOf(false) }
    Row(
        modifier.fillMaxWidth().clickable(role = Role.Button) { isOpen = true }.heightIn(min = 48.dp).padding(horizontal = 16.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Icon(painterResource(R.drawable.error), contentDescription = null, Modifier.size(20.dp), MaterialTheme.colorScheme.primary)
        Text(counted(R.plurals.notes_count, notes.size.toULong()), Modifier.weight(1f), style = MaterialTheme.typography.bodyMedium)
        Icon(painterResource(R.drawable.forward), contentDescription = null, Modifier.size(20.dp))
    }
    if (isOpen) NotesSheet(notes) { isOpen = false }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun NotesSheet(notes: List<ArchiveNote>, close: () -> Unit) {
    ModalBottomSheet(close) { Notes(notes) }
}

@Composable
internal fun Notes(notes: List<ArchiveNote>) = TitledList(R.string.notes, notes) { NoteLine(it) }

/** What there is to know, below where that is. */
@Composable
internal fun NoteLine(note: ArchiveNote) {
    val resources = LocalResources.current
    Column(Modifier.padding(vertical = 8.dp).semantics(mergeDescendants = true) {}) {
        Text(
            resources.place(note),
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.labelMedium.copy(textDirection = TextDirection.Content),
        )
        Text(resources.capitalized(resources.text(note.what)), style = MaterialTheme.typography.bodyMedium)
    }
}
