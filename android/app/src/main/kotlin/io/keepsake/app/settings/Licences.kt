package io.keepsake.app.settings

import android.content.res.Resources
import io.keepsake.app.R

/** Something that is inside of the app, and under which licence; [texts] are what that wants to go along. */
class Work(val name: String, val licence: String, private val texts: List<String>) {
    /** In paragraphs, whose lines end where the screen does. */
    val paragraphs: List<String>
        get() = texts.flatMap { it.split(BLANK_LINES) }.map { it.trim().replace(WITHIN, " ") }.filter(String::isNotEmpty)

    private companion object {
        val BLANK_LINES = Regex("\n\\s*\n")

        /** The end of a line, but before an owner or an item of a list. */
        val WITHIN = Regex("\n[ \t]*+(?!Copyright|[-*])")
    }
}

/** On whose work this app stands: written while the app is built, from what is packed into it (`build/android.groovy`). */
fun Resources.works(): List<Work> {
    val parts = openRawResource(R.raw.licences).bufferedReader().use { it.readText() }.split(BETWEEN_TEXTS)
    val texts = parts.drop(1)
    return parts.first().lines().map { line ->
        val (name, licence, numbers) = line.split('\t')
        Work(name, licence, numbers.split(' ').map { texts[it.toInt()] })
    }.sortedBy { it.name.lowercase() }
}

private const val BETWEEN_TEXTS = '\u000c'
