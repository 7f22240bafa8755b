package io.keepsake.app.roll

/** Finds the rows of assets as they are now. */
internal class Located(private val rows: MediaRows, private val version: LibraryVersion) {
    /** What rows are numbered by at the moment. */
    fun numbering(): String = AssetPlace.numbering(version.now())

    /** One answer each, pending and trashed ones too; null for what is nowhere. */
    fun now(assets: List<String>): List<Row?> {
        val numbering = numbering()
        val places = assets.map { AssetPlace.of(it) }
        val (numbered, renumbered) = places.filterNotNull().partition { it.numbering == numbering }
        val found = byNumber(numbered) + byPath(renumbered)
        return places.map { found[it] }
    }

    private fun byNumber(places: List<AssetPlace>): Map<AssetPlace, Row> = buildMap {
        for ((kind, some) in places.groupBy { it.kind }) {
            val found = rows.find(kind, some.map { it.row })
            some.forEach { place -> found[place.row]?.let { put(place, it) } }
        }
    }

    private fun byPath(places: List<AssetPlace>): Map<AssetPlace, Row> = buildMap {
        for ((where, some) in places.groupBy { it.kind to it.folder }) {
            val found = rows.find(where.first, where.second, some.map { it.name }).associateBy { it.name }
            some.forEach { place -> found[place.name]?.let { put(place, it) } }
        }
    }
}
