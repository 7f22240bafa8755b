package io.keepsake.app.copies

import coil3.ImageLoader
import coil3.asImage
import coil3.decode.DataSource
import coil3.fetch.FetchResult
import coil3.fetch.Fetcher
import coil3.fetch.ImageFetchResult
import coil3.request.Options
import io.keepsake.app.pictures.NoPicture
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** A picture of an asset of the person's own library. */
data class LibraryPicture(val asset: String, val side: Int)

/** Loads [LibraryPicture]s from the system's thumbnails. */
internal class LibraryPictureFetcher(private val rows: LibraryRows, private val picture: LibraryPicture) : Fetcher {
    override suspend fun fetch(): FetchResult = withContext(Dispatchers.IO) {
        val bitmap = rows.thumbnail(picture.asset, picture.side) ?: throw NoPicture()
        ImageFetchResult(bitmap.asImage(), isSampled = true, DataSource.DISK)
    }

    class Factory(private val rows: LibraryRows) : Fetcher.Factory<LibraryPicture> {
        override fun create(data: LibraryPicture, options: Options, imageLoader: ImageLoader): Fetcher =
            LibraryPictureFetcher(rows, data)
    }
}
