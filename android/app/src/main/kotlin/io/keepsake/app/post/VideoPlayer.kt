package io.keepsake.app.post

import android.graphics.SurfaceTexture
import android.media.MediaPlayer
import android.view.Surface
import android.view.TextureView
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.Icon
import androidx.compose.material3.Slider
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import androidx.compose.ui.viewinterop.AndroidView
import androidx.lifecycle.compose.LifecycleResumeEffect
import io.keepsake.app.R
import io.keepsake.app.pictures.VideoBytes
import kotlinx.coroutines.delay

/** Plays a video where its bytes are; a tap holds it and lets it go on. */
@Composable
internal fun VideoPlayer(
    bytes: suspend () -> VideoBytes?,
    modifier: Modifier = Modifier,
    player: MediaPlayer = remember { MediaPlayer() },
    ended: () -> Unit,
) {
    val now = remember(player) { Playback(player, ended) }
    var surface by remember { mutableStateOf<Surface?>(null) }
    Box(modifier, Alignment.Center) {
        if (now.hasFailed) {
            Text(stringResource(R.string.video_fails), Modifier.padding(24.dp).semantics { liveRegion = LiveRegionMode.Polite })
        } else {
            Picture(now) { surface = it }
            if (!now.isPrepared && now.isWanted) CircularProgressIndicator()
            if (now.isPrepared) Position(now, Modifier.align(Alignment.BottomCenter))
        }
    }
    LaunchedEffect(surface) { surface?.let { now.show(it, bytes) } }
    // Forgotten in the other order: one that was released says nothing of itself any more, but throws.
    DisposableEffect(player) { onDispose { now.release() } }
    LifecycleResumeEffect(player) {
        now.inFront()
        onPauseOrDispose { now.behind() }
    }
}

@Composable
private fun Picture(now: Playback, drawn: (Surface) -> Unit) {
    val video = stringResource(R.string.video)
    val state = stringResource(
        when {
            now.isPlaying -> R.string.video_plays
            now.isWanted -> R.string.video_loads
            else -> R.string.video_held
        },
    )
    AndroidView(
        { context -> TextureView(context).apply { surfaceTextureListener = Shown(drawn) } },
        Modifier
            .aspectRatio(now.shape)
            .semantics {
                contentDescription = video
                stateDescription = state
            }
            .clickable(onClickLabel = stringResource(R.string.play_or_pause), onClick = now::toggle),
    )
}

/** Where it is, to be drawn elsewhere. */
@Composable
private fun Position(now: Playback, modifier: Modifier) {
    val label = stringResource(R.string.video_position)
    LaunchedEffect(now.isPlaying) {
        while (now.isPlaying) {
            now.look()
            delay(STEP)
        }
    }
    Slider(
        now.position.toFloat(),
        { now.seek(it.toInt()) },
        modifier.fillMaxWidth().padding(horizontal = 16.dp).semantics { contentDescription = label },
        valueRange = 0f..now.length.coerceAtLeast(1).toFloat(),
    )
    if (!now.isPlaying) Held()
}

@Composable
private fun Held() {
    Icon(painterResource(R.drawable.play), contentDescription = null, Modifier.size(56.dp))
}

/** Tells where a video is to be drawn, once. */
private class Shown(private val tell: (Surface) -> Unit) : TextureView.SurfaceTextureListener {
    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) = tell(Surface(texture))

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean = true

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit
}

/** Between two looks at where it is, in milliseconds. */
private const val STEP = 250L
