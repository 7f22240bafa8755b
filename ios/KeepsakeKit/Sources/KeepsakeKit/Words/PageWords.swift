import Foundation
import Keepsake

/// The words of the page about a save, in the language of the app.
final class PageWords: ReportWords {
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    func language() -> String { words.language }

    func isRightToLeft() -> Bool { words.isRightToLeft }

    func moment(moment: Moment) -> String { words.text(moment) }

    func reasons(reasons: [Reason]) -> String { words.text(reasons) }

    func note(note: ArchiveNote) -> String { words.noted(note) }

    func phrase(phrase: ReportPhrase) -> String {
        switch phrase {
        case .title(let run, let moment): words.reportTitle(words.number(run), moment)
        // A phone's photo library has no name that a person knows.
        case .save(let run, let moment, _):
            words.reportSave(words.number(run), moment, words.text(.cameraRoll))
        case .heading: words.reportHeading()
        case .toThePictures: words.reportToThePictures()
        case .months: words.reportMonths()
        case .inTheRoll: words.reportInTheRoll()
        case .notInTheRoll: words.reportNotInTheRoll()
        case .noPictures: words.reportNoPictures()
        case .nothingLeftOut: words.reportNothingLeftOut()
        case .savedWithRemarks: words.reportSavedWithRemarks()
        case .worthKnowing: words.reportWorthKnowing()
        case .planned: words.reportPlanned()
        case .saved: words.reportSaved()
        case .alreadyThere: words.reportAlreadyThere()
        case .skipped: words.reportSkipped()
        case .failed: words.reportFailed()
        case .written: words.reportWritten()
        case .replaced: words.reportReplaced()
        case .better: words.reportBetter()
        case .photosAndVideos(let photos, let videos): both(photos, videos)
        case .moreNotes(let count): words.moreNotes(words.number(count))
        case .notDrawn(let count): words.reportNotDrawn(words.number(count))
        case .month(let year, let month):
            MonthName(rawValue: month).map { words.reportMonth($0, "\(year)") } ?? "\(year)"
        case .shortMonth(let month):
            MonthName(rawValue: month).map { words.reportShortMonth($0) } ?? "\(month)"
        case .dateUnknown: words.reportDateUnknown()
        case .failedBecause(let why): words.reportFailedBecause(why)
        case .skippedBecause(let why): words.reportSkippedBecause(why)
        case .variousReasons: words.reportVariousReasons()
        case .number(let value): words.number(value)
        case .size(let bytes): words.size(bytes)
        case .kind(let kind): words.reportKind(kind)
        case .caption(let kind, let moment): words.reportCaption(moment, kind)
        case .photo(let kind, let moment): words.reportPhoto(kind, moment)
        case .video(let kind, let moment): words.reportVideo(kind, moment)
        case .photoNotDrawn(let kind, let moment): words.reportPhotoNotDrawn(kind, moment)
        case .footer(let version): words.reportFooter(version)
        }
    }

    private func both(_ photos: UInt64, _ videos: UInt64) -> String {
        if videos == 0 { return words.reportPhotos(photos) }
        if photos == 0 { return words.reportVideos(videos) }
        return words.reportPhotosAndVideos(words.reportPhotos(photos), words.reportVideos(videos))
    }
}
