package io.keepsake.app.navigation

import io.keepsake.app.catalog.CatalogActions
import io.keepsake.app.home.HomeActions
import io.keepsake.app.navigation.Destination.Catalog
import io.keepsake.app.navigation.Destination.Copies
import io.keepsake.app.navigation.Destination.Home
import io.keepsake.app.navigation.Destination.Link
import io.keepsake.app.navigation.Destination.Post
import io.keepsake.app.navigation.Destination.Report
import io.keepsake.app.navigation.Destination.Saving
import io.keepsake.app.navigation.Destination.Settings
import io.keepsake.app.report.ReportActions
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.work.Saves
import io.keepsake.rust.DateChoice
import io.keepsake.rust.Selection

/** What leads from one screen to another. */
internal class Ways(private val ordering: Ordering, val stack: BackStack, private val askForNotifications: () -> Unit) {
    /** What was chosen; without a [date], with the one that is chosen for every save. */
    fun save(date: DateChoice? = null, selection: suspend () -> Selection) = asking { ordering.save(date, selection) }

    /** The report about a save that is over; there is none of one that never began. */
    fun report(run: Long?) {
        ordering.seen()
        if (run == null) stack.back() else stack.replace(Report(run))
    }

    fun fromHome() = HomeActions(
        look = { stack.show(Catalog) },
        saving = { stack.show(Saving) },
        report = { stack.show(Report(it)) },
        settings = { stack.show(Settings) },
        link = { stack.show(Link) },
        ofLink = ::doings,
    )

    fun fromCatalog(selection: suspend () -> Selection) = CatalogActions(
        back = stack::back,
        open = { stack.show(Post(it)) },
        copies = { stack.show(Copies) },
        settings = { stack.show(Settings) },
        save = { save(selection = selection) },
    )

    fun fromSaving() = doings(Saves.FROM_EXPORTS)

    private fun doings(id: String) = SavingActions(
        back = stack::back,
        pause = { ordering.pause(id) },
        goOn = { ordering.resume(id) },
        stop = { ordering.stop(id) },
        overAnyNetwork = { ordering.overAnyNetwork(id) },
    )

    fun fromReport() = ReportActions(
        back = stack::back,
        retry = { run, damaged -> asking { ordering.retry(run, damaged) } },
        goOn = { run -> asking { ordering.goOn(run) } },
        open = { stack.show(Post(it)) },
        settings = { stack.show(Settings) },
        again = { run, removed -> asking { ordering.again(run, removed) } },
    )

    /** To where the order that was given is shown. */
    fun follow(id: String) {
        when {
            // Those of links are on Home, as many as there are.
            Saves.isOfLinks(id) -> stack.show(Home)
            stack.top is Report -> stack.replace(Saving)
            else -> stack.show(Saving)
        }
        ordering.followed()
    }

    private fun asking(order: () -> Unit) {
        if (ordering.isOnItsWay) return
        askForNotifications()
        order()
    }
}
