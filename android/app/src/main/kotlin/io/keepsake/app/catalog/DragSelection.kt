package io.keepsake.app.catalog

import androidx.compose.foundation.gestures.detectDragGesturesAfterLongPress
import androidx.compose.foundation.lazy.grid.LazyGridState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.round
import androidx.compose.ui.unit.toIntRect

/** A finger that is held on a picture and drawn over others picks all between. */
@Composable
internal fun Modifier.dragSelection(
    grid: LazyGridState,
    shape: GridShape,
    picked: Picked,
    actions: GridActions,
): Modifier {
    val current by rememberUpdatedState(picked)
    return pointerInput(grid, shape) {
        var first: Int? = null
        var last: Int? = null
        var before: Picked = Picked.Nothing
        detectDragGesturesAfterLongPress(
            onDragStart = { at ->
                first = grid.placeAt(at)?.takeIf { shape.cellAt(it) != null }
                last = first
                before = current
            },
            onDrag = { change, _ ->
                val start = first
                val place = grid.placeAt(change.position)
                if (start != null && place != null && place != last) {
                    last = place
                    actions.pickFrom(start, place, before)
                }
            },
        )
    }
}

/** The place of the grid that is shown there. */
private fun LazyGridState.placeAt(at: Offset): Int? = layoutInfo.visibleItemsInfo
    .filter { it.size.toIntRect().contains(at.round() - it.offset) }
    .minByOrNull { it.size.width }
    ?.index
