package io.keepsake.app.work

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import androidx.core.app.NotificationCompat
import io.keepsake.app.MainActivity
import io.keepsake.app.R
import io.keepsake.app.words.number
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.SaveProgress
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.sample

/** What a save shows while no window is there: how far it is, and a way to pause and to stop it. */
internal class SaveNotifications(private val context: Context) {
    private val manager = checkNotNull(context.getSystemService(NotificationManager::class.java))

    /** Of an order's notification. */
    fun numberOf(id: String): Int = FIRST + (id.removePrefix(Saves.FROM_LINKS).toIntOrNull() ?: 0)

    /** Shows every state of an order that a person can tell from the one before, once a second, until it is cancelled. */
    @OptIn(kotlinx.coroutines.FlowPreview::class)
    suspend fun follow(id: String, states: Flow<Map<String, SaveState>>) {
        // What it came to before is not so any more.
        manager.cancel(numberOf(id) + ENDED)
        try {
            states.map { it[id] }.sample(A_SECOND).distinctUntilChanged().collect { state ->
                // Without the permission nothing is shown, and nothing else changes.
                if (state != null && manager.areNotificationsEnabled()) manager.notify(numberOf(id), of(id, state))
            }
        } finally {
            // Where the service was refused, the system takes it away with nothing.
            manager.cancel(numberOf(id))
        }
    }

    fun of(id: String, state: SaveState): Notification = builder(R.string.work_title, text(state))
        .setOngoing(true)
        .setOnlyAlertOnce(true)
        .setCategory(NotificationCompat.CATEGORY_PROGRESS)
        .setForegroundServiceBehavior(NotificationCompat.FOREGROUND_SERVICE_IMMEDIATE)
        .showProgress(state)
        .addAction(0, context.getString(R.string.pause), action(SaveActions.PAUSE, id))
        .addAction(0, context.getString(R.string.stop), action(SaveActions.STOP, id))
        .build()

    /** Leaves a word about what it came to, or why it stands still; one that the person paused needs none. */
    fun tellEnd(id: String, state: SaveState?) {
        val saved = when (state) {
            is SaveState.Done -> state.summary.totals.saved
            is SaveState.LinksDone -> state.summary.save?.totals?.saved ?: 0u
            is SaveState.Paused -> if (state.why is PauseReason.ByPerson) return else null
            else -> return
        }
        val (title, text) = when (saved) {
            null -> R.string.work_paused to context.getString(R.string.work_open)
            else -> R.string.work_done to context.getString(R.string.work_saved, counted(saved))
        }
        val shown = builder(title, text).setAutoCancel(true).build()
        if (manager.areNotificationsEnabled()) manager.notify(numberOf(id) + ENDED, shown)
    }

    private fun builder(title: Int, text: String): NotificationCompat.Builder {
        manager.createNotificationChannel(
            NotificationChannel(CHANNEL, context.getString(R.string.saving), NotificationManager.IMPORTANCE_LOW),
        )
        val app = PendingIntent.getActivity(context, 0, MainActivity.launch(context), PendingIntent.FLAG_IMMUTABLE)
        return NotificationCompat.Builder(context, CHANNEL)
            .setSmallIcon(R.drawable.ic_notification)
            .setContentTitle(context.getString(title))
            .setContentText(text)
            .setContentIntent(app)
    }

    private fun text(state: SaveState): String = when (state) {
        is SaveState.Saving -> progress(state.now)
        is SaveState.Fetching -> when (val now = state.now) {
            is LinkProgress.Downloading -> context.getString(R.string.work_downloading, counted(now.done), counted(now.files))
            else -> context.getString(R.string.work_finding)
        }
        else -> context.getString(R.string.work_waiting)
    }

    private fun progress(now: SaveProgress) = context.getString(R.string.done_of, counted(now.done), counted(now.planned))

    private fun NotificationCompat.Builder.showProgress(state: SaveState): NotificationCompat.Builder = when (state) {
        is SaveState.Saving -> setProgress(WHOLE, part(state.now.done, state.now.planned), false)
        else -> setProgress(0, 0, true)
    }

    private fun part(done: ULong, planned: ULong): Int =
        if (planned == 0uL) 0 else (done.toDouble() / planned.toDouble() * WHOLE).toInt()

    private fun counted(number: ULong): String = context.resources.number(number)

    private fun action(action: String, id: String): PendingIntent {
        val intent = Intent(context, SaveActions::class.java).setAction(action).putExtra(SaveActions.ORDER, id)
        return PendingIntent.getBroadcast(
            context, numberOf(id), intent, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
        )
    }

    private companion object {
        const val CHANNEL = "saves"
        const val FIRST = 1

        /** The system takes the notification of what ended away, so that what it came to has another number. */
        const val ENDED = 1_000_000
        const val A_SECOND = 1_000L
        const val WHOLE = 1_000
    }
}
