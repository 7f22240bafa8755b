package io.keepsake.app.post

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.pictures.VideoBytes
import io.keepsake.app.report.isOfRemoved
import io.keepsake.rust.DateChoice
import io.keepsake.rust.KeepException
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.Outcome
import io.keepsake.rust.Post
import io.keepsake.rust.Selection
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What the screen of a post shows. */
data class PostState(
    val post: Post? = null,
    /** The number of the slide to start with, from 0. */
    val first: Int = 0,
    /** What the latest save came to, for each media item that one was about. */
    val outcomes: Map<Long, Outcome> = emptyMap(),
    /** What the person's own photos have of it. */
    val copies: Map<Long, LibraryCopy> = emptyMap(),
    val trouble: KeepException? = null,
    /** Whether it was looked up; without a post there is none any more. */
    val isRead: Boolean = false,
)

class PostViewModel(private val container: Container, private val media: Long) : ViewModel() {
    private val now = MutableStateFlow(PostState())
    val state: StateFlow<PostState> = now.asStateFlow()

    /** Looks again what there is of it, and what a save came to. */
    fun refresh() {
        viewModelScope.launch {
            try {
                val keepsake = container.keepsake()
                val post = keepsake.postPage(MediaFilter(media = listOf(media)), null, 1u).items.firstOrNull()
                val all = post?.media.orEmpty().map { it.id }
                val outcomes = keepsake.mediaPage(MediaFilter(media = all), null, all.size.coerceAtLeast(1).toUInt())
                    .items.mapNotNull { shown -> shown.outcome?.let { shown.item.id to it } }
                val copies = all.mapNotNull { id -> keepsake.copyOf(id)?.let { id to it } }
                val first = all.indexOf(media).coerceAtLeast(0)
                now.value = PostState(post, first, outcomes.toMap(), copies.toMap(), isRead = true)
            } catch (trouble: KeepException) {
                now.update { it.copy(trouble = trouble) }
            }
        }
    }

    /** By which a save dates what it is not asked to put elsewhere. */
    val date: DateChoice get() = container.settings.choices.value.date

    /** A save of one item, also where it is left out of others, or was removed since it was saved: the person points at it. */
    suspend fun selection(media: Long): Selection {
        val optIn = now.value.post?.media?.firstOrNull { it.id == media }?.optIn
        val asked = Selection(MediaFilter(media = listOf(media)), listOfNotNull(optIn))
        return asked.copy(again = isRemoved(asked))
    }

    /** Where nobody can tell, the save itself says why. */
    private suspend fun isRemoved(asked: Selection): Boolean = try {
        container.withExports().plan(asked, container.roll, container.settings.options).isOfRemoved
    } catch (_: KeepException) {
        false
    }

    /** A video's bytes, for the platform's player; none if they are not there. */
    suspend fun bytes(media: Long): VideoBytes? = try {
        val keepsake = container.withExports()
        keepsake.mediaLength(media)?.let { VideoBytes(keepsake, media, it.toLong()) }
    } catch (_: KeepException) {
        null
    }
}
