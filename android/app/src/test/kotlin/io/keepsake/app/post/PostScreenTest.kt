package io.keepsake.app.post

import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import io.keepsake.app.container
import io.keepsake.app.read
import io.keepsake.app.theme.KeepsakeTheme
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h720dp-hdpi")
class PostScreenTest {
    @get:Rule val compose = createComposeRule()

    @Test
    fun `a post of an export that was forgotten is told to be gone`() {
        read("showcase")
        val model = PostViewModel(container, media = 999_999)
        compose.setContent { KeepsakeTheme { PostScreen(model, {}, {}) } }
        compose.waitUntil(60_000) { compose.onAllNodes(hasText("Nothing found")).fetchSemanticsNodes().isNotEmpty() }
    }
}
