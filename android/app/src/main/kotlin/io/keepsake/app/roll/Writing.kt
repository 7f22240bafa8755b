package io.keepsake.app.roll

import android.net.Uri
import io.keepsake.rust.AddAnswer
import io.keepsake.rust.NewAsset
import io.keepsake.rust.PendingAsset
import io.keepsake.rust.Receipt
import java.io.File
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** Adds assets: rows that nobody sees, then their ids written down, then bytes, then visible. */
internal class Writing(
    private val rows: MediaRows,
    private val located: Located,
    private val names: FreeNames,
    private val troubles: Troubles,
) {
    /** Rows that are being written: no leftovers, though they look the same. */
    private val inHand: MutableSet<Uri> = ConcurrentHashMap.newKeySet()

    fun isInHand(row: Uri): Boolean = row in inHand

    suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> {
        val begun = mutableListOf<Uri>()
        try {
            val turns = begin(batch, begun)
            val numbering = located.numbering()
            val pending = turns.mapIndexedNotNull { index, turn ->
                (turn as? Turn.Begun)?.let { PendingAsset(index.toUInt(), place(it.row, numbering).id, it.isWithoutAlbum) }
            }
            if (pending.isNotEmpty()) receipt.pending(pending)
            return turns.zip(batch) { turn, asset ->
                when (turn) {
                    is Turn.Refused -> AddAnswer.NotAdded(troubles.of(turn.cause))
                    is Turn.Begun -> finish(turn.row, asset, place(turn.row, numbering))
                }
            }
        } finally {
            // What was not finished; nobody has seen it.
            begun.filter(::isInHand).forEach(::abandon)
        }
    }

    /** A row for each asset, with the names that they really got. */
    private suspend fun begin(batch: List<NewAsset>, begun: MutableList<Uri>): List<Turn> {
        val folders = batch.map { folder(it.album) }
        val chosen = names.choose(folders.zip(batch) { folder, asset -> Wanted(folder, asset.name) })
        val inserts = batch.mapIndexed { index, asset ->
            currentCoroutineContext().ensureActive()
            runCatching { insertAnyhow(asset, folders[index], chosen[index]).also { begun += MediaKind.of(asset.mediaType).uri(it.number) } }
        }
        val made = batch.zip(inserts).groupBy({ MediaKind.of(it.first.mediaType) }, { it.second.getOrNull()?.number })
            .mapValues { (kind, some) -> rows.find(kind, some.filterNotNull()) }
        return batch.zip(inserts) { asset, inserted ->
            inserted.fold(
                {
                    val row = made[MediaKind.of(asset.mediaType)]?.get(it.number)
                    if (row == null) Turn.Refused(NotWhole()) else Turn.Begun(row, it.isWithoutAlbum)
                },
                { Turn.Refused(it) },
            )
        }
    }

    /** Where the album's folder cannot be made it goes without. */
    private fun insertAnyhow(asset: NewAsset, folder: String, name: String): Inserted = try {
        Inserted(insert(asset, folder, name))
    } catch (cause: IllegalStateException) {
        if (folder == MediaStoreRoll.FOLDER || !cause.message.orEmpty().startsWith(NO_FOLDER)) throw cause
        val free = names.choose(listOf(Wanted(MediaStoreRoll.FOLDER, asset.name))).single()
        Inserted(insert(asset, MediaStoreRoll.FOLDER, free), isWithoutAlbum = true)
    }

    private fun insert(asset: NewAsset, folder: String, name: String): Long {
        val kind = MediaKind.of(asset.mediaType)
        return rows.insert(kind, asset, folder, name).also { inHand += kind.uri(it) }
    }

    private suspend fun finish(row: Row, asset: NewAsset, place: AssetPlace): AddAnswer {
        val staged = File(asset.file)
        return try {
            rows.write(staged, row.uri)
            // Galleries sort by it where they find no date.
            asset.taken?.let { taken -> row.file?.let { File(it).setLastModified(taken.toEpochMilli()) } }
            currentCoroutineContext().ensureActive()
            if (!rows.publish(row.uri)) throw NotWhole()
            look(row, staged.length())
            inHand -= row.uri
            staged.delete()
            AddAnswer.Added(place.id)
        } catch (cause: CancellationException) {
            throw cause
        } catch (cause: Exception) {
            abandon(row.uri)
            AddAnswer.NotAdded(troubles.of(cause))
        }
    }

    /** It counts as added only if it can be seen, and is as long as it should be. */
    private fun look(row: Row, bytes: Long) {
        val now = rows.find(row.kind, listOf(row.number))[row.number]
        if (now?.isVisible != true || rows.length(row.uri) != bytes) throw NotWhole()
    }

    /** Nothing half-written stays. What cannot be removed now is a leftover at the next start. */
    private fun abandon(row: Uri) {
        runCatching { rows.delete(row) }
        inHand -= row
    }

    private fun place(row: Row, numbering: String) = AssetPlace(row.kind, row.number, numbering, row.folder, row.name)

    private fun folder(album: String?): String {
        val name = album?.replace(NOT_IN_NAMES, " ")?.trim { it == ' ' || it == '.' }.orEmpty()
        return if (name.isEmpty()) MediaStoreRoll.FOLDER else "${MediaStoreRoll.FOLDER}/$name"
    }

    private class Inserted(val number: Long, val isWithoutAlbum: Boolean = false)

    private sealed interface Turn {
        class Begun(val row: Row, val isWithoutAlbum: Boolean) : Turn
        class Refused(val cause: Throwable) : Turn
    }

    private companion object {
        /** What the library says where something else stands in a folder's place, or its storage makes none of that name. */
        const val NO_FOLDER = "Failed to create directory"
        val NOT_IN_NAMES = Regex("""[/\\:*?"<>|\p{Cntrl}]""")
    }
}
