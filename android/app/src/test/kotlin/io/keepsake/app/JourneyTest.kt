package io.keepsake.app

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.ParcelFileDescriptor
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.unit.dp
import androidx.work.testing.TestListenableWorkerBuilder
import androidx.work.workDataOf
import io.keepsake.app.words.text
import io.keepsake.app.work.SaveState
import io.keepsake.app.work.SaveWorker
import io.keepsake.app.work.Saves
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.MediaType
import io.keepsake.rust.RunEnd
import io.keepsake.rust.Selection
import java.io.File
import kotlin.concurrent.thread
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** The app as a person uses it, over the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class JourneyTest {
    @get:Rule val compose = createAndroidComposeRule<MainActivity>()

    @Before
    fun setUp() {
        holdWorkManagerBack()
        addMediaTypes()
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `three taps from the first start to the report`() {
        waitFor(R.string.add_export)
        compose.onNodeWithText(text(R.string.add_export)).performClick()
        answerPicker(sample("showcase.zip"))
        waitForPlan(44)
        compose.onNodeWithText("Save 44 to camera roll").performClick()
        waitFor(R.string.pause)
        work()
        waitFor(R.string.report)
        waitFor(R.string.total_all)

        val run = aside { container.keepsake().saves().single() }
        assertEquals(RunEnd.Completed, run.end)
        assertEquals(44uL, run.totals.saved)
        compose.onNodeWithText("44 saved").assertIsDisplayed()
        run.totals.run {
            listOf(saved, alreadyThere, skipped, failed, saved + alreadyThere + skipped + failed)
                .zip(listOf(R.string.total_saved, R.string.total_already_there, R.string.total_left_alone,
                    R.string.total_not_saved, R.string.total_all))
                .forEach { (number, label) ->
                    compose.onNode(hasText(text(label)) and hasText("$number")).assertExists()
                }
        }
    }

    @Test
    fun `a filter, a search and a pick each change what is saved`() {
        look()
        compose.onNodeWithText(text(R.string.videos)).performClick()
        waitForPlan(videos())
        compose.onNodeWithText(text(R.string.videos)).performClick()
        waitForPlan(44)

        compose.onNodeWithContentDescription(text(R.string.search_captions)).performClick()
        compose.onNode(hasSetTextAction()).performTextInput("LAKES")
        waitForPlan(3)
        compose.onNodeWithContentDescription(text(R.string.end_search)).performClick()
        waitForPlan(44)

        aPhoto().performSemanticsAction(SemanticsActions.OnLongClick)
        waitForPlan(1)
        compose.onNodeWithText("1 selected").assertIsDisplayed()
        compose.onNodeWithContentDescription(text(R.string.select_all)).performClick()
        waitForPlan(44)
        aPhoto().performSemanticsAction(SemanticsActions.OnClick)
        waitForPlan(43)
        compose.onNodeWithText("53 selected").assertIsDisplayed()
        compose.onNodeWithContentDescription(text(R.string.select_nothing)).performClick()
        waitForPlan(44)
    }

    @Test
    fun `why something is left alone is told`() {
        look()
        compose.onNodeWithText(text(R.string.why)).performClick()
        waitFor(R.string.why_left_alone)
        compose.waitUntil(TIMEOUT) { exists(hasText("Instagram exported only an expired link", substring = true)) }
    }

    @Test
    fun `a picture opens its post, and back leads to where one was`() {
        look()
        aPhoto().performSemanticsAction(SemanticsActions.OnClick)
        waitFor(R.string.save_this)
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        waitForPlan(44)
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        waitFor(R.string.look_and_save)
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `turning the phone keeps screen, search and picks`() {
        look()
        compose.onNodeWithContentDescription(text(R.string.search_captions)).performClick()
        compose.onNode(hasSetTextAction()).performTextInput("lakes")
        waitForPlan(3)
        compose.onAllNodesWithContentDescription(text(R.string.photo), substring = true).onFirst()
            .performSemanticsAction(SemanticsActions.OnLongClick)
        waitForPlan(1)
        compose.activityRule.scenario.recreate()
        waitForPlan(1)
        compose.onNodeWithText("1 selected").assertIsDisplayed()
        compose.onNodeWithContentDescription(text(R.string.select_nothing)).performClick()
        waitForPlan(3)
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `turning the phone while it saves shows that save, which goes on to its report`() {
        look()
        compose.onNodeWithText("Save 44 to camera roll").performClick()
        waitFor(R.string.pause)
        compose.activityRule.scenario.recreate()
        waitFor(R.string.pause)
        val worker = worker()
        val working = thread { runBlocking { worker.doWork() } }
        compose.waitWithTurns(TIMEOUT) { container.saves.states.value[Saves.FROM_EXPORTS] != SaveState.Waiting }
        compose.activityRule.scenario.recreate()
        waitFor(R.string.total_all)
        compose.onNodeWithText("44 saved").assertIsDisplayed()
        working.join()
        val run = aside { container.keepsake().saves().single() }
        assertEquals(RunEnd.Completed to 44uL, run.end to run.totals.saved)
    }

    @Test
    @Config(sdk = [29, 34, 35])
    fun `undo takes a save back and says so`() {
        read("showcase")
        val run = runBlocking {
            container.keepsake().save(Selection(), container.roll, container.settings.options).use { it.run(null).run }
        }
        compose.activityRule.scenario.recreate()
        waitFor("44 saved")
        compose.onNodeWithText("44 saved").performClick()
        waitFor(R.string.undo)
        compose.onNodeWithText(text(R.string.undo)).performClick()
        waitFor(R.string.undo_confirm)
        compose.onNodeWithText(text(R.string.undo_confirm)).performClick()
        waitFor("44 removed from the camera roll")
        waitFor(R.string.run_undone)
        assertTrue(aside { container.keepsake().saves().single { it.id == run }.undone != null })
    }

    @Test
    fun `the report is shared as a page in the phone's language`() {
        read("showcase")
        val run = runBlocking {
            container.keepsake().save(Selection(), container.roll, container.settings.options).use { it.run(null).run }
        }
        compose.activityRule.scenario.recreate()
        waitFor("44 saved")
        compose.onNodeWithText("44 saved").performClick()
        waitFor(R.string.share_report)
        compose.onNodeWithText(text(R.string.share_report)).performClick()
        var chooser: Intent? = null
        compose.waitUntil(TIMEOUT) {
            chooser = shadowOf(compose.activity).nextStartedActivity
            chooser != null
        }
        val send = checkNotNull(chooser?.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
        assertEquals("text/html", send.type)
        assertEquals("content", send.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)?.scheme)
        val page = File(container.reports, "keepsake-$run.html").readText()
        assertTrue("<dt>Saved</dt><dd>44</dd>" in page)
        assertTrue("into Camera roll" in page)
        assertTrue("<img src=\"data:image/jpeg" in page)
    }

    @Test
    fun `TalkBack has a name for all that can be tapped, and fingers have room`() {
        everyScreen { screen ->
            nodes().filter { it.config.getOrNull(SemanticsActions.OnClick) != null }.forEach { node ->
                assertTrue("$screen: ${node.config} has no name", names(node).any(String::isNotBlank))
                val least = with(compose.density) { 48.dp.toPx() } - 1
                val touch = node.touchBoundsInRoot
                assertTrue("$screen: ${names(node)} is $touch", touch.height >= least && touch.width >= least || isCut(node))
            }
            assertTrue(screen, nodes().any { it.config.getOrNull(SemanticsProperties.Heading) != null })
        }
    }

    @Test
    @Config(qualifiers = "de-w360dp-h720dp-hdpi")
    fun `a German phone shows no English word`() {
        val english = Regex("\\b(the|and|with|were|not|save|saved|of|again|photos|its)\\b", RegexOption.IGNORE_CASE)
        val captions = runBlocking {
            read("showcase")
            container.keepsake().mediaPage(MediaFilter(), null, 100u).items.mapNotNull { it.item.caption }
        }
        everyScreen { screen ->
            nodes().flatMap(::names).filterNot { said -> captions.any { it.take(20) in said } }.forEach { said ->
                assertTrue("$screen: $said", english.find(said.replace("Keepsake", "")) == null)
            }
        }
    }

    /** Calls [check] on each screen of the app, with the sample in it. */
    private fun everyScreen(check: (String) -> Unit) {
        waitFor(R.string.add_export)
        check("first start")
        compose.onNodeWithText(text(R.string.paste_link)).performClick()
        waitFor(R.string.link_to_post)
        check("link")
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        look()
        check("catalog")
        aPhoto().performSemanticsAction(SemanticsActions.OnLongClick)
        waitForPlan(1)
        check("selecting")
        compose.onNodeWithContentDescription(text(R.string.select_nothing)).performClick()
        waitForPlan(44)
        aPhoto().performSemanticsAction(SemanticsActions.OnClick)
        waitFor(R.string.save_this)
        check("post")
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        waitForPlan(44)
        compose.onNode(hasText("44", substring = true) and hasClickAction()).performClick()
        waitFor(R.string.pause)
        check("saving")
        work()
        waitFor(R.string.total_all)
        check("report")
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        waitFor(R.string.why)
        compose.onNodeWithContentDescription(text(R.string.back)).performClick()
        waitFor(R.string.earlier_saves)
        check("home")
        compose.onNodeWithContentDescription(text(R.string.settings)).performClick()
        waitFor(R.string.albums_by_year)
        check("settings")
    }

    private fun look() {
        read("showcase")
        compose.activityRule.scenario.recreate()
        waitFor(R.string.look_and_save)
        compose.onNodeWithText(text(R.string.look_and_save)).performClick()
        waitForPlan(44)
    }

    /** The newest photo on the screen that a save takes. */
    private fun aPhoto(): SemanticsNodeInteraction {
        val photos = MediaFilter(mediaType = MediaType.PHOTO)
        val page = runBlocking { container.keepsake().mediaPage(photos, null, 100u) }
        val saved = page.items.map { it.item }.filter { it.leftOut == null }.map { item ->
            val said = listOf(text(R.string.photo), compose.activity.resources.text(item.published)).joinToString()
            hasContentDescription(said, substring = true)
        }
        compose.waitUntil(TIMEOUT) { saved.any(::exists) }
        return compose.onAllNodes(saved.first(::exists)).onFirst()
    }

    private fun videos(): Int = runBlocking {
        val selection = Selection(MediaFilter(mediaType = MediaType.VIDEO))
        container.keepsake().plan(selection, container.roll, container.settings.options).toSave.toInt()
    }

    private fun <T> aside(work: suspend () -> T): T = compose.aside(TIMEOUT, work)

    /** What the system does while the app is in front. */
    private fun work() = runBlocking { worker().doWork() }

    private fun worker(): SaveWorker {
        compose.waitWithTurns(TIMEOUT) { container.saves.states.value[Saves.FROM_EXPORTS] == SaveState.Waiting }
        val order = workDataOf(SaveWorker.ORDER to Saves.FROM_EXPORTS)
        return TestListenableWorkerBuilder<SaveWorker>(compose.activity).setInputData(order).build()
    }

    /** The system's picker hands a file over. */
    private fun answerPicker(path: String) {
        val uri = Uri.parse("content://documents/showcase")
        val file = ParcelFileDescriptor.open(File(path), ParcelFileDescriptor.MODE_READ_ONLY)
        Documents.file = file
        Robolectric.buildContentProvider(Documents::class.java).create("documents")
        val asked = shadowOf(compose.activity).nextStartedActivityForResult
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, asked.intent.action)
        compose.runOnUiThread {
            shadowOf(compose.activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(uri))
        }
    }

    private fun nodes(): List<SemanticsNode> {
        fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::all)
        return compose.onAllNodes(isRoot()).fetchSemanticsNodes().flatMap(::all)
    }

    private fun names(node: SemanticsNode): List<String> = buildList {
        node.config.getOrNull(SemanticsProperties.ContentDescription)?.let(::addAll)
        node.config.getOrNull(SemanticsProperties.Text)?.mapTo(this) { it.text }
        node.config.getOrNull(SemanticsProperties.StateDescription)?.let(::add)
        node.config.getOrNull(SemanticsProperties.EditableText)?.let { add("${it.text} ") }
    }

    /** What is scrolled out of sight in part. */
    private fun isCut(node: SemanticsNode): Boolean = node.boundsInRoot.let { shown ->
        shown.height < node.size.height - 1 || shown.width < node.size.width - 1
    }

    private fun exists(matcher: SemanticsMatcher) =
        compose.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty()

    private fun waitFor(id: Int) = waitFor(text(id))

    private fun waitFor(text: String) = compose.waitUntil(TIMEOUT) { exists(hasText(text)) }

    /** Until the button saves that many. */
    private fun waitForPlan(number: Int) = compose.waitUntil(TIMEOUT) {
        exists(hasText(compose.activity.resources.getQuantityString(R.plurals.save_to_camera_roll, number, "$number")))
    }

    private fun text(id: Int): String = compose.activity.getString(id)

    private companion object {
        const val TIMEOUT = 30_000L
    }
}
