package io.keepsake.app.work

import android.app.Application
import android.content.Intent
import android.net.ConnectivityManager
import android.net.NetworkCapabilities
import android.os.Looper
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowNetworkCapabilities

/** What the phone has and what an order lacks. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class ConditionsTest {
    private val context: Application = ApplicationProvider.getApplicationContext()

    private fun now(): Conditions = runBlocking { withTimeout(10_000) { PhoneConditions(context).now.first() } }

    @Test
    fun `the network is what the app is given`() {
        context.reach(metered = true)
        assertEquals(Conditions.Reach.METERED, now().network)
        context.reach(metered = false)
        assertEquals(Conditions.Reach.UNMETERED, now().network)
        context.reach(metered = false, validated = false)
        assertEquals(Conditions.Reach.NONE, now().network)
        shadowOf(context.connectivity).setActiveNetworkInfo(null)
        assertEquals(Conditions.Reach.NONE, now().network)
    }

    @Test
    fun `the network is watched for as long as somebody looks`() {
        val watched = { shadowOf(context.connectivity).networkCallbacks.size }
        val before = watched()
        runBlocking {
            val looking = launch(Dispatchers.Default) { PhoneConditions(context).now.collect {} }
            withTimeout(10_000) { while (watched() == before) delay(10) }
            looking.cancelAndJoin()
        }
        assertEquals(before, watched())
    }

    @Test
    @Suppress("DEPRECATION")
    fun `storage is low from when the system says so until it is well again`() {
        assertEquals(true, now().hasRoom)
        context.sendStickyBroadcast(Intent(Intent.ACTION_DEVICE_STORAGE_LOW))
        assertEquals(false, now().hasRoom)
        runBlocking {
            val seen = Channel<Boolean?>(Channel.UNLIMITED)
            val looking = launch(Dispatchers.Default) { PhoneConditions(context).now.collect { seen.send(it.hasRoom) } }
            assertEquals(false, withTimeout(10_000) { seen.receive() })
            context.sendBroadcast(Intent(Intent.ACTION_DEVICE_STORAGE_OK))
            shadowOf(Looper.getMainLooper()).idle()
            assertEquals(true, withTimeout(10_000) { seen.receive() })
            looking.cancelAndJoin()
        }
        assertEquals(emptyList<Any>(), shadowOf(context).registeredReceivers.filter { it.intentFilter.hasAction(Intent.ACTION_DEVICE_STORAGE_LOW) })
    }

    @Test
    fun `an order lacks what it needs and the phone has not, and nothing that is not known`() {
        val unknown = Conditions()
        val full = Conditions(hasRoom = false, Conditions.Reach.UNMETERED)
        assertEquals(Lack.ROOM, full.lack(needsRoom = true, needsNetwork = false, onlyUnmetered = false))
        assertNull(full.lack(needsRoom = false, needsNetwork = true, onlyUnmetered = true))
        val metered = Conditions(hasRoom = true, Conditions.Reach.METERED)
        assertEquals(Lack.UNMETERED_NETWORK, metered.lack(needsRoom = true, needsNetwork = true, onlyUnmetered = true))
        assertNull(metered.lack(needsRoom = true, needsNetwork = true, onlyUnmetered = false))
        val alone = Conditions(hasRoom = true, Conditions.Reach.NONE)
        assertEquals(Lack.NETWORK, alone.lack(needsRoom = true, needsNetwork = true, onlyUnmetered = true))
        assertNull(alone.lack(needsRoom = true, needsNetwork = false, onlyUnmetered = false))
        assertNull(unknown.lack(needsRoom = true, needsNetwork = true, onlyUnmetered = true))
    }
}

internal val Application.connectivity: ConnectivityManager get() = checkNotNull(getSystemService(ConnectivityManager::class.java))

/** Gives the app a network of that kind. */
internal fun Application.reach(metered: Boolean, validated: Boolean = true) {
    val network = checkNotNull(connectivity.activeNetwork)
    val can = ShadowNetworkCapabilities.newInstance()
    shadowOf(can).addCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET)
    if (validated) shadowOf(can).addCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED)
    val unmetered = NetworkCapabilities.NET_CAPABILITY_NOT_METERED
    if (metered) shadowOf(can).removeCapability(unmetered) else shadowOf(can).addCapability(unmetered)
    shadowOf(connectivity).setNetworkCapabilities(network, can)
}
