package io.keepsake.app.work

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import io.keepsake.app.container
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch

/** The buttons of the notification. */
class SaveActions : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val id = intent.getStringExtra(ORDER) ?: return
        val saves = context.container.saves
        val pending: PendingResult? = goAsync()
        CoroutineScope(Dispatchers.Default).launch {
            try {
                if (intent.action == PAUSE) saves.pause(id) else if (intent.action == STOP) saves.stop(id)
            } finally {
                pending?.finish()
            }
        }
    }

    companion object {
        const val PAUSE = "io.keepsake.app.PAUSE"
        const val STOP = "io.keepsake.app.STOP"
        const val ORDER = "order"
    }
}
