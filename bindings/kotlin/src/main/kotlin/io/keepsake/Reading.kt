package io.keepsake

import io.keepsake.rust.ArchiveSource
import io.keepsake.rust.Keepsake
import io.keepsake.rust.ReadListener
import io.keepsake.rust.ReadRun
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.ReadingProgress
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow

/** What the reading of archives tells. */
sealed interface ReadEvent {
    /** How far it is. Only the newest is kept for a slow collector. */
    data class Moving(val now: ReadingProgress) : ReadEvent

    /** It is over; the last event, which always comes unless the flow throws. */
    data class Done(val summary: ReadSummary) : ReadEvent
}

/**
 * Reads archives together, as the parts of one export: a cold flow, as [saving]. Cancelled or
 * failed, the catalog is as before.
 *
 * @throws io.keepsake.rust.KeepException for what is no archive or holds nothing of Instagram's.
 */
fun Keepsake.reading(archives: List<ArchiveSource>): Flow<ReadEvent> = running { read(archives) }

/**
 * Opens an archive again that was read before, where it is now (its permission was given once
 * more, or it was moved): a cold flow, as [reading].
 *
 * @throws io.keepsake.rust.KeepException if it is another one by its content; everything is as
 * before then.
 */
fun Keepsake.reopening(archive: Long, source: ArchiveSource): Flow<ReadEvent> =
    running { reopen(archive, source) }

/** Joins the reading that goes on, as [joiningSave]. */
fun Keepsake.joiningReading(): Flow<ReadEvent> = running { readingGoingOn() }

private fun running(start: () -> ReadRun?): Flow<ReadEvent> = channelFlow {
    val listener = object : ReadListener {
        override fun onProgress(now: ReadingProgress) {
            trySend(ReadEvent.Moving(now))
        }
    }
    start()?.use { run -> send(ReadEvent.Done(run.run(listener))) }
}.buffer(Channel.CONFLATED)

/** Reads archives given by their paths, without a word before the end. */
suspend fun Keepsake.addArchives(vararg paths: String): ReadSummary =
    read(paths.map { ArchiveSource.Path(it) }).use { it.run(null) }
