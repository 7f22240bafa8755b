package io.keepsake.app.roll

import android.net.Uri
import io.keepsake.Said
import io.keepsake.rust.RemoveAnswer
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** Removes what this app added. */
internal class Removing(
    private val rows: MediaRows,
    private val located: Located,
    private val prompt: DeletePrompt,
    private val troubles: Troubles,
) {
    /** One answer each; what the system does not hold for this app's any more is asked of the person, all at once. */
    suspend fun remove(assets: List<String>): List<RemoveAnswer> {
        // What lies in the bin is out of the camera roll already.
        val there = located.now(assets).map { row -> row?.takeUnless { it.isTrashed } }
        val done = there.map { row ->
            // An undo that is stopped stops after the item in hand.
            currentCoroutineContext().ensureActive()
            row?.let { delete(it.uri) } ?: Deleted.Gone
        }
        val foreign = done.filterIsInstance<Deleted.NotOurs>().map { it.row }.distinct()
        val declined = foreign.chunked(DeletePrompt.MOST).filter { prompt.delete(it) == false }.flatten().toSet()
        // Who answers that there is no such row may mean one that the app does not see any more.
        val left = if (foreign.isEmpty() && Deleted.Nothing !in done) there else located.now(assets)
        return done.zip(left) { deleted, row ->
            when (deleted) {
                is Deleted.Gone -> RemoveAnswer.Removed
                is Deleted.Nothing -> if (row == null || row.isTrashed) RemoveAnswer.Removed else RemoveAnswer.NotRemoved(Said.stillThere())
                is Deleted.Failed -> RemoveAnswer.NotRemoved(troubles.of(deleted.cause))
                is Deleted.NotOurs -> when {
                    row?.isVisible != true -> RemoveAnswer.Removed
                    deleted.row in declined -> RemoveAnswer.NotRemoved(Said.declined())
                    else -> RemoveAnswer.NotRemoved(troubles.of(deleted.cause))
                }
            }
        }
    }

    fun delete(row: Uri): Deleted = try {
        if (rows.delete(row)) Deleted.Gone else Deleted.Nothing
    } catch (cause: SecurityException) {
        Deleted.NotOurs(row, cause)
    } catch (cause: Exception) {
        Deleted.Failed(cause)
    }

    sealed interface Deleted {
        data object Gone : Deleted

        /** No row was removed. */
        data object Nothing : Deleted
        class NotOurs(val row: Uri, val cause: SecurityException) : Deleted
        class Failed(val cause: Exception) : Deleted
    }
}
