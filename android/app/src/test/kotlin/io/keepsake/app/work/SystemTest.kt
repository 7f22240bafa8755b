package io.keepsake.app.work

import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.res.Configuration
import android.net.NetworkCapabilities
import android.os.Build
import androidx.test.core.app.ApplicationProvider
import androidx.work.ForegroundUpdater
import androidx.work.ListenableWorker.Result
import androidx.work.NetworkType
import androidx.work.WorkInfo
import androidx.work.WorkManager
import androidx.work.testing.TestListenableWorkerBuilder
import androidx.work.workDataOf
import com.google.common.util.concurrent.Futures
import io.keepsake.addArchives
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.sample
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.Selection
import java.util.Locale
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The app's own worker and what it asks of WorkManager and JobScheduler. */
@RunWith(RobolectricTestRunner::class)
class SystemTest {
    private val context: Application = ApplicationProvider.getApplicationContext()
    private val everything = SaveOrder.FromExports(Selection())
    private val jobs = context.getSystemService(JobScheduler::class.java)!!

    @Before
    fun setUp() = holdWorkManagerBack()

    private fun work(id: String): List<WorkInfo> = WorkManager.getInstance(context).getWorkInfosForUniqueWork(id).get()

    @Test
    @Config(sdk = [29, 34, 35, 36, 37])
    fun `an export waits for room, not for a network, and is begun once`() {
        val system = AndroidWork(context)
        repeat(2) { system.start(Saves.FROM_EXPORTS, everything) }
        val info = work(Saves.FROM_EXPORTS).single()
        assertEquals(NetworkType.NOT_REQUIRED, info.constraints.requiredNetworkType)
        assertTrue(info.constraints.requiresStorageNotLow())
        system.cancel(Saves.FROM_EXPORTS)
        assertEquals(WorkInfo.State.CANCELLED, work(Saves.FROM_EXPORTS).single().state)
    }

    @Test
    @Config(sdk = [29])
    fun `before Android 14 links are WorkManager's, on the network that the person allows`() {
        val system = AndroidWork(context)
        system.start("links-1", SaveOrder.FromLinks("text"))
        system.start("links-2", SaveOrder.FromLinks("text", onlyUnmetered = true))
        assertEquals(NetworkType.CONNECTED, work("links-1").single().constraints.requiredNetworkType)
        assertEquals(NetworkType.UNMETERED, work("links-2").single().constraints.requiredNetworkType)
        system.start("links-3", SaveOrder.TheRest(7, isOfLinks = true, onlyUnmetered = true))
        assertEquals(NetworkType.UNMETERED, work("links-3").single().constraints.requiredNetworkType)
    }

    @Test
    @Config(sdk = [34, 35])
    fun `a transfer that the system refuses waits for its network alone, too`() {
        shadowOf(jobs).failOnJob(TransferService.jobOf("links-1"))
        AndroidWork(context).start("links-1", SaveOrder.FromLinks("text"))
        val needed = work("links-1").single().constraints
        assertEquals(NetworkType.CONNECTED to false, needed.requiredNetworkType to needed.requiresStorageNotLow())
    }

