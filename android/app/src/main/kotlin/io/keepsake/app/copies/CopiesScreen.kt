package io.keepsake.app.copies

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.plus
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Button
import androidx.compose.material3.Card
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.LifecycleResumeEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.theme.BottomBar
import io.keepsake.app.theme.Explained
import io.keepsake.app.theme.Labelled
import io.keepsake.app.words.counted
import io.keepsake.app.words.number
import io.keepsake.app.words.text
import io.keepsake.rust.LibraryCopy
import io.keepsake.rust.LookProgress
import io.keepsake.rust.LookStage

/** What the person does on the screen of copies. */
internal class CopiesActions(
    val back: () -> Unit = {},
    val allow: () -> Unit = {},
    val look: () -> Unit = {},
    val stop: () -> Unit = {},
    val forget: () -> Unit = {},
    val answer: (LibraryCopy, same: Boolean, all: Boolean) -> Unit = { _, _, _ -> },
    val takeBack: () -> Unit = {},
    val more: () -> Unit = {},
    val pair: suspend (LibraryCopy) -> Pair = { Pair(null, null) },
    /** Where the system asks no more. */
    val openSettings: (() -> Unit)? = null,
)

/** What the person's own photos have already, and what they are to decide. */
@Composable
fun CopiesScreen(model: CopiesViewModel, back: () -> Unit) {
    val state by model.state.collectAsStateWithLifecycle()
    val look by model.look.collectAsStateWithLifecycle()
    val ask = rememberAskForLibrary(model::lookNow)
    LifecycleResumeEffect(model) {
        model.refresh()
        onPauseOrDispose { }
    }
    val actions = remember(model, ask) {
        CopiesActions(
            back, ask.ask, model::lookNow, model::stop,
            { model.forget() }, { copy, same, all -> model.answer(copy, same, all) }, { model.takeBack() }, { model.loadMore() }, model::pair,
            ask.openSettings.takeIf { ask.isRefused },
        )
    }
    CopiesContents(state, look, actions)
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun CopiesContents(state: CopiesState, look: LookState, actions: CopiesActions) {
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.copies), Modifier.semantics { heading() }) },
                navigationIcon = { Back(actions.back) },
            )
        },
        bottomBar = { if (state.answered.isNotEmpty()) Answered(state.answered.size, actions.takeBack) },
    ) { edges ->
        Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
            LazyColumn(
                Modifier.widthIn(max = 720.dp),
                contentPadding = edges + PaddingValues(16.dp),
                verticalArrangement = Arrangement.spacedBy(12.dp),
            ) {
                if (state.access != LibraryAccess.ALL) item(key = "access") { Access(state.access, actions) }
                item(key = "look") { Look(state, look, actions) }
                if (state.asked.isNotEmpty()) {
                    item(key = "question") {
                        Text(
                            stringResource(R.string.copies_question),
                            Modifier.padding(top = 8.dp).semantics { heading() },
                            style = MaterialTheme.typography.titleLarge,
                        )
                    }
                }
                items(state.asked, key = { it.media }) { PairCard(it, state.alike(it), actions) }
                if (state.hasMore) item(key = state.asked.size) { LaunchedEffect(Unit) { actions.more() } }
                if (state.numbers != null) {
                    item(key = "forget") {
                        Column(Modifier.padding(top = 8.dp)) {
                            Text(
                                stringResource(R.string.forget_library_why),
                                color = MaterialTheme.colorScheme.onSurfaceVariant,
                                style = MaterialTheme.typography.bodyMedium,
                            )
                            TextButton(actions.forget) { Text(stringResource(R.string.forget_library)) }
                        }
                    }
                }
            }
        }
    }
}

/** What was answered last, and a way to take that back. */
@Composable
private fun Answered(number: Int, takeBack: () -> Unit) = BottomBar(vertical = 8.dp) {
    FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically) {
        Text(counted(R.plurals.copies_answered, number.toULong()), Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        TextButton(takeBack) { Labelled(R.drawable.undo, R.string.undo_answer) }
    }
}

/** That not everything is seen, and a way to change that. */
@Composable
private fun Access(access: LibraryAccess, actions: CopiesActions) {
    val isNone = access == LibraryAccess.NONE
    val openSettings = actions.openSettings.takeIf { isNone }
    val way = if (openSettings != null) R.string.open_settings else if (isNone) R.string.copies_allow else R.string.copies_choose
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(16.dp)) {
            Text(stringResource(if (isNone) R.string.copies_none else R.string.copies_some))
            TextButton(openSettings ?: actions.allow, Modifier.align(Alignment.End)) { Text(stringResource(way)) }
        }
    }
}

/** How far the look is, or what the latest one came to. */
@Composable
private fun Look(state: CopiesState, look: LookState, actions: CopiesActions) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        state.trouble?.let { Explained(LocalResources.current.text(it), color = MaterialTheme.colorScheme.error) }
        state.numbers?.let { Numbers(it) }
        when (look) {
            is LookState.Waiting -> Going(stringResource(R.string.look_waits), null, actions.stop)
            is LookState.Looking -> Going(stage(look.now), look.now, actions.stop)
            else -> {
                if (look is LookState.Stopped) {
                    val why = look.why
                    Explained(if (why == null) stringResource(R.string.look_stopped) else LocalResources.current.text(why))
                }
                if (state.access != LibraryAccess.NONE) Button(actions.look) { Text(stringResource(R.string.look_now)) }
            }
        }
    }
}

@Composable
private fun Numbers(numbers: CopiesState.Numbers) {
    Column {
        numbers.new?.let { Text(counted(R.plurals.copies_new, it), style = MaterialTheme.typography.titleMedium) }
        Text(counted(R.plurals.copies_there, numbers.there), style = MaterialTheme.typography.titleMedium)
        Text(counted(R.plurals.copies_ask, numbers.ask), style = MaterialTheme.typography.titleMedium)
    }
}

@Composable
private fun Going(words: String, now: LookProgress?, stop: () -> Unit) {
    val resources = LocalResources.current
    Text(words)
    // Nobody knows how many there are while the library is gone through.
    if (now == null || now.stage == LookStage.LIBRARY || now.all == 0uL) {
        LinearProgressIndicator(Modifier.fillMaxWidth())
        now?.let { Text(resources.number(it.done.toLong())) }
    } else {
        LinearProgressIndicator({ now.done.toFloat() / now.all.toFloat() }, Modifier.fillMaxWidth())
        Text(stringResource(R.string.done_of, resources.number(now.done.toLong()), resources.number(now.all.toLong())))
    }
    TextButton(stop) { Text(stringResource(R.string.stop)) }
}

@Composable
private fun stage(now: LookProgress?): String = stringResource(
    when (now?.stage) {
        LookStage.POSTS -> R.string.look_posts
        LookStage.COMPARE -> R.string.look_compare
        else -> R.string.look_library
    },
)
