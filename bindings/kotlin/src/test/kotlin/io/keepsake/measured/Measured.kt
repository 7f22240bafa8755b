package io.keepsake.measured

import io.keepsake.FolderRoll
import io.keepsake.addArchives
import io.keepsake.media
import io.keepsake.rust.Keepsake
import io.keepsake.saveAll
import java.nio.file.Path
import kotlin.system.measureNanoTime
import kotlinx.coroutines.runBlocking

/**
 * What `cargo xtask bench --only kotlin` measures: a whole save (`save EXPORT FOLDER`), also
 * after others in the same JVM (`save EXPORT… FOLDER`, the last counts), and afterwards what a
 * page takes that crosses the border (`page FOLDER`).
 */
fun main(arguments: Array<String>): Unit = runBlocking {
    val folder = Path.of(arguments.last())
    if (arguments.first() == "save") {
        val exports = arguments.drop(1).dropLast(1)
        exports.dropLast(1).forEach { save(it, folder.resolveSibling("${folder.fileName}-before")) }
        val (saved, took) = save(exports.last(), folder)
        println("""{"saved": $saved, "nanoseconds": $took}""")
    } else {
        open(folder).use { keepsake ->
            val times = List(PAGES) {
                measureNanoTime { check(keepsake.media().load(null, 100).items.size == 100) }
            }
            println("""{"nanoseconds": ${times.sorted()[PAGES / 2]}}""")
        }
    }
}

private suspend fun save(export: String, folder: Path): Pair<ULong, Long> {
    var saved = 0uL
    val took = measureNanoTime {
        open(folder).use { keepsake ->
            keepsake.addArchives(export)
            saved = keepsake.saveAll(FolderRoll(folder)).totals.saved
        }
    }
    return saved to took
}

private suspend fun open(folder: Path): Keepsake {
    val data = "${folder.resolve(".keepsake")}"
    return Keepsake.open(data, data)
}

/** After some hundreds the JVM has compiled what it runs. */
private const val PAGES = 2000
