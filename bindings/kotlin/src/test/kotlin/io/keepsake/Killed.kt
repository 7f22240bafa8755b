package io.keepsake

import io.keepsake.rust.AddAnswer
import io.keepsake.rust.CameraRoll
import io.keepsake.rust.NewAsset
import io.keepsake.rust.Receipt
import java.lang.management.ManagementFactory
import java.nio.file.Path
import kotlinx.coroutines.runBlocking

/** How a process ends here. */
const val KILLED = 9

/** What starts another JVM as this one was, for a program and its arguments. */
fun javaHere(program: List<String>): List<String> {
    val java = Path.of(System.getProperty("java.home"), "bin", "java")
    val settings = listOf("jna.library.path", "keepsake.samples").map { "-D$it=${System.getProperty(it)}" }
    val arguments = ManagementFactory.getRuntimeMXBean().inputArguments.filter { it.startsWith("--add-") }
    return listOf("$java") + settings + arguments + listOf("-cp", System.getProperty("java.class.path")) + program
}

/** Saves, and dies when the third asset is visible and not yet written down as saved. */
fun main(arguments: Array<String>): Unit = runBlocking {
    val world = World(Path.of(arguments.single()))
    val keepsake = world.open()
    keepsake.addArchives(sample("showcase.zip"))
    keepsake.saveAll(DyingRoll(world.roll))
    error("it should be dead")
}

private class DyingRoll(private val roll: FolderRoll) : CameraRoll by roll {
    private var left = 3

    override suspend fun facts() = roll.facts().copy(batch = 1u)

    override suspend fun add(batch: List<NewAsset>, receipt: Receipt): List<AddAnswer> {
        val answers = roll.add(batch, receipt)
        left -= batch.size
        if (left <= 0) Runtime.getRuntime().halt(KILLED)
        return answers
    }
}
