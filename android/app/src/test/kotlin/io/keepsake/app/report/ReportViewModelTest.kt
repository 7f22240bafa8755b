package io.keepsake.app.report

import android.content.Context
import androidx.test.core.app.ApplicationProvider
import androidx.work.WorkInfo
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.read
import io.keepsake.app.saveAll
import io.keepsake.app.work.KeptOrder
import io.keepsake.app.work.Orders
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.Saves
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.Outcome
import io.keepsake.rust.Selection
import java.io.File
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class ReportViewModelTest {
    private val world = World()

    @Test
    fun `a report that was opened while the save was at its end tells how it ended`() {
        read("showcase")
        val goOn = CountDownLatch(1)
        world.media.fault = { call, _ -> null.also { if (call == Call.OPEN) goOn.await(60, TimeUnit.SECONDS) } }
        val saving: Job = CoroutineScope(Dispatchers.Default).launch { container.keepsake().saveAll(container.roll) }
        waitUntil { runBlocking { container.keepsake().saves() }.isNotEmpty() }
        val model = ReportViewModel(container, runBlocking { container.keepsake().saves().single().id })
        waitUntil { model.state.value.run != null }
        assertNull(model.state.value.run?.end)
        goOn.countDown()
        runBlocking { saving.join() }
        waitUntil { model.state.value.run?.end != null }
    }

    @Test
    fun `a report of a save that stands still knows why after a new start, and no other's does`() {
        val folder = File(ApplicationProvider.getApplicationContext<Context>().noBackupFilesDir, "saves")
        holdWorkManagerBack()
        val order = SaveOrder.FromExports(Selection())
        val ended = PauseReason.BySystem(WorkInfo.STOP_REASON_CONSTRAINT_STORAGE_NOT_LOW)
        Orders(folder) { "" }.apply {
            keep(KeptOrder(Saves.FROM_EXPORTS, order, PauseReason.NoTimeLeft, run = 7))
            keep(KeptOrder("links-1", order, ended, run = 8))
        }
        val (own, another, other) = listOf(7L, 8L, 9L).map { ReportViewModel(container, it) }
        runBlocking { container.saves.restore() }
        waitUntil { own.state.value.paused == PauseReason.NoTimeLeft && another.state.value.paused == ended }
        assertNull(other.state.value.paused)
    }

    @Test
    fun `what was left alone is told where the failures fill whole pages`() {
        read("showcase")
        val left = runBlocking {
            val run = container.keepsake().saveAll(container.roll).run
            container.keepsake().ledgerPage(run, Outcome.SKIPPED, 0, PAGE.toUInt()).map { it.media }
        }
        read("many")
        val taken = runBlocking { container.keepsake().mediaPage(MediaFilter(found = true), null, 1_000u).items }
            .filter { it.outcome == null && it.item.leftOut == null }.take(PAGE).map { it.item.id }
        world.media.fault = { call, _ -> Fault.Throws(IllegalArgumentException("not to its liking")).takeIf { call == Call.INSERT } }
        val saved = runBlocking { container.keepsake().saveAll(container.roll, Selection(MediaFilter(media = left + taken))) }
        assertTrue("${saved.totals}", saved.totals.failed == PAGE.toULong() && saved.totals.skipped > 0u)
        val model = ReportViewModel(container, saved.run)
        waitUntil { model.state.value.notSaved.size == PAGE }
        model.loadMore()
        waitUntil { model.state.value.notSaved.any { it.outcome == Outcome.SKIPPED } }
    }

    private fun waitUntil(isSo: () -> Boolean) {
        repeat(TIMES) {
            ShadowLooper.idleMainLooper(STEP, TimeUnit.MILLISECONDS)
            if (isSo()) return
            Thread.sleep(STEP)
        }
        error("not so after ${STEP * TIMES} ms")
    }

    private companion object {
        const val PAGE = 60
        const val STEP = 20L
        const val TIMES = 1_500
    }
}
