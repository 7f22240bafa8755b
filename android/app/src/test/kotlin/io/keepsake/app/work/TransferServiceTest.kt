package io.keepsake.app.work

import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobParameters
import android.os.PersistableBundle
import androidx.test.core.app.ApplicationProvider
import io.keepsake.addArchives
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.sample
import io.keepsake.rust.Selection
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.util.ReflectionHelpers

/** The transfer as the system starts and stops it. What it carries out here is an export, as nobody is asked on the Internet. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35, 36, 37])
class TransferServiceTest {
    private val context: Application = ApplicationProvider.getApplicationContext()
    private val service = Robolectric.setupService(TransferService::class.java)
    private val container = context.container

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    fun `an order that is there no more ends the job at once`() = runBlocking {
        assertTrue(service.onStartJob(job("links-9")))
        withTimeout(20_000) { while (!shadowOf(service).isJobFinished) delay(10) }
        assertFalse(shadowOf(service).isRescheduleNeeded)
        assertFalse(service.onStartJob(job(null)))
    }

    @Test
    fun `stopped by the system it is to be begun again, and by the person it is not`() = runBlocking {
        World()
        container.keepsake().addArchives(sample("many.zip"))
        for ((reason, again, why) in listOf(
            Triple(JobParameters.STOP_REASON_CONSTRAINT_CONNECTIVITY, true, PauseReason.BySystem(7)),
            Triple(JobParameters.STOP_REASON_USER, false, PauseReason.ByPerson),
        )) {
            container.saves.start(SaveOrder.FromExports(Selection()))
            service.onStartJob(job(Saves.FROM_EXPORTS))
            await<SaveState.Saving>()
            assertEquals(again, service.onStopJob(job(Saves.FROM_EXPORTS, reason)))
            assertEquals(why, await<SaveState.Paused>().why)
            // Who paused it needs no word.
            if (why is PauseReason.BySystem) withTimeout(20_000) { while ("Saving is paused" !in told()) delay(10) }
        }
        container.keepsake().shutDown()
    }

    private suspend inline fun <reified T : SaveState> await(): T =
        withTimeout(300_000) { container.saves.states.map { it[Saves.FROM_EXPORTS] }.filterIsInstance<T>().first() }

    private fun told(): List<String?> = shadowOf(context.getSystemService(NotificationManager::class.java)).allNotifications
        .map { it.extras.getString(Notification.EXTRA_TITLE) }

    private fun job(id: String?, stopReason: Int = 0): JobParameters = Shadow.newInstanceOf(JobParameters::class.java).also { job ->
        ReflectionHelpers.setField(job, "jobId", TransferService.jobOf(id.orEmpty()))
        ReflectionHelpers.setField(job, "extras", PersistableBundle().apply { id?.let { putString(TransferService.ORDER, it) } })
        ReflectionHelpers.setField(job, "mStopReason", stopReason)
    }
}
