import io.keepsake.PlatformTest
import io.keepsake.World
import io.keepsake.sample
import java.nio.file.Files
import java.nio.file.Path
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The program of the README is `Program.kt`, word for word, and does what it says. */
class ReadmeTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun programOfTheReadmeIsTheOneThatRuns() {
        val readme = Files.readString(Path.of("README.md"))
        val program = Files.readString(Path.of("src/test/kotlin/Program.kt"))
        assertEquals(program, readme.substringAfter("```kotlin\n").substringBefore("```"))
    }

    @Test
    fun programOfTheReadmeSaves() {
        main(arrayOf(sample("showcase.zip"), world.folder.toString()))
        assertTrue(world.files().isNotEmpty())
    }
}
