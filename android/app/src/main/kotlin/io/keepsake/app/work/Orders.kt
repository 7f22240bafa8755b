package io.keepsake.app.work

import io.keepsake.Said
import io.keepsake.rust.KeepException
import java.io.File
import java.io.IOException
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** An order with what stands in its way. */
internal data class KeptOrder(
    val id: String,
    val order: SaveOrder,
    /** Why it stands still; what the system ended goes on by itself all the same. */
    val paused: PauseReason? = null,
    /** What it is in the core's ledger, as far as that is known. */
    val run: Long? = order.before,
    /** What was asked for while it was carried out, and has its turn after it. */
    val next: List<SaveOrder> = emptyList(),
) {
    /** Whether it is to be carried out. */
    val isWanted: Boolean get() = paused == null || paused is PauseReason.BySystem

    /** It is that run from now on, and the system's end of the one before is over. */
    fun begun(run: Long) = copy(run = run, paused = paused.takeUnless { isWanted })
}

/** A trouble as it is written down: what the person can do about it, and the sentence that they were told. */
private enum class KeptTrouble(private val type: Class<out KeepException>, val said: (String) -> KeepException) {
    NEEDS_PERMISSION(KeepException.NeedsPermission::class.java, Said::needsPermission),
    NEEDS_SPACE(KeepException.NeedsSpace::class.java, Said::needsSpace),
    NOT_REACHABLE(KeepException.NotReachable::class.java, Said::notReachable),
    NOT_USABLE(KeepException.NotUsable::class.java, Said::notUsable),
    NEEDS_UPDATE(KeepException.NeedsUpdate::class.java, Said::needsUpdate),
    TRY_LATER(KeepException.TryLater::class.java, Said::tryLater),
    BUG(KeepException.Bug::class.java, Said::bug),
    ;

    companion object {
        fun of(trouble: KeepException): KeptTrouble = entries.firstOrNull { it.type.isInstance(trouble) } ?: BUG
    }
}

/**
 * The orders that are not done yet, a small file each.
 *
 * @param tell a trouble in the person's language, as it is not known in another process.
 */
internal class Orders(private val folder: File, private val tell: (KeepException) -> String) {
    fun all(): List<KeptOrder> =
        folder.listFiles { file -> file.extension == EXTENSION }.orEmpty().mapNotNull { find(it.nameWithoutExtension) }

    /** Null if there is none, or none that this version can read. */
    fun find(id: String): KeptOrder? = try {
        val json = JSONObject(file(id).readText())
        KeptOrder(
            id,
            orderOf(json),
            pausedOf(json),
            run = if (json.has(RUN)) json.getLong(RUN) else orderOf(json).before,
            next = json.optJSONArray(NEXT)?.let { all -> List(all.length()) { orderOf(all.getJSONObject(it)) } }.orEmpty(),
        )
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
        val json = order.order.toJson().pausedFor(order.paused).putOpt(RUN, order.run)
        if (order.next.isNotEmpty()) json.put(NEXT, JSONArray(order.next.map { it.toJson() }))
        beside.writeText(json.toString())
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
        is PauseReason.Trouble -> put(PAUSED, "trouble").put(TROUBLE, KeptTrouble.of(why.why).name).put(WORDS, tell(why.why))
    }

    private fun pausedOf(json: JSONObject): PauseReason? = when (json.optString(PAUSED)) {
        "by_person" -> PauseReason.ByPerson
        "no_time_left" -> PauseReason.NoTimeLeft
        "by_system" -> PauseReason.BySystem(json.getInt(STOP_REASON))
        "trouble" -> PauseReason.Trouble(enumValueOf<KeptTrouble>(json.getString(TROUBLE)).said(json.optString(WORDS)))
        else -> null
    }

    private companion object {
        const val EXTENSION = "json"
        const val PAUSED = "paused"
        const val RUN = "run"
        const val NEXT = "next"
        const val STOP_REASON = "stop_reason"
        const val TROUBLE = "trouble"
        const val WORDS = "words"
    }
}
