package io.keepsake.app.settings

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.plus
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ListItem
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringArrayResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.catalog.Back

/** On whose work this app stands, each with its licence. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun LicencesScreen(back: () -> Unit) {
    val works = stringArrayResource(R.array.licences)
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.licences), Modifier.semantics { heading() }) },
                navigationIcon = { Back(back) },
            )
        },
    ) { edges ->
        Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
            LazyColumn(Modifier.widthIn(max = 720.dp), contentPadding = edges + PaddingValues(bottom = 16.dp)) {
                items(works) { work ->
                    val (name, licence) = work.split(SEPARATOR)
                    ListItem({ Text(name) }, supportingContent = { Text(licence) })
                }
            }
        }
    }
}

/** Between a work and its licence. */
private const val SEPARATOR = ": "
