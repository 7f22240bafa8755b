package io.keepsake

import io.keepsake.rust.Keepsake
import io.keepsake.rust.ReportListener
import io.keepsake.rust.ReportProgress
import io.keepsake.rust.ReportWords

/**
 * Writes the page about a run to [file]: one HTML file that needs nothing else, in the app's
 * [words]. Cancelled or failed, there is none, and a file that was there before is as it was.
 *
 * @throws io.keepsake.rust.KeepException for a run that there is not, or what [words] throw.
 */
suspend fun Keepsake.writeReport(
    run: Long,
    file: String,
    words: ReportWords,
    zone: String? = null,
    onProgress: (ReportProgress) -> Unit = {},
) {
    val listener = object : ReportListener {
        override fun onProgress(now: ReportProgress) = onProgress(now)
    }
    report(run, file, words, zone).use { it.run(listener) }
}
