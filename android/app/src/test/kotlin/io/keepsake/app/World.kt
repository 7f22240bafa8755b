package io.keepsake.app

import android.content.ContentResolver
import android.content.Context
import android.net.Uri
import android.os.Build
import android.os.Environment
import android.provider.MediaStore
import android.provider.MediaStore.MediaColumns
import android.webkit.MimeTypeMap
import androidx.test.core.app.ApplicationProvider
import io.keepsake.SaveEvent
import io.keepsake.addArchives
import io.keepsake.app.roll.DeletePrompt
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.roll.MediaStoreRoll
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.SaveSummary
import io.keepsake.rust.Selection
import io.keepsake.rust.Transport
import io.keepsake.saving
import java.io.File
import kotlin.io.path.createTempDirectory
import kotlinx.coroutines.flow.last
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowEnvironment

/** An export of people who do not exist, made by the sample maker. */
fun sample(name: String): String = File(System.getProperty("keepsake.samples"), name).path

/** A phone with a catalog, the real core, and a media provider that fails when it is told to. */
class World(val place: File = createTempDirectory("keepsake").toFile()) {
    val context: Context = ApplicationProvider.getApplicationContext()
    val media: FaultyMedia = Robolectric.buildContentProvider(FaultyMedia::class.java).create(MediaStore.AUTHORITY).get()
    var version = "1:first"

    init {
        ShadowEnvironment.setExternalStorageState(Environment.MEDIA_MOUNTED)
        addMediaTypes()
    }

    /** As a new process has it. */
    fun roll(prompt: DeletePrompt = DeletePrompt.Nobody) =
        MediaStoreRoll(context, File(place, "staging"), prompt, LibraryVersion { version })

    suspend fun open(data: String = "data", transport: Transport? = null): Keepsake =
        Keepsake.open(File(place, data).path, File(place, "cache").path, transport)

    /** Opens the catalog, with an export in it. */
    suspend fun with(export: String): Keepsake = open().apply { addArchives(sample(export)) }

    /** What a gallery shows. */
    fun visible(): List<Seen> = context.contentResolver.seen().filter { !it.isPending && !it.isTrashed }

    /** Every row that there is. */
    fun all(): List<Seen> = context.contentResolver.seen()
}

/** Adds what Android 10 knows, and Robolectric's does not: its library would refuse them. */
fun addMediaTypes() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) return
    val types = mapOf("webp" to "image/webp", "heic" to "image/heic", "heif" to "image/heif")
    types.forEach(shadowOf(MimeTypeMap.getSingleton())::addExtensionMimeTypeMapping)
}

/** A row as a test looks at it. */
data class Seen(val uri: Uri, val folder: String, val name: String, val isPending: Boolean, val isTrashed: Boolean, val taken: Long?) {
    fun bytes(resolver: ContentResolver): ByteArray = requireNotNull(resolver.openInputStream(uri)).use { it.readBytes() }
}

private fun ContentResolver.seen(): List<Seen> =
    listOf(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, MediaStore.Video.Media.EXTERNAL_CONTENT_URI).flatMap { table ->
        val word = if (table == MediaStore.Images.Media.EXTERNAL_CONTENT_URI) "image/%" else "video/%"
        query(table, null, "${MediaColumns.MIME_TYPE} LIKE ?", arrayOf(word), null)!!.use { rows ->
            generateSequence { rows.takeIf { it.moveToNext() } }.map {
                fun text(column: String) = it.getString(it.getColumnIndexOrThrow(column))
                Seen(
                    uri = Uri.withAppendedPath(table, text(MediaColumns._ID)),
                    folder = text(MediaColumns.RELATIVE_PATH),
                    name = text(MediaColumns.DISPLAY_NAME),
                    isPending = text(MediaColumns.IS_PENDING) == "1",
                    isTrashed = text("is_trashed") == "1",
                    taken = text(MediaColumns.DATE_TAKEN)?.toLong(),
                )
            }.toList()
        }
    }

suspend fun Keepsake.saveAll(roll: CameraRoll, selection: Selection = Selection()): SaveSummary =
    (saving(selection, roll).last() as SaveEvent.Done).summary
