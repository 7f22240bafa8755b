package io.keepsake.app.words

import android.content.Context
import android.content.res.Resources
import android.text.format.Formatter
import androidx.annotation.PluralsRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.platform.LocalResources
import io.keepsake.app.R
import io.keepsake.rust.OptInReason
import io.keepsake.rust.PostKind

/** A text about a number, in the form that belongs to it; the number is its first argument. */
fun Resources.counted(@PluralsRes text: Int, number: ULong, vararg further: Any): String =
    getQuantityString(text, quantity(number), number(number), *further)

/** [Resources.counted] on a screen. */
@Composable
fun counted(@PluralsRes text: Int, number: ULong, vararg further: Any): String =
    LocalResources.current.counted(text, number, *further)

/** `1.2 GB`. */
fun Context.size(bytes: ULong): String = Formatter.formatShortFileSize(this, bytes.toLong())

/** [Context.size] on a screen. */
@Composable
fun size(bytes: ULong): String = LocalContext.current.size(bytes)

/** `3 photos, 1 video`. */
fun Resources.photosAndVideos(photos: ULong, videos: ULong): String = when {
    videos == 0uL -> reportPhotos(photos)
    photos == 0uL -> reportVideos(videos)
    else -> reportPhotosAndVideos(reportPhotos(photos), reportVideos(videos))
}

/** What posts of a kind are called together. */
fun PostKind.title(): Int = when (this) {
    PostKind.POST -> R.string.kind_posts
    PostKind.REEL -> R.string.kind_reels
    PostKind.IGTV -> R.string.kind_igtv
    PostKind.ARCHIVED_POST -> R.string.kind_archived_posts
    PostKind.STORY -> R.string.kind_stories
    PostKind.HIGHLIGHT -> R.string.kind_highlights
    PostKind.PROFILE_PHOTO -> R.string.kind_profile_photos
    PostKind.THREAD -> R.string.kind_threads
    PostKind.OTHER -> R.string.kind_other
    PostKind.MESSAGE -> R.string.kind_messages
    PostKind.RECENTLY_DELETED -> R.string.kind_recently_deleted
}

/** What is taken along when it is asked for. */
fun OptInReason.title(): Int = when (this) {
    OptInReason.RESHARES -> R.string.opt_in_reshares
    OptInReason.RECENTLY_DELETED -> R.string.opt_in_recently_deleted
    OptInReason.DRAFTS -> R.string.opt_in_drafts
    OptInReason.MESSAGES -> R.string.opt_in_messages
    OptInReason.OTHERS_MESSAGES -> R.string.opt_in_others_messages
    OptInReason.UNKNOWN_SENDER -> R.string.opt_in_unknown_sender
    OptInReason.REPOSTS -> R.string.opt_in_reposts
}
