package io.keepsake.app

import android.app.Application
import android.content.Context
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch

/** The process: holds what all of its parts share. */
open class KeepsakeApplication : Application() {
    val container: Container by lazy { makeContainer() }

    /** For what outlives every window. */
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    override fun onCreate() {
        super.onCreate()
        scope.launch { container.saves.restore() }
    }

    /** Tests have another. */
    protected open fun makeContainer() = Container(this)
}

/** What all parts of the app share. */
val Context.container: Container
    get() = (applicationContext as KeepsakeApplication).container
