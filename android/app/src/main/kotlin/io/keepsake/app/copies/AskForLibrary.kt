package io.keepsake.app.copies

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.Settings
import androidx.activity.compose.LocalActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.RequestMultiplePermissions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.core.app.ActivityCompat

/** Asks whether the person's own photos may be seen. */
internal class AskForLibrary(
    val ask: () -> Unit,
    /** Whether the system asks no more: only its settings are left. */
    val isRefused: Boolean,
    val openSettings: () -> Unit,
)

@Composable
internal fun rememberAskForLibrary(answered: () -> Unit): AskForLibrary {
    val (context, window) = LocalContext.current to LocalActivity.current
    var isRefused by rememberSaveable { mutableStateOf(false) }
    val told by rememberUpdatedState(answered)
    val launcher = rememberLauncherForActivityResult(RequestMultiplePermissions()) {
        isRefused = window != null && LibraryAccess.isRefused(window)
        told()
    }
    return remember(launcher, isRefused, context) {
        AskForLibrary({ launcher.launch(LibraryAccess.permissions.toTypedArray()) }, isRefused) { context.openSettings() }
    }
}

/** After the system was to ask: it shows its question twice, and from then on it says no by itself. */
private fun LibraryAccess.Companion.isRefused(window: Activity): Boolean = of(window) == LibraryAccess.NONE &&
    permissions.none { ActivityCompat.shouldShowRequestPermissionRationale(window, it) }

/** What the system has about this app, and what it allows to it. */
private fun Context.openSettings() {
    try {
        startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", packageName, null)))
    } catch (_: ActivityNotFoundException) {
        return
    }
}
