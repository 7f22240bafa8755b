package io.keepsake.app.work

import io.keepsake.Said
import io.keepsake.words
import io.keepsake.rust.AlbumChoice
import io.keepsake.rust.AlbumTitle
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.DateChoice
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.MonthFilter
import io.keepsake.rust.OptInReason
import io.keepsake.rust.Outcome
import io.keepsake.rust.PostKind
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import java.io.File
import java.time.Instant
import kotlin.io.path.createTempDirectory
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class OrdersTest {
    private val folder: File = createTempDirectory("orders").toFile()
    private val orders = Orders(folder) { it.words }

    private val full = MediaFilter(
        kinds = listOf(PostKind.REEL, PostKind.STORY),
        from = Instant.parse("2019-01-02T03:04:05.678Z"),
        before = Instant.parse("1969-12-31T23:59:59Z"),
        contains = "a \"quote\" 🌷",
        found = true,
        outcome = Outcome.FAILED,
        media = List(5_000) { Long.MAX_VALUE - it },
        month = MonthFilter(CalendarMonth(2024, 5), "Europe/Berlin"),
        except = listOf(Long.MIN_VALUE),
        mediaType = MediaType.VIDEO,
        post = 7,
        archive = 3,
        account = "an account",
        place = false,
        leftOut = true,
    )
    private val options = SaveOptions(
        DateChoice.ORIGINAL, "Asia/Tokyo", false, AlbumChoice.BY_YEAR, true, true, true,
        listOf(AlbumTitle(PostKind.REEL, "\"Reels\""), AlbumTitle(PostKind.STORY, "Storys")), "Datum unbekannt",
    )

    @Test
    fun `every order comes back from the disk as it was given`() {
        val all = listOf(
            SaveOrder.FromExports(Selection()),
            SaveOrder.FromExports(Selection(full, listOf(OptInReason.MESSAGES), true), options),
            SaveOrder.FromExports(Selection(MediaFilter(month = MonthFilter(null, null), found = false))),
            SaveOrder.WhatFailed(Long.MIN_VALUE),
            SaveOrder.WhatFailed(7, isOfLinks = true),
            SaveOrder.WhatFailed(7, isOfLinks = true, onlyUnmetered = true, damaged = true),
            SaveOrder.TheRest(Long.MAX_VALUE),
            SaveOrder.TheRest(7, isOfLinks = true),
            SaveOrder.TheRest(7, isOfLinks = true, onlyUnmetered = true),
            SaveOrder.FromLinks("https://www.instagram.com/p/abc/ and more"),
            SaveOrder.FromLinks("text", 7u, true, options),
        )
        for ((index, order) in all.withIndex()) {
            orders.keep(KeptOrder("$index", order))
            assertEquals(KeptOrder("$index", order), orders.find("$index"))
        }
        assertEquals(all.size, orders.all().size)
    }

    @Test
    fun `what it is in the ledger and what follows it come back`() {
        val following = listOf(SaveOrder.FromExports(Selection(full), options), SaveOrder.TheRest(7))
        val order = KeptOrder("exports", SaveOrder.WhatFailed(7), PauseReason.ByPerson, run = Long.MAX_VALUE, next = following)
        orders.keep(order)
        assertEquals(order, orders.find("exports"))
    }

    @Test
    fun `an order for the rest of a run is that run from the first`() {
        val order = KeptOrder("exports", SaveOrder.TheRest(7))
        assertEquals(7L, order.run)
        orders.keep(order)
        // As an app wrote it that did not know of runs yet.
        val file = File(folder, "exports.json")
        file.writeText(JSONObject(file.readText()).apply { remove("run") }.toString())
        assertEquals(order, orders.find("exports"))
    }

    @Test
    fun `why it stands still comes back as well`() {
        val order = SaveOrder.WhatFailed(7)
        val reasons = listOf(PauseReason.ByPerson, PauseReason.NoTimeLeft, PauseReason.BySystem(9)) + listOf(
            Said.needsPermission("a"), Said.needsSpace("b"), Said.notReachable("c"),
            Said.notUsable("d"), Said.needsUpdate("e"), Said.tryLater("f"), Said.bug("g"),
        ).map { PauseReason.Trouble(it) }
        for (why in reasons) {
            orders.keep(KeptOrder("exports", order, why))
            val back = orders.find("exports")?.paused
            if (why is PauseReason.Trouble) assertEquals("${why.why}", "${(back as PauseReason.Trouble).why}") else assertEquals(why, back)
        }
    }

    @Test
    fun `what nobody wrote, or half of it, is no order`() {
        assertNull(orders.find("absent"))
        for ((name, text) in listOf("a" to "", "b" to "{\"options\":", "c" to "{}", "d" to "[]")) {
            File(folder.apply { mkdirs() }, "$name.json").writeText(text)
            assertNull(text, orders.find(name))
        }
        assertEquals(0, orders.all().size)
    }

    @Test
    fun `an order of a newer app with words unknown here is left alone`() {
        orders.keep(KeptOrder("a", SaveOrder.FromExports(Selection(MediaFilter(kinds = listOf(PostKind.REEL))))))
        val file = File(folder, "a.json")
        file.writeText(file.readText().replace("REEL", "HOLOGRAM"))
        assertNull(orders.find("a"))
    }
}
