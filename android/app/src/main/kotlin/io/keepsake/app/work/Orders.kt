package io.keepsake.app.work

import io.keepsake.Said
import io.keepsake.words
import io.keepsake.rust.KeepException
import java.io.File
import java.io.IOException
import org.json.JSONException
import org.json.JSONObject

/** An order with what stands in its way. */
internal data class KeptOrder(val id: String, val order: SaveOrder, val paused: PauseReason? = null)

/** The orders that are not done yet, a small file each. */
internal class Orders(private val folder: File) {
    fun all(): List<KeptOrder> =
        folder.listFiles { file -> file.extension == EXTENSION }.orEmpty().mapNotNull { find(it.nameWithoutExtension) }

    /** Null if there is none, or none that this version can read. */
    fun find(id: String): KeptOrder? = try {
        val json = JSONObject(file(id).readText())
        KeptOrder(id, orderOf(json), pausedOf(json))
    } catch (_: IOException) {
        null
    } catch (_: JSONException) {
        null
    } catch (_: IllegalArgumentException) {
        null
    }

    /** As a whole or not at all. */
    fun keep(order: KeptOrder) {
        folder.mkdirs()
        val beside = File(folder, "${order.id}.new")
        beside.writeText(order.order.toJson().pausedFor(order.paused).toString())
        if (!beside.renameTo(file(order.id))) throw IOException("an order cannot be written down")
    }

    fun forget(id: String) {
        file(id).delete()
    }

    private fun file(id: String) = File(folder, "$id.$EXTENSION")

    private fun JSONObject.pausedFor(why: PauseReason?): JSONObject = when (why) {
        null -> this
        is PauseReason.ByPerson -> put(PAUSED, "by_person")
        is PauseReason.NoTimeLeft -> put(PAUSED, "no_time_left")
        is PauseReason.BySystem -> put(PAUSED, "by_system").put(STOP_REASON, why.reason)
        is PauseReason.Trouble -> put(PAUSED, "trouble").put(TROUBLE, nameOf(why.why)).put(WORDS, why.why.words)
    }

    private fun pausedOf(json: JSONObject): PauseReason? = when (json.optString(PAUSED)) {
        "by_person" -> PauseReason.ByPerson
        "no_time_left" -> PauseReason.NoTimeLeft
        "by_system" -> PauseReason.BySystem(json.getInt(STOP_REASON))
        "trouble" -> PauseReason.Trouble(troubleOf(json.getString(TROUBLE), json.optString(WORDS)))
        else -> null
    }

    private fun nameOf(trouble: KeepException): String = when (trouble) {
        is KeepException.NeedsPermission -> "needs_permission"
        is KeepException.NeedsSpace -> "needs_space"
        is KeepException.NotReachable -> "not_reachable"
        is KeepException.NotUsable -> "not_usable"
        is KeepException.NeedsUpdate -> "needs_update"
        is KeepException.TryLater -> "try_later"
        is KeepException.Bug, is KeepException.Stopped -> "bug"
    }

    private fun troubleOf(name: String, words: String): KeepException = when (name) {
        "needs_permission" -> Said.needsPermission(words)
        "needs_space" -> Said.needsSpace(words)
        "not_reachable" -> Said.notReachable(words)
        "not_usable" -> Said.notUsable(words)
        "needs_update" -> Said.needsUpdate(words)
        "try_later" -> Said.tryLater(words)
        else -> Said.bug(words)
    }

    private companion object {
        const val EXTENSION = "json"
        const val PAUSED = "paused"
        const val STOP_REASON = "stop_reason"
        const val TROUBLE = "trouble"
        const val WORDS = "words"
    }
}
