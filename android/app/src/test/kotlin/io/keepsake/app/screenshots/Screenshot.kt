package io.keepsake.app.screenshots

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import java.io.File
import kotlin.math.abs
import org.junit.Assert.fail

/** Pictures that are committed, against which screens are held. */
private val COMMITTED = File("app/src/test/screenshots")

/** What a test drew where that is not as committed. */
private val DRAWN = File("target/screenshots")

/**
 * Holds a picture against the committed one of that name. With `-Dscreenshots=write` it becomes
 * the committed one.
 */
fun assertLooksAsCommitted(name: String, drawn: Bitmap) {
    val committed = File(COMMITTED, "$name.png")
    if (System.getProperty("screenshots") == "write") return drawn.writeTo(committed)
    val difference = difference(committed, drawn)
    if (difference > TOLERATED) {
        drawn.writeTo(File(DRAWN, "$name.png"))
        fail("$name differs in ${difference * 100} % of a block from $committed; it is in $DRAWN. Is that as it should be? -Dscreenshots=write")
    }
}

/** Whether a picture is like the committed one of that name; any is while they are written. */
fun looksAsCommitted(name: String, drawn: Bitmap): Boolean =
    System.getProperty("screenshots") == "write" || difference(File(COMMITTED, "$name.png"), drawn) <= TOLERATED

private fun difference(committed: File, drawn: Bitmap): Float =
    BitmapFactory.decodeFile(committed.path)?.let { difference(it, drawn) } ?: 1f

/** In the block of pixels that is the least alike, the share of those that are clearly another colour: a word is little of a screen. */
internal fun difference(expected: Bitmap, drawn: Bitmap): Float {
    if (expected.width != drawn.width || expected.height != drawn.height) return 1f
    val (before, now) = expected.colors() to drawn.colors()
    val blocks = before.indices.filter { differ(before[it], now[it]) }.groupingBy { block(it % drawn.width, it / drawn.width) }
    return (blocks.eachCount().values.maxOrNull() ?: 0) / (BLOCK * BLOCK).toFloat()
}

private fun block(across: Int, down: Int) = across / BLOCK to down / BLOCK

private fun differ(before: Int, now: Int): Boolean =
    listOf(Color::red, Color::green, Color::blue).any { channel -> abs(channel(before) - channel(now)) > SLIGHT }

private fun Bitmap.colors() = IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) }

private fun Bitmap.writeTo(file: File) {
    file.parentFile?.mkdirs()
    file.outputStream().use { compress(Bitmap.CompressFormat.PNG, 100, it) }
}

/** A change of a colour that the eye does not see. */
private const val SLIGHT = 24

/** A block has as many pixels in a row, and so many rows. */
private const val BLOCK = 32

/** Edges of letters may be drawn a little otherwise on another machine. */
internal const val TOLERATED = 0.1f
