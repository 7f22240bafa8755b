package io.keepsake.app.catalog

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.Button
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import io.keepsake.app.R
import io.keepsake.app.theme.BottomBar
import io.keepsake.app.theme.Explained
import io.keepsake.app.words.counted
import io.keepsake.app.words.size
import io.keepsake.app.words.text
import io.keepsake.rust.KeepException
import io.keepsake.rust.PlanNumbers

/** The button that saves, with what that will be; [plan] none as long as nobody knows. [isLow]: where there is little room. */
@Composable
fun SaveBar(plan: PlanNumbers?, isLow: Boolean, save: () -> Unit, copies: () -> Unit, why: () -> Unit) = BottomBar(if (isLow) 4.dp else 12.dp) {
    BoxWithConstraints {
        if (maxWidth < WIDE) {
            Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                SaveButton(plan, save, Modifier.fillMaxWidth().heightIn(min = TALL))
                if (plan != null) Besides(plan, copies, why)
            }
        } else {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(16.dp), Alignment.CenterVertically) {
                Box(Modifier.weight(1f)) { if (plan != null) Besides(plan, copies, why) }
                SaveButton(plan, save, Modifier.heightIn(min = if (isLow) 48.dp else TALL))
            }
        }
    }
}

/** In the place of the button where nobody knows what a save would do: why, and a way to ask again. */
@Composable
internal fun TroubleBar(trouble: KeepException, again: () -> Unit) = BottomBar(vertical = 12.dp) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(16.dp), Alignment.CenterVertically) {
        Explained(LocalResources.current.text(trouble), Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite })
        OutlinedButton(again, Modifier.heightIn(min = 48.dp)) { Text(stringResource(R.string.try_again)) }
    }
}

@Composable
private fun SaveButton(plan: PlanNumbers?, save: () -> Unit, modifier: Modifier) {
    Button(save, modifier, enabled = plan != null && plan.toSave > 0u) {
        Text(label(plan), style = MaterialTheme.typography.titleMedium, textAlign = TextAlign.Center)
    }
}

@Composable
private fun label(plan: PlanNumbers?): String = when {
    plan == null -> stringResource(R.string.save_to_camera_roll)
    plan.toSave == 0uL -> stringResource(R.string.nothing_to_save)
    else -> counted(R.plurals.save_to_camera_roll, plan.toSave)
}

/** What it takes, and what it leaves alone. */
@Composable
private fun Besides(plan: PlanNumbers, copies: () -> Unit, why: () -> Unit) {
    val leftOut = plan.skipped + plan.failed
    val told = listOfNotNull(
        size(plan.bytes).takeIf { plan.toSave > 0u },
        counted(R.plurals.already_there, plan.alreadyThere).takeIf { plan.alreadyThere > 0u },
        counted(R.plurals.left_alone, leftOut).takeIf { leftOut > 0u },
    )
    Row(verticalAlignment = Alignment.CenterVertically) {
        Text(
            told.joinToString(" · "),
            Modifier.weight(1f, fill = false).semantics { liveRegion = LiveRegionMode.Polite },
            color = MaterialTheme.colorScheme.onSurfaceVariant,
            style = MaterialTheme.typography.bodyMedium,
        )
        if (plan.ask > 0u) TextButton(copies) { Text(counted(R.plurals.copies_ask, plan.ask)) }
        if (plan.reasons.isNotEmpty()) TextButton(why) { Text(stringResource(R.string.why)) }
    }
}

private val WIDE = 600.dp
private val TALL = 56.dp
