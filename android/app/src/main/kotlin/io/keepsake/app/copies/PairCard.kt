package io.keepsake.app.copies

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Card
import androidx.compose.material3.Checkbox
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.produceState
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import coil3.compose.AsyncImage
import io.keepsake.app.R
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.pictures.MediaPicture
import io.keepsake.app.pictures.Symbol
import io.keepsake.app.words.counted
import io.keepsake.app.words.dayAndTime
import io.keepsake.app.words.size
import io.keepsake.app.words.text
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaItem

/** What an export has beside what is on the phone, and what the person says to that; [alike] pairs are like it. */
@Composable
internal fun PairCard(copy: LibraryCopy, alike: ULong, actions: CopiesActions) {
    val pair by produceState(Pair(null, null), copy) { value = actions.pair(copy) }
    var isForAll by rememberSaveable { mutableStateOf(false) }
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(12.dp), Arrangement.spacedBy(8.dp)) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp)) {
                OfInstagram(copy, pair.item, Modifier.weight(1f))
                OnThePhone(copy, pair.asset, Modifier.weight(1f))
            }
            if (alike > 1u) ForAll(alike, isForAll) { isForAll = it }
            FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp, Alignment.End)) {
                Answer(R.string.keep_both) { actions.answer(copy, false, isForAll) }
                Answer(R.string.is_the_same) { actions.answer(copy, true, isForAll) }
            }
        }
    }
}

@Composable
private fun OfInstagram(copy: LibraryCopy, item: MediaItem?, modifier: Modifier) {
    val date = item?.let { LocalResources.current.text(it.published) }
    Side(R.string.from_instagram, listOfNotNull(date, item?.bytes?.let { size(it) }), modifier) {
        MediaPicture(copy.media, item?.mediaType, item?.thumbHash, PIXELS, Modifier.fillMaxSize(), ContentScale.Fit)
    }
}

@Composable
private fun OnThePhone(copy: LibraryCopy, details: LibraryDetails?, modifier: Modifier) {
    val asset = details?.asset
    val date = asset?.takenAt?.let { LocalResources.current.dayAndTime(it) }
    val pixels = asset?.takeIf { it.width > 0u && it.height > 0u }?.run { pixels(width, height) }
    Side(R.string.on_this_phone, listOfNotNull(date, pixels, details?.bytes?.let { size(it) }), modifier) {
        OfLibrary(copy.asset, Modifier.fillMaxSize())
    }
}

/** Width before height in every script: set apart from right-to-left text around it. */
private fun pixels(width: UInt, height: UInt): String = "\u2066$width × $height\u2069"

/** A picture of the person's own; a symbol where the system has none. */
@Composable
internal fun OfLibrary(asset: String, modifier: Modifier = Modifier) {
    var failed by remember(asset) { mutableStateOf(false) }
    Box(modifier.background(MaterialTheme.colorScheme.surface), Alignment.Center) {
        if (failed) Symbol(R.drawable.photo)
        AsyncImage(
            model = LibraryPicture(asset, PIXELS),
            contentDescription = null,
            imageLoader = LocalPreviews.current,
            modifier = Modifier.fillMaxSize(),
            contentScale = ContentScale.Fit,
            onSuccess = { failed = false },
            onError = { failed = true },
        )
    }
}

@Composable
private fun Answer(words: Int, answer: () -> Unit) {
    OutlinedButton(answer, Modifier.heightIn(min = 48.dp)) { Text(stringResource(words)) }
}

@Composable
private fun Side(title: Int, told: List<String>, modifier: Modifier, picture: @Composable () -> Unit) {
    Column(modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(2.dp)) {
        Box(Modifier.fillMaxWidth().aspectRatio(1f).clip(RoundedCornerShape(8.dp))) { picture() }
        Text(stringResource(title), style = MaterialTheme.typography.labelLarge)
        told.forEach { Text(it, color = MaterialTheme.colorScheme.onSurfaceVariant, style = MaterialTheme.typography.bodySmall) }
    }
}

@Composable
private fun ForAll(alike: ULong, on: Boolean, turn: (Boolean) -> Unit) {
    Row(
        Modifier.fillMaxWidth().toggleable(on, role = Role.Checkbox, onValueChange = turn).heightIn(min = 48.dp),
        Arrangement.spacedBy(8.dp),
        Alignment.CenterVertically,
    ) {
        Checkbox(on, onCheckedChange = null)
        Text(counted(R.plurals.for_all_like_this, alike))
    }
}

private const val PIXELS = 320
