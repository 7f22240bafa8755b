package io.keepsake.app.saving

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.pictures.MediaPicture
import io.keepsake.app.work.Lack
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.Saves
import io.keepsake.app.work.run
import io.keepsake.rust.SaveProgress

/** What the person does with a save that goes on. */
class SavingActions(
    val back: () -> Unit,
    val pause: () -> Unit,
    val goOn: () -> Unit,
    val stop: () -> Unit,
    val overAnyNetwork: () -> Unit = {},
)

/** A save that goes on: the picture in hand, how far it is, and how to hold or end it. */
@Composable
fun SavingScreen(saves: Saves, actions: SavingActions, over: (run: Long?) -> Unit) {
    val states by saves.states.collectAsStateWithLifecycle()
    val state = states[Saves.FROM_EXPORTS]
    val lacks by saves.lacks.collectAsStateWithLifecycle(emptyMap())
    val isKnown by saves.isRestored.collectAsStateWithLifecycle()
    var run by rememberSaveable { mutableStateOf<Long?>(null) }
    val felt = LocalHapticFeedback.current
    SavingContents(state, actions, lacks[Saves.FROM_EXPORTS])
    LaunchedEffect(state, isKnown) {
        state.run?.let { run = it }
        when {
            state is SaveState.Done -> {
                felt.performHapticFeedback(HapticFeedbackType.Confirm)
                over(state.summary.run)
            }
            // Stopped: the ledger has what it came to. In a new process what was going on is not known at once.
            state == null && isKnown -> over(run)
        }
    }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun SavingContents(state: SaveState?, actions: SavingActions, lack: Lack? = null) {
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.saving), Modifier.semantics { heading() }) },
                navigationIcon = { Back(actions.back) },
            )
        },
    ) { edges ->
        if (state != null) Going(state, lack, actions, Modifier.padding(edges))
    }
}

/** How far a save is, where that is known. */
internal val SaveState?.progress: SaveProgress?
    get() = when (this) {
        is SaveState.Saving -> now
        is SaveState.Paused -> last
        else -> null
    }

/** Whether it is neither over nor unknown. */
internal val SaveState?.isOpen: Boolean
    get() = this is SaveState.Waiting || this is SaveState.Saving || this is SaveState.Fetching || this is SaveState.Paused

/** The picture above how far it is, or beside that where a screen is wide; the buttons are always to be seen. */
@Composable
private fun Going(state: SaveState, lack: Lack?, actions: SavingActions, modifier: Modifier) {
    BoxWithConstraints(modifier.fillMaxSize()) {
        if (maxWidth > maxHeight) {
            Row(Modifier.fillMaxSize().padding(16.dp), Arrangement.spacedBy(24.dp), Alignment.CenterVertically) {
                InHand(state.progress, Modifier.fillMaxHeight())
                Column(Modifier.weight(1f), Arrangement.spacedBy(16.dp)) {
                    HowFar(state, lack, Modifier.weight(1f, fill = false).verticalScroll(rememberScrollState()))
                    HoldAndEnd(state, lack, actions, Modifier.fillMaxWidth())
                }
            }
        } else {
            val half = maxHeight / 2
            Column(Modifier.fillMaxSize()) {
                Column(
                    Modifier.weight(1f).verticalScroll(rememberScrollState()).padding(16.dp),
                    Arrangement.spacedBy(24.dp),
                    Alignment.CenterHorizontally,
                ) {
                    // Of large letters there is no room for more: the words are what matters.
                    val wordsFirst = LocalDensity.current.fontScale >= LARGE
                    if (wordsFirst) HowFar(state, lack, Modifier.fillMaxWidth())
                    InHand(state.progress, Modifier.heightIn(max = half))
                    if (!wordsFirst) HowFar(state, lack, Modifier.fillMaxWidth())
                }
                HoldAndEnd(state, lack, actions, Modifier.fillMaxWidth().padding(16.dp))
            }
        }
    }
}

@Composable
private fun InHand(progress: SaveProgress?, modifier: Modifier) {
    val pixels = with(LocalDensity.current) { SIDE.roundToPx() }
    MediaPicture(
        progress?.inHand,
        type = null,
        thumbHash = null,
        pixels,
        modifier.aspectRatio(1f).clip(RoundedCornerShape(24.dp)),
    )
}

private val SIDE = 320.dp

/** Letters that are so much larger than usual. */
private const val LARGE = 1.5f
