package io.keepsake

import io.keepsake.rust.AddAnswer
import io.keepsake.rust.AddedAsset
import io.keepsake.rust.AssetState
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.KeepException
import io.keepsake.rust.NewAsset
import io.keepsake.rust.PendingAsset
import io.keepsake.rust.Reason
import io.keepsake.rust.Receipt
import io.keepsake.rust.RemoveAnswer
import io.keepsake.rust.RollFacts
import io.keepsake.rust.Trouble
import io.keepsake.rust.findMovedFiles
import io.keepsake.rust.makeDurable
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.file.AccessDeniedException
import java.nio.file.FileSystemException
import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.Paths
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardOpenOption.READ
import java.nio.file.attribute.FileTime
import java.util.zip.CRC32
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/**
 * A folder as camera roll, the model for those of phones: albums are its sub-folders, an
 * asset's id is its path inside.
 */
class FolderRoll internal constructor(
    private val folder: Path,
    private val makeFolderDurable: (Path) -> Unit,
) : CameraRoll {
    constructor(folder: Path) : this(folder, ::makeDurableOnDisk)

    private val staging: Path = folder.resolve(".keepsake/staging")

    /** Stays in the folder from the first save on: the roll is the same where it is moved to. */
    private val name: Path = folder.resolve(".keepsake/name")
    private val newName = "folder:${folder.toAbsolutePath().normalize()}"

    override suspend fun facts() = onDisk {
        val kept = if (Files.exists(name)) name.readText() else ""
        RollFacts(name = kept.ifEmpty { newName }, staging = "$staging", batch = 256u)
    }

    override suspend fun freeSpace(): ULong? = onDisk {
        Files.createDirectories(folder)
        Files.getFileStore(folder).usableSpace.toULong()
    }

    /** Durable first, then written down, then visible: killed in between, nothing is doubled. */
    override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> = onDisk {
        batch.forEach(::setTime)
        keepName()
        makeDurable(batch.map { it.file })
        batch.mapTo(mutableSetOf(), ::album).forEach { Files.createDirectories(it) }
        val taken = mutableSetOf<Path>()
        val places = batch.map { freePlace(it, taken) }
        receipt.pending(places.mapIndexed { index, place -> PendingAsset(index.toUInt(), id(place)) })
        val answers = batch.zip(places) { asset, place -> show(asset, place) }
        try {
            places.mapTo(mutableSetOf(folder)) { it.parent }.forEach(makeFolderDurable)
            answers
        } catch (cause: IOException) {
            answers.map { if (it is AddAnswer.Added) AddAnswer.NotAdded(notConfirmed(cause)) else it }
        }
    }

    /** They are there, and nobody can tell whether they outlive a power cut. */
    private fun notConfirmed(cause: IOException): KeepException {
        val why = Trouble.Roll(Reason.NotConfirmed("$folder", cause.message ?: "$cause"))
        return KeepException.TryLater(why, "the disk of $folder did not confirm it", null)
    }

    override suspend fun whichExist(assets: List<String>): List<AssetState> = onDisk {
        assets.map { if (holdsSomething(folder.resolve(it))) AssetState.There(modified = null) else AssetState.Gone }
    }

    /** An empty file is what a full disk or a copy that broke off leaves of a picture. */
    private fun holdsSomething(file: Path) = Files.isRegularFile(file) && Files.size(file) > 0

    override suspend fun findMoved(assets: List<AddedAsset>): List<String?> =
        findMovedFiles("$folder", assets)

    override suspend fun changed(assets: List<AddedAsset>): List<Boolean> = onDisk {
        assets.map { asset ->
            val file = folder.resolve(asset.id)
            Files.exists(file) &&
                (Files.size(file).toULong() != asset.bytes || checksum(file) != asset.crc32)
        }
    }

    override suspend fun remove(assets: List<String>): List<RemoveAnswer> = onDisk {
        assets.map { id ->
            try {
                Files.deleteIfExists(folder.resolve(id))
                RemoveAnswer.Removed
            } catch (cause: IOException) {
                RemoveAnswer.NotRemoved(cause.asKeepException())
            }
        }
    }

    private suspend fun keepName() {
        if (Files.exists(name)) return
        name.writeText(newName)
        makeDurable(listOf("$name"))
        makeDurableOnDisk(name.parent)
    }

    private fun album(asset: NewAsset): Path = asset.album?.let(folder::resolve) ?: folder

    private fun freePlace(asset: NewAsset, taken: MutableSet<Path>): Path {
        val album = album(asset)
        val (stem, extension) = asset.name.substringBeforeLast('.') to asset.name.substringAfterLast('.')
        return generateSequence(1) { it + 1 }
            .map { if (it == 1) asset.name else "$stem-$it.$extension" }
            .map(album::resolve)
            .first { !Files.exists(it) && taken.add(it) }
    }

    private fun show(asset: NewAsset, place: Path): AddAnswer = try {
        Files.move(Paths.get(asset.file), place, ATOMIC_MOVE)
        AddAnswer.Added(id(place))
    } catch (cause: IOException) {
        AddAnswer.NotAdded(cause.asKeepException())
    }

    /** Galleries sort by the file's time where they find no date. */
    private fun setTime(asset: NewAsset) {
        asset.taken?.let { Files.setLastModifiedTime(Paths.get(asset.file), FileTime.from(it)) }
    }

    private fun id(place: Path) = folder.relativize(place).joinToString("/")
}

private fun makeDurableOnDisk(folder: Path) = FileChannel.open(folder, READ).use { it.force(true) }

private fun checksum(file: Path): UInt {
    val sum = CRC32()
    Files.newInputStream(file).use { bytes ->
        val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
        generateSequence { bytes.read(buffer).takeIf { it >= 0 } }.forEach { sum.update(buffer, 0, it) }
    }
    return sum.value.toUInt()
}

private suspend fun <T> onDisk(work: suspend () -> T): T = withContext(Dispatchers.IO) {
    try {
        work()
    } catch (cause: IOException) {
        throw cause.asKeepException()
    }
}

private fun IOException.asKeepException(): KeepException {
    val reason = message ?: toString()
    val path = (this as? FileSystemException)?.file ?: ""
    return when {
        this is AccessDeniedException -> KeepException.NeedsPermission(Trouble.Roll(Reason.CannotWrite(path)), reason)
        this is NoSuchFileException -> KeepException.NotReachable(Trouble.Roll(Reason.PlaceGone(path)), reason)
        "No space left" in reason -> KeepException.NeedsSpace(Trouble.Roll(Reason.NoRoomAt(path)), reason)
        else -> KeepException.TryLater(Trouble.Roll(Reason.SystemSaid(path, reason)), reason, null)
    }
}
