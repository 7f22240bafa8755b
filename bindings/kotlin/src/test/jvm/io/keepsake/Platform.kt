package io.keepsake

import java.io.RandomAccessFile
import java.nio.file.Path

/** The shared tests on a plain JVM. */
abstract class PlatformTest

/** What comes behind `java` to start the program of [Killed] at a place. */
fun dyingProgram(place: Path): List<String> = listOf("io.keepsake.KilledKt", "$place")

/** The number of an open file, while it is open. */
fun <T> whileOpen(file: String, work: (descriptor: Int) -> T): T =
    RandomAccessFile(file, "r").use { work(it.descriptor()) }

/** As only Android shows it. */
private fun RandomAccessFile.descriptor(): Int =
    Class.forName("java.io.FileDescriptor").getDeclaredField("fd").run {
        isAccessible = true
        getInt(fd)
    }
