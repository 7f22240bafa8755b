package io.keepsake.app.navigation

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.lifecycle.viewmodel.compose.viewModel
import coil3.ImageLoader
import io.keepsake.app.Container
import io.keepsake.app.catalog.CatalogScreen
import io.keepsake.app.catalog.CatalogViewModel
import io.keepsake.app.copies.CopiesScreen
import io.keepsake.app.copies.CopiesViewModel
import io.keepsake.app.home.HomeScreen
import io.keepsake.app.home.HomeViewModel
import io.keepsake.app.home.LinkScreen
import io.keepsake.app.navigation.Destination.Catalog
import io.keepsake.app.navigation.Destination.Copies
import io.keepsake.app.navigation.Destination.Home
import io.keepsake.app.navigation.Destination.Licence
import io.keepsake.app.navigation.Destination.Licences
import io.keepsake.app.navigation.Destination.Link
import io.keepsake.app.navigation.Destination.Post
import io.keepsake.app.navigation.Destination.Report
import io.keepsake.app.navigation.Destination.Saving
import io.keepsake.app.navigation.Destination.Settings
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.post.PostScreen
import io.keepsake.app.post.PostViewModel
import io.keepsake.app.report.ReportScreen
import io.keepsake.app.report.ReportViewModel
import io.keepsake.app.saving.SavingScreen
import io.keepsake.app.settings.LicenceScreen
import io.keepsake.app.settings.LicencesScreen
import io.keepsake.app.settings.SettingsScreen
import io.keepsake.app.settings.SettingsViewModel

/** All screens, and where each leads to. */
@Composable
fun Screens(
    container: Container,
    openLink: (text: String) -> Unit,
    stack: BackStack = rememberBackStack(),
    previews: ImageLoader = container.previews,
) {
    val askForNotifications = rememberAskForNotifications()
    val ordering = viewModel { Ordering(container) }
    val ways = remember(ordering, stack, askForNotifications) { Ways(ordering, stack, askForNotifications) }
    CompositionLocalProvider(LocalPreviews provides previews) {
        KeepsakeApp(stack) { destination -> Shown(destination, container, ways, openLink) }
    }
    ordering.trouble?.let { TroubleDialog(it, ordering::close) }
    LaunchedEffect(ordering.given, stack) { ordering.given?.let(ways::follow) }
}

@Composable
private fun Shown(destination: Destination, container: Container, ways: Ways, openLink: (String) -> Unit) {
    val stack = ways.stack
    when (destination) {
        Home -> HomeScreen(
            viewModel { HomeViewModel(container) },
            container.saves,
            remember(ways) { ways.fromHome() },
        )
        Link -> LinkScreen(stack::back) { text ->
            stack.back()
            openLink(text)
        }
        Catalog -> {
            val model = viewModel { CatalogViewModel(container) }
            CatalogScreen(model, remember(ways, model) { ways.fromCatalog { model.selection() } })
        }
        is Post -> PostScreen(viewModel { PostViewModel(container, destination.media) }, stack::back, ways::save)
        Saving -> SavingScreen(container.saves, remember(ways) { ways.fromSaving() }, ways::report)
        is Report -> ReportScreen(
            viewModel { ReportViewModel(container, destination.run) },
            remember(ways) { ways.fromReport() },
        )
        Settings -> SettingsScreen(viewModel { SettingsViewModel(container) }, stack::back, { stack.show(Copies) }) { stack.show(Licences) }
        Copies -> CopiesScreen(viewModel { CopiesViewModel(container) }, stack::back)
        Licences -> LicencesScreen(stack::back) { stack.show(Licence(it)) }
        is Licence -> LicenceScreen(destination.work, stack::back)
    }
}
