package io.keepsake.app.navigation

import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import io.keepsake.app.R
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.text
import io.keepsake.rust.KeepException

/** Why what the person wanted did not begin, and what to do. */
@Composable
internal fun TroubleDialog(why: KeepException, close: () -> Unit) {
    AlertDialog(
        onDismissRequest = close,
        text = { Explained(LocalResources.current.text(why)) },
        confirmButton = { TextButton(close) { Text(stringResource(R.string.share_close)) } },
    )
}
