import Foundation
import Keepsake

/// One value of every code, with every word that a code chooses by. That none is forgotten is held
/// against the core's own lists.
enum Codes {
    static let reasons: [Reason] = {
        var all: [Reason] = [
            .beforeItsTurn, .noMedia, .removedByYou, .inTrash, .goneWithAllOthers, .sameBytes,
            .inLibrary(asset: "IMG_1"), .cannotReplace, .changedInRoll, .smaller, .silent,
            .largerApart(saved: "720x1280", larger: "1080x1920"),
            .oldOneNotTakenOut, .noAlbum, .noSource, .downloadGone, .archiveGone(archive: zip),
            .archiveChanged(archive: zip), .fileGone(archive: zip),
            .damagedInArchive(archive: zip), .emptyFile, .readingBroke,
            .spaceNeeded(needed: 60_000_001, free: 1_999_999), .noRoomAt(path: zip),
            .noRoomForLedger, .cannotWrite(path: zip), .placeGone(path: zip), .tooLarge(path: zip),
            .systemSaid(path: zip, system: "42"), .notConfirmed(path: zip, system: "42"),
            .namesTaken(name: zip, count: 3), .stagedFileGone, .notInThisFolder, .notItsTurn,
            .notThereAfterAdding, .mayBeThere, .notInRollAnyMore, .noAnswer, .mixedUp, .inCloud,
            .stillThere, .rollTooSlow(seconds: 1), .rollBroke(text: "42"), .cannotUndo,
            .oldOneNotKept, .oldOneKeptNoMore, .oldOneHasNoPlace, .oldOneNotBroughtBack,
            .oldOneNotThere, .catalogBusy, .catalogReadOnly, .catalogGone,
            .catalogDamaged, .noFolder(path: zip),
            .catalogFailed(system: "42"), .datedAtSave, .mayBeOthers, .ownPlace, .declined,
            .other(text: "42"),
            .betterInArchives(
                better: [
                    .morePixels, .moreBytes, .date, .caption, .place, .whole, .sound,
                ],
                was: Quality(width: 640, height: 480, bytes: 1, precision: .month),
                now: Quality(width: 1080, height: 720, bytes: 2, precision: .second)),
        ]
        let ofMissing: [Missing] = [
            .onlyALink, .notInAnyPart, .unsafePath, .encrypted, .unreadable, .packedOtherwise,
            .empty,
            .inCloud, .behindALink, .notDownloaded,
            .noAddress, .addressRefused, .connectionLost, .noConnection, .nameNotFound,
            .notTrusted, .serverBusy, .noMediaReceived, .damaged, .noRoom,
        ]
        for one in ofMissing {
            all.append(.bytesMissing(missing: one))
        }
        for one in optIns { all.append(.leftOut(optIn: one)) }
        for one in [.photo, .video] as [MediaType] {
            all.append(.cutOff(media: one, fromLink: true))
        }
        for one in [.cutOff, .broken] as [Damage] { all.append(.cameDamaged(damage: one)) }
        for one in [true, false] as [Bool] {
            all.append(.metadataPartly(why: .captionCut, beside: one))
        }
        for one in [true, false] as [Bool] {
            all.append(.metadataNotWritten(why: .captionCut, beside: one))
        }
        let ofRollTrouble: [RollTrouble] = [
            .notAllowed, .noSpace, .unreachable, .refused, .notDurable, .tryAgain,
        ]
        for one in ofRollTrouble {
            all.append(.rollSaid(trouble: one, text: "PhotoKit 3302"))
        }
        return all
    }()

    static let refusals: [Refusal] = {
        var all: [Refusal] = [
            .noLink, .lookAlike(host: zip), .holdsFiles(host: zip), .cutLink, .threads, .notFound,
            .withheld,
            .newForm, .shell, .throttled, .loginWanted, .checkpoint, .notInstagram(status: 403),
            .resting(until: Date(timeIntervalSince1970: 0)),
            .dayIsFull(count: 2), .shareUnresolved, .unknownPage(name: zip),
            .unknownStatus(status: 418), .otherPage, .cutPage, .profilePage, .serverTrouble,
            .notTrusted, .noName,
            .noConnection, .noSuchSlide(asked: 9, count: 3),
            .slideLeftOut(asked: 2), .noMedia,
        ]
        let ofLeadsTo: [LeadsTo] = [
            .story, .profile, .sound, .place, .hashtag, .recommendations, .messages, .account,
            .elsewhere,
        ]
        for one in ofLeadsTo {
            all.append(.noPost(leadsTo: one))
        }
        for one in [.age, .region, .other] as [Gate] { all.append(.gated(gate: one)) }
        for one in [.noPage, .endless, .elsewhere] as [UnknownAnswer] {
            all.append(.unknownAnswer(answer: one))
        }
        let ofNoAnswer: [NoAnswer] = [
            .brokeOff, .notInTime, .silent, .tooLong, .notReadable, .sentAround, .otherPart,
            .otherFile, .nothing,
        ]
        for one in ofNoAnswer {
            all.append(.unreachable(how: one))
        }
        return all
    }()

    static let unfit: [NotArchive] = {
        var all: [NotArchive] = [
            .empty, .incomplete, .frontMissing, .split, .tooManyEntries,
            .bomb(gigabytes: 9), .webPage,
            .partOfExport, .unknown, .packedInside, .encryptedInside, .openFolder,
            .systemSaid(system: "42"),
        ]
        let ofFileKind: [FileKind] = [
            .rar, .sevenZip, .gzip, .bzip2, .xz, .zstandard, .tar, .pdf, .photoOrVideo,
        ]
        for one in ofFileKind {
            all.append(.otherFile(kind: one))
        }
        return all
    }()

