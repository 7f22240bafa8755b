package io.keepsake.app.theme

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Stands below what a screen shows, and is seen wherever that is scrolled to; its [content] keeps away from the system's bars. */
@Composable
internal fun BottomBar(vertical: Dp, content: @Composable () -> Unit) {
    val edges = WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal)
    Surface(color = MaterialTheme.colorScheme.surfaceContainer) {
        Box(Modifier.windowInsetsPadding(edges).padding(horizontal = 16.dp, vertical = vertical)) { content() }
    }
}
