package io.keepsake.app

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.pm.ProviderInfo
import android.content.res.AssetFileDescriptor
import android.database.Cursor
import android.net.Uri
import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.provider.MediaStore
import java.io.File
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import org.robolectric.fakes.FakeMediaProvider

/** What of the provider is called. */
enum class Call { INSERT, QUERY, OPEN, UPDATE, DELETE }

/** Robolectric's media provider, which fails at the calls it is told to. */
class FaultyMedia : ContentProvider() {
    private val real = FakeMediaProvider()

    /** What happens instead of, or after, a call; null: what should. */
    @Volatile var fault: (Call, number: Int) -> Fault? = { _, _ -> null }
    /** Folders that cannot be made, as Android's provider says it. */
    @Volatile var unmakeable: String? = null

    /** The picture that the system makes of each video. */
    @Volatile var videoPicture: File? = null

    val calls: Map<Call, AtomicInteger> = Call.entries.associateWith { AtomicInteger() }

    /** Every file that was opened for writing, most recent last. */
    private val holding = CountDownLatch(1)

    override fun attachInfo(context: Context, info: ProviderInfo) {
        real.attachInfo(context, info)
        super.attachInfo(context, info)
    }

    override fun onCreate() = true

    /** Ends the waiting of all calls that hang, with an error. */
    fun letGo() = holding.countDown()

    private fun <T> asked(call: Call, nothing: T, work: () -> T): T =
        when (val fault = fault(call, calls.getValue(call).incrementAndGet())) {
            null -> work()
            is Fault.Throws -> throw fault.cause
            is Fault.Nothing -> nothing
            is Fault.HangsBefore -> hang(fault.reached)
            is Fault.HangsAfter -> { work(); hang(fault.reached) }
            is Fault.ThrowsAfter -> { work(); throw fault.cause }
            is Fault.Opens -> @Suppress("UNCHECKED_CAST") (ParcelFileDescriptor.open(fault.file, ParcelFileDescriptor.MODE_READ_WRITE) as T)
        }

    private fun hang(reached: CountDownLatch): kotlin.Nothing {
        reached.countDown()
        holding.await()
        throw IllegalStateException("the process was killed here")
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = asked(Call.INSERT, null) {
        val folder = values?.getAsString(MediaStore.MediaColumns.RELATIVE_PATH)
        check(folder == null || folder != unmakeable) { "Failed to create directory: /storage/emulated/0/$folder/a.jpg" }
        real.insert(uri, values)
    }

    override fun query(uri: Uri, columns: Array<String>?, arguments: Bundle?, signal: CancellationSignal?): Cursor? =
        asked(Call.QUERY, null) { real.query(uri, columns, arguments ?: Bundle(), signal) }

    override fun query(uri: Uri, columns: Array<String>?, which: String?, values: Array<String>?, order: String?): Cursor? =
        asked(Call.QUERY, null) { real.query(uri, columns, which, values, order) }

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor? = asked(Call.OPEN, null) { real.openFile(uri, mode) }

    override fun openTypedAssetFile(uri: Uri, mimeTypeFilter: String, opts: Bundle?): AssetFileDescriptor? {
        val picture = videoPicture.takeIf { getType(uri)?.startsWith("video/") == true } ?: return super.openTypedAssetFile(uri, mimeTypeFilter, opts)
        return AssetFileDescriptor(ParcelFileDescriptor.open(picture, ParcelFileDescriptor.MODE_READ_ONLY), 0, AssetFileDescriptor.UNKNOWN_LENGTH)
    }

    override fun update(uri: Uri, values: ContentValues?, which: String?, arguments: Array<String>?): Int =
        asked(Call.UPDATE, 0) { real.update(uri, values, which, arguments) }

    override fun delete(uri: Uri, which: String?, arguments: Array<String>?): Int =
        asked(Call.DELETE, 0) { real.delete(uri, which, arguments) }

    override fun getType(uri: Uri): String? = real.getType(uri)

    override fun shutdown() = real.shutdown()
}

sealed interface Fault {
    data class Throws(val cause: Exception) : Fault
    data class ThrowsAfter(val cause: Exception) : Fault

    /** Null, or no row. */
    data object Nothing : Fault
    data class HangsBefore(val reached: CountDownLatch) : Fault
    data class HangsAfter(val reached: CountDownLatch) : Fault

    /** Another file than the row's. */
    data class Opens(val file: File) : Fault
}
