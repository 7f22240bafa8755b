public import Keepsake

/// Texts of the app's own that this package needs, by their keys in ``TextTable/app``.
public enum AppText: String, Sendable, CaseIterable {
    case cameraRoll = "camera_roll"
    case copiesLooking = "copies_looking"
    case copyAlreadyThere = "copy_already_there"
    case dateUnknown = "date_unknown"
    case saving
    case failedSoFar = "failed_so_far"
    case runUndone = "run_undone"
    case runSaved = "run_saved"
    case runStopped = "run_stopped"
    case runPaused = "run_paused"
    case runPausedByYou = "run_paused_by_you"
    case runEndedBySystem = "run_ended_by_system"
    case runInterrupted = "run_interrupted"
    case runKilled = "run_killed"
    case runGoing = "run_going"
    case runOver = "run_over"
    case endStopped = "end_stopped"
    case endPausedByYou = "end_paused_by_you"
    case endBySystem = "end_by_system"
    case endUnknown = "end_unknown"
    case endKilled = "end_killed"
    case standAtDates = "stand_at_dates"
    case standAtToday = "stand_at_today"
    case standInAlbums = "stand_in_albums"
    case troubleNeedsPermission = "trouble_needs_permission"
    case troubleNeedsSpace = "trouble_needs_space"
    case troubleNotReachable = "trouble_not_reachable"
    case troubleNotUsable = "trouble_not_usable"
    case troubleTryLater = "trouble_try_later"
    case troubleNeedsUpdate = "trouble_needs_update"
    case troubleRefused = "trouble_refused"
    case troubleStopped = "trouble_stopped"
    case troubleBug = "trouble_bug"
    case kindPosts = "kind_posts"
    case kindReels = "kind_reels"
    case kindIgtv = "kind_igtv"
    case kindArchivedPosts = "kind_archived_posts"
    case kindStories = "kind_stories"
    case kindHighlights = "kind_highlights"
    case kindProfilePhotos = "kind_profile_photos"
    case kindThreads = "kind_threads"
    case kindOther = "kind_other"
    case kindMessages = "kind_messages"
    case kindRecentlyDeleted = "kind_recently_deleted"
    case optInReshares = "opt_in_reshares"
    case optInRecentlyDeleted = "opt_in_recently_deleted"
    case optInDrafts = "opt_in_drafts"
    case optInMessages = "opt_in_messages"
    case optInOthersMessages = "opt_in_others_messages"
    case optInUnknownSender = "opt_in_unknown_sender"
    case optInReposts = "opt_in_reposts"
}

extension PostKind {
    /// What posts of a kind are called together.
    public var title: AppText {
        switch self {
        case .post: .kindPosts
        case .reel: .kindReels
        case .igtv: .kindIgtv
        case .archivedPost: .kindArchivedPosts
        case .story: .kindStories
        case .highlight: .kindHighlights
        case .profilePhoto: .kindProfilePhotos
        case .thread: .kindThreads
        case .other: .kindOther
        case .message: .kindMessages
        case .recentlyDeleted: .kindRecentlyDeleted
        }
    }
}

extension OptInReason {
    /// What is taken along when it is asked for.
    public var title: AppText {
        switch self {
        case .reshares: .optInReshares
        case .recentlyDeleted: .optInRecentlyDeleted
        case .drafts: .optInDrafts
        case .messages: .optInMessages
        case .othersMessages: .optInOthersMessages
        case .unknownSender: .optInUnknownSender
        case .reposts: .optInReposts
        }
    }
}

extension RollTrouble {
    /// What to do about it.
    var advice: AppText {
        switch self {
        case .notAllowed: .troubleNeedsPermission
        case .noSpace: .troubleNeedsSpace
        case .unreachable: .troubleNotReachable
        case .refused: .troubleRefused
        case .notDurable, .tryAgain: .troubleTryLater
        }
    }
}

extension KeepError {
    /// What to do about it.
    public var advice: AppText {
        switch self {
        case .NeedsPermission: .troubleNeedsPermission
        case .NeedsSpace: .troubleNeedsSpace
        case .NotReachable: .troubleNotReachable
        case .NotUsable: .troubleNotUsable
        case .TryLater: .troubleTryLater
        case .NeedsUpdate: .troubleNeedsUpdate
        case .Stopped: .troubleStopped
        case .Bug: .troubleBug
        }
    }
}
