package io.keepsake.app.copies

import android.content.ContentResolver
import android.database.Cursor
import android.graphics.Bitmap
import android.os.Bundle
import android.provider.MediaStore.MediaColumns
import android.util.Size
import androidx.core.database.getIntOrNull
import androidx.core.database.getLongOrNull
import androidx.core.database.getStringOrNull
import io.keepsake.app.roll.AssetPlace
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.roll.MediaKind
import io.keepsake.app.roll.modified
import io.keepsake.rust.LibraryAsset
import java.io.IOException
import java.time.Duration
import java.time.Instant

/** A row of the library. */
internal data class LibraryRow(val kind: MediaKind, val number: Long)

/** What the library tells of one. */
internal data class LibraryDetails(val asset: LibraryAsset, val bytes: ULong?)

/** Looks at the library's rows, whoever made them. */
internal class LibraryRows(private val resolver: ContentResolver, private val version: LibraryVersion) {
    /** A name that is another's once rows are numbered anew. */
    fun library(): String = "mediastore:${AssetPlace.numbering(version.now())}"

    /** All that there are now and the app may see. */
    fun all(): List<LibraryRow> = MediaKind.entries.flatMap { kind ->
        query(kind, arrayOf(MediaColumns._ID), "${MediaColumns.MIME_TYPE} LIKE ?", arrayOf("${kind.word}/%")) { LibraryRow(kind, it.getLong(0)) }
    }

    /** What is told of those that are still there. */
    fun read(rows: List<LibraryRow>): List<LibraryDetails> {
        val numbering = AssetPlace.numbering(version.now())
        return rows.groupBy { it.kind }.flatMap { (kind, some) ->
            val which = "${MediaColumns._ID} IN (${some.joinToString(",") { "${it.number}" }})"
            query(kind, COLUMNS, which, emptyArray()) { it.details(kind, numbering) }
        }
    }

    /** What is told of one asset; none if it is gone, or not to be seen any more. */
    fun find(asset: String): LibraryDetails? {
        val place = AssetPlace.of(asset) ?: return null
        return read(listOf(LibraryRow(place.kind, place.row))).singleOrNull()?.takeIf { it.asset.id == asset }
    }

    /** The system's small picture of an asset, upright; none if it has none, or the asset is gone. Never the original. */
    fun thumbnail(asset: String, side: Int): Bitmap? = try {
        // Numbered anew since, the row is another's.
        val place = AssetPlace.of(asset)?.takeIf { it.numbering == AssetPlace.numbering(version.now()) }
        place?.let { resolver.loadThumbnail(it.kind.uri(it.row), Size(side, side), null) }
    } catch (_: IOException) {
        null
    } catch (_: RuntimeException) {
        // The provider's process, or no right to this one any more.
        null
    }

    private fun Cursor.details(kind: MediaKind, numbering: String): LibraryDetails {
        val name = getStringOrNull(NAME).orEmpty()
        val folder = getStringOrNull(FOLDER).orEmpty().removeSuffix("/")
        val asset = LibraryAsset(
            id = AssetPlace(kind, getLong(NUMBER), numbering, folder, name).id,
            modified = modified(MODIFIED),
            takenAt = getLongOrNull(TAKEN)?.takeIf { it > 0 }?.let(Instant::ofEpochMilli),
            width = pixels(WIDTH),
            height = pixels(HEIGHT),
            // Without any it would be taken for a photo; of a video that nobody measured, only its bytes tell what it is.
            duration = Duration.ofMillis(getLongOrNull(DURATION) ?: 0).takeIf { kind == MediaKind.VIDEO },
        )
        return LibraryDetails(asset, getLongOrNull(BYTES)?.takeIf { it > 0 }?.toULong())
    }

    private fun Cursor.pixels(column: Int): UInt = getIntOrNull(column)?.coerceAtLeast(0)?.toUInt() ?: 0u

    private fun <T> query(kind: MediaKind, columns: Array<String>, which: String, values: Array<String>, read: (Cursor) -> T): List<T> {
        val asked = Bundle().apply {
            putString(ContentResolver.QUERY_ARG_SQL_SELECTION, which)
            putStringArray(ContentResolver.QUERY_ARG_SQL_SELECTION_ARGS, values)
            putString(ContentResolver.QUERY_ARG_SQL_SORT_ORDER, MediaColumns._ID)
        }
        val answer = resolver.query(kind.table, columns, asked, null) ?: error("the library does not answer")
        return answer.use { rows -> generateSequence { if (rows.moveToNext()) read(rows) else null }.toList() }
    }

    private companion object {
        val COLUMNS = arrayOf(
            MediaColumns._ID, MediaColumns.DISPLAY_NAME, MediaColumns.RELATIVE_PATH, MediaColumns.DATE_MODIFIED,
            MediaColumns.DATE_TAKEN, MediaColumns.WIDTH, MediaColumns.HEIGHT, MediaColumns.DURATION,
            MediaColumns.SIZE,
        )
        const val NUMBER = 0
        const val NAME = 1
        const val FOLDER = 2
        const val MODIFIED = 3
        const val TAKEN = 4
        const val WIDTH = 5
        const val HEIGHT = 6
        const val DURATION = 7
        const val BYTES = 8
    }
}
