package io.keepsake.app.copies

import android.content.Context
import android.graphics.Bitmap
import android.graphics.ImageDecoder
import android.media.MediaMetadataRetriever
import io.keepsake.Said
import io.keepsake.app.R
import io.keepsake.app.pictures.VideoBytes
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.roll.Located
import io.keepsake.app.roll.MediaRows
import io.keepsake.app.words.Told
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LibraryAsset
import io.keepsake.rust.Outcome
import io.keepsake.rust.PhotoSource
import io.keepsake.rust.VideoPoster
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.nio.ByteBuffer
import java.time.Duration
import kotlinx.coroutines.runBlocking

/** The phone's photos and videos, as far as the app may see them. What Keepsake added is not among them. */
internal class PhoneLibrary(
    private val context: Context,
    version: LibraryVersion,
    private val keepsake: Keepsake,
) : PhotoSource {
    private val rows = LibraryRows(context.contentResolver, version)
    private val located = Located(MediaRows(context.contentResolver), version)

    /** What is still to be handed over in the look that goes on. */
    private val waiting = ArrayDeque<LibraryRow>()

    /** Rows that are numbered anew are another library's. */
    override fun name(): String = answering { rows.library() }

    override fun assets(from: ULong, limit: UInt): List<LibraryAsset> = answering {
        if (from == 0uL) {
            waiting.clear()
            waiting += rows.all() - runBlocking { added() }
        }
        buildList {
            // Rows may vanish while the look goes on: an empty answer would be its end.
            while (size < limit.toInt() && waiting.isNotEmpty()) {
                val next = List((limit.toInt() - size).coerceAtMost(waiting.size)) { waiting.removeFirst() }
                addAll(rows.read(next).map { it.asset })
            }
        }
    }

    /** The core knows what was added by the id of then; here are the rows of now, wherever they lie and however they are numbered. */
    private suspend fun added(): Set<LibraryRow> = buildSet {
        for (run in keepsake.saves().flatMap { it.runs }) {
            var after = 0L
            do {
                val lines = keepsake.ledgerPage(run, Outcome.SAVED, after, PAGE)
                located.now(lines.mapNotNull { it.asset }).filterNotNull().mapTo(this) { LibraryRow(it.kind, it.number) }
                after = lines.lastOrNull()?.id ?: 0L
            } while (after > 0)
        }
    }

    override fun picture(id: String): ByteArray? = rows.thumbnail(id, SIDE)?.jpeg()

    /**
     * The picture that the system itself has for the thumbnail of such a video, as [picture] hands over those of the library:
     * what its file has embedded, else the frame in the middle (AOSP, `ThumbnailUtils.createVideoThumbnail`, Android 10 to 16).
     * That takes a file, and a post's video is in an archive.
     */
    override fun poster(media: Long): VideoPoster? = answering {
        val length = runBlocking { keepsake.mediaLength(media) } ?: return null
        val retriever = MediaMetadataRetriever()
        try {
            retriever.setDataSource(VideoBytes(keepsake, media, length.toLong()))
            val lasts = retriever.extractMetadata(MediaMetadataRetriever.METADATA_KEY_DURATION)?.toLongOrNull() ?: return null
            val picture = retriever.embedded() ?: retriever.middle(lasts) ?: return null
            VideoPoster(picture.jpeg(), Duration.ofMillis(lasts))
        } catch (_: RuntimeException) {
            // The platform says so of what it cannot decode.
            null
        } catch (_: IOException) {
            // And so of an embedded picture.
            null
        } finally {
            retriever.release()
        }
    }

    private fun MediaMetadataRetriever.embedded(): Bitmap? = embeddedPicture?.let { bytes ->
        ImageDecoder.decodeBitmap(ImageDecoder.createSource(ByteBuffer.wrap(bytes))) { decoder, image, _ ->
            decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
            decoder.setTargetSampleSize((maxOf(image.size.width, image.size.height) / SIDE).coerceAtLeast(1))
        }
    }

    private fun MediaMetadataRetriever.middle(lasts: Long): Bitmap? =
        getScaledFrameAtTime(lasts * MICROSECONDS / 2, MediaMetadataRetriever.OPTION_CLOSEST_SYNC, SIDE, SIDE)

    private inline fun <T> answering(work: () -> T): T = try {
        work()
    } catch (cause: KeepException) {
        throw cause
    } catch (cause: SecurityException) {
        throw Said.needsPermission(Told(context.getString(R.string.copies_none), cause.message).text)
    } catch (cause: Exception) {
        throw Said.tryLater(Told(context.getString(R.string.look_failed), cause.message).text)
    }

    private fun Bitmap.jpeg(): ByteArray =
        ByteArrayOutputStream().also { compress(Bitmap.CompressFormat.JPEG, QUALITY, it) }.toByteArray()

    private companion object {
        /** What the core compares. */
        const val SIDE = 320
        const val QUALITY = 90

        /** Lines of the ledger that are read at once. */
        const val PAGE = 1_000u

        /** In a millisecond. */
        const val MICROSECONDS = 1_000L
    }
}
