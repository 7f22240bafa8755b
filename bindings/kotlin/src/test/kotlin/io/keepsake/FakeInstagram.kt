package io.keepsake

import java.nio.file.Files
import java.nio.file.Path

/** A server that answers as Instagram does, with the posts of somebody who does not exist. */
class FakeInstagram(place: Path, vararg faults: String) : AutoCloseable {
    private val root = place.resolve("root.pem")
    private val pages = place.resolve("pages")
    private val process = ProcessBuilder(
        System.getProperty("keepsake.fake"), "--posts", "12", "--seed", "1", "--root", "$root", "--pages", "$pages",
        *faults.flatMap { listOf("--fault", it) }.toTypedArray(),
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val said = process.inputStream.bufferedReader().lineSequence()
        .takeWhile { !it.startsWith("Interrupt") }.toList()

    val address: String = said.first().substringAfter(" on ").substringBefore(';')
    val rootPem: String get() = Files.readString(root)

    /** A post of several photos and videos. */
    val carousel: Posted = said.first { "Carousel" in it }.let { line ->
        Posted(line.trim().substringBefore(' '), line.substringAfter("Carousel, ").substringBefore(' ').toInt())
    }

    /** The page of a post as a browser got and saved it. */
    fun page(of: Posted): String = Files.readString(pages.resolve("${of.link.trim('/').substringAfterLast('/')}.html"))

    override fun close() {
        process.destroy()
        process.waitFor()
    }
}

/** Where a post is, and how many files it has. */
data class Posted(val link: String, val files: Int)
