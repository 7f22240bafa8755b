package io.keepsake.app.theme

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextDirection
import io.keepsake.app.R
import io.keepsake.app.words.Told

/** A sentence; what the system said in its own words comes when it is asked for. */
@Composable
fun Explained(text: String, modifier: Modifier = Modifier, style: TextStyle = LocalTextStyle.current, color: Color = Color.Unspecified) {
    val told = Told.of(text)
    var isOpen by rememberSaveable(text) { mutableStateOf(false) }
    Column(modifier) {
        Text(told.sentence, style = style, color = color)
        when {
            told.details == null -> Unit
            isOpen -> Text(told.details, style = MaterialTheme.typography.bodySmall.copy(textDirection = TextDirection.Content))
            else -> TextButton({ isOpen = true }) { Text(stringResource(R.string.details)) }
        }
    }
}
