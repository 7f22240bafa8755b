package io.keepsake.app.home

import android.net.Uri
import android.os.ParcelFileDescriptor
import androidx.lifecycle.ViewModelProvider
import androidx.lifecycle.ViewModelStore
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import io.keepsake.SaveEvent
import io.keepsake.app.Call
import io.keepsake.app.Documents
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.app.sample
import io.keepsake.app.saveAll
import io.keepsake.resuming
import io.keepsake.rust.ArchiveRecord
import java.io.File
import java.io.FileNotFoundException
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Assert.fail
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class HomeViewModelTest {
    private val world = World()

    @Test
    fun `a save that stood still and was gone on with is one, with what all of it came to`() {
        read("showcase")
        world.media.fault = { call, number -> Fault.Throws(FileNotFoundException("ENOSPC")).takeIf { call == Call.OPEN && number > 2 } }
        val (first, before) = runBlocking { container.keepsake().saveAll(container.roll) }.run { run to totals }
        world.media.fault = { _, _ -> null }
        val rest = runBlocking { (container.keepsake().resuming(first, container.roll).last() as SaveEvent.Done).summary }
        val whole = runBlocking { requireNotNull(container.keepsake().saveOf(first)).totals }
        assertTrue("$whole", whole.saved > before.saved)
        assertEquals(whole, rest.totals)
        val model = HomeViewModel(container)
        model.refresh()
        until { model.state.value.runs.isNotEmpty() }
        assertEquals(listOf(rest.run to whole), model.state.value.runs.map { it.id to it.totals })
    }

    /** A reading of a file with these bytes, begun by a screen that is gone by now; and a screen made anew. */
    private fun joined(bytes: ByteArray, work: (HomeViewModel) -> Unit) {
        Robolectric.buildContentProvider(Documents::class.java).create("documents")
        val (source, sink) = ParcelFileDescriptor.createPipe()
        ParcelFileDescriptor.AutoCloseOutputStream(sink).use { it.write(bytes) }
        Documents.file = source
        val screens = ViewModelStore()
        val gone = ViewModelProvider.create(screens, viewModelFactory { initializer { HomeViewModel(container) } })[HomeViewModel::class]
        gone.add(listOf(Uri.parse("content://documents/export.zip")))
        until { container.readings.goingOn != null }
        screens.clear()
        val model = HomeViewModel(container)
        model.refresh()
        assertTrue(model.state.value.reading != null)
        work(model)
        until { model.state.value.reading == null }
        assertEquals(null, model.state.value.trouble)
    }

    @Test
    fun `a reading outlives its screen, and one made anew shows what it brought`() = joined(File(sample("showcase.zip")).readBytes()) { model ->
        until { model.state.value.read != null && model.state.value.archives.isNotEmpty() }
        assertTrue("${model.state.value.read}", model.state.value.read!!.newMedia > 0uL)
    }

    @Test
    fun `a reading is stopped by a screen made anew`() = joined(ByteArray(0)) { model ->
        model.stopReading()
        // The catalog is opened on the main thread, which is this one: no waiting for it below.
        until { container.readings.goingOn == null && model.state.value.run { reading == null && summary != null } }
        assertEquals(emptyList<ArchiveRecord>(), runBlocking { container.keepsake().archives() })
    }

    private fun until(isSo: () -> Boolean) {
        repeat(TIMES) {
            if (isSo()) return
            Thread.sleep(STEP)
            ShadowLooper.idleMainLooper(STEP, TimeUnit.MILLISECONDS)
        }
        fail("it did not come to that")
    }

    private companion object {
        const val STEP = 20L
        const val TIMES = 500
    }
}
