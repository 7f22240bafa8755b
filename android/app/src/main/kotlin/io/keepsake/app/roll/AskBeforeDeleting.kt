package io.keepsake.app.roll

import android.app.Activity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.IntentSenderRequest
import androidx.activity.result.contract.ActivityResultContracts.StartIntentSenderForResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.lifecycle.compose.collectAsStateWithLifecycle

/** Shows the system's questions over the window that it is part of. */
@Composable
fun AskBeforeDeleting(questions: DeleteQuestions) {
    val question by questions.question.collectAsStateWithLifecycle()
    val launcher = rememberLauncherForActivityResult(StartIntentSenderForResult()) { result ->
        questions.question.value?.answered(result.resultCode == Activity.RESULT_OK)
    }
    LaunchedEffect(question) {
        question?.let { launcher.launch(IntentSenderRequest.Builder(it.request.intentSender).build()) }
    }
}
