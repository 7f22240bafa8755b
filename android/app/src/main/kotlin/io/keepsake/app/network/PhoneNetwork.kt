package io.keepsake.app.network

import io.keepsake.rust.Incoming
import io.keepsake.rust.NetworkException
import io.keepsake.rust.NoAnswer
import io.keepsake.rust.Transport
import io.keepsake.rust.WebAnswer
import io.keepsake.rust.WebPage
import io.keepsake.rust.WebRequest
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.net.HttpURLConnection
import java.net.URL
import java.net.URLConnection
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * The phone's own network stack as the core's transport, with its proxies and its certificates. It decides nothing: whom to ask,
 * how slowly, and what to believe the core says. Neither cookies nor a cache: those would be the process's, which has none.
 *
 * @param isOnline whether the phone has a network at the moment; a name that is not found tells nothing about that.
 * @param open what makes a connection of an address.
 */
internal class PhoneNetwork(
    private val isOnline: () -> Boolean,
    private val open: (URL) -> URLConnection = URL::openConnection,
) : Transport {
    override suspend fun page(request: WebRequest): WebPage = answering(request) { connection ->
        val body = ByteArrayOutputStream()
        connection.body()?.use { from -> copy(from, body, LARGEST_PAGE) { } }
        WebPage(connection.head(), body.toByteArray())
    }

    override suspend fun download(key: String, request: WebRequest, incoming: Incoming): Unit = answering(request) { connection ->
        val file = incoming.answered(connection.head()) ?: return@answering connection.disconnect()
        connection.body()?.use { from ->
            // The file may be the next attempt's already.
            currentCoroutineContext().ensureActive()
            written { FileOutputStream(File(file)) }.use { to ->
                copy(from, to, Long.MAX_VALUE) { incoming.came(it.toULong()) }
                written(to::close)
            }
        }
    }

    /** Asks, and lets [work] read the answer, on a thread that may wait; whoever cancels ends the connection. */
    private suspend fun <T> answering(request: WebRequest, work: suspend (HttpURLConnection) -> T): T = withContext(Dispatchers.IO) {
        val connection = open(URL(request.address)) as HttpURLConnection
        connection.instanceFollowRedirects = false
        connection.connectTimeout = CONNECT
        connection.readTimeout = SILENCE
        request.headers.forEach(connection::setRequestProperty)
        val waiting = launch(start = CoroutineStart.UNDISPATCHED) {
            try {
                awaitCancellation()
            } finally {
                // What came to its end leaves its connection to the next one.
                if (!this@withContext.isActive) connection.disconnect()
            }
        }
        try {
            var began = false
            try {
                connection.responseCode
                began = true
                work(connection)
            } catch (cause: IOException) {
                // A closed connection says so of one that nobody wants any more.
                ensureActive()
                throw told(cause, began, isOnline)
            }
        } finally {
            waiting.cancel()
        }
    }

    private suspend fun copy(from: InputStream, to: OutputStream, most: Long, came: (Long) -> Unit) {
        val piece = ByteArray(PIECE)
        var bytes = 0L
        while (bytes <= most) {
            val length = from.read(piece)
            currentCoroutineContext().ensureActive()
            if (length < 0) return
            written { to.write(piece, 0, length) }
            bytes += length
            came(bytes)
        }
    }

    /** A file that cannot be written is no trouble of the network. */
    private inline fun <T> written(write: () -> T): T = try {
        write()
    } catch (_: IOException) {
        throw NetworkException.NoRoom()
    }

    private companion object {
        /** In milliseconds: until a connection is there, and without a byte. */
        const val CONNECT = 15_000
        const val SILENCE = 30_000

        /** The core looks at no more. */
        const val LARGEST_PAGE = 8L shl 20
        const val PIECE = 64 shl 10
    }
}

/** The body, also of a refusal; none where there is none. */
private fun HttpURLConnection.body(): InputStream? = if (responseCode < HttpURLConnection.HTTP_BAD_REQUEST) inputStream else errorStream

private fun HttpURLConnection.head(): WebAnswer {
    // The status line has no name; without one, what came is no HTTP.
    val status = responseCode.takeIf { it > 0 } ?: throw NetworkException.Failed(NoAnswer.NOT_READABLE)
    val headers = headerFields.entries.mapNotNull { (name, values) -> name?.let { it to values.last() } }
    return WebAnswer(status.toUShort(), headers.toMap())
}
