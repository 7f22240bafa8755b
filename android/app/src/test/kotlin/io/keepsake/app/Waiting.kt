package io.keepsake.app

import androidx.compose.ui.test.junit4.ComposeTestRule
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking

/** As [ComposeTestRule.waitUntil]; the main thread has its turns meanwhile, as orders are given and answers heard on it. */
internal fun ComposeTestRule.waitWithTurns(timeoutMillis: Long, condition: () -> Boolean) = waitUntil(timeoutMillis) {
    waitForIdle()
    condition()
}

/** What [work] answers, beside the screen: its own questions have their turn on the main thread, and it may have to be drawn on. */
internal fun <T> ComposeTestRule.aside(timeoutMillis: Long, work: suspend () -> T): T {
    val answer = CoroutineScope(Dispatchers.Default).async { work() }
    waitWithTurns(timeoutMillis) { answer.isCompleted }
    return runBlocking { answer.await() }
}
