package io.keepsake.app

import android.app.Application
import android.content.Context

/** The process: holds what all of its parts share. */
class KeepsakeApplication : Application() {
    val container: Container by lazy { Container(this) }
}

/** What all parts of the app share. */
val Context.container: Container
    get() = (applicationContext as KeepsakeApplication).container
