package io.keepsake.app.home

import android.content.ClipboardManager
import androidx.annotation.StringRes
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
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
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.share.handedOver
import io.keepsake.app.theme.asTyped
import io.keepsake.rust.resolveLinks
import kotlinx.coroutines.flow.first

/** Asks for a link to a post, or any text with links in it. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun LinkScreen(back: () -> Unit, go: (text: String) -> Unit) {
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.paste_link), Modifier.semantics { heading() }) },
                navigationIcon = { Back(back) },
            )
        },
        // With the keyboard among them.
        contentWindowInsets = WindowInsets.safeDrawing,
    ) { edges ->
        Box(Modifier.fillMaxSize().padding(edges), Alignment.TopCenter) {
            Column(
                Modifier.widthIn(max = 720.dp).verticalScroll(rememberScrollState()).padding(16.dp),
                Arrangement.spacedBy(12.dp),
            ) { Link(go) }
        }
    }
}

@Composable
private fun Link(go: (text: String) -> Unit) {
    var text by rememberSaveable(stateSaver = HandedOver) { mutableStateOf("") }
    // What is typed is no link until it is whole, and nothing is wrong with it until then.
    var isWhole by rememberSaveable { mutableStateOf(false) }
    val wrong = remember(text, isWhole) { if (isWhole) wrongWith(text) else null }
    val focus = rememberFocusOfTheWindow()
    val goOn = {
        isWhole = true
        if (wrongWith(text) == null) handedOver(text)?.let(go)
    }
    LinkField(text, wrong, Modifier.focusRequester(focus), { goOn() }) {
        text = it
        isWhole = false
    }
    FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp, Alignment.End), Arrangement.spacedBy(8.dp)) {
        PasteButton {
            text = it
            isWhole = true
            focus.requestFocus()
        }
        Button({ goOn() }, Modifier.heightIn(min = 48.dp), enabled = text.isNotBlank()) { Text(stringResource(R.string.go_on)) }
    }
}

/** Asked for as soon as there is a keyboard for it: a window that was just made has none yet. */
@Composable
private fun rememberFocusOfTheWindow(): FocusRequester {
    val focus = remember { FocusRequester() }
    val window = LocalWindowInfo.current
    LaunchedEffect(focus) {
        snapshotFlow { window.isWindowFocused }.first { it }
        focus.requestFocus()
    }
    return focus
}

@Composable
private fun LinkField(text: String, @StringRes wrong: Int?, modifier: Modifier, goOn: () -> Unit, change: (String) -> Unit) {
    val said = wrong?.let { stringResource(it) }
    OutlinedTextField(
        text,
        change,
        modifier
            .fillMaxWidth()
            .onPreviewKeyEvent { it.isEnter().also { isEnter -> if (isEnter && it.type == KeyUp) goOn() } }
            .semantics { said?.let { error(it) } },
        textStyle = LocalTextStyle.current.asTyped(),
        label = { Text(stringResource(R.string.link_to_post)) },
        supportingText = said?.let { { Text(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) } },
        isError = said != null,
        keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Uri, imeAction = ImeAction.Go),
        keyboardActions = KeyboardActions(onGo = { goOn() }),
        maxLines = 4,
    )
}

/** On a keyboard with keys it goes on, too: no link has two lines. */
private fun KeyEvent.isEnter(): Boolean = key == Key.Enter || key == Key.NumPadEnter

/** What was copied is read when this is tapped, and not before: the system tells the person of every reading. */
@Composable
private fun PasteButton(paste: (String) -> Unit) {
    val clipboard = LocalClipboard.current.nativeClipboard
    OutlinedButton({ paste(clipboard.text().orEmpty()) }, Modifier.heightIn(min = 48.dp)) { Text(stringResource(android.R.string.paste)) }
}

/** An address that was copied as one is a text here. */
private fun ClipboardManager.text(): String? =
    primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.let { it.text ?: it.uri }?.toString()

@StringRes
private fun wrongWith(text: String): Int? = when {
    resolveLinks(text).isEmpty() -> R.string.no_link
    handedOver(text) == null -> R.string.too_many_links
    else -> null
}

/** Of a text that is too long for the system to keep, as much as may be handed over. */
private val HandedOver = Saver<String, String>(save = { handedOver(it).orEmpty() }, restore = { it })
