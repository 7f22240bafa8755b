package io.keepsake.app.catalog

import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.runtime.Composable
import io.keepsake.app.R
import io.keepsake.app.report.ChooseWhat
import io.keepsake.app.report.ReasonRow
import io.keepsake.app.report.isChosen
import io.keepsake.app.theme.TitledList
import io.keepsake.rust.ReasonCount

/** Why a save will leave something alone. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun WhySheet(reasons: List<ReasonCount>, close: () -> Unit, settings: () -> Unit) {
    ModalBottomSheet(close) { Reasons(reasons, settings) }
}

@Composable
internal fun Reasons(reasons: List<ReasonCount>, settings: () -> Unit) =
    TitledList(R.string.why_left_alone, reasons) { ReasonRow(it) { if (it.isChosen) ChooseWhat(settings) } }
