package io.keepsake.app.post

import android.media.MediaPlayer
import android.view.Surface
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import io.keepsake.app.pictures.VideoBytes
import java.io.IOException

/** One video in the platform's player, which throws where it is asked for what it cannot do yet. */
internal class Playback(private val player: MediaPlayer, private val ended: () -> Unit) {
    private var source: VideoBytes? = null
    private var isInFront = false

    var isPrepared by mutableStateOf(false)
        private set
    var isPlaying by mutableStateOf(false)
        private set

    /** Whether it is to play as soon as it can. */
    var isWanted by mutableStateOf(true)
        private set
    var hasFailed by mutableStateOf(false)
        private set

    /** Its width by its height. */
    var shape by mutableFloatStateOf(1f)
        private set

    /** In milliseconds, as [position]. */
    var length by mutableIntStateOf(0)
        private set
    var position by mutableIntStateOf(0)
        private set

    /** Draws it there. Where the app was left and is there again, it is only drawn anew. */
    suspend fun show(surface: Surface, bytes: suspend () -> VideoBytes?) {
        player.setSurface(surface)
        if (source != null) return
        val found = bytes() ?: return fail()
        source = found
        player.setOnVideoSizeChangedListener { _, width, height -> if (height > 0 && width > 0) shape = width / height.toFloat() }
        player.setOnCompletionListener {
            isPlaying = false
            ended()
        }
        player.setOnErrorListener { _, _, _ ->
            fail()
            true
        }
        player.setOnPreparedListener { prepared() }
        try {
            player.setDataSource(found)
            player.prepareAsync()
        } catch (_: IOException) {
            fail()
        }
    }

    /** A tap: while it is being loaded it says what is to come of it. */
    fun toggle() {
        if (isPlaying) pause() else isWanted = !isWanted || isPrepared
        playIfWanted()
    }

    fun seek(to: Int) {
        player.seekTo(to)
        position = to
    }

    fun look() {
        if (isPlaying) position = player.currentPosition
    }

    fun inFront() {
        isInFront = true
        playIfWanted()
    }

    /** One that was playing is held; one that is still being loaded does not begin. */
    fun behind() {
        isInFront = false
        if (isPlaying) pause()
    }

    /** Its bytes first: the player waits for those that it has asked for. */
    fun release() {
        source?.close()
        player.release()
    }

    private fun prepared() {
        isPrepared = true
        length = player.duration
        playIfWanted()
    }

    private fun playIfWanted() {
        if (!isPrepared || !isWanted || !isInFront || isPlaying || hasFailed) return
        player.start()
        isPlaying = true
    }

    private fun pause() {
        player.pause()
        isPlaying = false
        isWanted = false
    }

    private fun fail() {
        hasFailed = true
        isPlaying = false
        isPrepared = false
    }
}
