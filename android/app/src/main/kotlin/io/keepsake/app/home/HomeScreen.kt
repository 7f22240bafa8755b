package io.keepsake.app.home

import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.activity.result.contract.ActivityResultContracts.OpenMultipleDocuments
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.plus
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.navigation.WhenShown
import io.keepsake.app.notes.NotesRow
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.saving.isOpen
import io.keepsake.app.work.Lack
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.rust.ArchiveRecord

/** Where the first screen leads to. */
class HomeActions(
    val look: () -> Unit,
    val saving: () -> Unit,
    val report: (run: Long) -> Unit,
    val settings: () -> Unit,
    val link: () -> Unit,
    /** What can be done with the save of a shared link, by its order's id. */
    val ofLink: (id: String) -> SavingActions = { SavingActions({}, {}, {}, {}) },
)

/** What the person does on the first screen itself. */
internal class Doings(
    val add: () -> Unit = {},
    val stop: () -> Unit = {},
    val chooseAgain: (ArchiveRecord) -> Unit = {},
    val forget: (ArchiveRecord) -> Unit = {},
)

/** What there is, and what can be done with it. */
@Composable
fun HomeScreen(model: HomeViewModel, saves: Saves, actions: HomeActions) {
    val state by model.state.collectAsStateWithLifecycle()
    val states by saves.states.collectAsStateWithLifecycle()
    val lacks by saves.lacks.collectAsStateWithLifecycle(emptyMap())
    val save = states[Saves.FROM_EXPORTS]
    // The app may be gone while the system's picker is shown.
    var isAskedFor by rememberSaveable { mutableStateOf<Long?>(null) }
    val picker = rememberLauncherForActivityResult(OpenMultipleDocuments(), model::add)
    val pickerOfOne = rememberLauncherForActivityResult(OpenDocument()) { file ->
        val archive = isAskedFor
        if (archive != null && file != null) model.chooseAgain(archive, file)
    }
    val doings = remember(model, picker, pickerOfOne) {
        Doings(
            add = { picker.launch(ARCHIVES) },
            stop = model::stopReading,
            chooseAgain = { archive ->
                isAskedFor = archive.id
                pickerOfOne.launch(ARCHIVES)
            },
            forget = { model.forget(it) },
        )
    }
    val links = states.filter { (id, state) -> Saves.isOfLinks(id) && state.isOpen }
    LaunchedEffect(save.isOpen, links.keys) { model.refresh() }
    // A card of a share may have read an export, or saved something, meanwhile.
    WhenShown(model) { model.refresh() }
    LaunchedEffect(state.read) {
        if (state.read != null) {
            model.shown()
            actions.look()
        }
    }
    HomeContents(state, save, actions, doings, links, lacks)
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun HomeContents(
    state: HomeState,
    save: SaveState?,
    actions: HomeActions,
    doings: Doings,
    links: Map<String, SaveState> = emptyMap(),
    lacks: Map<String, Lack> = emptyMap(),
) {
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.app_name), Modifier.semantics { heading() }) },
                actions = {
                    IconButton(actions.settings) {
                        Icon(painterResource(R.drawable.settings), stringResource(R.string.settings))
                    }
                },
            )
        },
    ) { edges ->
        Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
            LazyColumn(
                Modifier.widthIn(max = 720.dp),
                contentPadding = edges + PaddingValues(16.dp),
                verticalArrangement = Arrangement.spacedBy(12.dp),
            ) {
                state.trouble?.let { trouble -> item { TroubleCard(trouble) } }
                if (save.isOpen) item { SavingCard(save, lacks[Saves.FROM_EXPORTS], actions.saving) }
                items(links.toList(), key = { (id) -> id }) { (id, link) -> LinkCard(link, lacks[id], actions.ofLink(id)) }
                state.reading?.let { reading -> item { ReadingCard(reading, doings.stop) } }
                if (state.isFirstStart) firstStart(state, actions, doings) else found(state, actions, doings)
            }
        }
    }
}

private fun LazyListScope.firstStart(state: HomeState, actions: HomeActions, doings: Doings) {
    item { Welcome() }
    item { AddButtons(state.reading == null, doings.add, actions.link) }
    item { FirstSteps() }
}

private fun LazyListScope.found(state: HomeState, actions: HomeActions, doings: Doings) {
    val summary = state.summary ?: return
    if (summary.media > 0u) item { FoundCard(summary, actions.look) }
    item { AddButtons(state.reading == null, doings.add, actions.link) }
    if (state.archives.isNotEmpty()) {
        item { Heading(R.string.exports) }
        items(state.archives, key = { "archive ${it.id}" }) { archive ->
            ArchiveRow(archive, state.isOpening, { doings.chooseAgain(archive) }) { doings.forget(archive) }
        }
    }
    if (summary.notes.isNotEmpty()) item(key = "notes") { NotesRow(summary.notes) }
    if (state.runs.isNotEmpty()) {
        item { Heading(R.string.earlier_saves) }
        items(state.runs, key = { "run ${it.id}" }) { RunRow(it) { actions.report(it.id) } }
    }
}

/** ZIPs, as providers call them. */
private val ARCHIVES = arrayOf("application/zip", "application/x-zip-compressed", "application/octet-stream")
