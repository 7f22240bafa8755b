package io.keepsake.app

import android.content.Context
import io.keepsake.rust.Keepsake
import java.io.File
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** Everything that is made once in a process, each when it is first asked for. */
class Container(context: Context) {
    private val opening = Opening(
        data = File(context.noBackupFilesDir, "catalog"),
        cache = File(context.cacheDir, "keepsake"),
    )

    /**
     * The one catalog.
     *
     * @throws io.keepsake.rust.KeepException if it cannot be opened; the next call tries again.
     */
    suspend fun keepsake(): Keepsake = opening.keepsake()
}

/** Opens a catalog once, however many ask for it. */
private class Opening(private val data: File, private val cache: File) {
    private val one = Mutex()
    private var opened: Keepsake? = null

    suspend fun keepsake(): Keepsake = one.withLock {
        opened ?: Keepsake.open(data.path, cache.path).also { opened = it }
    }
}
