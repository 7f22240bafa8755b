package io.keepsake.app.roll

/** A file's name inside a folder. */
internal data class Wanted(val folder: String, val name: String)

/**
 * Names that are free in their folders. The system would find some by itself, but refuses the 33rd of one name, and
 * an id is needed before it chooses.
 */
internal class FreeNames(private val taken: (folder: String, names: Set<String>) -> Set<String>) {
    /** The last number that each name got here, so that the thousandth does not ask a thousand times. */
    private val numbers = object : LinkedHashMap<Wanted, Int>(16, 0.75f, true) {
        override fun removeEldestEntry(eldest: Map.Entry<Wanted, Int>?) = size > REMEMBERED
    }

    /** A free name for each, in order; no two are the same. */
    fun choose(wanted: List<Wanted>): List<String> {
        val chosen = arrayOfNulls<String>(wanted.size)
        for ((folder, places) in wanted.indices.groupBy { wanted[it].folder }) {
            chooseIn(folder, places, wanted, chosen)
        }
        return chosen.map { requireNotNull(it) }
    }

    /** To be called when rows went: their names are free again. */
    fun forget() = numbers.clear()

    private fun chooseIn(folder: String, places: List<Int>, wanted: List<Wanted>, chosen: Array<String?>) {
        val given = mutableSetOf<String>()
        var left = places
        while (left.isNotEmpty()) {
            val candidates = left.associateWith { numbered(wanted[it].name, next(wanted[it])) }
            val occupied = taken(folder, candidates.values.toSet())
            left = left.filter { place ->
                val candidate = candidates.getValue(place)
                val isFree = candidate !in occupied && given.add(candidate)
                if (isFree) chosen[place] = candidate else numbers[wanted[place]] = next(wanted[place])
                !isFree
            }
        }
    }

    private fun next(wanted: Wanted): Int = (numbers[wanted] ?: 0) + 1

    private fun numbered(name: String, number: Int): String {
        if (number == 1) return name
        val (stem, extension) = name.substringBeforeLast('.') to name.substringAfterLast('.', "")
        return if (extension.isEmpty()) "$stem-$number" else "$stem-$number.$extension"
    }

    private companion object {
        const val REMEMBERED = 1_000
    }
}
