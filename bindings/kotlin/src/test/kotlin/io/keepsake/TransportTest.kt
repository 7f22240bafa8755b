package io.keepsake

import io.keepsake.rust.Incoming
import io.keepsake.rust.NetworkException
import io.keepsake.rust.NoAnswer
import io.keepsake.rust.Transport
import io.keepsake.rust.WebAnswer
import io.keepsake.rust.WebPage
import io.keepsake.rust.WebRequest
import java.io.InputStream
import java.io.OutputStream
import java.net.InetSocketAddress
import java.net.ProxySelector
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.WRITE
import java.security.KeyStore
import java.security.cert.CertificateFactory
import java.util.concurrent.atomic.AtomicInteger
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/** The row about an app's own transport of the smoke list of `bindings/README.md`. */
class TransportTest : PlatformTest() {
    @Test
    fun anAppsOwnTransport() {
        val asked = saved(with = { it }) { saved, failed, files, wanted ->
            assertEquals(listOf(wanted, 0, wanted), listOf(saved, failed, files))
        }
        assertEquals(1, asked.brokeOff.get())
        assertEquals(1, asked.resumed.get(), "what broke off is gone on with")
    }

    @Test
    fun aTransportThatMisbehaves() {
        saved(with = ::Failing) { saved, failed, files, wanted ->
            assertEquals(listOf(0, wanted, 0), listOf(saved, failed, files))
        }
    }

    /** Saves a post through a transport over the platform's own. */
    private fun saved(
        with: (PlatformTransport) -> Transport,
        check: (saved: Int, failed: Int, files: Int, wanted: Int) -> Unit,
    ): PlatformTransport = runBlocking {
        val world = World.temporary()
        val transport = FakeInstagram(world.place).use { instagram ->
            val transport = PlatformTransport(instagram)
            world.open(with(transport)).use { keepsake ->
                val (link, wanted) = instagram.carousel
                val done = keepsake.savingLink(link, world.roll).last() as LinkEvent.Done
                val totals = done.summary.save!!.totals
                check(totals.saved.toInt(), totals.failed.toInt(), world.files().size, wanted)
            }
            transport
        }
        world.delete()
        transport
    }
}

/** The platform's own network stack, which knows the fake Instagram as its proxy. Breaks off once. */
private class PlatformTransport(instagram: FakeInstagram) : Transport {
    val brokeOff = AtomicInteger()
    val resumed = AtomicInteger()

    private val client = HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(ProxySelector.of(address(instagram.address)))
        .sslContext(trusting(instagram.rootPem))
        .build()

    override suspend fun page(request: WebRequest): WebPage {
        val answer = send(request)
        return withContext(Dispatchers.IO) { answer.body().use { WebPage(head(answer), it.readAllBytes()) } }
    }

    override suspend fun download(key: String, request: WebRequest, incoming: Incoming) {
        if ("range" in request.headers) resumed.incrementAndGet()
        val answer = send(request)
        withContext(Dispatchers.IO) {
            answer.body().use { body ->
                val file = incoming.answered(head(answer)) ?: return@withContext
                Files.newOutputStream(Path.of(file), WRITE, CREATE_NEW).use { write(body, it, incoming) }
            }
        }
    }

    private fun write(body: InputStream, file: OutputStream, incoming: Incoming) {
        val piece = ByteArray(1000)
        var came = 0
        while (true) {
            val length = body.read(piece)
            if (length < 0) return
            file.write(piece, 0, length)
            came += length
            incoming.came(came.toULong())
            if (brokeOff.compareAndSet(0, 1)) throw NetworkException.Failed(NoAnswer.BROKE_OFF)
        }
    }

    private suspend fun send(request: WebRequest): HttpResponse<InputStream> {
        val asked = HttpRequest.newBuilder(URI(request.address))
        request.headers.forEach(asked::header)
        return client.sendAsync(asked.build(), BodyHandlers.ofInputStream()).await()
    }

    private fun head(answer: HttpResponse<*>) = WebAnswer(
        status = answer.statusCode().toUShort(),
        headers = answer.headers().map().mapValues { (_, values) -> values.first() },
    )

    private fun address(text: String) =
        text.split(':').let { (host, port) -> InetSocketAddress(host, port.toInt()) }

    private fun trusting(rootPem: String): SSLContext {
        val root = CertificateFactory.getInstance("X.509").generateCertificate(rootPem.byteInputStream())
        val roots = KeyStore.getInstance(KeyStore.getDefaultType()).apply {
            load(null)
            setCertificateEntry("fake", root)
        }
        val trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
        trust.init(roots)
        return SSLContext.getInstance("TLS").apply { init(null, trust.trustManagers, null) }
    }
}

/** Throws in the middle of every file what it does not declare. */
private class Failing(private val inner: Transport) : Transport by inner {
    override suspend fun download(key: String, request: WebRequest, incoming: Incoming) {
        incoming.answered(WebAnswer(status = 200u, headers = mapOf("Content-Length" to "1000")))
            ?.let { Files.write(Path.of(it), ByteArray(10)) }
        error("undeclared")
    }
}
