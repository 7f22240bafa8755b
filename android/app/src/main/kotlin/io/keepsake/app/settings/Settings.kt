package io.keepsake.app.settings

import android.content.Context
import androidx.core.content.edit
import io.keepsake.app.R
import io.keepsake.app.words.title
import io.keepsake.rust.AlbumChoice
import io.keepsake.rust.AlbumTitle
import io.keepsake.rust.DateChoice
import io.keepsake.rust.OptInReason
import io.keepsake.rust.PostKind
import io.keepsake.rust.SaveOptions
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** What the person chose, for every save. */
data class Choices(
    val albums: AlbumChoice = AlbumChoice.BY_KIND,
    val date: DateChoice = DateChoice.PUBLISHED,
    val place: Boolean = true,
    val replace: Boolean = false,
    /** What is among the person's own photos already is not added. */
    val copies: Boolean = false,
    /** Links wait for a network that costs nothing. Else one that is shared is saved at once, as its one tap promises. */
    val onlyWifi: Boolean = false,
    /** What is saved although it is left out else. */
    val include: Set<OptInReason> = emptySet(),
)

/** The choices, kept on this phone. */
class Settings(private val context: Context) {
    private val kept = context.getSharedPreferences("settings", Context.MODE_PRIVATE)
    private val now = MutableStateFlow(read())
    val choices: StateFlow<Choices> = now.asStateFlow()

    val options: SaveOptions
        get() = now.value.run {
            SaveOptions(
                date,
                place = place,
                albums = albums,
                replace = replace,
                copies = copies,
                albumTitles = PostKind.entries.map { AlbumTitle(it, context.getString(it.title())) },
                undatedTitle = context.getString(R.string.date_unknown),
            )
        }

    val include: List<OptInReason> get() = now.value.include.sorted()

    fun choose(choices: Choices) {
        kept.edit {
            putString(ALBUMS, choices.albums.name)
            putString(DATE, choices.date.name)
            putBoolean(PLACE, choices.place)
            putBoolean(REPLACE, choices.replace)
            putBoolean(COPIES, choices.copies)
            putBoolean(ONLY_WIFI, choices.onlyWifi)
            putStringSet(INCLUDE, choices.include.mapTo(mutableSetOf(), OptInReason::name))
        }
        now.value = choices
    }

    private fun read(): Choices {
        val default = Choices()
        val include = kept.getStringSet(INCLUDE, null).orEmpty()
        return Choices(
            albums = AlbumChoice.entries.named(kept.getString(ALBUMS, null)) ?: default.albums,
            date = DateChoice.entries.named(kept.getString(DATE, null)) ?: default.date,
            place = kept.getBoolean(PLACE, default.place),
            replace = kept.getBoolean(REPLACE, default.replace),
            copies = kept.getBoolean(COPIES, default.copies),
            onlyWifi = kept.getBoolean(ONLY_WIFI, default.onlyWifi),
            include = OptInReason.entries.filterTo(mutableSetOf()) { it.name in include },
        )
    }

    private companion object {
        const val ALBUMS = "albums"
        const val DATE = "date"
        const val PLACE = "place"
        const val REPLACE = "replace"
        const val COPIES = "copies"
        const val ONLY_WIFI = "only_wifi"
        const val INCLUDE = "include"
    }
}

/** None for a name that another version wrote. */
private fun <T : Enum<T>> List<T>.named(name: String?): T? = firstOrNull { it.name == name }
