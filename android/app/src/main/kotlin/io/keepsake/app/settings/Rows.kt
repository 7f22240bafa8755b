package io.keepsake.app.settings

import androidx.annotation.StringRes
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.ListItem
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

@Composable
internal fun Section(@StringRes title: Int) {
    Text(
        stringResource(title),
        Modifier.padding(start = 16.dp, end = 16.dp, top = 24.dp, bottom = 4.dp).semantics { heading() },
        color = MaterialTheme.colorScheme.primary,
        style = MaterialTheme.typography.titleSmall,
    )
}

@Composable
internal fun OneOf(title: String, chosen: Boolean, choose: () -> Unit) {
    ListItem(
        { Text(title) },
        Modifier.selectable(chosen, role = Role.RadioButton, onClick = choose),
        leadingContent = { RadioButton(chosen, onClick = null) },
    )
}

@Composable
internal fun OnOff(title: String, why: String?, on: Boolean, turn: (Boolean) -> Unit) {
    ListItem(
        { Text(title) },
        Modifier.toggleable(on, role = Role.Switch, onValueChange = turn),
        supportingContent = why?.let { { Text(it) } },
        trailingContent = { Switch(on, onCheckedChange = null) },
    )
}

@Composable
internal fun Action(title: String, about: String?, act: () -> Unit) {
    ListItem(
        { Text(title) },
        Modifier.clickable(role = Role.Button, onClick = act),
        supportingContent = about?.let { { Text(it) } },
    )
}
