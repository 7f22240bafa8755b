package io.keepsake

import io.keepsake.rust.KeepException
import io.keepsake.rust.Reason
import io.keepsake.rust.Trouble
import io.keepsake.rust.sentence

/** What an app says in its own words, where there is no code for it. */
object Said {
    fun needsPermission(words: String) = KeepException.NeedsPermission(Trouble.Other(words), words)
    fun needsSpace(words: String) = KeepException.NeedsSpace(Trouble.Other(words), words)
    fun notReachable(words: String) = KeepException.NotReachable(Trouble.Other(words), words)
    fun notUsable(words: String) = KeepException.NotUsable(Trouble.Other(words), words)
    fun tryLater(words: String) = KeepException.TryLater(Trouble.Other(words), words, null)
    fun needsUpdate(words: String) = KeepException.NeedsUpdate(Trouble.Other(words), words)

    /** Of a camera roll whose person was asked whether something may be removed, and said no. */
    fun declined() = KeepException.NeedsPermission(Trouble.Roll(Reason.Declined), sentence(listOf(Reason.Declined)))

    /** Of a camera roll that removed nothing, and did not say why. */
    fun stillThere() = KeepException.TryLater(Trouble.Roll(Reason.StillThere), sentence(listOf(Reason.StillThere)), null)

    fun bug(words: String) = KeepException.Bug(Trouble.Other(words), words)
}

/** The core's own sentence, in English; empty for what was asked for. */
val KeepException.words: String
    get() = when (this) {
        is KeepException.NeedsPermission -> reason
        is KeepException.NeedsSpace -> reason
        is KeepException.NotReachable -> reason
        is KeepException.NotUsable -> reason
        is KeepException.TryLater -> reason
        is KeepException.NeedsUpdate -> reason
        is KeepException.Bug -> reason
        is KeepException.Stopped -> ""
    }
