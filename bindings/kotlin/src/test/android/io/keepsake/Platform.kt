package io.keepsake

import android.os.ParcelFileDescriptor
import java.io.File
import java.nio.file.Path
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The shared tests with the bindings of the AAR, on Android's own code. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], manifest = Config.NONE)
abstract class PlatformTest

/** What comes behind `java` to start the program of [Killed] at a place. */
fun dyingProgram(place: Path): List<String> =
    listOf("-D$DYING_AT=$place", "org.junit.runner.JUnitCore", Dying::class.java.name)

/** The number of an open file, while it is open. */
fun <T> whileOpen(file: String, work: (descriptor: Int) -> T): T =
    ParcelFileDescriptor.open(File(file), ParcelFileDescriptor.MODE_READ_ONLY).use { work(it.fd) }

/** The same, but nothing can be read from it. */
fun <T> whileOpenForWriting(file: String, work: (descriptor: Int) -> T): T =
    ParcelFileDescriptor.open(File(file), ParcelFileDescriptor.MODE_WRITE_ONLY).use { work(it.fd) }

private const val DYING_AT = "keepsake.dying-at"

/** The program in the form in which Robolectric starts it; no test, as its name says. */
class Dying : PlatformTest() {
    @Test
    fun saves() = main(arrayOf(System.getProperty(DYING_AT)))
}
