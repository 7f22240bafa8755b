package io.keepsake.app.roll

import java.util.zip.CRC32

/**
 * What the ledger knows an asset by: its row, and where its file lay when it was added. Rows are numbered anew when
 * the system builds its library again; then [numbering] is another, and only the path still tells.
 */
internal data class AssetPlace(
    val kind: MediaKind,
    val row: Long,
    val numbering: String,
    val folder: String,
    val name: String,
) {
    /** As the ledger writes it down: `image/17/5d41402a/DCIM/Keepsake/Posts/IG_1.jpg`. */
    val id: String get() = "${kind.word}/$row/$numbering/$folder/$name"

    companion object {
        /** Null for what this roll never gave out. */
        fun of(id: String): AssetPlace? {
            val parts = id.split('/', limit = 4)
            if (parts.size < 4) return null
            val kind = MediaKind.entries.find { it.word == parts[0] } ?: return null
            val row = parts[1].toLongOrNull() ?: return null
            val name = parts[3].substringAfterLast('/')
            return AssetPlace(kind, row, parts[2], parts[3].removeSuffix("/$name"), name)
        }

        /** A library's version in few letters: the system's own has about fifty. */
        fun numbering(version: String): String {
            val sum = CRC32().apply { update(version.toByteArray()) }
            return sum.value.toString(radix = 16)
        }
    }
}
