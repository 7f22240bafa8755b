package io.keepsake.app.work

import android.content.Context
import android.content.pm.ServiceInfo
import androidx.work.CoroutineWorker
import androidx.work.ForegroundInfo
import androidx.work.WorkInfo
import androidx.work.WorkerParameters
import io.keepsake.app.container
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Carries one order out; only orchestrates. */
class SaveWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    private val notifications = SaveNotifications(context)

    override suspend fun doWork(): Result = coroutineScope {
        val id = inputData.getString(ORDER) ?: return@coroutineScope Result.failure()
        val saves = applicationContext.container.saves
        if (!saves.isWanted(id)) return@coroutineScope Result.success()
        showService(id)
        val shown = launch { notifications.follow(id, saves.states) }
        try {
            saves.carryOut(id) { reasonOf(stopReason) }
        } finally {
            // Also where the system ended it.
            withContext(NonCancellable) { shown.cancelAndJoin() }
            notifications.tellEnd(id, saves.states.value[id])
        }
        Result.success()
    }

    override suspend fun getForegroundInfo(): ForegroundInfo = info(inputData.getString(ORDER).orEmpty())

    /** Where the system refuses, it is work like any other, which may be stopped sooner. */
    private suspend fun showService(id: String) {
        try {
            setForeground(info(id))
        } catch (cause: CancellationException) {
            throw cause
        } catch (_: IllegalStateException) {
            // Started from the background, or all hours of the day are used up.
        } catch (_: SecurityException) {
            // Some makers' systems.
        }
    }

    private fun info(id: String) = ForegroundInfo(
        notifications.numberOf(id),
        notifications.of(id, SaveState.Waiting),
        ServiceInfo.FOREGROUND_SERVICE_TYPE_DATA_SYNC,
    )

    companion object {
        internal const val ORDER = "order"

        /** JobScheduler's reasons have the same numbers. */
        internal fun reasonOf(stopReason: Int): PauseReason = when (stopReason) {
            WorkInfo.STOP_REASON_FOREGROUND_SERVICE_TIMEOUT -> PauseReason.NoTimeLeft
            // In the system's list of what goes on.
            WorkInfo.STOP_REASON_USER -> PauseReason.ByPerson
            else -> PauseReason.BySystem(stopReason)
        }
    }
}
