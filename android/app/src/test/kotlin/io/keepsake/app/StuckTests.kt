package io.keepsake.app

import java.io.File
import java.util.concurrent.Executors
import java.util.concurrent.Future
import java.util.concurrent.TimeUnit
import org.junit.runner.Description
import org.junit.runner.notification.RunListener

/**
 * Ends a test that does not come to its end by itself, and writes where every thread stands: a run that hangs tells nothing.
 * With the second such test the whole run ends: one cause may hold many tests, and each once more when it is tried again.
 * Surefire is told of it in pom.xml; `cargo xtask` shows what it wrote.
 */
class StuckTests : RunListener() {
    private val watch = Executors.newScheduledThreadPool(1) { Thread(it, "stuck tests").apply { isDaemon = true } }
    private var waiting: List<Future<*>> = emptyList()
    private var stuck = 0

    override fun testStarted(test: Description) {
        waiting = listOf(
            watch.schedule({ interrupt(test) }, LONGEST, TimeUnit.MINUTES),
            watch.schedule({ Runtime.getRuntime().halt(1) }, LONGEST + 1, TimeUnit.MINUTES),
        )
    }

    override fun testFinished(test: Description) = waiting.forEach { it.cancel(false) }

    /** The threads that run tests are Robolectric's, one for each Android. */
    private fun interrupt(test: Description) {
        val stacks = Thread.getAllStackTraces()
        TOLD.appendText(
            stacks.entries.joinToString("\n", "${test.displayName} takes longer than $LONGEST minutes:\n") { (thread, stack) ->
                stack.joinToString("", "${thread.name} (${thread.state})\n") { "\tat $it\n" }
            },
        )
        if (stuck++ > 0) Runtime.getRuntime().halt(1)
        stacks.keys.filter { it.name.endsWith("Main Thread") }.forEach(Thread::interrupt)
    }

    private companion object {
        /** How long a test may take, in minutes: the slowest one needs half a minute. */
        val LONGEST: Long = java.lang.Long.getLong("longest", 5)
        val TOLD = File("target/stuck.txt")
    }
}
