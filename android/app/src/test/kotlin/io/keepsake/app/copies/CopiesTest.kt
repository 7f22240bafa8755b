package io.keepsake.app.copies

import android.Manifest.permission.READ_EXTERNAL_STORAGE
import android.app.Application
import android.content.ContentValues
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import android.media.MediaMetadataRetriever
import android.net.Uri
import android.os.Build
import android.provider.MediaStore
import android.provider.MediaStore.MediaColumns
import androidx.test.core.app.ApplicationProvider
import androidx.work.testing.TestListenableWorkerBuilder
import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.container
import io.keepsake.app.holdWorkManagerBack
import io.keepsake.app.pictures.VideoBytes
import io.keepsake.app.read
import io.keepsake.app.sample
import io.keepsake.everyCopy
import io.keepsake.lookThrough
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaItem
import io.keepsake.rust.MediaType
import io.keepsake.rust.Outcome
import io.keepsake.rust.Reason
import io.keepsake.rust.Selection
import io.keepsake.rust.Verdict
import java.io.File
import java.time.Duration
import java.time.Instant
import java.util.zip.ZipFile
import kotlin.random.Random
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLooper
import org.robolectric.shadows.ShadowMediaMetadataRetriever
import org.robolectric.shadows.util.DataSource

private const val IMAGES = "android.permission.READ_MEDIA_IMAGES"
private const val VIDEOS = "android.permission.READ_MEDIA_VIDEO"
private const val CHOSEN = "android.permission.READ_MEDIA_VISUAL_USER_SELECTED"

