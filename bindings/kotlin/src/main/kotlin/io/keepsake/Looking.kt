package io.keepsake

import io.keepsake.rust.Keepsake
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.LookListener
import io.keepsake.rust.LookProgress
import io.keepsake.rust.LookSummary
import io.keepsake.rust.PhotoSource
import io.keepsake.rust.Verdict
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Looks which media the person's own [library] has. Cancelled, the next look goes on where this one
 * was, and what the one before found still holds.
 *
 * @throws io.keepsake.rust.KeepException what [library] throws, or if the look could not go on.
 */
suspend fun Keepsake.lookThrough(
    library: PhotoSource,
    onProgress: (LookProgress) -> Unit = {},
): LookSummary {
    val listener = object : LookListener {
        override fun onProgress(now: LookProgress) = onProgress(now)
    }
    return look(library).use { it.run(listener) }
}

/** Every copy that the latest look found, with this [verdict], or (null) with any. */
fun Keepsake.everyCopy(verdict: Verdict? = null, pageSize: Int = 200): Flow<LibraryCopy> = flow {
    var after: Long? = null
    do {
        val page = copies(verdict, after, pageSize.toUInt())
        page.forEach { emit(it) }
        after = page.lastOrNull()?.media
    } while (after != null)
}
