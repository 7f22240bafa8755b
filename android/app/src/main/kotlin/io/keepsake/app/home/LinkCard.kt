package io.keepsake.app.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Card
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import io.keepsake.app.saving.HoldAndEnd
import io.keepsake.app.saving.HowFar
import io.keepsake.app.saving.SavingActions
import io.keepsake.app.work.Lack
import io.keepsake.app.work.SaveState

/** A save of a shared link that goes on, or stands still, with what holds it and ends it. */
@Composable
internal fun LinkCard(save: SaveState, lack: Lack?, actions: SavingActions) {
    Card(Modifier.fillMaxWidth()) {
        Column(Modifier.padding(20.dp), Arrangement.spacedBy(12.dp)) {
            HowFar(save, lack, Modifier.fillMaxWidth())
            HoldAndEnd(save, lack, actions, Modifier.fillMaxWidth())
        }
    }
}
