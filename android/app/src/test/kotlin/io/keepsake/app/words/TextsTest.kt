package io.keepsake.app.words

import android.content.Context
import android.content.res.Configuration
import android.content.res.Resources
import androidx.test.core.app.ApplicationProvider
import androidx.test.ext.junit.runners.AndroidJUnit4
import io.keepsake.rust.Better
import io.keepsake.rust.Damage
import io.keepsake.rust.MediaType
import io.keepsake.rust.Missing
import io.keepsake.rust.NotTagged
import io.keepsake.rust.Oddity
import io.keepsake.rust.Precision
import io.keepsake.rust.Quality
import io.keepsake.rust.Reason
import io.keepsake.rust.Refusal
import io.keepsake.rust.RollTrouble
import io.keepsake.rust.StrayFolder
import io.keepsake.rust.sentence
import java.util.Locale
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config

/** The core's sentences, out of Android's resources. That each is whole is tested where they are made. */
@RunWith(AndroidJUnit4::class)
@Config(sdk = [35])
class TextsTest {
    private val better = Reason.BetterInArchives(
        better = Better.entries,
        was = Quality(320u, 240u, 20_000u, Precision.UNKNOWN),
        now = Quality(1440u, 1080u, 900_100u, Precision.SECOND),
    )

    @Test
    fun `a host keeps its own letters where a sentence begins with it`() {
        val told = listOf("en", "de").map { resources(it).sentence(Refusal.LookAlike("instagram.com.example.org")) }
        assertEquals("$told", listOf(true, true), told.map { "instagram.com.example.org" in it })
        assertEquals("Die Seite", resources("de").capitalized("die Seite"))
    }

    @Test
    fun `English is what the core says`() {
        val english = resources("en")
        val reasons = listOf(
            Reason.BeforeItsTurn,
            Reason.CutOff(MediaType.VIDEO, fromLink = true),
            Reason.CameDamaged(Damage.CUT_OFF),
            Reason.LargerApart(saved = "720x1280", larger = "1080x1920"),
            Reason.MetadataPartly(NotTagged.CAPTION_CUT, beside = true),
            Reason.DamagedInArchive("50 % off \"it's\".zip"),
            Reason.SpaceNeeded(needed = 12_345_001u, free = 999_999u),
            Reason.NamesTaken("a.jpg", 1u),
            Reason.NamesTaken("a.jpg", 12u),
            Reason.RollSaid(RollTrouble.NO_SPACE, "full"),
            better,
        ) + Missing.entries.map(Reason::BytesMissing)
        reasons.forEach { assertEquals(sentence(listOf(it)), english.text(it)) }
        val both = listOf(Reason.Smaller, Reason.Silent)
        assertEquals(sentence(both), english.text(both))
        assertEquals("", english.text(emptyList()))
    }

    @Test
    @Config(qualifiers = "de")
    fun `a German phone says it in German`() {
        val german = ApplicationProvider.getApplicationContext<Context>().resources
        assertEquals(
            "gibt es jetzt in besserer Fassung: 1440x1080 Pixel statt 320x240, 901 kB statt 20 kB, " +
                "das Datum auf die Sekunde statt keines, eine andere Bildunterschrift, der Ort, " +
                "die ganze Datei, der Ton",
            german.text(better),
        )
        assertEquals(
            "Instagram hat dafür nur einen abgelaufenen Link exportiert; " +
                "fordern Sie einen neuen Export an, um die Datei zu erhalten",
            german.text(Reason.BytesMissing(Missing.ONLY_A_LINK)),
        )
    }

    @Test
    fun `what the library has already is told by where it lies, not by its id`() {
        val has = "your photo library has it already"
        assertEquals("$has: Camera/PXL_1.jpg", resources("en").text(Reason.InLibrary("image/17/5d41402a/DCIM/Camera/PXL_1.jpg")))
        assertEquals("$has: of another", resources("en").text(Reason.InLibrary("of another")))
    }

    @Test
    fun `what is counted takes the form that belongs to the number`() {
        fun slow(language: String, seconds: Int) =
            resources(language).text(Reason.RollTooSlow(seconds.toULong())).replace(Regex("[\u2068\u2069]"), "")
        listOf(1 to "1 секунду;", 3 to "3 секунды;", 5 to "5 секунд;", 11 to "11 секунд;", 21 to "21 секунду;")
            .forEach { (seconds, form) -> assert(form in slow("ru", seconds)) { slow("ru", seconds) } }
        listOf(1 to "ثانية واحدة؛", 2 to "ثانيتين؛", 3 to "ثوانٍ؛", 11 to "ثانية؛")
            .forEach { (seconds, form) -> assert(form in slow("ar", seconds)) { slow("ar", seconds) } }
        assert("5 秒" in slow("ja", 5))
    }

    @Test
    fun `the screens' own numbers take them, too`() {
        fun items(language: String, number: Int) =
            resources(language).counted(io.keepsake.app.R.plurals.items, number.toULong())
        assertEquals(listOf("1 элемент", "3 элемента", "5 элементов"), listOf(1, 3, 5).map { items("ru", it) })
        assertEquals("عنصر واحد", items("ar", 1))
        assertEquals("عنصران", items("ar", 2))
        assertEquals("1,204 items", items("en", 1_204))
        assertEquals("1.204 Elemente", items("de", 1_204))
    }

    @Test
    fun `what lies astray is counted in the digits of the language`() {
        val strays = Oddity.Strays(5_000u, listOf(StrayFolder("media/other", 1_204u)), moreFolders = 3_796u)
        assert("1.204" in resources("de").text(strays) && "3.796" in resources("de").text(strays)) { resources("de").text(strays) }
        assert("١٬٢٠٤" in resources("ar").text(strays)) { resources("ar").text(strays) }
    }

    private fun resources(language: String): Resources {
        val context = ApplicationProvider.getApplicationContext<Context>()
        val configuration = Configuration().apply { setLocale(Locale.forLanguageTag(language)) }
        return context.createConfigurationContext(configuration).resources
    }
}
