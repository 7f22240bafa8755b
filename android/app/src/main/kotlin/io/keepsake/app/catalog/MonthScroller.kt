package io.keepsake.app.catalog

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.detectVerticalDragGestures
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.foundation.lazy.grid.LazyGridState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.words.text
import kotlin.math.roundToInt
import kotlinx.coroutines.launch

/** A thumb at the grid's edge that is drawn to a month. */
@Composable
fun MonthScroller(shape: GridShape, grid: LazyGridState, modifier: Modifier = Modifier) {
    val months = shape.months
    if (shape.aside == 0.dp) return
    val scope = rememberCoroutineScope()
    var drawn by remember { mutableStateOf<Float?>(null) }
    val scrolled by remember(shape) {
        derivedStateOf { grid.firstVisibleItemIndex / (shape.size - 1).coerceAtLeast(1).toFloat() }
    }
    val place = drawn ?: scrolled
    val month = months[shape.monthAt((place * (shape.size - 1)).roundToInt())]
    val title = LocalResources.current.text(month.month)
    val label = stringResource(R.string.scroll_to_month)
    fun scrollTo(place: Float) {
        val shown = shape.monthAt((place * (shape.size - 1)).roundToInt())
        scope.launch { grid.scrollToItem(shape.headers[shown]) }
    }
    BoxWithConstraints(modifier.fillMaxHeight().width(TOUCH)) {
        val way = constraints.maxHeight - with(LocalDensity.current) { TOUCH.roundToPx() }
        Thumb(
            Modifier
                .offset { IntOffset(0, (place * way).roundToInt()) }
                .semantics {
                    contentDescription = label
                    stateDescription = title
                    progressBarRangeInfo = ProgressBarRangeInfo(place, 0f..1f, months.size)
                    setProgress { target ->
                        scrollTo(target)
                        true
                    }
                }
                .pointerInput(shape, way) {
                    detectVerticalDragGestures(
                        onDragStart = { drawn = scrolled },
                        onDragEnd = { drawn = null },
                        onDragCancel = { drawn = null },
                    ) { change, moved ->
                        change.consume()
                        val next = ((drawn ?: scrolled) + moved / way.coerceAtLeast(1)).coerceIn(0f, 1f)
                        drawn = next
                        scrollTo(next)
                    }
                },
        )
        if (drawn != null) {
            MonthBubble(title, Modifier.offset { IntOffset(-TOUCH.roundToPx(), (place * way).roundToInt()) })
        }
    }
}

/** What the thumb covers at the grid's edge, so that nothing is to be tapped there. */
internal val GridShape.aside: Dp get() = if (months.size < FEW) 0.dp else TOUCH

/** What the finger draws: thin to the eye, and as large as a finger. */
@Composable
private fun Thumb(modifier: Modifier) {
    Box(modifier.size(TOUCH).testTag("month scroller"), Alignment.CenterEnd) {
        Box(
            Modifier
                .padding(end = 6.dp)
                .size(width = 6.dp, height = 40.dp)
                .background(MaterialTheme.colorScheme.outline, CircleShape),
        )
    }
}

@Composable
private fun MonthBubble(title: String, modifier: Modifier) {
    Surface(
        modifier.wrapContentSize(Alignment.TopEnd, unbounded = true),
        CircleShape,
        MaterialTheme.colorScheme.inverseSurface,
        shadowElevation = 3.dp,
    ) {
        Text(title, Modifier.padding(horizontal = 16.dp, vertical = 12.dp), maxLines = 1)
    }
}

private val TOUCH = 48.dp

/** With fewer months there is nothing to look for. */
private const val FEW = 4
