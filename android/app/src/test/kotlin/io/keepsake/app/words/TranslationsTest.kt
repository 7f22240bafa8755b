package io.keepsake.app.words

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import org.w3c.dom.NodeList

/** The texts of the app, whatever file they stand in: the same in each of the ten languages, with the same values in them. */
class TranslationsTest {
    private val folders = listOf("de", "fr", "es", "pt-rBR", "it", "ru", "ja", "zh-rCN", "ar")
    private val english = texts("values").filterValues { it.translatable }

    @Test
    fun `every language has every text, with the same values`() {
        folders.forEach { language ->
            val translated = texts("values-$language")
            assertEquals(language, english.keys, translated.keys)
            translated.forEach { (name, text) ->
                text.forms.values.forEach { form ->
                    assertTrue("$language, $name is empty", form.isNotBlank())
                    val allowed = english.getValue(name).values
                    // A language may have words for one and two, and for the number of a plural.
                    val missing = allowed - values(form)
                    assertTrue("$language, $name: $form", values(form).all(allowed::contains))
                    assertTrue("$language, $name lacks $missing", missing.isEmpty() || mayLeaveOut(language, text, form))
                }
            }
        }
    }

    @Test
    fun `plurals have every form of their language`() {
        val forms = mapOf(
            "ru" to setOf("one", "few", "many", "other"),
            "ja" to setOf("other"),
            "zh-rCN" to setOf("other"),
            "ar" to setOf("zero", "one", "two", "few", "many", "other"),
        )
        folders.forEach { language ->
            texts("values-$language").filterValues { it.isPlural }.forEach { (name, text) ->
                assertEquals("$language, $name", forms[language] ?: setOf("one", "other"), text.forms.keys)
            }
        }
    }

    @Test
    fun `no sentence is left in English`() {
        folders.forEach { language ->
            texts("values-$language").forEach { (name, text) ->
                val left = text.forms.values.filter { it in english.getValue(name).forms.values && it.count(' '::equals) > 2 }
                assertEquals("$language, $name", emptyList<String>(), left)
            }
        }
    }

    /** They stand beside each other in the page about a save. */
    @Test
    fun `photos are kept where the core says so, by the same name`() {
        val cores = mapOf("pt-rBR" to "pt-BR", "zh-rCN" to "zh-Hans")
        folders.forEach { language ->
            val ours = texts("values-$language").mapValues { it.value.forms.values.first() }
            // Its last letter may be another in the middle of a sentence.
            val name = ours.getValue("string camera_roll").dropLast(1)
            val footer = File("../core/words/${cores[language] ?: language}.ftl").readLines().single { it.startsWith("report-footer =") }
            val sentences = listOf("in_camera_roll", "bytes_saved", "work_title").map { ours.getValue("string $it") } + footer
            sentences.forEach { assertTrue("$language, $name: $it", it.contains(name, ignoreCase = true)) }
        }
    }

    private fun mayLeaveOut(language: String, text: Text, form: String) =
        language == "ar" && text.isPlural && form != text.forms["other"]

    private class Text(val forms: Map<String, String>, val isPlural: Boolean, val translatable: Boolean) {
        val values = forms.values.flatMap(::values).toSet()
    }

    private fun texts(folder: String): Map<String, Text> {
        val files = File("app/src/main/res/$folder").listFiles { file -> file.extension == "xml" }.orEmpty()
        return files.map(::texts).fold(emptyMap()) { before, next -> before + next }
    }

    private fun texts(file: File): Map<String, Text> {
        val root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement
        val strings = root.getElementsByTagName("string").elements().associate { text ->
            val translatable = text.getAttribute("translatable") != "false"
            "string ${text.name}" to Text(mapOf("" to text.textContent), isPlural = false, translatable)
        }
        val plurals = root.getElementsByTagName("plurals").elements().associate { text ->
            val forms = text.getElementsByTagName("item").elements()
            "plurals ${text.name}" to
                Text(forms.associate { it.getAttribute("quantity") to it.textContent }, isPlural = true, translatable = true)
        }
        return strings + plurals
    }

    private val Element.name get() = getAttribute("name")

    private fun NodeList.elements() = List(length) { item(it) as Element }
}

private fun values(text: String): Set<String> = Regex("%\\d\\$[sd]").findAll(text).map { it.value }.toSet()
