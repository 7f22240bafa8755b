package io.keepsake.app.settings

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.plus
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ListItem
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** On whose work this app stands, each with its licence. */
@Composable
fun LicencesScreen(back: () -> Unit, show: (work: String) -> Unit) {
    val works = works()
    Page(stringResource(R.string.licences), back) {
        items(works) { work ->
            ListItem(
                { Text(work.name) },
                Modifier.clickable(role = Role.Button) { show(work.name) },
                supportingContent = { Text(work.licence) },
            )
        }
    }
}

/** What the licence of one work says, to the letter. */
@Composable
fun LicenceScreen(work: String, back: () -> Unit) {
    val paragraphs = works().find { it.name == work }?.paragraphs.orEmpty()
    Page(work, back) {
        items(paragraphs) { text ->
            // English, in whatever language the app is.
            CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
                Text(text, Modifier.fillMaxWidth().padding(horizontal = 16.dp, vertical = 6.dp), style = MaterialTheme.typography.bodySmall)
            }
        }
    }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun Page(title: String, back: () -> Unit, lines: LazyListScope.() -> Unit) {
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(title, Modifier.semantics { heading() }) },
                navigationIcon = { Back(back) },
            )
        },
    ) { edges ->
        Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
            LazyColumn(Modifier.widthIn(max = 720.dp), contentPadding = edges + PaddingValues(bottom = 16.dp), content = lines)
        }
    }
}

/** Empty until they are read. */
@Composable
private fun works(): List<Work> {
    val resources = LocalResources.current
    val works by produceState(emptyList<Work>(), resources) { value = withContext(Dispatchers.IO) { resources.works() } }
    return works
}
