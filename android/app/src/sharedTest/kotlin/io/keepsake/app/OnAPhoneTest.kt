package io.keepsake.app

import android.content.Context
import android.os.Build
import androidx.test.core.app.ApplicationProvider
import androidx.test.ext.junit.runners.AndroidJUnit4
import androidx.test.platform.app.InstrumentationRegistry
import io.keepsake.addArchives
import io.keepsake.app.roll.LibraryVersion
import io.keepsake.app.roll.MediaStoreRoll
import io.keepsake.rust.AssetState
import io.keepsake.rust.Keepsake
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import io.keepsake.takeBack
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith

/** An export into the camera roll and out of it again, over the core: on this machine, and on a phone with its own photo library. */
@RunWith(AndroidJUnit4::class)
class OnAPhoneTest {
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val place = File(context.noBackupFilesDir, "test-${System.nanoTime()}").apply { mkdirs() }

    // Robolectric's library has no version.
    private val version = if (Build.FINGERPRINT == "robolectric") LibraryVersion { "1:test" } else LibraryVersion.of(context)
    private val roll = MediaStoreRoll(context, File(place, "staging"), version = version)

    @After
    fun cleanUp() {
        place.deleteRecursively()
    }

    @Test
    fun savedOnceAndTakenBack() = runBlocking {
        val keepsake = Keepsake.open(File(place, "catalog").path, File(place, "cache").path)
        keepsake.addArchives(export())
        val planned = keepsake.plan(Selection(), roll, SaveOptions()).toSave
        assertTrue("$planned", planned > 0u)

        val saved = keepsake.save(Selection(), roll, SaveOptions()).use { it.run(null) }
        assertEquals(SaveEnd.Completed to planned, saved.end to saved.totals.saved)
        val assets = keepsake.ledgerPage(saved.run, Outcome.SAVED, 0, 1_000u).map { checkNotNull(it.asset) }
        assertTrue(roll.whichExist(assets).all { it is AssetState.There })
        val remarks = keepsake.saveRemarks(saved.run)
        assertTrue(remarks.toString(), remarks.none { Reason.NoAlbum in it.reasons })

        val again = keepsake.save(Selection(), roll, SaveOptions()).use { it.run(null) }
        assertEquals(0uL, again.totals.saved)
        val undone = checkNotNull(keepsake.takeBack(saved.run, roll))
        assertEquals(planned to 0, undone.removed to undone.failed.size)
        assertEquals(assets.map { AssetState.Gone }, roll.whichExist(assets))
        keepsake.shutDown()
    }

    /** The sample maker's; a phone has it among the test's assets. */
    private fun export(): String {
        System.getProperty("keepsake.samples")?.let { return File(it, "showcase.zip").path }
        val copy = File(place, "showcase.zip")
        InstrumentationRegistry.getInstrumentation().context.assets.open("showcase.zip").use { from ->
            copy.outputStream().use { from.copyTo(it) }
        }
        return copy.path
    }
}
