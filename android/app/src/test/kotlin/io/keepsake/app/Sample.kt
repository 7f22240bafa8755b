package io.keepsake.app

import android.content.Context
import androidx.test.core.app.ApplicationProvider
import coil3.EventListener
import coil3.ImageLoader
import coil3.request.ErrorResult
import coil3.request.ImageRequest
import coil3.request.SuccessResult
import io.keepsake.addArchives
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.runBlocking

/** What the tests' app holds: the one of the application that Robolectric made for this test. */
val container: Container get() = ApplicationProvider.getApplicationContext<Context>().container

/** Reads an export of the sample maker's. */
fun read(name: String): Unit = runBlocking { container.keepsake().addArchives(sample("$name.zip")) }

/** Pictures that are on their way. */
class Loading : EventListener() {
    private val open = AtomicInteger()
    val isOver: Boolean get() = open.get() == 0

    fun watched(loader: ImageLoader): ImageLoader = loader.newBuilder().eventListener(this).build()

    override fun onStart(request: ImageRequest) {
        open.incrementAndGet()
    }

    override fun onCancel(request: ImageRequest) {
        open.decrementAndGet()
    }

    override fun onError(request: ImageRequest, result: ErrorResult) {
        open.decrementAndGet()
    }

    override fun onSuccess(request: ImageRequest, result: SuccessResult) {
        open.decrementAndGet()
    }
}
