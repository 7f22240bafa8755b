package io.keepsake.app.roll

import android.content.ContentResolver
import android.content.ContentValues
import android.database.Cursor
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.ParcelFileDescriptor
import android.provider.MediaStore
import android.provider.MediaStore.MediaColumns
import io.keepsake.rust.AddedAsset
import io.keepsake.rust.NewAsset
import java.io.File
import java.io.FileDescriptor
import java.io.FileInputStream
import java.io.FileOutputStream
import java.time.Instant
import java.util.zip.CRC32

/** A row of the library as it is now. */
internal data class Row(
    val kind: MediaKind,
    val number: Long,
    val folder: String,
    val name: String,
    val isPending: Boolean,
    val isTrashed: Boolean,
    val modified: Instant,
    val file: String?,
) {
    val uri: Uri get() = kind.uri(number)

    /** A person sees it: in a gallery, not in its bin. */
    val isVisible: Boolean get() = !isPending && !isTrashed
}

/** When a row was changed last, as a look has it and a save compares it. */
internal fun Cursor.modified(column: Int): Instant = Instant.ofEpochSecond(getLong(column))

/** The library's process did not live to answer. */
internal class NoAnswer : Exception()

/** What is in the library is not what was put there. */
internal class NotWhole : Exception()

/** The calls to `MediaStore`, one method each. All block. */
internal class MediaRows(private val resolver: ContentResolver) {
    /** The number of a new row that nobody sees yet. */
    fun insert(kind: MediaKind, asset: NewAsset, folder: String, name: String): Long {
        val values = ContentValues().apply {
            put(MediaColumns.DISPLAY_NAME, name)
            put(MediaColumns.MIME_TYPE, asset.mimeType)
            put(MediaColumns.RELATIVE_PATH, folder)
            put(MediaColumns.IS_PENDING, 1)
            // A hint until the file is scanned, which says the same.
            asset.taken?.let { put(MediaColumns.DATE_TAKEN, it.toEpochMilli()) }
        }
        return resolver.insert(kind.table, values)?.lastPathSegment?.toLongOrNull() ?: throw NoAnswer()
    }

    /** Copies a file into a row, and waits until it is on the disk. */
    fun write(staged: File, row: Uri) = open(row, "w").use { descriptor ->
        val out = FileOutputStream(descriptor.fileDescriptor)
        val copied = staged.inputStream().use { it.copyTo(out, COPIED_AT_ONCE) }
        descriptor.fileDescriptor.sync()
        if (copied != staged.length()) throw NotWhole()
    }

    /** Of a row's file. */
    fun length(row: Uri): Long = open(row, "r").use { it.statSize }

    /** Whether a row's file is another than the one that was added. */
    fun differs(row: Uri, added: AddedAsset): Boolean = open(row, "r").use { descriptor ->
        descriptor.statSize.toULong() != added.bytes || checksum(descriptor.fileDescriptor) != added.crc32
    }

    /** Whether there was such a row. */
    fun publish(row: Uri): Boolean =
        resolver.update(row, ContentValues().apply { put(MediaColumns.IS_PENDING, 0) }, null, null) > 0

    /** Whether there was such a row. */
    fun delete(row: Uri): Boolean = resolver.delete(row, null, null) > 0

    /** Those of these rows that there are, pending and trashed ones too. */
    fun find(kind: MediaKind, numbers: Collection<Long>): Map<Long, Row> =
        numbers.chunked(AT_ONCE).flatMap { some ->
            query(kind, "${MediaColumns._ID} IN (${some.joinToString(",")})", emptyList())
        }.associateBy { it.number }

    /** The rows with these names in a folder. */
    fun find(kind: MediaKind, folder: String, names: Collection<String>): List<Row> =
        names.chunked(AT_ONCE).flatMap { some ->
            val which = "$IN_FOLDER AND ${MediaColumns.DISPLAY_NAME} IN (${some.joinToString(",") { "?" }})"
            query(kind, which, listOf(folder, "$folder/") + some)
        }

