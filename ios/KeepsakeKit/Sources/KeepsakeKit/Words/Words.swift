public import Foundation
public import Keepsake

/// What is said to the person, in the language of the app: numbers, dates, sizes, and the
/// core's codes as sentences. No English sentence of the core's reaches a screen.
public struct Words: Sendable {
    private let texts: any TextSource

    public init(_ texts: any TextSource) {
        self.texts = texts
    }

    public var language: String { texts.language }

    /// The words of the app's language, as the person's region writes numbers, dates and times.
    public var locale: Locale {
        var parts = Locale.Components(locale: texts.region)
        var language = Locale.Language.Components(identifier: texts.language)
        language.region = texts.region.region ?? language.region
        (parts.languageComponents, parts.region) = (language, nil)
        return Locale(components: parts)
    }

    public var isRightToLeft: Bool {
        texts.language.hasPrefix("ar")
    }

    public func text(_ text: AppText, _ arguments: TextArgument...) -> String {
        texts.text(text.rawValue, in: .app, arguments)
    }

    /// A text of the core's, for the table that is made from its words.
    func core(_ key: String, _ arguments: TextArgument...) -> String {
        texts.text(key, in: .core, arguments)
    }

    /// What the album with posts of a kind is called.
    public func albumTitle(of kind: PostKind) -> String {
        text(kind.title)
    }

    /// What went wrong and what to do about it, as lines of their own.
    public func text(_ trouble: KeepError) -> String {
        switch trouble {
        case .NeedsPermission(let why, _), .NeedsSpace(let why, _), .NotReachable(let why, _),
            .NotUsable(let why, _), .NeedsUpdate(let why, _), .TryLater(let why, _, _):
            told(why) ?? text(trouble.advice)
        case .Stopped: text(.troubleStopped)
        case .Bug(let why, _):
            [told(why), text(.troubleBug)].compactMap { $0 }.joined(separator: "\n")
        }
    }

    /// Nil for what has no code: its words are a developer's, and English. What the photo library
    /// says is for a report; what to do about it the code says.
    private func told(_ why: Trouble) -> String? {
        switch why {
        case .other: nil
        case .roll(.rollSaid(_, let text)) where text.isEmpty: nil
        // It may be about no file: a date that did not take, something that is not removed.
        case .roll(.rollSaid(.refused, _)): capitalized(text(why))
        case .roll(.rollSaid(let trouble, let text)): told(trouble, text)
        default: capitalized(text(why))
        }
    }

    /// All of it, one sentence after the other.
    public func text(_ reasons: [Reason]) -> String {
        let all = reasons.map(told)
        guard let first = all.first else { return "" }
        return all.dropFirst().reduce(first) { join($0, $1) }
    }

    /// The library's own ids mean nothing to anybody, nor do its numbers without what to do.
    private func told(_ reason: Reason) -> String {
        switch reason {
        case .inLibrary: text(.copyAlreadyThere)
        case .rollSaid(let trouble, let text): told(trouble, text)
        default: text(reason)
        }
    }

    /// What to do, and what the photo library said.
    private func told(_ trouble: RollTrouble, _ said: String) -> String {
        "\(text(trouble.advice)) (\(said))"
    }

    /// All of it, as a line of its own.
    public func sentence(_ reasons: [Reason]) -> String {
        capitalized(text(reasons))
    }

    /// A code as a line of its own.
    public func sentence(_ code: Oddity) -> String { capitalized(text(code)) }

    /// A code as a line of its own.
    public func sentence(_ code: Refusal) -> String { capitalized(text(code)) }

    /// The first letter large, where the script has such letters.
    private func capitalized(_ text: String) -> String {
        // A host and a file have the name that they have.
        if text.prefix(while: { $0 != " " }).dropLast().contains(".") { return text }
        return text.prefix(1).uppercased(with: locale) + text.dropFirst()
    }

    /// `12,345`, as the language writes it.
    public func number(_ number: some BinaryInteger) -> String {
        let format = NumberFormatter()
        format.locale = locale
        format.numberStyle = .decimal
        return format.string(from: NSNumber(value: Int64(clamping: number))) ?? "\(number)"
    }

    /// `1.2 GB`.
    public func size(_ bytes: UInt64) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1_000, unit < units.count - 1 { (value, unit) = (value / 1_000, unit + 1) }
        let format = NumberFormatter()
        format.locale = locale
        format.numberStyle = .decimal
        format.maximumFractionDigits = unit < 2 || value >= 100 ? 0 : 1
        return "\(format.string(from: NSNumber(value: value)) ?? "\(value)") \(units[unit])"
    }

    /// When something was, as well as it is known, on this phone's clock.
    public func text(_ moment: Moment) -> String {
        guard let at = moment.at else { return text(.dateUnknown) }
        return switch moment.precision {
        case .second, .minute: dayAndTime(at)
        case .month: date(at, "yMMMM", TimeZone(secondsFromGMT: 0))
        case .unknown: text(.dateUnknown)
        }
    }

    /// `April 2024`; nil: what has no date.
    public func text(_ month: CalendarMonth?) -> String {
        guard let month else { return text(.dateUnknown) }
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (Int(month.year), Int(month.month), 1)
        parts.timeZone = TimeZone(secondsFromGMT: 0)
        guard let start = Calendar(identifier: .gregorian).date(from: parts) else {
            return text(.dateUnknown)
        }
        return date(start, "yMMMM", TimeZone(secondsFromGMT: 0))
    }

    /// `Apr 18, 2024, 7:50 AM`.
    public func dayAndTime(_ at: Date) -> String { date(at, "yMMMdjm", nil) }

    /// `7:50 AM`.
    func clockTime(_ at: Date) -> String { date(at, "jm", nil) }

    /// `Apr 18, 2024`.
    public func day(_ at: Date) -> String { date(at, "yMMMd", nil) }

    private func date(_ at: Date, _ template: String, _ zone: TimeZone?) -> String {
        let format = DateFormatter()
        format.locale = locale
        if let zone { format.timeZone = zone }
        format.setLocalizedDateFormatFromTemplate(template)
        return format.string(from: at)
    }
}
