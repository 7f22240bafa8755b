package io.keepsake.app.catalog

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.grid.GridCells
import androidx.compose.foundation.lazy.grid.LazyGridState
import androidx.compose.foundation.lazy.grid.LazyVerticalGrid
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.words.counted
import io.keepsake.app.words.text
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.KeepException
import io.keepsake.rust.MonthCount

/** What the person does in a grid. */
interface GridActions {
    fun open(media: Long)

    fun pick(media: Long, picked: Boolean)

    fun pickMonth(month: CalendarMonth?)

    fun pickFrom(place: Int, to: Int, before: Picked)
}

/** Photos and videos by month. */
@Composable
fun MediaGrid(
    shape: GridShape,
    pages: GridPages,
    picked: Picked,
    grid: LazyGridState,
    edges: PaddingValues,
    actions: GridActions,
) {
    val selecting = picked != Picked.Nothing
    val window = LocalWindowInfo.current.containerDpSize
    val tile = if (minOf(window.width, window.height) < TABLET) TILE else LARGE_TILE
    val pixels = with(LocalDensity.current) { (tile * STRETCHED).roundToPx() }
    LazyVerticalGrid(
        GridCells.Adaptive(tile),
        Modifier.dragSelection(grid, shape, picked, actions),
        grid,
        edges,
        horizontalArrangement = Arrangement.spacedBy(GAP),
        verticalArrangement = Arrangement.spacedBy(GAP),
    ) {
        shape.months.forEach { month ->
            val name = month.month?.let { "${it.year}-${it.month}" } ?: "none"
            stickyHeader(key = name, contentType = "month") {
                MonthHeader(month, selecting, shape.aside) { actions.pickMonth(month.month) }
            }
            items(month.media.toInt(), key = { "$name $it" }, contentType = { "media" }) { index ->
                val cell = Cell(month.month, index)
                val shown = pages[cell]
                if (shown == null) {
                    Waiting(pages, cell)
                } else {
                    MediaTile(
                        shown,
                        pixels,
                        selecting,
                        shown.item.id in picked,
                        open = { actions.open(shown.item.id) },
                        pick = { actions.pick(shown.item.id, it) },
                    )
                }
            }
        }
    }
}

/** The place of what is being loaded. */
@Composable
private fun Waiting(pages: GridPages, cell: Cell) {
    LaunchedEffect(pages, cell) {
        try {
            pages.load(cell)
        } catch (_: KeepException) {
            // The place stays empty; what is the matter is told by what counts the media.
        }
    }
    Box(Modifier.aspectRatio(1f).background(MaterialTheme.colorScheme.surfaceContainer))
}

@Composable
private fun MonthHeader(month: MonthCount, selecting: Boolean, aside: Dp, pick: () -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .background(MaterialTheme.colorScheme.surface)
            .heightIn(min = 48.dp)
            .padding(start = 16.dp, end = aside.coerceAtLeast(4.dp)),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Text(
            LocalResources.current.text(month.month),
            Modifier.weight(1f).semantics { heading() },
            style = MaterialTheme.typography.titleMedium,
        )
        Text(
            counted(R.plurals.items, month.media),
            Modifier.padding(horizontal = 12.dp),
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.bodySmall,
        )
        if (selecting) PickMonth(month, pick)
    }
}

@Composable
private fun PickMonth(month: MonthCount, pick: () -> Unit) {
    val title = LocalResources.current.text(month.month)
    IconButton(pick) { Icon(painterResource(R.drawable.select_all), stringResource(R.string.select_month, title)) }
}

private val TILE = 104.dp
private val LARGE_TILE = 152.dp
private val TABLET = 600.dp

/** Tiles fill their row, so most are a little larger than the smallest. */
private const val STRETCHED = 1.2f
private val GAP = 2.dp
