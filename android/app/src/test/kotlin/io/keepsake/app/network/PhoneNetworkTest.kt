package io.keepsake.app.network

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.keepsake.FolderRoll
import io.keepsake.LinkEvent
import io.keepsake.app.World
import io.keepsake.app.share.FakeInstagram
import io.keepsake.rust.Incoming
import io.keepsake.rust.Keepsake
import io.keepsake.rust.NetworkException
import io.keepsake.rust.NoAnswer
import io.keepsake.rust.NoHandle
import io.keepsake.rust.Transport
import io.keepsake.rust.WebAnswer
import io.keepsake.rust.WebRequest
import io.keepsake.savingLink
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.net.ConnectException
import java.net.HttpURLConnection
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.SocketException
import java.net.SocketTimeoutException
import java.net.URL
import java.net.UnknownHostException
import java.security.cert.CertificateException
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import javax.net.ssl.SSLHandshakeException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.last
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The phone's own network stack, with the real core and an Instagram that is none, and with a server that says what it was asked. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class PhoneNetworkTest {
    private val world = World()
    private val asked = ConcurrentLinkedQueue<HttpExchange>()
    private val threads = Executors.newCachedThreadPool()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        executor = threads
        start()
    }
    private val network = PhoneNetwork({ true })

    @After
    fun tearDown() {
        server.stop(0)
        threads.shutdownNow()
    }

    @Test
    fun `what breaks off is gone on with, and comes as it is`() = FakeInstagram(world.place, "media:cut-off=2000*3").use { instagram ->
        runBlocking {
            val counted = Counted(PhoneNetwork({ true }, instagram::connection))
            val files = saved(instagram.carousel.link, "through-the-phone", counted) { }
            assertEquals(instagram.carousel.files, files.size)
            assertTrue("${counted.resumed.get()}", counted.resumed.get() > 0)
            assertEquals(saved(instagram.carousel.link, "through-its-own") { instagram.isAskedBy(it) }, files)
        }
    }

    @Test
    fun `killed while a file comes, the next process goes on where it was`() = FakeInstagram(world.place, "media:stall=2000*1").use { instagram ->
        runBlocking {
            val dying = world.open(transport = PhoneNetwork({ true }, instagram::connection))
            val process = CoroutineScope(SupervisorJob() + Dispatchers.Default)
            val (link, files) = instagram.photo
            process.launch { dying.savingLink(link, FolderRoll(File(world.place, "dead").apply { mkdirs() }.toPath())).collect() }
            val data = File(world.place, "data")
            withTimeout(TIMEOUT) { while (data.walk().none { it.extension == "rest" && it.length() == 2000L }) delay(10) }
            data.copyRecursively(File(world.place, "data-next"))
            File(world.place, "data-next").walk().filter { it.name.endsWith("-shm") }.forEach { it.delete() }

            val counted = Counted(PhoneNetwork({ true }, instagram::connection))
            assertEquals(files, saved(link, "next", counted) { }.size)
            assertEquals(1, counted.resumed.get())
            process.cancel()
            dying.shutDown()
        }
    }

    @Test
    fun `who cannot prove to be the server is not believed`() = FakeInstagram(world.place).use { instagram ->
        val alien = PhoneNetwork({ true }, { instagram.connection(it, alien = true) })
        assertThrows(NetworkException.NotTrusted::class.java) { runBlocking { alien.page(WebRequest("https://www.instagram.com/", emptyMap())) } }
        Unit
    }

    @Test
    fun `a redirect is an answer, and nothing is sent but what is to be`() = runBlocking {
        answer("/away") {
            it.responseHeaders.add("Location", "/there")
            it.responseHeaders.add("Set-Cookie", "known=1")
            it.end(302)
        }
        answer("/there") { it.end(200, "there") }
        val headers = mapOf("user-agent" to "somebody", "accept" to "text/html", "accept-encoding" to "identity", "sec-fetch-dest" to "document")
        val away = network.page(request("/away", headers)).answer
        assertEquals(302 to "/there", away.status.toInt() to away.headers.mapKeys { it.key.lowercase() }["location"])
        network.page(request("/there", headers))
        assertEquals(listOf("/away", "/there"), asked.map { it.requestURI.path })
        for (exchange in asked) {
            val sent = exchange.requestHeaders.entries.associate { it.key.lowercase() to it.value.single() }
            assertEquals(headers, sent - setOf("host", "connection"))
        }
    }

    @Test
    fun `what a refusal says comes along`() = runBlocking {
        answer("/") { it.end(404, "not here") }
        val page = network.page(request("/"))
        assertEquals(404 to "not here", page.answer.status.toInt() to page.body.decodeToString())
    }

    @Test
    fun `of a page without end no more is taken than is looked at`() = runBlocking {
        answer("/") {
            it.sendResponseHeaders(200, 0)
            val piece = ByteArray(1 shl 20)
            it.responseBody.use { body -> repeat(64) { body.write(piece) } }
        }
        val taken = network.page(request("/")).body.size
        assertTrue("$taken", taken > (8 shl 20) && taken < (9 shl 20))
    }

    @Test
    fun `a body becomes the file that the core names`() = runBlocking {
        val bytes = ByteArray(300_000) { it.toByte() }
        answer("/") { it.end(200, bytes) }
        val incoming = Heard(File(world.place, "file"))
        network.download("key", request("/"), incoming)
        assertArrayEquals(bytes, File(world.place, "file").readBytes())
        assertEquals("300000" to bytes.size.toLong(), incoming.head?.headers?.get("Content-length") to incoming.came)
    }

    @Test
    fun `of what is not wanted nothing is written`() = runBlocking {
        answer("/") { it.end(200, "not wanted") }
        val incoming = Heard(null)
        network.download("key", request("/"), incoming)
        assertEquals(200 to 0L, incoming.head?.status?.toInt() to incoming.came)
    }

    @Test
    fun `without room it says so`() {
        answer("/") { it.end(200, "a photo") }
        val nowhere = Heard(File(world.place, "no/such/folder"))
        assertThrows(NetworkException.NoRoom::class.java) { runBlocking { network.download("key", request("/"), nowhere) } }
    }

    @Test
    fun `what ends too early stays as far as it came`() = runBlocking {
        answer("/") {
            it.sendResponseHeaders(200, 1_000)
            it.responseBody.write(ByteArray(400))
            it.responseBody.flush()
            it.close()
        }
        try {
            network.download("key", request("/"), Heard(File(world.place, "file")))
        } catch (why: NetworkException.Failed) {
            // A phone's says so; the JDK's does not, and the core counts.
            assertEquals(NoAnswer.BROKE_OFF, why.how)
        }
        assertEquals(400L, File(world.place, "file").length())
    }

    @Test
    fun `on a full disk it says so`() {
        answer("/") { it.end(200, "a photo") }
        val full = Heard(File("/dev/full"))
        assertThrows(NetworkException.NoRoom::class.java) { runBlocking { network.download("key", request("/"), full) } }
        assertEquals(0L, full.came)
    }

    @Test
    fun `who cancels ends the connection before an answer and in the middle of a body`() = runBlocking {
        for (silent in listOf(Silent(null), Silent(200))) {
            val asking = launch(Dispatchers.Default) {
                PhoneNetwork({ true }, { silent }).download("key", request("/"), Heard(File(world.place, "file")))
            }
            withTimeout(TIMEOUT) { silent.isWaitedFor.await() }
            asking.cancelAndJoin()
            assertTrue(silent.isEnded)
            assertTrue("of a silent server nobody would hear", silent.connectTimeout > 0 && silent.readTimeout > 0)
        }
    }

    @Test
    fun `a file that is the next attempt's by now is left as it is`() = runBlocking {
        answer("/") { it.end(200, "late") }
        val file = File(world.place, "file").apply { writeText("of the next attempt") }
        val late = launch(Dispatchers.Default) {
            network.download("key", request("/"), Heard(file) { cancel() })
        }
        withTimeout(TIMEOUT) { late.join() }
        assertEquals(true to "of the next attempt", late.isCancelled to file.readText())
    }

    @Test
    fun `each failure is told as what it is`() {
        val broken = SSLHandshakeException("no").apply { initCause(CertificateException("not known")) }
        val told = { cause: IOException, began: Boolean, isOnline: Boolean -> told(cause, began) { isOnline } }
        assertTrue(told(broken, false, true) is NetworkException.NotTrusted)
        assertTrue(told(UnknownHostException(), false, true) is NetworkException.NoName)
        // Without any network, no name is found either.
        assertTrue(told(UnknownHostException(), false, false) is NetworkException.NoConnection)
        assertTrue(told(ConnectException(), false, true) is NetworkException.NoConnection)
        assertTrue(told(SocketException(), false, false) is NetworkException.NoConnection)
        val how = { cause: IOException, began: Boolean -> (told(cause, began, true) as NetworkException.Failed).how }
        assertEquals(NoAnswer.NOT_IN_TIME, how(SocketTimeoutException(), false))
        assertEquals(NoAnswer.SILENT, how(SocketTimeoutException(), true))
        assertEquals(NoAnswer.BROKE_OFF, how(SocketException(), true))
        assertEquals(NoAnswer.NOTHING, how(SSLHandshakeException("something else"), false))
    }

    private suspend fun saved(link: String, name: String, transport: Transport? = null, prepare: (Keepsake) -> Unit): List<List<Byte>> {
        val folder = File(world.place, name).apply { mkdirs() }
        val keepsake = world.open("data-$name", transport).also(prepare)
        val done = keepsake.savingLink(link, FolderRoll(folder.toPath())).last() as LinkEvent.Done
        assertEquals(0uL, done.summary.save?.totals?.failed)
        keepsake.shutDown()
        return folder.walk().filter { it.isFile && ".keepsake" !in it.path }.sortedBy { it.name }.map { it.readBytes().toList() }.toList()
    }

    private fun answer(path: String, how: (HttpExchange) -> Unit) {
        server.createContext(path) {
            asked += it
            how(it)
        }
    }

    private fun HttpExchange.end(status: Int, body: String = "") = end(status, body.toByteArray())

    private fun HttpExchange.end(status: Int, body: ByteArray) {
        sendResponseHeaders(status, if (body.isEmpty()) -1 else body.size.toLong())
        responseBody.use { it.write(body) }
    }

    private fun request(path: String, headers: Map<String, String> = emptyMap()) =
        WebRequest(URL("http", server.address.hostString, server.address.port, path).toString(), headers)

    private companion object {
        const val TIMEOUT = 60_000L
    }
}

