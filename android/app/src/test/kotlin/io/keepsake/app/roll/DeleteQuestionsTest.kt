package io.keepsake.app.roll

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35, 36, 37])
class DeleteQuestionsTest {
    private val context: Context = ApplicationProvider.getApplicationContext()
    private val request = PendingIntent.getActivity(context, 0, Intent("delete"), PendingIntent.FLAG_IMMUTABLE)
    private val rows = listOf(Uri.parse("content://media/external_primary/images/media/1"))

    @Test
    fun `nobody is asked while no window is there`() = runBlocking {
        assertNull(DeleteQuestions { request }.delete(rows))
    }

    @Test
    fun `where the system has no question there is no answer`() = runBlocking {
        val questions = DeleteQuestions { null }
        val window = launch { questions.question.collect {} }
        kotlinx.coroutines.yield()
        assertNull(questions.delete(rows))
        window.cancel()
    }

    @Test
    fun `a window asks, and its answer counts`() = runBlocking {
        for (answer in listOf(true, false)) {
            val questions = DeleteQuestions { request }
            val window = launch { questions.question.filterNotNull().first().answered(answer); questions.question.collect {} }
            kotlinx.coroutines.yield()
            assertEquals(answer, async { questions.delete(rows) }.await())
            assertNull(questions.question.value)
            window.cancel()
        }
    }
}
