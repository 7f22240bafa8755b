package io.keepsake.app.report

import android.content.ClipData
import android.content.Context
import android.content.Intent
import androidx.core.content.FileProvider
import io.keepsake.app.R
import java.io.File

/** Offers a page about a save to other apps, which may read it and nothing else. */
fun Context.share(page: File) {
    val uri = FileProvider.getUriForFile(this, "$packageName.files", page)
    val send = Intent(Intent.ACTION_SEND)
        .setType("text/html")
        .putExtra(Intent.EXTRA_STREAM, uri)
        .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
    send.clipData = ClipData.newRawUri(null, uri)
    startActivity(Intent.createChooser(send, getString(R.string.share_report)))
}
