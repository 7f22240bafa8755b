/// What the saving of links tells.
public enum LinkEvent: Sendable {
    /// How far it is.
    case moving(LinkProgress)
    /// It is over; the last event.
    case done(LinkSummary)
}

extension Keepsake {
    /// Saves the posts that a text links to, all of each or only its slide of that number: a
    /// sequence, as a save. With a page, the HTML that a web view loaded without a login, no page
    /// is asked for.
    public func savingLinks(
        in text: String, slide: UInt32? = nil, to roll: any CameraRoll,
        options: SaveOptions = SaveOptions(), page: String? = nil,
        whyStopped: @escaping WhyStopped = { nil }
    ) -> RunEvents<LinkEvent> {
        RunEvents {
            guard let page else {
                return .links(
                    try self.saveLink(text: text, slide: slide, roll: roll, options: options),
                    whyStopped)
            }
            return .links(
                try self.saveLinkFromPage(
                    text: text, page: page, slide: slide, roll: roll, options: options),
                whyStopped)
        }
    }
}

extension Keepsake {
    /// Joins the saving of links that goes on, as ``joiningSave()``.
    public func joiningLinks() -> RunEvents<LinkEvent> {
        RunEvents { self.linksGoingOn().map { .links($0, cancel: {}) } }
    }
}

extension Run<LinkEvent> {
    fileprivate static func links(_ run: LinkRun, _ whyStopped: @escaping WhyStopped) -> Self {
        links(run) {
            if let why = whyStopped() { run.cancelBecause(why: why) } else { run.cancel() }
        }
    }

    fileprivate static func links(
        _ run: LinkRun, cancel: @escaping @Sendable () -> Void
    ) -> Self {
        Self(cancel: cancel) { tell in
            .done(try await run.run(listener: Listener { tell(.moving($0)) }))
        }
    }
}

private final class Listener: LinkListener {
    private let tell: @Sendable (LinkProgress) -> Void

    init(tell: @escaping @Sendable (LinkProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: LinkProgress) {
        tell(now)
    }
}
