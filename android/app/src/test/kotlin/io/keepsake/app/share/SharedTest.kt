package io.keepsake.app.share

import android.content.ClipData
import android.content.Intent
import android.net.Uri
import io.keepsake.app.World
import io.keepsake.rust.resolveLinks
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35, 36, 37])
class SharedTest {
    private val link = "https://www.instagram.com/p/C0ffee12345/"
    private val zip = Uri.parse("content://files/1.zip")
    private val other = Uri.parse("content://files/2.zip")

    private fun send(text: String? = null) = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)

    @Test
    fun `a text with a link, whatever else is in it`() {
        World()
        assertEquals(Shared.Links("Look: $link"), sharedBy(send("Look: $link")))
        assertEquals(Shared.Links(link), sharedBy(send().putExtra(Intent.EXTRA_SUBJECT, link)))
    }

    @Test
    fun `a text without one says so, and names a look-alike`() {
        assertEquals(Shared.Nothing(Shared.Why.NoLink), sharedBy(send("radishes in March")))
        assertEquals(Shared.Nothing(Shared.Why.Empty), sharedBy(send("  ")))
        assertEquals(Shared.Nothing(Shared.Why.Empty), sharedBy(Intent("another.action")))
        val alike = sharedBy(send("https://www.instagram.com.example.org/p/C0ffee12345/"))
        assertEquals(Shared.Nothing(Shared.Why.LookAlike("www.instagram.com.example.org")), alike)
    }

    @Test
    fun `one file, several, and one that is opened`() {
        assertEquals(Shared.Files(listOf(zip)), sharedBy(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, zip)))
        val several = Intent(Intent.ACTION_SEND_MULTIPLE).putParcelableArrayListExtra(Intent.EXTRA_STREAM, arrayListOf(zip, other, zip))
        assertEquals(Shared.Files(listOf(zip, other)), sharedBy(several))
        assertEquals(Shared.Files(listOf(zip)), sharedBy(Intent(Intent.ACTION_VIEW).setData(zip)))
        val clipped = Intent(Intent.ACTION_SEND).apply { clipData = ClipData.newRawUri("", zip) }
        assertEquals(Shared.Files(listOf(zip)), sharedBy(clipped))
    }

    @Test
    fun `a ZIP can be opened from a file manager that knows no type of it, and nothing else of that kind`() {
        val packages = World().context.packageManager
        fun isOpened(path: String, type: String): Boolean {
            val view = Intent(Intent.ACTION_VIEW).setDataAndType(Uri.parse("content://files$path"), type)
            return packages.queryIntentActivities(view, 0).any { it.activityInfo.name == ShareActivity::class.java.name }
        }
        assertTrue(isOpened("/document/17", "application/zip"))
        for (name in listOf("export.zip", "instagram-mira.meadow-2026-12-01.zip", "a.b.c-1.zip", "a.b.c.d.zip")) {
            assertTrue(name, isOpened("/external/Download/$name", "application/octet-stream"))
        }
        for (name in listOf("app.apk", "zip", "a.zip.crdownload", "17")) {
            assertFalse(name, isOpened("/external/Download/$name", "application/octet-stream"))
        }
        assertFalse(isOpened("/external/Download/export.zip", "image/jpeg"))
    }

    @Test
    fun `a link with a picture beside it is a link`() {
        val clip = ClipData.newRawUri("", Uri.parse("content://browser/page.png"))
        assertEquals(Shared.Links("A page: $link"), sharedBy(send("A page: $link").apply { clipData = clip }))
        assertEquals(Shared.Links(link), sharedBy(send(link).putExtra(Intent.EXTRA_STREAM, Uri.parse("content://browser/page.png"))))
        assertEquals(Shared.Nothing(Shared.Why.NoLink), sharedBy(send("https://example.org/").apply { clipData = clip }))
        assertEquals(Shared.Files(listOf(zip)), sharedBy(send("My export").putExtra(Intent.EXTRA_STREAM, zip)))
        val named = send().putExtra(Intent.EXTRA_SUBJECT, "1.zip").apply { clipData = ClipData.newRawUri("", zip) }
        assertEquals(Shared.Files(listOf(zip)), sharedBy(named))
    }

    @Test
    fun `of a long text the links are handed to the system, and of too many none`() {
        assertEquals("Look: $link", handedOver("Look: $link"))
        val slide = "https://www.instagram.com/p/C0ffee12346/?img_index=2"
        val alike = "https://www.instagram.com.example.org"
        val long = handedOver("radishes ".repeat(100_000) + "$link $slide $alike/p/C0ffee12345/")
        assertEquals("$link\n$slide\n$alike/", long)
        val hashtag = "https://www.instagram.com/explore/tags/radishes/"
        val refused = resolveLinks(hashtag).single().refusal
        val handed = handedOver("radishes. ".repeat(10_000) + "$hashtag $link")
        assertEquals(listOf(null, refused), resolveLinks(requireNotNull(handed)).map { it.refusal })
        assertNull(handedOver("radishes. ".repeat(10_000)))
        val many = (1..2_000).joinToString(" ") { "https://www.instagram.com/p/C0ffee1${"%04d".format(it)}/" }
        assertNull(handedOver(many))
    }

    @Test
    fun `a path is not read with the app's own rights`() {
        val own = Uri.parse("file:///data/data/io.keepsake.app/no_backup/catalog/catalog.db")
        assertEquals(Shared.Nothing(Shared.Why.NotHandedOver), sharedBy(Intent(Intent.ACTION_VIEW).setData(own)))
        assertEquals(Shared.Nothing(Shared.Why.NotHandedOver), sharedBy(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, own)))
    }
}
