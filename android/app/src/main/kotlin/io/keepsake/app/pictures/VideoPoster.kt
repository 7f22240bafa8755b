package io.keepsake.app.pictures

import android.graphics.Bitmap
import android.media.MediaDataSource
import android.media.MediaMetadataRetriever
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/** A frame of a video, made by the platform from as few of its bytes as it takes; none if it cannot. */
internal suspend fun videoPoster(keepsake: Keepsake, preview: Preview, length: Long): Bitmap? =
    withContext(Dispatchers.IO) {
        val retriever = MediaMetadataRetriever()
        try {
            retriever.setDataSource(VideoBytes(keepsake, preview.media, length))
            retriever.getScaledFrameAtTime(
                -1,
                MediaMetadataRetriever.OPTION_CLOSEST_SYNC,
                preview.side,
                preview.side,
            )
        } catch (_: RuntimeException) {
            // The platform says so of what it cannot decode.
            null
        } finally {
            retriever.release()
        }
    }

/**
 * A video's bytes where they are, in its archive, for the platform's player and poster-maker:
 * both read what they need, on threads of theirs that may wait.
 */
class VideoBytes(
    private val keepsake: Keepsake,
    private val media: Long,
    private val length: Long,
) : MediaDataSource() {
    override fun getSize(): Long = length

    override fun readAt(position: Long, buffer: ByteArray, offset: Int, size: Int): Int {
        if (position >= length) return -1
        val wanted = size.coerceAtMost(LARGEST)
        val bytes = try {
            runBlocking { keepsake.mediaRange(media, position.toULong(), wanted.toUInt()) }
        } catch (trouble: KeepException) {
            throw IOException(trouble)
        }
        bytes.copyInto(buffer, offset)
        return if (bytes.isEmpty()) -1 else bytes.size
    }

    override fun close() = Unit

    private companion object {
        /** The core gives no more at once. */
        const val LARGEST = 4 * 1024 * 1024
    }
}
