package io.keepsake.app.roll

import android.app.Activity
import androidx.activity.compose.LocalActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.IntentSenderRequest
import androidx.activity.result.contract.ActivityResultContracts.StartIntentSenderForResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle

/** Shows the system's questions over the window that it is part of, each once, however often that is made anew. */
@Composable
fun AskBeforeDeleting(questions: DeleteQuestions) {
    val question by questions.question.collectAsStateWithLifecycle()
    var shown by rememberSaveable { mutableStateOf<String?>(null) }
    val launcher = rememberLauncherForActivityResult(StartIntentSenderForResult()) { result ->
        questions.question.value?.answered(result.resultCode == Activity.RESULT_OK)
    }
    LaunchedEffect(question) {
        question?.takeIf { it.id != shown }?.let {
            shown = it.id
            launcher.launch(IntentSenderRequest.Builder(it.request.intentSender).build())
        }
    }
    val window = LocalActivity.current
    DisposableEffect(questions) {
        onDispose {
            // With the window its question goes; one that is only made anew has it still.
            if (window?.isFinishing == true) questions.question.value?.takeIf { it.id == shown }?.answered(null)
        }
    }
}
