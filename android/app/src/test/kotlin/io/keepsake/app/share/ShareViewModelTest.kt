package io.keepsake.app.share

import android.os.Looper
import io.keepsake.app.container
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class ShareViewModelTest {
    @Test
    fun `what another app sent is read beside the main thread, once`() {
        val readers = mutableListOf<Boolean>()
        val model = ShareViewModel(container) {
            readers += Looper.getMainLooper().isCurrentThread
            Shared.Nothing(Shared.Why.Empty)
        }
        until { model.state.value is ShareState.Nothing }
        model.begin()
        idle()
        assertEquals(listOf(false), readers)
    }

    @Test
    fun `of many links a few are looked up, and the others are counted`() {
        // Of these, nobody has to be asked why they cannot be saved.
        val text = (1..14).joinToString(" ") { "https://www.instagram.com/radishes$it/" }
        val model = ShareViewModel(container) { Shared.Links(text) }
        until { model.state.value is ShareState.Posts }
        val posts = model.state.value as ShareState.Posts
        assertEquals(10 to 4, posts.links.size to posts.more)
        assertTrue("$posts", posts.links.all { it.why != null })
    }

    private fun idle() = ShadowLooper.idleMainLooper(STEP, TimeUnit.MILLISECONDS)

    private fun until(isSo: () -> Boolean) {
        repeat(TIMES) {
            if (isSo()) return
            Thread.sleep(STEP)
            idle()
        }
        assertTrue("it did not come to that", isSo())
    }

    private companion object {
        const val STEP = 20L
        const val TIMES = 1_000
    }
}
