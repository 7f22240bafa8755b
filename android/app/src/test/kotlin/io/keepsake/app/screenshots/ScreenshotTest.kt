package io.keepsake.app.screenshots

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
class ScreenshotTest {
    /** As large as a tablet, with one short word on it. */
    private fun screen(word: String): Bitmap = Bitmap.createBitmap(1_280, 800, Bitmap.Config.ARGB_8888).apply {
        val canvas = Canvas(this)
        canvas.drawColor(Color.WHITE)
        canvas.drawText(word, 100f, 100f, Paint().apply { textSize = 16f })
    }

    @Test
    fun `one other word on a large screen is seen`() {
        assertTrue("${difference(screen("Dates"), screen("Places"))}", difference(screen("Dates"), screen("Places")) > TOLERATED)
        assertEquals(0f, difference(screen("Dates"), screen("Dates")))
    }
}
