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
 * What `cargo xtask bench --only kotlin` measures: a whole save (`save EXPORT FOLDER`), and
 * afterwards what a page takes that crosses the border (`page FOLDER`).
 */
fun main(arguments: Array<String>): Unit = runBlocking {
    val folder = Path.of(arguments.last())
    val data = "${folder.resolve(".keepsake")}"
    if (arguments.first() == "save") {
        var saved = 0uL
        val took = measureNanoTime {
            Keepsake.open(data, data).use { keepsake ->
                keepsake.addArchives(arguments[1])
                saved = keepsake.saveAll(FolderRoll(folder)).totals.saved
            }
        }
        println("""{"saved": $saved, "nanoseconds": $took}""")
    } else {
        Keepsake.open(data, data).use { keepsake ->
            val times = List(PAGES) {
                measureNanoTime { check(keepsake.media().load(null, 100).items.size == 100) }
            }
            println("""{"nanoseconds": ${times.sorted()[PAGES / 2]}}""")
        }
    }
}

/** After some hundreds the JVM has compiled what it runs. */
private const val PAGES = 2000
