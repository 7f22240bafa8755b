package io.keepsake.app.navigation

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.lifecycle.ViewModel
import androidx.lifecycle.ViewModelStore
import androidx.lifecycle.ViewModelStoreOwner
import androidx.lifecycle.viewmodel.compose.LocalViewModelStoreOwner

/**
 * The view models of each open screen. They outlive a rotation, as this one does, and end when
 * their screen is closed.
 */
class ScreenStores : ViewModel() {
    private val owners = mutableMapOf<Destination, Owner>()

    fun of(destination: Destination): ViewModelStoreOwner = owners.getOrPut(destination, ::Owner)

    /** Ends those of screens that are closed. */
    fun keep(open: Collection<Destination>) {
        val closed = owners.keys - open.toSet()
        closed.forEach { owners.remove(it)?.viewModelStore?.clear() }
    }

    override fun onCleared() = keep(emptyList())

    private class Owner : ViewModelStoreOwner {
        override val viewModelStore = ViewModelStore()
    }
}

/** Shows a screen with view models of its own. */
@Composable
fun ScreenStores.Own(destination: Destination, screen: @Composable () -> Unit) {
    CompositionLocalProvider(LocalViewModelStoreOwner provides of(destination), content = screen)
}
