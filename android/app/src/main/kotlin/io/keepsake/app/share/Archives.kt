package io.keepsake.app.share

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import io.keepsake.ReadEvent
import io.keepsake.app.R
import io.keepsake.reading
import io.keepsake.reopening
import io.keepsake.Said
import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.ReadListener
import io.keepsake.rust.ReadRun
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.ReadingProgress
import io.keepsake.rust.Trouble
import java.io.File
import java.io.FileInputStream
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** How much of a file is copied; [of] none where its app does not tell how long it is. */
data class Copying(val bytes: Long, val of: Long?)

/**
 * Exports that were handed over. The right to read one is kept where it can be; else the file is copied at once, as
 * the right ends with the window. What is kept is opened again at every start, since a save reads from it.
 */
class Archives(
    private val context: Context,
    private val folder: File,
    private val keepsake: suspend () -> Keepsake,
    private val room: () -> Long = { folder.apply { mkdirs() }.usableSpace },
    private val keepRight: (Uri) -> Unit = {
        context.contentResolver.takePersistableUriPermission(it, Intent.FLAG_GRANT_READ_URI_PERMISSION)
    },
) {
    private val resolver: ContentResolver = context.contentResolver
    private val kept = KeptArchives(File(folder, "kept.json"))

    /** Copies that are being made or read, and are not in the list yet. */
    private val inHand: MutableSet<File> = ConcurrentHashMap.newKeySet()
    private val gone = MutableStateFlow(emptyList<String>())

    /** Whose turn it is to be opened again by the core. */
    private val oneAtATime = Mutex()

    /** Names of exports that were read and cannot be opened any more: the person is to choose them again. */
    val unreadable: StateFlow<List<String>> = gone.asStateFlow()

    /**
     * Reads files together, as the parts of one export: a cold flow. Failed or cancelled, nothing is kept.
     *
     * @param copying hears how far the copy is of what has to be copied, and null where none is made any more.
     * @throws KeepException for what cannot be opened, has no room to be copied, or is no export.
     */
    fun read(files: List<Uri>, copying: (Copying?) -> Unit = {}): Flow<ReadEvent> =
        keeping(files, copying, { read(it) }) { it.archives.toSet() }

    /**
     * Takes a file for an archive that was read before and cannot be opened any more: a cold flow, as [read]. Nothing is
     * read anew, and the archive keeps its place in the catalog; so do the ZIPs that came with it.
     *
     * @throws KeepException as [read], and if it is another archive by its content; everything is as before then.
     */
    fun chooseAgain(archive: Long, file: Uri, copying: (Copying?) -> Unit = {}): Flow<ReadEvent> =
        keeping(listOf(file), copying, { reopen(archive, it.single()) }) { kept.with(archive) }

    /** Hands files to the core, and keeps those that it takes. [which] archives may be in them is known then. */
    private fun keeping(
        files: List<Uri>,
        copying: (Copying?) -> Unit,
        hand: Keepsake.(List<ArchiveSource>) -> ReadRun,
        which: (ReadSummary) -> Set<Long>,
    ): Flow<ReadEvent> = channelFlow {
        val parts = mutableListOf<KeptArchive>()
        var isRead = false
        try {
            files.forEach { parts += keep(it, copying) }
            copying(null)
            val open = parts.map { it to (open(it) ?: throw notReachable(it.name)) }
            val summary = try {
                keepsake().hand(sources(open)).use { run -> toItsEnd(run) { trySend(ReadEvent.Moving(it)) } }
            } finally {
                open.forEach { (_, file) -> file.close() }
            }
            // The catalog has them: what they are read from is kept, whoever has gone meanwhile.
            withContext(NonCancellable) { remember(parts, which(summary)) }
            isRead = true
            send(ReadEvent.Done(summary))
        } finally {
            if (!isRead) parts.filterNot(kept::holds).forEach(::letGo)
            inHand -= parts.mapNotNull { it.copy }.toSet()
        }
    }.buffer(Channel.CONFLATED).flowOn(Dispatchers.IO)

    /** Cancelled, it is stopped and its end is waited for: the core may have taken everything just before. */
    private suspend fun toItsEnd(run: ReadRun, moving: (ReadingProgress) -> Unit): ReadSummary {
        val listener = object : ReadListener {
            override fun onProgress(now: ReadingProgress) = moving(now)
        }
        val work = CoroutineScope(Dispatchers.IO).async { run.run(listener) }
        return try {
            work.await()
        } catch (cause: CancellationException) {
            run.cancel()
            try {
                withContext(NonCancellable) { work.await() }
            } catch (_: KeepException) {
                throw cause
            }
        }
    }

    private suspend fun remember(parts: List<KeptArchive>, archives: Set<Long>) {
        val numbered = numbered(parts, archives)
        writing { kept.add(numbered) }.forEach(::letGo)
        gone.update { it - parts.map { part -> part.name }.toSet() }
    }

    /** Each file with its archives: the core calls them by the file's name, and a ZIP in it by what leads to it from there. */
    private suspend fun numbered(parts: List<KeptArchive>, archives: Set<Long>): List<KeptArchive> {
        val known = keepsake().archives().filter { it.id in archives }
        if (parts.size == 1 && known.size == 1) return listOf(parts.single().copy(archives = setOf(known.single().id)))
        return parts.map { part ->
            part.copy(archives = known.filter { it.path == part.name || it.path.startsWith("${part.name}/") }.map { it.id }.toSet())
        }
    }

    /**
     * Opens again what earlier processes read. To be called when the catalog is opened, which it goes on beside: an app of
     * a cloud may fetch the whole file first.
     */
    internal suspend fun reopen(keepsake: Keepsake) = withContext(Dispatchers.IO) {
        removeLeftovers()
        kept.all().forEach { group -> launch { reopen(keepsake, group) } }
    }

    private suspend fun reopen(keepsake: Keepsake, group: List<KeptArchive>) {
        val open = group.map { it to open(it) }
        val lost = open.filter { it.second == null }.map { it.first }
        try {
            val there = open.mapNotNull { (part, file) -> file?.let { part to it } }
            val refused = oneAtATime.withLock { reopened(keepsake, there) }
            // Meanwhile one may have been chosen again, or forgotten.
            val names = (lost + refused).filter(kept::holds).map { it.name }
            gone.update { (it + names).distinct() }
        } finally {
            open.forEach { (_, file) -> file?.close() }
        }
    }

    /** Copies of a process that ended before they were read. */
    private fun removeLeftovers() {
        val named = kept.all().flatten().mapNotNull { it.copy }.toSet()
        val copies = folder.listFiles { file -> file.name.startsWith(COPY) && file.name.endsWith(ZIP) }.orEmpty()
        copies.filter { it !in named && it !in inHand }.forEach { it.delete() }
    }

    /** Answers with those that the core does not take for what they were. */
    private suspend fun reopened(keepsake: Keepsake, there: List<Pair<KeptArchive, ParcelFileDescriptor>>): List<KeptArchive> {
        val (known, byName) = there.partition { (part) -> part.archives.isNotEmpty() }
        val lost = known.filterNot { one ->
            // What stands in the file's place now is not read as something new.
            one.first.archives.any { archive -> isTaken { keepsake.reopening(archive, sources(listOf(one)).single()).collect() } }
        }
        val areTaken = byName.isEmpty() || isTaken { keepsake.reading(sources(byName)).collect() }
        return (if (areTaken) lost else lost + byName).map { it.first }
    }

    private suspend fun isTaken(work: suspend () -> Unit): Boolean {
        while (true) {
            try {
                work()
                return true
            } catch (_: KeepException.TryLater) {
                // Something new is being read.
                delay(LATER)
            } catch (_: KeepException) {
                return false
            }
        }
    }

    /** To be called when the catalog forgets an export. */
    suspend fun forget(archive: Long, name: String) = withContext(Dispatchers.IO) {
        writing { kept.forget(archive, name) }.forEach(::letGo)
        gone.update { it - name }
    }

    private suspend fun keep(file: Uri, copying: (Copying) -> Unit): KeptArchive {
        val name = name(file)
        val opened = descriptor(file) ?: throw notReachable(name)
        // What cannot seek would be copied by the core at every start.
        return opened.use { source ->
            if (canSeek(source) && persist(file)) KeptArchive(name, file, null) else copied(name, source, copying)
        }
    }

    private fun canSeek(file: ParcelFileDescriptor): Boolean = try {
        FileInputStream(file.fileDescriptor).channel.position() >= 0
    } catch (_: IOException) {
        false
    }

    private fun persist(file: Uri): Boolean = try {
        keepRight(file)
        true
    } catch (_: SecurityException) {
        false
    }

    private suspend fun copied(name: String, source: ParcelFileDescriptor, copying: (Copying) -> Unit): KeptArchive {
        if (source.statSize > room()) throw noRoom(name)
        val copy = emptyCopy(name)
        var isWhole = false
        try {
            copy.outputStream().use { out ->
                // A pipe has no size: -1.
                val whole = source.statSize.takeIf { it > 0 }
                pour(FileInputStream(source.fileDescriptor), out, name) { copying(Copying(it, whole)) }
                out.fd.sync()
            }
            isWhole = true
        } catch (cause: IOException) {
            throw if ("ENOSPC" in cause.message.orEmpty() || "No space" in cause.message.orEmpty()) noRoom(name) else notReachable(name)
        } finally {
            if (!isWhole) {
                copy.delete()
                inHand -= copy
            }
        }
        return KeptArchive(name, null, copy)
    }

    /** In hand before it is there, so that it is nobody's leftover. */
    private fun emptyCopy(name: String): File {
        val copy = File(folder.apply { mkdirs() }, "$COPY${UUID.randomUUID()}$ZIP").also { inHand += it }
        try {
            if (!copy.createNewFile()) throw IOException("a file of that name is there")
            return copy
        } catch (_: IOException) {
            inHand -= copy
            throw noRoom(name)
        }
    }

    /** A folder of the app's own takes nothing only where there is no room. */
    private fun <T> writing(work: () -> T): T = try {
        work()
    } catch (cause: IOException) {
        throw KeepException.NeedsSpace(Trouble.CatalogFull, cause.message.orEmpty())
    }

    private suspend fun pour(from: InputStream, to: OutputStream, name: String, poured: (Long) -> Unit) {
        val buffer = ByteArray(AT_ONCE)
        var bytes = 0L
        while (true) {
            currentCoroutineContext().ensureActive()
            val read = from.read(buffer)
            if (read < 0) return
            if (room() < LEAST_ROOM) throw noRoom(name)
            to.write(buffer, 0, read)
            bytes += read
            poured(bytes)
        }
    }

    private fun open(archive: KeptArchive): ParcelFileDescriptor? = when {
        archive.copy != null -> opened { ParcelFileDescriptor.open(archive.copy, ParcelFileDescriptor.MODE_READ_ONLY) }
        archive.uri != null -> descriptor(archive.uri)
        else -> null
    }

    private fun descriptor(file: Uri): ParcelFileDescriptor? = opened { resolver.openFileDescriptor(file, "r") }

    /** Null where the file is gone, the right to it was taken back, or its app does not answer. */
    private fun opened(open: () -> ParcelFileDescriptor?): ParcelFileDescriptor? = try {
        open()
    } catch (_: IOException) {
        null
    } catch (_: RuntimeException) {
        // Another app's provider may throw whatever it likes.
        null
    }

    /** The system keeps a few hundred rights for an app, so that none is held for nothing. */
    private fun letGo(archive: KeptArchive) {
        archive.copy?.delete()
        try {
            archive.uri?.let { resolver.releasePersistableUriPermission(it, Intent.FLAG_GRANT_READ_URI_PERMISSION) }
        } catch (_: SecurityException) {
            return
        }
    }

    private fun sources(open: List<Pair<KeptArchive, ParcelFileDescriptor>>) =
        open.map { (archive, file) -> ArchiveSource.Descriptor(archive.name, file.fd) }

    private fun name(file: Uri): String = displayName(file) ?: file.lastPathSegment?.substringAfterLast('/') ?: "export.zip"

    private fun displayName(file: Uri): String? = try {
        resolver.query(file, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use {
            if (it.moveToFirst() && it.columnCount > 0) it.getString(0) else null
        }
    } catch (_: RuntimeException) {
        // Another app's provider may throw whatever it likes.
        null
    }

    private fun notReachable(name: String) = Said.notReachable(context.getString(R.string.share_not_reachable, name))

    private fun noRoom(name: String) = Said.needsSpace(context.getString(R.string.share_no_room, name))

    private companion object {
        const val AT_ONCE = 1 shl 20

        /** What the names of copies begin and end with. */
        const val COPY = "export-"
        const val ZIP = ".zip"

        /** Until something is asked for once more, in milliseconds. */
        const val LATER = 500L

        /** What the rest of the phone should keep. */
        const val LEAST_ROOM = 64L shl 20
    }
}
