package io.keepsake.app

import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertSame
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What every screen and every save shares. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class ContainerTest {
    @Test
    fun `the catalog opens while the thread of whoever asked first is busy`() {
        CoroutineScope(Dispatchers.Main.immediate).launch { container.keepsake() }
        val first = whileMainIsBusy()
        assertSame(first, whileMainIsBusy())
    }

    @Test
    fun `whoever asks and goes away takes the catalog from nobody`() {
        val window = CoroutineScope(Dispatchers.Main.immediate)
        window.launch { container.keepsake() }
        window.cancel()
        whileMainIsBusy()
    }

    private fun whileMainIsBusy() = runBlocking { withTimeout(30.seconds) { container.keepsake() } }
}
