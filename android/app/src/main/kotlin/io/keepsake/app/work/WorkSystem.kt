package io.keepsake.app.work

import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import android.net.NetworkCapabilities
import android.net.NetworkRequest
import android.os.Build
import android.os.PersistableBundle
import androidx.annotation.RequiresApi
import androidx.work.BackoffPolicy
import androidx.work.Constraints
import androidx.work.ExistingWorkPolicy
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.OutOfQuotaPolicy
import androidx.work.WorkManager
import androidx.work.workDataOf
import java.time.Duration
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flowOf

/** What carries orders out while no window is there. Knows ids; what is to be done stands on disk. */
interface WorkSystem {
    /** As soon as it can be; an order that it has already is not begun twice. */
    fun start(id: String, order: SaveOrder)

    /** After the item in hand. */
    fun cancel(id: String)

    /** What the phone has at the moment of what the system asks before it lets work begin. */
    val conditions: Flow<Conditions> get() = flowOf(Conditions())

    /** What an order lacks for which the system lets it wait. */
    fun lack(order: SaveOrder?, now: Conditions): Lack? = null
}

/**
 * WorkManager with a foreground service for exports, which need no network; from Android 14 a user-initiated transfer
 * for links, which the system lets run longer, and WorkManager before.
 */
class AndroidWork(private val context: Context) : WorkSystem {
    private val workManager get() = WorkManager.getInstance(context)
    private val jobs get() = checkNotNull(context.getSystemService(JobScheduler::class.java))

    override val conditions: Flow<Conditions> = PhoneConditions(context).now

    override fun start(id: String, order: SaveOrder) {
        val isTransfer = order.isOfLinks && Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE
        if (!(isTransfer && transfer(id, order))) enqueue(id, order)
    }

    override fun lack(order: SaveOrder?, now: Conditions): Lack? {
        val ofLinks = order?.isOfLinks == true
        return now.lack(needsRoom(ofLinks), needsNetwork = ofLinks, onlyUnmetered = order?.onlyUnmetered == true)
    }

    /** A transfer waits for its network alone, and so does what takes its place; whether what it fetches has room, the core looks. */
    private fun needsRoom(ofLinks: Boolean) = !ofLinks || Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE

    override fun cancel(id: String) {
        jobs.cancel(TransferService.jobOf(id))
        workManager.cancelUniqueWork(id)
    }

    /** Whether the system took it: it takes none from an app that is not in front. */
    @RequiresApi(Build.VERSION_CODES.UPSIDE_DOWN_CAKE)
    private fun transfer(id: String, order: SaveOrder): Boolean {
        val job = TransferService.jobOf(id)
        if (jobs.getPendingJob(job) != null) return true
        val network = NetworkRequest.Builder().addCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET)
            .addCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED)
        if (order.onlyUnmetered) network.addCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED)
        val info = JobInfo.Builder(job, ComponentName(context, TransferService::class.java))
            .setUserInitiated(true)
            .setRequiredNetwork(network.build())
            .setEstimatedNetworkBytes(JobInfo.NETWORK_BYTES_UNKNOWN.toLong(), JobInfo.NETWORK_BYTES_UNKNOWN.toLong())
            .setExtras(PersistableBundle().apply { putString(TransferService.ORDER, id) })
            .build()
        return try {
            jobs.schedule(info) == JobScheduler.RESULT_SUCCESS
        } catch (_: IllegalStateException) {
            false
        } catch (_: SecurityException) {
            false
        }
    }

    private fun enqueue(id: String, order: SaveOrder) {
        val request = OneTimeWorkRequestBuilder<SaveWorker>()
            .setInputData(workDataOf(SaveWorker.ORDER to id))
            .setConstraints(constraints(order))
            .setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
            .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, Duration.ofSeconds(30))
            .build()
        workManager.enqueueUniqueWork(id, ExistingWorkPolicy.KEEP, request)
    }

    private fun constraints(order: SaveOrder): Constraints {
        val network = when {
            !order.isOfLinks -> NetworkType.NOT_REQUIRED
            order.onlyUnmetered -> NetworkType.UNMETERED
            else -> NetworkType.CONNECTED
        }
        // What is staged and saved would make a full phone fuller.
        return Constraints.Builder().setRequiredNetworkType(network).setRequiresStorageNotLow(needsRoom(order.isOfLinks)).build()
    }
}
