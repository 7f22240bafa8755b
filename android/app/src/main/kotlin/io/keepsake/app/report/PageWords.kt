package io.keepsake.app.report

import android.content.Context
import android.content.res.Resources
import android.view.View
import io.keepsake.app.R
import io.keepsake.app.words.moreNotes
import io.keepsake.app.words.noted
import io.keepsake.app.words.number
import io.keepsake.app.words.photosAndVideos
import io.keepsake.app.words.reportAlreadyThere
import io.keepsake.app.words.reportBetter
import io.keepsake.app.words.reportCaption
import io.keepsake.app.words.reportDateUnknown
import io.keepsake.app.words.reportFailed
import io.keepsake.app.words.reportFailedBecause
import io.keepsake.app.words.reportFooter
import io.keepsake.app.words.reportHeading
import io.keepsake.app.words.reportInTheRoll
import io.keepsake.app.words.reportKind
import io.keepsake.app.words.reportMonth
import io.keepsake.app.words.reportMonths
import io.keepsake.app.words.reportNoPictures
import io.keepsake.app.words.reportNotDrawn
import io.keepsake.app.words.reportNotInTheRoll
import io.keepsake.app.words.reportNothingLeftOut
import io.keepsake.app.words.reportPhoto
import io.keepsake.app.words.reportPhotoNotDrawn
import io.keepsake.app.words.reportPlanned
import io.keepsake.app.words.reportReplaced
import io.keepsake.app.words.reportSave
import io.keepsake.app.words.reportSaved
import io.keepsake.app.words.reportSavedWithRemarks
import io.keepsake.app.words.reportShortMonth
import io.keepsake.app.words.reportSkipped
import io.keepsake.app.words.reportSkippedBecause
import io.keepsake.app.words.reportTitle
import io.keepsake.app.words.reportToThePictures
import io.keepsake.app.words.reportVariousReasons
import io.keepsake.app.words.reportVideo
import io.keepsake.app.words.reportWorthKnowing
import io.keepsake.app.words.reportWritten
import io.keepsake.app.words.size
import io.keepsake.app.words.text
import io.keepsake.rust.ArchiveNote
import io.keepsake.rust.Moment
import io.keepsake.rust.Reason
import io.keepsake.rust.ReportPhrase
import io.keepsake.rust.ReportWords
import java.time.Month

/** The words of the page about a save, in this phone's language. */
class PageWords(private val context: Context) : ReportWords {
    private val words: Resources = context.resources

    override fun language(): String = words.configuration.locales[0].toLanguageTag()

    override fun isRightToLeft(): Boolean = words.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL

    override fun moment(moment: Moment): String = words.text(moment)

    override fun reasons(reasons: List<Reason>): String = words.text(reasons)

    override fun note(note: ArchiveNote): String = words.noted(note)

    override fun phrase(phrase: ReportPhrase): String = when (phrase) {
        is ReportPhrase.Title -> words.reportTitle(words.number(phrase.run), phrase.moment)
        // The camera roll of a phone has no name that a person knows.
        is ReportPhrase.Save ->
            words.reportSave(words.number(phrase.run), phrase.moment, context.getString(R.string.camera_roll))
        ReportPhrase.Heading -> words.reportHeading()
        ReportPhrase.ToThePictures -> words.reportToThePictures()
        ReportPhrase.Months -> words.reportMonths()
        ReportPhrase.InTheRoll -> words.reportInTheRoll()
        ReportPhrase.NotInTheRoll -> words.reportNotInTheRoll()
        ReportPhrase.NoPictures -> words.reportNoPictures()
        ReportPhrase.NothingLeftOut -> words.reportNothingLeftOut()
        ReportPhrase.SavedWithRemarks -> words.reportSavedWithRemarks()
        ReportPhrase.WorthKnowing -> words.reportWorthKnowing()
        ReportPhrase.Planned -> words.reportPlanned()
        ReportPhrase.Saved -> words.reportSaved()
        ReportPhrase.AlreadyThere -> words.reportAlreadyThere()
        ReportPhrase.Skipped -> words.reportSkipped()
        ReportPhrase.Failed -> words.reportFailed()
        ReportPhrase.Written -> words.reportWritten()
        ReportPhrase.Replaced -> words.reportReplaced()
        ReportPhrase.Better -> words.reportBetter()
        is ReportPhrase.PhotosAndVideos -> words.photosAndVideos(phrase.photos, phrase.videos)
        is ReportPhrase.MoreNotes -> words.moreNotes(words.number(phrase.count.toLong()))
        is ReportPhrase.NotDrawn -> words.reportNotDrawn(words.number(phrase.count.toLong()))
        is ReportPhrase.Month -> words.reportMonth(Month.of(phrase.month.toInt()), "${phrase.year}")
        is ReportPhrase.ShortMonth -> words.reportShortMonth(Month.of(phrase.month.toInt()))
        ReportPhrase.DateUnknown -> words.reportDateUnknown()
        is ReportPhrase.FailedBecause -> words.reportFailedBecause(phrase.why)
        is ReportPhrase.SkippedBecause -> words.reportSkippedBecause(phrase.why)
        ReportPhrase.VariousReasons -> words.reportVariousReasons()
        is ReportPhrase.Number -> words.number(phrase.value.toLong())
        is ReportPhrase.Size -> context.size(phrase.bytes)
        is ReportPhrase.Kind -> words.reportKind(phrase.kind)
        is ReportPhrase.Caption -> words.reportCaption(phrase.moment, phrase.kind)
        is ReportPhrase.Photo -> words.reportPhoto(phrase.kind, phrase.moment)
        is ReportPhrase.Video -> words.reportVideo(phrase.kind, phrase.moment)
        is ReportPhrase.PhotoNotDrawn -> words.reportPhotoNotDrawn(phrase.kind, phrase.moment)
        is ReportPhrase.Footer -> words.reportFooter(phrase.version)
    }
}
