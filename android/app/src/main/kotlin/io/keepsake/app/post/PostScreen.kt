package io.keepsake.app.post

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.pager.HorizontalPager
import androidx.compose.foundation.pager.PagerState
import androidx.compose.foundation.pager.rememberPagerState
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import io.keepsake.app.R
import io.keepsake.app.catalog.Back
import io.keepsake.app.navigation.WhenShown
import io.keepsake.app.theme.TryAgain
import io.keepsake.app.words.capitalized
import io.keepsake.app.words.number
import io.keepsake.app.words.reportKind
import io.keepsake.app.words.text
import io.keepsake.rust.DateChoice
import io.keepsake.rust.MediaItem
import io.keepsake.rust.Post
import io.keepsake.rust.Selection

/** A post: its photos and videos, and what is known of it. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun PostScreen(model: PostViewModel, back: () -> Unit, save: (DateChoice, suspend () -> Selection) -> Unit) {
    val state by model.state.collectAsStateWithLifecycle()
    val post = state.post
    // Also after a save that it began.
    WhenShown(model, model::refresh)
    Scaffold(
        topBar = {
            TopAppBar(
                title = {
                    val title = post?.let { LocalResources.current.run { capitalized(reportKind(it.kind)) } }.orEmpty()
                    Text(title, Modifier.semantics { heading() }, maxLines = 1, overflow = TextOverflow.Ellipsis)
                },
                navigationIcon = { Back(back) },
            )
        },
    ) { edges ->
        Box(Modifier.fillMaxSize().padding(edges), Alignment.Center) {
            val trouble = state.trouble
            when {
                post != null && post.media.isNotEmpty() -> Shown(state, post, model, save)
                trouble != null -> TryAgain(LocalResources.current.text(trouble), model::refresh)
                state.isRead -> Text(stringResource(R.string.nothing_found), Modifier.padding(32.dp))
                else -> CircularProgressIndicator()
            }
        }
    }
}

/** The pictures above what is known of them, or beside that where a screen is wide. */
@Composable
private fun Shown(state: PostState, post: Post, model: PostViewModel, save: (DateChoice, suspend () -> Selection) -> Unit) {
    val pager = rememberPagerState(state.first) { post.media.size }
    val shown = post.media[pager.currentPage.coerceAtMost(post.media.lastIndex)]
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val tallest = maxHeight * TALLEST
        if (maxWidth > maxHeight && maxWidth >= WIDE) {
            Row(Modifier.fillMaxSize(), Arrangement.spacedBy(16.dp)) {
                Slides(post, pager, model, Modifier.weight(3f).fillMaxHeight(), Modifier.fillMaxSize())
                About(state, post, shown, model, save, Modifier.weight(2f).fillMaxHeight())
            }
        } else {
            Column(Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
                Slides(post, pager, model, Modifier.fillMaxWidth().heightIn(max = tallest), Modifier.fillMaxWidth().aspectRatio(1f))
                About(state, post, shown, model, save, Modifier.fillMaxWidth(), scrolls = false)
            }
        }
    }
}

@Composable
private fun Slides(post: Post, pager: PagerState, model: PostViewModel, modifier: Modifier, shape: Modifier) {
    Column(modifier) {
        HorizontalPager(pager, Modifier.weight(1f, fill = false)) { page ->
            Slide(post.media[page], page, post.media.size, model, shape)
        }
        if (post.media.size > 1) {
            val numbers = LocalResources.current
            Text(
                stringResource(
                    R.string.slide_of,
                    numbers.number(pager.currentPage + 1L),
                    numbers.number(post.media.size.toLong()),
                ),
                Modifier.align(Alignment.CenterHorizontally).padding(8.dp),
                style = MaterialTheme.typography.labelLarge,
            )
        }
    }
}

@Composable
private fun About(
    state: PostState,
    post: Post,
    shown: MediaItem,
    model: PostViewModel,
    save: (DateChoice, suspend () -> Selection) -> Unit,
    modifier: Modifier,
    scrolls: Boolean = true,
) {
    val scrolled = if (scrolls) modifier.verticalScroll(rememberScrollState()) else modifier
    Column(scrolled.padding(16.dp), Arrangement.spacedBy(12.dp)) {
        Known(post, shown)
        WhatBecameOfIt(shown, state.outcomes[shown.id])
        state.copies[shown.id]?.let { Copy(it) }
        if (shown.missing == null) {
            val wide = Modifier.fillMaxWidth().heightIn(min = 48.dp)
            Button({ save(model.date) { model.selection(shown.id) } }, wide) { Text(stringResource(R.string.save_this)) }
            if (!state.outcomes[shown.id].isThere) {
                OutlinedButton({ save(DateChoice.NOW) { model.selection(shown.id) } }, wide) { Text(stringResource(R.string.save_at_today)) }
            }
        }
    }
}

private val WIDE = 600.dp

/** Of the screen: what is known of a post shows below. */
private const val TALLEST = 0.7f
