package io.keepsake.app.share

import android.content.Intent
import android.net.Uri
import android.os.BadParcelableException
import androidx.core.content.IntentCompat
import io.keepsake.rust.LookAlike
import io.keepsake.rust.ResolvedLink
import io.keepsake.rust.lookAlikes
import io.keepsake.rust.resolveLinks

/** What another app hands over. */
sealed interface Shared {
    /** A text with at least one link of Instagram's in it: the [links], and what could be taken for one, are looked for once. */
    data class Links(
        val text: String,
        val links: List<ResolvedLink> = resolveLinks(text),
        val alike: List<LookAlike> = lookAlikes(text),
    ) : Shared

    /** Files that may be parts of an export: what they are, their bytes tell. */
    data class Files(val files: List<Uri>) : Shared

    /** There is nothing in it to save. */
    data class Nothing(val why: Why) : Shared

    sealed interface Why {
        /** No text and no file. */
        data object Empty : Why

        /** A text without a link. */
        data object NoLink : Why

        /** Links that could be taken for Instagram's, with the host of the first; nobody asks it. */
        data class LookAlike(val host: String) : Why

        /** Files that are kept inside an app, and not handed over. */
        data object NotHandedOver : Why
    }
}

/** Reads what another app sent, which may be long; nothing in it is to be trusted. */
internal fun sharedBy(intent: Intent): Shared = try {
    when (intent.action) {
        Intent.ACTION_SEND -> sent(intent, listOfNotNull(IntentCompat.getParcelableExtra(intent, Intent.EXTRA_STREAM, Uri::class.java)))
        Intent.ACTION_SEND_MULTIPLE ->
            sent(intent, IntentCompat.getParcelableArrayListExtra(intent, Intent.EXTRA_STREAM, Uri::class.java).orEmpty())
        Intent.ACTION_VIEW -> files(listOfNotNull(intent.data)) ?: Shared.Nothing(Shared.Why.Empty)
        else -> Shared.Nothing(Shared.Why.Empty)
    }
} catch (_: BadParcelableException) {
    Shared.Nothing(Shared.Why.Empty)
}

/** A link is what was meant, whatever comes with it: browsers hand over a picture of the page, most as a clip beside the text. */
private fun sent(intent: Intent, streams: List<Uri>): Shared {
    val text = text(intent)
    return when {
        text is Shared.Links -> text
        streams.isNotEmpty() -> files(streams) ?: text
        intent.getCharSequenceExtra(Intent.EXTRA_TEXT).isNullOrBlank() -> files(clips(intent)) ?: text
        else -> text
    }
}

private fun clips(intent: Intent): List<Uri> =
    intent.clipData?.let { clips -> List(clips.itemCount) { clips.getItemAt(it).uri } }.orEmpty().filterNotNull()

/** A path would be read with this app's rights, not with the sender's. */
private fun files(all: List<Uri>): Shared? = when {
    all.isEmpty() -> null
    all.any { it.scheme != "content" } -> Shared.Nothing(Shared.Why.NotHandedOver)
    else -> Shared.Files(all.distinct())
}

private fun text(intent: Intent): Shared {
    val parts = listOfNotNull(intent.getCharSequenceExtra(Intent.EXTRA_TEXT), intent.getCharSequenceExtra(Intent.EXTRA_SUBJECT))
    val text = parts.joinToString("\n").trim()
    if (text.isEmpty()) return Shared.Nothing(Shared.Why.Empty)
    val found = Shared.Links(text)
    if (found.links.isNotEmpty()) return found
    return Shared.Nothing(found.alike.firstOrNull()?.let { Shared.Why.LookAlike(it.host) } ?: Shared.Why.NoLink)
}

/**
 * A text with links as it may be handed to the system, which takes little of an app: of a long one its links alone, and
 * of none or too many nothing.
 */
internal fun handedOver(text: String): String? {
    if (text.length <= LONGEST) return text
    val links = resolveLinks(text)
    val all = links.mapNotNull { it.canonical } + lookAlikes(text).map { "https://${it.host}/" }
    // What leads to no post and has no one address is refused for what it is, so that it goes along as it stands there.
    val others = if (links.all { it.canonical != null }) emptyList() else text.split(BLANKS).filter(::leadsNowhere).distinct()
    return (all + others).joinToString("\n").takeIf { it.length in 1..LONGEST }
}

private fun leadsNowhere(word: String) = '.' in word && resolveLinks(word).any { it.canonical == null }

private val BLANKS = Regex("\\s+")

/** In letters, of two bytes each. */
private const val LONGEST = 20_000
