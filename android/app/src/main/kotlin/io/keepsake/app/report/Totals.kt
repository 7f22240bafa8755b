package io.keepsake.app.report

import androidx.annotation.DrawableRes
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Card
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.words.number
import io.keepsake.app.words.size
import io.keepsake.rust.RunTotals

/** What the save was about: the sum of what became of it. */
val RunTotals.planned: ULong get() = saved + alreadyThere + skipped + failed

/** The four outcomes, and their sum. */
@Composable
fun Totals(totals: RunTotals) {
    val colors = MaterialTheme.colorScheme
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(16.dp), Arrangement.spacedBy(10.dp)) {
            Total(R.drawable.check_circle, colors.primary, R.string.total_saved, totals.saved)
            Total(R.drawable.photo, colors.onSurfaceVariant, R.string.total_already_there, totals.alreadyThere)
            Total(R.drawable.circle, colors.onSurfaceVariant, R.string.total_left_alone, totals.skipped)
            Total(R.drawable.error, colors.error.takeIf { totals.failed > 0u } ?: colors.onSurfaceVariant,
                R.string.total_not_saved, totals.failed)
            HorizontalDivider()
            Total(null, colors.onSurfaceVariant, R.string.total_all, totals.planned)
            if (totals.bytes > 0u) {
                Text(
                    stringResource(R.string.bytes_saved, size(totals.bytes)),
                    color = colors.onSurfaceVariant,
                    style = MaterialTheme.typography.bodyMedium,
                )
            }
        }
    }
}

@Composable
private fun Total(@DrawableRes symbol: Int?, tint: Color, label: Int, number: ULong) {
    Row(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        if (symbol != null) Icon(painterResource(symbol), null, Modifier.size(24.dp), tint)
        Text(stringResource(label), Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
        Text(LocalResources.current.number(number.toLong()), style = MaterialTheme.typography.titleMedium)
    }
}
