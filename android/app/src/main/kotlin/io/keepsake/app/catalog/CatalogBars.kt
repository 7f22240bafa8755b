package io.keepsake.app.catalog

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextField
import androidx.compose.material3.TextFieldDefaults
import androidx.compose.material3.TopAppBar
import androidx.compose.material3.TopAppBarDefaults
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalSoftwareKeyboardController
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.style.TextOverflow
import io.keepsake.app.R
import io.keepsake.app.theme.asTyped
import io.keepsake.app.words.counted

/** The bar while pictures are looked at. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun LookingBar(shown: ULong?, back: () -> Unit, search: () -> Unit, pick: () -> Unit) {
    TopAppBar(
        title = {
            Text(
                if (shown == null) stringResource(R.string.catalog) else counted(R.plurals.items, shown),
                Modifier.semantics { heading() },
                overflow = TextOverflow.Ellipsis,
                maxLines = 1,
            )
        },
        navigationIcon = { Back(back) },
        actions = {
            IconButton(search) { Icon(painterResource(R.drawable.search), stringResource(R.string.search_captions)) }
            IconButton(pick) { Icon(painterResource(R.drawable.check_circle), stringResource(R.string.select)) }
        },
    )
}

/** The bar while pictures are picked. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun PickingBar(picked: ULong, close: () -> Unit, pickAll: () -> Unit) {
    TopAppBar(
        title = { Text(counted(R.plurals.selected, picked), Modifier.semantics { heading() }, maxLines = 1) },
        navigationIcon = {
            IconButton(close) { Icon(painterResource(R.drawable.close), stringResource(R.string.select_nothing)) }
        },
        actions = {
            IconButton(pickAll) { Icon(painterResource(R.drawable.select_all), stringResource(R.string.select_all)) }
        },
        colors = TopAppBarDefaults.topAppBarColors(MaterialTheme.colorScheme.surfaceContainerHigh),
    )
}

/** The bar while captions are searched. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun SearchingBar(text: String, change: (String) -> Unit, close: () -> Unit) {
    val focus = remember { FocusRequester() }
    val keyboard = LocalSoftwareKeyboardController.current
    TopAppBar(
        title = {
            TextField(
                text,
                { change(it.take(LONGEST_CAPTION)) },
                Modifier.fillMaxWidth().focusRequester(focus),
                textStyle = MaterialTheme.typography.bodyLarge.asTyped(),
                placeholder = { Text(stringResource(R.string.search_captions), maxLines = 1) },
                keyboardOptions = KeyboardOptions(imeAction = ImeAction.Search),
                keyboardActions = KeyboardActions(onSearch = { keyboard?.hide() }),
                singleLine = true,
                colors = TextFieldDefaults.colors(
                    focusedContainerColor = Color.Transparent,
                    unfocusedContainerColor = Color.Transparent,
                    focusedIndicatorColor = Color.Transparent,
                    unfocusedIndicatorColor = Color.Transparent,
                ),
            )
        },
        navigationIcon = {
            IconButton(close) { Icon(painterResource(R.drawable.back), stringResource(R.string.end_search)) }
        },
        actions = {
            if (text.isNotEmpty()) {
                IconButton({ change("") }) {
                    Icon(painterResource(R.drawable.close), stringResource(R.string.clear_search))
                }
            }
        },
    )
    LaunchedEffect(Unit) { focus.requestFocus() }
}

/** Nothing longer is in a caption, and the system, which keeps what is searched for, has little room. */
private const val LONGEST_CAPTION = 2_200

@Composable
fun Back(back: () -> Unit) {
    IconButton(back) { Icon(painterResource(R.drawable.back), stringResource(R.string.back)) }
}
