package io.keepsake.app.catalog

import android.os.Parcel
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.SaverScope
import androidx.compose.ui.test.junit4.StateRestorationTester
import androidx.compose.ui.test.junit4.v2.createComposeRule
import io.keepsake.app.container
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
import io.keepsake.rust.MediaType
import io.keepsake.rust.PostKind
import java.io.File
import kotlin.io.path.createTempDirectory
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class CatalogScreenTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `as many picks as there may be are kept, and little of them by the system`() {
        val folder = createTempDirectory("picks").toFile()
        val kept = Asked.saver(KeptPicks(File(folder, "picked")))
        for (many in listOf(1_000, 1_001, 100_000)) {
            for (picked in listOf(Picked.These((1L..many).toSet()), Picked.AllBut((1L..many).toSet()))) {
                val bundle = with(kept) { SaverScope { true }.save(Asked(picked = picked)) }
                val parcel = Parcel.obtain().apply { writeValue(bundle) }
                assertTrue("${parcel.dataSize()}", parcel.dataSize() < 10_000)
                assertEquals(picked, Asked.saver(KeptPicks(File(folder, "picked"))).restore(requireNotNull(bundle))?.picked)
            }
        }
    }

    @Test
    fun `the same picks are written once`() {
        val file = File(createTempDirectory("picks").toFile(), "picked")
        val (some, others) = listOf((1L..2_000L).toSet(), (2L..2_001L).toSet())
        val first = KeptPicks(file).keep(some)
        assertTrue(file.setLastModified(1_000_000))
        assertEquals(first, KeptPicks(file).keep(some.reversed().toSet()))
        assertEquals(1_000_000, file.lastModified())
        val second = KeptPicks(file).keep(others)
        assertEquals(listOf(null, others), listOf(first, second).map { KeptPicks(file).find(it) })
    }

    @Test
    fun `filter, search and picks outlive the process`() {
        read("showcase")
        val models = mutableListOf<CatalogViewModel>()
        val restoring = StateRestorationTester(compose)
        restoring.setContent {
            val model = remember { CatalogViewModel(container).also { models += it } }
            KeepsakeTheme { CompositionLocalProvider(LocalPreviews provides container.previews) { CatalogScreen(model, {}, {}, {}, {}) } }
        }
        val query = GridQuery(setOf(PostKind.POST, PostKind.REEL), MediaType.PHOTO, "lakes")
        for (picked in listOf(Picked.These(setOf(3, 5)), Picked.Nothing, Picked.AllBut(setOf(7)), Picked.AllBut(emptySet()))) {
            compose.runOnIdle {
                models.last().ask(query)
                models.last().pickNothing()
                if (picked is Picked.AllBut) models.last().pickAll()
                if (picked is Picked.AllBut) picked.media.forEach { models.last().pick(it, picked = false) }
                if (picked is Picked.These) picked.media.forEach { models.last().pick(it, picked = true) }
            }
            compose.waitForIdle()
            restoring.emulateSavedInstanceStateRestore()
            compose.runOnIdle { assertEquals(Asked(query, picked), models.last().state.value.run { Asked(this.query, this.picked) }) }
        }
        assertEquals(5, models.size)
    }
}
