package io.keepsake.app.copies

import android.content.Context
import androidx.work.CoroutineWorker
import androidx.work.ExistingWorkPolicy
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.WorkManager
import androidx.work.WorkerParameters
import io.keepsake.app.container
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.lookThrough
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LookProgress
import io.keepsake.rust.LookSummary
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** Where the look through the person's photos is. */
sealed interface LookState {
    /** None in this process. */
    data object Idle : LookState

    data object Waiting : LookState

    /** [now] none before it told anything. */
    data class Looking(val now: LookProgress?) : LookState

    /** By the person or the system, or by some trouble; the next one goes on there. */
    data class Stopped(val why: KeepException?) : LookState

    data class Done(val summary: LookSummary) : LookState
}

/** The one look for copies that there can be. WorkManager carries it out, also in the background and in another process. */
class Looks(
    private val context: Context,
    private val version: LibraryVersion,
    private val withExports: suspend () -> Keepsake,
    private val keepsake: suspend () -> Keepsake,
) {
    private val now = MutableStateFlow<LookState>(LookState.Idle)
    val state: StateFlow<LookState> = now.asStateFlow()

    /** As soon as it can be. Nothing happens where the app may see no photos, or one goes on already. */
    fun start() {
        if (LibraryAccess.of(context) == LibraryAccess.NONE || now.value is LookState.Looking) return
        now.value = LookState.Waiting
        val request = OneTimeWorkRequestBuilder<LookWorker>().build()
        WorkManager.getInstance(context).enqueueUniqueWork(NAME, ExistingWorkPolicy.KEEP, request)
    }

    /** What was seen by then is remembered. */
    fun stop() {
        WorkManager.getInstance(context).cancelUniqueWork(NAME)
        if (now.value == LookState.Waiting) now.value = LookState.Stopped(null)
    }

    /** Looks; for the system's worker. Cancelled, it stops at once. */
    internal suspend fun carryOut() {
        now.value = LookState.Looking(null)
        try {
            val keepsake = withExports()
            val summary = keepsake.lookThrough(PhoneLibrary(context, version, keepsake)) {
                if (now.value is LookState.Looking) now.value = LookState.Looking(it)
            }
            now.value = LookState.Done(summary)
        } catch (cause: CancellationException) {
            now.value = LookState.Stopped(null)
            throw cause
        } catch (cause: KeepException) {
            now.value = LookState.Stopped(cause.takeUnless { it is KeepException.Stopped })
        }
    }

    /** What was remembered is forgotten, and what it said with it. */
    suspend fun forget() {
        keepsake().forgetLibrary()
        now.value = LookState.Idle
    }

    private companion object {
        const val NAME = "look"
    }
}

/** Carries a look out; the system begins a stopped one again. */
class LookWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    override suspend fun doWork(): Result {
        applicationContext.container.looks.carryOut()
        return Result.success()
    }
}
