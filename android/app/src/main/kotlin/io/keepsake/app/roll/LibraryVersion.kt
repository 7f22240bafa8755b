package io.keepsake.app.roll

import android.content.Context
import android.provider.MediaStore

/** Changes when the system builds its library again, and with it every row's number. */
fun interface LibraryVersion {
    fun now(): String

    companion object {
        fun of(context: Context) = LibraryVersion {
            MediaStore.getVersion(context, MediaStore.VOLUME_EXTERNAL_PRIMARY)
        }
    }
}
