package io.keepsake.app.theme

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** What a sheet holds: its title, and a line for each. */
@Composable
internal fun <T> TitledList(@StringRes title: Int, all: List<T>, line: @Composable (T) -> Unit) {
    LazyColumn(contentPadding = PaddingValues(start = 24.dp, end = 24.dp, bottom = 32.dp)) {
        item {
            Text(
                stringResource(title),
                Modifier.padding(bottom = 8.dp).semantics { heading() },
                style = MaterialTheme.typography.titleLarge,
            )
        }
        items(all) { line(it) }
    }
}
