package io.keepsake.app.home

import android.content.ActivityNotFoundException
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Card
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.platform.LocalUriHandler
import androidx.compose.ui.platform.UriHandler
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.words.number

/** What this app is for. */
@Composable
internal fun Welcome() {
    Column(Modifier.padding(vertical = 8.dp), Arrangement.spacedBy(8.dp)) {
        Text(
            stringResource(R.string.welcome),
            Modifier.semantics { heading() },
            style = MaterialTheme.typography.headlineMedium,
        )
        Text(stringResource(R.string.welcome_how), style = MaterialTheme.typography.bodyLarge)
    }
}

/** How a person gets their export from Instagram. */
@Composable
internal fun FirstSteps() {
    val browser = LocalUriHandler.current
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(20.dp), Arrangement.spacedBy(16.dp)) {
            Text(
                stringResource(R.string.steps_title),
                Modifier.semantics { heading() },
                style = MaterialTheme.typography.titleLarge,
            )
            listOf(R.string.step_request, R.string.step_choose, R.string.step_add)
                .forEachIndexed { index, text -> Step(index + 1, stringResource(text)) }
            TextButton({ browser.openIfThere(REQUEST) }, Modifier.align(Alignment.End)) {
                Text(stringResource(R.string.open_instagram))
            }
        }
    }
}

@Composable
private fun Step(number: Int, text: String) {
    Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(16.dp)) {
        Box(
            Modifier
                .background(MaterialTheme.colorScheme.primary, CircleShape)
                .sizeIn(minWidth = 32.dp, minHeight = 32.dp)
                .padding(horizontal = 8.dp),
            Alignment.Center,
        ) {
            Text(LocalResources.current.number(number.toLong()), color = MaterialTheme.colorScheme.onPrimary)
        }
        Text(text, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
    }
}

/** On a phone without a browser nothing opens: the steps beside the button tell the way. */
private fun UriHandler.openIfThere(page: String) {
    try {
        openUri(page)
    } catch (_: IllegalArgumentException) {
        return
    } catch (_: ActivityNotFoundException) {
        return
    }
}

/** Instagram's page on which an export is asked for. */
private const val REQUEST = "https://accountscenter.instagram.com/info_and_permissions/dyi/"
