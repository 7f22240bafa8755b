package io.keepsake

import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.RandomAccessFile
import java.nio.file.Path

/** The shared tests on a plain JVM. */
abstract class PlatformTest

/** What comes behind `java` to start the program of [Killed] at a place. */
fun dyingProgram(place: Path): List<String> = listOf("io.keepsake.KilledKt", "$place")

/** The number of an open file, while it is open. */
fun <T> whileOpen(file: String, work: (descriptor: Int) -> T): T =
    RandomAccessFile(file, "r").use { work(number(it.fd)) }

/** The same, but nothing can be read from it. */
fun <T> whileOpenForWriting(file: String, work: (descriptor: Int) -> T): T =
    FileOutputStream(file).use { work(number(it.fd)) }

/** As only Android shows it. */
private fun number(descriptor: FileDescriptor): Int =
    FileDescriptor::class.java.getDeclaredField("fd").run {
        isAccessible = true
        getInt(descriptor)
    }
