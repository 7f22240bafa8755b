package io.keepsake.app.roll

import android.content.Context
import android.net.Uri
import android.os.Environment
import io.keepsake.rust.AddAnswer
import io.keepsake.rust.AddedAsset
import io.keepsake.rust.AssetState
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.NewAsset
import io.keepsake.rust.Receipt
import io.keepsake.rust.RemoveAnswer
import io.keepsake.rust.RollFacts
import java.io.File
import java.time.Duration
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext

/**
 * The phone's photos and videos as camera roll. Needs no permission: it adds rows of its own, and looks at no others,
 * but whether those are still there, and as they were, that a look found, while the app may see them.
 *
 * An album is one folder for photos and videos alike, `DCIM/Keepsake/<album>`: Android 10 takes no video into
 * `Pictures/`. Make one for the whole app, as it knows which rows are being written.
 */
class MediaStoreRoll(
    context: Context,
    private val staging: File,
    prompt: DeletePrompt = DeletePrompt.Nobody,
    version: LibraryVersion = LibraryVersion.of(context),
    private val maySeeOthers: () -> Boolean = { false },
) : CameraRoll {
    private val rows = MediaRows(context.contentResolver)
    private val troubles = Troubles(context)
    private val located = Located(rows, version)
    private val names = FreeNames(rows::taken)
    private val writing = Writing(rows, located, names, troubles)
    private val removing = Removing(rows, located, prompt, troubles)

    override suspend fun facts() = RollFacts(
        name = NAME,
        staging = staging.path,
        batch = BATCH,
        seesLibrary = maySeeOthers(),
        removeAtOnce = DeletePrompt.MOST.toUInt(),
        timeLimit = Duration.ofMinutes(10),
    )

    @Suppress("DEPRECATION") // Only its room is asked for.
    override suspend fun freeSpace(): ULong? = answering {
        Environment.getExternalStorageDirectory().usableSpace.toULong().takeIf { it > 0u }
    }

    override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> = answering {
        writing.add(batch, receipt)
    }

    /** What is half-written is not there yet. */
    override suspend fun whichExist(assets: List<String>): List<AssetState> = answering {
        located.now(assets).map { row ->
            when {
                row == null || row.isPending -> AssetState.Gone
                row.isTrashed -> AssetState.Trashed
                else -> AssetState.There(row.modified)
            }
        }
    }

    /** A row keeps its number wherever its file is moved to. */
    override suspend fun findMoved(assets: List<AddedAsset>): List<String?> = assets.map { null }

    override suspend fun changed(assets: List<AddedAsset>): List<Boolean> = answering {
        located.now(assets.map { it.id }).zip(assets) { row, asset ->
            currentCoroutineContext().ensureActive()
            row != null && row.isVisible && rows.differs(row.uri, asset)
        }
    }

    override suspend fun remove(assets: List<String>): List<RemoveAnswer> = answering {
        names.forget()
        removing.remove(assets)
    }

    /** Of an asset's row as it is now, to be shown in a gallery; null for what is in none any more, or never was. */
    suspend fun uriOf(asset: String): Uri? = answering { located.now(listOf(asset)).single()?.takeIf { it.isVisible }?.uri }

    /** Removes rows that a process began and did not live to publish. To be called when the app starts. */
    suspend fun removeLeftovers() = answering {
        MediaKind.entries.flatMap { rows.pendingBelow(it, FOLDER) }
            .filterNot { writing.isInHand(it.uri) }
            .forEach { removing.delete(it.uri) }
    }

    private suspend fun <T> answering(work: suspend () -> T): T = withContext(Dispatchers.IO) {
        try {
            work()
        } catch (cause: CancellationException) {
            throw cause
        } catch (cause: Exception) {
            throw troubles.of(cause)
        }
    }

    companion object {
        /** Where everything goes, in a folder for each album. */
        const val FOLDER = "DCIM/Keepsake"

        private const val NAME = "mediastore:external_primary"
        private const val BATCH = 16u
    }
}