    /** Which of these names a folder has already. */
    fun taken(folder: String, names: Set<String>): Set<String> =
        MediaKind.entries.flatMap { find(it, folder, names) }.mapTo(mutableSetOf()) { it.name }

    /** Rows below a folder that were begun and not published. */
    fun pendingBelow(kind: MediaKind, folder: String): List<Row> =
        query(
            kind,
            "${MediaColumns.IS_PENDING} = 1 AND ($IN_FOLDER OR ${MediaColumns.RELATIVE_PATH} LIKE ?)",
            listOf(folder, "$folder/", "$folder/%"),
        )

    private fun open(row: Uri, mode: String): ParcelFileDescriptor =
        resolver.openFileDescriptor(row, mode) ?: throw NoAnswer()

    private fun checksum(file: FileDescriptor): UInt {
        val sum = CRC32()
        val buffer = ByteArray(COPIED_AT_ONCE)
        val bytes = FileInputStream(file)
        generateSequence { bytes.read(buffer).takeIf { it >= 0 } }.forEach { sum.update(buffer, 0, it) }
        return sum.value.toUInt()
    }

    private fun query(kind: MediaKind, which: String, values: List<String>): List<Row> {
        val columns = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) COLUMNS + MediaColumns.IS_TRASHED else COLUMNS
        val answer = ask(kind.table, columns, which, values.toTypedArray()) ?: throw NoAnswer()
        return answer.use { rows ->
            generateSequence { if (rows.moveToNext()) rows.read(kind) else null }.toList()
        }
    }

    /** Neither pending nor trashed rows are left out, as they are by default. */
    private fun ask(table: Uri, columns: Array<String>, which: String, values: Array<String>): Cursor? {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) {
            @Suppress("DEPRECATION") // What replaces it came with Android 11.
            return resolver.query(MediaStore.setIncludePending(table), columns, which, values, null)
        }
        val arguments = Bundle().apply {
            putString(ContentResolver.QUERY_ARG_SQL_SELECTION, which)
            putStringArray(ContentResolver.QUERY_ARG_SQL_SELECTION_ARGS, values)
            putInt(MediaStore.QUERY_ARG_MATCH_PENDING, MediaStore.MATCH_INCLUDE)
            putInt(MediaStore.QUERY_ARG_MATCH_TRASHED, MediaStore.MATCH_INCLUDE)
        }
        return resolver.query(table, columns, arguments, null)
    }

    @Suppress("DEPRECATION") // The file's path is needed for its time alone.
    private fun Cursor.read(kind: MediaKind) = Row(
        kind = kind,
        number = getLong(getColumnIndexOrThrow(MediaColumns._ID)),
        folder = text(MediaColumns.RELATIVE_PATH).orEmpty().trimEnd('/'),
        name = text(MediaColumns.DISPLAY_NAME).orEmpty(),
        isPending = flag(MediaColumns.IS_PENDING),
        isTrashed = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R && flag(MediaColumns.IS_TRASHED),
        modified = modified(getColumnIndexOrThrow(MediaColumns.DATE_MODIFIED)),
        file = text(MediaColumns.DATA),
    )

    private fun Cursor.text(column: String): String? = getString(getColumnIndexOrThrow(column))

    private fun Cursor.flag(column: String): Boolean = getInt(getColumnIndexOrThrow(column)) != 0

    private companion object {
        /** Bounds the length of one question. */
        const val AT_ONCE = 500
        const val COPIED_AT_ONCE = 128 * 1024

        /** The system writes a slash after it. */
        const val IN_FOLDER = "${MediaColumns.RELATIVE_PATH} IN (?, ?)"

        @Suppress("DEPRECATION")
        val COLUMNS = arrayOf(
            MediaColumns._ID,
            MediaColumns.RELATIVE_PATH,
            MediaColumns.DISPLAY_NAME,
            MediaColumns.IS_PENDING,
            MediaColumns.DATE_MODIFIED,
            MediaColumns.DATA,
        )
    }
}