/** Counts what is gone on with. */
private class Counted(private val inner: Transport) : Transport by inner {
    val resumed = AtomicInteger()

    override suspend fun download(key: String, request: WebRequest, incoming: Incoming) {
        if ("range" in request.headers) resumed.incrementAndGet()
        inner.download(key, request, incoming)
    }
}

/** Hears of an answer in the core's place. */
private class Heard(private val file: File?, private val whenAnswered: () -> Unit = {}) : Incoming(NoHandle) {
    @Volatile var head: WebAnswer? = null
    @Volatile var came = 0L

    override fun answered(answer: WebAnswer): String? {
        head = answer
        whenAnswered()
        return file?.path
    }

    override fun came(bytes: ULong) {
        came = bytes.toLong()
    }
}

/** A connection that waits until it is ended: for an answer, or for what follows its [status]. */
private class Silent(private val status: Int?) : HttpURLConnection(URL("http://localhost/")) {
    private val ended = CountDownLatch(1)
    val isWaitedFor = CompletableDeferred<Unit>()
    val isEnded: Boolean get() = ended.count == 0L

    override fun connect() = Unit

    override fun usingProxy() = false

    override fun disconnect() = ended.countDown()

    override fun getResponseCode(): Int = status ?: silence()

    override fun getHeaderFields(): Map<String, List<String>> = emptyMap()

    override fun getInputStream(): InputStream = object : InputStream() {
        override fun read(): Int = silence()
    }

    private fun silence(): Nothing {
        isWaitedFor.complete(Unit)
        check(ended.await(10, TimeUnit.SECONDS)) { "nobody ended it" }
        throw SocketException("closed")
    }
}
