package io.keepsake.app.settings

import android.content.Context
import androidx.test.core.app.ApplicationProvider
import io.keepsake.rust.AlbumChoice
import io.keepsake.rust.DateChoice
import io.keepsake.rust.OptInReason
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class SettingsTest {
    private val context: Context = ApplicationProvider.getApplicationContext()

    @Test
    fun `what the person chose is there in the next process`() {
        assertEquals(Choices(), Settings(context).choices.value)
        val others = Choices(
            AlbumChoice.BY_YEAR, DateChoice.ORIGINAL, place = false, replace = true, copies = true, onlyWifi = true, setOf(OptInReason.MESSAGES),
        )
        Settings(context).choose(others)
        assertEquals(others, Settings(context).choices.value)
    }
}
