package io.keepsake.app.navigation

import android.content.Context
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.MainActivity
import io.keepsake.app.R
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.read
import io.keepsake.app.saveAll
import io.keepsake.app.settings.Choices
import io.keepsake.app.share.FakeInstagram
import io.keepsake.app.waitWithTurns
import io.keepsake.app.words.text
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.rust.KeepException
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Selection
import io.keepsake.rust.Trouble
import java.io.File
import java.io.FileNotFoundException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** From screen to screen where something is in the way of a save. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h1200dp-hdpi")
class WaysTest {
    @get:Rule val compose = createEmptyComposeRule()
    private val world = World()
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val orders = File(context.noBackupFilesDir, "saves")
    private val videos = Selection(MediaFilter(mediaType = MediaType.VIDEO))

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    fun `without room to write a save down the person is told, and can save later`() {
        read("showcase")
        orders.writeText("a file where the folder should be")
        ActivityScenario.launch(MainActivity::class.java).use {
            look()
            save()
            waitFor(hasText(context.resources.text(KeepException.NeedsSpace(Trouble.CatalogFull, "")), substring = true))
            compose.onNodeWithText(text(R.string.share_close)).performClick()
            orders.delete()
            save()
            waitFor(hasText(text(R.string.pause)))
        }
    }

    @Test
    fun `a save that is stopped before it began leads back, and to no other's report`() {
        read("showcase")
        runBlocking { container.keepsake().saveAll(container.roll, videos) }
        ActivityScenario.launch(MainActivity::class.java).use {
            look()
            save()
            waitFor(hasText(text(R.string.stop)))
            compose.onNodeWithText(text(R.string.stop)).performClick()
            waitFor(saveButton)
            assertFalse(exists(hasText(text(R.string.report))))
        }
    }

    @Test
    fun `an order that is on its way when the phone is turned is given, and leads to its save`() {
        read("showcase")
        ActivityScenario.launch(MainActivity::class.java).use { window ->
            look()
            // Whoever looks for an order waits until somebody writes into this.
            val order = File(orders.apply { mkdirs() }, "${Saves.FROM_EXPORTS}.json")
            check(ProcessBuilder("mkfifo", order.path).start().waitFor() == 0)
            save()
            window.recreate()
            waitFor(saveButton)
            order.outputStream().use { it.write("nothing".toByteArray()) }
            waitFor(hasText(text(R.string.pause)))
        }
    }

    @Test
    fun `going on from a report goes on with its own save, whatever else stands still`() {
        read("showcase")
        val (other, paused) = listOf(Selection(MediaFilter(mediaType = MediaType.PHOTO)), videos).map { standStill(SaveOrder.FromExports(it)).second }
        ActivityScenario.launch(MainActivity::class.java).use {
            // The card of what stands still is above the two reports, of which the later is above.
            compose.waitUntil(TIMEOUT) { compose.onAllNodesWithText(text(R.string.run_paused)).fetchSemanticsNodes().size == 3 }
            compose.onAllNodesWithText(text(R.string.run_paused))[1].performClick()
            goOn()
            assertEquals(false, kept().has("rest_of"))
            runBlocking { container.saves.pause(Saves.FROM_EXPORTS) }
            compose.onNodeWithContentDescription(text(R.string.back)).performClick()
            waitFor(hasText(text(R.string.earlier_saves)))
            compose.onAllNodesWithText(text(R.string.run_paused)).onLast().performClick()
            goOn()
            assertEquals(other, kept().getLong("rest_of"))
        }
        assertEquals(listOf(paused, other), runBlocking { container.keepsake().saves().map { it.id } })
    }

    @Test
    fun `going on from the report of a save of links is one order of links, for Wi-Fi alone where that is wanted`() =
        FakeInstagram(world.place).use { instagram ->
            instagram.isAsked()
            val (id) = standStill(SaveOrder.FromLinks(instagram.carousel.link))
            container.settings.choose(Choices(onlyWifi = true))
            ActivityScenario.launch(MainActivity::class.java).use {
                goOnFromReport()
                compose.waitWithTurns(TIMEOUT) { container.saves.states.value == mapOf(id to SaveState.Waiting) }
                assertEquals(listOf("$id.json"), orders.list()?.toList())
                waitFor(hasText(text(R.string.earlier_saves)))
                runBlocking { container.saves.stop(id) }
                goOnFromReport()
                compose.waitWithTurns(TIMEOUT) { container.saves.states.value.isNotEmpty() }
                val rest = container.saves.states.value.keys.single()
                assertEquals(listOf(true, true), kept(rest).run { listOf(getBoolean("of_links"), getBoolean("only_unmetered")) })
                waitFor(hasText(text(R.string.earlier_saves)))
            }
        }

    private fun goOnFromReport() {
        waitFor(hasText(text(R.string.earlier_saves)))
        compose.onAllNodesWithText(text(R.string.run_paused)).onLast().performClick()
        waitFor(hasText(text(R.string.report)))
        compose.waitUntil(TIMEOUT) { compose.onAllNodesWithText(text(R.string.go_on)).fetchSemanticsNodes().size == 1 }
        compose.onNodeWithText(text(R.string.go_on)).performClick()
    }

    /** Begins a save on a phone that is full soon; answers with its order's id and its run. */
    private fun standStill(order: SaveOrder): Pair<String, Long> = runBlocking(Dispatchers.Default) {
        val opened = world.media.calls.getValue(Call.OPEN).get()
        world.media.fault = { call, number ->
            Fault.Throws(FileNotFoundException("ENOSPC")).takeIf { call == Call.OPEN && number > opened + 1 }
        }
        val id = container.saves.start(order)
        container.saves.carryOut(id) { PauseReason.BySystem(0) }
        world.media.fault = { _, _ -> null }
        id to container.keepsake().saves().first().id
    }

    private fun goOn() {
        waitFor(hasText(text(R.string.go_on)))
        compose.onNodeWithText(text(R.string.go_on)).performClick()
        compose.waitWithTurns(TIMEOUT) { container.saves.states.value[Saves.FROM_EXPORTS] == SaveState.Waiting }
        waitFor(hasText(text(R.string.pause)))
    }

    private fun kept(id: String = Saves.FROM_EXPORTS) = JSONObject(File(orders, "$id.json").readText())

    private val saveButton = hasText("to camera roll", substring = true)

    private fun look() {
        waitFor(hasText(text(R.string.look_and_save)))
        compose.onNodeWithText(text(R.string.look_and_save)).performClick()
        waitFor(saveButton and hasText("Save 4", substring = true).or(hasText("Save 3", substring = true)))
    }

    private fun save() = compose.onNode(saveButton).performClick()

    private fun exists(matcher: SemanticsMatcher) = compose.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty()

    private fun waitFor(matcher: SemanticsMatcher) = compose.waitUntil(TIMEOUT) { exists(matcher) }

    private fun text(id: Int): String = context.getString(id)

    private companion object {
        const val TIMEOUT = 60_000L
    }
}
