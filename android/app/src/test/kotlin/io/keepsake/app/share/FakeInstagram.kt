package io.keepsake.app.share

import androidx.test.core.app.ApplicationProvider
import io.keepsake.app.TestKeepsakeApplication
import io.keepsake.rust.Keepsake
import java.io.File
import java.net.InetSocketAddress
import java.net.Proxy
import java.net.URL
import java.net.URLConnection
import java.security.KeyStore
import java.security.cert.CertificateFactory
import javax.net.ssl.HttpsURLConnection
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory

/** A server that answers as Instagram does, with the posts of somebody who does not exist; [faults] as its `--help` has them. */
class FakeInstagram(place: File, vararg faults: String) : AutoCloseable {
    private val root = File(place, "root-${faults.joinToString("-").filter(Char::isLetter)}.pem")
    private val process = ProcessBuilder(
        listOf(System.getProperty("keepsake.fake"), "--posts", "12", "--seed", "1", "--root", root.path) +
            faults.flatMap { listOf("--fault", it) },
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val said = process.inputStream.bufferedReader().lineSequence().takeWhile { !it.startsWith("Interrupt") }.toList()

    private val address: InetSocketAddress = said.first().substringAfter(" on ").substringBefore(';').let { address ->
        InetSocketAddress(address.substringBefore(':'), address.substringAfter(':').toInt())
    }
    private val trusting: SSLContext by lazy {
        val certificate = root.inputStream().use { CertificateFactory.getInstance("X.509").generateCertificate(it) }
        val roots = KeyStore.getInstance(KeyStore.getDefaultType()).apply {
            load(null)
            setCertificateEntry("fake", certificate)
        }
        val trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm()).apply { init(roots) }
        SSLContext.getInstance("TLS").apply { init(null, trust.trustManagers, null) }
    }

    /** The platform's own connection, which has this server for its proxy, and believes it unless it is [alien]. */
    fun connection(url: URL, alien: Boolean = false, address: InetSocketAddress = this.address): URLConnection {
        val connection = url.openConnection(Proxy(Proxy.Type.HTTP, address)) as HttpsURLConnection
        if (!alien) connection.sslSocketFactory = trusting.socketFactory
        return connection
    }

    /** From now on the app's network stack leads here; or to where nobody is, if it [isGone]. */
    fun isAsked(isGone: Boolean = false) {
        val app = ApplicationProvider.getApplicationContext<TestKeepsakeApplication>()
        app.way = { connection(it, address = if (isGone) InetSocketAddress("127.0.0.1", 1) else address) }
    }

    /** From now on Keepsake's own network stack leads here. */
    fun isAskedBy(keepsake: Keepsake) = keepsake.askInstead("${address.hostString}:${address.port}", root.readText())

    /** A post of several photos and videos, and one of a single photo. */
    val carousel: Posted = posted("Carousel")
    val photo: Posted = posted("Photo")

    private fun posted(kind: String): Posted = said.first { "  $kind, " in it }.let { line ->
        Posted(line.trim().substringBefore(' '), line.substringAfter("$kind, ").substringBefore(' ').toInt())
    }

    override fun close() {
        process.destroy()
        process.waitFor()
    }
}

/** Where a post is, and how many files it has. */
data class Posted(val link: String, val files: Int)
