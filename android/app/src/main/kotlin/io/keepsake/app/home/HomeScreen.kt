package io.keepsake.app.home

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import io.keepsake.app.Container
import io.keepsake.app.R

/** The first screen; for now it only says how much the catalog holds. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun HomeScreen(container: Container) {
    val found by produceState<ULong?>(null) { value = container.keepsake().summary().media }
    Scaffold(topBar = { TopAppBar({ Text(stringResource(R.string.app_name)) }) }) { edges ->
        Column(Modifier.fillMaxSize().padding(edges)) {
            found?.let { Text("$it") }
        }
    }
}