    @Test
    @Config(sdk = [34, 35, 36, 37])
    fun `from Android 14 links are a transfer that the person began`() {
        val system = AndroidWork(context)
        system.start("links-1", SaveOrder.FromLinks("text"))
        system.start("links-2", SaveOrder.FromLinks("text", onlyUnmetered = true))
        system.start("links-3", SaveOrder.TheRest(7, isOfLinks = true, onlyUnmetered = true))
        val rest = requireNotNull(jobs.getPendingJob(TransferService.jobOf("links-3")))
        assertTrue(rest.requiredNetwork!!.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED))
        val (free, unmetered) = listOf("links-1", "links-2").map { requireNotNull(jobs.getPendingJob(TransferService.jobOf(it))) { it } }
        assertTrue(free.isUserInitiated && unmetered.isUserInitiated)
        assertFalse(free.requiredNetwork!!.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED))
        assertTrue(unmetered.requiredNetwork!!.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED))
        assertEquals("links-1", free.extras.getString(TransferService.ORDER))
        assertEquals(emptyList<WorkInfo>(), work("links-1"))
        system.cancel("links-1")
        assertEquals(null, jobs.getPendingJob(TransferService.jobOf("links-1")))
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `what an order is told to lack is what the system lets it wait for`() {
        val system = AndroidWork(context)
        val poor = Conditions(hasRoom = false, Conditions.Reach.METERED)
        assertEquals(Lack.ROOM, system.lack(null, poor))
        val ofLinks = system.lack(SaveOrder.FromLinks("text", onlyUnmetered = true), poor)
        assertEquals(if (Build.VERSION.SDK_INT < 34) Lack.ROOM else Lack.UNMETERED_NETWORK, ofLinks)
        assertEquals(ofLinks, system.lack(SaveOrder.TheRest(7, isOfLinks = true, onlyUnmetered = true), poor))
        assertEquals(null, system.lack(SaveOrder.FromLinks("text"), poor.copy(hasRoom = true)))
    }

    @Test
    @Config(sdk = [29, 35, 36, 37])
    fun `the worker saves, also where the service is refused`() = runBlocking {
        val world = World()
        val container = context.container
        container.keepsake().addArchives(sample("showcase.zip"))
        val refused = ForegroundUpdater { _, _, _ -> Futures.immediateFailedFuture(IllegalStateException("Time limit already exhausted")) }
        for (updater in listOf(null, refused)) {
            container.saves.start(everything)
            val builder = TestListenableWorkerBuilder<SaveWorker>(context).setInputData(workDataOf(SaveWorker.ORDER to Saves.FROM_EXPORTS))
            updater?.let { builder.setForegroundUpdater(it) }
            assertEquals(Result.success(), builder.build().doWork())
            assertTrue(container.saves.states.value[Saves.FROM_EXPORTS] is SaveState.Done)
        }
        assertTrue(world.visible().isNotEmpty())
        assertEquals(listOf("Saving has ended"), told().map { it.extras.getString(Notification.EXTRA_TITLE) })
        container.keepsake().shutDown()
    }

    @Test
    @Config(sdk = [35])
    fun `a save that stands still says so, and one that the person paused says nothing`() {
        val notifications = SaveNotifications(context)
        notifications.tellEnd("links-1", SaveState.Paused(PauseReason.ByPerson))
        notifications.tellEnd("links-1", SaveState.Waiting)
        assertEquals(0, told().size)
        notifications.tellEnd("links-1", SaveState.Paused(PauseReason.NoTimeLeft))
        assertEquals(listOf("Saving is paused"), told().map { it.extras.getString(Notification.EXTRA_TITLE) })
    }

    @Test
    @Config(sdk = [35])
    fun `a tap on a notification shows the window that is there`() {
        val shown = SaveNotifications(context).of("links-1", SaveState.Waiting)
        val intent = shadowOf(shown.contentIntent).savedIntent
        assertEquals(Intent.ACTION_MAIN to setOf(Intent.CATEGORY_LAUNCHER), intent.action to intent.categories)
        val window = context.packageManager.getActivityInfo(intent.component!!, 0)
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TOP, window.launchMode)
    }

    @Test
    @Config(sdk = [35])
    fun `a notification writes numbers as its language does`() {
        val state = SaveState.Fetching(LinkProgress.Downloading(done = 1_204u, files = 2_000u, bytes = 0u, bytesPlanned = 0u))
        for ((language, numbers) in mapOf("de" to listOf("1.204", "2.000"), "ar" to listOf("١٬٢٠٤", "٢٬٠٠٠"))) {
            val configuration = Configuration(context.resources.configuration).apply { setLocale(Locale.forLanguageTag(language)) }
            val shown = SaveNotifications(context.createConfigurationContext(configuration)).of("links-1", state)
            val text = shown.extras.getString(Notification.EXTRA_TEXT).orEmpty()
            assertTrue(text, numbers.all { it in text })
        }
    }

    private fun told(): List<Notification> = shadowOf(context.getSystemService(NotificationManager::class.java)).allNotifications

    @Test
    @Config(sdk = [35])
    fun `a worker without an order does nothing`() = runBlocking {
        val worker = TestListenableWorkerBuilder<SaveWorker>(context).setInputData(workDataOf(SaveWorker.ORDER to "exports")).build()
        assertEquals(Result.success(), worker.doWork())
    }

    @Test
    @Config(sdk = [35])
    fun `six hours used up is a reason of its own`() {
        assertEquals(PauseReason.NoTimeLeft, SaveWorker.reasonOf(WorkInfo.STOP_REASON_FOREGROUND_SERVICE_TIMEOUT))
        assertEquals(PauseReason.ByPerson, SaveWorker.reasonOf(WorkInfo.STOP_REASON_USER))
        assertEquals(PauseReason.BySystem(9), SaveWorker.reasonOf(WorkInfo.STOP_REASON_CONSTRAINT_STORAGE_NOT_LOW))
    }

    @Test
    @Config(sdk = [29, 35, 36, 37])
    fun `a notification says how far it is and lets pause and stop`() {
        val notifications = SaveNotifications(context)
        val shown = notifications.of("links-3", SaveState.Waiting)
        assertEquals(listOf("Pause", "Stop"), shown.actions.map { it.title.toString() })
        assertNotNull(context.getSystemService(NotificationManager::class.java)!!.getNotificationChannel(shown.channelId))
        assertTrue(notifications.numberOf(Saves.FROM_EXPORTS) != notifications.numberOf("links-3"))
    }
}
