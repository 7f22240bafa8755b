package io.keepsake.app.pictures

import androidx.annotation.DrawableRes
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.unit.dp
import coil3.ImageLoader
import coil3.compose.AsyncImage
import io.keepsake.app.R
import io.keepsake.rust.MediaType

/** Who loads previews. */
val LocalPreviews = compositionLocalOf<ImageLoader> { error("no previews are provided") }

/**
 * A media item's picture; until it is there what its ThumbHash stands for, and where there is
 * none a symbol. What it shows is said by what it stands in. [media] none: an empty place.
 */
@Composable
fun MediaPicture(
    media: Long?,
    type: MediaType?,
    thumbHash: ByteArray?,
    pixels: Int,
    modifier: Modifier = Modifier,
    scale: ContentScale = ContentScale.Crop,
) {
    val hash = remember(media, thumbHash?.size) { placeholder(thumbHash) }
    var failed by remember(media) { mutableStateOf(false) }
    Box(modifier.background(MaterialTheme.colorScheme.surfaceContainerHighest), Alignment.Center) {
        if (failed && hash == null) Symbol(if (type == MediaType.VIDEO) R.drawable.video else R.drawable.photo)
        AsyncImage(
            model = media?.let { Preview(it, side(pixels)) },
            contentDescription = null,
            imageLoader = LocalPreviews.current,
            modifier = Modifier.fillMaxSize(),
            placeholder = hash,
            error = hash,
            contentScale = scale,
            onSuccess = { failed = false },
            onError = { failed = media != null },
        )
    }
}

/** In the place of a picture that there is not. */
@Composable
internal fun Symbol(@DrawableRes symbol: Int) {
    Icon(
        painterResource(symbol),
        contentDescription = null,
        Modifier.size(32.dp),
        tint = MaterialTheme.colorScheme.onSurfaceVariant,
    )
}
