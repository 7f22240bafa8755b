package io.keepsake.app.work

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.net.ConnectivityManager
import android.net.Network
import android.net.NetworkCapabilities
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged

/** What keeps the system from letting an order begin, or go on. */
enum class Lack {
    /** The phone has little storage left. */
    ROOM,

    /** There is no Internet connection. */
    NETWORK,

    /** There is one, which costs something, and the order is for one that does not. */
    UNMETERED_NETWORK,
}

/** What the phone has of that at a moment; null is not known. */
data class Conditions(val hasRoom: Boolean? = null, val network: Reach? = null) {
    /** The network that the app is given. */
    enum class Reach { NONE, METERED, UNMETERED }

    /** The first thing that an order lacks for which the system waits. */
    fun lack(needsRoom: Boolean, needsNetwork: Boolean, onlyUnmetered: Boolean): Lack? = when {
        needsRoom && hasRoom == false -> Lack.ROOM
        needsNetwork && network == Reach.NONE -> Lack.NETWORK
        needsNetwork && onlyUnmetered && network == Reach.METERED -> Lack.UNMETERED_NETWORK
        else -> null
    }
}

/** Looks at the phone's conditions for as long as somebody wants to know. */
internal class PhoneConditions(private val context: Context) {
    val now: Flow<Conditions> = combine(hasRoom(), reach(), ::Conditions).distinctUntilChanged()

    /** By what the system itself goes by: it tells when storage becomes low, and when it is well again. */
    private fun hasRoom(): Flow<Boolean> = callbackFlow {
        val receiver = object : BroadcastReceiver() {
            override fun onReceive(context: Context, intent: Intent) {
                trySend(!intent.saysLow())
            }
        }
        val filter = IntentFilter(Intent.ACTION_DEVICE_STORAGE_LOW).apply { addAction(Intent.ACTION_DEVICE_STORAGE_OK) }
        // The system alone may send these, so that no flag has to keep others out.
        val last = context.registerReceiver(receiver, filter)
        trySend(last?.saysLow() != true)
        awaitClose { context.unregisterReceiver(receiver) }
    }

    private fun Intent.saysLow() = action == Intent.ACTION_DEVICE_STORAGE_LOW

    private fun reach(): Flow<Conditions.Reach?> = callbackFlow {
        val manager = checkNotNull(context.getSystemService(ConnectivityManager::class.java))
        val callback = object : ConnectivityManager.NetworkCallback() {
            override fun onCapabilitiesChanged(network: Network, networkCapabilities: NetworkCapabilities) {
                trySend(networkCapabilities.reach())
            }

            override fun onLost(network: Network) {
                trySend(Conditions.Reach.NONE)
            }
        }
        trySend(manager.reach())
        val isWatched = try {
            manager.registerDefaultNetworkCallback(callback)
            true
        } catch (_: SecurityException) {
            // Some makers' Android 11: what is not watched is not known.
            trySend(null)
            false
        }
        awaitClose { if (isWatched) manager.unregisterNetworkCallback(callback) }
    }

    private fun ConnectivityManager.reach(): Conditions.Reach? {
        val network = activeNetwork ?: return Conditions.Reach.NONE
        return getNetworkCapabilities(network)?.reach()
    }

    private fun NetworkCapabilities.reach(): Conditions.Reach = when {
        !hasCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET) -> Conditions.Reach.NONE
        !hasCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED) -> Conditions.Reach.NONE
        hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED) -> Conditions.Reach.UNMETERED
        else -> Conditions.Reach.METERED
    }
}
