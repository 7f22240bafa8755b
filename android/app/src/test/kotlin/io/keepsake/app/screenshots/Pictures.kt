package io.keepsake.app.screenshots

import android.content.Context
import android.graphics.Bitmap
import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.Loading
import io.keepsake.app.R
import io.keepsake.app.container
import io.keepsake.app.navigation.BackStack
import io.keepsake.app.navigation.Destination
import io.keepsake.app.navigation.Screens
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.waitWithTurns
import java.util.TimeZone
import org.junit.Before
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter

/** A way to look at a screen. */
enum class Look(val qualifiers: String, val fontScale: Float = 1f) {
    LIGHT("w360dp-h720dp-notnight-hdpi"),
    DARK("w360dp-h720dp-night-hdpi"),
    LARGE("w360dp-h720dp-notnight-hdpi", fontScale = 2f),
    ARABIC("ar-ldrtl-w360dp-h720dp-notnight-hdpi"),
    TABLET("w1280dp-h800dp-land-notnight-mdpi"),
    LANDSCAPE("w720dp-h360dp-land-notnight-hdpi"),
}

/** What draws screens in every look, and holds them against the committed pictures. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
abstract class Pictures(private val look: Look) {
    @get:Rule val compose = createAndroidComposeRule<ComponentActivity>()
    private val loading = Loading()

    @Before
    fun setUp() {
        setTimeZone("Europe/Berlin")
        RuntimeEnvironment.setQualifiers("+${look.qualifiers}")
        RuntimeEnvironment.setFontScale(look.fontScale)
        compose.activityRule.scenario.recreate()
    }

    protected fun show(destination: Destination) = show {
        val further = listOf(destination) - Destination.Home
        Screens(container, {}, BackStack(further), LocalPreviews.current)
    }

    protected fun show(screen: @Composable () -> Unit) {
        val previews = loading.watched(container.previews)
        compose.setContent {
            KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides previews, screen) }
        }
    }

    protected fun text(id: Int, vararg values: Any): String =
        ApplicationProvider.getApplicationContext<Context>().createConfigurationContext(
            compose.activity.resources.configuration,
        ).getString(id, *values)

    protected fun waitFor(id: Int) = compose.waitUntil(TIMEOUT) { isShown(id) }

    protected fun isShown(id: Int): Boolean = compose.onAllNodes(hasText(text(id))).fetchSemanticsNodes().isNotEmpty()

    /** Until the button says how much it saves. */
    protected fun waitForPlan() {
        compose.waitUntil(TIMEOUT) {
            val waits = compose.onAllNodes(hasText(text(R.string.save_to_camera_roll))).fetchSemanticsNodes()
            val shown = compose.onAllNodes(hasText(text(R.string.why))).fetchSemanticsNodes() +
                compose.onAllNodes(hasContentDescription(text(R.string.select_nothing))).fetchSemanticsNodes()
            waits.isEmpty() && shown.isNotEmpty()
        }
    }

    /** Holds what is shown, or a dialog over it, against the committed picture. */
    protected fun assertLooksAsCommitted(name: String, part: () -> SemanticsNodeInteraction = compose::onRoot) {
        compose.waitWithTurns(TIMEOUT) { loading.isOver }
        val whole = "$name-${look.name.lowercase()}"
        // A picture may be drawn a moment after its loading is over.
        val late = System.nanoTime() + LATEST
        var drawn = draw(part)
        while (!looksAsCommitted(whole, drawn) && System.nanoTime() < late) {
            Thread.sleep(BETWEEN)
            drawn = draw(part)
        }
        assertLooksAsCommitted(whole, drawn)
    }

    private fun draw(part: () -> SemanticsNodeInteraction): Bitmap {
        compose.waitForIdle()
        return part().captureToImage().asAndroidBitmap()
    }

    /** Android's own remembers the first that it was asked for, by whatever test came before. */
    private fun setTimeZone(name: String) {
        TimeZone.setDefault(TimeZone.getTimeZone(name))
        val zone = ClassParameter.from(android.icu.util.TimeZone::class.java, android.icu.util.TimeZone.getTimeZone(name))
        ReflectionHelpers.callStaticMethod<Unit?>(android.icu.util.TimeZone::class.java, "setDefault", zone)
    }

    companion object {
        const val TIMEOUT = 30_000L

        /** How long a picture may take to be drawn once it is loaded: nanoseconds; and milliseconds between two looks. */
        private const val LATEST = 5_000_000_000L
        private const val BETWEEN = 100L

        @JvmStatic
        @Parameters(name = "{0}")
        fun looks(): List<Array<Any>> = Look.entries.map { arrayOf(it) }
    }
}
