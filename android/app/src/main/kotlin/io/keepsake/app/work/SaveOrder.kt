package io.keepsake.app.work

import io.keepsake.rust.SaveOptions
import io.keepsake.rust.SaveOrigin
import io.keepsake.rust.SaveRecord
import io.keepsake.rust.Selection

/** What is to be saved. Kept on disk until it is done, so that it outlives the process. */
sealed interface SaveOrder {
    /** Whether the network is asked for what it lacks. */
    val isOfLinks: Boolean get() = false

    /** Waits for a network that costs nothing. */
    val onlyUnmetered: Boolean get() = false

    /** The run in the core's ledger that it goes on with. */
    val before: Long? get() = null

    /** The same, which waits for no other network than the one that is there. */
    fun overAnyNetwork(): SaveOrder = this

    /** Of what was found in exports. Asks nothing of the network. */
    data class FromExports(val selection: Selection, val options: SaveOptions = SaveOptions()) : SaveOrder

    /** What failed in the save that [run] is of, as it was asked for; [damaged]: what comes damaged is taken as it is. */
    data class WhatFailed(
        val run: Long,
        override val isOfLinks: Boolean = false,
        override val onlyUnmetered: Boolean = false,
        val damaged: Boolean = false,
    ) : SaveOrder {
        override val before: Long get() = run

        override fun overAnyNetwork() = copy(onlyUnmetered = false)
    }

    /** What the save that [run] is of had no turn for, as it was asked for: the core has that written down. */
    data class TheRest(
        val run: Long,
        override val isOfLinks: Boolean = false,
        override val onlyUnmetered: Boolean = false,
    ) : SaveOrder {
        override val before: Long get() = run

        override fun overAnyNetwork() = copy(onlyUnmetered = false)
    }

    /** The posts that a text links to. */
    data class FromLinks(
        val text: String,
        val slide: UInt? = null,
        override val onlyUnmetered: Boolean = false,
        val options: SaveOptions = SaveOptions(),
    ) : SaveOrder {
        override val isOfLinks: Boolean get() = true

        override fun overAnyNetwork() = copy(onlyUnmetered = false)
    }
}

/** Whether it saved what links led to, so that its rest is fetched. */
internal val SaveRecord.isOfLinks: Boolean get() = origin == SaveOrigin.LINKS
