package io.keepsake.app.copies

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager.PERMISSION_GRANTED
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.TIRAMISU
import android.os.Build.VERSION_CODES.UPSIDE_DOWN_CAKE
import androidx.core.content.ContextCompat

/** How many of the person's own photos and videos the app may see. Saving needs none of it. */
enum class LibraryAccess {
    ALL,

    /** Those that the person chose, or photos without videos. */
    SOME,
    NONE,
    ;

    companion object {
        /** What is asked for together, so that the system offers "choose some", too. */
        val permissions: List<String> get() = when {
            SDK_INT >= UPSIDE_DOWN_CAKE -> MEDIA + CHOSEN
            SDK_INT >= TIRAMISU -> MEDIA
            else -> listOf(Manifest.permission.READ_EXTERNAL_STORAGE)
        }

        fun of(context: Context): LibraryAccess {
            val all = permissions - CHOSEN
            return when {
                all.all { isGranted(context, it) } -> ALL
                permissions.any { isGranted(context, it) } -> SOME
                else -> NONE
            }
        }

        private fun isGranted(context: Context, permission: String): Boolean =
            ContextCompat.checkSelfPermission(context, permission) == PERMISSION_GRANTED
    }
}

/** Constants of Android 13 and 14; as names they do no harm before. */
private const val CHOSEN = "android.permission.READ_MEDIA_VISUAL_USER_SELECTED"
private val MEDIA = listOf("android.permission.READ_MEDIA_IMAGES", "android.permission.READ_MEDIA_VIDEO")