/** Which photos a person has already, over the real core and Robolectric's library, which makes thumbnails on Android 10 alone. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [29])
class CopiesTest {
    private val world = World()
    private val application: Application = ApplicationProvider.getApplicationContext()
    private val resolver = application.contentResolver
    private val keepsake get() = runBlocking { container.keepsake() }

    @Before
    fun setUp() = holdWorkManagerBack()

    @Test
    fun `what is on the phone already is told and not added, and the person's own stays as it is`() = runBlocking {
        allow()
        read("showcase")
        val before = plan()
        val own = putBesideTheirPhotos()
        val bytes = own.bytes()

        TestListenableWorkerBuilder<LookWorker>(application).build().doWork()
        val summary = (container.looks.state.value as LookState.Done).summary
        assertEquals(1uL, summary.assets)
        assertEquals(summary.media, summary.new + summary.alreadyThere + summary.ask)
        val copy = keepsake.everyCopy().toList().single { it.verdict == Verdict.ALREADY_THERE }
        assertTrue(copy.asset, copy.asset.startsWith("image/") && copy.asset.endsWith("/DCIM/Camera/PXL_1.jpg"))
        assertEquals(copy, keepsake.copyOf(copy.media))

        // Off, a save is as it was before.
        assertEquals(before, plan())
        container.settings.choose(container.settings.choices.value.copy(copies = true))
        assertEquals(before - 1uL, plan())
        val saved = keepsake.save(Selection(), container.roll, container.settings.options).use { it.run(null) }
        assertEquals(before - 1uL to 0uL, saved.totals.saved to saved.totals.failed)
        val leftAlone = keepsake.ledgerPage(saved.run, Outcome.ALREADY_THERE, 0, 100u).single { it.media == copy.media }
        assertEquals(listOf<Reason>(Reason.InLibrary(copy.asset)), leftAlone.reasons)
        assertTrue(bytes.contentEquals(own.bytes()))

        // What the app added is no photo of the person's.
        container.looks.carryOut()
        assertEquals(1uL, (container.looks.state.value as LookState.Done).summary.assets)
    }

    @Test
    fun `what the app added is none of theirs, wherever it was moved and however rows are numbered`() = runBlocking {
        allow()
        read("showcase")
        putBesideTheirPhotos()
        keepsake.save(Selection(), container.roll, container.settings.options).use { it.run(null) }
        val seenIn = { version: String -> runBlocking { keepsake.lookThrough(PhoneLibrary(application, { version }, keepsake)).assets } }
        assertEquals(1uL, seenIn("1:test"))

        val added = world.visible().first { it.folder.startsWith("DCIM/Keepsake") }
        change(added.uri) { put(MediaColumns.RELATIVE_PATH, "Pictures/Best/") }
        assertEquals(1uL, seenIn("1:test"))

        change(added.uri) { put(MediaColumns.RELATIVE_PATH, added.folder) }
        for (seen in world.all()) change(seen.uri) { put(MediaColumns._ID, seen.uri.lastPathSegment!!.toLong() + 10_000) }
        assertEquals(1uL, seenIn("1:second"))
    }

    private fun change(row: Uri, to: ContentValues.() -> Unit) = assertEquals(1, resolver.update(row, ContentValues().apply(to), null, null))

    @Test
    fun `what was deleted since the look is saved, and what cannot be seen is not taken for deleted`() = runBlocking {
        val own = lookForTheirs()
        val without = plan()

        resolver.delete(own, null, null)
        assertEquals(without + 1uL, plan())
        shadowOf(application).denyPermissions(READ_EXTERNAL_STORAGE, IMAGES, VIDEOS)
        assertEquals(without, plan())
    }

    @Test
    fun `what was changed since the look is saved, until the next look compares it`() = runBlocking {
        val own = lookForTheirs()
        val without = plan()

        change(own) { put(MediaColumns.DATE_MODIFIED, CHANGED + 1) }
        assertEquals(without + 1uL, plan())
        container.looks.carryOut()
        assertEquals(without, plan())
    }

    @Test
    fun `an answer is remembered, and forgotten with the library`() = runBlocking {
        lookForTheirs()
        val without = plan()
        val copy = keepsake.everyCopy(Verdict.ALREADY_THERE).toList().single()

        keepsake.answerCopy(copy.media, copy.asset, false)
        assertEquals(without + 1uL, plan())
        container.looks.carryOut()
        assertEquals(without + 1uL, plan())
        container.looks.forget()
        assertEquals(LookState.Idle to emptyList<LibraryCopy>(), container.looks.state.value to keepsake.everyCopy().toList())
        container.looks.carryOut()
        assertEquals(without, plan())
    }

    @Test
    fun `an answer can be taken back, and then counts no more`() = runBlocking {
        lookForTheirs()
        val without = plan()
        val copy = keepsake.everyCopy(Verdict.ALREADY_THERE).toList().single()
        val model = CopiesViewModel(container)
        until { model.state.value.numbers?.there == 1uL }

        model.answer(copy, same = false, all = false)
        until { model.state.value.answered == listOf(copy) && model.state.value.numbers?.there == 0uL }
        assertEquals(without + 1uL, plan())
        model.takeBack()
        until { model.state.value.answered.isEmpty() && model.state.value.numbers?.there == 1uL }
        assertEquals(without, plan())
        assertEquals(copy, keepsake.everyCopy(Verdict.ALREADY_THERE).toList().single())
    }

    @Test
    fun `what is known of the two stands beside them, and a picture that is gone is none`() = runBlocking {
        allow()
        read("showcase")
        val own = putBesideTheirPhotos()
        container.looks.carryOut()
        val copy = keepsake.everyCopy(Verdict.ALREADY_THERE).toList().single()
        val details = requireNotNull(container.libraryRows.find(copy.asset))
        assertEquals(listOf(1080u, 1080u), listOf(details.asset.width, details.asset.height))
        assertEquals(published(copy.media).minus(TWO_DAYS), details.asset.takenAt)
        val small = requireNotNull(container.libraryRows.thumbnail(copy.asset, 320))
        assertTrue("${small.width}", small.width in 1..320)
        assertNull(LibraryRows(resolver) { "numbered anew" }.thumbnail(copy.asset, 320))

        resolver.delete(own, null, null)
        assertNull(container.libraryRows.find(copy.asset))
        assertNull(container.libraryRows.thumbnail(copy.asset, 320))
        container.looks.carryOut()
        assertEquals(emptyList<LibraryCopy>(), keepsake.everyCopy(Verdict.ALREADY_THERE).toList())
    }

    @Test
    fun `a video is found by the picture that the system makes of it, which is not its first`() = runBlocking {
        allow()
        read("showcase")
        val video = items(MediaType.VIDEO).first { it.leftOut == null && it.published.at != null }
        putVideoBesideTheirs(video.published.at!!, LASTS)
        tellVideos(first = 3, middle = 7)
        container.looks.carryOut()
        val found = keepsake.everyCopy().toList().map { it.asset }.distinct().single()
        assertTrue(found, found.startsWith("video/") && found.endsWith("/DCIM/Camera/VID_1.mp4"))
    }

    @Test
    fun `a video of which the library has no length is no photo's copy`() = runBlocking {
        allow()
        read("showcase")
        val (item, bytes) = photo()
        putVideoBesideTheirs(item.published.at!!, lasts = null)
        world.media.videoPicture = File(world.place, "picture.jpg").apply { writeBytes(bytes) }
        container.looks.carryOut()
        assertEquals(1uL, (container.looks.state.value as LookState.Done).summary.assets)
        assertEquals(emptyList<LibraryCopy>(), keepsake.everyCopy().toList())
    }

    @Test
    fun `where no look came to its end nothing is told to be new`() = runBlocking {
        allow()
        read("showcase")
        putBesideTheirPhotos()
        container.looks.carryOut()
        val media = (container.looks.state.value as LookState.Done).summary.media
        val model = CopiesViewModel(container)
        until { model.state.value.numbers == CopiesState.Numbers(media - 1uL, 1uL, 0uL) }

        world.media.fault = { call, _ -> Fault.Throws(SecurityException("taken back")).takeIf { call == Call.QUERY } }
        container.looks.carryOut()
        until { model.state.value.numbers == CopiesState.Numbers(null, 1uL, 0uL) }
    }

    private fun until(isSo: () -> Boolean) {
        val late = System.nanoTime() + LATEST
        while (!isSo() && System.nanoTime() < late) {
            Thread.sleep(20)
            ShadowLooper.idleMainLooper()
        }
        assertTrue("it did not come to that", isSo())
    }

    @Test
    fun `stopped or failing, the next look ends it`() = runBlocking {
        allow()
        read("showcase")
        putBesideTheirPhotos()
        val look = launch { container.looks.carryOut() }
        look.cancelAndJoin()
        assertEquals(LookState.Stopped(null), container.looks.state.value.takeUnless { it is LookState.Idle } ?: LookState.Stopped(null))

        world.media.fault = { call, _ -> Fault.Throws(SecurityException("taken back")).takeIf { call == Call.QUERY } }
        container.looks.carryOut()
        assertTrue("${container.looks.state.value}", (container.looks.state.value as LookState.Stopped).why != null)
        world.media.fault = { _, _ -> null }
        container.looks.carryOut()
        assertEquals(1uL, (container.looks.state.value as LookState.Done).summary.alreadyThere)
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `what may be seen is told as it is`() {
        assertEquals(LibraryAccess.NONE, LibraryAccess.of(application))
        container.looks.start()
        assertEquals(LookState.Idle, container.looks.state.value)
        if (Build.VERSION.SDK_INT < 33) {
            assertEquals(listOf(READ_EXTERNAL_STORAGE), LibraryAccess.permissions)
            shadowOf(application).grantPermissions(READ_EXTERNAL_STORAGE)
        } else {
            assertEquals(listOf(IMAGES, VIDEOS, CHOSEN), LibraryAccess.permissions)
            shadowOf(application).grantPermissions(CHOSEN)
            assertEquals(LibraryAccess.SOME, LibraryAccess.of(application))
            shadowOf(application).grantPermissions(IMAGES)
            assertEquals(LibraryAccess.SOME, LibraryAccess.of(application))
            shadowOf(application).grantPermissions(VIDEOS)
        }
        assertEquals(LibraryAccess.ALL, LibraryAccess.of(application))
        container.looks.start()
        assertTrue("${container.looks.state.value}", container.looks.state.value !is LookState.Idle)
    }

    private fun allow() = shadowOf(application).grantPermissions(READ_EXTERNAL_STORAGE, IMAGES, VIDEOS)

    private fun Uri.bytes() = requireNotNull(resolver.openInputStream(this)).use { it.readBytes() }

    private fun published(media: Long) = runBlocking {
        requireNotNull(keepsake.mediaPage(MediaFilter(media = listOf(media)), null, 1u).items.single().item.published.at)
    }

    /** What Android tells of the posts' videos, and what its library has as the picture of its own. */
    private fun tellVideos(first: Int, middle: Int) {
        val source = DataSource.toDataSource(VideoBytes(keepsake, 1, 1))
        ShadowMediaMetadataRetriever.addMetadata(source, MediaMetadataRetriever.METADATA_KEY_DURATION, "$LASTS")
        ShadowMediaMetadataRetriever.addScaledFrame(source, 0, SIDE, SIDE, picture(first))
        ShadowMediaMetadataRetriever.addScaledFrame(source, LASTS * 1_000 / 2, SIDE, SIDE, picture(middle))
        val small = File(world.place, "picture.jpg")
        small.outputStream().use { picture(middle).compress(Bitmap.CompressFormat.JPEG, 90, it) }
        world.media.videoPicture = small
    }

    /** No two are alike. */
    private fun picture(seed: Int): Bitmap = Bitmap.createBitmap(SIDE, SIDE, Bitmap.Config.ARGB_8888).apply {
        val random = Random(seed)
        val canvas = Canvas(this)
        repeat(60) {
            val (left, top) = random.nextInt(SIDE).toFloat() to random.nextInt(SIDE).toFloat()
            val paint = Paint().apply { color = random.nextInt() or (0xFF shl 24) }
            canvas.drawRect(left, top, left + random.nextInt(20, 120), top + random.nextInt(20, 120), paint)
        }
    }

    private fun putVideoBesideTheirs(taken: Instant, lasts: Long?) {
        val values = own("VID_1.mp4", "video/mp4", taken).apply { lasts?.let { put(MediaColumns.DURATION, it) } }
        requireNotNull(resolver.insert(MediaStore.Video.Media.getContentUri(MediaStore.VOLUME_EXTERNAL_PRIMARY), values))
    }

    /** Looks for what they have of an export, which a save then leaves out. Answers with the one photo that they have. */
    private suspend fun lookForTheirs(): Uri {
        allow()
        read("showcase")
        val own = putBesideTheirPhotos()
        container.settings.choose(container.settings.choices.value.copy(copies = true))
        container.looks.carryOut()
        return own
    }

    /** How many a save of everything would add. */
    private suspend fun plan(): ULong = keepsake.plan(Selection(), container.roll, container.settings.options).toSave

    /** A photo of the showcase's, as the camera would have put it there two days before it was published. */
    private fun putBesideTheirPhotos(): Uri {
        val (item, bytes) = photo()
        val values = own("PXL_1.jpg", "image/jpeg", item.published.at)
        val row = requireNotNull(resolver.insert(MediaStore.Images.Media.getContentUri(MediaStore.VOLUME_EXTERNAL_PRIMARY), values))
        requireNotNull(resolver.openOutputStream(row)).use { it.write(bytes) }
        return row
    }

    private fun own(name: String, type: String, published: Instant?) = ContentValues().apply {
        put(MediaColumns.DISPLAY_NAME, name)
        put(MediaColumns.MIME_TYPE, type)
        put(MediaColumns.RELATIVE_PATH, "DCIM/Camera/")
        put(MediaColumns.DATE_TAKEN, requireNotNull(published).minus(TWO_DAYS).toEpochMilli())
        put(MediaColumns.DATE_MODIFIED, CHANGED)
        put(MediaColumns.WIDTH, 1080)
        put(MediaColumns.HEIGHT, 1080)
    }

    /** A photo of the showcase's, and its bytes. */
    private fun photo(): kotlin.Pair<MediaItem, ByteArray> {
        val photos = items(MediaType.PHOTO)
        val sizes = photos.groupingBy { it.bytes }.eachCount()
        // Some stand in the showcase twice.
        val item = photos.first { it.uri.endsWith(".jpg") && it.leftOut == null && it.bytes != null && sizes[it.bytes] == 1 }
        return item to ZipFile(sample("showcase.zip")).use { zip -> zip.getInputStream(zip.getEntry(item.uri)).use { it.readBytes() } }
    }

    private fun items(type: MediaType): List<MediaItem> =
        runBlocking { keepsake.mediaPage(MediaFilter(mediaType = type, found = true), null, 200u).items.map { it.item } }

    private companion object {
        val TWO_DAYS: Duration = Duration.ofDays(2)

        /** What the core compares, and how long each of the videos lasts. */
        const val SIDE = 320
        const val LASTS = 4_000L

        /** When their photos were changed last, in seconds. */
        const val CHANGED = 1_700_000_000

        /** In nanoseconds. */
        const val LATEST = 30_000_000_000L
    }
}
