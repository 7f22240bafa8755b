package io.keepsake.app.report

import android.net.Uri
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.plus
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
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
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.theme.TryAgain
import io.keepsake.app.words.text
import io.keepsake.app.work.isOfLinks
import io.keepsake.rust.Outcome
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.SaveRecord

/** What the person can do from a report. */
class ReportActions(
    val back: () -> Unit,
    /** What failed in it; also what comes damaged, as it is. */
    val retry: (run: Long, damaged: Boolean) -> Unit,
    val goOn: (Long) -> Unit,
    val open: (media: Long) -> Unit,
    /** Saves items again that the person removed. */
    val again: (run: Long, removed: ReasonCount) -> Unit = { _, _ -> },
    val settings: () -> Unit = {},
)

/** And what happens in the report itself. */
internal class ReportDoings(
    val undo: () -> Unit,
    val stopUndo: () -> Unit,
    val share: () -> Unit,
    val more: () -> Unit,
    val again: () -> Unit = {},
    /** Shows what was saved, in whatever shows the phone's pictures. */
    val view: (Uri) -> Unit = {},
)

/** What became of every item of a save. */
@Composable
fun ReportScreen(model: ReportViewModel, actions: ReportActions) {
    val state by model.state.collectAsStateWithLifecycle()
    val context = LocalContext.current
    LaunchedEffect(state.page) {
        state.page?.let { page ->
            model.pageShared()
            context.share(page)
        }
    }
    val doings = remember(model, context) {
        ReportDoings(model::undo, model::stopUndo, { model.writePage(PageWords(context)) }, { model.loadMore() }, model::readAgain, context::view)
    }
    ReportContents(state, actions, doings)
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun ReportContents(state: ReportState, actions: ReportActions, doings: ReportDoings) {
    var asksUndo by rememberSaveable { mutableStateOf(false) }
    val asking = remember(doings) { ReportDoings({ asksUndo = true }, doings.stopUndo, doings.share, doings.more, view = doings.view) }
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.report), Modifier.semantics { heading() }) },
                navigationIcon = { Back(actions.back) },
            )
        },
    ) { edges ->
        val run = state.run
        val trouble = state.trouble
        when {
            run != null -> Report(state, run, edges, actions, asking)
            trouble != null -> TryAgain(LocalResources.current.text(trouble), doings.again, Modifier.padding(edges))
            else -> Box(Modifier.fillMaxSize().padding(edges), Alignment.Center) { CircularProgressIndicator() }
        }
    }
    val saved = state.run?.totals?.saved ?: 0u
    if (asksUndo) {
        AskUndo(saved, close = { asksUndo = false }) {
            asksUndo = false
            doings.undo()
        }
    }
}

@Composable
private fun Report(
    state: ReportState,
    run: SaveRecord,
    edges: PaddingValues,
    actions: ReportActions,
    doings: ReportDoings,
) {
    Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
        LazyColumn(
            Modifier.widthIn(max = 720.dp),
            contentPadding = edges + PaddingValues(horizontal = 16.dp, vertical = 8.dp),
            verticalArrangement = Arrangement.spacedBy(4.dp),
        ) {
            item { HowItEnded(run, state.paused, state.trouble) }
            item { Totals(run.totals) }
            state.first?.takeIf { run.undone == null }?.let { item { WhereTheyAre(it, doings.view) } }
            item { Doings(run, state, actions, doings) }
            reasons(R.string.why_not_saved, state.reasons) { if (run.undone == null) WhatToDo(it, run, actions) }
            reasons(R.string.saved_with_remarks, state.remarks)
            notSaved(state, actions.open)
            if (state.notSaved.isNotEmpty()) item(key = state.notSaved.size) { LaunchedEffect(Unit) { doings.more() } }
        }
    }
}

private fun LazyListScope.reasons(title: Int, reasons: List<ReasonCount>, toDo: @Composable (ReasonCount) -> Unit = {}) {
    if (reasons.isEmpty()) return
    item { Heading(title) }
    items(reasons) { reason -> ReasonRow(reason) { toDo(reason) } }
}

@Composable
private fun WhatToDo(reason: ReasonCount, run: SaveRecord, actions: ReportActions) {
    if (reason.isChosen) ChooseWhat(actions.settings)
    if (reason.isRemoved) TextButton({ actions.again(run.id, reason) }) { Text(stringResource(R.string.save_again)) }
    // What is damaged in an export stays so.
    if (reason.isDamaged && run.isOfLinks) TextButton({ actions.retry(run.id, true) }) { Text(stringResource(R.string.save_as_it_is)) }
}

private fun LazyListScope.notSaved(state: ReportState, open: (Long) -> Unit) {
    listOf(Outcome.FAILED to R.string.could_not_be_saved, Outcome.SKIPPED to R.string.was_left_alone)
        .forEach { (outcome, title) ->
            val entries = state.notSaved.filter { it.outcome == outcome }
            if (entries.isNotEmpty()) item(key = title) { Heading(title) }
            items(entries, key = { it.id }) { NotSavedRow(it) { open(it.media) } }
        }
}

@Composable
private fun Heading(title: Int) {
    Text(
        stringResource(title),
        Modifier.padding(top = 20.dp, bottom = 4.dp).semantics { heading() },
        color = MaterialTheme.colorScheme.primary,
        style = MaterialTheme.typography.titleMedium,
    )
}
