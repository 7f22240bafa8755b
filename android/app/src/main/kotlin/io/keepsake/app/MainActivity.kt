package io.keepsake.app

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import io.keepsake.app.home.HomeScreen
import io.keepsake.app.theme.KeepsakeTheme

/** The app's one window; the share target has another. */
class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            KeepsakeTheme { HomeScreen(container) }
        }
    }
}
