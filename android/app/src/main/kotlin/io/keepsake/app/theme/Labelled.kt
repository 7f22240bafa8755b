package io.keepsake.app.theme

import androidx.annotation.DrawableRes
import androidx.annotation.StringRes
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource

/** What stands in a button: a symbol, and what the button does. */
@Composable
fun Labelled(@DrawableRes symbol: Int, @StringRes label: Int) {
    Icon(
        painterResource(symbol),
        contentDescription = null,
        Modifier.padding(end = ButtonDefaults.IconSpacing).size(ButtonDefaults.IconSize),
    )
    Text(stringResource(label))
}
