package io.keepsake.app.share

import android.net.Uri
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.work.Lack
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.SaveState
import io.keepsake.rust.KeepException
import io.keepsake.rust.LinkOutcome
import io.keepsake.rust.LinkPreview
import io.keepsake.rust.Outcome
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.ReadingProgress
import io.keepsake.rust.ResolvedLink
import io.keepsake.rust.Trouble
import io.keepsake.rust.UndoSummary
import io.keepsake.takeBack
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.flow.transformWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** What the card shows. */
sealed interface ShareState {
    /** The post's page is asked for. */
    data object Looking : ShareState

    /** What will be saved: what each link leads to, of which one at least is a post that can be. [more] are saved, too. */
    data class Posts(val links: List<Looked>, val more: Int = 0) : ShareState

    /** The order was given: it goes on whether the card stays or not. */
    data class Saving(val now: SaveState, val lack: Lack? = null) : ShareState

    /** [links] that led to nothing say why; [first] is what *View* shows. */
    data class Saved(
        val saved: ULong,
        val alreadyThere: ULong,
        val failed: ULong,
        /** Of what can be undone. */
        val run: Long?,
        val first: Uri?,
        val refused: List<Refused>,
    ) : ShareState

    data class Undone(val summary: UndoSummary) : ShareState

    /** Exports are being read. */
    data class Reading(val now: ReadingProgress?, val copying: Copying? = null) : ShareState

    data class Read(val summary: ReadSummary) : ShareState

    data class Nothing(val why: Shared.Why) : ShareState

    /** What can be done about it stands in it. */
    data class Trouble(val why: KeepException) : ShareState
}

/** What a link leads to: a post, or why it cannot be saved; neither before it was looked up. [name] is the link as a person knows it. */
data class Looked(val preview: LinkPreview? = null, val why: KeepException? = null, val name: String? = null)

/** A link that led to nothing. */
data class Refused(val why: KeepException, val name: String? = null)

/**
 * One share, from the card to what came of it. Survives a turn of the phone.
 *
 * @param read what was shared; it may take a while.
 */
class ShareViewModel(private val container: Container, private val read: () -> Shared) : ViewModel() {
    private var shared: Shared? = null
    private val now = MutableStateFlow<ShareState>(ShareState.Looking)
    val state: StateFlow<ShareState> = now.asStateFlow()

    /** Of the order that was given. */
    private var order: String? = null

    /** Looks what was shared; between two posts there are some seconds. */
    private var looking: Job? = null

    private var reading: Readings.GoingOn? = null

    init {
        begin()
    }

    /** Looks at what was shared; again after some trouble. */
    fun begin() {
        looking = working {
            val shared = shared ?: withContext(Dispatchers.Default) { read() }.also { shared = it }
            when (shared) {
                is Shared.Links -> look(shared)
                is Shared.Files -> read(shared.files)
                is Shared.Nothing -> now.value = ShareState.Nothing(shared.why)
            }
        }
    }

    /** All of each post, or of the one that is shared only its [slide] of that number. */
    fun save(slide: UInt? = null) = working {
        val text = (shared as? Shared.Links)?.text ?: return@working
        looking?.cancel()
        now.value = ShareState.Saving(SaveState.Waiting)
        val (saves, settings) = container.saves to container.settings
        val id = saves.start(
            SaveOrder.FromLinks(text, slide, settings.choices.value.onlyWifi, settings.options),
        )
        order = id
        val lacks = saves.lacks.map { it[id] }.onStart { emit(null) }.distinctUntilChanged()
        combine(saves.states.mapNotNull { it[id] }, lacks, ShareState::Saving)
            .transformWhile { emit(it); it.now !is SaveState.LinksDone }
            .collect { now.value = if (it.now is SaveState.LinksDone) saved(it.now) else it }
        saves.dismiss(id)
    }

    /** With the save that stands still. */
    fun goOn() = working { order?.let { container.saves.resume(it) } }

    /** Does not wait for Wi-Fi any more. */
    fun overAnyNetwork() = working { order?.let { container.saves.overAnyNetwork(it) } }

