package io.keepsake.app.catalog

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.calculateEndPadding
import androidx.compose.foundation.layout.calculateStartPadding
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.grid.LazyGridState
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.notes.NotesRow
import io.keepsake.app.theme.TryAgain
import io.keepsake.app.words.text
import io.keepsake.rust.CalendarMonth
import java.io.File

/** Where the catalog leads to. */
class CatalogActions(
    val back: () -> Unit = {},
    val open: (media: Long) -> Unit = {},
    val copies: () -> Unit = {},
    val settings: () -> Unit = {},
    val save: () -> Unit = {},
)

/** Everything that was found, to be looked at, picked and saved. */
@Composable
fun CatalogScreen(model: CatalogViewModel, actions: CatalogActions) {
    val state by model.state.collectAsStateWithLifecycle()
    var searching by rememberSaveable { mutableStateOf(false) }
    var asksWhy by rememberSaveable { mutableStateOf(false) }
    val context = LocalContext.current
    val saver = remember(context) { Asked.saver(KeptPicks(File(context.noBackupFilesDir, "picked"))) }
    var asked by rememberSaveable(stateSaver = saver) { mutableStateOf(Asked()) }
    LaunchedEffect(model) {
        model.restore(asked)
        model.refresh()
        model.state.collect { asked = Asked(it.query, it.picked) }
    }
    // Lying, a phone has room for little besides the pictures; the notes stand on the first screen as well.
    val isLow = LocalWindowInfo.current.containerDpSize.height < LOW
    BackHandler(state.selecting) { model.pickNothing() }
    BackHandler(searching && !state.selecting) {
        searching = false
        model.ask(state.query.copy(text = ""))
    }
    Scaffold(
        topBar = {
            Column {
                Bar(state, searching, model, actions.back) { searching = it }
                Filters(state.query, state.kinds, model::ask, Modifier.padding(bottom = 4.dp))
                if (!state.selecting && !searching && !isLow) NotesRow(state.notes)
            }
        },
        bottomBar = {
            val trouble = state.trouble.takeIf { state.plan == null && state.shape != null }
            if (trouble == null) SaveBar(state.plan, isLow, actions.save, actions.copies) { asksWhy = true } else TroubleBar(trouble, model::refresh)
        },
    ) { edges -> Contents(state, edges, remember(model, actions) { Actions(model, actions.open) }, nothing(state, model, actions), model::refresh) }
    val reasons = state.plan?.reasons.orEmpty()
    if (asksWhy && reasons.isNotEmpty()) WhySheet(reasons, { asksWhy = false }, actions.settings)
}

private class Actions(private val model: CatalogViewModel, private val show: (Long) -> Unit) : GridActions {
    override fun open(media: Long) = show(media)

    override fun pick(media: Long, picked: Boolean) = model.pick(media, picked)

    override fun pickMonth(month: CalendarMonth?) = model.pickMonth(month)

    override fun pickFrom(place: Int, to: Int, before: Picked) = model.pickFrom(place, to, before)
}

@Composable
private fun Bar(
    state: CatalogState,
    searching: Boolean,
    model: CatalogViewModel,
    back: () -> Unit,
    search: (Boolean) -> Unit,
) {
    val shown = state.facets?.media
    when {
        state.selecting -> PickingBar(state.picked.count(shown ?: 0u), model::pickNothing, model::pickAll)
        searching -> SearchingBar(state.query.text, { model.ask(state.query.copy(text = it)) }) {
            search(false)
            model.ask(state.query.copy(text = ""))
        }
        else -> LookingBar(shown, back, { search(true) }, model::beginPicking)
    }
}

@Composable
private fun Contents(state: CatalogState, edges: PaddingValues, actions: GridActions, nothing: Empty, again: () -> Unit) {
    val shape = state.shape
    val pages = state.pages
    val trouble = state.trouble
    // What is shown after another question starts at its beginning.
    val grid = rememberSaveable(state.query, saver = LazyGridState.Saver) { LazyGridState() }
    val sides = LocalLayoutDirection.current
    val aside = PaddingValues(
        start = edges.calculateStartPadding(sides),
        end = edges.calculateEndPadding(sides),
        bottom = 16.dp,
    )
    Box(Modifier.fillMaxSize().padding(top = edges.calculateTopPadding(), bottom = edges.calculateBottomPadding())) {
        when {
            trouble != null && shape == null -> TryAgain(LocalResources.current.text(trouble), again)
            shape == null || pages == null -> CircularProgressIndicator(Modifier.align(Alignment.Center))
            shape.months.isEmpty() -> Said(nothing)
            else -> {
                MediaGrid(shape, pages, state.picked, grid, aside, actions)
                MonthScroller(shape, grid, Modifier.align(Alignment.CenterEnd))
            }
        }
    }
}

/** That there is nothing, and a way on. */
private class Empty(val why: Int, val way: Int, val go: () -> Unit)

private fun nothing(state: CatalogState, model: CatalogViewModel, actions: CatalogActions): Empty = when {
    state.query.text.isNotBlank() -> Empty(R.string.no_caption, R.string.clear_search) { model.ask(state.query.copy(text = "")) }
    state.query != GridQuery() -> Empty(R.string.nothing_found, R.string.show_all) { model.ask(GridQuery()) }
    else -> Empty(R.string.nothing_yet, R.string.add_export, actions.back)
}

/** In the place of pictures. */
@Composable
private fun Said(nothing: Empty) {
    Column(
        Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(32.dp),
        Arrangement.spacedBy(16.dp, Alignment.CenterVertically),
        Alignment.CenterHorizontally,
    ) {
        Text(stringResource(nothing.why), color = MaterialTheme.colorScheme.onSurfaceVariant, textAlign = TextAlign.Center)
        OutlinedButton(nothing.go) { Text(stringResource(nothing.way)) }
    }
}

private val LOW = 480.dp
