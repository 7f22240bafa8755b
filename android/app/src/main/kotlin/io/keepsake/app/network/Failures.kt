package io.keepsake.app.network

import io.keepsake.rust.NetworkException
import io.keepsake.rust.NoAnswer
import java.io.IOException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.SocketException
import java.net.SocketTimeoutException
import java.net.UnknownHostException
import java.security.GeneralSecurityException
import javax.net.ssl.SSLPeerUnverifiedException

/** What the platform says of a failure, in the core's words: without its own, which may name an address. [began] whether the head was there. */
internal fun told(cause: IOException, began: Boolean, isOnline: () -> Boolean): NetworkException = when {
    cause.isOfTrust() -> NetworkException.NotTrusted()
    cause is UnknownHostException -> if (isOnline()) NetworkException.NoName() else NetworkException.NoConnection()
    began -> NetworkException.Failed(if (cause is SocketTimeoutException) NoAnswer.SILENT else NoAnswer.BROKE_OFF)
    cause is SocketTimeoutException -> NetworkException.Failed(NoAnswer.NOT_IN_TIME)
    cause is ConnectException || cause is NoRouteToHostException || (cause is SocketException && !isOnline()) -> NetworkException.NoConnection()
    else -> NetworkException.Failed(NoAnswer.NOTHING)
}

/** A certificate that is not believed stands among the causes of a failed handshake. */
private fun IOException.isOfTrust(): Boolean =
    generateSequence<Throwable>(this) { it.cause }.take(DEEP).any { it is GeneralSecurityException || it is SSLPeerUnverifiedException }

/** Causes may go in a circle. */
private const val DEEP = 10
