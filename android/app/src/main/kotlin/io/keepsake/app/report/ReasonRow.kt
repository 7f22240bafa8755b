package io.keepsake.app.report

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.number
import io.keepsake.app.words.sentence
import io.keepsake.rust.ReasonCount

/** How many items there are with a reason, and the reason with what to do about it; below it what can be done here. */
@Composable
fun ReasonRow(reason: ReasonCount, toDo: @Composable () -> Unit = {}) {
    Column(Modifier.fillMaxWidth(), horizontalAlignment = Alignment.End) {
        Counted(reason)
        toDo()
    }
}

@Composable
private fun Counted(reason: ReasonCount) {
    Row(
        Modifier.fillMaxWidth().padding(vertical = 8.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(16.dp),
    ) {
        Text(
            LocalResources.current.number(reason.items.toLong()),
            Modifier.widthIn(min = 40.dp).alignByBaseline(),
            style = MaterialTheme.typography.titleMedium,
            textAlign = TextAlign.End,
        )
        Explained(
            LocalResources.current.sentence(reason.reasons),
            Modifier.weight(1f).alignByBaseline(),
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}
