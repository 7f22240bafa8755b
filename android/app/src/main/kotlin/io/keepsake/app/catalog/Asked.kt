package io.keepsake.app.catalog

import androidx.compose.runtime.saveable.Saver
import io.keepsake.rust.MediaType
import io.keepsake.rust.PostKind

/** What the person asked for in the catalog, which outlives the process. */
data class Asked(val query: GridQuery = GridQuery(), val picked: Picked = Picked.Nothing) {
    companion object {
        /** The system keeps little for an app: many picks it knows only by a number, and [kept] has them. */
        internal fun saver(kept: KeptPicks): Saver<Asked, Any> = Saver(
            save = { asked ->
                val query = asked.query
                arrayListOf<Any?>(asked.kinds(), query.type?.name, query.text, asked.picked is Picked.AllBut, asked.media()?.let(kept::keep))
            },
            restore = { all -> restored(all as List<*>, kept) },
        )

        private fun Asked.kinds() = query.kinds.joinToString(" ") { it.name }

        private fun Asked.media(): Set<Long>? = when (picked) {
            Picked.Nothing -> null
            is Picked.These -> picked.media
            is Picked.AllBut -> picked.media
        }

        private fun restored(all: List<*>, kept: KeptPicks): Asked {
            val kinds = (all[0] as String).split(" ").mapNotNull { name -> PostKind.entries.firstOrNull { it.name == name } }.toSet()
            val media = all[4]?.let(kept::find)
            val picked = if (media == null) Picked.Nothing else if (all[3] as Boolean) Picked.AllBut(media) else Picked.These(media)
            return Asked(GridQuery(kinds, MediaType.entries.firstOrNull { it.name == all[1] }, all[2] as String), picked)
        }
    }
}
