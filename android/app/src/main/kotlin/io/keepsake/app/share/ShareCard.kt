package io.keepsake.app.share

import android.content.res.Resources
import android.net.Uri
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.navigationBarsPadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.statusBarsPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import coil3.compose.AsyncImage
import io.keepsake.app.R
import io.keepsake.app.notes.NoteLine
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.pictures.PostPicture
import io.keepsake.app.report.WhatWasUndone
import io.keepsake.app.saving.why
import io.keepsake.app.saving.words
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.counted
import io.keepsake.app.words.moreNotes
import io.keepsake.app.words.number
import io.keepsake.app.words.photosAndVideos
import io.keepsake.app.words.sentence
import io.keepsake.app.words.size
import io.keepsake.app.words.text
import io.keepsake.app.work.Lack
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveState
import io.keepsake.rust.KeepException
import io.keepsake.rust.LinkPreview
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.MediaType
import io.keepsake.rust.Refusal

/** What a person can do with the card. */
class ShareActions(
    /** All of it, or only the slide of that number. */
    val save: (slide: UInt?) -> Unit = {},
    val again: () -> Unit = {},
    val undo: () -> Unit = {},
    val goOn: () -> Unit = {},
    val overAnyNetwork: () -> Unit = {},
    val stop: () -> Unit = {},
    val view: (Uri) -> Unit = {},
    val open: () -> Unit = {},
    val close: () -> Unit = {},
)

/** A card at the lower edge; what is shared stays visible above it. */
@Composable
fun ShareCard(state: ShareState, does: ShareActions) {
    Box(Modifier.fillMaxSize(), Alignment.BottomCenter) {
        val outside = remember { MutableInteractionSource() }
        Box(Modifier.fillMaxSize().clickable(outside, indication = null, onClickLabel = stringResource(R.string.share_close), onClick = does.close))
        Surface(
            modifier = Modifier.statusBarsPadding().widthIn(max = 640.dp).fillMaxWidth(),
            shape = RoundedCornerShape(topStart = 28.dp, topEnd = 28.dp),
            tonalElevation = 1.dp,
        ) {
            Column(
                Modifier.navigationBarsPadding().padding(24.dp).semantics { liveRegion = LiveRegionMode.Polite },
                Arrangement.spacedBy(16.dp),
            ) { Contents(state, does) }
        }
    }
}

@Composable
private fun ColumnScope.Contents(state: ShareState, does: ShareActions) = when (state) {
    is ShareState.Looking -> Working(stringResource(R.string.share_looking), null, does, R.string.cancel)
    is ShareState.Posts -> Above({ Links(state) }) { SaveButtons(state.links, does) }
    is ShareState.Saving -> if (state.lack == null) Saving(state.now, does) else Waiting(state.lack, does)
    is ShareState.Saved -> Saved(state, does)
    is ShareState.Undone -> Above({ WhatWasUndone(state.summary) }) { TextButton(does.close) { Text(stringResource(R.string.share_close)) } }
    is ShareState.Reading -> Reading(state, does)
    is ShareState.Read -> Read(state, does)
    is ShareState.Nothing -> Said(nothing(state.why), does)
    is ShareState.Trouble -> Trouble(state.why, does)
}

/** What is told scrolls; what can be done stands below, and is seen however long that is. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun ColumnScope.Above(told: @Composable () -> Unit, buttons: @Composable () -> Unit) {
    Column(Modifier.weight(1f, fill = false).verticalScroll(rememberScrollState()), Arrangement.spacedBy(16.dp)) { told() }
    FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp, Alignment.End)) { buttons() }
}

@Composable
private fun Links(state: ShareState.Posts) {
    state.links.forEach { Link(it, alone = state.links.size == 1) }
    if (state.more > 0) Text(counted(R.plurals.share_more_links, state.more.toULong()))
}

@Composable
private fun ColumnScope.Reading(state: ShareState.Reading, does: ShareActions) {
    val copying = state.copying ?: return Working(
        stringResource(R.string.reading), part(state.now?.bytes, state.now?.bytesPlanned), does, R.string.cancel,
    )
    Working(stringResource(R.string.copying), copying.share, does, R.string.cancel, howMuch(copying))
}

/** How much of it is copied; none where nobody knows how long it is. */
internal val Copying.share: Float? get() = of?.let { (bytes.toDouble() / it.toDouble()).toFloat().coerceAtMost(1f) }

/** `12 MB of 3.2 GB` */
@Composable
internal fun howMuch(copying: Copying): String {
    val copied = size(copying.bytes.toULong())
    return copying.of?.let { stringResource(R.string.done_of, copied, size(it.toULong())) } ?: copied
}

/** In the direction of its own letters, whatever the screen's. */
private fun TextStyle.asWritten() = copy(textDirection = TextDirection.Content)

