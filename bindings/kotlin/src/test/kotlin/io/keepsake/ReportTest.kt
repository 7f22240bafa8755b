package io.keepsake

import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.KeepException
import io.keepsake.rust.Trouble
import io.keepsake.rust.Moment
import io.keepsake.rust.Reason
import io.keepsake.rust.ReportPhrase
import io.keepsake.rust.ReportProgress
import io.keepsake.rust.ReportWords
import io.keepsake.rust.sentence
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

/** The row of the smoke list about the page. */
class ReportTest : PlatformTest() {
    private val world = World.temporary()

    @AfterTest
    fun clear() = world.delete()

    @Test
    fun report() = world.with("showcase.zip") { keepsake ->
        val saved = keepsake.saveAll(world.roll)
        val file = world.place.resolve("report.html")
        var last: ReportProgress? = null
        keepsake.writeReport(saved.run, file.toString(), OneWord(), "UTC") { last = it }
        val page = file.readText()
        assertContains(page, "<html lang=\"x-one\" dir=\"rtl\">")
        assertContains(page, "<dt>word</dt><dd>&lt;${saved.totals.saved}&gt;</dd>")
        assertContains(page, "note on all")
        assertContains(page, "<img src=\"data:image/jpeg")
        assertTrue(last!!.all >= saved.totals.saved)
        assertEquals(last.all, last.done)

        assertFailsWith<KeepException.NotReachable> {
            keepsake.writeReport(saved.run, file.toString(), OneWord(forgetful = true))
        }
        assertEquals(page, file.readText())
        val other = world.place.resolve("other.html")
        assertFailsWith<KeepException.NotUsable> { keepsake.writeReport(99, other.toString(), OneWord()) }
        assertTrue(!other.exists())
    }
}

/** Words of a language that is read from right to left, and that has one word. */
private class OneWord(private val forgetful: Boolean = false) : ReportWords {
    override fun language() = "x-one"

    override fun isRightToLeft() = true

    override fun phrase(phrase: ReportPhrase) = when (phrase) {
        is ReportPhrase.Number -> "<${phrase.value}>"
        is ReportPhrase.Footer -> if (forgetful) throw KeepException.NotReachable(Trouble.Other("forgotten"), "forgotten") else "word"
        else -> "word"
    }

    override fun moment(moment: Moment) = moment.precision.toString()

    override fun reasons(reasons: List<Reason>) = sentence(reasons)

    override fun note(note: ArchiveNote) = "note on ${note.place ?: "all"}"
}
