package io.keepsake.app

import androidx.test.core.app.ApplicationProvider
import androidx.work.Configuration
import androidx.work.testing.WorkManagerTestInitHelper

/** WorkManager begins nothing that it is given: a test carries out itself what the system would. */
fun holdWorkManagerBack() =
    WorkManagerTestInitHelper.initializeTestWorkManager(ApplicationProvider.getApplicationContext(), Configuration.Builder().build())
