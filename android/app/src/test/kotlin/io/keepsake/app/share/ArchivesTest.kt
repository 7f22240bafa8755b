package io.keepsake.app.share

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.MatrixCursor
import android.database.sqlite.SQLiteException
import android.net.Uri
import android.os.BadParcelableException
import android.os.OperationCanceledException
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import io.keepsake.ReadEvent
import io.keepsake.app.Container
import io.keepsake.app.World
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.sample
import io.keepsake.app.saveAll
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.Outcome
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import java.io.File
import java.io.FileNotFoundException
import java.util.concurrent.CountDownLatch
import java.util.zip.CRC32
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import kotlin.concurrent.thread
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.isActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class ArchivesTest {
    private val world = World()
    private val folder = File(world.place, "exports")
    private val files = Robolectric.buildContentProvider(Files::class.java).create("files").get()
    private val zip = Uri.parse("content://files/showcase.zip")
    private val resolver = world.context.contentResolver

    private fun archives(keepsake: Keepsake, room: () -> Long = { Long.MAX_VALUE }) = Archives(world.context, folder, { keepsake }, room) {
        // Robolectric keeps whatever it is asked to.
        if (!files.persistable) throw SecurityException("No persistable permission grants found")
        resolver.takePersistableUriPermission(it, Intent.FLAG_GRANT_READ_URI_PERMISSION)
    }

    private suspend fun Archives.readAll(vararg all: Uri) = (read(all.toList()).last() as ReadEvent.Done).summary

    private fun copies() = folder.listFiles { file -> file.extension == "zip" }.orEmpty().toList()

    @Test
    fun `where the right can be kept nothing is copied, and the next process reads on`() = runBlocking {
        files.persistable = true
        val first = world.open()
        val found = archives(first).readAll(zip)
        assertTrue(found.newMedia > 0uL)
        assertEquals(emptyList<File>(), copies())
        assertEquals(listOf("showcase.zip"), first.archives().map { it.path })
        first.shutDown()

        val second = world.open()
        archives(second).reopen(second)
        assertTrue(second.saveAll(world.roll()).totals.saved > 0uL)
        second.shutDown()
    }

    @Test
    fun `where it cannot, the file is copied at once and read without its app`() = runBlocking {
        files.persistable = false
        val first = world.open()
        archives(first).readAll(zip)
        first.shutDown()
        assertEquals(File(sample("showcase.zip")).length(), copies().single().length())

        files.isGone = true
        val second = world.open()
        val again = archives(second)
        again.reopen(second)
        assertEquals(emptyList<String>(), again.unreadable.value)
        assertTrue(second.saveAll(world.roll()).totals.saved > 0uL)
        again.forget(second.archives().single().id, "showcase.zip")
        assertEquals(emptyList<File>(), copies())
        second.shutDown()
    }

    @Test
    fun `a pipe is copied, as it cannot be read twice`() = runBlocking {
        files.persistable = true
        files.isPipe = true
        val keepsake = world.open()
        assertTrue(archives(keepsake).readAll(zip).newMedia > 0uL)
        assertEquals(1, copies().size)
        keepsake.shutDown()
    }

    @Test
    fun `how far a copy is is told in bytes, with the whole where its app knows that`() = runBlocking {
        val whole = File(sample("showcase.zip")).length()
        for (isPipe in listOf(false, true)) {
            files.isPipe = isPipe
            val keepsake = world.open("$isPipe")
            val told = mutableListOf<Copying?>()
            archives(keepsake).read(listOf(zip)) { told += it }.collect()
            assertEquals(listOf(Copying(whole, whole.takeUnless { isPipe }), null), told.takeLast(2))
            keepsake.shutDown()
        }
    }

    @Test
    fun `a copy that is cancelled in the middle leaves nothing`() = runBlocking {
        val keepsake = world.open()
        val copying = CompletableDeferred<Unit>()
        val reading = launch(Dispatchers.Default) {
            archives(keepsake).read(listOf(zip)) {
                copying.complete(Unit)
                // Until whoever asked for it has gone.
                while (isActive) Thread.sleep(1)
            }.collect()
        }
        copying.await()
        assertEquals(1, copies().size)
        reading.cancelAndJoin()
        assertTrue(reading.isCancelled)
        assertEquals(emptyList<File>(), copies())
        assertEquals(0, keepsake.archives().size)
        keepsake.shutDown()
    }

    @Test
    fun `a right that was taken back is told, by name, and ends nothing`() = runBlocking {
        files.persistable = true
        val first = world.open()
        archives(first).readAll(zip)
        first.shutDown()

        files.isGone = true
        val second = world.open()
        val archives = archives(second)
        archives.reopen(second)
        assertEquals(listOf("showcase.zip"), archives.unreadable.value)
        files.isGone = false
        archives.readAll(zip)
        assertEquals(emptyList<String>(), archives.unreadable.value)
        second.shutDown()
    }

    @Test
    fun `whatever another app's provider throws ends nothing`() = runBlocking {
        files.persistable = true
        val first = world.open()
        archives(first).readAll(zip)
        first.shutDown()

        for (cause in listOf(NullPointerException(), SQLiteException(), OperationCanceledException(), BadParcelableException("odd"))) {
            files.throws = cause
            val second = world.open()
            val archives = archives(second)
            archives.reopen(second)
            assertEquals("$cause", listOf("showcase.zip"), archives.unreadable.value)
            assertThrows("$cause", KeepException.NotReachable::class.java) { runBlocking { archives.readAll(zip) } }
            second.shutDown()
        }
    }

    @Test
    fun `cancelled when the catalog has it already, what it is read from is kept`() = runBlocking {
        files.persistable = false
        val keepsake = world.open()
        lateinit var reading: Job
        // Asked for to read, and then for what was read.
        var asked = 0
        val archives = Archives(world.context, folder, { keepsake.also { if (++asked == 2) reading.cancel() } }, { Long.MAX_VALUE }) {
            throw SecurityException()
        }
        reading = launch(Dispatchers.Default, CoroutineStart.LAZY) { archives.readAll(zip) }
        reading.join()
        assertTrue(reading.isCancelled)
        assertEquals(1, copies().size)
        keepsake.shutDown()

        val next = world.open()
        archives(next).reopen(next)
        assertEquals(listOf(true), next.archives().map { it.reachable })
        next.shutDown()
    }

    @Test
    fun `the catalog waits for no export, and none is told to be gone before it was asked for`() = runBlocking {
        files.persistable = true
        val version = LibraryVersion { "1:test" }
        Container(world.context, version).run {
            (archives.read(listOf(zip)).last() as ReadEvent.Done)
            keepsake().shutDown()
        }
        val goOn = CountDownLatch(1)
        files.goOn = goOn
        val container = Container(world.context, version)
        val keepsake = withTimeout(30_000) { container.keepsake() }
        assertEquals(false, container.hasExports.value)
        assertEquals(emptyList<String>(), container.archives.unreadable.value)
        // Another that is read meanwhile does not wait, either.
        files.goOn = null
        withTimeout(30_000) { container.archives.readAll(Uri.parse("content://files/high.zip")) }
        goOn.countDown()
        assertEquals(listOf(true, true), withTimeout(30_000) { container.withExports() }.archives().map { it.reachable })
        keepsake.shutDown()
    }

    @Test
    fun `a save without the right to an archive says so of each item, and loses none`() = runBlocking {
        files.persistable = true
        val first = world.open()
        archives(first).readAll(zip)
        val plan = first.plan(Selection(), world.roll(), SaveOptions())
        first.shutDown()

        files.isGone = true
        val second = world.open()
        val archives = archives(second)
        archives.reopen(second)
        val without = second.saveAll(world.roll())
        assertEquals(0uL, without.totals.saved)
        assertEquals(plan.planned, without.totals.run { alreadyThere + skipped + failed })
        assertTrue("${without.totals}", without.totals.failed >= plan.toSave)
        val told = second.ledgerPage(without.run, Outcome.FAILED, 0, 1_000u)
        assertTrue("$told", told.all { it.reasons.isNotEmpty() })
        assertEquals(emptyList<Any>(), world.all())

        files.isGone = false
        archives.readAll(zip)
        assertEquals(plan.toSave, second.saveAll(world.roll()).totals.saved)
        second.shutDown()
    }

    @Test
    fun `chosen again it is the archive that it was, and no other is taken for it`() = runBlocking {
        files.persistable = true
        val first = world.open()
        val before = archives(first).readAll(zip).archives
        val media = first.summary().media
        first.shutDown()

        files.isMoved = true
        val second = world.open()
        val archives = archives(second)
        archives.reopen(second)
        assertEquals(listOf(false), second.archives().map { it.reachable })
        val refused = assertThrows(KeepException.NotUsable::class.java) {
            runBlocking { archives.chooseAgain(before.single(), Uri.parse("content://files/moved/high.zip")).last() }
        }
        assertTrue("${refused.why}", refused.why is Trouble.OtherArchive)
        assertEquals(media, second.summary().media)
        assertEquals(before, second.archives().map { it.id })
        assertEquals(listOf(zip), resolver.persistedUriPermissions.map { it.uri })

        val moved = Uri.parse("content://files/moved/showcase.zip")
        archives.chooseAgain(before.single(), moved).last()
        assertEquals(before to listOf(true), second.archives().run { map { it.id } to map { it.reachable } })
        assertEquals(media, second.summary().media)
        // The right to what cannot be opened any more is given back.
        assertEquals(listOf(moved), resolver.persistedUriPermissions.map { it.uri })
        second.shutDown()

        val third = world.open()
        archives(third).run { reopen(third); assertEquals(emptyList<String>(), unreadable.value) }
        assertTrue(third.saveAll(world.roll()).totals.saved > 0uL)
        third.shutDown()
    }

    @Test
    fun `a ZIP inside of a file is opened with it, and either leads to the file that is chosen`() = runBlocking {
        files.persistable = true
        val first = world.open()
        archives(first).readAll(Uri.parse("content://files/outer.zip"))
        val (inner) = first.archives().filter { it.media > 0uL }.map { it.id }
        val all = first.archives().map { it.id }.toSet()
        first.shutDown()

        files.isMoved = true
        val second = world.open()
        archives(second).run { reopen(second); chooseAgain(inner, Uri.parse("content://files/moved/outer.zip")).last() }
        assertEquals(all, second.archives().filter { it.reachable }.map { it.id }.toSet())
        second.shutDown()

        val third = world.open()
        archives(third).reopen(third)
        assertEquals(all, third.archives().filter { it.reachable }.map { it.id }.toSet())
        third.shutDown()
    }

    @Test
    fun `what stands in a file's place at the next start is not read`() = runBlocking {
        files.persistable = true
        val first = world.open()
        archives(first).readAll(zip)
        val media = first.summary().media
        first.shutDown()

        files.inPlaceOf["showcase.zip"] = "high.zip"
        val second = world.open()
        archives(second).run { reopen(second); assertEquals(listOf("showcase.zip"), unreadable.value) }
        assertEquals(media, second.summary().media)
        assertEquals(1, second.archives().size)
        second.shutDown()
    }

    @Test
    fun `without room for the copy it says so, and leaves nothing`() = runBlocking {
        files.persistable = false
        val keepsake = world.open()
        val full = archives(keepsake, room = { 1_000 })
        assertThrows(KeepException.NeedsSpace::class.java) { runBlocking { full.readAll(zip) } }
        files.isPipe = true
        assertThrows(KeepException.NeedsSpace::class.java) { runBlocking { full.readAll(zip) } }
        assertEquals(emptyList<File>(), copies())
        keepsake.shutDown()
    }

    @Test
    fun `where the list of exports cannot be written down it says so, and leaves nothing`() = runBlocking {
        files.persistable = true
        val keepsake = world.open()
        val archives = archives(keepsake)
        val inTheWay = File(folder, "kept.json.new")
        assertTrue(inTheWay.mkdirs())
        assertThrows(KeepException.NeedsSpace::class.java) { runBlocking { archives.readAll(zip) } }
        assertEquals(0, resolver.persistedUriPermissions.size)
        assertTrue(inTheWay.delete())
        archives.readAll(zip)
        assertTrue(inTheWay.mkdirs())
        val id = keepsake.archives().single().id
        assertThrows(KeepException.NeedsSpace::class.java) { runBlocking { archives.forget(id, "showcase.zip") } }
        keepsake.shutDown()
    }

    @Test
    fun `where not even an empty copy can be made it says so`() = runBlocking {
        files.persistable = false
        folder.writeText("a file where the folder should be")
        val keepsake = world.open()
        assertThrows(KeepException.NeedsSpace::class.java) { runBlocking { archives(keepsake).readAll(zip) } }
        keepsake.shutDown()
    }

    @Test
    fun `a copy that a process left when it died goes at the next start, and one in hand stays`() = runBlocking {
        files.persistable = false
        folder.mkdirs()
        val left = File(folder, "export-1234567890.zip").apply { writeText("half a copy") }
        val keepsake = world.open()
        lateinit var archives: Archives
        // The catalog is opened, as the app does it, when the first copy is made already.
        archives = Archives(world.context, folder, { keepsake.also { archives.reopen(it) } }, { Long.MAX_VALUE }) { throw SecurityException() }
        assertTrue(archives.readAll(zip).newMedia > 0uL)
        assertEquals(1, copies().size)
        assertTrue(left !in copies())
        val kept = copies()
        File(folder, "export-another.zip").writeText("half a copy")
        archives(keepsake).reopen(keepsake)
        assertEquals(kept, copies())
        keepsake.shutDown()
    }

    @Test
    fun `what is no export is not kept`() = runBlocking {
        val keepsake = world.open()
        val text = Uri.parse("content://files/captions.txt")
        for (persistable in listOf(true, false)) {
            files.persistable = persistable
            assertThrows(KeepException.NotUsable::class.java) { runBlocking { archives(keepsake).readAll(text) } }
            assertEquals(emptyList<File>(), copies())
            assertEquals(0, resolver.persistedUriPermissions.size)
        }
        files.isGone = true
        assertThrows(KeepException.NotReachable::class.java) { runBlocking { archives(keepsake).readAll(zip) } }
        keepsake.shutDown()
    }

    /** Another app, with the samples as its files. */
    class Files : ContentProvider() {
        var persistable = false
        var isPipe = false
        var isGone = false

        /** Only what lies in "moved" is there. */
        var isMoved = false
        val inPlaceOf = mutableMapOf<String, String>()
        @Volatile var throws: RuntimeException? = null

        /** A file comes only then. */
        @Volatile var goOn: CountDownLatch? = null

        override fun onCreate() = true
        override fun getType(uri: Uri) = "application/zip"
        override fun insert(uri: Uri, values: ContentValues?): Uri? = null
        override fun update(uri: Uri, values: ContentValues?, which: String?, arguments: Array<String>?) = 0
        override fun delete(uri: Uri, which: String?, arguments: Array<String>?) = 0

        override fun query(uri: Uri, columns: Array<String>?, which: String?, values: Array<String>?, order: String?) =
            MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf(uri.lastPathSegment)) }

        /** An export with a ZIP in it, as some phones pack what was downloaded. */
        private val outer: File by lazy {
            File.createTempFile("outer", ".zip").apply {
                ZipOutputStream(outputStream()).use { zip ->
                    val export = File(sample("showcase.zip")).readBytes()
                    zip.putNextEntry(
                        ZipEntry("instagram-export.zip").apply {
                            method = ZipEntry.STORED
                            size = export.size.toLong()
                            crc = CRC32().apply { update(export) }.value
                        },
                    )
                    zip.write(export)
                    zip.closeEntry()
                }
            }
        }

        override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
            throws?.let { throw it }
            goOn?.await()
            if (isGone || isMoved && "moved" !in uri.pathSegments) throw FileNotFoundException("gone")
            val name = uri.lastPathSegment!!.let { inPlaceOf[it] ?: it }
            val file = if (name == "outer.zip") outer else File(sample(name))
            if (!isPipe) return ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY)
            // Robolectric's own pipes are files.
            val pipe = File.createTempFile("pipe", null).apply { delete() }
            check(ProcessBuilder("mkfifo", pipe.path).start().waitFor() == 0)
            thread { runCatching { pipe.outputStream().use { out -> file.inputStream().use { it.copyTo(out) } } } }
            return ParcelFileDescriptor.open(pipe, ParcelFileDescriptor.MODE_READ_ONLY)
        }
    }
}
