package io.keepsake.app.words

import android.content.res.Resources
import io.keepsake.app.roll.AssetPlace
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.Better
import io.keepsake.rust.Oddity
import io.keepsake.rust.Quality
import io.keepsake.rust.Reason
import io.keepsake.rust.StrayFolder

// How values of codes come into their texts: rounded, or put together from several texts, as the core does it in English.

internal fun Resources.better(reason: Reason.BetterInArchives): String = reason.better
    .map { better(it, reason.was, reason.now) }
    .reduceOrNull { before, next -> betterJoin(before, next) }
    .orEmpty()

private fun Resources.better(better: Better, was: Quality, now: Quality): String = when (better) {
    Better.MORE_PIXELS -> both(now.pixels(), was.pixels(), ::betterMorePixelsKnown) ?: betterMorePixels()
    Better.MORE_BYTES -> both(kilobytes(now), kilobytes(was), ::betterMoreBytesKnown) ?: betterMoreBytes()
    Better.DATE -> both(was.precision, now.precision, ::betterDateKnown) ?: betterDate()
    Better.CAPTION -> betterCaption()
    Better.PLACE -> betterPlace()
    Better.WHOLE -> betterWhole()
    Better.SOUND -> betterSound()
}

/** None where one of the two is not known. */
private fun <T : Any> both(one: T?, other: T?, text: (T, T) -> String): String? =
    if (one != null && other != null) text(one, other) else null

private fun Quality.pixels(): String? = both(width, height) { width, height -> "${width}x$height" }

private fun Resources.kilobytes(quality: Quality): String? = quality.bytes?.let { number(it.up(KILO)) }

internal fun Resources.megabytesNeeded(bytes: ULong): String = number(bytes.up(MEGA))

internal fun Resources.megabytesFree(bytes: ULong): String = number(bytes / MEGA)

private fun ULong.up(unit: ULong): ULong = this / unit + if (this % unit > 0u) 1u else 0u

private const val KILO: ULong = 1_000u
private const val MEGA: ULong = 1_000_000u

/** `Camera/PXL_1.jpg`, as a gallery shows albums; of an id that is no other than that, the id. */
internal fun whereInLibrary(asset: String): String =
    AssetPlace.of(asset)?.run { "${folder.substringAfterLast('/')}/$name" } ?: asset

/** Names or texts, one after the other. */
internal fun Resources.listed(texts: List<String>): String =
    texts.reduceOrNull { before, next -> betterJoin(before, next) }.orEmpty()

internal fun Resources.examples(examples: List<String>): String = listed(examples.map(::quoted))

/** Each in a line of its own, up to a handful. */
internal fun Resources.notes(notes: List<ArchiveNote>): String {
    val more = notes.size - MOST_NOTES
    val lines = notes.take(MOST_NOTES).map(::noted) + listOfNotNull(more.takeIf { it > 0 }?.let { moreNotes(number(it.toLong())) })
    return lines.joinToString("") { "\n  $it" }
}

/** What is odd, and where. */
fun Resources.noted(note: ArchiveNote): String = "${place(note)}: ${text(note.what)}"

/** Where it is. */
fun Resources.place(note: ArchiveNote): String = note.place ?: capitalized(allArchives())

internal fun Resources.places(oddity: Oddity.Strays): String =
    listed(oddity.folders.map(::place) + listOfNotNull(oddity.moreFolders.takeIf { it > 0u }?.let(::rest)))

private fun Resources.place(stray: StrayFolder): String {
    val items = number(stray.items)
    return if (stray.folder.isEmpty()) oddityStrayTop(items) else oddityStrayIn(items, stray.folder)
}

private fun Resources.rest(folders: ULong): String = oddityStrayRest(folders == 1uL, number(folders))

internal fun Resources.media(oddity: Oddity.NamesUnread): String = when {
    oddity.photos == 0uL -> oddityVideos(oddity.videos)
    oddity.videos == 0uL -> oddityPhotos(oddity.photos)
    else -> oddityBoth(oddityPhotos(oddity.photos), oddityVideos(oddity.videos))
}

/** How many notes are told with a trouble. */
private const val MOST_NOTES = 5
