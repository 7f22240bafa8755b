package io.keepsake.app.report

import android.content.Context
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.MainActivity
import io.keepsake.app.R
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.read
import io.keepsake.app.saveAll
import io.keepsake.rust.RunEnd
import io.keepsake.rust.Selection
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A save is taken back from its report, which is left and come back to in the middle. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h1200dp-hdpi")
class UndoTest {
    @get:Rule val compose = createEmptyComposeRule()
    private val world = World()
    private val context: Context = ApplicationProvider.getApplicationContext()

    @Before
    fun setUp() = holdWorkManagerBack()

    /** Some are removed at once, the others only when the test says so, and slowly. */
    private fun heldBack(number: Int, goOn: CountDownLatch) {
        if (number <= BEFORE) return
        goOn.await(TIMEOUT, TimeUnit.MILLISECONDS)
        Thread.sleep(SLOW)
    }

    @Test
    fun `whoever comes back sees the undo go on, stops it, and goes on with it later`() {
        val saved = saveTheSample()
        val goOn = CountDownLatch(1)
        world.media.fault = { call, number -> null.also { if (call == Call.DELETE) heldBack(number, goOn) } }
        ActivityScenario.launch(MainActivity::class.java).use {
            openReport(saved)
            takeBack()
            compose.waitUntil(TIMEOUT) { deleted() >= BEFORE }
            waitFor(hasText(text(R.string.undo_going)))
            compose.onNodeWithContentDescription(text(R.string.back)).performClick()
            openReport(saved)
            waitFor(hasText(text(R.string.undo_going)))
            waitFor(hasText("0 of $saved"))

            compose.onNodeWithText(text(R.string.stop)).performClick()
            compose.waitForIdle()
            goOn.countDown()
            waitFor(hasText("to go on", substring = true))
            compose.waitForIdle()
            val left = world.visible().size
            assertTrue("$left of $saved are left", left in 1 until saved)
            val first = undo()
            assertEquals(RunEnd.Stopped, first.end)
            // One may have been in hand.
            assertTrue("$first, $left are left", saved - first.totals.removed.toInt() - left in 0..1)

            world.media.fault = { _, _ -> null }
            takeBack()
            waitFor(hasText(text(R.string.run_undone)))
            assertEquals(0, world.visible().size)
            val all = runBlocking { container.keepsake().undos(null) }
            assertEquals("$all", saved.toULong(), all.sumOf { it.totals.removed + it.totals.gone })
        }
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `what could not be removed is told, with what to do`() {
        val saved = saveTheSample()
        world.media.fault = { call, _ -> Fault.Throws(IllegalStateException("busy")).takeIf { call == Call.DELETE } }
        ActivityScenario.launch(MainActivity::class.java).use {
            openReport(saved)
            takeBack()
            waitFor(hasText("$saved could not be removed; take them back again to retry"))
            world.media.fault = { _, _ -> null }
            takeBack()
            waitFor(hasText("$saved removed from the camera roll"))
            assertEquals(0, world.all().size)
        }
    }

    private fun saveTheSample(): Int {
        read("showcase")
        return runBlocking { container.keepsake().saveAll(container.roll, Selection()) }.totals.saved.toInt()
    }

    private fun deleted(): Int = world.media.calls.getValue(Call.DELETE).get()

    private fun undo() = runBlocking { container.keepsake().undos(null).first() }

    private fun openReport(saved: Int) {
        waitFor(hasText("$saved saved"))
        compose.onNodeWithText("$saved saved").performScrollTo().performClick()
        waitFor(hasText(text(R.string.total_all)))
    }

    private fun takeBack() {
        waitFor(hasText(text(R.string.undo)) and isEnabled())
        compose.onNodeWithText(text(R.string.undo)).performClick()
        waitFor(hasText(text(R.string.undo_confirm)))
        compose.onNodeWithText(text(R.string.undo_confirm)).performClick()
    }

    private fun waitFor(matcher: SemanticsMatcher) =
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }

    private fun text(id: Int): String = context.getString(id)

    private companion object {
        const val TIMEOUT = 120_000L

        /** How long one removal takes, in milliseconds. */
        const val SLOW = 100L

        /** So many are removed before the screen is left. */
        const val BEFORE = 3
    }
}
