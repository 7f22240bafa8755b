package io.keepsake.app.words

/**
 * A sentence of the app's, with the words of another's behind it: the system's, which are English on every phone. They
 * travel as one text, since the core keeps one for each item; screens show the sentence, and the rest when it is asked for.
 */
data class Told(val sentence: String, val details: String?) {
    /** As it is kept. */
    val text: String get() = if (details == null) sentence else "$sentence$BETWEEN$details"

    companion object {
        /** A line break for whoever does not know better, and a character that nobody sees. */
        private const val BETWEEN = "\n\u2063"

        fun of(text: String): Told = text.split(BETWEEN, limit = 2).let { Told(it.first(), it.getOrNull(1)) }
    }
}
