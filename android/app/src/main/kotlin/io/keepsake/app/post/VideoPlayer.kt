package io.keepsake.app.post

import android.graphics.SurfaceTexture
import android.media.MediaPlayer
import android.view.Surface
import android.view.TextureView
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.viewinterop.AndroidView
import androidx.lifecycle.compose.LifecycleResumeEffect
import io.keepsake.app.R
import io.keepsake.app.pictures.VideoBytes

/** Plays a video where its bytes are; a tap holds it and lets it go on. */
@Composable
internal fun VideoPlayer(
    bytes: suspend () -> VideoBytes?,
    modifier: Modifier = Modifier,
    player: MediaPlayer = remember { MediaPlayer() },
    ended: () -> Unit,
) {
    val video = stringResource(R.string.video)
    var surface by remember { mutableStateOf<Surface?>(null) }
    var shape by remember { mutableFloatStateOf(1f) }
    var isLoaded by remember { mutableStateOf(false) }
    Box(modifier, Alignment.Center) {
        AndroidView(
            { context -> TextureView(context).apply { surfaceTextureListener = Shown { surface = it } } },
            Modifier
                .aspectRatio(shape)
                .semantics { contentDescription = video }
                .clickable(onClickLabel = stringResource(R.string.play_or_pause)) { player.toggle() },
        )
    }
    LaunchedEffect(surface) {
        player.setSurface(surface ?: return@LaunchedEffect)
        // Where the app was left and is there again, it is only drawn anew.
        if (isLoaded) return@LaunchedEffect
        val source = bytes() ?: return@LaunchedEffect ended()
        player.setOnVideoSizeChangedListener { _, width, height -> if (height > 0) shape = width / height.toFloat() }
        player.setOnCompletionListener { ended() }
        player.setOnErrorListener { _, _, _ ->
            ended()
            true
        }
        player.setOnPreparedListener { it.start() }
        player.setDataSource(source)
        isLoaded = true
        player.prepareAsync()
    }
    // Forgotten in the other order: one that was released says nothing of itself any more, but throws.
    DisposableEffect(player) { onDispose { player.release() } }
    LifecycleResumeEffect(player) {
        onPauseOrDispose { if (player.isPlaying) player.pause() }
    }
}

private fun MediaPlayer.toggle() = if (isPlaying) pause() else start()

/** Tells where a video is to be drawn, once. */
private class Shown(private val tell: (Surface) -> Unit) : TextureView.SurfaceTextureListener {
    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) = tell(Surface(texture))

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean = true

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit
}
