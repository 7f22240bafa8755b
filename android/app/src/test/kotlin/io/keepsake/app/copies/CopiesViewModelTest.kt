package io.keepsake.app.copies

import io.keepsake.app.container
import io.keepsake.rust.CopyGroup
import io.keepsake.rust.Cue
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.NoHandle
import io.keepsake.rust.Trouble
import io.keepsake.rust.Verdict
import kotlinx.coroutines.CompletableDeferred
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

/** Answers and what can be taken back of them, over a catalog that keeps them waiting. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class CopiesViewModelTest {
    private val pairs = List(3) { LibraryCopy(it.toLong(), "image/$it/1/DCIM/Camera/$it.jpg", Verdict.ASK, 45u, listOf(Cue.PICTURE)) }
    private val catalog = Waiting(pairs)
    private val model = CopiesViewModel(container) { catalog }
    private val state get() = model.state.value

    @Test
    fun `a second tap on an answer for all leaves all of them to be taken back`() {
        settled { repeat(2) { model.answer(pairs.first(), same = true, all = true) } }
        assertEquals(1, catalog.answered.size)
        settled { catalog.goesOn.complete(Unit) }
        assertEquals(pairs to emptyList<LibraryCopy>(), state.answered to state.asked)
        settled { model.takeBack() }
        assertEquals(emptyList<LibraryCopy>() to pairs, state.answered to state.asked)
    }

    @Test
    fun `what was answered can be taken back also where the rest cannot be read afterwards`() {
        catalog.goesOn.complete(Unit)
        catalog.trouble = KeepException.NeedsSpace(Trouble.CatalogFull, "")
        settled { model.answer(pairs.first(), same = true, all = true) }
        assertEquals(pairs to catalog.trouble, state.answered to state.trouble)
        catalog.trouble = null
        settled { model.takeBack() }
        assertEquals(emptyList<LibraryCopy>() to pairs, state.answered to state.asked)
    }

    /** [does] something, and lets the model do what follows. */
    private fun settled(does: () -> Unit) {
        ShadowLooper.idleMainLooper()
        does()
        ShadowLooper.idleMainLooper()
    }
}

/** A catalog that asks about [pairs], and takes one answer and no other until it [goesOn]. */
private class Waiting(private val pairs: List<LibraryCopy>) : Keepsake(NoHandle) {
    val answered = mutableSetOf<Long>()
    val goesOn = CompletableDeferred<Unit>()
    var trouble: KeepException? = null

    override suspend fun copyGroups(): List<CopyGroup> {
        trouble?.let { throw it }
        return listOf(CopyGroup(Verdict.ASK, pairs.first().cues, (pairs.size - answered.size).toULong()))
    }

    override suspend fun copies(verdict: Verdict?, after: Long?, limit: UInt): List<LibraryCopy> =
        pairs.filter { it.media !in answered && it.media > (after ?: -1) }.take(limit.toInt())

    override suspend fun answerCopy(media: Long, asset: String, same: Boolean) {
        if (answered.isNotEmpty()) goesOn.await()
        answered += media
    }

    override suspend fun withdrawAnswer(media: Long, asset: String) {
        answered -= media
    }
}
