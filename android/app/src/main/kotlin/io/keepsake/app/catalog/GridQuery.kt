package io.keepsake.app.catalog

import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.PostKind

/** Which media a grid shows. */
data class GridQuery(
    /** Only these kinds; empty: all. */
    val kinds: Set<PostKind> = emptySet(),
    /** Only photos, or only videos. */
    val type: MediaType? = null,
    /** What captions contain. */
    val text: String = "",
) {
    val isEverything: Boolean get() = this == GridQuery()

    fun filter(): MediaFilter = MediaFilter(
        kinds = kinds.sorted(),
        mediaType = type,
        contains = text.trim().ifEmpty { null },
    )

    fun toggled(kind: PostKind): GridQuery = copy(kinds = if (kind in kinds) kinds - kind else kinds + kind)

    fun toggled(type: MediaType): GridQuery = copy(type = type.takeIf { it != this.type })
}
