package io.keepsake.app.post

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.FilledIconButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButtonDefaults
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.catalog.type
import io.keepsake.app.pictures.MediaPicture
import io.keepsake.rust.MediaItem
import io.keepsake.rust.MediaType

/** One photo or video of a post; a video plays when it is asked to. */
@Composable
internal fun Slide(item: MediaItem, page: Int, of: Int, model: PostViewModel, shape: Modifier) {
    var plays by remember(item.id) { mutableStateOf(false) }
    val said = stringResource(R.string.slide_said, stringResource(item.type()), page + 1, of)
    val window = LocalWindowInfo.current.containerSize
    Box(shape, Alignment.Center) {
        if (plays) {
            VideoPlayer({ model.bytes(item.id) }, Modifier.fillMaxSize()) { plays = false }
        } else {
            MediaPicture(
                item.id,
                item.mediaType,
                item.thumbHash,
                minOf(window.width, window.height),
                Modifier.fillMaxSize().semantics { contentDescription = said },
                ContentScale.Fit,
            )
            if (item.mediaType == MediaType.VIDEO && item.missing == null) Play { plays = true }
        }
    }
}

@Composable
private fun Play(play: () -> Unit) {
    FilledIconButton(
        play,
        Modifier.size(72.dp),
        shape = CircleShape,
        colors = IconButtonDefaults.filledIconButtonColors(Color.Black.copy(alpha = 0.6f), Color.White),
    ) {
        Icon(painterResource(R.drawable.play), stringResource(R.string.play_video), Modifier.size(40.dp))
    }
}
