package io.keepsake.app.home

import android.content.ClipboardManager
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType.Companion.KeyUp
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalClipboard
import androidx.compose.ui.platform.LocalSoftwareKeyboardController
import androidx.compose.ui.platform.LocalWindowInfo
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
    val goOn = { if (isGood) shared?.let(go) }
    AlertDialog(
        onDismissRequest = close,
        title = { Text(stringResource(R.string.paste_link)) },
        text = {
            Column {
                LinkField(text, wrong, { goOn() }) { text = it }
                if (text.isEmpty()) PasteButton { text = it }
            }
        },
        confirmButton = { TextButton({ goOn() }, enabled = isGood) { Text(stringResource(R.string.go_on)) } },
        dismissButton = { TextButton(close) { Text(stringResource(R.string.cancel)) } },
    )
}

/** Has the keyboard from the beginning: there is nothing else to do here. */
@Composable
private fun LinkField(text: String, wrong: Int?, goOn: () -> Unit, type: (String) -> Unit) {
    val focus = remember { FocusRequester() }
    val hasWindow = LocalWindowInfo.current.isWindowFocused
    val keyboard = LocalSoftwareKeyboardController.current
    LaunchedEffect(hasWindow) {
        // Before, the system shows none.
        if (hasWindow) {
            focus.requestFocus()
            keyboard?.show()
        }
    }
    OutlinedTextField(
        text,
        type,
        Modifier.fillMaxWidth().focusRequester(focus).onPreviewKeyEvent { it.isEnter().also { isEnter -> if (isEnter && it.type == KeyUp) goOn() } },
        textStyle = LocalTextStyle.current.asTyped(),
        label = { Text(stringResource(R.string.link_to_post)) },
        supportingText = wrong?.let { { Text(stringResource(it)) } },
        isError = wrong != null,
        keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Uri, imeAction = ImeAction.Go),
        keyboardActions = KeyboardActions(onGo = { goOn() }),
        maxLines = 4,
    )
}

/** On a keyboard with keys it goes on, too: no link has two lines. */
private fun KeyEvent.isEnter(): Boolean = key == Key.Enter || key == Key.NumPadEnter

/** Offers what was copied, where that is text; it is read when it is tapped, and not before: the system tells the person of that. */
@Composable
private fun PasteButton(paste: (String) -> Unit) {
    val clipboard = LocalClipboard.current.nativeClipboard
    // Another app may have been in front, and only the app in front is told.
    val hasWindow = LocalWindowInfo.current.isWindowFocused
    val hasText = remember(hasWindow) { clipboard.primaryClipDescription?.hasMimeType("text/*") == true }
    if (hasText) TextButton({ clipboard.text()?.let(paste) }) { Text(stringResource(android.R.string.paste)) }
}

private fun ClipboardManager.text(): String? = primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.text?.toString()

/** Of a text that is too long for the system to keep, as much as may be handed over. */
private val HandedOver = Saver<String, String>(save = { handedOver(it).orEmpty() }, restore = { it })
