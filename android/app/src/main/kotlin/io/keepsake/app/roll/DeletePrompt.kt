package io.keepsake.app.roll

import android.net.Uri

/**
 * Asks the person whether rows may go that the system does not hold for this app's any more: after the app was
 * installed anew, or the library was built again.
 */
fun interface DeletePrompt {
    /** One question for all of these, at most [MOST]. Whether the person agreed; then they are gone. Null: nobody could be asked. */
    suspend fun delete(rows: List<Uri>): Boolean?

    companion object {
        /** How many rows the system lets one question be about. */
        const val MOST = 2_000

        /** Where nobody can be asked. */
        val Nobody = DeletePrompt { null }
    }
}
