package io.keepsake.app.share

import android.net.Uri
import java.io.File
import java.io.IOException
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** One file of an export: where it is to be had, by a right that was kept or as a copy. */
internal data class KeptArchive(val name: String, val uri: Uri?, val copy: File?)

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

    /** Keeps one more group; what it names again is taken out of the others. */
    @Synchronized
    fun add(parts: List<KeptArchive>) = write(all().map { group -> group.filterNot { it.isOneOf(parts) } } + listOf(parts))

    @Synchronized
    fun holds(part: KeptArchive): Boolean = all().any { group -> part.isOneOf(group) }

    /** Answers with what was removed. */
    @Synchronized
    fun remove(which: (KeptArchive) -> Boolean): List<KeptArchive> {
        val before = all()
        write(before.map { it.filterNot(which) })
        return before.flatten().filter(which)
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
        )
    }

    private fun KeptArchive.toJson() = JSONObject().put("name", name).putOpt("uri", uri?.toString()).putOpt("copy", copy?.name)
}
