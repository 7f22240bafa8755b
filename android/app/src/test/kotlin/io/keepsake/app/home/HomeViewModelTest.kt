package io.keepsake.app.home

import io.keepsake.SaveEvent
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.app.saveAll
import io.keepsake.resuming
import java.io.FileNotFoundException
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
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
        val first = runBlocking { container.keepsake().saveAll(container.roll).run }
        world.media.fault = { _, _ -> null }
        val rest = runBlocking { (container.keepsake().resuming(first, container.roll).last() as SaveEvent.Done).summary }
        val whole = runBlocking { container.keepsake().saveTotals(first) }
        assertTrue("$whole", whole.saved > rest.totals.saved)
        val model = HomeViewModel(container)
        model.refresh()
        repeat(TIMES) {
            if (model.state.value.runs.isEmpty()) Thread.sleep(STEP)
            ShadowLooper.idleMainLooper(STEP, TimeUnit.MILLISECONDS)
        }
        assertEquals(listOf(rest.run to whole), model.state.value.runs.map { it.id to it.totals })
    }

    private companion object {
        const val STEP = 20L
        const val TIMES = 500
    }
}