/** A link: the post, or why it cannot be saved. */
@Composable
private fun Link(link: Looked, alone: Boolean) = when {
    link.preview != null -> Post(link.preview, if (alone) LARGE else SMALL)
    link.why != null -> WhyNot(link.why, link.name.takeUnless { alone }, MaterialTheme.colorScheme.error)
    else -> Text(stringResource(R.string.share_looking), color = MaterialTheme.colorScheme.onSurfaceVariant)
}

/** Why a link led to nothing; of several, which. */
@Composable
private fun WhyNot(why: KeepException, name: String?, color: Color = Color.Unspecified) {
    Column {
        name?.let { Text(it, style = MaterialTheme.typography.titleSmall.asWritten()) }
        Explained(LocalResources.current.text(why), color = color)
    }
}

@Composable
private fun Post(preview: LinkPreview, side: Dp) {
    Row(horizontalArrangement = Arrangement.spacedBy(16.dp)) {
        preview.picture?.let { picture ->
            AsyncImage(
                model = PostPicture(picture),
                contentDescription = null,
                imageLoader = LocalPreviews.current,
                modifier = Modifier.size(side).clip(RoundedCornerShape(12.dp)),
                contentScale = ContentScale.Crop,
            )
        }
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            preview.owner?.let { Text(stringResource(R.string.share_owner, it), style = MaterialTheme.typography.titleMedium.asWritten()) }
            preview.caption?.let { Text(it, maxLines = 3, overflow = TextOverflow.Ellipsis, style = LocalTextStyle.current.asWritten()) }
            preview.pointedAt?.let { Text(LocalResources.current.slide(preview, it), style = MaterialTheme.typography.bodyMedium) }
            Text(whatIsSaved(preview.media), style = MaterialTheme.typography.bodyMedium)
            if (preview.leftOut > 0u) LeftOut(preview)
            if (preview.saved > 0u) Text(counted(R.plurals.already_there, preview.saved.toULong()))
        }
    }
}

/** A link to one slide of a post saves all of it with the same tap as any other, and that slide alone with another. */
@Composable
private fun SaveButtons(links: List<Looked>, does: ShareActions) {
    val slide = links.singleOrNull { it.why !is KeepException.NotUsable }?.preview?.pointedAt
    TextButton(does.close) { Text(stringResource(R.string.cancel)) }
    if (slide != null) TextButton({ does.save(slide) }) { Text(stringResource(R.string.save_this)) }
    Button({ does.save(null) }) { Text(stringResource(R.string.share_save)) }
}

/** The slide that the link points at, of a post that has more than that. */
private val LinkPreview.pointedAt: UInt? get() = slide?.takeIf { slides > 1 }

private val LinkPreview.slides: Int get() = media.size + leftOut.toInt()

/** `Photo, 3 of 5`; without a word for what it is where the page does not tell which slides it leaves out. */
private fun Resources.slide(preview: LinkPreview, slide: UInt): String {
    val areKnown = preview.slidesLeftOut.size.toUInt() == preview.leftOut
    val place = slide.toInt() - 1 - preview.slidesLeftOut.count { it < slide }
    val type = preview.media.getOrNull(place)?.takeIf { areKnown }
    val word = type?.let { getString(if (it == MediaType.PHOTO) R.string.photo else R.string.video) }
    return if (word == null) {
        getString(R.string.slide_of, number(slide), number(preview.slides.toLong()))
    } else {
        getString(R.string.slide_said, word, slide.toInt(), preview.slides)
    }
}

/** How many slides the post's page does not show, and which, as far as it tells. */
@Composable
private fun LeftOut(preview: LinkPreview) {
    Text(counted(R.plurals.share_left_out, preview.leftOut.toULong()), color = MaterialTheme.colorScheme.error)
    if (preview.slidesLeftOut.isNotEmpty()) {
        val resources = LocalResources.current
        val slides = preview.slidesLeftOut.joinToString { resources.number(it) }
        Text(stringResource(R.string.share_slides_missing, slides), color = MaterialTheme.colorScheme.error)
    }
}

@Composable
private fun whatIsSaved(media: List<MediaType>): String {
    val photos = media.count { it == MediaType.PHOTO }
    return LocalResources.current.photosAndVideos(photos.toULong(), (media.size - photos).toULong())
}

@Composable
private fun ColumnScope.Saving(now: SaveState, does: ShareActions) = when (now) {
    is SaveState.Saving -> Working(stringResource(R.string.share_saving), part(now.now.done, now.now.planned), does, stop = does.stop)
    is SaveState.Fetching -> {
        val loading = now.now as? LinkProgress.Downloading
        Working(stringResource(R.string.share_saving), part(loading?.done, loading?.files), does, stop = does.stop)
    }
    is SaveState.Paused -> {
        val trouble = (now.why as? PauseReason.Trouble)?.let { LocalResources.current.text(it.why) }
        Above({ Explained(trouble ?: why(now.why)) }) {
            TextButton(does.stop) { Text(stringResource(R.string.stop)) }
            TextButton(does.close) { Text(stringResource(R.string.share_close)) }
            Button(does.goOn) { Text(stringResource(R.string.go_on)) }
        }
    }
    else -> Working(stringResource(R.string.share_waiting), null, does, stop = does.stop)
}

