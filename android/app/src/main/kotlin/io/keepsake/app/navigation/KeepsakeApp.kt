package io.keepsake.app.navigation

import androidx.activity.compose.PredictiveBackHandler
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.unit.dp
import androidx.lifecycle.viewmodel.compose.viewModel

/** The screen on top of the stack; while the person swipes back, the one below shows behind it. */
@Composable
fun KeepsakeApp(stack: BackStack = rememberBackStack(), screen: @Composable (Destination) -> Unit) {
    val states = rememberSaveableStateHolder()
    val stores: ScreenStores = viewModel { ScreenStores() }
    var swiped by remember { mutableFloatStateOf(0f) }
    PredictiveBackHandler(enabled = stack.below != null) { progress ->
        try {
            progress.collect { swiped = it.progress }
            stack.back()
        } finally {
            swiped = 0f
        }
    }
    val isSwiped by remember { derivedStateOf { swiped > 0f } }
    val shown = listOfNotNull(stack.below.takeIf { isSwiped }, stack.top)
    Box(Modifier.fillMaxSize().background(MaterialTheme.colorScheme.background)) {
        shown.forEach { destination ->
            key(destination) {
                val leaving = destination == stack.top
                Box(Modifier.fillMaxSize().leaving { if (leaving) swiped else 0f }) {
                    states.SaveableStateProvider(Destination.toText(destination)) {
                        stores.Own(destination) { screen(destination) }
                    }
                }
            }
        }
    }
    val open = stack.all.toList()
    DisposableEffect(open) {
        stores.keep(open)
        onDispose { (open - stack.all.toSet()).forEach { states.removeState(Destination.toText(it)) } }
    }
}

/** Smaller the further it is swiped, as the system does it between apps. */
private fun Modifier.leaving(swiped: () -> Float): Modifier = graphicsLayer {
    val progress = swiped()
    scaleX = 1f - progress * SHRINK
    scaleY = scaleX
    shape = RoundedCornerShape(CORNER * progress)
    clip = progress > 0f
}

private const val SHRINK = 0.1f
private val CORNER = 28.dp
