package io.keepsake.app.share

import android.net.Uri
import io.keepsake.ReadEvent
import io.keepsake.rust.KeepException
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.ReadingProgress
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** How far a reading is; none before it has begun. Before that, a file may have to be copied. */
data class Reading(val progress: ReadingProgress? = null, val copying: Copying? = null)

/**
 * Reads exports. There is one in a process, which holds what goes on: a reading outlives the screen that began it, and
 * one made anew joins it here.
 */
class Readings(private val archives: Archives) {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val now = MutableStateFlow<GoingOn?>(null)

    /** The one that goes on, of several the latest. */
    val goingOn: GoingOn? get() = now.value

    /** Reads exports, as the parts of one. */
    fun read(files: List<Uri>): GoingOn = begin(isNew = true) { archives.read(files, it) }

    /** Takes a file for an export that cannot be read any more. */
    fun chooseAgain(archive: Long, file: Uri): GoingOn = begin(isNew = false) { archives.chooseAgain(archive, file, it) }

    private fun begin(isNew: Boolean, events: ((Copying?) -> Unit) -> Flow<ReadEvent>): GoingOn {
        val far = MutableStateFlow(Reading())
        val work = scope.async(start = CoroutineStart.LAZY) {
            var summary: ReadSummary? = null
            events { copying -> far.update { it.copy(copying = copying) } }.collect { event ->
                when (event) {
                    is ReadEvent.Moving -> far.value = Reading(event.now)
                    is ReadEvent.Done -> summary = event.summary
                }
            }
            // The last event of a flow that did not throw.
            checkNotNull(summary)
        }
        val begun = GoingOn(isNew, far.asStateFlow(), work)
        now.value = begun
        work.invokeOnCompletion { now.compareAndSet(begun, null) }
        work.start()
        return begun
    }

    /** A reading. [isNew] where the catalog gets something that was not in it. */
    class GoingOn internal constructor(val isNew: Boolean, val far: StateFlow<Reading>, private val work: Deferred<ReadSummary>) {
        /**
         * Waits for its end, which comes whether somebody waits or not. Where it was stopped, the caller is, too.
         *
         * @throws KeepException for what [Archives] does not take.
         */
        suspend fun ended(): ReadSummary = work.await()

        /** The catalog is as before. */
        fun stop() = work.cancel()
    }
}
