package io.keepsake.app.home

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import io.keepsake.app.R
import io.keepsake.app.share.handedOver
import io.keepsake.app.theme.asTyped
import io.keepsake.rust.resolveLinks

/** Asks for a link to a post, or any text with links in it. */
@Composable
internal fun LinkDialog(close: () -> Unit, go: (text: String) -> Unit) {
    var text by rememberSaveable(stateSaver = HandedOver) { mutableStateOf("") }
    val shared = remember(text) { handedOver(text) }
    val wrong = remember(text) {
        when {
            text.isBlank() -> null
            resolveLinks(text).isEmpty() -> R.string.no_link
            else -> R.string.too_many_links.takeIf { shared == null }
        }
    }
    val isGood = text.isNotBlank() && wrong == null
    AlertDialog(
        onDismissRequest = close,
        title = { Text(stringResource(R.string.paste_link)) },
        text = {
            OutlinedTextField(
                text,
                { text = it },
                Modifier.fillMaxWidth(),
                textStyle = LocalTextStyle.current.asTyped(),
                label = { Text(stringResource(R.string.link_to_post)) },
                supportingText = wrong?.let { { Text(stringResource(it)) } },
                isError = wrong != null,
                keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Uri, imeAction = ImeAction.Go),
                keyboardActions = KeyboardActions(onGo = { if (isGood) shared?.let(go) }),
                maxLines = 4,
            )
        },
        confirmButton = { TextButton({ shared?.let(go) }, enabled = isGood) { Text(stringResource(R.string.go_on)) } },
        dismissButton = { TextButton(close) { Text(stringResource(R.string.cancel)) } },
    )
}

/** Of a text that is too long for the system to keep, as much as may be handed over. */
private val HandedOver = Saver<String, String>(save = { handedOver(it).orEmpty() }, restore = { it })
