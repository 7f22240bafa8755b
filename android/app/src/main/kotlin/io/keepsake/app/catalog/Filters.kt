package io.keepsake.app.catalog

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.words.number
import io.keepsake.app.words.title
import io.keepsake.rust.KindCount
import io.keepsake.rust.MediaType

/** Photos or videos, and each kind of post that there is. */
@Composable
fun Filters(query: GridQuery, kinds: List<KindCount>, ask: (GridQuery) -> Unit, modifier: Modifier = Modifier) {
    Row(
        modifier.fillMaxWidth().horizontalScroll(rememberScrollState()).padding(horizontal = 16.dp),
        Arrangement.spacedBy(8.dp),
    ) {
        Chip(stringResource(R.string.photos), query.type == MediaType.PHOTO) { ask(query.toggled(MediaType.PHOTO)) }
        Chip(stringResource(R.string.videos), query.type == MediaType.VIDEO) { ask(query.toggled(MediaType.VIDEO)) }
        kinds.forEach { (kind, media) ->
            val number = LocalResources.current.number(media.toLong())
            Chip("${stringResource(kind.title())} $number", kind in query.kinds) { ask(query.toggled(kind)) }
        }
    }
}

@Composable
private fun Chip(text: String, on: Boolean, toggle: () -> Unit) {
    FilterChip(
        selected = on,
        onClick = toggle,
        label = { Text(text, maxLines = 1) },
        leadingIcon = if (on) ({ Icon(painterResource(R.drawable.check), null) }) else null,
    )
}
