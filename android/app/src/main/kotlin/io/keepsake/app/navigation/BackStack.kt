package io.keepsake.app.navigation

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable

/** The screens that are open, the one that is shown last; *Home* is always the first. */
@Stable
class BackStack(further: List<Destination> = emptyList()) {
    private val open = mutableStateListOf<Destination>(Destination.Home).apply { addAll(further) }

    val all: List<Destination> get() = open
    val top: Destination get() = open.last()
    val below: Destination? get() = open.getOrNull(open.lastIndex - 1)

    /** Shows a screen. One that is open already is gone back to. */
    fun show(destination: Destination) {
        val place = open.indexOf(destination)
        if (place < 0) open.add(destination) else open.removeRange(place + 1, open.size)
    }

    /** Shows a screen in the place of the one that is shown. */
    fun replace(destination: Destination) {
        if (open.size > 1) open.removeAt(open.lastIndex)
        show(destination)
    }

    fun back() {
        if (open.size > 1) open.removeAt(open.lastIndex)
    }

    companion object {
        val Saver: Saver<BackStack, Any> = listSaver(
            save = { stack -> stack.all.drop(1).map(Destination::toText) },
            restore = { texts -> BackStack(texts.mapNotNull(Destination::fromText)) },
        )
    }
}

@Composable
fun rememberBackStack(): BackStack = rememberSaveable(saver = BackStack.Saver) { BackStack() }
