package io.keepsake.app.pictures

import android.graphics.Bitmap
import androidx.compose.ui.graphics.FilterQuality
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.graphics.painter.BitmapPainter
import androidx.compose.ui.graphics.painter.Painter
import io.keepsake.rust.Pixels
import io.keepsake.rust.thumbHashPixels

/** What is drawn until a picture is there: a handful of pixels, stretched; none before the first preview. */
fun placeholder(thumbHash: ByteArray?): Painter? {
    val pixels = thumbHash?.let(::thumbHashPixels) ?: return null
    return BitmapPainter(bitmap(pixels).asImageBitmap(), filterQuality = FilterQuality.Medium)
}

private fun bitmap(pixels: Pixels): Bitmap {
    val colors = IntArray(pixels.rgba.size / CHANNELS) { index ->
        val (red, green, blue, alpha) = List(CHANNELS) { pixels.rgba[index * CHANNELS + it].toInt() and BYTE }
        (alpha shl 24) or (red shl 16) or (green shl 8) or blue
    }
    return Bitmap.createBitmap(colors, pixels.width.toInt(), pixels.height.toInt(), Bitmap.Config.ARGB_8888)
}

private const val CHANNELS = 4
private const val BYTE = 0xff
