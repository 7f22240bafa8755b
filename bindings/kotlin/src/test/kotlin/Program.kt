import io.keepsake.*
import io.keepsake.rust.*
import java.nio.file.Path
import kotlinx.coroutines.runBlocking

fun main(arguments: Array<String>) = runBlocking {
    val (export, folder) = arguments
    val data = "$folder/.keepsake"
    Keepsake.open(data = "$data/catalog", cache = "$data/cache").use { keepsake ->
        keepsake.addArchives(export)
        val facets = keepsake.facets(MediaFilter(), zone = null)
        println("${facets.media} photos and videos in ${facets.posts} posts")

        val roll = FolderRoll(Path.of(folder))
        keepsake.recover(roll)
        val plan = keepsake.plan(Selection(), roll, SaveOptions())
        println("${plan.toSave} to save, ${plan.bytes} bytes")

        keepsake.saving(Selection(), roll).collect { event ->
            when (event) {
                is SaveEvent.Moving -> println("${event.now.done} of ${event.now.planned}")
                is SaveEvent.Done -> println("saved ${event.summary.totals.saved}")
            }
        }
    }
}
