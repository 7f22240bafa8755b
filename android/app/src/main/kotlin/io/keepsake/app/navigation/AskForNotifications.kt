package io.keepsake.app.navigation

import android.Manifest
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.TIRAMISU
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember

/** Asks, when a save begins, whether its notification may be shown. A "no" changes nothing else. */
@Composable
fun rememberAskForNotifications(): () -> Unit {
    val launcher = rememberLauncherForActivityResult(RequestPermission()) { }
    return remember(launcher) { { if (SDK_INT >= TIRAMISU) launcher.launch(Manifest.permission.POST_NOTIFICATIONS) } }
}
