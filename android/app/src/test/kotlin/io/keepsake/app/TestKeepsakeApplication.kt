package io.keepsake.app

import io.keepsake.app.roll.LibraryVersion
import io.keepsake.rust.versions
import java.io.File
import java.net.ConnectException
import java.net.URL
import java.net.URLConnection

/** What Robolectric starts in the app's place: its media library has no version. */
class TestKeepsakeApplication : KeepsakeApplication() {
    init {
        OwnCore.isLoadedFrom
    }

    /** How the app's network stack reaches an address: a test leads it to a server of its own. */
    @Volatile var way: (URL) -> URLConnection = { throw ConnectException("no test asks the Internet") }

    override fun makeContainer() = Container(this, LibraryVersion { "1:test" }) { way(it) }
}

/**
 * Each Android that Robolectric loads has classes of its own, and the core calls back into those that spoke to it last:
 * so each gets a copy of the core. Its name is looked up when the first call is made, which is here: later it might be
 * that of another Android's.
 */
private object OwnCore {
    val isLoadedFrom: File = File("target/cores").run {
        mkdirs()
        val built = File(System.getProperty("jna.library.path"), System.mapLibraryName("keepsake_ffi"))
        val copy = File(absoluteFile, "${System.identityHashCode(OwnCore::class.java.classLoader)}.so")
        built.copyTo(copy, overwrite = true)
    }

    init {
        System.setProperty("uniffi.component.keepsake_ffi.libraryOverride", isLoadedFrom.path)
        isLoadedFrom.deleteOnExit()
        versions()
    }
}
