package io.keepsake.app.share

import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import io.keepsake.app.MainActivity
import io.keepsake.app.container
import io.keepsake.app.navigation.rememberAskForNotifications
import io.keepsake.app.pictures.LocalPreviews
import io.keepsake.app.theme.KeepsakeTheme
import kotlinx.coroutines.launch

/** A card over the app that shares something. */
class ShareActivity : ComponentActivity() {
    private val model: ShareViewModel by viewModels {
        viewModelFactory { initializer { ShareViewModel(container) { sharedBy(intent) } } }
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            val state by model.state.collectAsStateWithLifecycle()
            val askForNotifications = rememberAskForNotifications()
            val does = ShareActions(
                save = { slide ->
                    askForNotifications()
                    model.save(slide)
                },
                again = model::begin,
                undo = model::undo,
                goOn = { model.goOn() },
                overAnyNetwork = { model.overAnyNetwork() },
                stop = {
                    lifecycleScope.launch {
                        model.stop().join()
                        finish()
                    }
                },
                view = ::view,
                open = ::open,
                close = ::finish,
            )
            KeepsakeTheme {
                CompositionLocalProvider(LocalPreviews provides container.previews) { ShareCard(state, does) }
            }
        }
    }

    private fun view(asset: Uri) {
        try {
            startActivity(Intent(Intent.ACTION_VIEW, asset).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION))
        } catch (_: ActivityNotFoundException) {
            // A phone without any gallery: the app itself shows what was saved.
            open()
        }
    }

    private fun open() {
        startActivity(MainActivity.launch(this).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        finish()
    }
}
