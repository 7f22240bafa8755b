package io.keepsake.app.share

import java.io.File

/** A server that answers as Instagram does, with the posts of somebody who does not exist; [faults] as its `--help` has them. */
class FakeInstagram(place: File, vararg faults: String) : AutoCloseable {
    private val root = File(place, "root-${faults.joinToString("-").filter(Char::isLetter)}.pem")
    private val process = ProcessBuilder(
        listOf(System.getProperty("keepsake.fake"), "--posts", "12", "--seed", "1", "--root", root.path) +
            faults.flatMap { listOf("--fault", it) },
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val said = process.inputStream.bufferedReader().lineSequence().takeWhile { !it.startsWith("Interrupt") }.toList()

    val address: String = said.first().substringAfter(" on ").substringBefore(';')
    val rootPem: String get() = root.readText()

    /** A post of several photos and videos, and one of a single photo. */
    val carousel: Posted = posted("Carousel")
    val photo: Posted = posted("Photo")

    private fun posted(kind: String): Posted = said.first { "  $kind, " in it }.let { line ->
        Posted(line.trim().substringBefore(' '), line.substringAfter("$kind, ").substringBefore(' ').toInt())
    }

    override fun close() {
        process.destroy()
        process.waitFor()
    }
}

/** Where a post is, and how many files it has. */
data class Posted(val link: String, val files: Int)
