package io.keepsake.app.navigation

/** A screen, with what it is about. */
sealed interface Destination {
    data object Home : Destination

    /** For a link to be pasted, or typed. */
    data object Link : Destination

    data object Catalog : Destination

    /** The post of a media item, opened at that item. */
    data class Post(val media: Long) : Destination

    data object Saving : Destination

    data class Report(val run: Long) : Destination

    data object Settings : Destination

    data object Licences : Destination

    /** What the licence of a work says. */
    data class Licence(val work: String) : Destination

    /** What the person's own photos have already. */
    data object Copies : Destination

    companion object {
        /** A destination as text, which outlives the process. */
        fun toText(destination: Destination): String = when (destination) {
            Home -> "home"
            Link -> "link"
            Catalog -> "catalog"
            is Post -> "post ${destination.media}"
            Saving -> "saving"
            is Report -> "report ${destination.run}"
            Settings -> "settings"
            Licences -> "licences"
            is Licence -> "licence ${destination.work}"
            Copies -> "copies"
        }

        /** None for what an app of another version wrote. */
        fun fromText(text: String): Destination? {
            val number = text.substringAfter(' ', "").toLongOrNull()
            return when (text.substringBefore(' ')) {
                "home" -> Home
                "link" -> Link
                "catalog" -> Catalog
                "post" -> number?.let(::Post)
                "saving" -> Saving
                "report" -> number?.let(::Report)
                "settings" -> Settings
                "licences" -> Licences
                "licence" -> Licence(text.substringAfter(' '))
                "copies" -> Copies
                else -> null
            }
        }
    }
}
