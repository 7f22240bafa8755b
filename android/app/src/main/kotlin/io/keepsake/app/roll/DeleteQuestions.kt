package io.keepsake.app.roll

import android.app.PendingIntent
import android.content.ContentResolver
import android.net.Uri
import android.os.Build
import android.provider.MediaStore
import java.util.UUID
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** Questions about rows that are another's, for whatever window of the app is in front: it shows [question]. */
class DeleteQuestions internal constructor(private val request: (List<Uri>) -> PendingIntent?) : DeletePrompt {
    constructor(resolver: ContentResolver) : this({ rows ->
        // Android 10 has no question about several rows.
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) null else MediaStore.createDeleteRequest(resolver, rows)
    })

    private val oneAtATime = Mutex()
    private val asked = MutableStateFlow<DeleteQuestion?>(null)

    /** What is to be asked now. */
    val question: StateFlow<DeleteQuestion?> = asked.asStateFlow()

    override suspend fun delete(rows: List<Uri>): Boolean? = oneAtATime.withLock {
        // Nobody is there to see it.
        if (asked.subscriptionCount.value == 0) return null
        val question = DeleteQuestion(request(rows) ?: return null)
        asked.value = question
        try {
            question.answer.await()
        } finally {
            asked.value = null
        }
    }
}

/** The system's own question, to be started by a window. */
class DeleteQuestion internal constructor(val request: PendingIntent) {
    /** In this process and in any other one. */
    val id: String = UUID.randomUUID().toString()
    internal val answer = CompletableDeferred<Boolean?>()

    /** What the person said; more than once changes nothing. Null where they left without a word. */
    fun answered(yes: Boolean?) {
        answer.complete(yes)
    }
}
