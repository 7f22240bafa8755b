package io.keepsake.app.work

import io.keepsake.rust.AlbumTitle
import io.keepsake.rust.CalendarMonth
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MonthFilter
import io.keepsake.rust.SaveOptions
import io.keepsake.rust.Selection
import java.time.Instant
import org.json.JSONArray
import org.json.JSONObject

/** An order as it is written down. */
internal fun SaveOrder.toJson(): JSONObject = when (this) {
    is SaveOrder.FromExports -> written(options).put("selection", selection.toJson())
    is SaveOrder.WhatFailed -> partOf("what_failed_in", run).put("damaged", damaged)
    is SaveOrder.TheRest -> partOf("rest_of", run)
    is SaveOrder.FromLinks ->
        written(options).put("text", text).putOpt("slide", slide?.toLong()).put("only_unmetered", onlyUnmetered)
}

/** Of a save that there is already. */
private fun SaveOrder.partOf(what: String, run: Long) =
    JSONObject().put(what, run).put("of_links", isOfLinks).put("only_unmetered", onlyUnmetered)

private fun written(options: SaveOptions) = JSONObject().put("options", options.toJson())

/** @throws org.json.JSONException or [IllegalArgumentException] for what this version did not write. */
internal fun orderOf(json: JSONObject): SaveOrder {
    val (ofLinks, onlyUnmetered) = json.optBoolean("of_links") to json.optBoolean("only_unmetered")
    json.long("rest_of")?.let { return SaveOrder.TheRest(it, ofLinks, onlyUnmetered) }
    json.long("what_failed_in")?.let { return SaveOrder.WhatFailed(it, ofLinks, onlyUnmetered, json.optBoolean("damaged")) }
    val options = optionsOf(json.getJSONObject("options"))
    return when {
        json.has("selection") -> SaveOrder.FromExports(selectionOf(json.getJSONObject("selection")), options)
        else -> SaveOrder.FromLinks(
            text = json.getString("text"),
            slide = json.long("slide")?.toUInt(),
            onlyUnmetered = json.getBoolean("only_unmetered"),
            options = options,
        )
    }
}

private fun SaveOptions.toJson() = JSONObject()
    .putOpt("date", date?.name)
    .putOpt("zone", zone)
    .put("place", place)
    .putOpt("albums", albums?.name)
    .put("replace", replace)
    .put("copies", copies)
    .put("damaged", damaged)
    .put("album_titles", JSONObject(albumTitles.associate { it.kind.name to it.title }))
    .putOpt("undated_title", undatedTitle)

private fun optionsOf(json: JSONObject) = SaveOptions(
    date = json.word("date"),
    zone = json.text("zone"),
    place = json.getBoolean("place"),
    albums = json.word("albums"),
    replace = json.getBoolean("replace"),
    copies = json.optBoolean("copies"),
    damaged = json.getBoolean("damaged"),
    albumTitles = json.getJSONObject("album_titles").let { titles ->
        titles.keys().asSequence().map { AlbumTitle(enumValueOf(it), titles.getString(it)) }.toList()
    },
    undatedTitle = json.text("undated_title"),
)

private fun Selection.toJson() = JSONObject()
    .put("filter", filter.toJson())
    .put("include", names(include))
    .put("again", again)

private fun selectionOf(json: JSONObject) = Selection(
    filter = filterOf(json.getJSONObject("filter")),
    include = json.words("include"),
    again = json.getBoolean("again"),
)

private fun MediaFilter.toJson() = JSONObject()
    .put("kinds", names(kinds))
    .putOpt("from", from?.toString())
    .putOpt("before", before?.toString())
    .putOpt("contains", contains)
    .putOpt("found", found)
    .putOpt("outcome", outcome?.name)
    .put("media", JSONArray(media))
    .putOpt("month", month?.toJson())
    .put("except", JSONArray(except))
    .putOpt("media_type", mediaType?.name)
    .putOpt("post", post)
    .putOpt("archive", archive)
    .putOpt("account", account)
    .putOpt("place", place)
    .putOpt("left_out", leftOut)

private fun filterOf(json: JSONObject) = MediaFilter(
    kinds = json.words("kinds"),
    from = json.text("from")?.let(Instant::parse),
    before = json.text("before")?.let(Instant::parse),
    contains = json.text("contains"),
    found = json.truth("found"),
    outcome = json.word("outcome"),
    media = json.numbers("media"),
    month = json.optJSONObject("month")?.let(::monthOf),
    except = json.numbers("except"),
    mediaType = json.word("media_type"),
    post = json.long("post"),
    archive = json.long("archive"),
    account = json.text("account"),
    place = json.truth("place"),
    leftOut = json.truth("left_out"),
)

private fun MonthFilter.toJson() = JSONObject()
    .putOpt("zone", zone)
    .putOpt("year", month?.year?.toInt())
    .putOpt("month", month?.month?.toInt())

private fun monthOf(json: JSONObject) = MonthFilter(
    month = json.long("year")?.let { CalendarMonth(it.toShort(), json.getInt("month").toByte()) },
    zone = json.text("zone"),
)

private fun names(words: List<Enum<*>>) = JSONArray(words.map { it.name })

private fun JSONObject.text(key: String): String? = if (has(key)) getString(key) else null

private fun JSONObject.truth(key: String): Boolean? = if (has(key)) getBoolean(key) else null

private fun JSONObject.long(key: String): Long? = if (has(key)) getLong(key) else null

private inline fun <reified T : Enum<T>> JSONObject.word(key: String): T? = text(key)?.let { enumValueOf<T>(it) }

private inline fun <reified T : Enum<T>> JSONObject.words(key: String): List<T> =
    getJSONArray(key).let { all -> List(all.length()) { enumValueOf<T>(all.getString(it)) } }

private fun JSONObject.numbers(key: String): List<Long> =
    getJSONArray(key).let { all -> List(all.length()) { all.getLong(it) } }
