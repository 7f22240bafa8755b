package io.keepsake.app.pictures

import android.graphics.Bitmap
import android.media.MediaDataSource
import android.media.MediaMetadataRetriever
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import java.io.IOException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/** A frame of a video, made by the platform from as few of its bytes as it takes; none if it cannot. */
internal suspend fun videoPoster(keepsake: Keepsake, preview: Preview, length: Long): Bitmap? {
    val bytes = VideoBytes(keepsake, preview.media, length)
    return bytes.closedWhenCancelled { withContext(Dispatchers.IO) { frame(bytes, preview.side) } }
}

private fun frame(bytes: VideoBytes, side: Int): Bitmap? {
    val retriever = MediaMetadataRetriever()
    return try {
        retriever.setDataSource(bytes)
        retriever.getScaledFrameAtTime(-1, MediaMetadataRetriever.OPTION_CLOSEST_SYNC, side, side)
    } catch (_: RuntimeException) {
        // The platform says so of what it cannot decode.
        null
    } finally {
        retriever.release()
    }
}

/** The platform waits for bytes on a thread that no cancelling reaches. */
internal suspend fun <T> VideoBytes.closedWhenCancelled(work: suspend () -> T): T = coroutineScope {
    val watching = launch(Dispatchers.Default, CoroutineStart.UNDISPATCHED) {
        try {
            awaitCancellation()
        } finally {
            close()
        }
    }
    work().also { watching.cancel() }
}

/**
 * A video's bytes where they are, in its archive, for the platform's player and poster-maker:
 * both read what they need, on threads of theirs that may wait.
 */
class VideoBytes(keepsake: Keepsake, media: Long, private val length: Long) : MediaDataSource() {
    private val bytes = keepsake.bytesOf(media)

    override fun getSize(): Long = length

    override fun readAt(position: Long, buffer: ByteArray, offset: Int, size: Int): Int {
        if (position >= length) return -1
        val wanted = size.coerceAtMost(LARGEST)
        val read = try {
            runBlocking { bytes.range(position.toULong(), wanted.toUInt()) }
        } catch (trouble: KeepException) {
            throw IOException(trouble)
        }
        read.copyInto(buffer, offset)
        return if (read.isEmpty()) -1 else read.size
    }

    /** Nobody wants them any more: what is being unpacked for them is given up, and who waits hears of it. */
    override fun close() = bytes.cancel()

    private companion object {
        /** The core gives no more at once. */
        const val LARGEST = 4 * 1024 * 1024
    }
}
