package io.keepsake.app.report

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.roll.MediaStoreRoll
import io.keepsake.rust.Reason
import io.keepsake.rust.ReasonCount

/** Where in the phone what was saved is to be found, and a way there. */
@Composable
internal fun WhereTheyAre(first: Uri, view: (Uri) -> Unit) {
    Column(Modifier.padding(top = 8.dp)) {
        Text(stringResource(R.string.where_they_are, MediaStoreRoll.FOLDER))
        TextButton({ view(first) }) { Text(stringResource(R.string.open_gallery)) }
    }
}

/** On a phone without any gallery nothing opens: the sentence beside the button tells the folder. */
internal fun Context.view(asset: Uri) {
    try {
        startActivity(Intent(Intent.ACTION_VIEW, asset).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION))
    } catch (_: ActivityNotFoundException) {
        return
    }
}

/** Whether it is left alone until the person wants it. */
internal val ReasonCount.isChosen: Boolean get() = reasons.singleOrNull() is Reason.LeftOut

@Composable
internal fun ChooseWhat(settings: () -> Unit) {
    TextButton(settings) { Text(stringResource(R.string.choose_what)) }
}