    /** Ends the save that stands still. */
    fun stop() = working { order?.let { container.saves.stop(it) } }

    fun undo() = working {
        val run = (now.value as? ShareState.Saved)?.run ?: return@working
        val undone = container.keepsake().takeBack(run, container.roll)
        now.value = undone?.let(ShareState::Undone) ?: return@working
    }

    /** The first that can be saved is shown at once, and what the others lead to as it becomes known. */
    private suspend fun look(shared: Shared.Links) {
        now.value = ShareState.Looking
        val looked = MutableList(minOf(shared.links.size, MOST)) { Looked() }
        val (more, alike) = shared.links.size - looked.size to shared.whyNot().take(MOST)
        looked += alike.map { Looked(why = it.why, name = it.name) }
        for (index in 0 until looked.size - alike.size) {
            looked[index] = lookAt(shared.links[index])
            if (looked.any { it.preview != null }) now.value = ShareState.Posts(looked.toList(), more)
        }
        if (looked.any { it.preview != null }) return
        // Of what was not looked up one may be a post.
        if (more == 0) looked.firstNotNullOfOrNull { it.why }?.let { throw it }
        now.value = ShareState.Posts(looked, more)
    }

    /** Of some, nobody has to be asked why they cannot be saved; the screen words that itself. */
    private suspend fun lookAt(link: ResolvedLink): Looked = try {
        link.refusal?.let { throw KeepException.NotUsable(Trouble.Link(it), "") }
        Looked(container.keepsake().previewLink(link.canonical.orEmpty()))
    } catch (why: KeepException) {
        Looked(why = why, name = link.canonical?.let(::named))
    }

    /** Why nobody is asked what could be taken for Instagram's. */
    private fun Shared.Links.whyNot(): List<Refused> = alike.map { Refused(KeepException.NotUsable(Trouble.Link(it.refusal), ""), it.host) }

    private fun refused(links: List<LinkOutcome>) =
        links.mapNotNull { link -> link.refusal?.let { Refused(it, link.canonical?.let(::named)) } }

    /** `instagram.com/p/C0ffee12345` */
    private fun named(canonical: String) = canonical.substringAfter("://").removePrefix("www.").removeSuffix("/")

    private suspend fun read(files: List<Uri>) {
        val going = container.readings.read(files)
        reading = going
        val showing = going.far.onEach { now.value = ShareState.Reading(it.progress, it.copying) }.launchIn(viewModelScope)
        val summary = try {
            going.ended()
        } finally {
            showing.cancel()
        }
        now.value = ShareState.Read(summary)
    }

    /** With the card the right to read what was shared goes. */
    override fun onCleared() {
        reading?.stop()
    }

    private suspend fun saved(state: SaveState.LinksDone): ShareState {
        val save = state.summary.save
        return ShareState.Saved(
            saved = save?.totals?.saved ?: 0u,
            alreadyThere = save?.totals?.alreadyThere ?: 0u,
            failed = save?.totals?.failed ?: 0u,
            run = save?.run?.takeIf { save.totals.saved > 0u },
            first = save?.run?.let { firstOf(it) },
            refused = refused(state.summary.links) + (shared as? Shared.Links)?.whyNot().orEmpty(),
        )
    }

    /** None where the library does not answer: the save is done all the same. */
    private suspend fun firstOf(run: Long): Uri? = try {
        listOf(Outcome.SAVED, Outcome.ALREADY_THERE).firstNotNullOfOrNull { outcome ->
            container.keepsake().ledgerPage(run, outcome, 0, 1u).firstOrNull()?.asset?.let { container.roll.uriOf(it) }
        }
    } catch (_: KeepException) {
        null
    }

    private fun working(work: suspend () -> Unit): Job = viewModelScope.launch {
        try {
            work()
        } catch (why: KeepException) {
            now.value = ShareState.Trouble(why)
        }
    }

    private companion object {
        /** Links that are looked up before they are saved: between two there are some seconds, and who asks too often is turned away. */
        const val MOST = 10
    }
}
