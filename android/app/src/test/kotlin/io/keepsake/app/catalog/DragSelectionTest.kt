package io.keepsake.app.catalog

import android.content.Context
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performTouchInput
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.R
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
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

/** A finger that is held on a picture and drawn over others, on the whole screen. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h1200dp-hdpi")
class DragSelectionTest {
    @get:Rule val compose = createComposeRule()
    private val model by lazy { CatalogViewModel(container) }
    private val isTile = listOf(R.string.photo, R.string.video)
        .map { hasContentDescription(ApplicationProvider.getApplicationContext<Context>().getString(it), substring = true) }
        .reduce { one, other -> one or other }
    private val opened = mutableListOf<Long>()

    @Before
    fun show() {
        runBlocking { read("many") }
        compose.setContent {
            KeepsakeTheme {
                CompositionLocalProvider(LocalPreviews provides container.previews) {
                    CatalogScreen(model, CatalogActions(open = { opened += it }))
                }
            }
        }
        waitUntil { tiles().size > 12 }
    }

    @Test
    fun `all between where it began and where it is are picked, both ways`() {
        val (from, far, near) = listOf(2, 9, 4).map(::middle)
        compose.onRoot().performTouchInput {
            hold(from)
            moveTo(far)
        }
        waitUntil { picked() == 8 }
        compose.onRoot().performTouchInput { moveTo(near) }
        waitUntil { picked() == 3 }
        compose.onRoot().performTouchInput { up() }
        compose.waitForIdle()
        assertEquals(3, picked())
        assertEquals(emptyList<Long>(), opened)
    }

    @Test
    fun `what was picked before stays, and lifting the finger lets go of nothing`() {
        val places = listOf(0, 6, 8).map(::middle)
        compose.onRoot().performTouchInput {
            hold(places[0])
            up()
        }
        waitUntil { picked() == 1 }
        compose.onRoot().performTouchInput {
            hold(places[1])
            moveTo(places[2])
            up()
        }
        waitUntil { picked() == 4 }
        compose.waitForIdle()
        assertEquals(4, picked())
        tiles()[3].let { compose.onNode(hasId(it)).assertIsOff() }
    }

    @Test
    fun `at the edge the grid moves on, and what comes is picked`() {
        val shown = tiles().size
        val from = middle(0)
        compose.onRoot().performTouchInput {
            hold(from)
            moveTo(Offset(from.x, bottom()))
        }
        compose.mainClock.advanceTimeBy(milliseconds = 4_000)
        waitUntil { picked() > 2 * shown }
        compose.onRoot().performTouchInput { up() }
    }

    @Test
    fun `a finger that moves at once scrolls and picks nothing`() {
        val first = tiles().first()
        val from = middle(9)
        compose.onRoot().performTouchInput {
            down(from)
            repeat(10) { moveBy(Offset(0f, -60f)) }
            up()
        }
        compose.waitForIdle()
        assertEquals(Picked.Nothing, model.state.value.picked)
        assertTrue(tiles().first() != first)
    }

    private fun TouchInjectionScope.hold(at: Offset) {
        down(at)
        advanceEventTime(viewConfiguration.longPressTimeoutMillis + 100)
        moveTo(at)
    }

    private fun picked(): Int = (model.state.value.picked as? Picked.These)?.media.orEmpty().size

    /** The pictures that are shown, in the grid's order, by their nodes' ids. */
    private fun tiles(): List<Int> = compose.onAllNodes(isTile)
        .fetchSemanticsNodes()
        .sortedWith(compareBy({ it.boundsInRoot.top }, { it.boundsInRoot.left }))
        .map { it.id }

    private fun middle(place: Int): Offset = compose.onNode(hasId(tiles()[place])).fetchSemanticsNode().boundsInRoot.center

    /** Above the bar at the bottom of the screen. */
    private fun bottom(): Float = compose.onNode(hasId(tiles().last())).fetchSemanticsNode().boundsInRoot.bottom - 4

    private fun hasId(id: Int) = SemanticsMatcher("has the id $id") { it.id == id }

    private fun waitUntil(happened: () -> Boolean) = compose.waitUntil(TIMEOUT, happened)

    private companion object {
        const val TIMEOUT = 20_000L
    }
}
