package io.keepsake.app.catalog

import java.io.DataInputStream
import java.io.DataOutputStream
import java.io.File
import java.io.IOException
import java.nio.ByteBuffer
import java.security.MessageDigest

/** Picks that are too many for the system to keep are in a file, and in its care is only which they are. */
internal class KeptPicks(private val file: File) {
    /** What the system is given of them. */
    fun keep(media: Set<Long>): Any = if (media.size <= FEW) media.toLongArray() else write(media)

    /** None that cannot be had any more. */
    fun find(kept: Any): Set<Long>? = if (kept is LongArray) kept.toSet() else read(kept)

    private fun write(media: Set<Long>): Any {
        val bytes = ByteBuffer.allocate(media.size * Long.SIZE_BYTES).apply { media.sorted().forEach(::putLong) }.array()
        val which = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong()
        return try {
            // The system asks each time that the screen is left.
            if (holds(which, bytes.size) || replace(which, bytes)) which else media.toLongArray()
        } catch (_: IOException) {
            // No room: then it takes more of the system's.
            media.toLongArray()
        }
    }

    private fun holds(which: Long, size: Int): Boolean = file.length() == Long.SIZE_BYTES + size.toLong() &&
        DataInputStream(file.inputStream()).use { it.readLong() } == which

    private fun replace(which: Long, bytes: ByteArray): Boolean {
        val beside = File(file.path + ".new")
        DataOutputStream(beside.outputStream().buffered()).use { out ->
            out.writeLong(which)
            out.write(bytes)
        }
        return beside.renameTo(file)
    }

    private fun read(which: Any): Set<Long>? = try {
        val all = ByteBuffer.wrap(file.readBytes()).asLongBuffer()
        if (all.hasRemaining() && all.get() == which) List(all.remaining()) { all.get() }.toSet() else null
    } catch (_: IOException) {
        null
    }

    private companion object {
        /** Eight kilobytes of the megabyte that all of an app has. */
        const val FEW = 1_000
    }
}
