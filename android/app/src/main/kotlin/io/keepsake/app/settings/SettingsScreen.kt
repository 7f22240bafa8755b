package io.keepsake.app.settings

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.copies.rememberAskForLibrary
import io.keepsake.app.words.size
import io.keepsake.app.words.title
import io.keepsake.rust.AlbumChoice
import io.keepsake.rust.DateChoice
import io.keepsake.rust.OptInReason
import io.keepsake.rust.versions

/** How saves are made, and what this app keeps. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun SettingsScreen(model: SettingsViewModel, back: () -> Unit, copies: () -> Unit, licences: () -> Unit) {
    val choices by model.choices.collectAsStateWithLifecycle()
    val cache by model.cache.collectAsStateWithLifecycle()
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.settings), Modifier.semantics { heading() }) },
                navigationIcon = { Back(back) },
            )
        },
    ) { edges ->
        Box(Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(edges), Alignment.TopCenter) {
            Column(Modifier.widthIn(max = 720.dp).padding(bottom = 24.dp)) {
                Albums(choices, model::choose)
                Dates(choices, model::choose)
                Contents(choices, model::choose)
                Links(choices, model::choose)
                Copies(choices, model, copies)
                Included(choices, model::choose)
                Section(R.string.this_app)
                Action(
                    stringResource(R.string.clear_cache),
                    cache?.let { stringResource(R.string.cache_size, size(it)) },
                    model::clearCache,
                )
                Action(stringResource(R.string.licences), stringResource(R.string.version, versions().keepsake), licences)
            }
        }
    }
}

@Composable
private fun Albums(choices: Choices, choose: (Choices) -> Unit) {
    Section(R.string.albums)
    listOf(
        AlbumChoice.BY_KIND to R.string.albums_by_kind,
        AlbumChoice.BY_YEAR to R.string.albums_by_year,
        AlbumChoice.NO_ALBUMS to R.string.albums_none,
    ).forEach { (albums, title) ->
        OneOf(stringResource(title), choices.albums == albums) { choose(choices.copy(albums = albums)) }
    }
}

@Composable
private fun Dates(choices: Choices, choose: (Choices) -> Unit) {
    Section(R.string.dates)
    listOf(
        DateChoice.PUBLISHED to R.string.date_published,
        DateChoice.ORIGINAL to R.string.date_original,
    ).forEach { (date, title) ->
        OneOf(stringResource(title), choices.date == date) { choose(choices.copy(date = date)) }
    }
}

@Composable
private fun Contents(choices: Choices, choose: (Choices) -> Unit) {
    Section(R.string.contents)
    OnOff(stringResource(R.string.write_places), stringResource(R.string.write_places_why), choices.place) {
        choose(choices.copy(place = it))
    }
    OnOff(stringResource(R.string.replace_better), stringResource(R.string.replace_better_why), choices.replace) {
        choose(choices.copy(replace = it))
    }
}

@Composable
private fun Links(choices: Choices, choose: (Choices) -> Unit) {
    Section(R.string.links)
    OnOff(stringResource(R.string.only_wifi), stringResource(R.string.only_wifi_why), choices.onlyWifi) {
        choose(choices.copy(onlyWifi = it))
    }
}

/** Reading the person's photos is asked for when it is wanted, and not before. */
@Composable
private fun Copies(choices: Choices, model: SettingsViewModel, show: () -> Unit) {
    var isDenied by rememberSaveable { mutableStateOf(false) }
    val ask = rememberAskForLibrary {
        isDenied = !model.lookForCopies()
        if (!isDenied) show()
    }
    Section(R.string.copies)
    val why = if (isDenied && !choices.copies) R.string.copies_none else R.string.look_for_copies_why
    OnOff(stringResource(R.string.look_for_copies), stringResource(why), choices.copies) { on ->
        if (on) ask.ask() else model.choose(choices.copy(copies = false))
    }
    if (ask.isRefused && !choices.copies) Action(stringResource(R.string.open_settings), null, ask.openSettings)
    if (choices.copies) Action(stringResource(R.string.copies), null, show)
}

@Composable
private fun Included(choices: Choices, choose: (Choices) -> Unit) {
    Section(R.string.include)
    OptInReason.entries.forEach { what ->
        OnOff(stringResource(what.title()), null, what in choices.include) { on ->
            choose(choices.copy(include = if (on) choices.include + what else choices.include - what))
        }
    }
}
