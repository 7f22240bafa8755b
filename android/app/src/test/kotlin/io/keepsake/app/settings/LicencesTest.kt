package io.keepsake.app.settings

import android.content.Context
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToNode
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.container
import io.keepsake.app.navigation.BackStack
import io.keepsake.app.navigation.Destination
import io.keepsake.app.navigation.Screens
import io.keepsake.app.theme.KeepsakeTheme
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class LicencesTest {
    @get:Rule val compose = createComposeRule()
    private val works = ApplicationProvider.getApplicationContext<Context>().resources.works()

    @Test
    fun `everything that is packed is told, each with a text`() {
        val told = works.map { it.name }
        assertEquals(emptyList<String>(), packed() - told.toSet())
        assertTrue("$told", told.containsAll(listOf("Keepsake", "SQLite", "Material Symbols", "ring", "tokio")))
        assertEquals(emptyList<String>(), works.filter { it.paragraphs.isEmpty() }.map { it.name })
    }

    @Test
    fun `what a licence says can be read to its end`() {
        val name = "androidx.core:core-ktx"
        compose.setContent { KeepsakeTheme { Screens(container, {}, BackStack(listOf(Destination.Licences))) } }
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText(works.first().name)).fetchSemanticsNodes().isNotEmpty() }
        compose.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(name))
        compose.onNodeWithText(name).performClick()
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText("Version 2.0", substring = true)).fetchSemanticsNodes().isNotEmpty() }
        val last = works.first { it.name == name }.paragraphs.last()
        compose.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(last))
        compose.onNodeWithText(last).assertIsDisplayed()
    }

    @Test
    fun `a licence is shown again after the process ended`() {
        val shown = Destination.Licence("Material Symbols")
        assertEquals(shown, Destination.fromText(Destination.toText(shown)))
    }

    /** What `build/apk.groovy` packs. */
    private fun packed(): List<String> = File("dependencies.pom.xml").readText().split("<dependency>").drop(1)
        .filter { "<scope>" !in it || "<scope>compile</scope>" in it }
        .map { library -> listOf("groupId", "artifactId").joinToString(":") { library.substringAfter("<$it>").substringBefore("</$it>") } }
        .also { assertTrue("${it.size}", it.size > 50) }

    private companion object {
        const val TIMEOUT = 30_000L
    }
}
