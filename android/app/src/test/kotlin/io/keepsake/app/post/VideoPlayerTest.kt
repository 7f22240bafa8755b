package io.keepsake.app.post

import android.bluetooth.BluetoothDevice
import android.graphics.SurfaceTexture
import android.media.MediaPlayer
import android.view.TextureView
import android.view.View
import android.view.ViewGroup
import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.lifecycle.Lifecycle
import io.keepsake.app.container
import io.keepsake.app.pictures.VideoBytes
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowLooper
import org.robolectric.shadows.ShadowMediaPlayer
import org.robolectric.shadows.ShadowMediaPlayer.InvalidStateBehavior
import org.robolectric.shadows.ShadowMediaPlayer.MediaInfo
import org.robolectric.shadows.ShadowMediaPlayer.State

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi", shadows = [NoBluetooth::class])
class VideoPlayerTest {
    @get:Rule val compose = createAndroidComposeRule<ComponentActivity>()

    /** As Android's, it throws where it is asked for what it cannot do. */
    private val player by lazy { MediaPlayer().also { shadowOf(it).invalidStateBehavior = InvalidStateBehavior.ASSERT } }
    private val state get() = shadowOf(player).state
    private var isShown by mutableStateOf(true)

    @Before
    fun setUp() = ShadowMediaPlayer.setMediaInfoProvider { MediaInfo(LASTS, 1) }

    @Test
    fun `a video that comes to its end gives its player back`() {
        play()
        ShadowLooper.idleMainLooper(LASTS + 1L, TimeUnit.MILLISECONDS)
        waitUntil { !isShown && state == State.END }
    }

    @Test
    fun `one that is left in the middle is played no longer`() {
        play()
        compose.runOnIdle { isShown = false }
        waitUntil { state == State.END }
    }

    @Test
    fun `one that is left with the app waits, and goes on where it is drawn anew`() {
        play()
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        assertEquals(State.PAUSED, state)
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        draw()
        assertTrue(isShown)
        assertEquals(State.PAUSED, state)
    }

    private fun play() {
        val bytes = VideoBytes(runBlocking { container.keepsake() }, media = 1, length = 1)
        compose.setContent { if (isShown) VideoPlayer({ bytes }, player = player) { isShown = false } }
        draw()
        ShadowLooper.idleMainLooper(2, TimeUnit.MILLISECONDS)
        waitUntil { state == State.STARTED }
    }

    private fun waitUntil(isSo: () -> Boolean) = compose.waitUntil(TIMEOUT) {
        compose.waitForIdle()
        isSo()
    }

    /** Robolectric gives no view a texture. */
    private fun draw() {
        compose.waitForIdle()
        compose.runOnUiThread {
            val view = texture(compose.activity.window.decorView)
            requireNotNull(view?.surfaceTextureListener).onSurfaceTextureAvailable(SurfaceTexture(0), 320, 240)
        }
        compose.waitForIdle()
    }

    private fun texture(view: View): TextureView? = when (view) {
        is TextureView -> view
        is ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { texture(view.getChildAt(it)) }
        else -> null
    }

    private companion object {
        const val LASTS = 60_000
        const val TIMEOUT = 60_000L
    }
}

/** Robolectric's own names a class that Android 15 has not, and every player is told of where sound may go. */
@Implements(BluetoothDevice::class)
class NoBluetooth
