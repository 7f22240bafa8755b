package io.keepsake

import io.keepsake.rust.CameraRoll
import io.keepsake.rust.Keepsake
import io.keepsake.rust.SaveSummary
import io.keepsake.rust.Selection
import io.keepsake.rust.Transport
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.isRegularFile
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.runBlocking

/** Exports of people who do not exist, made by the sample maker. */
fun sample(name: String): String = Path.of(System.getProperty("keepsake.samples"), name).toString()

/** A person with a catalog and a folder as camera roll, all in one temporary folder. */
class World(val place: Path) {
    val folder: Path = place.resolve("roll")
    val roll = FolderRoll(folder)

    suspend fun open(transport: Transport? = null): Keepsake =
        Keepsake.open(place.resolve("data").toString(), place.resolve("cache").toString(), transport)

    /** Opens the catalog, with an export in it. */
    fun with(export: String, work: suspend (Keepsake) -> Unit) = runBlocking {
        open().use { keepsake ->
            keepsake.addArchives(sample(export))
            work(keepsake)
        }
    }

    fun delete() {
        place.toFile().deleteRecursively()
    }

    /** Every file that a person sees. */
    fun files(): List<Path> {
        if (!Files.exists(folder)) return emptyList()
        return Files.walk(folder).use { all ->
            all.filter { it.isRegularFile() && !it.startsWith(folder.resolve(".keepsake")) }.toList()
        }
    }

    companion object {
        fun temporary() = World(createTempDirectory("keepsake"))
    }
}

suspend fun Keepsake.saveAll(roll: CameraRoll): SaveSummary =
    (saving(Selection(), roll).last() as SaveEvent.Done).summary
