import Keepsake
import KeepsakeKit
import SwiftUI

/// What the system shows when something is shared with Keepsake. It decodes nothing and opens
/// no catalog of the app's: a share extension has little memory, and is suspended at any moment.
final class ShareViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        // Before anything else is asked of the core.
        _ = useLightRuntime()
        Task.detached { LentFile.sweep() }
        // Swept away, the card would leave without a word of what became of it.
        isModalInPresentation = true
        let items = SharedItems(extensionContext)
        show(
            ShareScreen {
                let saver = DirectSaver(library: SystemPhotoLibrary(), folder: Self.own)
                return ShareCardModel(
                    await items.shared(), inbox: ShareInbox(group: Self.group), saver: saver)
            } close: { [weak self] in
                self?.extensionContext?.completeRequest(returningItems: nil)
            })
    }

    /// Where the extension's own core lies: a lock in there is nobody else's.
    private static var own: URL {
        let files = FileManager.default
        let data = files.urls(for: .applicationSupportDirectory, in: .userDomainMask).first
        return data ?? URL(fileURLWithPath: NSTemporaryDirectory())
    }

    /// As in the entitlements of the app and of this extension.
    private static var group: URL? {
        FileManager.default.containerURL(
            forSecurityApplicationGroupIdentifier: "group.io.keepsake.app")
    }

    private func show(_ card: some View) {
        let host = UIHostingController(rootView: card)
        addChild(host)
        guard let view, let shown = host.view else { return }
        shown.frame = view.bounds
        shown.autoresizingMask = [.flexibleWidth, .flexibleHeight]
        view.addSubview(shown)
        host.didMove(toParent: self)
    }
}
