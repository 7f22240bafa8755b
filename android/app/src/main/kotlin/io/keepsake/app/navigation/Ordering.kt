package io.keepsake.app.navigation

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.report.again
import io.keepsake.app.work.SaveOrder
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.app.work.isOfLinks
import io.keepsake.rust.DateChoice
import io.keepsake.rust.KeepException
import io.keepsake.rust.ReasonCount
import io.keepsake.rust.SaveRecord
import io.keepsake.rust.Selection
import kotlinx.coroutines.launch

/** Gives orders for all screens. What is on its way outlives a turn of the phone. */
internal class Ordering(private val container: Container) : ViewModel() {
    private val saves get() = container.saves

    /** Whether an order is being given. */
    var isOnItsWay = false
        private set

    /** Why a save could not be given or gone on with, until the person has seen it. */
    var trouble: KeepException? by mutableStateOf(null)
        private set

    /** The order that was given, until its screen is shown. */
    var given: String? by mutableStateOf(null)
        private set

    fun close() {
        trouble = null
    }

    fun followed() {
        given = null
    }

    /** What came of the save of exports. */
    fun seen() = saves.dismiss(Saves.FROM_EXPORTS)

    fun pause(id: String) = trying { saves.pause(id) }

    fun resume(id: String) = trying { saves.resume(id) }

    fun stop(id: String) = trying { saves.stop(id) }

    fun overAnyNetwork(id: String) = trying { saves.overAnyNetwork(id) }

    fun save(date: DateChoice?, selection: suspend () -> Selection) = ordering {
        val options = container.settings.options
        saves.start(SaveOrder.FromExports(selection(), date?.let { options.copy(date = it) } ?: options))
    }

    fun again(run: Long, removed: ReasonCount) = ordering {
        saves.start(SaveOrder.FromExports(container.keepsake().again(run, removed), container.settings.options))
    }

    fun retry(run: Long, damaged: Boolean) =
        part(run) { ofLinks, onlyUnmetered -> SaveOrder.WhatFailed(run, ofLinks, onlyUnmetered, damaged) }

    fun goOn(run: Long) = part(run) { ofLinks, onlyUnmetered -> SaveOrder.TheRest(run, ofLinks, onlyUnmetered) }

    /** With that save where it stands still, or else with another part of it, as it was asked for. */
    private fun part(run: Long, part: (ofLinks: Boolean, onlyUnmetered: Boolean) -> SaveOrder) = ordering {
        val save = container.keepsake().saveOf(run)
        val ofLinks = save?.isOfLinks == true
        val order = part(ofLinks, ofLinks && container.settings.choices.value.onlyWifi)
        val before = save?.let(::standingStill)
        val asItIs = (order as? SaveOrder.WhatFailed)?.damaged == true
        val id = before?.takeUnless { asItIs }?.also { saves.resume(it) } ?: saves.start(order)
        // The one before would leave alone what is damaged.
        if (before != null && before != id) saves.stop(before)
        id
    }

    /** The order of that save, where it stands still. */
    private fun standingStill(save: SaveRecord): String? =
        saves.states.value.entries.firstOrNull { (_, state) -> (state as? SaveState.Paused)?.run in save.runs }?.key

    /** One order at a time: whoever taps again means the one that is on its way. */
    private fun ordering(order: suspend () -> String) {
        if (isOnItsWay) return
        isOnItsWay = true
        trying { given = order() }.invokeOnCompletion { isOnItsWay = false }
    }

    private fun trying(work: suspend () -> Unit) = viewModelScope.launch {
        try {
            work()
        } catch (why: KeepException) {
            trouble = why
        }
    }
}
