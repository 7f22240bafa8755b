package io.keepsake.app.settings

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import io.keepsake.app.Container
import io.keepsake.app.copies.LibraryAccess
import io.keepsake.rust.KeepException
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

class SettingsViewModel(private val container: Container) : ViewModel() {
    val choices: StateFlow<Choices> = container.settings.choices

    private val cached = MutableStateFlow<ULong?>(null)

    /** What previews take on this phone, in bytes; none as long as nobody knows. */
    val cache: StateFlow<ULong?> = cached.asStateFlow()

    init {
        working { }
    }

    fun choose(choices: Choices) = container.settings.choose(choices)

    /** After the person was asked: turned on only where something is to be seen. Whether it is. */
    fun lookForCopies(): Boolean {
        if (container.libraryAccess() == LibraryAccess.NONE) return false
        choose(choices.value.copy(copies = true))
        container.looks.start()
        return true
    }

    fun clearCache() = working { container.keepsake().clearCache() }

    private fun working(work: suspend () -> Unit) {
        viewModelScope.launch {
            try {
                work()
                cached.value = container.keepsake().cacheSize()
            } catch (_: KeepException) {
                cached.value = null
            }
        }
    }
}
