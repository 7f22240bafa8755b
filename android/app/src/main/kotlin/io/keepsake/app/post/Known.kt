package io.keepsake.app.post

import androidx.annotation.DrawableRes
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.copies.OfLibrary
import io.keepsake.app.words.sentence
import io.keepsake.app.words.text
import io.keepsake.rust.Coordinates
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaItem
import io.keepsake.rust.Outcome
import io.keepsake.rust.Post
import io.keepsake.rust.Reason
import io.keepsake.rust.Verdict
import java.util.Locale

/** Date, place and caption. */
@Composable
internal fun Known(post: Post, shown: MediaItem) {
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        Line(R.drawable.date, LocalResources.current.text(shown.published))
        val place = shown.place ?: post.place ?: (shown.coordinates ?: post.coordinates)?.text()
        if (place != null) Line(R.drawable.place, place)
        val caption = shown.caption ?: post.caption
        if (!caption.isNullOrBlank()) {
            SelectionContainer {
                Text(caption, style = MaterialTheme.typography.bodyLarge.copy(textDirection = TextDirection.Content))
            }
        }
    }
}

/** Whether it is saved; if not, why. */
@Composable
internal fun WhatBecameOfIt(item: MediaItem, outcome: Outcome?) {
    val why = item.missing?.let(Reason::BytesMissing) ?: item.leftOut
    when {
        outcome.isThere ->
            Line(R.drawable.check_circle, stringResource(R.string.in_camera_roll), MaterialTheme.colorScheme.primary)
        why != null -> Line(R.drawable.error, LocalResources.current.sentence(listOf(why)))
        outcome == Outcome.FAILED -> Line(R.drawable.error, stringResource(R.string.not_saved))
    }
}

internal val Outcome?.isThere: Boolean get() = this == Outcome.SAVED || this == Outcome.ALREADY_THERE

/** What the person's own photos have of it. */
@Composable
internal fun Copy(copy: LibraryCopy) {
    val text = when (copy.verdict) {
        Verdict.ALREADY_THERE -> R.string.copy_there
        Verdict.ASK -> R.string.copy_ask
        // The person said so.
        Verdict.NEW -> return
    }
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
        OfLibrary(copy.asset, Modifier.size(72.dp).clip(RoundedCornerShape(8.dp)))
        Text(stringResource(text), style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun Line(@DrawableRes symbol: Int, text: String, tint: Color = MaterialTheme.colorScheme.onSurfaceVariant) {
    Row(
        Modifier.semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Icon(painterResource(symbol), contentDescription = null, Modifier.size(20.dp), tint)
        Text(text, style = MaterialTheme.typography.bodyLarge.copy(textDirection = TextDirection.Content))
    }
}

private fun Coordinates.text(): String = String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude)
