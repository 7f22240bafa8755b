package io.keepsake.app.work

import android.app.job.JobParameters
import android.app.job.JobService
import android.os.Build
import androidx.annotation.RequiresApi
import io.keepsake.app.container
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Carries an order for links out as a transfer that the person began (Android 14). */
@RequiresApi(Build.VERSION_CODES.UPSIDE_DOWN_CAKE)
class TransferService : JobService() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val running = ConcurrentHashMap<Int, Job>()

    /** Why a job was stopped, before it is cancelled. */
    private val stopped = ConcurrentHashMap<Int, Int>()

    override fun onStartJob(job: JobParameters): Boolean {
        val id = job.extras.getString(ORDER) ?: return false
        val notifications = SaveNotifications(this)
        // The system ends a transfer that shows nothing.
        setNotification(job, notifications.numberOf(id), notifications.of(id, SaveState.Waiting), JOB_END_NOTIFICATION_POLICY_REMOVE)
        running[job.jobId] = scope.launch {
            val shown = launch { notifications.follow(id, container.saves.states) }
            try {
                container.saves.carryOut(id) { SaveWorker.reasonOf(stopped[job.jobId] ?: JobParameters.STOP_REASON_UNDEFINED) }
            } finally {
                // Also where the system ended it.
                withContext(NonCancellable) { shown.cancelAndJoin() }
                notifications.tellEnd(id, container.saves.states.value[id])
            }
            jobFinished(job, false)
        }
        return true
    }

    /** Again later, unless the person wants no more: then the order says so, and nothing is done. */
    override fun onStopJob(job: JobParameters): Boolean {
        stopped[job.jobId] = job.stopReason
        running.remove(job.jobId)?.cancel()
        return job.stopReason != JobParameters.STOP_REASON_USER && job.stopReason != JobParameters.STOP_REASON_CANCELLED_BY_APP
    }

    override fun onDestroy() {
        scope.cancel()
        super.onDestroy()
    }

    companion object {
        internal const val ORDER = "order"

        /** Apart from the numbers that WorkManager gives its jobs, which begin at 0. */
        private const val FIRST_JOB = 1_000_000_000

        internal fun jobOf(id: String): Int = FIRST_JOB + (id.removePrefix(Saves.FROM_LINKS).toIntOrNull() ?: 0)
    }
}
