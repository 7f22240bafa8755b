package io.keepsake.app.catalog

import androidx.test.ext.junit.runners.AndroidJUnit4
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.rust.PlanNumbers
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

@RunWith(AndroidJUnit4::class)
@Config(sdk = [35])
class CatalogViewModelTest {
    private val model by lazy { CatalogViewModel(container) }

    @Test
    fun `while it counts again the button keeps its number`() {
        read("showcase")
        model.refresh()
        val first = planAfter(null)
        val plans = mutableListOf<PlanNumbers?>()
        val watching = CoroutineScope(Dispatchers.Unconfined)
        watching.launch { model.state.map { it.plan }.collect(plans::add) }

        read("low")
        model.refresh()
        val second = planAfter(first)
        watching.cancel()
        assertTrue("$second after $first", second.toSave > first.toSave)
        assertEquals(listOf(first, second), plans.distinct())
    }

    @Test
    fun `another question has no number until its own is known`() {
        read("showcase")
        model.refresh()
        val all = planAfter(null)
        val kind = checkNotNull(model.state.value.facets).byKind.first().kind
        model.ask(GridQuery(kinds = setOf(kind)))
        assertNull(model.state.value.plan)
        val some = planAfter(null)
        assertTrue("$some of $all", some.toSave < all.toSave)
    }

    /** The plan once there is another one than [before]. */
    private fun planAfter(before: PlanNumbers?): PlanNumbers {
        repeat(TIMES) {
            ShadowLooper.idleMainLooper(STEP, TimeUnit.MILLISECONDS)
            model.state.value.plan?.takeIf { it != before }?.let { return it }
            Thread.sleep(STEP)
        }
        error("no plan after ${STEP * TIMES} ms")
    }

    private companion object {
        const val STEP = 20L
        const val TIMES = 1_500
    }
}
