package io.keepsake.app.home

import android.net.Uri
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.share.Reading
import io.keepsake.app.share.Readings
import io.keepsake.rust.ArchiveRecord
import io.keepsake.rust.CatalogSummary
import io.keepsake.rust.KeepException
import io.keepsake.rust.ReadSummary
import io.keepsake.rust.SaveRecord
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What the first screen shows. */
data class HomeState(
    /** None until they are there. */
    val summary: CatalogSummary? = null,
    val archives: List<ArchiveRecord> = emptyList(),
    /** Whether these are still being opened: of none it is known then that it cannot be. */
    val isOpening: Boolean = false,
    /** Earlier saves, the latest first. */
    val runs: List<SaveRecord> = emptyList(),
    /** An export that is being read. */
    val reading: Reading? = null,
    /** What the latest reading brought, until it was shown. */
    val read: ReadSummary? = null,
    val trouble: KeepException? = null,
) {
    val isFirstStart: Boolean get() = summary != null && archives.isEmpty() && runs.isEmpty() && summary.media == 0uL
}

/** What the person knows it by. */
val ArchiveRecord.name: String get() = path.substringAfterLast('/')

class HomeViewModel(private val container: Container) : ViewModel() {
    private val now = MutableStateFlow(HomeState(isOpening = !container.hasExports.value))
    val state: StateFlow<HomeState> = now.asStateFlow()
    private var reading: Readings.GoingOn? = null

    init {
        if (now.value.isOpening) {
            working {
                container.withExports()
                look()
            }.invokeOnCompletion { now.update { it.copy(isOpening = false) } }
        }
    }

    /** Looks again what there is, and at a reading that another screen began. */
    fun refresh(): Job {
        container.readings.goingOn?.let(::follow)
        return working { look() }
    }

    /** Reads exports, as the parts of one. */
    fun add(archives: List<Uri>) {
        if (archives.isNotEmpty() && reading == null) follow(container.readings.read(archives))
    }

    /** Takes a file for an export that cannot be read any more. */
    fun chooseAgain(archive: Long, file: Uri) {
        if (reading == null) follow(container.readings.chooseAgain(archive, file))
    }

    /** Shows a reading until its end; it goes on where this screen does not. */
    private fun follow(going: Readings.GoingOn) {
        if (reading != null) return
        reading = going
        now.update { it.copy(reading = going.far.value, trouble = null) }
        val showing = going.far.onEach { far -> now.update { it.copy(reading = far) } }.launchIn(viewModelScope)
        working {
            val summary = going.ended()
            if (going.isNew) {
                now.update { it.copy(read = summary) }
                // What is new was not looked for yet.
                if (container.settings.choices.value.copies) container.looks.start()
            }
            look()
        }.invokeOnCompletion {
            showing.cancel()
            reading = null
            now.update { it.copy(reading = null) }
        }
    }

    fun stopReading() {
        reading?.stop()
    }

    /** What was read has been shown. */
    fun shown() = now.update { it.copy(read = null) }

    /** Forgets an export; what was saved of it stays where it is. */
    fun forget(archive: ArchiveRecord) = working {
        container.keepsake().forget(archive.id)
        container.archives.forget(archive.id, archive.name)
        look()
    }

    private suspend fun look() {
        val keepsake = container.keepsake()
        val (summary, archives, runs) = Triple(keepsake.summary(), keepsake.archives(), keepsake.saves())
        now.update { it.copy(summary = summary, archives = archives, runs = runs) }
    }

    private fun working(work: suspend () -> Unit): Job = viewModelScope.launch {
        try {
            work()
        } catch (trouble: KeepException) {
            now.update { it.copy(trouble = trouble) }
        }
    }
}
