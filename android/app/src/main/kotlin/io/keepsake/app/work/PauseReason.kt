package io.keepsake.app.work

import io.keepsake.rust.KeepException

/** Why a save does not go on at the moment. */
sealed interface PauseReason {
    /** The person wanted so; it goes on when they want so. */
    data object ByPerson : PauseReason

    /** The system ended it, and says why with one of WorkManager's or JobScheduler's stop reasons. It may start it again by itself. */
    data class BySystem(val reason: Int) : PauseReason

    /** The system lets it work for no longer today (Android 15: six hours a day). */
    data object NoTimeLeft : PauseReason

    /** The camera roll takes nothing, or the core cannot go on: what the person can do about it. */
    data class Trouble(val why: KeepException) : PauseReason
}
