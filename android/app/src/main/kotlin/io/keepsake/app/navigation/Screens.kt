package io.keepsake.app.navigation

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.lifecycle.viewmodel.compose.viewModel
import coil3.ImageLoader
import io.keepsake.app.Container
import io.keepsake.app.catalog.CatalogScreen
import io.keepsake.app.catalog.CatalogViewModel
import io.keepsake.app.copies.CopiesScreen
import io.keepsake.app.copies.CopiesViewModel
import io.keepsake.app.home.HomeActions
import io.keepsake.app.home.HomeScreen
import io.keepsake.app.home.HomeViewModel
import io.keepsake.app.navigation.Destination.Catalog
import io.keepsake.app.navigation.Destination.Copies
import io.keepsake.app.navigation.Destination.Home
import io.keepsake.app.navigation.Destination.Licences
import io.keepsake.app.navigation.Destination.Post
import io.keepsake.app.navigation.Destination.Report
import io.keepsake.app.navigation.Destination.Saving
import io.keepsake.app.navigation.Destination.Settings
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.post.PostScreen
import io.keepsake.app.post.PostViewModel
import io.keepsake.app.report.ReportActions
import io.keepsake.app.report.ReportScreen
import io.keepsake.app.report.ReportViewModel
import io.keepsake.app.report.again
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.saving.SavingScreen
import io.keepsake.app.settings.LicencesScreen
import io.keepsake.app.settings.SettingsScreen
import io.keepsake.app.settings.SettingsViewModel
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.app.work.isOfLinks
import io.keepsake.rust.DateChoice
import io.keepsake.rust.KeepException
import io.keepsake.rust.RunRecord
import io.keepsake.rust.Selection
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** All screens, and where each leads to. */
@Composable
fun Screens(
    container: Container,
    openLink: (text: String) -> Unit,
    stack: BackStack = rememberBackStack(),
    previews: ImageLoader = container.previews,
) {
    val scope = rememberCoroutineScope()
    val askForNotifications = rememberAskForNotifications()
    val ways = remember(container, stack) { Ways(container, stack, scope, askForNotifications) }
    CompositionLocalProvider(LocalPreviews provides previews) {
        KeepsakeApp(stack) { destination -> Shown(destination, container, ways, openLink) }
    }
    ways.trouble?.let { TroubleDialog(it, ways::close) }
}

@Composable
private fun Shown(destination: Destination, container: Container, ways: Ways, openLink: (String) -> Unit) {
    val stack = ways.stack
    when (destination) {
        Home -> HomeScreen(
            viewModel { HomeViewModel(container) },
            container.saves,
            remember(ways, openLink) { ways.fromHome(openLink) },
        )
        Catalog -> {
            val model = viewModel { CatalogViewModel(container) }
            CatalogScreen(model, stack::back, { stack.show(Post(it)) }, { stack.show(Copies) }) { ways.save { model.selection() } }
        }
        is Post -> PostScreen(viewModel { PostViewModel(container, destination.media) }, stack::back, ways::save)
        Saving -> SavingScreen(container.saves, remember(ways) { ways.fromSaving() }, ways::report)
        is Report -> ReportScreen(
            viewModel { ReportViewModel(container, destination.run) },
            remember(ways) { ways.fromReport() },
        )
        Settings -> SettingsScreen(viewModel { SettingsViewModel(container) }, stack::back, { stack.show(Copies) }) { stack.show(Licences) }
        Copies -> CopiesScreen(viewModel { CopiesViewModel(container) }, stack::back)
        Licences -> LicencesScreen(stack::back)
    }
}

/** What leads from one screen to another. */
private class Ways(
    private val container: Container,
    val stack: BackStack,
    private val scope: CoroutineScope,
    private val askForNotifications: () -> Unit,
) {
    private val saves get() = container.saves
    private var isOrdering = false

    /** Why a save could not be given or gone on with, until the person has seen it. */
    var trouble: KeepException? by mutableStateOf(null)
        private set

    fun close() {
        trouble = null
    }

    fun save(date: DateChoice = container.settings.choices.value.date, selection: suspend () -> Selection) =
        order { SaveOrder.FromExports(selection(), container.settings.options.copy(date = date)) }

    /** The report about a save that is over; there is none of one that never began. */
    fun report(run: Long?) {
        saves.dismiss(Saves.FROM_EXPORTS)
        if (run == null) stack.back() else stack.replace(Report(run))
    }

    fun fromHome(openLink: (String) -> Unit) = HomeActions(
        look = { stack.show(Catalog) },
        saving = { stack.show(Saving) },
        report = { stack.show(Report(it)) },
        settings = { stack.show(Settings) },
        link = openLink,
        ofLink = ::doings,
    )

    fun fromSaving() = doings(Saves.FROM_EXPORTS)

    private fun doings(id: String) = SavingActions(
        back = stack::back,
        pause = { trying { saves.pause(id) } },
        goOn = { trying { saves.resume(id) } },
        stop = { trying { saves.stop(id) } },
        overAnyNetwork = { trying { saves.overAnyNetwork(id) } },
    )

    fun fromReport() = ReportActions(
        back = stack::back,
        retry = { run, damaged ->
            goOn(run) { ofLinks, onlyUnmetered -> SaveOrder.WhatFailed(run, ofLinks, onlyUnmetered, damaged) }
        },
        goOn = { run -> goOn(run) { ofLinks, onlyUnmetered -> SaveOrder.TheRest(run, ofLinks, onlyUnmetered) } },
        open = { stack.show(Post(it)) },
        again = { run, removed -> order { SaveOrder.FromExports(container.keepsake().again(run, removed), container.settings.options) } },
    )

    private fun order(order: suspend () -> SaveOrder) = ordering {
        saves.start(order())
        if (stack.top is Report) stack.replace(Saving) else stack.show(Saving)
    }

    /** One order at a time: whoever taps again means the one that is on its way. */
    private fun ordering(order: suspend () -> Unit) {
        if (isOrdering) return
        isOrdering = true
        askForNotifications()
        trying {
            try {
                order()
            } finally {
                isOrdering = false
            }
        }
    }

    /** With that save where it stands still, or else with another part of it, as it was asked for. */
    private fun goOn(run: Long, part: (ofLinks: Boolean, onlyUnmetered: Boolean) -> SaveOrder) = ordering {
        val runs = container.keepsake().runs()
        val ofLinks = runs.any { it.id == run && it.isOfLinks }
        val order = part(ofLinks, ofLinks && container.settings.choices.value.onlyWifi)
        val before = standingStill(run, runs)
        val asItIs = (order as? SaveOrder.WhatFailed)?.damaged == true
        val id = before?.takeUnless { asItIs }?.also { saves.resume(it) } ?: saves.start(order)
        // The one before would leave alone what is damaged.
        if (before != null && before != id) saves.stop(before)
        // Those of links are on Home, as many as there are.
        if (Saves.isOfLinks(id)) stack.show(Home) else stack.replace(Saving)
    }

    /** The order that stands still of the save that this run is a part of. */
    private fun standingStill(run: Long, runs: List<RunRecord>): String? {
        val before = runs.associate { it.id to it.continues }
        fun first(of: Long) = generateSequence(of) { before[it] }.last()
        return saves.states.value.entries.firstOrNull { (_, state) -> (state as? SaveState.Paused)?.run?.let(::first) == first(run) }?.key
    }

    private fun trying(work: suspend () -> Unit) {
        scope.launch {
            try {
                work()
            } catch (why: KeepException) {
                trouble = why
            }
        }
    }
}
