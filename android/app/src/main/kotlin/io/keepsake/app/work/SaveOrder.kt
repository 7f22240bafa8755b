package io.keepsake.app.work

import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection

/** What is to be saved. Kept on disk until it is done, so that it outlives the process. */
sealed interface SaveOrder {
    /** Of what was found in exports. Asks nothing of the network. */
    data class FromExports(val selection: Selection, val options: SaveOptions = SaveOptions()) : SaveOrder

    /** What the latest save could not save. */
    data class WhatFailed(val options: SaveOptions = SaveOptions()) : SaveOrder

    /** What the save that [run] is of had no turn for, as it was asked for: the core has that written down. */
    data class TheRest(val run: Long) : SaveOrder

    /** The posts that a text links to. */
    data class FromLinks(
        val text: String,
        val slide: UInt? = null,
        /** Waits for a network that costs nothing. */
        val onlyUnmetered: Boolean = false,
        val options: SaveOptions = SaveOptions(),
    ) : SaveOrder
}