    static let oddities: [Oddity] = {
        var all: [Oddity] = [
            .listCutOff(count: 2), .zipsUnreadable(unfit: .empty, first: zip, more: 2),
            .othersLeftAlone(unfit: .webPage, first: zip, more: 0),
            .strays(
                count: 5,
                folders: [StrayFolder(folder: "", items: 2), StrayFolder(folder: "a", items: 3)],
                moreFolders: 2),
            .namesUnread(photos: 1, videos: 2), .namesUnread(photos: 0, videos: 2),
            .packedOtherwise(method: "LZMA", first: zip, more: 2), .captionsDiffer(count: 2),
            .datesDiffer(count: 2),
            .notInAnyPart(count: 2), .noIndex(count: 2),
            .unindexed(count: 2, several: false), .indexTooLarge,
            .indexUnreadable(system: "42"), .fileEmpty,
            .utf16, .fileCutOff(byte: 7), .noJson, .invalidJson(byte: 7),
            .fileNotUnpacked(byte: 7), .pageCutOff, .pageNotUnpacked(byte: 7),
            .charactersReplaced, .impossibleTimes(count: 2), .entriesBroken(count: 2, entry: 7),
            .entriesTooLarge(count: 1, entry: 7, mebibytes: 16),
            .entriesMended(count: 2, entry: 7), .entriesUnknown(count: 2, entry: 7),
            .mediaNameless(count: 2, entry: 7), .guessedCarousels(count: 2),
            .datesUnread(count: 2, examples: ["1. 13.", "2. 14."]),
            .datesDisputed(count: 2, examples: ["1. 13."]),
            .datesContradicted(count: 2, examples: ["1. 13."]),
            .fieldsUnknown(count: 2, examples: ["7"]), .storiesMaybeOthers(count: 2),
            .postsMaybeOthers(count: 2),
            .postsMaybeDrafts(count: 2), .placesMaybeLost(count: 2), .postsUndated(count: 2),
            .entriesWithoutMedia(count: 2),
            .captionsCut(count: 2), .mediaTooMany(count: 2), .mediaOutside(count: 2),
            .textsUnknown(count: 2), .tagsTooLong(count: 2), .other(text: "42"),
        ]
        let ofEntryFault: [EntryFault] = [
            .unsafeName, .link, .twice, .notText, .tooDeep, .cameraRoll, .closed, .empty, .notMedia,
            .otherForm, .inCloud, .inBin,
        ]
        for one in ofEntryFault {
            all.append(.entries(fault: one, first: zip, more: 1))
        }
        for one in [.notInstagrams, .unfinished, .tooMany] as [ZipFault] {
            all.append(.zipsLeftAlone(fault: one, first: zip, more: 0))
        }
        return all
    }()

    static let troubles: [Trouble] = {
        var all: [Trouble] = [
            .otherArchive(asked: zip, given: [zip, zip]), .otherArchive(asked: nil, given: [zip]),
            .nothingFound(
                paths: [zip],
                notes: Array(repeating: ArchiveNote(place: nil, what: .fileEmpty), count: 7)),
            .noArchiveChosen, .noOpenFile(system: "42"), .onlyPaths, .noBytes,
            .noPicture(system: "42"), .notThere(path: zip),
            .notAllowed(path: zip), .readOnly(path: zip), .diskFull(path: zip),
            .systemSaid(path: zip, system: "42"), .catalogFull, .catalogBusy, .catalogReadOnly,
            .catalogGone, .notACatalog(path: zip), .newerCatalog(path: zip),
            .catalogNotUpdated(system: "42"), .catalogDamaged, .catalogFailed(system: "42"),
            .otherSave(path: zip), .saveGoesOn, .undoGoesOn, .lookGoesOn,
            .tooLate, .stopped, .noPlace,
            .noMonth(year: 2024, month: 13), .noDate(system: "42"), .noZone(name: zip),
            .noRun(run: 7), .notToBeResumed(run: 7), .nothingFailed(run: 7),
            .nothingWithReason(run: 7), .closed,
            .miscounted(planned: 7, accounted: 6), .noNetwork(system: "42"), .unknownMedia,
            .savedAs(asset: zip), .assetOfAnother(asset: zip), .other(text: "42"),
        ]
        for one in reasons { all.append(.roll(reason: one)) }
        for one in refusals { all.append(.link(refusal: one)) }
        for one in unfit { all.append(.notAnArchive(path: zip, unfit: one)) }
        return all
    }()

    private static let optIns: [OptInReason] = [
        .reshares, .recentlyDeleted, .drafts, .messages, .othersMessages, .unknownSender, .reposts,
    ]
    private static let zip = "IG_1.zip"

    /// The codes of a kind as the core lists them, in Swift's writing.
    static func listed(_ kind: String) throws -> Set<String> {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        let file = root.appendingPathComponent("core/src/outcome/\(kind)/codes.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Set(
            lines.compactMap { $0.split(separator: "(").first }.map { code in
                let words = code.split(separator: "_")
                return words.dropFirst().reduce(String(words[0])) { $0 + $1.capitalized }
            })
    }

    /// The name of a code.
    static func name(_ code: Any) -> String {
        Mirror(reflecting: code).children.first?.label ?? "\(code)"
    }
}
