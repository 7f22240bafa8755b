package io.keepsake

import io.keepsake.rust.CameraRoll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LinkListener
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.LinkRun
import io.keepsake.rust.LinkSummary
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.StopReason
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow

/** What the saving of links tells. */
sealed interface LinkEvent {
    /** How far it is. Only the newest is kept for a slow collector. */
    data class Moving(val now: LinkProgress) : LinkEvent

    /** It is over; the last event, which always comes unless the flow throws. */
    data class Done(val summary: LinkSummary) : LinkEvent
}

/**
 * Saves the posts that [text] links to, or only the slide of each with that number (from 1): a
 * cold flow, as [saving]. Cancelled, what arrived is kept, and the same again goes on from there.
 * [whyStopped] is asked then, as of [saving]. [began] hears what it is in the ledger as soon as it is there, on a thread
 * of the core's and also after the collector was cancelled: what is stopped while its files come is a run all the same.
 * With [page], the HTML that a web view loaded without a login, no page is asked for.
 * A link that leads nowhere stands in the summary, with the sentence for the person.
 *
 * @throws io.keepsake.rust.KeepException if there is no link in it, or the whole could not go on.
 */
fun Keepsake.savingLink(
    text: String,
    roll: CameraRoll,
    slide: UInt? = null,
    options: SaveOptions = SaveOptions(),
    page: String? = null,
    whyStopped: () -> StopReason? = { null },
    began: (run: Long) -> Unit = {},
): Flow<LinkEvent> = running(whyStopped, began) {
    when (page) {
        null -> saveLink(text, slide, roll, options)
        else -> saveLinkFromPage(text, page, slide, roll, options)
    }
}

/** Joins the saving of links that goes on, as [joiningSave]. */
fun Keepsake.joiningLinks(): Flow<LinkEvent> = running({ null }, {}) { linksGoingOn() }

private fun running(
    whyStopped: () -> StopReason?,
    began: (run: Long) -> Unit,
    start: () -> LinkRun?,
): Flow<LinkEvent> = channelFlow {
    val listener = object : LinkListener {
        private var run: Long? = null

        override fun onProgress(now: LinkProgress) {
            if (now is LinkProgress.Saving && run == null) began(now.now.run.also { run = it })
            trySend(LinkEvent.Moving(now))
        }
    }
    start()?.use { run ->
        val summary = untilCancelled({ whyStopped()?.let(run::cancelBecause) }) { run.run(listener) }
        send(LinkEvent.Done(summary))
    }
}.buffer(Channel.CONFLATED)
