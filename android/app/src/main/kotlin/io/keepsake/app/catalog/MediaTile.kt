package io.keepsake.app.catalog

import android.content.res.Resources
import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.background
import androidx.compose.foundation.combinedClickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.pictures.MediaPicture
import io.keepsake.app.words.sentence
import io.keepsake.app.words.text
import io.keepsake.rust.GridItem
import io.keepsake.rust.MediaItem
import io.keepsake.rust.MediaType
import io.keepsake.rust.Outcome

/** One photo or video of a grid. */
@Composable
fun MediaTile(
    shown: GridItem,
    pixels: Int,
    selecting: Boolean,
    picked: Boolean,
    open: () -> Unit,
    pick: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
) {
    val said = LocalResources.current.said(shown)
    Box(
        modifier
            .aspectRatio(1f)
            .touched(selecting, picked, open, pick)
            .semantics { contentDescription = said },
    ) {
        val shrunk = if (picked) Modifier.padding(10.dp).clip(RoundedCornerShape(12.dp)) else Modifier
        MediaPicture(
            shown.item.id,
            shown.item.mediaType,
            shown.item.thumbHash,
            pixels,
            Modifier.fillMaxSize().then(shrunk).alpha(if (shown.item.leftOut == null) 1f else PALE),
        )
        if (shown.item.mediaType == MediaType.VIDEO) Sign(R.drawable.play, Alignment.TopEnd)
        when {
            shown.item.missing != null -> Sign(R.drawable.error, Alignment.BottomEnd)
            shown.outcome == Outcome.SAVED || shown.outcome == Outcome.ALREADY_THERE ->
                Sign(R.drawable.check, Alignment.BottomEnd)
        }
        if (selecting) PickSign(picked)
    }
}

@OptIn(ExperimentalFoundationApi::class)
@Composable
private fun Modifier.touched(
    selecting: Boolean,
    picked: Boolean,
    open: () -> Unit,
    pick: (Boolean) -> Unit,
): Modifier = if (selecting) {
    val felt = LocalHapticFeedback.current
    toggleable(picked, role = Role.Checkbox) {
        felt.performHapticFeedback(if (it) HapticFeedbackType.ToggleOn else HapticFeedbackType.ToggleOff)
        pick(it)
    }
} else {
    combinedClickable(
        onClickLabel = stringResource(R.string.open),
        onLongClickLabel = stringResource(R.string.select),
        onLongClick = { pick(true) },
        onClick = open,
    )
}

/** Over any picture, so in colours of its own. */
@Composable
private fun BoxScope.Sign(symbol: Int, at: Alignment) {
    Icon(
        painterResource(symbol),
        contentDescription = null,
        Modifier
            .align(at)
            .padding(6.dp)
            .background(Color.Black.copy(alpha = 0.55f), CircleShape)
            .padding(3.dp)
            .size(SIGN),
        tint = Color.White,
    )
}

@Composable
private fun BoxScope.PickSign(picked: Boolean) {
    val colors = MaterialTheme.colorScheme
    Icon(
        painterResource(if (picked) R.drawable.check_circle else R.drawable.circle),
        contentDescription = null,
        Modifier
            .align(Alignment.TopStart)
            .padding(6.dp)
            .background(if (picked) colors.surface else Color.Black.copy(alpha = 0.35f), CircleShape)
            .size(24.dp),
        tint = if (picked) colors.primary else Color.White,
    )
}

private val SIGN: Dp = 14.dp

/** What a save leaves alone. */
private const val PALE = 0.45f

/** What TalkBack says of it: what it is, when it was, its caption, and what became of it. */
private fun Resources.said(shown: GridItem): String = listOfNotNull(
    getString(shown.item.type()),
    text(shown.item.published),
    shown.item.caption?.take(SAID)?.takeIf(String::isNotBlank),
    shown.item.leftOut?.let { sentence(listOf(it)) },
    when (shown.outcome) {
        Outcome.SAVED, Outcome.ALREADY_THERE -> getString(R.string.in_camera_roll)
        Outcome.FAILED -> getString(R.string.not_saved)
        Outcome.SKIPPED, null -> null
    },
).joinToString()

/** What it is, in a word. */
fun MediaItem.type(): Int = when (mediaType) {
    MediaType.PHOTO -> R.string.photo
    MediaType.VIDEO -> R.string.video
    null -> R.string.file
}

private const val SAID = 100
