package io.keepsake.app.words

import android.content.Context
import android.content.res.Resources
import androidx.test.core.app.ApplicationProvider
import androidx.test.ext.junit.runners.AndroidJUnit4
import io.keepsake.app.platform.appClasses
import io.keepsake.rust.KeepException
import io.keepsake.rust.Oddity
import io.keepsake.rust.Reason
import io.keepsake.rust.Refusal
import io.keepsake.rust.Trouble
import io.keepsake.rust.odditySentence
import io.keepsake.rust.sentence
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.objectweb.asm.tree.MethodInsnNode
import org.robolectric.annotation.Config

/** Every code of the core is told in the phone's language, and its English sentence is shown nowhere. */
@RunWith(AndroidJUnit4::class)
@Config(sdk = [35])
class NoEnglishTest {
    private val resources: Resources get() = ApplicationProvider.getApplicationContext<Context>().resources
    private val english = Regex(
        "\\b(the|and|with|were|not|save|saved|of|again|photos|its|it|is|this|to|be|by|that|open|try|for)\\b",
        RegexOption.IGNORE_CASE,
    )

    @Test
    fun `English is what the core says, of every code`() {
        samples<Reason>().filterNot { it is Reason.BetterInArchives }
            .forEach { assertEquals(sentence(listOf(it)), resources.text(it)) }
        samples<Oddity>().forEach { assertEquals(odditySentence(it), resources.text(it)) }
    }

    @Test
    @Config(qualifiers = "de")
    fun `German has no English word in it, of any code`() {
        val codes = samples<Reason>().associateWith { resources.text(it) } +
            samples<Refusal>().associateWith { resources.text(it) } +
            samples<Oddity>().associateWith { resources.text(it) } +
            samples<Trouble>().associateWith { resources.text(it) }
        assertTrue("${codes.size}", codes.size > 200)
        codes.forEach { (code, said) -> assertTrue("$code: $said", said.isNotBlank() && english.find(said) == null) }
    }

    @Test
    @Config(qualifiers = "de")
    fun `German has no English word in it, of any error`() {
        val troubles = samples<Trouble>().flatMap { why ->
            val core = "the core's English words"
            listOf(
                KeepException.NeedsPermission(why, core), KeepException.NeedsSpace(why, core), KeepException.NotReachable(why, core),
                KeepException.NotUsable(why, core), KeepException.TryLater(why, core, null), KeepException.NeedsUpdate(why, core),
                KeepException.Bug(why, core),
            )
        } + KeepException.Stopped()
        troubles.map { resources.text(it) }.forEach { said -> assertTrue(said, said.isNotBlank() && english.find(said) == null) }
    }

    @Test
    fun `what a developer says of a fault is not shown`() {
        val fault = KeepException.Bug(Trouble.Other("index out of bounds"), "index out of bounds")
        assertEquals("Something went wrong that should not. Please report it.", resources.text(fault))
    }

    /** The surface says which of its texts are English sentences. */
    @Test
    fun `no screen asks for an English sentence of the core`() {
        val sentences = File("../bindings/ffi/src/surface.txt").readLines()
            .filter { it.endsWith(": English sentence") }.map { it.substringBefore(':').replace("KeepError", "KeepException") }
        val getters = sentences.map { field ->
            val (owner, name) = field.substringBeforeLast('.').replace('.', '$') to field.substringAfterLast('.')
            "io/keepsake/rust/$owner.get${name.replaceFirstChar(Char::uppercaseChar)}"
        }.toSet() + setOf("io/keepsake/SaidKt.getWords")
        assertTrue("${getters.size}", getters.size > 10)
        val functions = setOf("sentence", "odditySentence")
        val shown = appClasses().flatMap { type ->
            type.methods.flatMap { it.instructions.filterIsInstance<MethodInsnNode>() }.map { type.name to it }
        }
            .filter { (_, call) -> "${call.owner}.${call.name}" in getters || call.owner.startsWith("io/keepsake/rust/") && call.name in functions }
            .map { (type, call) -> "$type: ${call.owner}.${call.name}" }
        assertEquals(emptyList<String>(), shown)
    }
}
