package io.keepsake.app.navigation

import android.content.Context
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.R
import io.keepsake.app.World
import io.keepsake.app.aside
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.read
import io.keepsake.app.saveAll
import io.keepsake.app.settings.Choices
import io.keepsake.app.share.FakeInstagram
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.app.waitWithTurns
import io.keepsake.app.work.Orders
import io.keepsake.app.work.PauseReason
import io.keepsake.app.work.SaveOrder
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.Missing
import io.keepsake.rust.Reason
import io.keepsake.rust.RunTotals
import io.keepsake.rust.Selection
import io.keepsake.savingLink
import java.io.File
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What can be done from a report about what failed. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h2000dp-hdpi")
class RetryTest {
    @get:Rule val compose = createComposeRule()
    private val world = World()
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val orders = Orders(File(context.noBackupFilesDir, "saves")) { "" }

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    @Config(sdk = [29, 34, 35])
    fun `the report of a link fetches what did not come, and tries nothing of another save`() = FakeInstagram(world.place).use { instagram ->
        val (link, files) = instagram.photo
        instagram.isAsked()
        runBlocking { container.keepsake().previewLink(link) }
        // Nobody is there any more.
        instagram.isAsked(isGone = true)
        val older = save(link)
        assertEquals(files.toULong(), totals(older).failed)
        instagram.isAsked()
        val newer = saveInVain()
        container.settings.choose(Choices(onlyWifi = true))

        carryOut(order(older, R.string.try_again), SaveOrder.WhatFailed(older, isOfLinks = true, onlyUnmetered = true))
        assertEquals(files.toULong() to 0uL, totals(older).run { saved to failed })
        assertEquals(files, world.visible().size)
        assertEquals(1uL, totals(newer).failed)
    }

    @Test
    fun `the older of two reports of exports tries its own again`() {
        val older = saveInVain(MediaType.PHOTO)
        val newer = saveInVain(MediaType.VIDEO)
        carryOut(order(older, R.string.try_again), SaveOrder.WhatFailed(older))
        assertEquals(listOf(0uL, 1uL), listOf(totals(older).failed, totals(newer).failed))
        assertEquals(1, world.visible().size)
    }

    @Test
    fun `what comes damaged of a link is saved as it is where that is wanted`() = FakeInstagram(world.place, "picture:short").use { instagram ->
        instagram.isAsked()
        val run = save(instagram.photo.link)
        val why = runBlocking { container.keepsake().saveReasons(run).single().reasons }
        assertEquals(listOf<Reason>(Reason.BytesMissing(Missing.DAMAGED)), why)
        carryOut(order(run, R.string.save_as_it_is), SaveOrder.WhatFailed(run, isOfLinks = true, damaged = true))
        assertEquals(1uL to 0uL, totals(run).run { saved to failed })
        val remarks = aside { container.keepsake().saveRemarks(run).flatMap { it.reasons } }
        assertTrue("$remarks", remarks.any { it is Reason.CameDamaged })
    }

    @Test
    fun `what comes damaged is saved as it is also where a try without that pauses`() = FakeInstagram(world.place, "picture:short").use { instagram ->
        instagram.isAsked()
        val run = save(instagram.photo.link)
        val before = runBlocking { container.saves.start(SaveOrder.WhatFailed(run, isOfLinks = true)).also { container.saves.pause(it) } }
        val order = order(run, R.string.save_as_it_is, before)
        assertEquals(listOf(order), orders.all().map { it.id })
        assertEquals(SaveOrder.WhatFailed(run, isOfLinks = true, damaged = true), orders.find(order)?.order)
    }

    /** Taps that in the report, and answers with the id of the order it became; the one [before] ends with it. */
    private fun order(run: Long, text: Int, before: String? = null): String {
        val stack = BackStack(listOf(Destination.Report(run)))
        compose.setContent { KeepsakeTheme { Screens(container, {}, stack) } }
        compose.waitUntil(TIMEOUT) { compose.onAllNodes(hasText(context.getString(text))).fetchSemanticsNodes().isNotEmpty() }
        compose.onNodeWithText(context.getString(text)).performClick()
        compose.waitWithTurns(TIMEOUT) { container.saves.states.value.keys.run { isNotEmpty() && before !in this } }
        return container.saves.states.value.keys.single()
    }

    /** As the system does it, once another process could read the order. */
    private fun carryOut(id: String, order: SaveOrder) {
        assertEquals(order, orders.find(id)?.order)
        aside { container.saves.carryOut(id) { PauseReason.BySystem(0) } }
        assertEquals(null, orders.find(id))
    }

    private fun save(link: String): Long = runBlocking {
        container.keepsake().savingLink(link, container.roll, null, container.settings.options).collect()
        container.keepsake().saves().first().id
    }

    /** One item of an export, which the library refuses. */
    private fun saveInVain(type: MediaType = MediaType.PHOTO): Long = runBlocking {
        read("showcase")
        val items = container.keepsake().mediaPage(MediaFilter(mediaType = type, found = true), null, 200u).items.map { it.item }
        val one = items.first { it.leftOut == null && it.missing == null }.id
        world.media.fault = { call, _ -> Fault.Throws(IllegalArgumentException("not to its liking")).takeIf { call == Call.INSERT } }
        val saved = container.keepsake().saveAll(container.roll, Selection(MediaFilter(media = listOf(one))))
        world.media.fault = { _, _ -> null }
        assertEquals(1uL, saved.totals.failed)
        saved.run
    }

    private fun totals(run: Long): RunTotals = aside { requireNotNull(container.keepsake().saveOf(run)).totals }

    private fun <T> aside(work: suspend () -> T): T = compose.aside(TIMEOUT, work)

    private companion object {
        const val TIMEOUT = 60_000L
    }
}
