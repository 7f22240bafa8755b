package io.keepsake.app.pictures

import android.content.Context
import coil3.ImageLoader
import coil3.decode.DataSource
import coil3.decode.ImageSource
import coil3.fetch.FetchResult
import coil3.fetch.Fetcher
import coil3.fetch.ImageFetchResult
import coil3.fetch.SourceFetchResult
import coil3.asImage
import coil3.key.Keyer
import coil3.request.Options
import io.keepsake.app.copies.LibraryPicture
import io.keepsake.app.copies.LibraryPictureFetcher
import io.keepsake.app.copies.LibraryRows
import io.keepsake.rust.Keepsake
import io.keepsake.rust.Picture
import java.io.File
import java.io.IOException
import okio.Buffer
import okio.Path.Companion.toPath

/** A picture of a media item whose longer edge has [side] pixels. */
data class Preview(val media: Long, val side: Int)

/** The small picture of a post that was shared, a file in the core's cache. */
data class PostPicture(val path: String)

/** Where a phone asks for no more than this, one picture serves several sizes of screen. */
val SIDES = listOf(256, 512, 1_024, 2_048)

/** The smallest picture that fills [pixels]. */
fun side(pixels: Int): Int = SIDES.firstOrNull { it >= pixels } ?: SIDES.last()

/** There is no picture of this item. */
class NoPicture : IOException("no picture")

/** Loads [Preview]s from the core, which keeps them on disk; Coil keeps them in memory. */
internal fun previewLoader(context: Context, library: LibraryRows, keepsake: suspend () -> Keepsake): ImageLoader =
    ImageLoader.Builder(context)
        .components {
            add(PreviewFetcher.Factory(keepsake), Preview::class)
            add(LibraryPictureFetcher.Factory(library), LibraryPicture::class)
            add(Fetcher.Factory<PostPicture> { picture, options, _ -> PostPictureFetcher(picture, options) }, PostPicture::class)
            add(Keyer<LibraryPicture> { picture, _ -> "${picture.asset} ${picture.side}" }, LibraryPicture::class)
            add(Keyer<PostPicture> { picture, _ -> picture.path }, PostPicture::class)
            add(Keyer<Preview> { preview, _ -> "${preview.media} ${preview.side}" }, Preview::class)
        }
        .diskCache(null)
        .build()

private class PreviewFetcher(
    private val preview: Preview,
    private val options: Options,
    private val keepsake: suspend () -> Keepsake,
) : Fetcher {
    override suspend fun fetch(): FetchResult {
        val keepsake = keepsake()
        return when (val picture = keepsake.preview(preview.media, preview.side.toUInt())) {
            is Picture.Jpeg -> SourceFetchResult(
                ImageSource(Buffer().write(picture.jpeg), options.fileSystem),
                "image/jpeg",
                DataSource.DISK,
            )
            is Picture.Original -> SourceFetchResult(
                ImageSource(picture.path.toPath(), options.fileSystem),
                picture.mimeType,
                DataSource.DISK,
            )
            is Picture.Video -> {
                val poster = videoPoster(keepsake, preview, picture.length.toLong()) ?: throw NoPicture()
                ImageFetchResult(poster.asImage(), isSampled = true, DataSource.DISK)
            }
            is Picture.NoPicture -> throw NoPicture()
        }
    }

    class Factory(private val keepsake: suspend () -> Keepsake) : Fetcher.Factory<Preview> {
        override fun create(data: Preview, options: Options, imageLoader: ImageLoader): Fetcher =
            PreviewFetcher(data, options, keepsake)
    }
}

/** Reads it as a whole, since the core may take it out of its cache while it is drawn. */
private class PostPictureFetcher(private val picture: PostPicture, private val options: Options) : Fetcher {
    override suspend fun fetch(): FetchResult = SourceFetchResult(
        ImageSource(Buffer().write(File(picture.path).readBytes()), options.fileSystem),
        mimeType = null,
        DataSource.DISK,
    )
}
