package io.keepsake.app.roll

import android.content.ContentUris
import android.net.Uri
import android.provider.MediaStore
import io.keepsake.rust.MediaType

/** Photos and videos are in two tables of the library, and one row's number may stand in both. */
internal enum class MediaKind(val word: String) {
    PHOTO("image"),
    VIDEO("video");

    /** On the phone's own storage, never on a card that may be taken out. */
    val table: Uri
        get() = when (this) {
            PHOTO -> MediaStore.Images.Media.getContentUri(MediaStore.VOLUME_EXTERNAL_PRIMARY)
            VIDEO -> MediaStore.Video.Media.getContentUri(MediaStore.VOLUME_EXTERNAL_PRIMARY)
        }

    fun uri(row: Long): Uri = ContentUris.withAppendedId(table, row)

    companion object {
        fun of(type: MediaType): MediaKind = when (type) {
            MediaType.PHOTO -> PHOTO
            MediaType.VIDEO -> VIDEO
        }
    }
}
