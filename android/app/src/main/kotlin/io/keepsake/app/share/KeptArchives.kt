package io.keepsake.app.share

import android.net.Uri
import java.io.File
import java.io.IOException
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** One file of an export: where it is to be had, by a right that was kept or as a copy. */
internal data class KeptArchive(
    val name: String,
    val uri: Uri?,
    val copy: File?,
    /** What the catalog knows it by: it and the ZIPs in it. Empty for what an older version wrote down. */
    val archives: Set<Long> = emptySet(),
)

/** The list of them on disk, as groups that were read together. */
internal class KeptArchives(private val file: File) {
    @Synchronized
    fun all(): List<List<KeptArchive>> = try {
        val groups = JSONArray(file.readText())
        List(groups.length()) { group(groups.getJSONArray(it)) }
    } catch (_: IOException) {
        emptyList()
    } catch (_: JSONException) {
        emptyList()
    }

    /** Keeps one more group. A file that it names again, or whose archives are all in it, is answered and not kept any more. */
    @Synchronized
    fun add(parts: List<KeptArchive>): List<KeptArchive> {
        val taken = parts.flatMap { it.archives }
        val before = all()
        val after = before.map { group -> group.filterNot { it.isOneOf(parts) }.mapNotNull { it.without(taken) } }
        write(after + listOf(parts))
        val there = (after.flatten() + parts).map { it.uri to it.copy }
        return before.flatten().filter { (it.uri to it.copy) !in there }
    }

    @Synchronized
    fun holds(part: KeptArchive): Boolean = all().any { group -> part.isOneOf(group) }

    /** The archives that came with this one, it among them. */
    @Synchronized
    fun with(archive: Long): Set<Long> = all().flatten().filter { archive in it.archives }.flatMap { it.archives }.toSet() + archive

    /** Forgets an archive, which older versions knew by its name alone; answers with files that nothing is left of. */
    @Synchronized
    fun forget(archive: Long, name: String): List<KeptArchive> {
        val before = all()
        val after = before.map { group -> group.filterNot { it.archives.isEmpty() && it.name == name }.mapNotNull { it.without(listOf(archive)) } }
        write(after)
        val there = after.flatten().map { it.uri to it.copy }
        return before.flatten().filter { (it.uri to it.copy) !in there }
    }

    /** Null if nothing is left of it. */
    private fun KeptArchive.without(taken: Collection<Long>): KeptArchive? {
        val left = archives - taken.toSet()
        return if (archives.isNotEmpty() && left.isEmpty()) null else copy(archives = left)
    }

    private fun KeptArchive.isOneOf(parts: List<KeptArchive>) =
        parts.any { (it.uri != null && it.uri == uri) || (it.copy != null && it.copy == copy) }

    private fun write(groups: List<List<KeptArchive>>) {
        file.parentFile?.mkdirs()
        val text = JSONArray(groups.filter { it.isNotEmpty() }.map { group -> JSONArray(group.map { it.toJson() }) }).toString()
        val beside = File("${file.path}.new")
        beside.writeText(text)
        if (!beside.renameTo(file)) throw IOException("the list of exports cannot be written down")
    }

    private fun group(json: JSONArray) = List(json.length()) { index ->
        val part = json.getJSONObject(index)
        KeptArchive(
            name = part.getString("name"),
            uri = part.optString("uri").takeIf { it.isNotEmpty() }?.let(Uri::parse),
            copy = part.optString("copy").takeIf { it.isNotEmpty() }?.let { File(file.parentFile, it) },
            archives = part.optJSONArray("archives")?.let { ids -> List(ids.length(), ids::getLong) }.orEmpty().toSet(),
        )
    }

    private fun KeptArchive.toJson() = JSONObject().put("name", name).putOpt("uri", uri?.toString()).putOpt("copy", copy?.name)
        .put("archives", JSONArray(archives))
}
