package io.keepsake.app.catalog

import androidx.compose.runtime.saveable.Saver
import io.keepsake.rust.MediaType
import io.keepsake.rust.PostKind

/** What the person asked for in the catalog, which outlives the process. */
data class Asked(val query: GridQuery = GridQuery(), val picked: Picked = Picked.Nothing) {
    companion object {
        val Saver: Saver<Asked, Any> = Saver(
            save = { asked ->
                val query = asked.query
                arrayListOf<Any?>(asked.kinds(), query.type?.name, query.text, asked.picked is Picked.AllBut, asked.media())
            },
            restore = { all -> restored(all as List<*>) },
        )

        private fun Asked.kinds() = query.kinds.joinToString(" ") { it.name }

        /** None of very many: the system keeps little. */
        private fun Asked.media(): LongArray? = when (picked) {
            Picked.Nothing -> null
            is Picked.These -> picked.media
            is Picked.AllBut -> picked.media
        }?.takeIf { it.size <= MANY }?.toLongArray()

        private fun restored(all: List<*>): Asked {
            val kinds = (all[0] as String).split(" ").mapNotNull { name -> PostKind.entries.firstOrNull { it.name == name } }.toSet()
            val media = (all[4] as LongArray?)?.toSet()
            val picked = if (media == null) Picked.Nothing else if (all[3] as Boolean) Picked.AllBut(media) else Picked.These(media)
            return Asked(GridQuery(kinds, MediaType.entries.firstOrNull { it.name == all[1] }, all[2] as String), picked)
        }

        private const val MANY = 10_000
    }
}
