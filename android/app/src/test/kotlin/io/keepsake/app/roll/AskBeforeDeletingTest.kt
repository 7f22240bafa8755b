package io.keepsake.app.roll

import android.app.Activity
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.activity.compose.LocalActivityResultRegistryOwner
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultRegistry
import androidx.activity.result.ActivityResultRegistryOwner
import androidx.activity.result.contract.ActivityResultContract
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.StateRestorationTester
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.core.app.ActivityOptionsCompat
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class AskBeforeDeletingTest {
    @get:Rule val compose = createAndroidComposeRule<ComponentActivity>()
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val request = PendingIntent.getActivity(context, 0, Intent("delete"), PendingIntent.FLAG_IMMUTABLE)
    private val rows = listOf(Uri.parse("content://media/external_primary/images/media/1"))
    private val questions = DeleteQuestions { request }
    private var isThere by mutableStateOf(true)
    private val asked = mutableListOf<Int>()

    /** Takes questions in the system's place. */
    private val system = object : ActivityResultRegistryOwner {
        override val activityResultRegistry = object : ActivityResultRegistry() {
            override fun <I, O> onLaunch(requestCode: Int, contract: ActivityResultContract<I, O>, input: I, options: ActivityOptionsCompat?) {
                asked += requestCode
            }
        }
    }

    private fun window() = StateRestorationTester(compose).apply {
        setContent {
            CompositionLocalProvider(LocalActivityResultRegistryOwner provides system) { if (isThere) AskBeforeDeleting(questions) }
        }
    }

    private fun ask(): Deferred<Boolean?> = CoroutineScope(Dispatchers.Default).async { questions.delete(rows) }

    private fun <T> Deferred<T>.value(): T = runBlocking { withTimeout(TIMEOUT) { await() } }

    @Test
    fun `a window that is made anew asks no second time, and hears the answer`() {
        val window = window()
        compose.waitForIdle()
        val answer = ask()
        compose.waitUntil(TIMEOUT) { asked.isNotEmpty() }
        window.emulateSavedInstanceStateRestore()
        compose.waitForIdle()
        assertEquals(1, asked.size)
        compose.runOnUiThread { system.activityResultRegistry.dispatchResult(asked.single(), Activity.RESULT_OK, null) }
        assertEquals(true, answer.value())

        ask()
        compose.waitUntil(TIMEOUT) { asked.size == 2 }
    }

    @Test
    fun `a question goes with the window that showed it`() {
        window()
        compose.waitForIdle()
        val answer = ask()
        compose.waitUntil(TIMEOUT) { asked.isNotEmpty() }
        compose.runOnUiThread { compose.activity.finish() }
        isThere = false
        compose.waitForIdle()
        assertNull(answer.value())
    }

    private companion object {
        const val TIMEOUT = 30_000L
    }
}
