package io.keepsake.app.roll

import android.content.Context
import android.database.sqlite.SQLiteFullException
import android.os.DeadObjectException
import android.os.Environment
import android.system.ErrnoException
import android.system.OsConstants
import io.keepsake.app.R
import io.keepsake.Said
import io.keepsake.app.words.Told
import io.keepsake.rust.KeepException

/** Says what the person should do about what the library threw. */
internal class Troubles(private val context: Context) {
    fun of(cause: Throwable): KeepException = when {
        cause is KeepException -> cause
        cause is NotWhole -> Said.tryLater(context.getString(R.string.roll_not_whole))
        Environment.getExternalStorageState() != Environment.MEDIA_MOUNTED -> notReachable()
        cause.causes().any(::isLackOfRoom) -> Said.needsSpace(context.getString(R.string.roll_no_room))
        cause is SecurityException -> Said.needsPermission(context.getString(R.string.roll_not_allowed))
        cause is NoAnswer || cause.causes().any { it is DeadObjectException } -> notReachable()
        // An unknown volume is one that was taken out; anything else that is not to its liking is about this file.
        cause is IllegalArgumentException && cause.message.orEmpty().startsWith("Volume") -> notReachable()
        cause is IllegalArgumentException || cause is UnsupportedOperationException -> Said.notUsable(told(R.string.roll_refused, cause))
        else -> Said.tryLater(told(R.string.roll_failed, cause))
    }

    private fun notReachable(): KeepException = Said.notReachable(context.getString(R.string.roll_not_reachable))

    private fun isLackOfRoom(cause: Throwable): Boolean = when (cause) {
        is SQLiteFullException -> true
        is ErrnoException -> cause.errno == OsConstants.ENOSPC || cause.errno == OsConstants.EDQUOT
        else -> NO_ROOM.any { it in cause.message.orEmpty() }
    }

    private fun Throwable.causes() = generateSequence(this) { it.cause }.take(DEEPEST)

    /** With what the system says of it. Where that is nothing, the sentence is all: names of classes are shortened in what is shipped. */
    private fun told(sentence: Int, cause: Throwable): String {
        val words = context.getString(sentence)
        return cause.message?.let { Told(words, it).text } ?: words
    }

    private companion object {
        /** As the provider's process words it, when the error's own type does not cross. */
        val NO_ROOM = listOf("ENOSPC", "EDQUOT", "No space left")
        const val DEEPEST = 10
    }
}
