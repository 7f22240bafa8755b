package io.keepsake.app

import android.content.Context
import android.net.ConnectivityManager
import coil3.ImageLoader
import io.keepsake.app.copies.LibraryAccess
import io.keepsake.app.copies.LibraryRows
import io.keepsake.app.copies.Looks
import io.keepsake.app.network.PhoneNetwork
import io.keepsake.app.pictures.previewLoader
import io.keepsake.app.roll.DeleteQuestions
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.roll.MediaStoreRoll
import io.keepsake.app.settings.Settings
import io.keepsake.app.share.Archives
import io.keepsake.app.share.Readings
import io.keepsake.app.words.text
import io.keepsake.app.work.AndroidWork
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.Saves
import io.keepsake.app.work.isOfLinks
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import java.io.File
import java.net.URL
import java.net.URLConnection
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

/** Everything that is made once in a process, each when it is first asked for. */
class Container(
    private val context: Context,
    private val version: LibraryVersion = LibraryVersion.of(context),
    connection: (URL) -> URLConnection = URL::openConnection,
) {
    private val data = File(context.noBackupFilesDir, "catalog")
    private val cache = File(context.cacheDir, "keepsake")

    /** What links lead to comes through it. */
    private val network = PhoneNetwork({ context.getSystemService(ConnectivityManager::class.java)?.activeNetwork != null }, connection)

    /** What a window has to ask the person about rows of the camera roll. */
    val deleteQuestions: DeleteQuestions by lazy { DeleteQuestions(context.contentResolver) }

    /** The phone's photos and videos. */
    val roll: MediaStoreRoll by lazy {
        MediaStoreRoll(context, File(context.noBackupFilesDir, "staging"), deleteQuestions, version) {
            libraryAccess() != LibraryAccess.NONE
        }
    }

    /** What the person chose, for every save. */
    val settings: Settings by lazy { Settings(context) }

    /** Loads previews for screens. */
    val previews: ImageLoader by lazy { previewLoader(context, libraryRows, ::withExports) }

    /** Pages about saves, which other apps may be given. */
    val reports = File(context.cacheDir, "reports")

    /** Every save that is not over yet. */
    val saves: Saves by lazy {
        // A post that was shared needs no export.
        val catalog: suspend (SaveOrder) -> Keepsake = { order -> if (order.isOfLinks) keepsake() else withExports() }
        Saves(File(context.noBackupFilesDir, "saves"), catalog, roll, AndroidWork(context), context.resources::text)
    }

    /** Looks which media the person has among their own photos. */
    val looks: Looks by lazy { Looks(context, version, ::withExports, ::keepsake) }

    /** What the phone's library tells of the person's own photos. */
    internal val libraryRows: LibraryRows by lazy { LibraryRows(context.contentResolver, version) }

    /** How many of these the app may see at the moment. */
    fun libraryAccess(): LibraryAccess = LibraryAccess.of(context)

    /** Exports that were handed over. */
    val archives: Archives by lazy { Archives(context, File(context.noBackupFilesDir, "exports"), ::keepsake) }

    /** Every reading of these that goes on. */
    val readings: Readings by lazy { Readings(archives) }

    /** For what outlives every window. */
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val areExportsOpen = MutableStateFlow(false)
    private val opening = Opening(scope) {
        Keepsake.open(data.path, cache.path, network).also {
            recover(it)
            scope.launch { openExports(it) }
        }
    }

    /** Whether the exports of before are open, as far as they can be; until then it is not known of any that it is gone. */
    val hasExports: StateFlow<Boolean> = areExportsOpen.asStateFlow()

    /**
     * The one catalog.
     *
     * @throws KeepException if it cannot be opened; the next call tries again.
     */
    suspend fun keepsake(): Keepsake = opening.keepsake()

    /**
     * The catalog as soon as the exports of before are open, as far as they can be: for what reads from them.
     *
     * @throws KeepException as [keepsake].
     */
    suspend fun withExports(): Keepsake = keepsake().also { areExportsOpen.first { it } }

    private suspend fun openExports(keepsake: Keepsake) {
        try {
            archives.reopen(keepsake)
        } finally {
            areExportsOpen.value = true
        }
    }

    /** After a kill. Where the camera roll cannot be reached now, the next save does it. */
    private suspend fun recover(keepsake: Keepsake) {
        try {
            keepsake.recover(roll)
            roll.removeLeftovers()
        } catch (_: KeepException) {
            return
        }
    }
}

/**
 * Opens a catalog once, however many ask for it, also where whoever asked first does not wait for it any more. It opens in
 * the process's own scope: on the thread of whoever asked first, everybody would wait for that thread to be free.
 */
private class Opening(private val scope: CoroutineScope, private val open: suspend () -> Keepsake) {
    private var opening: Deferred<Keepsake>? = null

    suspend fun keepsake(): Keepsake = going().await()

    /** One that failed is tried again. */
    @Synchronized
    private fun going(): Deferred<Keepsake> =
        opening?.takeUnless { it.isCancelled } ?: scope.async { open() }.also { opening = it }
}