/** What the save waits for; it goes on by itself, with or without the card. */
@Composable
private fun ColumnScope.Waiting(lack: Lack, does: ShareActions) {
    Above({ Explained(stringResource(lack.words)) }) {
        TextButton(does.stop) { Text(stringResource(R.string.stop)) }
        TextButton(does.close) { Text(stringResource(R.string.share_close)) }
        if (lack == Lack.UNMETERED_NETWORK) Button(does.overAnyNetwork) { Text(stringResource(R.string.use_mobile_data)) }
    }
}

@Composable
private fun ColumnScope.Saved(state: ShareState.Saved, does: ShareActions) {
    Above({ WhatBecame(state) }) {
        if (state.run != null) TextButton(does.undo) { Text(stringResource(R.string.undo)) }
        TextButton(does.close) { Text(stringResource(R.string.share_close)) }
        state.first?.let { Button({ does.view(it) }) { Text(stringResource(R.string.share_view)) } }
    }
}

@Composable
private fun WhatBecame(state: ShareState.Saved) {
    when {
        state.saved > 0u -> Text(counted(R.plurals.run_saved, state.saved), style = MaterialTheme.typography.titleMedium)
        state.alreadyThere > 0u -> Text(stringResource(R.string.share_all_there), style = MaterialTheme.typography.titleMedium)
    }
    if (state.saved > 0u && state.alreadyThere > 0u) Text(counted(R.plurals.already_there, state.alreadyThere))
    if (state.failed > 0u) Text(counted(R.plurals.share_failed, state.failed), color = MaterialTheme.colorScheme.error)
    val isOne = state.refused.size == 1 && state.saved + state.alreadyThere + state.failed == 0uL
    state.refused.forEach { WhyNot(it.why, it.name.takeUnless { isOne }) }
}

@Composable
private fun ColumnScope.Read(state: ShareState.Read, does: ShareActions) {
    Above({ WhatWasRead(state) }) {
        TextButton(does.close) { Text(stringResource(R.string.share_close)) }
        Button(does.open) { Text(stringResource(R.string.share_open)) }
    }
}

@Composable
private fun WhatWasRead(state: ShareState.Read) {
    val words = if (state.summary.known) stringResource(R.string.share_known) else counted(R.plurals.photos_and_videos, state.summary.newMedia)
    Text(words, style = MaterialTheme.typography.titleMedium)
    state.summary.notes.take(FEW).forEach { NoteLine(it) }
    val more = state.summary.notes.size - FEW
    if (more > 0) Text(LocalResources.current.moreNotes(LocalResources.current.number(more.toLong())))
}

@Composable
private fun ColumnScope.Trouble(why: KeepException, does: ShareActions) {
    Above({ Explained(LocalResources.current.text(why)) }) {
        TextButton(does.close) { Text(stringResource(R.string.share_close)) }
        if (why is KeepException.TryLater || why is KeepException.NeedsSpace || why is KeepException.NotReachable) {
            Button(does.again) { Text(stringResource(R.string.try_again)) }
        }
    }
}

@Composable
private fun ColumnScope.Said(words: String, does: ShareActions) {
    Above({ Explained(words) }) { TextButton(does.close) { Text(stringResource(R.string.share_close)) } }
}

@Composable
private fun ColumnScope.Working(
    words: String,
    part: Float?,
    does: ShareActions,
    close: Int = R.string.share_close,
    details: String? = null,
    stop: (() -> Unit)? = null,
) {
    val told: @Composable () -> Unit = {
        Text(words, style = MaterialTheme.typography.titleMedium)
        if (part == null) LinearProgressIndicator(Modifier.fillMaxWidth()) else LinearProgressIndicator({ part }, Modifier.fillMaxWidth())
        details?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
    }
    Above(told) {
        if (stop != null) TextButton(stop) { Text(stringResource(R.string.stop)) }
        TextButton(does.close) { Text(stringResource(close)) }
    }
}

@Composable
private fun nothing(why: Shared.Why): String = when (why) {
    is Shared.Why.Empty -> stringResource(R.string.share_empty)
    is Shared.Why.NoLink -> LocalResources.current.sentence(Refusal.NoLink)
    is Shared.Why.LookAlike -> LocalResources.current.sentence(Refusal.LookAlike(why.host))
    is Shared.Why.NotHandedOver -> stringResource(R.string.share_not_handed_over)
}

/** A picture's sides: of one post, and of several. */
private val LARGE = 96.dp
private val SMALL = 64.dp

/** Notes that the card has room for; Keepsake shows them all. */
private const val FEW = 3

private fun part(done: ULong?, planned: ULong?): Float? =
    if (done == null || planned == null || planned == 0uL) null else (done.toDouble() / planned.toDouble()).toFloat()
