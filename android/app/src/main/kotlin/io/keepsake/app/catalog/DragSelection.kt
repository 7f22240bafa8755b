package io.keepsake.app.catalog

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.awaitLongPressOrCancellation
import androidx.compose.foundation.lazy.grid.LazyGridState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerId
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.round
import androidx.compose.ui.unit.toIntRect

/** A finger that is held on a picture and drawn over others picks all between; near an edge the grid moves on. */
@Composable
internal fun Modifier.dragSelection(
    grid: LazyGridState,
    shape: GridShape,
    picked: Picked,
    actions: GridActions,
): Modifier {
    val current by rememberUpdatedState(picked)
    return pointerInput(grid, shape) {
        awaitEachGesture {
            val down = awaitFirstDown(requireUnconsumed = false)
            val held = awaitLongPressOrCancellation(down.id) ?: return@awaitEachGesture
            val first = grid.placeAt(held.position)?.takeIf { shape.cellAt(it) != null } ?: return@awaitEachGesture
            val before = current
            var last: Int? = null
            whileHeld(held.id, held.position, grid) { at ->
                val place = grid.placeAt(at)
                if (place != null && place != last) {
                    last = place
                    actions.pickFrom(first, place, before)
                }
            }
        }
    }
}

/**
 * Tells where the finger is until it is lifted. It is heard before the pictures below it hear of it and before the
 * grid could scroll: the gesture is no tap any more, nor theirs.
 */
private suspend fun AwaitPointerEventScope.whileHeld(
    finger: PointerId,
    start: Offset,
    grid: LazyGridState,
    isAt: (Offset) -> Unit,
) {
    var at = start
    isAt(at)
    while (true) {
        val pull = pull(at)
        val event = if (pull == 0f) {
            awaitPointerEvent(PointerEventPass.Initial)
        } else {
            withTimeoutOrNull(FRAME) { awaitPointerEvent(PointerEventPass.Initial) }
        }
        if (event == null) {
            grid.dispatchRawDelta(pull)
        } else {
            event.changes.forEach { it.consume() }
            val change = event.changes.find { it.id == finger }
            if (change == null || !change.pressed) return
            at = change.position
        }
        isAt(at)
    }
}

/** How far the grid moves on in a frame, in pixels: the nearer the finger is to an edge, the faster. */
private fun AwaitPointerEventScope.pull(at: Offset): Float {
    val edge = EDGE.toPx()
    val above = (edge - at.y).coerceIn(0f, edge)
    val below = (at.y - (size.height - edge)).coerceIn(0f, edge)
    return (below - above) / edge * FASTEST.toPx()
}

/** The place of the grid that is shown there. */
private fun LazyGridState.placeAt(at: Offset): Int? = layoutInfo.visibleItemsInfo
    .filter { it.size.toIntRect().contains(at.round() - it.offset) }
    .minByOrNull { it.size.width }
    ?.index

/** In milliseconds. */
private const val FRAME = 16L
private val EDGE = 48.dp
private val FASTEST = 16.dp
