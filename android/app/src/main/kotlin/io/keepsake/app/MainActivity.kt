package io.keepsake.app

import android.content.Context
import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import io.keepsake.app.navigation.Screens
import io.keepsake.app.roll.AskBeforeDeleting
import io.keepsake.app.share.ShareActivity
import io.keepsake.app.theme.KeepsakeTheme

/** The app's one window; the share target has another. */
class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            KeepsakeTheme {
                Screens(container, ::openLink)
                AskBeforeDeleting(container.deleteQuestions)
            }
        }
    }

    /** The card of the post that a pasted text links to. */
    private fun openLink(text: String) {
        val shared = Intent(this, ShareActivity::class.java).setAction(Intent.ACTION_SEND).setType("text/plain")
        startActivity(shared.putExtra(Intent.EXTRA_TEXT, text))
    }

    companion object {
        /** As the launcher does it: a window that is there is shown as it was left. */
        fun launch(context: Context): Intent =
            Intent(context, MainActivity::class.java).setAction(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER)
    }
}
