package io.keepsake.app.catalog

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.foundation.layout.padding
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.report.ReasonRow
import io.keepsake.rust.ReasonCount

/** Why a save will leave something alone. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun WhySheet(reasons: List<ReasonCount>, close: () -> Unit) {
    ModalBottomSheet(close) { Reasons(reasons) }
}

@Composable
internal fun Reasons(reasons: List<ReasonCount>) {
    LazyColumn(contentPadding = PaddingValues(start = 24.dp, end = 24.dp, bottom = 32.dp)) {
        item {
            Text(
                stringResource(R.string.why_left_alone),
                Modifier.padding(bottom = 8.dp).semantics { heading() },
                style = MaterialTheme.typography.titleLarge,
            )
        }
        items(reasons) { ReasonRow(it) }
    }
}
