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
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.performClick
import androidx.lifecycle.Lifecycle
import io.keepsake.app.container
import io.keepsake.app.pictures.VideoBytes
import io.keepsake.app.pictures.closedWhenCancelled
import io.keepsake.app.read
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import java.io.IOException
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
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

    /** How long it takes until it is loaded, in milliseconds. */
    private var takes = 1

    @Before
    fun setUp() = ShadowMediaPlayer.setMediaInfoProvider { MediaInfo(LASTS, takes) }

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

    @Test
    fun `one that is ready only after the app was left does not begin behind it`() {
        takes = LONG
        show()
        compose.activityRule.scenario.moveToState(Lifecycle.State.STARTED)
        ShadowLooper.idleMainLooper(LONG + 1L, TimeUnit.MILLISECONDS)
        waitUntil { state == State.PREPARED }
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        waitUntil { state == State.STARTED }
    }

    @Test
    fun `a tap while it is being loaded says what is to come of it`() {
        takes = LONG
        show()
        compose.onNode(hasStateDescription("Loading")).performClick()
        ShadowLooper.idleMainLooper(LONG + 1L, TimeUnit.MILLISECONDS)
        waitUntil { state == State.PREPARED }
        compose.onNode(hasStateDescription("On hold")).performClick()
        waitUntil { state == State.STARTED }
        compose.onNode(hasStateDescription("Playing")).performClick()
        waitUntil { state == State.PAUSED }
    }

    @Test
    fun `one that cannot be played says so`() {
        play()
        compose.runOnUiThread { shadowOf(player).invokeErrorListener(MediaPlayer.MEDIA_ERROR_UNKNOWN, 0) }
        compose.onNode(hasText("cannot be played here", substring = true)).assertIsDisplayed()
    }

    @Test
    fun `one without bytes says so`() {
        compose.setContent { VideoPlayer({ null }, player = player) {} }
        draw()
        waitUntil { compose.onAllNodes(hasText("cannot be played here", substring = true)).fetchSemanticsNodes().size == 1 }
    }

    @Test
    fun `one whose bytes are not wanted any more waits for none`() {
        val bytes = VideoBytes(runBlocking { container.keepsake() }, media = 1, length = 1)
        bytes.close()
        assertThrows(IOException::class.java) { bytes.readAt(0, ByteArray(1), 0, 1) }
    }

    @Test
    fun `who waits for a poster and leaves gives up its bytes`() = runBlocking {
        read("showcase")
        val videos = container.keepsake().mediaPage(MediaFilter(mediaType = MediaType.VIDEO, found = true), null, 1u)
        val bytes = VideoBytes(container.keepsake(), videos.items.single().item.id, length = 1)
        val leaving = launch { bytes.closedWhenCancelled { awaitCancellation() } }
        yield()
        leaving.cancelAndJoin()
        val told = assertThrows(IOException::class.java) { bytes.readAt(0, ByteArray(1), 0, 1) }
        assertTrue("${told.cause}", told.cause is KeepException.Stopped)
    }

    private fun play() {
        show()
        ShadowLooper.idleMainLooper(2, TimeUnit.MILLISECONDS)
        waitUntil { state == State.STARTED }
    }

    /** Up to where it is being loaded. */
    private fun show() {
        val bytes = VideoBytes(runBlocking { container.keepsake() }, media = 1, length = 1)
        compose.setContent { if (isShown) VideoPlayer({ bytes }, player = player) { isShown = false } }
        draw()
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
        const val LONG = 30_000
        const val TIMEOUT = 60_000L
    }
}

/** Robolectric's own names a class that Android 15 has not, and every player is told of where sound may go. */
@Implements(BluetoothDevice::class)
class NoBluetooth
